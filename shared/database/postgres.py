"""One schema of a PostgreSQL database; synchronous_commit is on, always."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors, sql

from shared.database.contract import (
    WAIT,
    Database,
    DatabaseBusy,
    DatabaseUnusable,
    Duplicate,
    Row,
    Transaction,
)
from shared.database.pool import Pool


class PostgresTransaction:
    """A transaction on a psycopg connection."""

    def __init__(self, cursor: psycopg.Cursor[Any]) -> None:
        self.cursor = cursor

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        self.cursor.execute(_dialect(statement), values)

    def run_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        self.cursor.executemany(_dialect(statement), rows)

    def all(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        return self.cursor.execute(_dialect(statement), values).fetchall()

    def one(self, statement: str, values: Sequence[Any] = ()) -> Row | None:
        return self.cursor.execute(_dialect(statement), values).fetchone()


class PostgresDatabase(Database):
    """Connections whose search path is one schema; the schema is made when it is missing."""

    dialect = "postgresql"

    def __init__(self, url: str, schema: str) -> None:
        self.url = url
        self.schema = schema
        self._pool = Pool(self._connect)
        self._made = False

    def _connect(self) -> psycopg.Connection[Any]:
        try:
            connection = psycopg.connect(self.url, autocommit=True, connect_timeout=int(WAIT))
            if not self._made:
                with connection.transaction():
                    connection.execute("SELECT pg_advisory_xact_lock(%s)", (_number(self.schema),))
                    connection.execute(
                        sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(self.schema))
                    )
                self._made = True
            connection.execute(sql.SQL("SET search_path TO {}").format(sql.Identifier(self.schema)))
            connection.execute(f"SET synchronous_commit=on; SET lock_timeout='{int(WAIT * 1000)}ms'")
        except psycopg.Error as error:
            raise _translated(error) from error
        return connection

    @contextmanager
    def write(self, lock: str = "") -> Iterator[Transaction]:
        try:
            with self._pool.lend() as connection, connection.transaction(), connection.cursor() as cursor:
                if lock:
                    key = _number(f"{self.schema}.{lock}")
                    cursor.execute("SELECT pg_advisory_xact_lock(%s)", (key,))
                yield PostgresTransaction(cursor)
        except errors.UniqueViolation as error:
            raise Duplicate(str(error)) from error
        except psycopg.Error as error:
            raise _translated(error) from error

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        try:
            with self._pool.lend() as connection, connection.transaction(), connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                yield PostgresTransaction(cursor)
        except psycopg.Error as error:
            raise _translated(error) from error

    def close(self) -> None:
        self._pool.close()


def _dialect(statement: str) -> str:
    return statement.replace("%", "%%").replace("?", "%s")


def _number(name: str) -> int:
    return zlib.crc32(name.encode())


def _translated(error: psycopg.Error) -> Exception:
    if isinstance(error, errors.LockNotAvailable | errors.DeadlockDetected | errors.SerializationFailure):
        return DatabaseBusy()
    return DatabaseUnusable(f"PostgreSQL: {error}")
