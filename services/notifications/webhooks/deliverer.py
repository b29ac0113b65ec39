"""Each subscription has a courier in a thread of its own: a slow one delays no other."""

import threading
from collections.abc import Callable
from typing import Final

import structlog

from services.notifications.application import Notifications
from services.notifications.events import SubscriptionRegistered
from services.notifications.webhooks.courier import Courier
from services.notifications.webhooks.own_hosts import own_hosts
from services.notifications.webhooks.pages import HeardPages
from services.notifications.webhooks.posting import Poster
from shared.bus.alone import Alone, alone_with
from shared.bus.backoff import Backoff
from shared.bus.heard import Heard
from shared.deployment import Deployment

LOOK: Final = 0.5
"""Seconds between two looks where nothing was to be sent."""
TAKEN: Final = 5.0
"""Seconds until somebody else's lock is tried again."""
log = structlog.get_logger("webhooks")


class Deliverer:
    """Looks for subscriptions; of several pumps one delivers."""

    def __init__(self, application: Notifications, make: Callable[[str], Courier], alone: Alone) -> None:
        self._application = application
        self._make = make
        self._alone = alone
        self._seen = 0
        self._threads: list[threading.Thread] = []
        self._is_ours = False

    def run(self, stop: threading.Event) -> None:
        """Until told to stop; a message that is under way is waited for."""
        try:
            while not stop.is_set():
                try:
                    self._is_ours = self._alone.take()
                    if self._is_ours:
                        self._begin(stop)
                except Exception as error:  # whatever it is: the others of the pump must go on
                    self._is_ours = False
                    log.warning("deliverer-interrupted", error=f"{type(error).__name__}: {error}")
                stop.wait(LOOK if self._is_ours else TAKEN)
        finally:
            self._is_ours = False
            for each in self._threads:
                each.join()
            self._alone.release()

    def _begin(self, stop: threading.Event) -> None:
        for subscription in self._new():
            each = threading.Thread(target=self._deliver, args=(subscription, stop), daemon=True)
            each.start()
            self._threads.append(each)

    def _new(self) -> list[str]:
        rows = list(self._application.rows_of(SubscriptionRegistered.TOPIC, after=self._seen))
        self._seen = rows[-1].position if rows else self._seen
        return [row.stream for row in rows]

    def _deliver(self, subscription: str, stop: threading.Event) -> None:
        """Whatever goes wrong with one is logged and tried again: the others must go on. Nothing is sent
        while another pump has the lock.
        """
        courier: Courier | None = None
        backoff = Backoff(longest=60.0)
        while not stop.is_set() and not (courier and courier.ended):
            if not self._is_ours:
                stop.wait(LOOK)
                continue
            try:
                courier = courier or self._make(subscription)
                rests = 0.0 if courier.step() else LOOK
                backoff.reset()
            except Exception as error:
                log.warning(
                    "interrupted", subscription=subscription, error=f"{type(error).__name__}: {error}"
                )
                rests = backoff.pause()
            if rests:
                stop.wait(rests)


def deliverer_of(deployment: Deployment, application: Notifications, heard: Heard) -> Deliverer:
    """For the pump of an office."""
    poster = Poster(lambda: own_hosts(deployment.directory))
    pages = HeardPages(application, heard)
    views = heard.database
    lock = alone_with(views, deployment.directory / "webhooks.lock", "webhooks")
    return Deliverer(application, lambda stream: Courier(application, stream, pages, views, poster), lock)
