"""One ledger on each database, and the ways to fill and to damage it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.ledger import Identity, Ledger
from tests.postgres import fresh_database
from tests.shared.ledger.material import Raw

IDENTITY = Identity("kantor-contoh", "registry")


@pytest.fixture(scope="module")
def shared_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """One PostgreSQL database for a file of tests; every test has a schema of its own in it."""
    with fresh_database(request.getfixturevalue("postgres")) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of each kind."""
    if request.param == "sqlite":
        database: Database = SqliteDatabase(tmp_path / "registry.ledger.db")
    else:
        database = PostgresDatabase(request.getfixturevalue("shared_url"), f"registry_{uuid4().hex}")
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Database]:
    """Makes one empty database after another."""
    if request.param == "sqlite":
        return lambda: SqliteDatabase(tmp_path / f"{uuid4().hex}.ledger.db")
    url = request.getfixturevalue("shared_url")
    return lambda: PostgresDatabase(url, f"registry_{uuid4().hex}")


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
