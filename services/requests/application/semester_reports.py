"""Semester reports: one stream for an ormas and a period; when they are due, and who reports."""

from collections.abc import Callable, Collection
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from contracts.own_ormas import own_ormas
from contracts.telling.report_periods import Period, first_full_period, newest_periods
from services.requests import events as e
from services.requests.application.cases import CasesOfOffice
from services.requests.domain import (
    ActivityTypes,
    ReportDuty,
    SemesterReport,
    SemesterTerms,
    Service,
)
from services.requests.projection.known_ormas import (
    applicant_of,
    entries_of,
    is_disputed,
    present_since,
    survivor_of,
)
from services.requests.projection.signature_rules import signature_rule_of
from shared.ledger import Cause, Receipt
from shared.tokens import Actor

Own = Collection[str] | None
"""For which entries alone an account of an ormas tells something; None for the office, which tells of any."""
_REPORTS: Final = uuid5(NAMESPACE_URL, "satu-ormas/semester-reports")
_TITLE: Final = "Laporan semester"
_SENT: Final = (e.SemesterReportSubmitted.TOPIC, e.NilSemesterReportSubmitted.TOPIC)
_TYPED: Final = tuple(
    event.TOPIC
    for event in (
        e.SemesterReportBegun, e.SemesterActivityAdded, e.SemesterActivityRevised, e.SemesterActivityDropped,
        e.SemesterProgressTold, e.SemesterMoneyTold,
    )
) + _SENT  # fmt: skip
"""Whoever caused one of these had a hand in what the report says."""


