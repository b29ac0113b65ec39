"""A consultation: asked, scheduled, advised, promised, closed; of founders later linked to their ormas."""

from typing import Any

from contracts.telling.classifications import kept
from contracts.telling.consultation_words import OPEN
from contracts.telling.dates import date_words
from services.requests import events as e
from services.requests.domain.handing_over import HandsOver, Officer, Step
from services.requests.domain.own_ormas import Own, barred
from services.requests.rules.consultations import (
    A_CLOSED_CONSULTATION_STAYS_CLOSED,
    A_CONSULTATION_BEGINS_BY_BEING_ASKED,
    A_LATER_REOPENING_SAYS_WHY,
    A_PROMISE_IS_FOR_A_DAY_TO_COME,
    ADVICE_COMES_BEFORE_THE_END,
    ADVICE_HAS_BEEN_GIVEN,
    ONE_MEETS_ON_A_DAY_TO_COME,
    ONLY_A_CLOSED_CONSULTATION_IS_REOPENED,
    ONLY_A_NEW_PROMISE_OR_ITS_NEW_END_IS_UNDONE,
    ONLY_AN_OPEN_PROMISE_OF_A_CONSULTATION_ENDS,
    ONLY_FOUNDERS_ARE_LINKED_LATER,
    WHO_DID_NOT_COME_WAS_EXPECTED,
    WORDS_OF_AN_OPEN_CONSULTATION_ARE_KEPT,
)
from shared.errors import NotFound
from shared.events import Fact, Refusal
from shared.rules import Rule


