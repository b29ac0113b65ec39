"""The working days of the office: decrees about days, and the weekdays that are worked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from contracts.telling.dates import WEEKDAYS
from contracts.telling.working_days import DAY_KINDS, Calendar, Decree, DecreedDay, WorkingWeek
from services.requests.events import (
    CalendarChangeRefused,
    DaysDecreed,
    DecreeTakenBack,
    WorkingWeekSet,
)
from services.requests.rules.calendar import (
    A_DECREE_IS_NOT_KNOWN_BEFORE_IT_COMES,
    A_DECREE_OF_DAYS_IS_RECORDED_ONCE,
    A_REPLACED_DECREE_IS_NOT_TAKEN_BACK,
    ONLY_A_STANDING_DECREE_IS_REPLACED,
)
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule


class OfficeCalendar(Aggregate):
    """One stream for an office. ``standing`` holds the decrees that were not taken back, by number."""

    KIND = "calendar"
    STREAM: Final = "calendar-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.standing: dict[int, Decree] = {}
        self.last = 0
        self._bases: dict[int, str] = {}
        self._weeks: list[WorkingWeek] = []

    def decree_days(
        self,
        *,
        days: Sequence[Mapping[str, str]],
        legal_basis: str,
        known_on: str,
        replaces: int,
        mark: str,
        ground: str,
        today: str,
    ) -> None:
        """What a decree makes of days; they are kept in the order of the year."""
        if known_on > today:
            self._refuse(A_DECREE_IS_NOT_KNOWN_BEFORE_IT_COMES, known_on=known_on)
            return
        if recorded := self._recorded_as(legal_basis):
            self._refuse(A_DECREE_OF_DAYS_IS_RECORDED_ONCE, decree=recorded)
            return
        if replaces and (replaces not in self.standing or self._replaced_by(replaces)):
            self._refuse(ONLY_A_STANDING_DECREE_IS_REPLACED, decree=replaces)
            return
        self.trigger_event(
            DaysDecreed,
            decree=self.last + 1,
            days=sorted((dict(each) for each in days), key=lambda each: each["day"]),
            summary=_summary(days),
            legal_basis=legal_basis,
            known_on=known_on,
            replaces=replaces,
            mark=mark,
            ground=ground,
        )

    def take_back(self, *, decree: int, reason: str) -> None:
        """It was recorded by mistake. NotFound when no decree has this number; twice is once."""
        if not 1 <= decree <= self.last:
            raise NotFound(f"Keputusan ke-{decree} tidak ada.")
        if by := self._replaced_by(decree):
            self._refuse(A_REPLACED_DECREE_IS_NOT_TAKEN_BACK, by=by)
        elif decree in self.standing:
            self.trigger_event(DecreeTakenBack, decree=decree, reason=reason)

    def set_week(
        self,
        *,
        weekdays: Sequence[int],
        valid_from: str,
        known_on: str,
        legal_basis: str,
        ground: str,
        today: str,
    ) -> None:
        """Which weekdays are worked from a day on."""
        if known_on > today:
            self._refuse(A_DECREE_IS_NOT_KNOWN_BEFORE_IT_COMES, known_on=known_on)
            return
        worked = sorted(weekdays)
        self.trigger_event(
            WorkingWeekSet,
            weekdays=worked,
            summary=", ".join(WEEKDAYS[day - 1] for day in worked),
            valid_from=valid_from,
            known_on=known_on,
            legal_basis=legal_basis,
            ground=ground,
        )

    def as_known(self, on: str) -> Calendar:
        """The calendar as the office knew it at the end of a day."""
        return Calendar(self.standing.values(), self._weeks, on)

    def when(self, fact: Fact) -> None:
        match fact:
            case DaysDecreed():
                days = tuple(DecreedDay(**each) for each in fact.days)
                about = (fact.decree, fact.known_on, fact.replaces)
                self.standing[fact.decree] = Decree(*about, days, fact.mark == "proposal")
                self._bases[fact.decree] = fact.legal_basis
                self.last = fact.decree
            case DecreeTakenBack():
                self.standing.pop(fact.decree)
            case WorkingWeekSet():
                self._weeks.append(WorkingWeek(tuple(fact.weekdays), fact.valid_from, fact.known_on))
            case CalendarChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _recorded_as(self, legal_basis: str) -> int:
        said = legal_basis.casefold().split()
        return next((n for n in self.standing if self._bases[n].casefold().split() == said), 0)

    def _replaced_by(self, decree: int) -> int:
        """The number of the decree that stands in its place, or 0."""
        return next((each.number for each in self.standing.values() if each.replaces == decree), 0)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(CalendarChangeRefused, **rule.refusal(**said))


def _summary(days: Sequence[Mapping[str, str]]) -> str:
    many = Counter(each["kind"] for each in days)
    return ", ".join(f"{many[kind]} {words}" for kind, words in DAY_KINDS.items() if many[kind])
