"""Where a ledger stands, and the receipts of commands that were done before."""

from collections.abc import Iterable

import msgspec

from shared.database import Transaction
from shared.errors import CommandIdReused
from shared.ledger.chain import Identity
from shared.ledger.entry import Entry, Receipt
from shared.ledger.plan import Head

_HEAD = (
    "SELECT position, hash, recorded_at, '' FROM (SELECT * FROM ledger ORDER BY position DESC LIMIT 1) AS h"
)
_KNOWN = "SELECT 0, digest, command_id, receipt FROM commands WHERE command_id IN ({})"


def head_and_receipts(
    t: Transaction, identity: Identity, entries: Iterable[Entry]
) -> tuple[Head, dict[str, Receipt]]:
    """The last row, and what is stored for the commands of these entries, in one question."""
    digests = {e.cause.command_id: e.cause.digest for e in entries if e.cause is not None}
    known = f" UNION ALL {_KNOWN.format(', '.join('?' * len(digests)))}" if digests else ""
    head, receipts = Head(0, identity.genesis(), ""), {}
    for position, digest, text, receipt in t.all(_HEAD + known, list(digests)):
        if position:
            head = Head(position, bytes(digest), text)
        elif bytes(digest) != digests[text]:
            raise CommandIdReused
        else:
            receipts[text] = msgspec.json.decode(receipt, type=Receipt)
    return head, receipts


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
