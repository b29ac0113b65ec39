"""Receipts of commands that were done before: the same command is answered, never done again."""

from collections.abc import Iterable

import msgspec

from shared.database import Transaction
from shared.errors import CommandIdReused
from shared.ledger.entry import Entry, Receipt


def known_receipts(t: Transaction, entries: Iterable[Entry]) -> dict[str, Receipt]:
    """What is stored for the commands of these entries, by command id."""
    causes = {e.cause.command_id: e.cause for e in entries if e.cause is not None}
    if not causes:
        return {}
    marks = ", ".join("?" * len(causes))
    rows = t.all(
        f"SELECT command_id, digest, receipt FROM commands WHERE command_id IN ({marks})", list(causes)
    )
    for command_id, digest, _ in rows:
        if bytes(digest) != causes[command_id].digest:
            raise CommandIdReused
    return {command_id: msgspec.json.decode(receipt, type=Receipt) for command_id, _, receipt in rows}


def not_yet_done(entries: Iterable[Entry], known: dict[str, Receipt]) -> list[Entry]:
    """The entries to write: neither known nor twice in this batch."""
    fresh, digests = [], dict[str, bytes]()
    for entry in entries:
        cause = entry.cause
        if cause is None:
            fresh.append(entry)
        elif cause.command_id not in known and cause.command_id not in digests:
            digests[cause.command_id] = cause.digest
            fresh.append(entry)
        elif digests.get(cause.command_id, cause.digest) != cause.digest:
            raise CommandIdReused
    return fresh
