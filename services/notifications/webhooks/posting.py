"""One POST to a checked address: no redirect, no second look at the name, one time limit for everything."""

import http.client
import socket
import ssl
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
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
    """

    outcome: str
    status: int = 0
    body: bytes = b""
    words: str = ""

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
            target = Target.of(address)
            addresses = list(self._resolve(target.host, target.port))
            check(target, addresses, self._own())
            with self._connected(target, addresses, deadline) as opened:
                return self._exchange(_Connection(target, opened, deadline), target, body, headers)
        except NotAllowed as refused:
            return Answer("not_allowed", words=str(refused))
        except (TooSlow, TimeoutError):
            return Answer("slow", words="Server ini tidak menjawab pada waktunya.")
        except ssl.SSLCertVerificationError as error:
            return Answer(
                "untrusted", words=f"Sertifikat server ini tidak dipercaya: {error.verify_message}."
            )
        except (http.client.HTTPException, UnicodeError, ValueError) as error:
            return Answer(
                "unreadable", words=f"Jawaban server ini tidak dapat dibaca ({type(error).__name__})."
            )
        except OSError as error:
            return Answer("unreachable", words=f"Server ini tidak dapat dihubungi ({type(error).__name__}).")

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

    def _exchange(
        self, connection: "_Connection", target: Target, body: bytes, headers: Mapping[str, str]
    ) -> Answer:
        connection.request("POST", target.path, body, {**headers, "Host": target.authority})
        response = connection.getresponse()
        read = b""
        with suppress(http.client.HTTPException, OSError):  # the status was told: more is only for people
            read = response.read(self._limits.answer)
        outcome = _OF_STATUS.get(response.status) or _OF_HUNDREDS.get(response.status // 100, "failed")
        return Answer(
            outcome, response.status, read, "" if outcome == "accepted" else _words(response.status)
        )


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
