"""How a semester report stands, and who may go on with it."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from contracts.own_ormas import OwnAlone
from contracts.telling.dates import date_words
from contracts.telling.report_words import SEMESTER_STATES
from services.requests import events as e
from services.requests.domain.handing_over import HandsOver, Officer, Step
from services.requests.rules import reports as r
from services.requests.rules.cases import AN_APPLICANT_IS_IN_THE_REGISTER
from shared.events import Fact
from shared.rules import Rule

SENT: Final = ("received_on", "why_earlier", "document", "signed_by", "due_on", "punctuality")
SENT_BACK: Final = ("returned_on", "feedback", "summary")
_BY_ITSELF: Final = OwnAlone(r.AN_ORMAS_REPORTS_ONLY_FOR_ITSELF)


class ReportState(HandsOver):
    """``changed``: the version of the last event that was no refusal; ``newest``: the last legal day of a
    step; ``last``: the number of the newest activity; ``attempt``: how often it was handed in;
    ``punctuality``, ``due_on``: of the first time that stands. ``sent``: what was sent last, ``sent_back``:
    what of it came back.
    """

    KIND = "semesterreport"
    TIED = r.NOBODY_JUDGES_THE_REPORT_OF_THE_OWN_ORMAS

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.changed = self.last = 0
        self._empty("")

    def _empty(self, state: str) -> None:
        self.state = state
        self.organisation = self.period = self.newest = self.due_on = self.punctuality = ""
        self.activities: dict[int, Mapping[str, Any]] = {}
        self.attempt = 0
        self.programmes: list[Mapping[str, Any]] = []
        self.money: list[Mapping[str, Any]] = []
        self.nil = False
        self.sent: Mapping[str, Any] = {}
        self.sent_back: Mapping[str, Any] = {}

    def when(self, fact: Fact) -> None:
        match fact:
            case e.SemesterReportRefused():
                return  # the refusal itself is what we keep
            case e.SemesterReportBegun():
                self._empty("draft")
                self.organisation, self.period = fact.organisation, fact.period
            case e.SemesterActivityAdded():
                self.last = fact.activity
                self.activities[fact.activity] = _said(fact)
            case e.SemesterActivityRevised():
                self.activities[fact.activity] = _said(fact)
            case e.SemesterActivityDropped():
                del self.activities[fact.activity]
            case e.SemesterProgressTold():
                self.programmes = list(fact.programmes)
            case e.SemesterMoneyTold():
                self.money = list(fact.money)
            case _:
                self._judged(fact)
        self.changed = fact.originator_version

    def _judged(self, fact: Fact) -> None:
        match fact:
            case e.SemesterReportSubmitted() | e.NilSemesterReportSubmitted():
                self.state, self.newest, self.attempt = "submitted", fact.received_on, fact.attempt
                self.due_on, self.punctuality = fact.due_on, fact.punctuality
                self.nil = isinstance(fact, e.NilSemesterReportSubmitted)
                nil_reason = fact.reason if isinstance(fact, e.NilSemesterReportSubmitted) else ""
                self.sent = {name: getattr(fact, name) for name in SENT} | {"nil_reason": nil_reason}
            case e.SemesterReportReturned():
                self.state, self.newest = "returned", fact.returned_on
                self.sent_back = {**self.sent, **{name: getattr(fact, name) for name in SENT_BACK}}
            case e.SemesterReportAccepted():
                self.state, self.newest = "accepted", fact.accepted_on
            case e.SemesterReportWithdrawn():
                self._goes_back(fact)
            case e.SemesterReportDiscarded():
                self._empty("discarded")
            case _:
                super().when(fact)

    def _goes_back(self, withdrawn: e.SemesterReportWithdrawn) -> None:
        """As it was before that was sent."""
        self.sent = stands = withdrawn.stands
        self.state, self.attempt = "returned" if stands else "draft", withdrawn.attempt - 1
        self.newest = stands.get("returned_on", "")
        self.due_on, self.punctuality = stands.get("due_on", ""), stands.get("punctuality", "")
        self.nil = bool(stands.get("nil_reason"))

    def is_told_by(self, own: Collection[str] | None, *, struck: bool = False) -> bool:
        """Whether who tells of it may speak for its ormas; a refusal is recorded. ``own``: the entries for
        which alone an account of an ormas speaks, None for the office. ``struck``: its ormas is out of the
        register, and its account goes on with nothing.
        """
        if not self._is_of(own, self.organisation):
            return False
        if struck:
            self._refuse(AN_APPLICANT_IS_IN_THE_REGISTER)
        return not struck

    def _is_of(self, own: Collection[str] | None, organisation: str) -> bool:
        if rule := _BY_ITSELF.broken(own, organisation):
            self._refuse(rule)
        return rule is None

    def _is_open(self) -> bool:
        """Whether what it tells can be changed now; a refusal is recorded."""
        if self.state in ("draft", "returned"):
            return True
        self._refuse_step()
        return False

    def _judges(self, by: Officer, *states: str, day: str, today: str) -> bool:
        """Whether this officer can say what the office thinks of it; a refusal or a hand-over is recorded."""
        if self.state not in states:
            self._refuse_step()
        elif self._is_kept_from(by, Step.DECIDE):
            return False
        elif not self.newest <= day <= today:
            self._refuse(r.THE_DAYS_OF_A_REPORT_FOLLOW_EACH_OTHER, first=date_words(self.newest))
        else:
            return True
        return False

    def _refuse_step(self) -> None:
        self._refuse(r.A_REPORT_GOES_STEP_BY_STEP, state=SEMESTER_STATES.get(self.state, "belum ada"))

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(e.SemesterReportRefused, **rule.refusal(**said))


def _said(fact: e.SemesterActivityAdded | e.SemesterActivityRevised) -> dict[str, Any]:
    names = ("originator_id", "originator_version", "recorded_at", "activity")
    return {name: value for name, value in vars(fact).items() if name not in names}
