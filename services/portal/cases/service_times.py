"""How long the office takes, of each service and quarter: nearest ranks of whole working days."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from contracts.telling.service_words import SERVICES
from services.portal.cases.ended import OWN_PAGES, Ended

NOTHING: Final = "belum ada"
NO_TERM: Final = "belum ditetapkan"
NOT_RECORDED: Final = "tidak dicatat"
BY_BUDGET_YEAR: Final = "grant_proposal"
"""Hibah follows the budget year: how long it takes is not the office's to promise."""
QUARTERS: Final = ("I", "II", "III", "IV")


class Line(NamedTuple):
    """A quarter of a service, or its year, in words."""

    title: str
    ended: int
    median: str
    p90: str
    in_time: str
    returned: str


class ServiceTimes(NamedTuple):
    """One service in a year. ``with_waiting``: its days hold those on which the applicant had to act."""

    service: str
    with_waiting: bool
    lines: list[Line]

    @property
    def any(self) -> bool:
        return self.lines[-1].ended > 0

    @property
    def counted(self) -> bool:
        return self.service != BY_BUDGET_YEAR


def times(found: Sequence[Ended]) -> list[ServiceTimes]:
    """Every service in the order of the office: its quarters and the whole year."""
    return [
        ServiceTimes(code, code in OWN_PAGES, _lines([each for each in found if each.service == code]))
        for code in SERVICES
    ]


def nearest_rank(values: Sequence[int], percent: int) -> int:
    """The smallest of the values that this part of them does not exceed: one that occurred, never between."""
    return sorted(values)[-(-percent * len(values) // 100) - 1]


def within_promise(found: Sequence[Ended]) -> tuple[int, int]:
    """How many took no longer than was promised, and for how many something was."""
    told = [each.days <= each.promised for each in found if each.promised]
    return sum(told), len(told)


def _lines(found: Sequence[Ended]) -> list[Line]:
    quarters = [
        _line(f"Triwulan {name}", [each for each in found if _quarter(each) == number])
        for number, name in enumerate(QUARTERS)
    ]
    return [*quarters, _line("Setahun", found)]


def _quarter(each: Ended) -> int:
    return (int(each.ended_on[5:7]) - 1) // 3


def _line(title: str, found: Sequence[Ended]) -> Line:
    if not found:
        return Line(title, 0, NOTHING, NOTHING, NOTHING, NOTHING)
    days = [each.days for each in found]
    kept, told = within_promise(found)
    counted = [each.returned for each in found if each.returned is not None]
    return Line(
        title,
        len(found),
        str(nearest_rank(days, 50)),
        str(nearest_rank(days, 90)),
        f"{kept} dari {told}" if told else NO_TERM,
        f"{sum(counted)} dari {len(counted)}" if counted else NOT_RECORDED,
    )