class SemesterReports(CasesOfOffice):
    """Typed for the ormas, handed in, read by another person."""

    def begin_semester_report(
        self, cause: Cause, own: Own = None, *, organisation: str, period: str, **said: Any
    ) -> Receipt:
        """Two who begin at once meet in one stream. It keeps the title that the service has today."""
        holds = self.load_or_new(Service, Service.stream_of("semester_report")).holding(self._today())
        said |= {"title": holds.title if holds else _TITLE, "configuration": holds.number if holds else 0}
        said |= {"organisation": organisation, "period": period, "today": self._today()}
        said["who"] = applicant_of(self.views, organisation)
        said |= {"own": own, "earliest": None if own is None else self._reports_since(organisation)}
        stream = f"{SemesterReport.KIND}-{uuid5(_REPORTS, f'{organisation} {period}').hex}"
        return self.change(
            SemesterReport, stream, cause, lambda each: each.begin(**said), load=self.load_or_new
        )

    def add_semester_activity(self, cause: Cause, own: Own = None, *, report: str, **said: Any) -> Receipt:
        types, today = self._types(), self._today()
        return self._told_by(own, cause, report, lambda each: each.add_activity(types, today=today, **said))

    def revise_semester_activity(self, cause: Cause, own: Own = None, *, report: str, **said: Any) -> Receipt:
        types, today = self._types(), self._today()
        return self._told_by(
            own, cause, report, lambda each: each.revise_activity(types, today=today, **said)
        )

    def drop_semester_activity(self, cause: Cause, own: Own = None, *, report: str, **said: Any) -> Receipt:
        return self._told_by(own, cause, report, lambda each: each.drop_activity(**said))

    def tell_semester_progress(self, cause: Cause, own: Own = None, *, report: str, **said: Any) -> Receipt:
        return self._told_by(own, cause, report, lambda each: each.tell_progress(**said))

    def tell_semester_money(self, cause: Cause, own: Own = None, *, report: str, **said: Any) -> Receipt:
        return self._told_by(own, cause, report, lambda each: each.tell_money(**said))

    def submit_semester_report(self, cause: Cause, own: Own = None, *, report: str, **said: Any) -> Receipt:
        return self._hand_in(own, cause, report, SemesterReport.submit, **said)

    def submit_nil_semester_report(
        self, cause: Cause, own: Own = None, *, report: str, **said: Any
    ) -> Receipt:
        return self._hand_in(own, cause, report, SemesterReport.submit_nil, **said)

    def return_semester_report(self, cause: Cause, *, report: str, **said: Any) -> Receipt:
        return self._judge(cause, report, SemesterReport.send_back, **said)

    def accept_semester_report(self, cause: Cause, *, report: str, **said: Any) -> Receipt:
        return self._judge(cause, report, SemesterReport.accept, **said)

    def withdraw_semester_report(self, cause: Cause, own: Own = None, *, report: str, **said: Any) -> Receipt:
        """``of_ormas``: as the row of the newest sending tells."""
        sent = [row.actor for row in self.ledger.history(report) if row.topic in _SENT]
        said |= {"of_ormas": bool(sent) and own_ormas(Actor.parse(sent[-1])) is not None}
        said |= {"by_ormas": own is not None, "today": self._today()}
        return self._told_by(own, cause, report, lambda each: each.withdraw(**said))

    def discard_semester_report(self, cause: Cause, own: Own = None, *, report: str, reason: str) -> Receipt:
        return self._told_by(own, cause, report, lambda each: each.discard(reason=reason))

    def set_semester_terms(self, cause: Cause, **said: Any) -> Receipt:
        """The days on which reports are due, from a period on."""
        stream = SemesterTerms.STREAM
        return self.change(SemesterTerms, stream, cause, lambda t: t.set(**said), load=self.load_or_new)

    def set_activity_types(self, cause: Cause, **said: Any) -> Receipt:
        """The office's own list."""
        stream = ActivityTypes.STREAM
        return self.change(ActivityTypes, stream, cause, lambda t: t.set(**said), load=self.load_or_new)

    def record_report_duty(self, cause: Cause, **said: Any) -> Receipt:
        """A letter of this ormas is on paper only."""
        return self._duty(cause, said["organisation"], lambda duty: duty.record(**said))

    def lift_report_duty(self, cause: Cause, **said: Any) -> Receipt:
        """It owes nothing after a period."""
        by = self._officer(cause, said["organisation"])
        return self._duty(cause, said["organisation"], lambda duty: duty.lift(by, **said))

    def strike_report_duty(self, cause: Cause, **said: Any) -> Receipt:
        """There is no such letter on paper, or not as it was recorded."""
        by, struck_on = self._officer(cause, said["organisation"]), self._today()
        return self._duty(
            cause, said["organisation"], lambda duty: duty.strike(by, struck_on=struck_on, **said)
        )

    def _in(self, cause: Cause, report: str, decide: Callable[[SemesterReport], None]) -> Receipt:
        return self.change(SemesterReport, report, cause, decide)

    def _told_by(
        self, own: Own, cause: Cause, report: str, decide: Callable[[SemesterReport], None]
    ) -> Receipt:
        """What is told of a report, by who may speak for its ormas."""

        def go_on(found: SemesterReport) -> None:
            if found.is_told_by(own, struck=own is not None and self._is_struck(found.organisation)):
                decide(found)

        return self._in(cause, report, go_on)

    def _is_struck(self, organisation: str) -> bool:
        """Whether the entry that stands for this ormas was taken out of the register."""
        who = applicant_of(self.views, survivor_of(self.views, organisation))
        return who is None or bool(who.withdrawn)

    def _hand_in(
        self, own: Own, cause: Cause, report: str, decide: Callable[..., None], **said: Any
    ) -> Receipt:
        def go_on(found: SemesterReport) -> None:
            terms = self.load_or_new(SemesterTerms, SemesterTerms.STREAM)
            holds = terms.of(found.period) if found.period else None
            rule = signature_rule_of(self.views, found.organisation)
            disputed = is_disputed(self.views, entries_of(self.views, found.organisation))
            told = {**rule._asdict(), "in_dispute": disputed, "today": self._today()}
            told["by_itself"] = own is not None
            decide(found, holds, **told, **said)

        return self._told_by(own, cause, report, go_on)

    def _judge(self, cause: Cause, report: str, decide: Callable[..., None], **said: Any) -> Receipt:
        """``typists``: who typed any of it, as the rows of its stream tell."""
        typists = {Actor.parse(row.actor).id for row in self.ledger.history(report) if row.topic in _TYPED}

        def go_on(found: SemesterReport) -> None:
            by = self._officer(cause, found.organisation)
            decide(found, by, typists=typists, today=self._today(), **said)

        return self._in(cause, report, go_on)

    def _duty(self, cause: Cause, organisation: str, decide: Callable[[ReportDuty], None]) -> Receipt:
        stream = ReportDuty.stream_of(organisation)
        return self.change(ReportDuty, stream, cause, decide, load=self.load_or_new)

    def _reports_since(self, organisation: str) -> Period:
        """As the office said of it or of an entry merged into it, else after its first letter of presence;
        where neither is known, so many periods back.
        """
        entries = entries_of(self.views, organisation)
        duties = [self.load_or_new(ReportDuty, ReportDuty.stream_of(each)).first for each in entries]
        if said := min(filter(None, duties), default=""):
            return Period.of(said)
        letter_on = present_since(self.views, entries)
        return first_full_period(letter_on) if letter_on else newest_periods(self._today())[-1]

    def _types(self) -> dict[str, Any]:
        return dict(self.load_or_new(ActivityTypes, ActivityTypes.STREAM).listed)
