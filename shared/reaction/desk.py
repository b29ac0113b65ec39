"""Where a reaction works: aggregates as they will be once everything before this event is written."""

from collections.abc import Callable
from typing import TypeVar, cast

from shared.aggregate import Aggregate
from shared.application import EventSourced
from shared.ledger import Cause, Entry, LedgerRow
from shared.ledger.entry import check_size
from shared.mapper import FactMapper, refusal_of

A = TypeVar("A", bound=Aggregate)
Earlier = Callable[[LedgerRow], list[LedgerRow]]
"""What was heard before a row in the stream of it."""


class Desk:
    """Holds every aggregate that was asked for, so that the events of one batch see each other's effects.

    ``earlier``: for an event of an old version that does not say itself what it is about. It reads all that
    was heard before, so nothing that happens every day asks for it.
    """

    def __init__(self, application: EventSourced, earlier: Earlier) -> None:
        self.application = application
        self.earlier = earlier
        self._held: dict[str, Aggregate] = {}
        self._touched: dict[str, Aggregate] = {}

    def load(self, kind: type[A], stream: str) -> A:
        """The aggregate; NotFound when nothing was ever recorded in its stream."""
        return self._hold(self._held.get(stream) or self.application.load(kind, stream), kind)

    def load_or_new(self, kind: type[A], stream: str) -> A:
        """The aggregate, empty when nothing was recorded."""
        return self._hold(self._held.get(stream) or self.application.load_or_new(kind, stream), kind)

    def entry(self, cause: Cause) -> Entry:
        """What the aggregates decided since then, as one command. Errors: TooLarge, SubjectErased."""
        facts = [fact for aggregate in self._touched.values() for fact in aggregate.collect_events()]
        self._touched.clear()
        events = cast(FactMapper, self.application.mapper).to_stored_events(facts)
        for event in events:
            check_size(event)
        return Entry(events, cause, refusal_of(facts))

    def _hold(self, aggregate: Aggregate, kind: type[A]) -> A:
        assert isinstance(aggregate, kind)
        self._held[aggregate.id] = self._touched[aggregate.id] = aggregate
        return aggregate
