"""What holds while a courier makes one step: what is wanted, what is blocked, what was answered last."""

from typing import Final

from services.notifications.domain.subscription import Place, Subscription
from services.notifications.webhooks.payload import WITHHELD
from services.notifications.webhooks.posting import Answer
from services.notifications.webhooks.progress import Waiting
from shared.ledger import LedgerRow

MOST_FAILING: Final = 5
"""So many streams that fail at once mean that the other side is down: nothing new is tried meanwhile."""
MOST_WAITING: Final = 1000


class Round:
    """``head``: how far the own ledger was when the subscription was read."""

    def __init__(self, subscription: Subscription, head: int, waiting: list[Waiting]) -> None:
        self.subscription = subscription
        self.head = head
        self.waiting = waiting
        self.count = len(waiting)
        self.answer = Answer("")
        self._blocked: set[tuple[str, str]] = set()
        self._failing: set[tuple[str, str]] = set()

    def is_full(self) -> bool:
        """Nothing new is tried while too much fails that is still tried again, or too much waits."""
        return len(self._failing) >= MOST_FAILING or self.count >= MOST_WAITING

    def wants(self, of_service: str, row: LedgerRow) -> bool:
        """What is recorded about subscriptions themselves is told to none: it would go round for ever; and
        what stays inside the office is told to nobody outside.
        """
        topics = self.subscription.topics
        about_us = row.stream.startswith(f"{Subscription.KIND}-")
        inside = about_us or row.topic.startswith(WITHHELD)
        wanted = (row.topic in topics or of_service in topics) and not inside
        return wanted and not self.discarded((of_service, row.position))

    def discarded(self, place: Place) -> bool:
        """A replay that was decided later sends it after all."""
        begin = self.subscription.begins[place[0]]
        return self.subscription.discarded.get(place, 0) > begin.said_at

    def stands_behind(self, waits: Waiting) -> bool:
        """Something before it in its stream was not taken, or it waits for a decision itself."""
        place = (waits.of_service, waits.position)
        return (waits.of_service, waits.stream) in self._blocked or place in self.subscription.parked

    def block(self, waits: Waiting) -> None:
        """What follows in its stream waits."""
        key = (waits.of_service, waits.stream)
        place = (waits.of_service, waits.position)
        if key not in self._blocked and place not in self.subscription.parked:
            self._failing.add(key)
        self._blocked.add(key)
