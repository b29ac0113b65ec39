"""A real mail server on a free port, told beforehand how to answer."""

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"


@dataclass
class Behaviour:
    """``to_rcpt`` and ``to_data``: answers by address, used up in their order, then it is taken.

    ``slow``: addresses whose mail is answered after ``let_go``; ``cut``: the line ends in the middle of it.
    """

    to_rcpt: dict[str, list[str]] = field(default_factory=dict)
    to_data: dict[str, list[str]] = field(default_factory=dict)
    slow: set[str] = field(default_factory=set)
    cut: set[str] = field(default_factory=set)
    let_go: threading.Event = field(default_factory=threading.Event)
    taken: list[EmailMessage] = field(default_factory=list)
    held: threading.Event = field(default_factory=threading.Event)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd names it
        self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if answers := self.to_rcpt.get(address):
            return answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:  # noqa: N802
        (to,) = envelope.rcpt_tos
        if to in self.cut:
            server.transport.abort()
            return "250 nobody hears it"
        if to in self.slow:
            self.held.set()
            await asyncio.get_running_loop().run_in_executor(None, self.let_go.wait)
        if answers := self.to_data.get(to):
            return answers.pop(0)
        self.taken.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"

    def addressed(self) -> list[str]:
        """To whom mail was taken, in order."""
        return [str(each["To"]) for each in self.taken]


class _OnAnyPort(Controller):
    """On a port that the system chooses."""

    def _trigger_server(self) -> None:
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def listening(behaviour: Behaviour, **settings: Any) -> Iterator[int]:
    """The port on which it listens."""
    controller = _OnAnyPort(behaviour, hostname=HOST, port=0, **settings)
    controller.start()
    try:
        yield controller.port
    finally:
        behaviour.let_go.set()
        controller.stop()


def asks_for(login: str, password: str) -> Any:
    """What aiosmtpd calls to look at who signs in."""

    def looked_at(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        right = (data.login, data.password) == (login.encode(), password.encode())
        return AuthResult(success=right, handled=False)

    return looked_at


def certificate(directory: Path) -> tuple[ssl.SSLContext, Path]:
    """For this host, signed by itself; the second is what has to be trusted."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    shown, kept = directory / "server.pem", directory / "server.key"
    shown.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    kept.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, kept)
    return context, shown
