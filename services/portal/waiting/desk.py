"""Whose work list it is, and what a subject says on it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from services.portal.web.office_day import OfficeDay
from shared.database import Transaction

SHOWN: Final = 10
"""Lines of a subject; behind them a link to all of it."""
SOON: Final = timedelta(days=90)
PART: Final = "LIMIT ? OFFSET ?"
"""The end of a query for the lines of a :attr:`Desk.part`."""
OF_OFFICE: Final = "kebijakan kantor"


@dataclass(frozen=True)
class Desk:
    """A colleague on a day of the office. ``may`` tells whether a command is theirs for whatever the office
    has, not only for what was handed over; ``part``: which lines of
    a list are looked at, how many of them and how many are before them. ``agencies``: for which this
    colleague acts as Admin OPD, by code with the name.
    """

    account: str
    may: Callable[[str], bool]
    today: date
    on: OfficeDay
    part: tuple[int, int] = (SHOWN, 0)
    roles: Collection[str] = ()
    agencies: Mapping[str, str] = field(default_factory=dict)

    @property
    def day(self) -> str:
        """Today."""
        return self.today.isoformat()

    @property
    def soon(self) -> str:
        """The last day that a list of endings looks ahead to."""
        return (self.today + SOON).isoformat()


@dataclass(frozen=True)
class Line:
    """One thing that waits: where to go, and beside it since when or until when. ``due``: the day until
    which, "" where there is none.
    """

    text: str
    address: str
    note: str = ""
    due: str = ""


@dataclass(frozen=True)
class Subject:
    """Things of one kind, the oldest first. ``total`` counts those behind the lines, too.

    ``all_at``: where all of them are. ``info`` and ``mark``: what a reader must know, and on whose word.
    ``earliest``: the first due day of all, where a line that is not shown may be due before those that are.
    """

    title: str
    total: int
    lines: list[Line]
    all_at: str = ""
    info: str = ""
    mark: str = ""
    earliest: str = ""

    @classmethod
    def of(
        cls, title: str, every: Sequence[Line], desk: Desk, all_at: str, info: str = "", mark: str = ""
    ) -> "Subject":
        """With the lines of the part that is looked at, and the first due day of them all."""
        size, before = desk.part
        shown = [*every[before : before + size]]
        return cls(title, len(every), shown, all_at, info, mark, _first(line.due for line in every))

    @property
    def first_due(self) -> str:
        """The first day until which something of it is asked for; behind every day where there is none."""
        return self.earliest_due or "9999-12-31"

    @property
    def earliest_due(self) -> str:
        """The same; "" where there is none."""
        return _first([self.earliest, *(line.due for line in self.lines)])


def _first(days: Iterable[str]) -> str:
    return min((day for day in days if day), default="")


Tell = Callable[[Transaction, Desk], Subject | None]
"""None where the subject is nothing for this colleague."""


def count(t: Transaction, sql: str, *values: object) -> int:
    """The one number that a query finds."""
    row = t.one(sql, values)
    return int(row[0]) if row else 0
