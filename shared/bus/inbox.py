"""From the broker into the consumer's own copy: append what arrives, fetch what is missing, then ack."""

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final

import pika
import structlog
from pika.adapters.blocking_connection import BlockingChannel, BlockingConnection
from pika.exceptions import AMQPError

from shared.bus.backoff import Backoff
from shared.bus.catching_up import Delivery, Listening
from shared.bus.consuming import QueueBroken, consume
from shared.bus.fields import Undecodable
from shared.bus.headers import accept_any_headers
from shared.bus.heard import Heard
from shared.bus.message import HeadSeen, decode, refuse_stranger
from shared.bus.pages import Fetch
from shared.bus.quarantine import Quarantine
from shared.bus.topology import Topology, inbox_of, parameters_of
from shared.errors import Problem, error_words

PREFETCH: Final = 1000
BATCH: Final = 500
BATCH_SECONDS: Final = 0.02
QUIET: Final = 0.1
"""Seconds to wait for a first message before looking at `stop` and at what is behind."""

REFUSALS: Final = 3
"""How often a queue may refuse a reader before it is made anew."""

log = structlog.get_logger("inbox")


class Inbox:
    """One consumer's queue. A message is acknowledged only after what it says is committed in ``heard``.

    ``deployment``: whose events these must be; those of another office are put aside. None believes
    whichever speaks first. ``on_heard`` is told that something was committed.
    """

    def __init__(
        self,
        consumer: str,
        sources: Sequence[str],
        amqp_uri: str,
        heard: Heard,
        fetch: Fetch,
        *,
        topology: Topology | None = None,
        deployment: str | None = None,
        on_heard: Callable[[], None] = lambda: None,
    ) -> None:
        accept_any_headers()
        self.consumer = consumer
        self._uri = amqp_uri
        self._topology = topology
        self._deployment = deployment
        self._quarantine = Quarantine(heard.database)
        self._heard = heard
        share = PREFETCH // (2 * max(1, len(sources)))
        self._listening = {
            name: Listening(name, heard, fetch, share, deployment, f"{consumer}.inbox") for name in sources
        }
        self._on_heard = on_heard
        self._state = "new"
        self._last_error = ""
        self._broker_away = False
        self._refusals = 0

    def run(self, stop: threading.Event) -> None:
        """Listen until told to stop; whatever fails is tried again."""
        backoff = Backoff()
        while not stop.is_set():
            try:
                self._state = "connecting"
                self._serve(stop, backoff)
            except QueueBroken as error:
                self._broken(error)
                stop.wait(backoff.pause())
            except Exception as error:  # whatever it is: a consumer that gives up hears nothing more
                self._state, self._last_error = "waiting", error_words(error)
                self._broker_away = isinstance(error, AMQPError | OSError)
                expected = self._broker_away or isinstance(error, Problem)
                log.warning(
                    "inbox-interrupted",
                    consumer=self.consumer,
                    error=self._last_error,
                    exc_info=not expected,
                )
                stop.wait(backoff.pause())
        self._state = "stopped"

    def status(self) -> dict[str, Any]:
        """What it is doing, and for each source: position, how many rows are known to be missing, state."""
        return {
            "inbox": self.consumer,
            "state": self._state,
            "last_error": self._last_error,
            "broker_away": self._broker_away,
            "sources": [each.status() for each in self._listening.values()],
        }

    def _broken(self, error: QueueBroken) -> None:
        """A queue that cannot be read, time after time, is made anew: what it held is fetched."""
        self._state, self._last_error, self._broker_away = "waiting", str(error), True
        self._refusals += 1
        log.warning("queue-broken", consumer=self.consumer, error=str(error), times=self._refusals)
        if self._topology is not None and self._refusals >= REFUSALS:
            with suppress(AMQPError, OSError):
                self._topology.make_again(self._uri, self.consumer)
                self._refusals = 0

    def _serve(self, stop: threading.Event, backoff: Backoff) -> None:
        if self._topology is not None:
            self._topology.declare(self._uri)
        self._heard.create()
        self._quarantine.create()
        connection = pika.BlockingConnection(parameters_of(self._uri))
        try:
            for each in self._listening.values():
                each.begin()
            _Session(self, connection).serve(stop, backoff)
        finally:
            if connection.is_open:
                connection.close()


