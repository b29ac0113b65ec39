"""One connection that publishes with confirms until it is told to stop or something goes wrong."""

import threading
from collections.abc import Callable
from typing import Any, Final

from pika import spec
from pika.adapters.select_connection import SelectConnection
from pika.channel import Channel
from pika.exceptions import AMQPError

from shared.bus.cursor import Place
from shared.bus.message import Outgoing
from shared.bus.topology import EXCHANGE, parameters_of
from shared.bus.window import Window

PATIENCE: Final = 5.0
"""Seconds that the broker gets to confirm the rest and to say goodbye."""


class Unconfirmed(AMQPError):  # type: ignore[misc]
    """The broker refused a message or had nowhere to put it."""


class Publishing:
    """Runs in the thread that calls :meth:`run`; ``work`` is called again and again and says when next.

    ``work(publishing)`` publishes what there is and answers after how many seconds it wants to be called
    again. It is also called when half of the window is free again.
    """

    def __init__(self, uri: str, start: Place, work: Callable[["Publishing"], float], size: int) -> None:
        self.window = Window(start)
        self.blocked = False
        self._size = size
        self._work = work
        self._error: BaseException | None = None
        self._settling = False
        self._closing = False
        self._channel: Channel | None = None
        self._connection = SelectConnection(
            parameters_of(uri),
            on_open_callback=self._on_open,
            on_open_error_callback=self._on_closed,
            on_close_callback=self._on_closed,
        )
        self._connection.add_on_connection_blocked_callback(lambda *_: self._set_blocked(True))
        self._connection.add_on_connection_unblocked_callback(lambda *_: self._set_blocked(False))

    @property
    def room(self) -> int:
        """How many more messages may be on the way."""
        return 0 if self._closing or self._settling else max(0, self._size - len(self.window))

    def run(self, stop: threading.Event) -> None:
        """Until ``stop``; raises what went wrong. Afterwards ``window.confirmed`` says how far it came."""
        self._stop = stop
        try:
            self._connection.ioloop.start()
        finally:
            self._connection.ioloop.close()
        if self._error is not None:
            raise self._error

    def publish(self, message: Outgoing, place: Place) -> None:
        """Send it; it counts against the window until the broker has it on disk."""
        key, properties, body = message
        assert self._channel is not None
        self._channel.basic_publish(EXCHANGE, key, body, properties, mandatory=True)
        self.window.publish(place)

    def _set_blocked(self, blocked: bool) -> None:
        self.blocked = blocked

    def _on_open(self, connection: SelectConnection) -> None:
        connection.channel(on_open_callback=self._on_channel)

    def _on_channel(self, channel: Channel) -> None:
        self._channel = channel
        channel.add_on_close_callback(lambda _, reason: self._fail(reason))
        channel.add_on_return_callback(self._on_return)
        channel.confirm_delivery(self._on_confirm, callback=lambda _: self._tick())

    def _tick(self) -> None:
        if self._closing:
            return
        if self._stop.is_set():
            self._settle()
        self._connection.ioloop.call_later(self._run_work(), self._tick)

    def _settle(self) -> None:
        """Asked to stop: nothing new goes out, what is on the way gets a moment to arrive."""
        if not len(self.window):
            self._close()
        elif not self._settling:
            self._settling = True
            self._connection.ioloop.call_later(PATIENCE, self._close)

    def _run_work(self) -> float:
        try:
            return self._work(self)
        except Exception as error:  # raised again by `run`; here it would leave the connection open
            self._fail(error)
            return PATIENCE

    def _on_confirm(self, frame: Any) -> None:
        if self._closing:
            return
        if not isinstance(frame.method, spec.Basic.Ack):
            self._fail(Unconfirmed("the broker refused a message"))
            return
        self.window.confirm(frame.method.delivery_tag, frame.method.multiple)
        if len(self.window) <= self._size // 2 and not self._settling:
            self._run_work()

    def _on_return(self, _channel: Channel, method: Any, _properties: Any, _body: bytes) -> None:
        """Comes before its confirm: what was nowhere put must not be counted as confirmed."""
        self._fail(Unconfirmed(f"no queue takes {method.routing_key}"))

    def _fail(self, error: BaseException) -> None:
        if not self._closing:
            self._error = error
            self._close()

    def _close(self) -> None:
        if self._closing:
            return
        self._closing = True
        if self._connection.is_open:
            self._connection.close()
        # A broker that no longer answers may not hold us.
        self._connection.ioloop.call_later(PATIENCE, self._connection.ioloop.stop)

    def _on_closed(self, _connection: SelectConnection, reason: BaseException) -> None:
        if not self._closing:
            self._closing = True
            self._error = reason
        self._connection.ioloop.stop()
