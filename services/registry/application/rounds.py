"""Rounds of visits: a round and the organisations in it decide together, in one transaction."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any

from eventsourcing.persistence import IntegrityError

from services.registry.domain import Ormas, VisitRound
from shared.application import RETRIES, EventSourced
from shared.errors import Conflict
from shared.ledger import Cause, Receipt

Decide = Callable[[VisitRound, list[Ormas]], None]


class Rounds(EventSourced):
    """Whom rounds are to see. Two officers at once: the second decides on what the first recorded."""

    def open_round(self, cause: Cause, **said: Any) -> Receipt:
        """Begin a round."""
        return self.create(cause, lambda: VisitRound.open(**said))

    def add_to_round(self, cause: Cause, *, round: str, ormas: Sequence[str], ground: str) -> Receipt:
        """All of these, or none. Error: NotFound."""
        wanted = list(dict.fromkeys(ormas))
        return self._together(cause, round, lambda _: wanted, lambda r, o: r.add(o, ground=ground))

    def take_from_round(self, cause: Cause, *, round: str, ormas: str, reason: str) -> Receipt:
        """Not to be visited after all. Error: NotFound."""
        return self._together(cause, round, lambda _: [ormas], lambda r, o: r.take(o[0], reason=reason))

    def close_round(self, cause: Cause, *, round: str, ground: str) -> Receipt:
        """It ended; whoever was not visited is named."""
        return self._together(cause, round, lambda r: list(r.members), lambda r, o: r.close(o, ground=ground))

    def _together(
        self, cause: Cause, round: str, whom: Callable[[VisitRound], list[str]], decide: Decide
    ) -> Receipt:
        """Load, decide, save; whoever was faster makes it decide again. Errors: NotFound, Conflict.

        Turns are taken in one order, the round first: two commands never wait for each other.
        """
        with ExitStack() as turns:
            turns.enter_context(self._turns.of(round))
            for stream in sorted(whom(self.load(VisitRound, round))):
                turns.enter_context(self._turns.of(stream))
            for _ in range(RETRIES):
                if done := self.ledger.receipt(cause):
                    return done
                found = self.load(VisitRound, round)
                members = [self.load(Ormas, stream) for stream in whom(found)]
                decide(found, members)
                try:
                    return self.record(found, *members, cause=cause)
                except IntegrityError:
                    continue
        raise Conflict
