"""One POST to a checked address: no redirect, no second look at the name, one time limit for everything."""

import http.client
import socket
import ssl
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Final

from services.notifications.webhooks.deadline import Deadline, TimedSocket, TooSlow
from services.notifications.webhooks.target import NotAllowed, Target, check

Resolve = Callable[[str, int], Collection[str]]
"""The addresses of a host."""
_TRIED: Final = 3
"""Of several addresses of a host."""


@dataclass(frozen=True)
class Limits:
    """Seconds until a connection stands, seconds for all together, bytes that are read of an answer."""

    connect: float = 5.0
    total: float = 10.0
    answer: int = 16_384


@dataclass(frozen=True)
class Answer:
    """``outcome``: ``accepted`` (2xx), ``gone`` (410), ``absent`` (404), ``redirected`` (3xx), ``refused``
    (other 4xx), ``failed`` (any other status), ``slow``, ``unreachable``, ``untrusted`` (certificate),
    ``not_allowed`` (address), ``unreadable``. ``status``: 0 where there was none; ``words``: why not.
    ``written``: the whole request had been handed over; ``retry_after``: as the server wrote it.
    """

    outcome: str
    status: int = 0
    body: bytes = b""
    words: str = ""
    written: bool = False
    retry_after: str = ""

    @property
    def accepted(self) -> bool:
        return self.outcome == "accepted"


_OF_STATUS: Final[Mapping[int, str]] = {404: "absent", 410: "gone"}
_OF_HUNDREDS: Final[Mapping[int, str]] = {2: "accepted", 3: "redirected", 4: "refused"}


def addresses_of(host: str, port: int) -> Collection[str]:
    """As the machine resolves them. Error: OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


class Poster:
    """``own``: hosts of the office's own network that the operator listed, asked each time."""

    def __init__(
        self,
        own: Callable[[], Collection[str]] = frozenset,
        limits: Limits | None = None,
        resolve: Resolve = addresses_of,
        trusting: ssl.SSLContext | None = None,
    ) -> None:
        self._own = own
        self._limits = limits or Limits()
        self._resolve = resolve
        self._trusting = trusting or ssl.create_default_context()

    def post(self, address: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Whatever happens is an answer: nothing that the other side does is an error here."""
        deadline = Deadline(self._limits.total)
        try:
            with self._opened(address, deadline) as there:
                return there.post(body, headers, deadline)
        except FAILURES as error:
            return failed(error)

    @contextmanager
    def opened(self, address: str) -> Iterator["Opened"]:
        """Connected, and nothing said yet. Errors: :data:`FAILURES`."""
        with self._opened(address, Deadline(self._limits.total)) as there:
            yield there

    @contextmanager
    def _opened(self, address: str, deadline: Deadline) -> Iterator["Opened"]:
        target = Target.of(address)
        addresses = list(self._resolve(target.host, target.port))
        check(target, addresses, self._own())
        with self._connected(target, addresses, deadline) as opened:
            yield Opened(target, opened, self._limits)

    def _connected(self, target: Target, addresses: list[str], deadline: Deadline) -> socket.socket:
        failed: OSError = OSError("no address")
        for each in addresses[:_TRIED]:
            seconds = min(self._limits.connect, deadline.left())
            try:
                opened = socket.create_connection((each, target.port), timeout=seconds)
            except OSError as error:
                failed = error
                continue
            return self._secured(opened, target, deadline)
        raise failed

    def _secured(self, opened: socket.socket, target: Target, deadline: Deadline) -> socket.socket:
        """The certificate must be of the name that was typed, whichever address that was."""
        if target.scheme == "http":
            return opened
        try:
            opened.settimeout(min(self._limits.connect, deadline.left()))
            return self._trusting.wrap_socket(opened, server_hostname=target.host)
        except BaseException:
            opened.close()
            raise


class Opened:
    """A connection to a checked address, for one request."""

    def __init__(self, target: Target, opened: socket.socket, limits: Limits) -> None:
        self._target, self._socket, self._limits = target, opened, limits

    def post(self, body: bytes, headers: Mapping[str, str], deadline: Deadline | None = None) -> Answer:
        """Whatever happens is an answer; without ``deadline`` the time begins now."""
        target, written = self._target, False
        connection = _Connection(target, self._socket, deadline or Deadline(self._limits.total))
        try:
            connection.request("POST", target.path, body, {**headers, "Host": target.authority})
            written = True
            return self._answer(connection.getresponse())
        except FAILURES as error:
            return replace(failed(error), written=written)

    def _answer(self, response: http.client.HTTPResponse) -> Answer:
        read, status = b"", response.status
        with suppress(http.client.HTTPException, OSError):  # the status was told: more is only for people
            read = response.read(self._limits.answer)
        outcome = _OF_STATUS.get(status) or _OF_HUNDREDS.get(status // 100, "failed")
        words = "" if outcome == "accepted" else _words(status)
        later = response.getheader("Retry-After", "")
        return Answer(outcome, status, read, words, written=True, retry_after=later)


FAILURES: Final = (NotAllowed, http.client.HTTPException, UnicodeError, ValueError, OSError)
"""What can go wrong with another server."""


def failed(error: Exception) -> Answer:
    """What it is called, and how it is told."""
    match error:
        case NotAllowed():
            return Answer("not_allowed", words=str(error))
        case TooSlow() | TimeoutError():
            return Answer("slow", words="Server ini tidak menjawab pada waktunya.")
        case ssl.SSLCertVerificationError():
            told = f"Sertifikat server ini tidak dipercaya: {error.verify_message}."
            return Answer("untrusted", words=told)
        case http.client.HTTPException() | ValueError():
            told = f"Jawaban server ini tidak dapat dibaca ({type(error).__name__})."
            return Answer("unreadable", words=told)
        case _:
            return Answer("unreachable", words=f"Server ini tidak dapat dihubungi ({type(error).__name__}).")


def _words(status: int) -> str:
    if status // 100 == 3:
        return f"Server ini menyuruh ke alamat lain ({status}); itu tidak diikuti."
    return f"Server ini menjawab {status}."


class _Connection(http.client.HTTPConnection):
    """Over a socket that stands already."""

    def __init__(self, target: Target, opened: socket.socket, deadline: Deadline) -> None:
        super().__init__(target.host, target.port)
        self.auto_open = 0
        self.sock = TimedSocket(opened, deadline)
