"""A ledger row as a message: CloudEvents 1.0 over AMQP, binary mode, and back, checked to the last byte.

The body is the stored state as it is. The sealed part never travels, only its SHA-256. A message is data:
nothing in it is unpickled, imported or resolved.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final, NamedTuple

import msgspec
from pika import BasicProperties

from shared.ledger import Identity, LedgerRow, link
from shared.ledger.entry import MAX_EVENT_BYTES

PREFIX: Final = "cloudEvents:"
HEAD: Final = "ledger.Head"
MAX_TEXT: Final = 16_384
"""UTF-8 bytes of one header; all of them together fit into one AMQP frame."""
_NO_SEAL: Final = sha256(b"").digest()
_JSON: Final = "application/json"


class Undecodable(Exception):
    """This message is not an event of ours; the reason says why."""


class Source(NamedTuple):
    """Whose ledger a message speaks of."""

    deployment: str
    service: str
    incarnation: int

    @classmethod
    def of(cls, identity: Identity) -> "Source":
        return cls(identity.deployment, identity.service, identity.incarnation)

    @classmethod
    def parse(cls, text: str) -> "Source":
        """The reverse of ``str(source)``; Undecodable for anything else."""
        parts = text.split("/")
        if len(parts) != 4 or parts[0] or not parts[1] or not parts[2] or not _is_number(parts[3]):
            raise Undecodable("source is not /deployment/service/incarnation")
        return cls(parts[1], parts[2], int(parts[3]))

    def __str__(self) -> str:
        return f"/{self.deployment}/{self.service}/{self.incarnation}"

    def genesis(self) -> bytes:
        """The hash of position 0 of this ledger."""
        return Identity(*self).genesis()


class Message(NamedTuple):
    """A row whose hash was recomputed. ``row.sealed`` is empty: only its digest travels."""

    source: Source
    row: LedgerRow
    previous: bytes
    sealed_digest: bytes


@dataclass(frozen=True)
class HeadSeen:
    """How far a ledger is, said by its relay from time to time. Not an event."""

    source: Source
    position: int
    hash: bytes


Outgoing = tuple[str, BasicProperties, bytes]
"""Routing key, properties, body."""


def encode(
    kode: str, source: Source, row: LedgerRow, previous: bytes, traceparent: str | None = None
) -> Outgoing:
    """The message of a row whose predecessor has the hash ``previous``. Undecodable when it is too large."""
    headers = {
        "cloudEvents:specversion": "1.0",
        "cloudEvents:id": str(row.position),
        "cloudEvents:source": str(source),
        "cloudEvents:type": row.topic,
        "cloudEvents:subject": row.stream,
        "cloudEvents:time": row.recorded_at,
        "cloudEvents:position": row.position,
        "cloudEvents:hash": row.hash.hex(),
        "cloudEvents:previoushash": previous.hex(),
        "cloudEvents:sealeddigest": (row.sealed_digest() if row.sealed else _NO_SEAL).hex(),
        "cloudEvents:actor": row.actor,
        "cloudEvents:actorrole": row.actor.partition("/")[0],
        "cloudEvents:correlation": row.correlation,
        "cloudEvents:causation": row.causation,
        "cloudEvents:depth": _depth(row.causation),
        "cloudEvents:schemaversion": row.schema_version,
        "cloudEvents:version": row.version,
    }
    if traceparent:
        headers["cloudEvents:traceparent"] = traceparent
    body = row.state.encode()
    _check_sizes(headers, body)
    key = f"{kode}.{source.service}.{row.topic.rpartition('.')[2]}"
    return key, BasicProperties(content_type=_JSON, delivery_mode=2, headers=headers), body


def encode_head(kode: str, source: Source, position: int, hash: bytes) -> Outgoing:
    """The message that says how far a ledger is."""
    headers = {
        "cloudEvents:specversion": "1.0",
        "cloudEvents:id": f"head-{position}",
        "cloudEvents:source": str(source),
        "cloudEvents:type": HEAD,
    }
    body = msgspec.json.encode({"position": position, "hash": hash.hex()})
    properties = BasicProperties(content_type=_JSON, delivery_mode=2, headers=headers)
    return f"{kode}.{source.service}.Head", properties, body


def decode(routing_key: str, properties: BasicProperties, body: bytes) -> Message | HeadSeen:
    """What a message says. Undecodable, with the reason, unless every part of it fits."""
    headers: Mapping[str, Any] = properties.headers or {}
    if properties.content_type != _JSON:
        raise Undecodable("the body is not application/json")
    _check_sizes(headers, body)
    if _text(headers, "specversion") != "1.0":
        raise Undecodable("not a CloudEvent 1.0")
    source = Source.parse(_text(headers, "source"))
    topic = _text(headers, "type")
    if not f".{routing_key}".endswith(f".{source.service}.{topic.rpartition('.')[2]}"):
        raise Undecodable("the routing key does not name this source and type")
    return _head(source, body) if topic == HEAD else _event(source, topic, headers, body)


def _head(source: Source, body: bytes) -> HeadSeen:
    try:
        seen = msgspec.json.decode(body, type=_HeadBody)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise Undecodable(f"not a head: {error}") from error
    return HeadSeen(source, seen.position, digest_of(seen.hash, "hash"))


class _HeadBody(msgspec.Struct):
    position: int
    hash: str


def _event(source: Source, topic: str, headers: Mapping[str, Any], body: bytes) -> Message:
    try:
        state = body.decode()
    except UnicodeDecodeError as error:
        raise Undecodable("the body is not UTF-8") from error
    row = LedgerRow(
        position=_number(headers, "position"),
        stream=_text(headers, "subject"),
        version=_number(headers, "version"),
        topic=topic,
        schema_version=_number(headers, "schemaversion"),
        recorded_at=_text(headers, "time"),
        actor=_text(headers, "actor"),
        correlation=_text(headers, "correlation"),
        causation=_text(headers, "causation"),
        state=state,
        sealed=b"",
        hash=digest_of(_text(headers, "hash"), "hash"),
    )
    if _text(headers, "id") != str(row.position):
        raise Undecodable("id is not the position")
    previous = digest_of(_text(headers, "previoushash"), "previoushash")
    sealed = digest_of(_text(headers, "sealeddigest"), "sealeddigest")
    return checked(Message(source, row, previous, sealed))


def checked(message: Message) -> Message:
    """The message itself, when its hash follows from what it says; else Undecodable."""
    row = message.row
    if row.position < 1:
        raise Undecodable("positions begin at 1")
    _refuse_nul(row.stream, row.topic, row.recorded_at, row.actor, row.correlation, row.causation, row.state)
    if link(message.previous, row.public(), message.sealed_digest) != row.hash:
        raise Undecodable("the hash does not follow from the content")
    return message


def _check_sizes(headers: Mapping[str, Any], body: bytes) -> None:
    if len(body) > MAX_EVENT_BYTES:
        raise Undecodable("the body is larger than an event may be")
    for name, value in headers.items():
        # Four bytes is the most that UTF-8 takes for a character: the short ones need no encoding.
        if isinstance(value, str) and len(value) > MAX_TEXT // 4 and len(value.encode()) > MAX_TEXT:
            raise Undecodable(f"{name} is too long")


def _text(headers: Mapping[str, Any], name: str) -> str:
    value = headers.get(PREFIX + name)
    if not isinstance(value, str):
        raise Undecodable(f"{name} is missing or not a text")
    return value


def _refuse_nul(*texts: str) -> None:
    """PostgreSQL cannot keep it."""
    if any("\0" in text for text in texts):
        raise Undecodable("a text has a NUL character")


def _number(headers: Mapping[str, Any], name: str) -> int:
    value = headers.get(PREFIX + name)
    if type(value) is not int:
        raise Undecodable(f"{name} is missing or not a number")
    return value


def digest_of(text: str, name: str) -> bytes:
    """32 bytes from their one hexadecimal form; Undecodable for anything else."""
    try:
        digest = bytes.fromhex(text)
    except ValueError:
        digest = b""
    if len(digest) != 32 or digest.hex() != text:
        raise Undecodable(f"{name} is not a SHA-256 in hexadecimal")
    return digest


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and not text.startswith("0") and len(text) < 10


def _depth(causation: str) -> int:
    """How many events led here; a causation begins with that number."""
    first = causation.partition(" ")[0]
    return int(first) if first.isascii() and first.isdigit() else 0
