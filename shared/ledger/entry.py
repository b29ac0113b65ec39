"""What goes into the ledger in one step: events, their cause, and the receipt that comes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from eventsourcing.persistence import StoredEvent

from shared.errors import TooLarge

MAX_EVENT_BYTES: Final = 65_536
MAX_EVENTS_PER_TRANSACTION: Final = 200


@dataclass(frozen=True)
class LedgerEvent(StoredEvent):
    """A stored event with what the library's has no place for: its version and its sealed part."""

    schema_version: int = 1
    sealed: bytes = b""


@dataclass(frozen=True)
class ReadEvent(LedgerEvent):
    """A stored event that was read back, with the moment it was recorded."""

    recorded_at: str = ""


@dataclass(frozen=True)
class Cause:
    """Who wanted it, in which conversation, because of what. ``digest`` is of actor, command and payload."""

    command_id: str
    actor: str
    command: str
    digest: bytes
    correlation: str
    causation: str


class EventReceipt(msgspec.Struct, frozen=True):
    """Where one event was written."""

    topic: str
    stream: str
    version: int
    position: int


class RefusedBy(msgspec.Struct, frozen=True):
    """The rule that said no, and what the officer reads."""

    rule: str
    message: str


class Receipt(msgspec.Struct, frozen=True):
    """The answer to a command; the same command always gets the same one."""

    command_id: str
    events: tuple[EventReceipt, ...] = ()
    refused: RefusedBy | None = None

    def as_dict(self) -> dict[str, Any]:
        """As it crosses the border."""
        built: dict[str, Any] = msgspec.to_builtins(self)
        return built | {"events": list(built["events"])}


@dataclass(frozen=True)
class Entry:
    """The events of one command. ``cause`` is None only in the library's own test cases."""

    events: Sequence[StoredEvent]
    cause: Cause | None = None
    refused: RefusedBy | None = None


def check_size(event: StoredEvent) -> None:
    """An event is a fact, not a file: at most 64 KiB, refused before anything is written."""
    size = len(event.state) + len(getattr(event, "sealed", b""))
    if size > MAX_EVENT_BYTES:
        raise TooLarge(f"Data terlalu besar: {size} bita, paling banyak {MAX_EVENT_BYTES} bita.")
