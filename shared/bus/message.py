"""A ledger row as a message: CloudEvents 1.0 over AMQP, binary mode, and back, checked to the last byte.

The body is the stored state as it is. The sealed part never travels, only its SHA-256. A message is data:
nothing in it is unpickled, imported or resolved.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Any, Final, NamedTuple

import msgspec
from pika import BasicProperties

from shared.bus.fields import (
    MAX_NUMBER,
    Undecodable,
    check_sizes,
    digest_of,
    is_number,
    number_of,
    refuse_nul,
    text_of,
)
from shared.ledger import Identity, LedgerRow, link

HEAD: Final = "ledger.Head"
_NO_SEAL: Final = sha256(b"").digest()
_JSON: Final = "application/json"


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
        if len(parts) != 4 or parts[0] or not parts[1] or not parts[2] or not is_number(parts[3]):
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
    check_sizes(headers, body)
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
    check_sizes(headers, body)
    if text_of(headers, "specversion") != "1.0":
        raise Undecodable("not a CloudEvent 1.0")
    source = Source.parse(text_of(headers, "source"))
    topic = text_of(headers, "type")
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
    position: Annotated[int, msgspec.Meta(ge=0, le=MAX_NUMBER)]
    hash: str


def _event(source: Source, topic: str, headers: Mapping[str, Any], body: bytes) -> Message:
    try:
        state = body.decode()
    except UnicodeDecodeError as error:
        raise Undecodable("the body is not UTF-8") from error
    row = LedgerRow(
        position=number_of(headers, "position"),
        stream=text_of(headers, "subject"),
        version=number_of(headers, "version"),
        topic=topic,
        schema_version=number_of(headers, "schemaversion"),
        recorded_at=text_of(headers, "time"),
        actor=text_of(headers, "actor"),
        correlation=text_of(headers, "correlation"),
        causation=text_of(headers, "causation"),
        state=state,
        sealed=b"",
        hash=digest_of(text_of(headers, "hash"), "hash"),
    )
    if text_of(headers, "id") != str(row.position):
        raise Undecodable("id is not the position")
    previous = digest_of(text_of(headers, "previoushash"), "previoushash")
    sealed = digest_of(text_of(headers, "sealeddigest"), "sealeddigest")
    return checked(Message(source, row, previous, sealed))


def checked(message: Message) -> Message:
    """The message itself, when its hash follows from what it says; else Undecodable."""
    row = message.row
    if row.position < 1:
        raise Undecodable("positions begin at 1")
    refuse_nul(row.stream, row.topic, row.recorded_at, row.actor, row.correlation, row.causation, row.state)
    if link(message.previous, row.public(), message.sealed_digest) != row.hash:
        raise Undecodable("the hash does not follow from the content")
    return message


def refuse_stranger(source: Source, deployment: str | None) -> None:
    """Undecodable when another office speaks. None: nobody said which one is ours."""
    if deployment is not None and source.deployment != deployment:
        raise Undecodable(f"another deployment speaks: {source}, ours is {deployment}")


def _depth(causation: str) -> int:
    """How many events led here; a causation begins with that number."""
    first = causation.partition(" ")[0]
    return int(first) if first.isascii() and first.isdigit() else 0
