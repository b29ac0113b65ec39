"""The truth: an append-only, hash-linked ledger of facts, one per service, on SQLite or PostgreSQL."""

from shared.errors import CommandIdReused
from shared.ledger.chain import Identity, LedgerRow, link, public_bytes
from shared.ledger.entry import Cause, Entry, EventReceipt, LedgerEvent, Receipt, RefusedBy
from shared.ledger.plan import Head
from shared.ledger.recorder import AlreadyDone, Ledger
from shared.ledger.schema import WrongLedger
from shared.ledger.verify import Verdict, verify

__all__ = [
    "AlreadyDone",
    "Cause",
    "CommandIdReused",
    "Entry",
    "EventReceipt",
    "Head",
    "Identity",
    "Ledger",
    "LedgerEvent",
    "LedgerRow",
    "Receipt",
    "RefusedBy",
    "Verdict",
    "WrongLedger",
    "link",
    "public_bytes",
    "verify",
]
