"""The answering half of a service: transient replies on one channel of their own connection."""

from contextlib import suppress
from threading import Lock
from typing import Any, Final

import eventlet
import structlog
from kombu.connection import Connection

from shared.amqp import HEARTBEAT
from shared.rpc.wire import EXCHANGE, JSON_TYPE

log = structlog.get_logger("rpc")
PATIENCE: Final = 5.0
"""Seconds that one attempt to send an answer may take."""
BEAT: Final = 1.0
"""Seconds between two calls of :meth:`Replies.beat`."""


class Replies:
    """Publishes answers without confirms: a caller who misses one asks again with the same command id.

    The connection is not the consumer's: the broker stops reading from publishers
    when it is short of memory, and acknowledgements must still get through.
    """

    def __init__(self, amqp_uri: str) -> None:
        self._connection: Any = Connection(amqp_uri, heartbeat=HEARTBEAT)  # type: ignore[no-untyped-call]
        self._channel: Any = None
        self._one_at_a_time = Lock()

    def send(self, reply_to: str, correlation_id: str | None, body: bytes) -> None:
        """Try on the open channel, then once on a new one; a lost answer is logged, never raised."""
        with self._one_at_a_time:
            try:
                self._publish(reply_to, correlation_id, body)
            except Exception:
                self._close()
                try:
                    self._publish(reply_to, correlation_id, body)
                except Exception as error:
                    self._close()
                    log.warning("answer-lost", reason=f"{type(error).__name__}: {error}")

    def beat(self) -> None:
        """Look whether the broker still says something: on a connection that went silent, answers
        would be lost without an error for as long as the socket stays open.
        """
        if self._one_at_a_time.acquire(blocking=False):
            try:
                self._look()
            except Exception as error:
                self._close()
                log.warning("answers-reconnect", reason=f"{type(error).__name__}: {error}")
            finally:
                self._one_at_a_time.release()

    def _look(self) -> None:
        if self._channel is not None:
            with suppress(TimeoutError):
                self._connection.drain_events(timeout=0.01)
            self._connection.heartbeat_check()

    def _publish(self, reply_to: str, correlation_id: str | None, body: bytes) -> None:
        with eventlet.Timeout(PATIENCE, TimeoutError("the broker does not take the answer")):
            self._publish_patiently(reply_to, correlation_id, body)

    def _publish_patiently(self, reply_to: str, correlation_id: str | None, body: bytes) -> None:
        if self._channel is None:
            self._channel = self._connection.connect().channel()
        properties: dict[str, Any] = {"delivery_mode": 1}
        if correlation_id is not None:
            properties["correlation_id"] = correlation_id
        reply = self._channel.prepare_message(
            body, content_type=JSON_TYPE, content_encoding="utf-8", properties=properties
        )
        # py-amqp reads what has arrived before it writes: a connection closed meanwhile is noticed here
        self._channel.basic_publish(reply, exchange=EXCHANGE, routing_key=reply_to, mandatory=False)

    def _close(self) -> None:
        self._channel = None
        self._connection.collect()

    def close(self) -> None:
        """Give the connection back; a later `send` opens it again."""
        with self._one_at_a_time:
            self._close()