class _Session:
    """One connection of an inbox."""

    def __init__(self, inbox: Inbox, connection: BlockingConnection) -> None:
        self._inbox = inbox
        self._listening = inbox._listening
        self._connection = connection
        self._channel: BlockingChannel = connection.channel()
        self._arrived: dict[str, list[Delivery]] = {name: [] for name in self._listening}
        self._unsettled: list[int] = []
        self._channel.basic_qos(prefetch_count=PREFETCH)
        self._channel.add_on_cancel_callback(_on_cancel)

    def serve(self, stop: threading.Event, backoff: Backoff) -> None:
        if not consume(self._channel, inbox_of(self._inbox.consumer), self._on_message, stop):
            return
        self._inbox._refusals = 0
        self._inbox._state, self._inbox._broker_away = "live", False
        wait, reached = 0.0, 0
        while not stop.is_set():
            self._gather(wait)
            self._commit()
            wait = min([QUIET, *(each.catch_up() for each in self._listening.values())])
            if reached != (reached := sum(each.position for each in self._listening.values())):
                self._inbox._on_heard()
            self._acknowledge()
            if not self._channel.is_open:
                # pika tells only those who use it; a consumer would wait for ever.
                raise AMQPError("the broker closed the channel")
            backoff.reset()

    def _gather(self, wait: float) -> None:
        """The first message ends the waiting; silence, a full batch or 20 ms end the gathering."""
        before = len(self._unsettled)
        self._connection.process_data_events(wait)
        deadline = time.monotonic() + BATCH_SECONDS
        while before < len(self._unsettled) < before + BATCH and time.monotonic() < deadline:
            count = len(self._unsettled)
            self._connection.process_data_events(0)
            if len(self._unsettled) == count:
                return

    def _on_message(
        self, _: BlockingChannel, method: Any, properties: pika.BasicProperties, body: bytes
    ) -> None:
        try:
            said = decode(method.routing_key, properties, body)
            refuse_stranger(said.source, self._inbox._deployment)
            listening = self._listening.get(said.source.service)
            if listening is None:
                raise Undecodable("this consumer does not listen to this source")
        except Undecodable as error:
            self._put_aside(method.routing_key, properties, body, str(error))
        except Exception as error:  # nothing a stranger sends may stop the others
            self._put_aside(method.routing_key, properties, body, error_words(error))
        else:
            if isinstance(said, HeadSeen):
                listening.learn(said)
            else:
                self._arrived[listening.source].append((method.delivery_tag, said))
        self._unsettled.append(method.delivery_tag)

    def _put_aside(
        self, key: str | bytes, properties: pika.BasicProperties, body: bytes, reason: str
    ) -> None:
        self._inbox._quarantine.keep(key, reason, properties.headers, body)
        log.warning("quarantined", consumer=self._inbox.consumer, reason=reason)

    def _commit(self) -> None:
        for name, listening in self._listening.items():
            arrived, self._arrived[name] = self._arrived[name], []
            listening.take(arrived)

    def _acknowledge(self) -> None:
        """What is committed, repeated or put aside; what is held behind a gap stays with the broker."""
        held = {tag for each in self._listening.values() for tag in each.held_tags()}
        if self._unsettled and not held:
            self._channel.basic_ack(self._unsettled[-1], multiple=True)
        else:
            for tag in self._unsettled:
                if tag not in held:
                    self._channel.basic_ack(tag)
        self._unsettled = [tag for tag in self._unsettled if tag in held]


def _on_cancel(_frame: Any) -> None:
    raise AMQPError("the queue was deleted")
