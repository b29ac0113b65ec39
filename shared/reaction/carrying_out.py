"""An operator's decisions carried out by a reactor: heard like any event, once, with their effect."""

from contextlib import suppress
from typing import Final

from eventsourcing.persistence import IntegrityError, Tracking

from shared.decisions import Decision, Decisions
from shared.errors import TryAgain
from shared.ledger import Ledger
from shared.reaction.contract import PageSource
from shared.reaction.parked import Parked, ParkedList
from shared.reaction.retrying import Retrying

PAGE: Final = 100
TRIES: Final = 3


class CarryingOut:
    """Follows the source of decisions for one reactor; the position lies beside the reactor's own.

    A discarded event has a receipt without events: it counts as done, also when a position is lost.
    """

    def __init__(
        self,
        ledger: Ledger,
        pages: PageSource,
        parked: ParkedList,
        retrying: Retrying,
        decisions: tuple[str, Decisions],
    ) -> None:
        self._ledger, self._pages, self._parked, self._retrying = ledger, pages, parked, retrying
        self._work, self._decisions = decisions
        self._name = decided_name(parked.reactor)
        self._reached = ledger.max_tracking_id(self._name) or 0

    def step(self, followed: str) -> int:
        """Carry out what was decided since about events of this source; how many rows that were."""
        rows = self._pages.page(self._decisions.source, self._reached, PAGE)
        for decision in self._decisions.of(rows, self._work):
            if decision.source == followed:
                self._carry_out(decision)
        if rows:
            with suppress(IntegrityError):  # written with the last decision, or another was faster
                self._ledger.insert_tracking(Tracking(self._name, rows[-1].position))
            self._reached = self._ledger.max_tracking_id(self._name) or 0
        return len(rows)

    def _carry_out(self, decision: Decision) -> None:
        """A conflict is decided anew from the load; what collides every time is a failed attempt."""
        for tried in range(TRIES + 1):
            if (self._ledger.max_tracking_id(self._name) or 0) >= decision.place:
                return  # another of our name was faster
            with suppress(IntegrityError):
                self._attempt(decision, collides=tried == TRIES)
                return
        raise TryAgain

    def _attempt(self, decision: Decision, *, collides: bool) -> None:
        parked = self._parked.of_stream(decision.position)
        discarded = {decision.position: decision.reason} if decision.discards else {}
        if discarded and not parked:  # it was dealt with already, or was not reached yet
            parked = [Parked(decision.position, "", "", 0, "", "")]
        place = Tracking(self._name, decision.place)
        self._retrying.stream(parked, discarded, [place], about=decision.position, collides=collides)


def decided_name(reactor: str) -> str:
    """The name of the position up to which decisions were carried out; never changed."""
    return f"{reactor}.decisions"
