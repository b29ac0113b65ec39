"""What became of an audience: its promise, what an agency answered, whether both sides publish that."""

from typing import Any

from services.clusters.domain.papers import KeepsPapers
from services.clusters.events import (
    AudienceChangeRefused,
    AudienceReceived,
    InputAnswered,
    InputPassedOn,
    PromiseFulfilled,
    PromiseLifted,
    PromiseReopened,
    PublishingAgreed,
    PublishingAgreementTakenBack,
)
from services.clusters.rules.guests import (
    A_GUEST_IS_RECORDED_ONCE_THE_DAY_HAS_COME,
    A_LETTER_ANSWERS_AN_INPUT_THAT_WAS_PASSED_ON,
    AN_INPUT_IS_PASSED_ON_ONCE,
    ONLY_A_NEW_END_OF_A_PROMISE_IS_UNDONE,
    ONLY_A_STANDING_AGREEMENT_IS_TAKEN_BACK,
    ONLY_AN_ANSWERED_INPUT_OF_AN_ORMAS_IS_PUBLISHED,
    ONLY_AN_INPUT_THAT_WAS_PASSED_ON_IS_ANSWERED,
    ONLY_AN_OPEN_PROMISE_ENDS,
)
from services.clusters.rules.meetings import A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED
from shared.events import Fact, Refusal
from shared.rules import Rule


class Audience(KeepsPapers):
    """``promise``: none, open, fulfilled or lifted; ``input``: none, told, passed_on or answered.

    ``ended_at``: the version that told how the promise ended, while nothing followed it; 0 otherwise.
    ``agreed``: the sides that agree to publish. Without an ormas of the register nobody could agree for it.
    """

    KIND = "audience"
    PAPER_KIND = "answer_letter"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.promise = "none"
        self.ended_at = 0
        self.input = "none"
        self.agency = ""
        self.organisation = ""
        self.agreed: frozenset[str] = frozenset()

    def receive(self, *, day: str, today: str, withdrawn: bool, **said: Any) -> None:
        """Every other field of the event. Guests are recorded when they came, not before."""
        if day > today:
            self._refuse(A_GUEST_IS_RECORDED_ONCE_THE_DAY_HAS_COME)
        elif withdrawn:
            self._refuse(A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED, count=1)
        else:
            self.trigger_event(AudienceReceived, day=day, **said)

    def fulfil_promise(self, *, result: str) -> None:
        if self.promise != "open":
            self._refuse(ONLY_AN_OPEN_PROMISE_ENDS)
        else:
            self.trigger_event(PromiseFulfilled, result=result)

    def lift_promise(self, *, reason: str) -> None:
        if self.promise != "open":
            self._refuse(ONLY_AN_OPEN_PROMISE_ENDS)
        else:
            self.trigger_event(PromiseLifted, reason=reason)

    def undo_promise_end(self, *, version: int, undoable: bool) -> None:
        """The promise is open again. ``undoable``: who asks recorded its end, a moment ago; it is looked up
        outside.
        """
        if not undoable or self.ended_at != version:
            self._refuse(ONLY_A_NEW_END_OF_A_PROMISE_IS_UNDONE)
        else:
            self.trigger_event(PromiseReopened, undone=version)

    def pass_on_input(self, *, agency: str, reference: str) -> None:
        """Once, to the agency whose matter it is."""
        if self.input != "told":
            self._refuse(AN_INPUT_IS_PASSED_ON_ONCE)
        else:
            self.trigger_event(InputPassedOn, agency=agency, reference=reference)

    def answer_input(self, *, answer: str) -> None:
        if self.input != "passed_on":
            self._refuse(ONLY_AN_INPUT_THAT_WAS_PASSED_ON_IS_ANSWERED)
        else:
            self.trigger_event(InputAnswered, agency=self.agency, answer=answer)

    def agree_to_publish(self, *, side: str, ground: str) -> None:
        """Said again by the same side it changes nothing."""
        if not self.organisation or self.input != "answered":
            self._refuse(ONLY_AN_ANSWERED_INPUT_OF_AN_ORMAS_IS_PUBLISHED)
        elif side not in self.agreed:
            self.trigger_event(PublishingAgreed, side=side, ground=ground)

    def take_back_agreement(self, *, side: str, ground: str) -> None:
        """At any time, by either side alone."""
        if side not in self.agreed:
            self._refuse(ONLY_A_STANDING_AGREEMENT_IS_TAKEN_BACK)
        else:
            self.trigger_event(PublishingAgreementTakenBack, side=side, ground=ground)

    def when(self, fact: Fact) -> None:
        if not isinstance(fact, Refusal):
            ends = isinstance(fact, PromiseFulfilled | PromiseLifted)
            self.ended_at = fact.originator_version if ends else 0
        match fact:
            case AudienceReceived():
                self.promise = "open" if fact.promise else "none"
                self.input = "told" if fact.input else "none"
                self.organisation = fact.organisation
            case PromiseFulfilled():
                self.promise = "fulfilled"
            case PromiseLifted():
                self.promise = "lifted"
            case PromiseReopened():
                self.promise = "open"
            case InputPassedOn():
                self.input, self.agency = "passed_on", fact.agency
            case InputAnswered():
                self.input = "answered"
            case PublishingAgreed():
                self.agreed |= {fact.side}
            case PublishingAgreementTakenBack():
                self.agreed -= {fact.side}
            case AudienceChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _may_keep_papers(self) -> bool:
        if self.input not in ("passed_on", "answered"):
            self._refuse(A_LETTER_ANSWERS_AN_INPUT_THAT_WAS_PASSED_ON)
        return self.input in ("passed_on", "answered")

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(AudienceChangeRefused, **rule.refusal(**said))
