"""The truth: an append-only, hash-linked ledger of facts, one per service, on SQLite or PostgreSQL."""

from shared.errors import CommandIdReused
from shared.ledger.chain import Identity, LedgerRow, link, public_bytes
from shared.ledger.entry import Cause, Entry, EventReceipt, LedgerEvent, Receipt, RefusedBy
from shared.ledger.plan import Head
from shared.ledger.recorder import AlreadyDone, Ledger, WrongLedger

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
    "WrongLedger",
    "link",
    "public_bytes",
]
