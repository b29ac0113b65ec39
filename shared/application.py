"""Load, decide, save: what every event-sourced service has in common."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar, Final, TypeVar

from eventsourcing.application import AggregateNotFoundError, Application
from eventsourcing.persistence import EventStore, IntegrityError, Mapper

from shared.aggregate import Aggregate
from shared.commands import Digester
from shared.deployment import Deployment
from shared.errors import Conflict, NotFound
from shared.ledger import AlreadyDone, Cause, Entry, EventReceipt, Ledger, LedgerRow, Receipt
from shared.mapper import FactMapper, FactStore, refusal_of
from shared.reads import ReadLog, Reveal, speaks_of
from shared.sealing import KeyStore

RETRIES: Final = 3
READ_LOG: Final = "read-log"
"""What was read by who read the log of readings."""
READING_THE_LOG: Final = "membaca log baca"
A = TypeVar("A", bound=Aggregate)


class EventSourced(Application[str]):
    """An application on one ledger. Commands on one stream take turns; a repeated command is answered.

    ``expected_version`` given: never retried, :class:`Conflict` when the stream moved on.
    """

    service: ClassVar[str] = ""

    def __init__(self, deployment: Deployment) -> None:
        self.deployment = deployment
        self.keys = KeyStore(deployment.directory / "keys.db", must_exist=True)
        self.digester = Digester(self.keys.secret("digests"))
        self.reads = ReadLog(deployment.directory / f"{self.service}.reads.db")
        self._turns = Turns()
        super().__init__(deployment.ledger_environment(self.service))

    @property
    def ledger(self) -> Ledger:
        """The ledger of this service."""
        assert isinstance(self.recorder, Ledger)
        return self.recorder

    def construct_mapper(self) -> Mapper[str]:
        return FactMapper(
            self.keys,
            self.deployment.office.deployment,
            lambda stream, subject: speaks_of(self.ledger.history(stream), subject),
        )

    def construct_event_store(self) -> EventStore[str]:
        return FactStore(self.mapper, self.recorder)

    def create(self, cause: Cause, make: Callable[[], A]) -> Receipt:
        """Begin a stream, unless this command did already."""
        return self.ledger.receipt(cause) or self.record(make(), cause=cause)

    def change(
        self,
        kind: type[A],
        stream: str,
        cause: Cause,
        decide: Callable[[A], None],
        expected_version: int | None = None,
        load: Callable[[type[A], str], A] | None = None,
    ) -> Receipt:
        """Load, decide, save; with ``load=self.load_or_new`` also what begins with it.

        Errors: NotFound, Conflict, CommandIdReused.
        """
        with self._turns.of(stream):
            for attempt in range(1, RETRIES + 1):
                done = self.ledger.receipt(cause)
                if done is not None:
                    return done
                aggregate = (load or self.load)(kind, stream)
                if expected_version is not None and aggregate.version != expected_version:
                    raise Conflict
                decide(aggregate)
                try:
                    return self.record(aggregate, cause=cause)
                except IntegrityError:
                    if expected_version is not None or attempt == RETRIES:
                        raise Conflict from None
        raise Conflict

    def load(self, kind: type[A], stream: str) -> A:
        """The aggregate as it stands; NotFound when nothing was ever recorded."""
        try:
            loaded: A = self.repository.get(stream, projector_func=kind.replay)
        except AggregateNotFoundError:
            raise NotFound from None
        return loaded

    def record(self, *aggregates: Aggregate, cause: Cause) -> Receipt:
        """Save what the aggregates decided, with its receipt, in one transaction."""
        facts = [fact for aggregate in aggregates for fact in aggregate.collect_events()]
        try:
            recordings = self.events.put(facts, cause=cause)
        except AlreadyDone as done:
            return done.receipt
        places = tuple(
            EventReceipt(n.topic, str(n.originator_id), n.originator_version, n.id)
            for n in (recording.notification for recording in recordings)
        )
        return Receipt(cause.command_id, places, refusal_of(facts))

    def load_or_new(self, kind: type[A], stream: str) -> A:
        """The aggregate of a stream whose name is known beforehand, empty when nothing was recorded."""
        try:
            return self.load(kind, stream)
        except NotFound:
            return kind(stream)

    def entries(self, aggregates: Sequence[Aggregate], causes: Sequence[Cause]) -> list[Entry]:
        """Commands for :meth:`Ledger.append`: keys are minted in one go, no event is written yet."""
        assert isinstance(self.mapper, FactMapper)
        decided = [list(aggregate.collect_events()) for aggregate in aggregates]
        stored = iter(self.mapper.to_stored_events([fact for facts in decided for fact in facts]))
        return [
            Entry([next(stored) for _ in facts], cause, refusal_of(facts))
            for facts, cause in zip(decided, causes, strict=True)
        ]

    def rows_of(self, *topics: str, after: int = 0) -> Iterator[LedgerRow]:
        """Every row with one of these topics behind a position, in order."""
        while page := self.ledger.page_of(topics, after, 1000):
            yield from page
            after = page[-1].position

    def reveal(self, stream: str, purpose: str, actor: str, version: int = 0) -> list[dict[str, Any]]:
        """The personal fields of a stream or of one event in it; the reading itself is logged first."""
        return Reveal(self.ledger, self.keys, self.reads, self.deployment.office.deployment).of(
            stream, purpose, actor, version
        )

    def list_readings(self, *, actor: str, **asked: Any) -> dict[str, list[dict[str, Any]]]:
        """Who read what is personal, see :meth:`ReadLog.newest`. Who looks at that is in the log, too, from
        the next time on.
        """
        found = self.reads.newest(**asked)
        self.reads.note(actor, READ_LOG, [], READING_THE_LOG)
        return {"lines": found}

    def close(self) -> None:
        super().close()
        self.keys.close()
        self.reads.close()


class Turns:
    """Commands on one stream queue inside the process instead of colliding in the database."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def of(self, stream: str) -> Iterator[None]:
        """Alone with this stream."""
        with self._guard:
            lock, users = self._waiting.get(stream, (threading.Lock(), 0))
            self._waiting[stream] = (lock, users + 1)
        try:
            with lock:
                yield
        finally:
            with self._guard:
                lock, users = self._waiting.pop(stream)
                if users > 1:
                    self._waiting[stream] = (lock, users - 1)
