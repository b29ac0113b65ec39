"""A real broker and a real database for every test that asks for one."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.broker import Broker
from tests import compiled_once, forked, in_memory, run_directory, searching
from tests.offices import database_of_an_office, found_office
from tests.postgres import PostgresServer, fresh_database
from tests.scheduling import Together, spread
from tests.vhost import fresh_vhost

RUN = pytest.StashKey[Path]()
MASK = os.umask(0o022)
os.umask(MASK)
searching.use()
compiled_once.share()
in_memory.use()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", type=Path, help="where test_every_page.py leaves screenshots")


def pytest_configure(config: pytest.Config) -> None:
    """Workers of pytest-xdist, and a run within a run, use the directory of the process that started them."""
    worker = getattr(config, "workerinput", None)
    given = worker["run"] if worker else os.environ.get(run_directory.GIVEN)
    config.stash[RUN] = Path(given) if given else run_directory.create()
    compiled_once.share_in(config.stash[RUN])


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node) -> None:
    node.workerinput["run"] = str(node.config.stash[RUN])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log) -> Together:
    return Together(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Among workers only: who runs tests alone reads them in the order of the files."""
    if hasattr(config, "workerinput"):
        items[:] = spread(items)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: nobody looks through it again and again for what can go."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    forked.stop()
    started_by_us = not hasattr(config, "workerinput") and not os.environ.get(run_directory.GIVEN)
    if started_by_us and RUN in config.stash:
        run_directory.remove(config.stash[RUN])


@pytest.fixture(autouse=True)
def same_umask() -> Iterator[None]:
    """Whatever founds an office keeps its files to itself, and so would the next test and its module."""
    os.umask(MASK)
    yield
    os.umask(MASK)


@pytest.fixture(scope="session")
def run_path(request: pytest.FixtureRequest) -> Path:
    """The directory of this test run, shared by its workers, removed at its end."""
    return request.config.stash[RUN]


@pytest.fixture(scope="session")
def broker(run_path: Path) -> Broker:
    """The run's RabbitMQ, started by the first test that needs it."""
    broker = Broker(run_path / "broker")
    with run_directory.one_at_a_time(run_path, "broker"):
        if not broker.running():
            broker.start(timeout=120)
    return broker


@pytest.fixture
def amqp(broker: Broker) -> Iterator[str]:
    """The URI of an empty vhost that is gone after the test."""
    with fresh_vhost(broker) as uri:
        yield uri


@pytest.fixture(scope="module")
def module_amqp(broker: Broker) -> Iterator[str]:
    """The same for all tests of a module, which share a process that serves."""
    with fresh_vhost(broker) as uri:
        yield uri


@pytest.fixture(scope="session")
def postgres(run_path: Path) -> PostgresServer:
    """The run's PostgreSQL, fsync on, started by the first test that needs it."""
    server = PostgresServer(run_path / "postgres")
    with run_directory.one_at_a_time(run_path, "postgres"):
        if server.pid is None:
            server.start()
    return server


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """The URL of an empty database that is gone after the test."""
    with fresh_database(postgres) as url:
        yield url


@pytest.fixture
def office_url(postgres: PostgresServer) -> Iterator[str]:
    """The URL of a database in which :func:`found_office` has nothing left to do; gone after the test."""
    with database_of_an_office(postgres) as url:
        yield url


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of an office in which nothing happened yet, to be copied."""
    return found_office(tmp_path_factory.mktemp("template") / "office").directory
