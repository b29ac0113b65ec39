"""Events, causes and raw connections for the ledger's tests."""

import sqlite3
from uuid import uuid4

import psycopg

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.ledger import Cause, Entry, Ledger, LedgerEvent


def event(
    stream: str = "", version: int = 1, *, state: str = '{"name": "Forum Contoh"}', sealed: bytes = b""
):
    return LedgerEvent(stream or new_stream(), version, "registry.Noted", state.encode(), 1, sealed)


def cause(command_id: str = "", digest: bytes = b"digest") -> Cause:
    return Cause(command_id or uuid4().hex, "petugas", "note", digest, "percakapan", "sebab")


def entry(stream: str = "", versions: range = range(1, 2), command_id: str = "") -> Entry:
    stream = stream or new_stream()
    return Entry([event(stream, version) for version in versions], cause(command_id))


def new_stream() -> str:
    return f"ormas-{uuid4().hex}"


def fill(ledger: Ledger, count: int = 6) -> list[str]:
    """``count`` rows, two in each stream, every second one sealed; the names of the streams."""
    streams = [new_stream() for _ in range(count // 2)]
    for version in (1, 2):
        for place, stream in enumerate(streams):
            sealed = b"ciphertext" * (place % 2)
            ledger.append([Entry([event(stream, version, sealed=sealed)], cause())])
    return streams


class Raw:
    """Somebody at the database with nothing but SQL."""

    def __init__(self, database: Database) -> None:
        self._postgres = isinstance(database, PostgresDatabase)
        if isinstance(database, PostgresDatabase):
            self.connection = psycopg.connect(database.url, autocommit=True)
            self.connection.execute(f'SET search_path TO "{database.schema}"')
        elif isinstance(database, SqliteDatabase):
            self.connection = sqlite3.connect(database.path, isolation_level=None)

    def run(self, sql: str, *values: object) -> list[tuple]:
        cursor = self.connection.execute(sql.replace("?", "%s") if self._postgres else sql, values)
        return cursor.fetchall() if cursor.description else []

    def drop_guards(self) -> None:
        """What an owner of the database can always do."""
        if self._postgres:
            self.run("ALTER TABLE ledger DISABLE TRIGGER ALL")
            self.run("ALTER TABLE ledger_identity DISABLE TRIGGER ALL")
        else:
            self.guards = self.run("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            for name, _ in self.guards:
                self.run(f"DROP TRIGGER {name}")

    def restore_guards(self) -> None:
        """As if nobody had been there."""
        if self._postgres:
            self.run("ALTER TABLE ledger ENABLE TRIGGER ALL")
            self.run("ALTER TABLE ledger_identity ENABLE TRIGGER ALL")
        else:
            for _, statement in self.guards:
                self.run(statement)

    def without_constraints(self) -> None:
        """The same rows in a table that admits anything."""
        self.run("CREATE TABLE copy AS SELECT * FROM ledger")
        self.run("DROP TABLE ledger")
        self.run("ALTER TABLE copy RENAME TO ledger")

    def close(self) -> None:
        self.connection.close()
