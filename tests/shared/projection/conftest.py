"""Both databases, and events in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.database import Database, PostgresDatabase, SqliteDatabase
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
