"""A socket that is given up at one moment, however slowly the other side goes on speaking."""

import io
import socket
import time
from collections.abc import Callable
from typing import Any, Final

_PIECE: Final = 16_384


class TooSlow(OSError):
    """The time for the whole exchange is over."""


class Deadline:
    """So many seconds from now for everything together."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until = clock() + seconds

    def left(self) -> float:
        """Error: TooSlow when nothing is left."""
        left = self._until - self._clock()
        if left <= 0:
            raise TooSlow
        return left


class TimedSocket:
    """What ``http.client`` needs of a socket; before each step the time that is left is set anew."""

    def __init__(self, inner: socket.socket, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def sendall(self, data: Any) -> None:
        view = memoryview(data)
        for start in range(0, len(view), _PIECE):
            self._inner.settimeout(self._deadline.left())
            self._inner.sendall(view[start : start + _PIECE])

    def makefile(self, mode: str = "rb", *_: Any, **__: Any) -> io.BufferedReader:
        assert mode == "rb"
        return io.BufferedReader(_Timed(self._inner, self._deadline))

    def close(self) -> None:
        """Whoever opened the socket closes it: an answer is still read from it when this is called."""


class _Timed(io.RawIOBase):
    def __init__(self, inner: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._inner = inner
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._inner.settimeout(self._deadline.left())
        return self._inner.recv_into(buffer)
