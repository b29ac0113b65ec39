"""The directory that all processes of one test run share, and its removal at the end."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.broker import Broker
from tests.postgres import PostgresServer

GIVEN = "ORMAS_TEST_RUN"
"""Names the directory of a run that is going on, for a run within it: it uses what is there."""
PREFIX = f"ormas-test-{os.geteuid()}-"


def create() -> Path:
    """Only the process that began the run calls this; it holds the lock as long as it lives."""
    sweep()
    run = Path(tempfile.mkdtemp(prefix=PREFIX))
    # The database's user must get through, not look around.
    run.chmod(0o711)
    _HELD[run] = _lock(run)
    return run


def remove(run: Path) -> None:
    """Stop what any process of the run started, then leave nothing."""
    Broker(run / "broker").stop()
    for server in run.glob("postgres*/"):
        PostgresServer(server).stop()
    shutil.rmtree(run, ignore_errors=True)
    if run in _HELD:
        os.close(_HELD.pop(run))


def sweep() -> None:
    """Finish what a run that was killed could not finish."""
    for run in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            if run.stat().st_uid != os.geteuid():
                continue
            # Another run may be sweeping, too: what was there a moment ago can be gone.
            handle = _lock(run)
        except OSError:
            continue
        remove(run)
        os.close(handle)


@contextmanager
def one_at_a_time(run: Path, what: str) -> Iterator[None]:
    """Workers wait for each other here: the first starts the program, the others find it running."""
    handle = os.open(run / f"{what}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _lock(run: Path) -> int:
    handle = os.open(run / "run.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


_HELD: dict[Path, int] = {}
