"""From the ledger to the broker: every event, in order, confirmed. The ledger is the outbox."""

import threading
import time
from collections import deque
from pathlib import Path
from typing import Any, Final

import structlog
from pika.exceptions import AMQPError

from shared.bus.alone import alone_with
from shared.bus.backoff import Backoff
from shared.bus.cursor import Cursor, Place
from shared.bus.fields import Undecodable
from shared.bus.message import Source, encode, encode_head
from shared.bus.publishing import Publishing
from shared.bus.topology import Topology
from shared.database import Database, DatabaseBusy
from shared.errors import Problem, error_words
from shared.ledger import Ledger, LedgerRow
from shared.metrics import RELAY_CONFIRMED
from shared.resting import Rest

WINDOW: Final = 500
PAGE: Final = 500
SAVE_EVERY: Final = 0.25
HEAD_AFTER_CHANGE: Final = 3.0
HEAD_EVERY: Final = 60.0
STANDBY: Final = 0.5

log = structlog.get_logger("relay")


class Relay:
    """Tails one ledger. Each event reaches the broker at least once, in order, however often it is killed.

    ``cursor_database`` is the service's views; ``lock_path`` keeps a second relay in standby (a ledger
    on PostgreSQL has a lock of its own); ``topology`` is declared at every connection, so that an
    emptied broker works again.
    """

    def __init__(
        self,
        ledger: Ledger,
        amqp_uri: str,
        kode: str,
        deployment: str,
        cursor_database: Database,
        name: str,
        *,
        lock_path: Path | None = None,
        topology: Topology | None = None,
    ) -> None:
        if deployment != ledger.identity.deployment:
            raise ValueError("a relay publishes the ledger of its own deployment")
        self.name = name
        self._ledger = ledger
        self._uri = amqp_uri
        self._kode = kode
        self._topology = topology
        self._source = Source.of(ledger.identity)
        self._cursor = Cursor(cursor_database, f"{name} {self._source}")
        self._alone = alone_with(ledger.database, lock_path)
        self._state = "new"
        self._last_error = ""
        self._broker_away = False
        self._confirmed = Place(0, b"")

    def run(self, stop: threading.Event) -> None:
        """Publish until told to stop; whatever fails is tried again."""
        backoff = Backoff()
        try:
            while not stop.is_set():
                self._attempt(stop, backoff)
        finally:
            self._alone.release()
            self._state = "stopped"

    @property
    def position(self) -> int:
        """Up to here the broker has confirmed everything."""
        return self._confirmed.position

    def status(self) -> dict[str, Any]:
        """Confirmed position, events that are not yet confirmed, what it is doing, what went wrong last.

        ``broker_away``: it went wrong because the broker was not there, or went; until it is there again.
        """
        position = self._confirmed.position
        return {
            "relay": self.name,
            "state": self._state,
            "position": position,
            "lag": max(0, self._ledger.head().position - position),
            "last_error": self._last_error,
            "broker_away": self._broker_away,
        }

    def _attempt(self, stop: threading.Event, backoff: Backoff) -> None:
        try:
            if not self._alone.take():
                self._state = "standby"
                stop.wait(STANDBY)
                return
            self._state = "connecting"
            _Session(self, stop, backoff).run()
        except Exception as error:  # also pika's ValueError when a connection is reset as it opens
            self._state, self._last_error = "waiting", error_words(error)
            self._broker_away = isinstance(error, AMQPError | OSError)
            log.warning(
                "relay-interrupted",
                relay=self.name,
                position=self._confirmed.position,
                error=self._last_error,
                exc_info=not isinstance(error, AMQPError | OSError | Problem | Undecodable),
            )
            stop.wait(backoff.pause())

    def _start(self) -> Place:
        """Where to go on: the cursor, if the ledger still has that row; else the beginning, to be safe."""
        self._cursor.create()
        place = self._cursor.read()
        if place is not None and place.position:
            row = self._ledger.page(place.position - 1, 1)
            if row and row[0].hash == place.hash:
                return place
            log.error("relay-cursor-not-in-ledger", relay=self.name, position=place.position)
        return Place(0, self._ledger.identity.genesis())


class _Session:
    """One connection of a relay, from its cursor on."""

    def __init__(self, relay: Relay, stop: threading.Event, backoff: Backoff) -> None:
        self._relay = relay
        self._stop = stop
        self._backoff = backoff
        self._rows: deque[LedgerRow] = deque()
        self._rest = Rest()
        self._saved_at = self._looked_at = time.monotonic()
        self._head_at = 0.0
        self._head_sent = -1

    def run(self) -> None:
        relay = self._relay
        if relay._topology is not None:
            relay._topology.declare(relay._uri)
        start = self._saved = relay._confirmed = relay._start()
        publishing = Publishing(relay._uri, start, self._work, WINDOW)
        try:
            publishing.run(self._stop)
        finally:
            self._save(publishing.window.confirmed)

    def _work(self, publishing: Publishing) -> float:
        now = time.monotonic()
        self._relay._state = "blocked" if publishing.blocked else "live"
        self._relay._broker_away = False
        self._publish(publishing)
        self._publish_head(publishing, now)
        self._note(publishing.window.confirmed, now)
        return self._rest.pause()

    def _publish(self, publishing: Publishing) -> None:
        relay, window = self._relay, publishing.window
        for _ in range(publishing.room):
            if not self._rows:
                self._rows.extend(relay._ledger.page(window.published.position, PAGE))
                if not self._rows:
                    return
                self._rest.came()
            row = self._rows.popleft()
            message = encode(relay._kode, relay._source, row, window.published.hash)
            publishing.publish(message, Place(row.position, row.hash))

    def _publish_head(self, publishing: Publishing, now: float) -> None:
        """Behind the events it speaks of: whoever hears it should have heard them."""
        place = publishing.window.published
        pause = HEAD_EVERY if place.position == self._head_sent else HEAD_AFTER_CHANGE
        if not place.position or now - self._head_at < pause or not publishing.room:
            return
        relay = self._relay
        publishing.publish(encode_head(relay._kode, relay._source, *place), place)
        self._head_at, self._head_sent = now, place.position

    def _note(self, confirmed: Place, now: float) -> None:
        fresh = confirmed.position - self._relay._confirmed.position
        if fresh > 0:
            self._backoff.reset()
            self._relay._confirmed = confirmed
            RELAY_CONFIRMED.labels(f"{self._relay.name}.relay", self._relay._source.service).inc(fresh)
        if now - self._saved_at >= SAVE_EVERY:
            self._saved_at = now
            self._save(confirmed)
        if now - self._looked_at >= HEAD_AFTER_CHANGE:
            self._looked_at = now
            if not self._relay._alone.take():
                raise DatabaseBusy("Kunci penerus peristiwa dipegang proses lain.")

    def _save(self, confirmed: Place) -> None:
        """Later is early enough when the database is busy: a lost cursor only repeats."""
        self._relay._confirmed = confirmed
        if confirmed == self._saved:
            return
        try:
            self._relay._cursor.save(confirmed)
            self._saved = confirmed
        except DatabaseBusy:
            log.info("relay-cursor-later", relay=self._relay.name, position=confirmed.position)
