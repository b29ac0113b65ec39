"""An empty database of each kind, whose writers wait 0.3 s for each other."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from shared.database import Database, PostgresDatabase, SqliteDatabase

NOBODY = 65534


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """With one table that has room for words."""
    if request.param == "sqlite":
        database: Database = SqliteDatabase(tmp_path / "contoh.db", wait=0.3)
    else:
        database = PostgresDatabase(request.getfixturevalue("postgres_url"), "contoh", wait=0.3)
    with database.write() as t:
        t.run("CREATE TABLE words (word TEXT PRIMARY KEY, CHECK (word <> ''))")
    yield database
    database.close()


@pytest.fixture
def patient(database: Database) -> Iterator[Database]:
    """The same place as another process sees it, for whom waiting has (nearly) no end."""
    if isinstance(database, SqliteDatabase):
        patient: Database = SqliteDatabase(database.path, wait=30)
    else:
        assert isinstance(database, PostgresDatabase)
        patient = PostgresDatabase(database.url, database.schema, wait=30)
    yield patient
    patient.close()


@pytest.fixture
def place() -> Iterator[Path]:
    """A directory that an ordinary user can reach, also when the tests run as root."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        Path(name).chmod(0o755)


@pytest.fixture
def ordinary_user() -> Callable[[], AbstractContextManager[None]]:
    """Root may do anything; inside this block we are somebody who may not."""
    return _ordinary_user if os.geteuid() == 0 else _unchanged


@contextmanager
def _ordinary_user() -> Iterator[None]:
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def _unchanged() -> Iterator[None]:
    yield
