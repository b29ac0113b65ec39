"""Placing an organisation under its head, without a circle."""

from typing import Any, Final

from services.registry.application.hierarchy import alone_with_hierarchy
from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.errors import FieldProblem, InputWrong, NotFound
from shared.ledger import Cause, Receipt

UNKNOWN_HEAD: Final = FieldProblem("/head", "Ormas induk ini tidak tercatat di register.")


class Units(EventSourced):
    """Who is a unit of whom."""

    def place_unit(self, cause: Cause, *, ormas: str, head: str, head_name: str, **said: Any) -> Receipt:
        """Under a head of the register, whose name is taken from there, or under one outside by its name.

        Placements take turns in the whole office, so that two of them do not close a circle together.
        """

        def decide(found: Ormas) -> None:
            chain = self._upward(head)
            found.place_unit(
                head=head,
                head_name=chain[head].name if head else head_name,
                **said,
                above=chain,
                head_withdrawn=bool(head) and chain[head].gone is not None,
            )

        with self._turns.of("hierarchy"), alone_with_hierarchy(self.deployment):
            return self.change(Ormas, ormas, cause, decide)

    def release_unit(self, cause: Cause, *, ormas: str, **said: Any) -> Receipt:
        """A unit of nobody."""
        return self.change(Ormas, ormas, cause, lambda o: o.release_unit(**said))

    def _upward(self, head: str) -> dict[str, Ormas]:
        """This head and those above it, by their streams; each once, whatever is recorded."""
        chain: dict[str, Ormas] = {}
        while head and head not in chain:
            try:
                chain[head] = self.load(Ormas, head)
            except NotFound:
                raise InputWrong(fields=(UNKNOWN_HEAD,)) from None
            head = chain[head].head
        return chain
