"""What benchmarks run on: a directory, a broker, a database server of their own, gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.broker import Broker
from tests.postgres import fresh_database, postgres_server


@contextmanager
def scratch() -> Iterator[Path]:
    """An empty directory."""
    with tempfile.TemporaryDirectory(prefix="ormas-bench-") as name:
        directory = Path(name)
        directory.chmod(0o755)  # PostgreSQL runs as somebody else when we are root
        yield directory


@contextmanager
def broker(directory: Path) -> Iterator[str]:
    """The URI of a private broker."""
    own = Broker(directory / "broker", say=lambda _: None)
    try:
        yield own.start(timeout=120).uri
    finally:
        own.stop()


@contextmanager
def postgres(directory: Path) -> Iterator[str]:
    """The URL of an empty database on a private server, fsync on."""
    with postgres_server(directory / "postgres") as server, fresh_database(server) as url:
        yield url
