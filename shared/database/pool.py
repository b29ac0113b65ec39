"""Open connections that are lent to one user at a time."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from shared.database.contract import WAIT


class Pool:
    """Open connections, lent to one user at a time, last in first out."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._idle: list[Any] = []
        self._lent = 0
        self._changed = threading.Condition()

    @contextmanager
    def lend(self) -> Iterator[Any]:
        """Lend a connection; one that broke (an exception left it closed) is not taken back."""
        with self._changed:
            connection = self._idle.pop() if self._idle else None
            self._lent += 1
        try:
            if connection is None:
                connection = self._connect()
            yield connection
        except BaseException:
            broken, connection = connection, None
            if broken is not None:
                broken.close()
            raise
        finally:
            with self._changed:
                self._lent -= 1
                if connection is not None:
                    self._idle.append(connection)
                self._changed.notify_all()

    def close(self) -> None:
        """Wait for the users (closing SQLite under a reader crashes CPython), then close all."""
        with self._changed:
            self._changed.wait_for(lambda: self._lent == 0, timeout=WAIT)
            while self._idle:
                self._idle.pop().close()
