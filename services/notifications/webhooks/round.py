"""What holds while a courier makes one step: what is wanted, what is blocked, what was answered last."""

from collections.abc import Mapping
from typing import Final

from services.notifications.domain.subscription import Place, Subscription
from services.notifications.webhooks.payload import WITHHELD
from services.notifications.webhooks.posting import Answer
from services.notifications.webhooks.progress import Waiting
from shared.ledger import LedgerRow

MOST_FAILING: Final = 5
"""So many ormas that fail at once mean that the other side is down: nothing new is tried meanwhile."""


class Round:
    """``head``: how far the own ledger was when the subscription was read; ``cursors``: by service, up to
    where everything was gone over; ``blocked``: of which ormas or stream something waits.
    """

    def __init__(self, subscription: Subscription, head: int, cursors: Mapping[str, int]) -> None:
        self.subscription = subscription
        self.head = head
        self.cursors = cursors
        self.answer = Answer("")
        self._blocked: set[tuple[str, str]] = set()
        self._failing: set[tuple[str, str]] = set()

    def is_full(self) -> bool:
        """Nothing new is tried while too much fails that is still tried again."""
        return len(self._failing) >= MOST_FAILING

    def wants(self, of_service: str, row: LedgerRow) -> bool:
        """What is recorded about subscriptions themselves is told to none: it would go round for ever; and
        what stays inside the office is told to nobody outside.
        """
        topics = self.subscription.topics
        about_us = row.stream.startswith(f"{Subscription.KIND}-")
        inside = about_us or row.topic.startswith(WITHHELD)
        wanted = (row.topic in topics or of_service in topics) and not inside
        return wanted and not self._discarded((of_service, row.position))

    def is_parked(self, place: Place) -> bool:
        """It waits for a decision."""
        return place in self.subscription.parked

    def is_blocked(self, of_service: str, key: str) -> bool:
        """Something before it was not taken."""
        return (of_service, key) in self._blocked

    def block(self, waits: Waiting, *, fails: bool = True) -> None:
        """What follows of its ormas waits."""
        key = (waits.of_service, waits.key)
        if fails and not self.is_parked((waits.of_service, waits.position)):
            self._failing.add(key)
        self._blocked.add(key)

    def _discarded(self, place: Place) -> bool:
        """A replay that was decided later sends it after all."""
        begin = self.subscription.begins[place[0]]
        return self.subscription.discarded.get(place, 0) > begin.said_at
