"""Open connections that are lent to one user at a time."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from shared.database.contract import WAIT, DatabaseBusy, DatabaseUnusable

LIMIT: Final = 16
"""Connections of one process to one database; PostgreSQL admits 100 from everybody."""


class Pool:
    """Open connections, at most LIMIT, lent to one user at a time, last in first out.

    ``usable`` says whether a connection that comes back can be lent again.
    """

    def __init__(
        self,
        connect: Callable[[], Any],
        usable: Callable[[Any], bool],
        wait: float = WAIT,
        limit: int = LIMIT,
    ) -> None:
        self._connect = connect
        self._usable = usable
        self._wait = wait
        self._limit = limit
        self._idle: list[Any] = []
        self._lent = 0
        self._closed = False
        self._changed = threading.Condition()

    @contextmanager
    def lend(self) -> Iterator[Any]:
        """Lend a connection; one that broke is closed, and so are the idle ones opened beside it."""
        connection = self._take()
        try:
            if connection is None:
                connection = self._connect()
            yield connection
        finally:
            self._give_back(connection)

    def _take(self) -> Any:
        with self._changed:
            if not self._changed.wait_for(lambda: self._closed or self._lent < self._limit, self._wait):
                raise DatabaseBusy
            if self._closed:
                raise DatabaseUnusable("Basis data sudah ditutup. Jalankan ulang programnya.")
            self._lent += 1
            return self._idle.pop() if self._idle else None

    def _give_back(self, connection: Any) -> None:
        with self._changed:
            self._lent -= 1
            if connection is not None and self._usable(connection) and not self._closed:
                self._idle.append(connection)
            elif connection is not None:
                self._close_with_idle(connection)
            self._changed.notify_all()

    def _close_with_idle(self, connection: Any) -> None:
        """When one broke, a restart of the server has probably cut the others too."""
        for each in (connection, *self._idle):
            each.close()
        self._idle.clear()

    def close(self) -> None:
        """Wait for the users (closing SQLite under a reader crashes CPython), then close all.

        Whoever is not done in time keeps the connection; it is closed when it comes back.
        """
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._lent == 0, self._wait)
            while self._idle:
                self._idle.pop().close()
