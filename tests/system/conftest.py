"""Offices for system tests: a fresh one on SQLite, or the one on a PostgreSQL server of its own."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deploy.cli.office import open_or_found
from deploy.postgres import Owner
from tests.ports import free_port
from tests.postgres import PostgresServer, fresh_database, postgres_server
from tests.system.office_process import OfficeProcess


@pytest.fixture(scope="session")
def own_postgres(run_path: Path) -> Iterator[PostgresServer]:
    """A server of this worker's own, which may be stopped and searched."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    with postgres_server(run_path / f"postgres-of-{worker}", free_port()) as server:
        yield server


@pytest.fixture
def postgres_office(own_postgres: PostgresServer, tmp_path: Path) -> Iterator[OfficeProcess]:
    """The sample office on PostgreSQL, started without its owner. It ends with its test: its pump alone takes
    a third of a processor from all that follow.
    """
    with fresh_database(own_postgres) as url:
        directory = tmp_path / "on-postgres"
        open_or_found(directory, "32.71", Owner(url))
        office = OfficeProcess(directory, "--demo")
        yield office.start()
        office.stop()


@pytest.fixture
def office_on(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], OfficeProcess]]:
    """Gives the sample office on the database that is named."""
    fresh = OfficeProcess(tmp_path / "data", "--demo")
    yield lambda name: fresh.start() if name == "sqlite" else request.getfixturevalue("postgres_office")
    fresh.stop()
