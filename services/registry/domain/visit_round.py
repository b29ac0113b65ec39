"""A round of visits: which letter orders it, whom it is to see, and that it ended."""

from collections.abc import Sequence
from typing import Any, Final

from services.registry.domain.ormas import Ormas
from services.registry.events import (
    OrmasAddedToRound,
    OrmasTakenFromRound,
    RoundChangeRefused,
    RoundClosed,
    RoundOpened,
)
from services.registry.rules.rounds import (
    A_CLOSED_ROUND_STAYS_CLOSED,
    A_DISSOLVED_ORMAS_IS_NOT_VISITED,
    A_MADE_VISIT_STAYS_IN_ITS_ROUND,
    A_ROUND_HAS_ROOM_FOR_A_HUNDRED,
    AN_ORMAS_IS_IN_ONE_OPEN_ROUND,
)
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

ROOM: Final = 100
ROUND_ENDED: Final = "putaran kunjungan ditutup"


class VisitRound(Aggregate):
    """One round. It decides together with the organisations that are in it, in one transaction."""

    KIND = "round"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.title = ""
        self.from_day = ""
        self.members: dict[str, str] = {}
        self.closed = False

    @classmethod
    def open(cls, **said: Any) -> "VisitRound":
        """Begin a round; nobody is in it yet."""
        found = cls.new()
        found.trigger_event(RoundOpened, **said)
        return found

    def add(self, wanted: Sequence[Ormas], *, ground: str) -> None:
        """All of these or, where a rule forbids one of them, none. Who is in it already stays in it once."""
        new = [ormas for ormas in wanted if ormas.id not in self.members]
        if self.closed:
            self._refuse(A_CLOSED_ROUND_STAYS_CLOSED, ground)
        elif len(self.members) + len(new) > ROOM:
            self._refuse(A_ROUND_HAS_ROOM_FOR_A_HUNDRED, ground)
        elif broken := next((rule for ormas in new if (rule := self._forbids(ormas))), None):
            self._refuse(broken, ground, name=next(o.name for o in new if self._forbids(o)))
        else:
            for ormas in new:
                self.trigger_event(OrmasAddedToRound, member=ormas.id, member_name=ormas.name)
                ormas.plan_visit(round=self.id, round_title=self.title)

    def take(self, ormas: Ormas, *, reason: str) -> None:
        """Not to be visited after all. Error: NotFound."""
        if ormas.id not in self.members:
            raise NotFound("Ormas ini tidak ada dalam putaran ini.")
        if self.closed:
            self._refuse(A_CLOSED_ROUND_STAYS_CLOSED, reason)
        elif ormas.visit_in(self.id):
            self._refuse(A_MADE_VISIT_STAYS_IN_ITS_ROUND, reason, name=ormas.name)
        else:
            said = {"member": ormas.id, "member_name": self.members[ormas.id], "reason": reason}
            self.trigger_event(OrmasTakenFromRound, **said)
            ormas.drop_visit(round=self.id, round_title=self.title, reason=reason)

    def close(self, members: Sequence[Ormas], *, ground: str) -> None:
        """It ended. Whoever of its ``members`` was not visited is named as that."""
        if self.closed:
            self._refuse(A_CLOSED_ROUND_STAYS_CLOSED, ground)
            return
        missed = [ormas for ormas in members if not ormas.visit_in(self.id)]
        counts = {"visited": len(members) - len(missed), "missed": len(missed)}
        self.trigger_event(RoundClosed, **counts, not_visited=[o.id for o in missed], ground=ground)
        for ormas in missed:
            ormas.drop_visit(round=self.id, round_title=self.title, reason=ROUND_ENDED)

    def _forbids(self, ormas: Ormas) -> Rule | None:
        if ormas.gone:
            return ormas.gone
        if ormas.dissolved:
            return A_DISSOLVED_ORMAS_IS_NOT_VISITED
        return AN_ORMAS_IS_IN_ONE_OPEN_ROUND if ormas.planned else None

    def _refuse(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(RoundChangeRefused, ground=ground, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case RoundOpened():
                self.title, self.from_day = fact.round_title, fact.from_day
            case OrmasAddedToRound():
                self.members[fact.member] = fact.member_name
            case OrmasTakenFromRound():
                del self.members[fact.member]
            case RoundClosed():
                self.closed = True
            case RoundChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
