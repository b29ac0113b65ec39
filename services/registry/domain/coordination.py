"""A coordination meeting: that it was held, what was agreed, what came of it."""

from typing import Any

from contracts.telling.classifications import kept
from contracts.telling.dates import date_words
from services.registry.events import (
    CoordinationHeld,
    CoordinationRefused,
    CoordinationSettled,
    CoordinationStruck,
    CoordinationTasked,
)
from services.registry.rules.complaints import SECRET_MATTERS_ARE_NOT_KEPT_HERE
from services.registry.rules.coordination import (
    A_STRUCK_COORDINATION_STAYS_STRUCK,
    AN_AGREED_TASK_IS_NOT_DUE_BEFORE_ITS_MEETING,
    AN_AGREED_TASK_IS_SETTLED_ONCE,
)
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule


class Coordination(Aggregate):
    """One meeting. ``tasks``: of each number whether it is settled."""

    KIND = "coordination"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.stands = False
        self.classification = self.held_on = ""
        self.tasks: dict[int, bool] = {}

    def hold(self, *, classification: str, agenda: str, ground: str, **said: Any) -> None:
        """Of what is secret nothing is kept."""
        if classification == "rahasia":
            self._refuse(SECRET_MATTERS_ARE_NOT_KEPT_HERE)
        else:
            words = kept(classification, self.id, agenda=agenda, ground=ground)
            self.trigger_event(CoordinationHeld, classification=classification, **said, **words)

    def task(self, *, follow_up: str, due_on: str, **said: Any) -> None:
        """Something was agreed."""
        if not self._stands():
            return
        if due_on < self.held_on:
            held_on = date_words(self.held_on)
            self._refuse(AN_AGREED_TASK_IS_NOT_DUE_BEFORE_ITS_MEETING, held_on=held_on)
        else:
            said |= {"follow_up_number": len(self.tasks) + 1, "due_on": due_on}
            self.trigger_event(CoordinationTasked, **said, **self._kept(follow_up=follow_up))

    def settle(self, *, follow_up_number: int, result: str) -> None:
        """It is done. Error: NotFound."""
        if follow_up_number not in self.tasks:
            raise NotFound("Tindak lanjut ini tidak ada dalam rapat ini.")
        if self._stands():
            if self.tasks[follow_up_number]:
                self._refuse(AN_AGREED_TASK_IS_SETTLED_ONCE)
            else:
                words = self._kept(result=result)
                self.trigger_event(CoordinationSettled, follow_up_number=follow_up_number, **words)

    def strike(self, *, reason: str) -> None:
        if self._stands():
            self.trigger_event(CoordinationStruck, **self._kept(reason=reason))

    def _kept(self, **words: str) -> dict[str, str]:
        return kept(self.classification, self.id, **words)

    def _stands(self) -> bool:
        if not self.stands:
            self._refuse(A_STRUCK_COORDINATION_STAYS_STRUCK)
        return self.stands

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(CoordinationRefused, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case CoordinationHeld():
                self.stands, self.classification = True, fact.classification
                self.held_on = fact.held_on
            case CoordinationTasked():
                self.tasks[fact.follow_up_number] = False
            case CoordinationSettled():
                self.tasks[fact.follow_up_number] = True
            case CoordinationStruck():
                self.stands = False
            case CoordinationRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
