"""The thread that lets days come: at five in the morning where the office is, or when it starts later."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Final

import structlog

from services.notifications.application import Notifications
from services.notifications.application.hearing import hearing, positions_of
from shared.bus.alone import Alone
from shared.errors import Problem, error_words
from shared.ledger.clock import Clock, utc_now

FIRST_HOUR: Final = 5
"""Office time; before it, what was done on the day before is still being recorded or heard."""
LOOK_EVERY: Final = 10.0
"""Seconds."""
SETTLE_EVERY: Final = timedelta(minutes=2)
PATIENCE: Final = timedelta(minutes=10)
"""So long a day waits until all that was recorded before it is heard; then it comes without the rest, which
the next day tells."""

log = structlog.get_logger("clock")


class DailyClock:
    """``heads``: up to which event each source has recorded, by name; ``alone``: at most one clock works."""

    def __init__(
        self,
        notifications: Notifications,
        alone: Alone,
        heads: Callable[[], Mapping[str, int]],
        zone: tzinfo,
        *,
        clock: Clock = utc_now,
        every: float = LOOK_EVERY,
    ) -> None:
        self._notifications = notifications
        self._alone = alone
        self._heads = heads
        self._zone = zone
        self._clock = clock
        self._every = every
        self._brought = ""
        self._waiting_since: datetime | None = None
        self._settled_at: datetime | None = None
        self._unheard: list[str] = []

    def run(self, stop: threading.Event) -> None:
        """Until told to stop; whatever fails is logged and tried again."""
        while not stop.is_set():
            try:
                self.look(stop.is_set)
            except Exception as error:  # whatever it is: the others must go on moving events
                expected = isinstance(error, Problem)
                log.warning("clock-interrupted", error=error_words(error), exc_info=not expected)
            stop.wait(self._every)
        self._alone.release()

    def look(self, is_told_to_stop: Callable[[], bool] = lambda: False) -> list[str]:
        """Once: which days were finished now."""
        if not self._alone.take():
            return []
        now = self._clock()
        local = now.astimezone(self._zone)
        today, finished = local.date().isoformat(), list[str]()
        if local.hour >= FIRST_HOUR and today != self._brought and self._may_begin(now):
            if not self._notifications.is_believable(today):
                log.warning("clock-is-far-ahead", today=today)
            finished = self._notifications.bring_days(today, is_told_to_stop, self._unheard)
            self._brought = today if self._notifications.last_day() >= today else ""
            self._notifications.erase_of_closed()
        elif self._settled_at is None or abs(now - self._settled_at) >= SETTLE_EVERY:
            self._notifications.settle(today)
            self._settled_at = now
        self._notifications.queue_news()
        self._notifications.tell_replaced()
        return finished

    def _may_begin(self, now: datetime) -> bool:
        """Whether everything that was recorded is heard, or has been waited for."""
        self._waiting_since = self._waiting_since or now
        waited = abs(now - self._waiting_since) >= PATIENCE
        self._unheard = behind = self._behind()
        if behind and not waited:
            return False
        if behind:
            log.warning("day-without-the-rest", behind=behind)
        self._waiting_since = None
        return True

    def _behind(self) -> list[str]:
        heads = self._heads()
        with hearing(self._notifications.deployment, self._notifications.service) as heard:
            here = positions_of(heard)
        return [source for source, head in heads.items() if here.get(source, 0) < head]
