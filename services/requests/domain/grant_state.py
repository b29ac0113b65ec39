"""How a hibah stands: the proposal, the money, and each stage of it."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.grant_words import GRANT_STATES
from services.requests import events as e
from services.requests.domain.handing_over import HandsOver, Officer, Step
from services.requests.rules.grants import (
    A_HIBAH_GOES_STEP_BY_STEP,
    A_HIBAH_IS_TOLD_IN_THE_ORDER_OF_ITS_DAYS,
)
from shared.events import Fact
from shared.rules import Rule

RECEIVED: Final = ("paid", "reported", "mending", "accepted")
"""States of a stage that the ormas has."""
WITHOUT: Final = ("", "rejected", "cancelled", "lapsed")
"""States in which there is no hibah."""


class Stage(NamedTuple):
    """A part that is paid or handed over, and accounted for by itself.

    ``answer_by``: when a report that went back has to come again; ``came_again``: when it did.
    """

    state: str
    amount: int
    receipts: int = 0
    remainder: int = 0
    first_reported: str = ""
    answer_by: str = ""
    came_again: str = ""

    def came_again_late(self, due: str) -> bool:
        """Whether it was mended after the day of its own: sending it back once more gives it no other."""
        has_own = self.answer_by != "" and self.first_reported <= due
        return has_own and self.came_again != "" and max(due, self.answer_by) < self.came_again

    def is_late_on(self, day: str, due: str) -> bool:
        """Whether its report did not come when it was due. One that came in time and went back is due on its
        own day, never before the others are.
        """
        if self.state not in RECEIVED[:3]:
            return False
        if self.answer_by and self.first_reported <= due:
            return max(due, self.answer_by) < (self.came_again or day)
        return due < (self.first_reported or day)


class GrantState(HandsOver):
    """``newest``: the last legal day; ``unmet``: criteria that hold it up, as it was handed in; ``written``:
    how often on each day; ``papers``: what lies beside it; ``planned``: what the agreement pays in each
    stage; ``theme``: code and name of the programme of the RPJMD, both "" without one.
    """

    KIND = "grant"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = self.newest = self.name = self.budget_year = self.kind = ""
        self.draft = self.asked = self.comparisons = 0
        self.schedule = self.answer_by = self.evaluator = self.agency = ""
        self.facts: Mapping[str, Any] = {}
        self.terms: Mapping[str, Any] = {}
        self.short = False
        self.unmet: frozenset[str] = frozenset()
        self.written: Counter[str] = Counter()
        self.papers: frozenset[str] = frozenset()
        self.waived: frozenset[str] = frozenset()
        self.recommended = self.budgeted = self.awarded = 0
        self.planned: tuple[int, ...] = ()
        self.stages: dict[int, Stage] = {}
        self.theme = ("", "")

    @property
    def received(self) -> int:
        """What the ormas has of it so far."""
        return sum(each.amount for each in self.stages.values() if each.state in RECEIVED)

    @property
    def counts_as_received(self) -> bool:
        """Whether the year of this hibah is one in which the ormas receives."""
        return bool(self.awarded) and self.state not in WITHOUT

    def is_late_on(self, day: str) -> bool:
        """Whether a report of it is not accepted, and did not come when it was due: one that came in time
        is not late because nobody read it.
        """
        due = self.terms.get("report_due_on", "")
        return any(each.is_late_on(day, due) for each in self.stages.values())

    def when(self, fact: Fact) -> None:
        match fact:
            case e.GrantChangeRefused():
                pass  # the refusal itself is what we keep
            case e.GrantProposed():
                self._proposed(fact)
            case e.GrantSubmitted():
                self.state, self.newest = "submitted", fact.submitted_on
                self.terms, self.short, self.answer_by = fact.terms, fact.short, ""
                stops = [each for each in fact.findings if each["blocks"] and not each["met"]]
                self.unmet = frozenset(each["criterion"] for each in stops)
            case e.GrantRuleWaived():
                self.waived |= {fact.criterion}
            case e.GrantReturned():
                self.state, self.newest, self.answer_by = "returned", fact.asked_on, fact.answer_by
            case e.GrantEvaluatorChosen():
                self.evaluator, self.agency = fact.evaluator, fact.agency
            case e.GrantNumberedElsewhere():
                pass  # that it has a number there is what we keep
            case e.GrantPointedToTheme():
                self.theme = (fact.rpjmd_code, fact.rpjmd_theme)
            case e.GrantThemeTakenAway():
                self.theme = ("", "")
            case e.GrantFieldVerified():
                self.state, self.newest = "verified", fact.verified_on
            case e.GrantRecommended():
                self.state, self.newest = "recommended", fact.recommended_on
                self.recommended = fact.recommended
            case e.GrantConsidered():
                self.state, self.newest = "considered", fact.considered_on
            case e.GrantBudgeted():
                self.state, self.newest, self.budgeted = "budgeted", fact.budgeted_on, fact.budgeted
            case e.GrantAwarded():
                self.state, self.newest, self.awarded = "awarded", fact.decided_on, fact.awarded
            case _:
                self._used(fact)

    def _used(self, fact: Fact) -> None:
        match fact:
            case e.GrantAgreementDrafted():
                self.state, self.newest, self.planned = "agreement", fact.dated, tuple(fact.stages)
            case e.GrantAgreementSigned():
                self.state, self.newest = "agreed", fact.signed_on
            case e.GrantDisbursementRequested():
                self._stage(fact.stage, fact.requested_on, state="requested", amount=fact.amount)
            case e.GrantDisbursementVerified():
                self._stage(fact.stage, fact.checked_on, state="checked")
            case e.GrantDisbursementDeclined():
                self._stage(fact.stage, self.newest, state="declined", amount=0)
            case e.GrantDisbursed():
                self._stage(fact.stage, fact.paid_on, state="paid")
            case e.GrantGoodsHandedOver():
                self._stage(fact.stage, fact.handed_on, state="paid", amount=fact.amount)
            case e.GrantReported():
                self._reported(fact)
            case e.GrantReportReturned():
                self._sent_back(fact)
            case e.GrantReportAccepted():
                self._stage(fact.stage, fact.accepted_on, state="accepted")
            case _:
                self._ended(fact)

    def _ended(self, fact: Fact) -> None:
        match fact:
            case e.GrantClosed():
                self.state, self.newest = "closed", fact.ended_on
            case e.GrantRejected():
                self.state, self.newest = "rejected", fact.ended_on
            case e.GrantCancelled():
                self.state, self.newest = "cancelled", fact.ended_on
            case e.GrantLapsed():
                self.state, self.newest = "lapsed", fact.ended_on
            case _:
                super().when(fact)

    def _proposed(self, fact: e.GrantProposed) -> None:
        """Mended while it was returned it stays returned, until it is handed in again."""
        self.state, self.draft = self.state or "draft", fact.draft
        self.newest = max(self.newest, fact.proposed_on)
        self.written[fact.proposed_on] += 1
        self.papers = frozenset(each["paper"] for each in fact.papers)
        self.organisation, self.name = fact.organisation, fact.name
        self.budget_year, self.kind = fact.budget_year, fact.grant_kind
        self.asked, self.comparisons = fact.asked, fact.comparisons
        self.schedule, self.facts = fact.schedule, fact.facts

    def _reported(self, fact: e.GrantReported) -> None:
        """The first day counts, and after it went back the first one since."""
        before, day = self.stages[fact.stage], fact.reported_on
        again = before.came_again or (day if before.answer_by else "")
        days = {"first_reported": before.first_reported or day, "came_again": again}
        said = {"receipts": fact.receipts, "remainder": fact.remainder, **days}
        self._stage(fact.stage, day, state="reported", **said)

    def _sent_back(self, fact: e.GrantReportReturned) -> None:
        due = self.terms.get("report_due_on", "")
        own = {"answer_by": fact.answer_by, "came_again": ""}
        said = {} if self.stages[fact.stage].came_again_late(due) else own
        self._stage(fact.stage, fact.returned_on or self.newest, state="mending", **said)

    def _stage(self, stage: int, day: str, **said: Any) -> None:
        self.newest = day
        self.stages[stage] = self.stages.get(stage, Stage("", 0))._replace(**said)

    def _goes_on(
        self, by: Officer, *states: str, day: str = "", today: str = "", step: Step = Step.RECORD
    ) -> bool:
        """Whether this step comes now, on that day, by this officer; a refusal or a hand-over is recorded."""
        if self.state not in states:
            self._refuse(A_HIBAH_GOES_STEP_BY_STEP, state=GRANT_STATES.get(self.state, "belum ada"))
        elif self._is_kept_from(by, step):
            return False
        elif day and not self.newest <= day <= today:
            self._refuse(A_HIBAH_IS_TOLD_IN_THE_ORDER_OF_ITS_DAYS, first=date_words(self.newest))
        else:
            return True
        return False

    def _decides(self, by: Officer, *states: str, day: str = "", today: str = "") -> bool:
        """The same for what the office judges by itself."""
        return self._goes_on(by, *states, day=day, today=today, step=Step.DECIDE)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(e.GrantChangeRefused, **rule.refusal(**said))
