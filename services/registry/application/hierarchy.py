"""Who is a unit of whom is decided by one process of an office at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from shared.deployment import Deployment


@contextmanager
def alone_with_hierarchy(deployment: Deployment) -> Iterator[None]:
    """Waits for another process that places a unit; the kernel lets go when that one dies.

    Inside a process placements have their turns already: nobody waits here for somebody of the same process.
    """
    handle = os.open(deployment.directory / "hierarchy.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
