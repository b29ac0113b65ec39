"""Receipts of commands that were done before: the same command is answered, never done again."""

from collections.abc import Iterable

import msgspec

from shared.database import Transaction
from shared.errors import CommandIdReused
from shared.ledger.entry import Cause, Entry, Receipt


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
    fresh, seen = [], dict[str, Cause]()
    for entry in entries:
        cause = entry.cause
        if cause is not None:
            if cause.command_id in known:
                continue
            if seen.setdefault(cause.command_id, cause) is not cause:
                if seen[cause.command_id].digest != cause.digest:
                    raise CommandIdReused
                continue
        fresh.append(entry)
    return fresh
