"""The answering half of a service: transient replies on one channel of their own connection."""

from threading import Lock
from typing import Any

import structlog
from kombu.connection import Connection

from shared.rpc.wire import EXCHANGE, JSON_TYPE

log = structlog.get_logger("rpc")


class Replies:
    """Publishes answers without confirms: a caller who misses one asks again with the same command id.

    The connection is not the consumer's: the broker stops reading from publishers
    when it is short of memory, and acknowledgements must still get through.
    """

    def __init__(self, amqp_uri: str) -> None:
        self._connection: Any = Connection(amqp_uri)  # type: ignore[no-untyped-call]
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

    def _publish(self, reply_to: str, correlation_id: str | None, body: bytes) -> None:
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
