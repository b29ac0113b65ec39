"""The thing that decides: its methods trigger facts, its ``when`` only assigns."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Self
from uuid import uuid4

from shared.errors import Conflict
from shared.events import Fact


class Aggregate:
    """One stream of facts. Fits the protocols of ``eventsourcing``: id, version, collect_events.

    A subclass sets KIND (the first part of its stream's name) and implements :meth:`when`.
    """

    KIND: ClassVar[str] = ""

    def __init__(self, stream: str) -> None:
        self.id = stream
        self.version = 0
        self._pending: list[Fact] = []

    @classmethod
    def new(cls) -> Self:
        """An empty aggregate on a stream name that nobody has used."""
        return cls(f"{cls.KIND}-{uuid4().hex}")

    @classmethod
    def replay(cls, aggregate: Self | None, facts: Iterable[Fact]) -> Self | None:
        """The projector function of the library's repository: None when there are no facts."""
        for fact in facts:
            if aggregate is None:
                aggregate = cls(fact.originator_id)
            aggregate.when(fact)
            aggregate.version = fact.originator_version
        return aggregate

    def trigger_event(self, fact_class: type[Fact], **fields: Any) -> None:
        """Decide: the fact is applied at once and waits to be saved."""
        fact = fact_class(originator_id=self.id, originator_version=self.version + 1, **fields)
        self.when(fact)
        self.version = fact.originator_version
        self._pending.append(fact)

    def collect_events(self) -> Sequence[Fact]:
        """Hand over what waits to be saved, once."""
        pending, self._pending = self._pending, []
        return pending

    def when(self, fact: Fact) -> None:
        """Assign what the fact says; decide nothing."""
        raise NotImplementedError(f"{type(self).__name__} cannot apply {fact.TOPIC}")


def not_overtaken(said_at: int, seen: int | None) -> None:
    """Whoever changes a thing knows what was said of it last, at version ``said_at`` of its stream.

    ``seen``: up to which version was read; None: nobody says so, and nothing is asked. Error: Conflict.
    """
    if seen is not None and said_at > seen:
        raise Conflict
