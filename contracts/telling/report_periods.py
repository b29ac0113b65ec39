"""The two periods of a year for which an ormas reports, when a report is due, and who owes how many."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, Self

from contracts.telling.dates import MONTHS, date_words

_CODE: Final = re.compile(r"(20[0-9]{2})-([12])")
NOT_BOUND_BY_BASIS: Final = ("staatsblad_1870_64", "badan_hukum_induk", "undang_undang_sendiri")
"""They owe no report: bodies that need no registration (UU 17/2013 Ps 83 b), units under the number of their
centre, bodies with a law of their own."""
RECORDED_BODY: Final = "lembaga_lain"
"""Recorded beside the ormas; owes one only where the office says so."""


class Period(NamedTuple):
    """A semester: January to June (half 1) or July to December (half 2)."""

    year: int
    half: int

    @classmethod
    def of(cls, code: str) -> Self:
        """“2026-1”. Error: ValueError."""
        if not (read := _CODE.fullmatch(code)):
            raise ValueError(code)
        return cls(int(read[1]), int(read[2]))

    @classmethod
    def holding(cls, day: str) -> Self:
        """The one in which a day lies."""
        return cls(int(day[:4]), 1 if day[5:7] <= "06" else 2)

    @property
    def code(self) -> str:
        return f"{self.year}-{self.half}"

    @property
    def words(self) -> str:
        return f"Semester {'I' * self.half} {self.year}"

    @property
    def starts(self) -> str:
        return f"{self.year}-{'01' if self.half == 1 else '07'}-01"

    @property
    def ends(self) -> str:
        return f"{self.year}-{'06-30' if self.half == 1 else '12-31'}"

    @property
    def next(self) -> "Period":
        return Period(self.year, 2) if self.half == 1 else Period(self.year + 1, 1)

    @property
    def before(self) -> "Period":
        return Period(self.year, 1) if self.half == 2 else Period(self.year - 1, 2)

    def until(self, last: "Period") -> "Iterator[Period]":
        """This one and those behind it, up to and with the last."""
        each = Period(*self)
        while each <= last:
            yield each
            each = each.next


class Terms(NamedTuple):
    """When reports are due, from a period on; days without a year (“07-31”), both after their period."""

    from_period: Period
    first_due: str
    second_due: str
    recorded_bodies: bool = False

    def due_on(self, period: Period) -> str:
        """The last day of a report of that period."""
        if period.half == 1:
            return f"{period.year}-{self.first_due}"
        return f"{period.year + 1}-{self.second_due}"


class Duty(NamedTuple):
    """From which period on an ormas reports, and up to which (None: no end is known)."""

    first: Period
    last: Period | None = None


PERIODS: Final = {period.code: period.words for period in Period(2000, 1).until(Period(2099, 2))}
YEAR_DAYS: Final = {
    f"{month:02}-{day:02}": f"{day} {MONTHS[month - 1]}"
    for month in range(1, 13)
    for day in range(1, monthrange(2001, month)[1] + 1)
}
"""Every day of a year that comes each year."""


EARLIEST: Final = 6
"""So many periods are offered where nothing says since when an ormas reports, the running one among them."""


def newest_periods(day: str) -> list[Period]:
    """The last :data:`EARLIEST` that have begun by a day, the newest first."""
    found = [Period.holding(day)]
    while len(found) < EARLIEST:
        found.append(found[-1].before)
    return found


def first_full_period(letter_on: str) -> Period:
    """The first that begins after the day of a letter."""
    return Period.holding(letter_on).next


def terms_of(period: Period, every: Iterable[Terms]) -> Terms | None:
    """The terms that hold for a period: of those that begin with it or before, the one recorded last."""
    return next((each for each in reversed(list(every)) if each.from_period <= period), None)


def is_bound(legal_form: str, legal_basis: str, terms: Terms | None) -> bool:
    """Whether such a body owes reports at all, by what the register says of it."""
    if legal_form == RECORDED_BODY:
        return bool(terms and terms.recorded_bodies)
    return legal_basis not in NOT_BOUND_BY_BASIS


def arrears(duty: Duty | None, every: Iterable[Terms], delivered: Iterable[str], today: str) -> list[Period]:
    """The periods whose report was due before today and is not there, the oldest first. Without terms of the
    office nothing is due, without a duty nothing is owed.
    """
    if duty is None:
        return []
    known, there = list(every), set(delivered)
    last = min(filter(None, (duty.last, Period.holding(today).before)))
    owed = []
    for period in duty.first.until(last):
        terms = terms_of(period, known)
        if terms and terms.due_on(period) < today and period.code not in there:
            owed.append(period)
    return owed


def unjudged(duty: Duty | None, every: Iterable[Terms], delivered: Iterable[str], today: str) -> str:
    """Why nothing can be said of how somebody reports: no period is over, none came and none is due, or the
    office never said when one is. "" where something can be said, or nobody is asked.
    """
    if duty is None:
        return ""
    known, there = list(every), set(delivered)
    over = list(duty.first.until(min(filter(None, (duty.last, Period.holding(today).before)))))
    if not over:
        ended = duty.last and duty.last < duty.first
        return "tidak ada semester yang wajib dilaporkan" if ended else f"kewajiban mulai {duty.first.words}"
    open_ = [each for each in over if each.code not in there]
    if any(terms_of(each, known) is None for each in open_):
        return "belum dapat dinilai: batas laporan belum ditetapkan"
    if len(open_) < len(over) or (terms := terms_of(over[0], known)) is None:
        return ""
    due = terms.due_on(over[0])
    return f"belum dapat dinilai: laporan pertama ditunggu sampai {date_words(due)}" if due >= today else ""
