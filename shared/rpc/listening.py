"""The consuming half of a service: nameko's consumer, made to survive bad messages and a lost broker."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

import structlog
from kombu.connection import Connection
from kombu.transport import pyamqp
from nameko.messaging import QueueConsumer, QueueConsumerStopped

from shared.rpc.logs import trace_of

PAUSE = 0.5
log = structlog.get_logger("rpc")


class Untouched(pyamqp.Message):
    """A message as it arrived: neither unpacked nor, as kombu would on a header's word, decompressed."""

    def __init__(self, msg: Any, channel: Any = None, **kwargs: Any) -> None:
        headers = msg.properties.get("application_headers") or {}
        self.compression = headers.pop("compression", None)
        super().__init__(msg, channel, **kwargs)  # type: ignore[no-untyped-call]


class Listener(QueueConsumer):  # type: ignore[misc]
    """Hands raw messages to its providers; reconnects for as long as the service runs."""

    away = False
    unreadable = False
    """The last thing received had headers that are no text. It would come again for ever, so the queue
    is emptied; those who wait in it are told to try again, and nothing of theirs was executed."""

    def run(self) -> None:
        """Consume until asked to stop. Losing the broker is a pause; its messages come again."""
        while not self.should_stop:
            try:
                for _ in self.consume(limit=None):
                    pass
            except Exception as error:
                self.unreadable = isinstance(error, ValueError)
                self._say_away(error)
                if self._pending_remove_providers:
                    self.on_iteration()
                time.sleep(PAUSE)

    def _say_away(self, error: Exception) -> None:
        """Once for each time, however long it lasts."""
        if not self.away:
            self.away = True
            log.warning("broker-away", reason=str(error), trace=trace_of(error))

    def on_consume_ready(self, connection: Any, channel: Any, consumers: Any, **kwargs: Any) -> None:
        """Listening, at last or again."""
        if self.away:
            self.away = False
            log.info("broker-back")
        super().on_consume_ready(connection, channel, consumers, **kwargs)

    @contextmanager
    def establish_connection(self) -> Iterator[Connection]:
        """One attempt; `run` repeats, so that a stop is noticed between attempts."""
        with self.create_connection() as connection:
            connection.ensure_connection(max_retries=1, interval_start=0)
            connection.heartbeat_check = partial(_alive_or_hung_up, connection)
            yield connection

    def get_consumers(self, consumer_cls: Callable[..., Any], channel: Any) -> list[Any]:
        """One consumer for each provider, without kombu's decoding."""
        channel.Message = Untouched
        self._consumers.clear()
        for provider in self._providers:
            consumer = consumer_cls(queues=[provider.queue], on_message=partial(self._pass_on, provider))
            consumer.qos(prefetch_count=self.prefetch_count)
            self._consumers[provider] = consumer
            if self.unreadable:
                log.warning("emptied", queue=provider.queue.name, messages=consumer.purge())
        return list(self._consumers.values())

    def _pass_on(self, provider: Any, message: Any) -> None:
        """Directly while a worker is free: waiting for one here would stop heartbeats."""
        if self.container._worker_pool.free() > 0:
            provider.handle_message(message)
        else:
            self.container.spawn_managed_thread(partial(provider.handle_message, message))

    def on_iteration(self) -> None:
        """Leave only after the last running call has been answered and acknowledged."""
        self._cancel_consumers_if_requested()
        if not self._consumers and not self.container._worker_pool.running():
            self.should_stop = True

    def _cancel_consumers_if_requested(self) -> None:
        while self._pending_remove_providers:
            provider, removed = self._pending_remove_providers.popitem()
            consumer = self._consumers.pop(provider, None)
            with suppress(Exception):  # a consumer of a lost connection is gone anyway
                consumer.cancel()
            removed.send()

    def ack_message(self, message: Any) -> None:
        """Done with it; when the connection is lost the broker will deliver it again."""
        with suppress(Exception):
            super().ack_message(message)

    def stop(self) -> None:
        """Also ends a consumer that has never reached a broker, and whoever waits for it to begin."""
        self.should_stop = True
        if not self._consumers_ready.ready():
            self._consumers_ready.send_exception(QueueConsumerStopped())
        super().stop()


def _alive_or_hung_up(connection: Connection) -> None:
    """A broker that says nothing would not answer the goodbyes either, which wait for ever."""
    try:
        Connection.heartbeat_check(connection)  # type: ignore[no-untyped-call]
    except Exception:
        connection.collect()  # type: ignore[no-untyped-call]
        raise
