"""Persistence module for ``eventsourcing``: the ledger in a PostgreSQL schema (production)."""

from shared.database import Database, PostgresDatabase
from shared.ledger.factory import LedgerFactory


class PostgresLedgerFactory(LedgerFactory):
    """Reads LEDGER_URL and LEDGER_SCHEMA."""

    def open_database(self) -> Database:
        return PostgresDatabase(self.env["LEDGER_URL"], self.env["LEDGER_SCHEMA"])
