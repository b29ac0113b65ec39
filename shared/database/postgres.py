"""One schema of a PostgreSQL database; synchronous_commit is on, always."""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from functools import cache
from itertools import chain, islice
from typing import Any, Final

import psycopg
from psycopg import errors, sql
from psycopg.pq import TransactionStatus

from shared.database.contract import WAIT, Database, Duplicate, Row, Transaction
from shared.database.pool import Pool
from shared.database.postgres_errors import refused_connection, translated
from shared.database.postgres_session import opened

_ALIVE: Final[dict[str, Any]] = {
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
"""A server whose machine vanished without a goodbye is given up after 15 s instead of hours."""

_LOCK: Final = "SELECT pg_catalog.pg_advisory_xact_lock(key) FROM unnest(%s::bigint[]) AS key"
"""One after the other in the order of the keys, so that two who want the same wait for one of them only."""

_ONE_ROW: Final = re.compile(r"(INSERT .* VALUES )(\([?, ]+\))(.*)", re.DOTALL)
BATCH: Final = 32
"""Rows that are sent in one statement where many are written and no answer is waited for."""


class PostgresTransaction:
    """A transaction on a psycopg connection."""

    def __init__(self, connection: psycopg.Connection[Any], together: bool = False) -> None:
        self.connection = connection
        self._together = together

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        self.connection.execute(_dialect(statement), values)

    def run_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        if self._together:  # executemany would wait for its answers
            left = iter(rows)
            while batch := list(islice(left, BATCH)):
                many = _for_many(statement, BATCH) if len(batch) == BATCH else None
                if many is not None:
                    self.run(many, list(chain.from_iterable(batch)))
                    continue
                for row in batch:
                    self.run(statement, row)
        else:
            self.connection.cursor().executemany(_dialect(statement), rows)

    def all(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        return self.connection.execute(_dialect(statement), values, binary=True).fetchall()

    def one(self, statement: str, values: Sequence[Any] = ()) -> Row | None:
        return self.connection.execute(_dialect(statement), values, binary=True).fetchone()

    def each(self, statement: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        with self.connection.cursor(name="each", binary=True) as cursor:
            cursor.itersize = 2_000
            yield from cursor.execute(_dialect(statement), values)

    def load(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        with self.connection.cursor().copy(f"COPY {table} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


class PostgresDatabase(Database):
    """Connections whose search path is one schema; it is made when it is missing, unless ``make=False``.

    ``wait`` is how many seconds a writer waits for the others. A server that restarts is
    :class:`DatabaseBusy` for those who were connected before.
    """

    dialect = "postgresql"

    def __init__(
        self, url: str, schema: str, *, read_only: bool = False, wait: float = WAIT, make: bool = True
    ) -> None:
        self.url = url
        self.schema = schema
        self._read_only = read_only
        self._wait = wait
        self._pool = Pool(self._connect, _is_idle, wait)
        self._made = read_only or not make
        self._known = False

    def _connect(self) -> psycopg.Connection[Any]:
        connection = None
        try:
            connection = opened(self.url, int(WAIT), **_ALIVE)
            self._set_up(connection)
        except psycopg.Error as error:
            if connection is not None:
                connection.close()
            raise refused_connection(error, known=self._known) from error
        self._known = True
        return connection

    def _set_up(self, connection: psycopg.Connection[Any]) -> None:
        """The path is one schema: with ``pg_temp`` behind it, a missing one would mean tables that vanish."""
        name = sql.Identifier(self.schema)
        if not self._made:
            self._make_schema(connection, name)
        connection.execute(
            sql.SQL(
                "SET search_path TO {}; SET synchronous_commit=on; SET client_encoding='UTF8';"
                "SET lock_timeout={}; SET default_transaction_read_only={}"
            ).format(name, int(self._wait * 1000), self._read_only)
        )

    def _make_schema(self, connection: psycopg.Connection[Any], name: sql.Identifier) -> None:
        """Looked for first: a role that may only use a schema is refused even IF NOT EXISTS."""
        with connection.transaction():
            connection.execute("SELECT pg_catalog.pg_advisory_xact_lock(%s)", (_number(self.schema),))
            there = connection.execute("SELECT FROM pg_namespace WHERE nspname = %s", (self.schema,))
            if there.fetchone() is None:
                connection.execute(sql.SQL("CREATE SCHEMA {}").format(name))
        self._made = True

    @contextmanager
    def write(self, *locks: str, together: bool = False) -> Iterator[Transaction]:
        try:
            with self._pool.lend() as connection, _whole_or_nothing(connection, together):
                # Whoever waited for the lock must see what the one before wrote.
                connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED")
                if keys := sorted(_number(f"{self.schema}.{lock}") for lock in locks if lock):
                    connection.execute(_LOCK, (keys,))
                yield PostgresTransaction(connection, together)
                connection.execute("COMMIT")
        except errors.UniqueViolation as error:
            raise Duplicate(str(error)) from error
        except psycopg.Error as error:
            raise translated(error) from error

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        try:
            with self._pool.lend() as connection, _whole_or_nothing(connection):
                connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                yield PostgresTransaction(connection)
                connection.execute("COMMIT")
        except psycopg.Error as error:
            raise translated(error) from error

    def reading_only(self) -> "PostgresDatabase":
        return PostgresDatabase(self.url, self.schema, read_only=True, wait=self._wait)

    def remove(self) -> None:
        with self.write() as t:
            t.run(f'DROP SCHEMA IF EXISTS "{self.schema}" CASCADE')
        self.close()

    def close(self) -> None:
        self._pool.close()


@contextmanager
def _whole_or_nothing(connection: psycopg.Connection[Any], together: bool = False) -> Iterator[None]:
    try:
        with connection.pipeline() if together else nullcontext():
            yield
    except BaseException:
        if not connection.closed:
            with suppress(psycopg.Error):  # then it is not idle, and the pool closes it
                connection.rollback()
        raise


def _is_idle(connection: psycopg.Connection[Any]) -> bool:
    return not connection.closed and connection.info.transaction_status == TransactionStatus.IDLE


def _dialect(statement: str) -> str:
    return statement.replace("%", "%%").replace("?", "%s")


@cache
def _for_many(statement: str, rows: int) -> str | None:
    """An INSERT of one row as an INSERT of so many; None for any other statement."""
    found = _ONE_ROW.fullmatch(statement)
    return f"{found[1]}{', '.join([found[2]] * rows)}{found[3]}" if found else None


def _number(name: str) -> int:
    return zlib.crc32(name.encode())
