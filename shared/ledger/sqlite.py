"""Persistence module for ``eventsourcing``: the ledger in an SQLite file (the embedded default)."""

from pathlib import Path

from shared.database import Database, SqliteDatabase
from shared.ledger.factory import LedgerFactory


class SqliteLedgerFactory(LedgerFactory):
    """Reads LEDGER_FILE: the path of ``<service>.ledger.db``."""

    def open_database(self) -> Database:
        return SqliteDatabase(Path(self.env["LEDGER_FILE"]))
