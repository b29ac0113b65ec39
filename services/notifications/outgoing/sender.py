"""Sends what is due by one channel: recorded before and after, in order, never twice by itself."""

import random
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4
from zoneinfo import ZoneInfo

import structlog

from services.notifications.application import Notifications
from services.notifications.domain.carrier import Carrier, Settings
from services.notifications.mailing.quiet import is_quiet
from services.notifications.outbox import Outbox, Waiting
from services.notifications.outgoing.answer import NOT_ASKED, Answer
from services.notifications.outgoing.one import OneMessage
from services.notifications.outgoing.way import Contact, Way
from shared.bus.alone import Alone
from shared.ledger.clock import Clock, stamp, utc_now

log = structlog.get_logger("sender")
AT_ONCE: Final = 4
"""Lines that are open together: a slow answer delays nobody else."""
TIMEOUT: Final = 30.0
_LOOKS: Final = 1.0
_MINUTE: Final = timedelta(minutes=1)
_LONGER: Final = 4
"""How often a pause grows: behind that it is the longest."""
_AFTER_A_FAULT: Final = timedelta(minutes=5)
_LONGEST: Final = timedelta(minutes=15)


class Sender:
    """A thread of the pump. ``contact``: asks the owner of an address for it, with a line in the read log."""

    def __init__(
        self,
        notifications: Notifications,
        way: Way,
        contact: Callable[[str], Contact],
        alone: Alone,
        clock: Clock = utc_now,
        spread: Callable[[], float] = lambda: random.uniform(0.8, 1.2),  # noqa: S311 - spreads attempts
        timeout: float = TIMEOUT,
    ) -> None:
        self._notifications, self._way = notifications, way
        self._alone, self._clock = alone, clock
        self._spread, self._timeout, self._contact = spread, timeout, contact
        self._zone = ZoneInfo(notifications.deployment.office.time_zone)
        self.outbox = Outbox(notifications.ledger, way.channel)
        self._pool = ThreadPoolExecutor(AT_ONCE, way.channel)
        self._on_way: dict[str, Future[Answer]] = {}
        self._begun: deque[datetime] = deque()
        self._later: dict[str, datetime] = {}
        self._shut_until: datetime | None = None
        self._shut_for = timedelta(0)
        self._held_until: datetime | None = None

    def run(self, stop: threading.Event) -> None:
        """Send until told to stop; what is on its way is waited for. Whatever fails is logged and tried
        again: the others of the pump must go on.
        """
        try:
            while not stop.is_set():
                try:
                    if self._alone.take():
                        self.step()
                except Exception as error:
                    log.warning("sender-interrupted", error=f"{type(error).__name__}: {error}")
                stop.wait(_LOOKS)
        finally:
            self.close()
            self._alone.release()

    def close(self) -> None:
        """What is on its way is waited for; nothing else is begun."""
        self._pool.shutdown()

    def step(self) -> list[Future[Answer]]:
        """Hand what is due to the lines that are free; what is on its way now."""
        self._collect()
        self.outbox.catch_up()
        for stream in self.outbox.begun - self._on_way.keys():
            self._one(stream).unclear()
        server = self._notifications.carrier(self._way.carrier)
        if server.told is not None:
            self._give_up_late(server.told)
            if server.on:
                self._hand_out(server, server.told)
        return list(self._on_way.values())

    def _give_up_late(self, told: Settings) -> None:
        """Patience runs out while nothing is sent as well: a letter goes instead."""
        now = self._clock()
        patience = stamp(now - timedelta(hours=told.patience_hours))
        for each in self.outbox.due(stamp(now)):
            if each.queued_at < patience and each.stream not in self._on_way:
                self._one(each.stream).give_up()
        self.outbox.catch_up()

    def _hand_out(self, server: Carrier[Any], told: Settings) -> None:
        now = self._clock()
        quiet = self._is_quiet(told, now) or self._is_left_alone(now)
        for each in self.outbox.due(stamp(now)):
            if each.stream in self._on_way or now < self._later.get(each.stream, now):
                continue
            if not quiet and self._has_room(told, now) and not self._rests(each.stream, now):
                self._start(server, each, now)

    def _start(self, server: Carrier[Any], each: Waiting, now: datetime) -> None:
        self._begun.append(now)
        self._on_way[each.stream] = self._pool.submit(self._send, server, each.stream)

    def _send(self, server: Carrier[Any], stream: str) -> Answer:
        """What the server said. Whatever else goes wrong concerns this message alone."""
        try:
            return self._one(stream).send(server, self._contact, self._timeout, self._next_try)
        except Exception:
            log.exception("sending.failed", message=stream, channel=self._way.channel)
            self._later[stream] = self._clock() + _AFTER_A_FAULT
            return NOT_ASKED

    def _collect(self) -> None:
        """A server that lets nobody begin is left alone for a while, longer each time."""
        for stream, future in list(self._on_way.items()):
            if not future.done():
                continue
            del self._on_way[stream]
            answer = future.result()
            if answer.wait:
                held = self._clock() + timedelta(seconds=answer.wait)
                self._held_until = max(self._held_until or held, held)
            if answer is NOT_ASKED:
                continue
            if not answer.server:
                self._shut_until, self._shut_for = None, timedelta(0)
            elif self._shut_until is None or self._clock() >= self._shut_until:
                self._shut_for = min(max(self._shut_for * 2, _MINUTE / 2), _LONGEST)
                self._shut_until = self._clock() + self._shut_for * self._spread()

    def _is_left_alone(self, now: datetime) -> bool:
        """It lets nobody begin, or wants to be asked later."""
        return any(until is not None and now < until for until in (self._shut_until, self._held_until))

    def _next_try(self, attempts: int, wait: float) -> str:
        """A minute, five, 25, two hours, at most six; a little different for each. Not before the server
        wants it.
        """
        own = min(_MINUTE * 5 ** min(attempts - 1, _LONGER), timedelta(hours=6)) * self._spread()
        return stamp(self._clock() + max(own, timedelta(seconds=wait)))

    def _has_room(self, told: Settings, now: datetime) -> bool:
        while self._begun and self._begun[0] <= now - _MINUTE:
            self._begun.popleft()
        return len(self._on_way) < AT_ONCE and len(self._begun) < told.per_minute

    def _is_quiet(self, told: Settings, now: datetime) -> bool:
        return is_quiet(told.quiet_from, told.quiet_until, self._hour(now))

    def _rests(self, stream: str, now: datetime) -> bool:
        """Whether its recipient wants nothing now; it is looked at again a little later."""
        rests = self._notifications.wants_quiet(stream, self._hour(now))
        if rests:
            self._later[stream] = now + _AFTER_A_FAULT
        return rests

    def _hour(self, now: datetime) -> str:
        return now.astimezone(self._zone).strftime("%H:%M")

    def _one(self, stream: str) -> OneMessage:
        return OneMessage(self._notifications, self._way, stream, lambda: str(uuid4()), self._clock)
