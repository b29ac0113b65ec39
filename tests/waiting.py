"""Waiting in tests: on a condition, never for a time."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def until(predicate: Callable[[], T], within: float = 60.0, every: float = 0.01) -> T:
    """The first true answer of the predicate; TimeoutError, with its last answer, when there is none."""
    deadline, pause = time.monotonic() + within, threading.Event()
    while not (answer := predicate()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {within} s; last answer: {answer!r}")
        pause.wait(every)
    return answer
