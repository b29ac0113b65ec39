"""Persistence module for ``eventsourcing``: the ledger in a PostgreSQL schema (production)."""

from shared.database import Database, PostgresDatabase
from shared.ledger.factory import LedgerFactory


class PostgresLedgerFactory(LedgerFactory):
    """Reads LEDGER_URL and LEDGER_SCHEMA; with LEDGER_OWNER the schema is that role's to make, not ours."""

    def open_database(self) -> Database:
        make = not self.env.get("LEDGER_OWNER")
        return PostgresDatabase(self.env["LEDGER_URL"], self.env["LEDGER_SCHEMA"], make=make)
