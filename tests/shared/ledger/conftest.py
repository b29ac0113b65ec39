"""One ledger on each database, and the ways to fill and to damage it."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.ledger import Identity, Ledger
from tests.shared.ledger.material import Raw

IDENTITY = Identity("kantor-contoh", "registry")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of each kind."""
    if request.param == "sqlite":
        database: Database = SqliteDatabase(tmp_path / "registry.ledger.db")
    else:
        database = PostgresDatabase(request.getfixturevalue("postgres_url"), "registry")
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Database]:
    """Makes one empty database after another."""
    numbers = count()
    if request.param == "sqlite":
        return lambda: SqliteDatabase(tmp_path / f"{next(numbers)}.ledger.db")
    url = request.getfixturevalue("postgres_url")
    return lambda: PostgresDatabase(url, f"registry_{next(numbers)}")


@pytest.fixture
def ledger(database: Database) -> Ledger:
    """An empty ledger."""
    ledger = Ledger(database, IDENTITY)
    ledger.create()
    return ledger


@pytest.fixture
def raw(ledger: Ledger) -> Iterator[Raw]:
    """A plain connection to the database of ``ledger``."""
    raw = Raw(ledger.database)
    yield raw
    raw.close()
