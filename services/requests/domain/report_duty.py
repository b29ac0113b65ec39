"""When reports are due, how activities are called, and which ormas reports since when."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.report_periods import Period, Terms, first_full_period, terms_of
from contracts.telling.report_words import PROPOSED_TYPES
from services.requests.domain.handing_over import HandsOver, Officer, Step
from services.requests.events import (
    ActivityTypesSet,
    ReportDutyLifted,
    ReportDutyRecorded,
    ReportDutyStruck,
    SemesterReportRefused,
    SemesterTermsSet,
)
from services.requests.rules.reports import (
    A_DUE_DAY_IS_DECIDED_BEFORE_IT_PASSES,
    A_DUTY_BEGINS_ONCE,
    NOBODY_JUDGES_THE_REPORT_OF_THE_OWN_ORMAS,
    ONLY_A_RECORDED_LETTER_IS_STRUCK,
    TERMS_FOLLOW_ONE_ANOTHER,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class OfReports(Aggregate):
    """Data of the office about reports: what is refused is told in one way."""

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(SemesterReportRefused, **rule.refusal(**said))


class SemesterTerms(OfReports):
    """One stream for an office; ``every``: all that were set, in their order."""

    KIND = "semesterterms"
    STREAM: Final = "semesterterms-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.every: list[Terms] = []

    def set(
        self,
        *,
        period: str,
        first_due: str,
        second_due: str,
        recorded_bodies: bool,
        decided_on: str,
        ground: str,
    ) -> None:
        """From a period on. What was handed in keeps the day that held; the same changes nothing."""
        terms = Terms(Period.of(period), first_due, second_due, recorded_bodies)
        due = terms.due_on(terms.from_period)
        if self.every and terms.from_period < self.every[-1].from_period:
            self._refuse(TERMS_FOLLOW_ONE_ANOTHER, period=self.every[-1].from_period.words)
        elif due < decided_on:
            said = {"period": terms.from_period.words, "due": date_words(due)}
            self._refuse(A_DUE_DAY_IS_DECIDED_BEFORE_IT_PASSES, **said)
        elif terms != (self.every[-1] if self.every else None):
            days = {"first_due": first_due, "second_due": second_due, "decided_on": decided_on}
            also = {"period": period, "ground": ground}
            self.trigger_event(SemesterTermsSet, recorded_bodies=recorded_bodies, **days, **also)

    def of(self, period: str) -> Terms | None:
        """Those that hold for a period."""
        return terms_of(Period.of(period), self.every)

    def when(self, fact: Fact) -> None:
        match fact:
            case SemesterTermsSet():
                days = (fact.first_due, fact.second_due, fact.recorded_bodies)
                self.every.append(Terms(Period.of(fact.period), *days))
            case SemesterReportRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)


class ActivityTypes(OfReports):
    """One stream for an office; ``listed``: its types by code, what is proposed until it has its own."""

    KIND = "activitytypes"
    STREAM: Final = "activitytypes-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.listed: dict[str, Mapping[str, str]] = {each["code"]: each for each in PROPOSED_TYPES}

    def set(self, *, types: Sequence[Mapping[str, str]], ground: str) -> None:
        """The whole list; as it stands already, the office's own, it changes nothing."""
        if not self.version or list(self.listed.values()) != [dict(each) for each in types]:
            summary = ", ".join(each["title"] for each in types)
            self.trigger_event(
                ActivityTypesSet, types=[dict(each) for each in types], summary=summary, ground=ground
            )

    def when(self, fact: Fact) -> None:
        match fact:
            case ActivityTypesSet():
                self.listed = {each["code"]: each for each in fact.types}
            case _:
                super().when(fact)


class ReportDuty(OfReports, HandsOver):
    """Of one ormas, as the office says it; where it says nothing, the letter that it issued counts.

    ``first``: the first period for which it reports, ``last``: the last one; "" where that was not said.
    ``number``: of the letter on paper. What was handed over is over when the superior lifted or struck it.
    """

    KIND = "reportduty"
    TIED = NOBODY_JUDGES_THE_REPORT_OF_THE_OWN_ORMAS

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.organisation = f"ormas-{stream.partition('-')[2]}"
        self.first = self.last = self.number = ""

    @classmethod
    def stream_of(cls, organisation: str) -> str:
        return f"{cls.KIND}-{organisation.partition('-')[2]}"

    def record(self, *, letter_on: str, **said: Any) -> None:
        """From the first full period after a letter that is on paper."""
        if self.first and not self.last:
            self._refuse(A_DUTY_BEGINS_ONCE, period=Period.of(self.first).words)
        else:
            period = first_full_period(letter_on).code
            self.trigger_event(ReportDutyRecorded, letter_on=letter_on, period=period, **said)

    def lift(self, by: Officer, *, period: str, **said: Any) -> None:
        """Nothing is owed after a period; the same again changes nothing."""
        if self.last != period and not self._is_kept_from(by, Step.DECIDE):
            self.trigger_event(ReportDutyLifted, period=period, **said)

    def strike(self, by: Officer, **said: Any) -> None:
        """The record of the letter was a mistake; also when the duty was lifted because of it."""
        if not self.first:
            self._refuse(ONLY_A_RECORDED_LETTER_IS_STRUCK)
        elif not self._is_kept_from(by, Step.DECIDE):
            self.trigger_event(ReportDutyStruck, letter_number=self.number, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case ReportDutyRecorded():
                self.first, self.last, self.number = fact.period, "", fact.letter_number
            case ReportDutyStruck():
                self.first = self.last = self.number = self.handed_to = ""
            case ReportDutyLifted():
                self.last, self.handed_to = fact.period, ""
            case SemesterReportRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
