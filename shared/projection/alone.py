"""At most one rebuild of a read model: a lock on its scratch, and one between all machines of an office."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from shared.bus.alone import Alone, FileAlone, alone_with
from shared.database import Database, DatabaseUnusable
from shared.errors import TryAgain
from shared.projection.contract import Projection


class RebuildRunning(TryAgain):
    """Tampilan ini sedang disusun ulang oleh proses lain."""

    code = "rebuild-running"


@contextmanager
def only_rebuild(views: Database, projection: Projection, scratch: Path) -> Iterator[Callable[[], None]]:
    """Alone with a read model and its scratch; yields what makes sure that we still are.

    The lock of the file lasts as long as the process. That of PostgreSQL is lost when its connection is
    cut; then it is taken again, unless another was faster. Error: RebuildRunning.
    """
    scratch.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    between_machines = alone_with(views, None, f"rebuild.{projection.name}")
    with ExitStack() as held:
        for lock in (FileAlone(scratch.with_suffix(".lock")), between_machines):
            _take(lock)
            held.callback(lock.release)
        yield partial(_take_again, between_machines)


def _take(lock: Alone) -> None:
    if not lock.take():
        raise RebuildRunning


def _take_again(lock: Alone) -> None:
    try:
        _take(lock)
    except DatabaseUnusable:  # it notices once that its connection was cut
        _take(lock)