class Consultation(HandsOver):
    """``promises``: of each number whether it is open; ``day``: of the meeting, "" without one.

    ``newest``: the number of the promise that was made or ended last, while nothing followed; 0 otherwise.
    ``newest_at``: the version that told so.
    """

    KIND = "consultation"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = self.classification = self.asked_on = self.day = ""
        self.before = ""
        """Where it stood when it was closed."""
        self.advised = self.erased = False
        self.promises: dict[int, bool] = {}
        self.newest = self.newest_at = 0

    def ask(
        self, *, classification: str, question: str, contact: str, asked_on: str, today: str,
        own: Own | None = None, **said: Any,
    ) -> None:  # fmt: skip
        """How to reach founders is sealed always; the question where the matter is limited. ``own``: that an
        account of an ormas asks, which never does for founders.
        """
        if not_own := barred(own, said["organisation"], asked_on, today):
            self._refuse(not_own[0], **not_own[1])
            return
        if asked_on > today:
            self._refuse(ADVICE_HAS_BEEN_GIVEN, first="hari permintaan")
            return
        words = kept(classification, self.id, question=question) | {"sealed_contact": contact}
        words |= {"subject_id": self.id} if contact else {}
        self.trigger_event(
            e.ConsultationAsked, classification=classification, asked_on=asked_on, **said, **words
        )

    def schedule(self, *, day: str, today: str, **said: str) -> None:
        """Again names another time."""
        if self._is_open():
            if day < today:
                self._refuse(ONE_MEETS_ON_A_DAY_TO_COME)
            else:
                self.trigger_event(e.ConsultationScheduled, day=day, **said)

    def advise(self, by: Officer, *, advised_on: str, note: str, today: str, **said: Any) -> None:
        if self._is_answered(by) and self._has_come(advised_on, today):
            words = kept(self.classification, self.id, note=note)
            self.trigger_event(e.ConsultationAdvised, advised_on=advised_on, **said, **words)

    def promise(self, by: Officer, *, due: str, today: str, **said: str) -> None:
        if self._is_answered(by):
            if due < today:
                self._refuse(A_PROMISE_IS_FOR_A_DAY_TO_COME)
            else:
                number = len(self.promises) + 1
                self.trigger_event(e.ConsultationPromised, promise_number=number, due=due, **said)

    def fulfil_promise(self, *, promise_number: int, result: str) -> None:
        """Also after it was closed. Error: NotFound."""
        if self._promise_is_open(promise_number):
            said = {"promise_number": promise_number, "result": result}
            self.trigger_event(e.ConsultationPromiseFulfilled, **said)

    def lift_promise(self, by: Officer, *, promise_number: int, reason: str) -> None:
        """Error: NotFound."""
        if self._promise_is_open(promise_number) and not self._is_kept_from(by, Step.DECIDE):
            said = {"promise_number": promise_number, "reason": reason}
            self.trigger_event(e.ConsultationPromiseLifted, **said)

    def undo_promise(self, *, version: int, undoable: bool) -> None:
        """The promise was never made, or is open again. ``undoable``: who asks recorded that version, a
        moment ago; it is looked up outside.
        """
        if not undoable or not self.newest or self.newest_at != version:
            self._refuse(ONLY_A_NEW_PROMISE_OR_ITS_NEW_END_IS_UNDONE)
            return
        said = {"promise_number": self.newest, "undone": version}
        if self.promises[self.newest]:
            self.trigger_event(e.ConsultationPromiseTakenBack, **said)
        else:
            self.trigger_event(e.ConsultationPromiseReopened, **said)

    def close(
        self, by: Officer, *, consultation_outcome: str, closed_on: str, result: str, today: str
    ) -> None:
        if not self._is_answered(by) or not self._has_come(closed_on, today):
            return
        if consultation_outcome == "advised" and not self.advised:
            self._refuse(ADVICE_COMES_BEFORE_THE_END)
        elif consultation_outcome == "not_come" and not (self.day and self.day <= closed_on):
            self._refuse(WHO_DID_NOT_COME_WAS_EXPECTED)
        else:
            said = {"consultation_outcome": consultation_outcome, "closed_on": closed_on, "result": result}
            self.trigger_event(e.ConsultationClosed, **said)

    def reopen(self, by: Officer, *, why_reopened: str, undoable: bool) -> None:
        """It goes on as it stood. ``undoable``: who asks closed it just now, and need not say why."""
        if self.state != "closed" or self.erased:
            self._refuse(ONLY_A_CLOSED_CONSULTATION_IS_REOPENED)
        elif not undoable and not why_reopened:
            self._refuse(A_LATER_REOPENING_SAYS_WHY)
        elif not self._is_kept_from(by, Step.DECIDE):
            self.trigger_event(e.ConsultationReopened, why_reopened=why_reopened)

    def link(self, *, organisation: str, ground: str) -> None:
        """Of founders, once their ormas is in the register; the same again changes nothing."""
        if not self.state:
            self._refuse(A_CONSULTATION_BEGINS_BY_BEING_ASKED)
        elif self.organisation and organisation != self.organisation:
            self._refuse(ONLY_FOUNDERS_ARE_LINKED_LATER)
        elif not self.organisation:
            self.trigger_event(e.ConsultationLinked, organisation=organisation, ground=ground)

    def erase_words(self, *, reason: str, ground: str) -> None:
        """After it was closed; twice changes nothing."""
        if self.state != "closed":
            self._refuse(WORDS_OF_AN_OPEN_CONSULTATION_ARE_KEPT)
        elif not self.erased:
            said = {"subject_id": self.id, "reason": reason, "ground": ground}
            self.trigger_event(e.ConsultationWordsErased, **said)

    def when(self, fact: Fact) -> None:
        if not isinstance(fact, Refusal):
            self.newest, self.newest_at = 0, fact.originator_version
        match fact:
            case e.ConsultationAsked():
                self.state, self.organisation = "asked", fact.organisation
                self.classification, self.asked_on = fact.classification, fact.asked_on
            case e.ConsultationScheduled():
                self.day = fact.day
                self.state = "scheduled" if self.state == "asked" else self.state
            case e.ConsultationAdvised():
                self.state, self.advised = "advised", True
            case e.ConsultationPromised():
                self.promises[fact.promise_number] = True
                self.newest = fact.promise_number
            case e.ConsultationPromiseFulfilled() | e.ConsultationPromiseLifted():
                self.promises[fact.promise_number] = False
                self.newest = fact.promise_number
            case e.ConsultationPromiseTakenBack():
                self.promises[fact.promise_number] = False
            case e.ConsultationPromiseReopened():
                self.promises[fact.promise_number] = True
            case e.ConsultationClosed():
                self.before, self.state = self.state, "closed"
            case e.ConsultationReopened():
                self.state = self.before
            case e.ConsultationLinked():
                self.organisation = fact.organisation
            case e.ConsultationWordsErased():
                self.erased = True
            case e.ConsultationChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _is_open(self) -> bool:
        if self.state in OPEN:
            return True
        self._refuse(
            A_CLOSED_CONSULTATION_STAYS_CLOSED if self.state else A_CONSULTATION_BEGINS_BY_BEING_ASKED
        )
        return False

    def _is_answered(self, by: Officer) -> bool:
        """Whether it is open, and this officer speaks for the office in it."""
        return self._is_open() and not self._is_kept_from(by, Step.DECIDE)

    def _has_come(self, day: str, today: str) -> bool:
        if not self.asked_on <= day <= today:
            self._refuse(ADVICE_HAS_BEEN_GIVEN, first=date_words(self.asked_on))
            return False
        return True

    def _promise_is_open(self, number: int) -> bool:
        if number not in self.promises:
            raise NotFound("Janji ini tidak ada dalam konsultasi ini.")
        if not self.promises[number]:
            self._refuse(ONLY_AN_OPEN_PROMISE_OF_A_CONSULTATION_ENDS)
        return self.promises[number]

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(e.ConsultationChangeRefused, **rule.refusal(**said))
