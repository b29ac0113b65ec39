"""What one can ask of the audit: decide about what the machinery could not deal with by itself."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TypeVar

from eventsourcing.persistence import IntegrityError

from services.audit.domain import Fork, ParkedEvent, Rebuild
from services.audit.ledgers import remember_begun
from services.audit.works import resume, set_aside, stopped_sources
from shared.aggregate import Aggregate
from shared.application import RETRIES, EventSourced
from shared.deployment import Deployment
from shared.errors import Conflict
from shared.ledger import Cause, LedgerRow, Receipt

A = TypeVar("A", bound=Aggregate)


class Audit(EventSourced):
    """The operator's decisions of one office. Those about parked events are carried out by who hears them."""

    name = "audit"
    service = "audit"

    def __init__(self, deployment: Deployment) -> None:
        super().__init__(deployment)
        remember_begun(deployment, self.service)

    def retry_parked(
        self, cause: Cause, *, work: str, source: str, position: int, reason: str = ""
    ) -> Receipt:
        """Have the stream of a parked event tried again, from its first parked event on."""
        return self._decide(
            ParkedEvent,
            ParkedEvent.stream_of(work, source, position),
            cause,
            lambda event: event.retry(
                work=work,
                source=source,
                position=position,
                reason=reason,
                parked=self._is_parked(work, source, position),
            ),
        )

    def discard_parked(self, cause: Cause, *, work: str, source: str, position: int, reason: str) -> Receipt:
        """Let this part of the system do without a parked event for ever; its stream goes on."""
        return self._decide(
            ParkedEvent,
            ParkedEvent.stream_of(work, source, position),
            cause,
            lambda event: event.discard(
                work=work,
                source=source,
                position=position,
                reason=reason,
                parked=self._is_parked(work, source, position),
            ),
        )

    def resolve_fork(self, cause: Cause, *, consumer: str, source: str, reason: str) -> Receipt:
        """Our copy is right: the consumer goes on listening to this source.

        Recorded first. Whoever does not believe the audit's own ledger cannot hear what is decided in it,
        so that this decision is carried out here and not heard; killed in between, it is asked for again.
        """
        receipt = self._decide(
            Fork,
            Fork.stream_of(consumer, source),
            cause,
            lambda fork: fork.resolve(
                consumer=consumer,
                source=source,
                reason=reason,
                stopped=self._is_stopped(consumer, source),
            ),
        )
        if receipt.refused is None:
            resume(self.deployment, consumer, source)
        return receipt

    def accept_difference(
        self,
        cause: Cause,
        *,
        projection: str,
        live_digest: str,
        rebuilt_digest: str,
        positions: Mapping[str, int],
        reason: str,
    ) -> Receipt:
        """Record that a rebuilt read model is taken although it says something else than the live one."""
        return self._decide(
            Rebuild,
            Rebuild.stream_of(projection),
            cause,
            lambda rebuild: rebuild.accept_difference(
                projection=projection,
                live_digest=live_digest,
                rebuilt_digest=rebuilt_digest,
                positions=positions,
                reason=reason,
            ),
        )

    def decisions_about(self, work: str, source: str, position: int) -> list[LedgerRow]:
        """What was decided before about an event that this part of the system parked, oldest first."""
        return self.ledger.history(ParkedEvent.stream_of(work, source, position))

    def _decide(self, kind: type[A], stream: str, cause: Cause, decide: Callable[[A], None]) -> Receipt:
        """As ``change``, for a stream whose name is known before its first event."""
        with self._turns.of(stream):
            for _ in range(RETRIES):
                done = self.ledger.receipt(cause)
                if done is not None:
                    return done
                aggregate = self.load_or_new(kind, stream)
                decide(aggregate)
                with suppress(IntegrityError):
                    return self.record(aggregate, cause=cause)
        raise Conflict

    def _is_parked(self, work: str, source: str, position: int) -> bool:
        return set_aside(self.deployment, work, source, position) is not None

    def _is_stopped(self, consumer: str, source: str) -> bool:
        return any(fork[:2] == (consumer, source) for fork in stopped_sources(self.deployment))
