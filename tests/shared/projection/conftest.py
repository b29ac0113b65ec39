"""Both databases, events in memory, and places for views one after another."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from shared.database import Database, PostgresDatabase, SqliteDatabase
from tests.postgres import fresh_database
from tests.shared.projection.sums import Pages


@pytest.fixture(params=["sqlite", "postgresql"])
def views(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        database: Database = SqliteDatabase(tmp_path / "views.db")
    else:
        database = PostgresDatabase(request.getfixturevalue("postgres_url"), "portal_views")
    yield database
    database.close()


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture(scope="module")
def shared_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """One PostgreSQL database for a file of tests; every place is a schema of its own in it."""
    with fresh_database(request.getfixturevalue("postgres")) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Each call names another place, as :func:`crashing_at` wants it."""
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"{uuid4().hex}.db")
    url = request.getfixturevalue("shared_url")
    return lambda: f"{url}#views_{uuid4().hex}"
