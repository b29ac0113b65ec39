"""What will be written: a pure function from the last row and the entries to rows and receipts."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from eventsourcing.persistence import StoredEvent

from shared.ledger.chain import LedgerRow, link, public_bytes
from shared.ledger.entry import Cause, Entry, EventReceipt, Receipt

_EMPTY_DIGEST = LedgerRow(0, "", 0, "", 0, "", "", "", "", "", b"", b"").sealed_digest()


class Head(NamedTuple):
    """The end of a ledger; position 0 carries the genesis hash."""

    position: int
    hash: bytes
    recorded_at: str


NOBODY = Cause(command_id="", actor="", command="", digest=b"", correlation="", causation="")


def rows_of(head: Head, entries: Sequence[Entry], recorded_at: str) -> Iterator[LedgerRow]:
    """The next rows, each linked to the one before."""
    position, previous = head.position, head.hash
    for entry in entries:
        cause = entry.cause or NOBODY
        for event in entry.events:
            position += 1
            row = _row(position, previous, event, cause, recorded_at)
            previous = row.hash
            yield row


def receipts_of(head: Head, entries: Sequence[Entry]) -> Iterator[tuple[Cause, Receipt]]:
    """One receipt for every entry that has a cause."""
    positions = count(head.position + 1)
    for entry in entries:
        places = tuple(
            EventReceipt(event.topic, str(event.originator_id), event.originator_version, next(positions))
            for event in entry.events
        )
        if entry.cause is not None:
            yield entry.cause, Receipt(entry.cause.command_id, places, entry.refused)


def _row(position: int, previous: bytes, event: StoredEvent, cause: Cause, recorded_at: str) -> LedgerRow:
    open_part = (
        position,
        str(event.originator_id),
        event.originator_version,
        event.topic,
        getattr(event, "schema_version", 1),
        recorded_at,
        cause.actor,
        cause.correlation,
        cause.causation,
        event.state.decode(),
    )
    sealed: bytes = getattr(event, "sealed", b"")
    digest = LedgerRow(*open_part, sealed, b"").sealed_digest() if sealed else _EMPTY_DIGEST
    return LedgerRow(*open_part, sealed, link(previous, public_bytes(*open_part), digest))
