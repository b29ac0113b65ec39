"""One connection of a caller, owned by its own thread, which keeps heartbeats going while nobody calls."""

import time
from collections import deque
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock, Thread
from typing import Any
from uuid import uuid4

import structlog
from pika import BasicProperties, SelectConnection
from pika.connection import Parameters

from shared.errors import Unavailable
from shared.rpc.wire import DEADLINE, EXCHANGE, JSON_TYPE

log = structlog.get_logger("rpc")


@dataclass(eq=False)
class Request:
    """A call on its way: `deadline` on the monotonic clock; the answer is settled exactly once."""

    routing_key: str
    body: bytes
    deadline: float
    id: str = field(default_factory=lambda: str(uuid4()))
    answer: "Future[bytes]" = field(default_factory=Future)

    def settle(self, body: bytes | None) -> None:
        """With the answer, or with Unavailable; too late for whoever gave up waiting."""
        with suppress(InvalidStateError):
            if body is None:
                self.answer.set_exception(Unavailable())
            else:
                self.answer.set_result(body)


class Line:
    """Carries requests until the connection is lost, once; then every open one ends as Unavailable."""

    def __init__(self, parameters: Parameters) -> None:
        self.lost = False
        self._reply_to = str(uuid4())
        self._channel: Any = None
        self._listening = False
        self._outbox: deque[Request] = deque()
        self._waiting: dict[str, Request] = {}
        self._lock = Lock()
        self._connection = SelectConnection(
            parameters,
            on_open_callback=self._on_open,
            on_open_error_callback=self._on_lost,
            on_close_callback=self._on_lost,
        )
        self._thread = Thread(target=self._run, name="rpc-line", daemon=True)
        self._thread.start()

    def send(self, request: Request) -> None:
        """From any thread; returns at once."""
        with self._lock:
            if self.lost:
                request.settle(None)
                return
            wake = not self._outbox
            self._outbox.append(request)
            if wake:
                self._connection.ioloop.add_callback_threadsafe(self._flush)
        request.answer.add_done_callback(lambda _: self._waiting.pop(request.id, None))

    def close(self) -> None:
        """From any thread; returns when the thread has ended."""
        with self._lock:
            if not self.lost:
                self._connection.ioloop.add_callback_threadsafe(self._hang_up)
        self._thread.join(5)

    # Everything below runs in the thread of the connection.

    def _run(self) -> None:
        try:
            self._connection.ioloop.start()
        except Exception as error:  # pika's ValueError when a connection is reset as it opens
            log.info("line-lost", reason=f"{type(error).__name__}: {error}")
        finally:
            self._end()
            self._connection.ioloop.close()

    def _end(self) -> None:
        with self._lock:
            self.lost = True
            unanswered = [*self._outbox, *self._waiting.values()]
            self._outbox.clear()
        for request in unanswered:
            request.settle(None)

    def _on_lost(self, *_: Any) -> None:
        self._end()
        self._connection.ioloop.stop()

    def _hang_up(self) -> None:
        self._listening = False
        if not (self._connection.is_closing or self._connection.is_closed):
            self._connection.close()

    def _on_open(self, connection: SelectConnection) -> None:
        connection.channel(on_open_callback=self._on_channel)

    def _on_channel(self, channel: Any) -> None:
        self._channel = channel
        channel.add_on_close_callback(lambda *_: self._hang_up())
        channel.add_on_return_callback(self._on_return)
        channel.exchange_declare(EXCHANGE, "topic", durable=True, callback=self._on_exchange)

    def _on_exchange(self, _: Any) -> None:
        self._channel.queue_declare("", exclusive=True, auto_delete=True, callback=self._on_queue)

    def _on_queue(self, frame: Any) -> None:
        self._queue = frame.method.queue
        self._channel.queue_bind(self._queue, EXCHANGE, routing_key=self._reply_to, callback=self._on_bound)

    def _on_bound(self, _: Any) -> None:
        self._channel.basic_consume(self._queue, self._on_reply, auto_ack=True, callback=self._on_listening)

    def _on_listening(self, _: Any) -> None:
        self._listening = True
        self._flush()

    def _flush(self) -> None:
        while self._listening and self._outbox:
            self._publish(self._outbox.popleft())

    def _publish(self, request: Request) -> None:
        left = request.deadline - time.monotonic()
        if left <= 0 or request.answer.done():
            return
        self._waiting[request.id] = request
        properties = BasicProperties(
            content_type=JSON_TYPE,
            content_encoding="utf-8",
            delivery_mode=1,
            correlation_id=request.id,
            reply_to=self._reply_to,
            expiration=str(int(left * 1000)),
            headers={DEADLINE: int((time.time() + left) * 1000)},
        )
        self._channel.basic_publish(EXCHANGE, request.routing_key, request.body, properties, mandatory=True)

    def _on_reply(self, _: Any, __: Any, properties: BasicProperties, body: bytes) -> None:
        if request := self._waiting.pop(properties.correlation_id or "", None):
            request.settle(body)

    def _on_return(self, _: Any, __: Any, properties: BasicProperties, ___: bytes) -> None:
        if request := self._waiting.pop(properties.correlation_id or "", None):
            request.settle(None)
