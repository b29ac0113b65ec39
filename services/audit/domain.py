"""What an operator may decide about the machinery, and what must be said with it."""

from collections.abc import Mapping

from services.audit.events import (
    DecisionRefused,
    ForkResolved,
    ParkedEventDiscarded,
    ParkedEventRetried,
    RebuildDifferenceAccepted,
)
from services.audit.rules import (
    A_DECISION_IS_REASONED,
    A_DISCARDED_EVENT_STAYS_DISCARDED,
    ONLY_A_DIFFERENCE_IS_ACCEPTED,
    ONLY_A_PARKED_EVENT_IS_DECIDED,
    ONLY_A_STOPPED_SOURCE_IS_RESUMED,
    SHORTEST_REASON,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class _Decision(Aggregate):
    """What every decision has in common: it is reasoned, or refused by a rule."""

    def _is_reasoned(self, reason: str) -> bool:
        reasoned = len(reason.strip()) >= SHORTEST_REASON
        if not reasoned:
            self._refuse(A_DECISION_IS_REASONED)
        return reasoned

    def _refuse(self, rule: Rule) -> None:
        self.trigger_event(DecisionRefused, **rule.refusal())


class ParkedEvent(_Decision):
    """One event that one part of the system could not use, and what was decided about it there."""

    KIND = "parked"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.discarded = False

    @classmethod
    def stream_of(cls, work: str, source: str, position: int) -> str:
        """An event is decided about separately in every part that parked it."""
        return f"{cls.KIND}-{work}-{source}-{position}"

    def retry(self, *, work: str, source: str, position: int, reason: str, parked: bool) -> None:
        """Have it tried again; a reason is welcome but not asked for. ``parked``: is it set aside now?"""
        if self._is_open(parked):
            self.trigger_event(
                ParkedEventRetried, work=work, source=source, position=position, reason=reason.strip()
            )

    def discard(self, *, work: str, source: str, position: int, reason: str, parked: bool) -> None:
        """Do without it for ever. ``parked``: is it set aside now?"""
        if self._is_open(parked) and self._is_reasoned(reason):
            self.trigger_event(
                ParkedEventDiscarded, work=work, source=source, position=position, reason=reason.strip()
            )

    def when(self, fact: Fact) -> None:
        match fact:
            case ParkedEventDiscarded():
                self.discarded = True
            case ParkedEventRetried() | DecisionRefused():
                pass  # the decision itself is what we keep
            case _:
                super().when(fact)

    def _is_open(self, parked: bool) -> bool:
        if self.discarded:
            self._refuse(A_DISCARDED_EVENT_STAYS_DISCARDED)
        elif not parked:
            self._refuse(ONLY_A_PARKED_EVENT_IS_DECIDED)
        return parked and not self.discarded


class Fork(_Decision):
    """The two histories that one consumer heard of one source."""

    KIND = "fork"

    @classmethod
    def stream_of(cls, consumer: str, source: str) -> str:
        """One stream for everything that was ever decided between these two."""
        return f"{cls.KIND}-{consumer}-{source}"

    def resolve(self, *, consumer: str, source: str, reason: str, stopped: bool) -> None:
        """Our copy is right. ``stopped``: is the source stopped for this consumer now?"""
        if not stopped:
            self._refuse(ONLY_A_STOPPED_SOURCE_IS_RESUMED)
        elif self._is_reasoned(reason):
            self.trigger_event(ForkResolved, consumer=consumer, source=source, reason=reason.strip())

    def when(self, fact: Fact) -> None:
        match fact:
            case ForkResolved() | DecisionRefused():
                pass  # the decision itself is what we keep
            case _:
                super().when(fact)


class Rebuild(_Decision):
    """Everything that was accepted about the rebuilds of one read model."""

    KIND = "rebuild"

    @classmethod
    def stream_of(cls, projection: str) -> str:
        """One stream for each read model."""
        return f"{cls.KIND}-{projection}"

    def accept_difference(
        self,
        *,
        projection: str,
        live_digest: str,
        rebuilt_digest: str,
        positions: Mapping[str, int],
        reason: str,
    ) -> None:
        """Take the read model that was built anew although it differs."""
        if live_digest == rebuilt_digest:
            self._refuse(ONLY_A_DIFFERENCE_IS_ACCEPTED)
        elif self._is_reasoned(reason):
            self.trigger_event(
                RebuildDifferenceAccepted,
                projection=projection,
                live_digest=live_digest,
                rebuilt_digest=rebuilt_digest,
                positions=dict(positions),
                reason=reason.strip(),
            )

    def when(self, fact: Fact) -> None:
        match fact:
            case RebuildDifferenceAccepted() | DecisionRefused():
                pass  # the decision itself is what we keep
            case _:
                super().when(fact)
