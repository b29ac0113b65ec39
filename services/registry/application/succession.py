"""Whom an organisation says to follow, and striking that."""

from typing import Final

from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.errors import FieldProblem, InputWrong, NotFound
from shared.ledger import Cause, Receipt

UNKNOWN: Final = FieldProblem("/predecessor", "Ormas yang bubar ini tidak tercatat di register.")


class Successions(EventSourced):
    """Claims take turns, so that two of them do not close a circle together."""

    def claim_succession(self, cause: Cause, *, ormas: str, predecessor: str, **claim: str) -> Receipt:
        """That it follows one that was dissolved. Error: InputWrong, when the register has no such one."""

        def decide(found: Ormas) -> None:
            other, *before = self._backward(predecessor)
            found.claim_succession(other, before=[each.id for each in before], **claim)

        with self._turns.of("succession"):
            return self.change(Ormas, ormas, cause, decide)

    def strike_succession(self, cause: Cause, *, ormas: str, reason: str) -> Receipt:
        """That it follows nobody."""
        return self.change(Ormas, ormas, cause, lambda o: o.strike_succession(reason=reason))

    def _backward(self, predecessor: str) -> list[Ormas]:
        """This one, whom it says to follow, and so on; each once, whatever is recorded."""
        chain: dict[str, Ormas] = {}
        while predecessor and predecessor not in chain:
            try:
                chain[predecessor] = self.load(Ormas, predecessor)
            except NotFound:
                raise InputWrong(fields=(UNKNOWN,)) from None
            predecessor = chain[predecessor].follows[0]
        return list(chain.values())
