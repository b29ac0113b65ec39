"""A figure of the pack: what is counted, of how many, of when, and where the same number is shown."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple

from contracts.telling.dates import number_words
from contracts.telling.money import rupiah
from services.portal.web.office_day import OfficeDay
from shared.database import Transaction

NOT_APPLICABLE: Final = "tidak berlaku"
FEWEST: Final = 5
"""Fewer ormas or answers than these are told to nobody outside the office."""
FEW: Final = f"kurang dari {FEWEST}"
MONEY: Final = "rupiah"
NOW: Final = ""
"""Of a figure that is no sum of a year: it says how things stand on the day on which it is read."""


class Link(NamedTuple):
    """A page of the portal, by its endpoint."""

    endpoint: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Figure:
    """``value``: exact, "" where there is none, and then ``why``; ``of``: of how many it is a part, "" where
    it is none; ``when``: the year or semester that it sums up, NOW for how things stand. ``public``: whoever
    has no account can look it up, too. ``few``: it counts ormas or people, so that few of them are not told.
    """

    code: str
    label: str
    value: str
    unit: str
    of: str = ""
    when: str = NOW
    link: Link | None = None
    mark: str = ""
    public: bool = False
    few: bool = False
    why: str = ""

    @property
    def words(self) -> str:
        """“12 dari 40 ormas (30,0%)”; of nothing no share is taken."""
        if not self.value:
            return self.why or NOT_APPLICABLE
        told, unit = self._told(self.value), "" if self.unit == MONEY else f" {self.unit}"
        if self.of:
            share = "" if self.of == "0" else f" ({percent(int(self.value), int(self.of))})"
            return f"{told} dari {self._told(self.of)}{unit}{share}"
        return f"{told}{unit}".rstrip()

    def _told(self, value: str) -> str:
        if self.unit == MONEY:
            return rupiah(int(value))
        return number_words(int(value)) if value.isdigit() else value


@dataclass(frozen=True)
class Asked:
    """The year of the pack and the day on which it is read."""

    year: str
    today: date
    on: OfficeDay
    semesters: tuple[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "semesters", (f"{self.year}-1", f"{self.year}-2"))


Figures = Callable[[Transaction, Asked], Iterator[Figure]]


def percent(part: int, whole: int) -> str:
    """Rounded half up to a tenth: “66,7%”."""
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}%"
