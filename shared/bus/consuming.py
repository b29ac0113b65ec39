"""Begin to read a queue: the broker's answer is not waited for without end."""

import threading
import time
from collections.abc import Callable
from typing import Any, Final

from pika.adapters.blocking_connection import BlockingChannel
from pika.exceptions import AMQPError

from shared.errors import error_words

ANSWER: Final = 5.0
"""Seconds until a broker that does not say whether we may read is not asked any longer."""
LOOK: Final = 0.1


class QueueBroken(AMQPError):  # type: ignore[misc]
    """The broker knows the queue and nobody can read it."""


def consume(
    channel: BlockingChannel,
    queue: str,
    on_message: Callable[..., Any],
    stop: threading.Event,
    patience: float = ANSWER,
) -> bool:
    """True when the broker delivers, False when told to stop before it did. Errors: QueueBroken.

    ``patience`` in seconds: for a queue without a leader RabbitMQ 3.10 answers after 60, and pika would wait.
    The connection is then dropped without a goodbye, for which it would wait as well. Timers of a blocking
    connection do not run meanwhile; those of the loop beneath it do.
    """
    connection = channel.connection._impl
    deadline = time.monotonic() + patience
    timer: Any = None

    def look() -> None:
        nonlocal timer
        if stop.is_set() or time.monotonic() > deadline:
            connection._terminate_stream(QueueBroken(f"no answer for {patience:.0f} s"))
        else:
            timer = connection.ioloop.call_later(LOOK, look)

    look()
    try:
        channel.basic_consume(queue, on_message)
    except AMQPError as error:
        if stop.is_set():
            return False
        raise QueueBroken(error_words(error)) from error
    connection.ioloop.remove_timeout(timer)
    return True
