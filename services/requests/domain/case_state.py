"""How a case stands, and who may go on with it."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from contracts.telling.case_words import CASE_STATES
from contracts.telling.dates import date_words
from services.requests import events as e
from services.requests.domain.handing_over import HandsOver, Officer, Step
from services.requests.rules.cases import A_CASE_GOES_STEP_BY_STEP, A_CASE_IS_TOLD_IN_THE_ORDER_OF_ITS_DAYS
from shared.aggregate import not_overtaken
from shared.events import Fact
from shared.rules import Rule


class CaseHands(NamedTuple):
    """The accounts that a case went through, as the rows of its stream tell them; ``asked``: how many persons
    the office wants behind a case.
    """

    typists: Collection[str] = ()
    checkers: Collection[str] = ()
    asked: int = 2


class CaseState(HandsOver):
    """``changed``: the version of the last event that was no refusal; ``newest``: the last legal day."""

    KIND = "case"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.changed = 0
        self.service = self.title = self.agenda_number = ""
        self.configuration = 0
        self.asked: dict[str, Mapping[str, Any]] = {}
        self.form: tuple[Mapping[str, Any], ...] = ()
        self.revision_days = 0
        self.found: dict[str, str] = {}
        self.waived: frozenset[str] = frozenset()
        self.newest = ""
        self.answer_by = ""
        self.always_visited = False
        self.visited = False
        self.before_complete = ("", "")
        """State and newest day when somebody said that nothing is missing."""
        self.letter = ""
        """The letter that is under way for it, or that it ended in."""
        self.ticket = ""
        self.needs: tuple[str, ...] = ()

    @property
    def missing(self) -> list[str]:
        """Titles of what is required and neither found complete nor waived."""
        return [
            each["title"]
            for item, each in self.asked.items()
            if each["required"] and self.found.get(item) != "complete" and item not in self.waived
        ]

    def when(self, fact: Fact) -> None:
        match fact:
            case e.CaseChangeRefused():
                return  # the refusal itself is what we keep
            case e.CaseDrafted():
                self.state, self.newest = "draft", fact.applied_on
                self.organisation, self.configuration = fact.organisation, fact.configuration
                self.service, self.title = fact.service, fact.title
                self.asked = {each["item"]: each for each in fact.asked}
                self.form, self.revision_days = tuple(fact.form), fact.revision_days
                self.always_visited = fact.visit == "always"
            case e.CaseSubmitted():
                self.state, self.newest = "submitted", fact.submitted_on
            case e.CaseEnteredInAgenda():
                self.state, self.newest = "agenda", fact.agenda_on
                self.agenda_number = fact.agenda_number
            case e.CaseDisposed():
                self.state = "disposed"
            case e.CaseChecked():
                self.state = "checking"
                self.found = self.found | {each["item"]: each["found"] for each in fact.checks}
            case e.CaseItemWaived():
                self.waived |= {fact.item}
            case _:
                self._later(fact)
        self.changed = fact.originator_version

    def _later(self, fact: Fact) -> None:
        match fact:
            case e.CaseReturned():
                self.state, self.newest, self.answer_by = "returned", fact.asked_on, fact.answer_by
            case e.CaseAnswered():
                self.state, self.newest = "checking", fact.answered_on
            case e.CaseAgendaCorrected():
                self.agenda_number = fact.agenda_number
            case e.CaseCompletionTakenBack():
                self.state, self.newest = self.before_complete
            case e.CaseCompleted():
                self.before_complete = (self.state, self.newest)
                self.state, self.newest = "complete", fact.complete_since
            case e.CaseVisitRecorded():
                self.visited = True
            case e.CaseHandedOver():
                self.handed_to = fact.office_role
            case e.CaseVisitOrdered() | e.CaseMessageNoted():
                pass  # that it was ordered or sent is what we keep
            case e.CaseTicketNoted():
                self.ticket = fact.ticket
            case e.CaseNeedsTold():
                self.needs = tuple(fact.needs)
            case e.CaseLetterBegun():
                self.letter = fact.letter
            case e.CaseLetterFell():
                self.letter = ""
            case e.CaseFinished():
                self.state, self.newest = "finished", fact.ended_on
            case e.CaseRejected():
                self.state, self.newest = "rejected", fact.ended_on
            case e.CaseWithdrawn():
                self.state, self.newest = "withdrawn", fact.ended_on
            case e.CaseStruck():
                self.state, self.newest = "struck", fact.ended_on
            case e.CaseLapsed():
                self.state, self.newest = "lapsed", fact.ended_on
            case _:
                super().when(fact)

    def _goes_on(
        self, by: Officer, *states: str, seen: int | None = None, day: str = "", today: str = "",
        step: Step = Step.LOOK,
    ) -> bool:  # fmt: skip
        """Whether this step comes now, on that day, by this officer; a refusal or a hand-over is recorded.
        Error: Conflict when somebody went on with the case since it was read.
        """
        not_overtaken(self.changed, seen)
        if self._is_barred(by, day, today):
            return False
        if self.state not in states:
            self._refuse(A_CASE_GOES_STEP_BY_STEP, state=CASE_STATES.get(self.state, "belum ada"))
        elif self._is_kept_from(by, step):
            return False
        elif day and not self.newest <= day <= today:
            self._refuse(A_CASE_IS_TOLD_IN_THE_ORDER_OF_ITS_DAYS, first=date_words(self.newest))
        else:
            return True
        return False

    def _decides(self, by: Officer, *states: str, **on: Any) -> bool:
        """The same for a decision: of a case that was handed over only the superior takes it."""
        return self._goes_on(by, *states, step=Step.DECIDE, **on)

    def _hand_over(self, **said: str) -> None:
        self.trigger_event(e.CaseHandedOver, **said)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(e.CaseChangeRefused, **rule.refusal(**said))
