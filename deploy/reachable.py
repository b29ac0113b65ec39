"""Whether a broker can be used, and if not, what to say about it."""

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pika
from pika import exceptions as amqp
from pika.adapters.utils.connection_workflow import AMQPConnectorStackTimeout


class BrokerUnreachable(Exception):
    """Antrean pesan (RabbitMQ) tidak dapat dihubungi."""


def check_amqp(uri: str, timeout: float = 10) -> None:
    """Log in once and leave; raises BrokerUnreachable with a sentence for the operator."""
    where = _where(uri)
    try:
        parameters = pika.URLParameters(uri)
        parameters.socket_timeout = timeout
        parameters.stack_timeout = timeout
        parameters.blocked_connection_timeout = timeout
        parameters.connection_attempts = 1
        with _quiet():
            pika.BlockingConnection(parameters).close()
    except Exception as problem:
        raise BrokerUnreachable(f"{_reason(problem)} Alamat yang dicoba: {where}.") from problem


@contextmanager
def _quiet() -> Iterator[None]:
    """pika logs a page per failed attempt; the sentence we raise says it all."""
    logger = logging.getLogger("pika")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _where(uri: str) -> str:
    """The address without its password."""
    parts = urlsplit(uri)
    try:
        if parts.scheme not in ("amqp", "amqps") or not parts.hostname:
            raise ValueError
        return f"{parts.scheme}://{parts.hostname}:{parts.port or 5672}{parts.path}"
    except ValueError:
        raise BrokerUnreachable(
            "Alamat antrean pesan tidak terbaca. Tulis seperti amqp://nama:sandi@host:5672/vhost."
        ) from None


def _reason(problem: BaseException) -> str:
    causes = list(_causes(problem))
    for kind, sentence in _SENTENCES:
        if any(isinstance(cause, kind) for cause in causes):
            return sentence
    return f"Antrean pesan tidak dapat dihubungi ({type(problem).__name__})."


def _causes(problem: object) -> list[object]:
    """pika wraps what the socket said in exceptions inside arguments inside exceptions."""
    inner = [*getattr(problem, "args", ()), getattr(problem, "exception", None)]
    return [problem, *(cause for one in inner if isinstance(one, BaseException) for cause in _causes(one))]


_SENTENCES: list[tuple[type[BaseException], str]] = [
    (socket.gaierror, "Nama host antrean pesan tidak dikenal. Periksa ejaan dan jaringan."),
    (
        ConnectionRefusedError,
        "Tidak ada antrean pesan yang menjawab di alamat itu. Periksa apakah ia berjalan.",
    ),
    (TimeoutError, "Antrean pesan tidak menjawab pada waktunya. Periksa jaringan dan firewall."),
    (AMQPConnectorStackTimeout, "Antrean pesan tidak menjawab pada waktunya. Periksa jaringan dan firewall."),
    (amqp.ProbableAuthenticationError, "Antrean pesan menolak nama pengguna atau kata sandi."),
    (amqp.AuthenticationError, "Antrean pesan menolak nama pengguna atau kata sandi."),
    (amqp.ProbableAccessDeniedError, "Vhost tidak ada, atau pengguna ini tidak boleh memakainya."),
    (amqp.ConnectionClosedByBroker, "Vhost tidak ada, atau pengguna ini tidak boleh memakainya."),
    (amqp.IncompatibleProtocolError, "Yang menjawab di alamat itu bukan antrean pesan AMQP."),
]
