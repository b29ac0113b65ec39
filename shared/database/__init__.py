"""Short transactions on SQLite or PostgreSQL: ledgers, views, keys and read logs all use them."""

from shared.database.contract import (
    Database,
    DatabaseBusy,
    DatabaseUnusable,
    Duplicate,
    NotPermitted,
    Row,
    Transaction,
)
from shared.database.postgres import PostgresDatabase
from shared.database.sqlite import SqliteDatabase

__all__ = [
    "Database",
    "DatabaseBusy",
    "DatabaseUnusable",
    "Duplicate",
    "NotPermitted",
    "PostgresDatabase",
    "Row",
    "SqliteDatabase",
    "Transaction",
]
