"""One process of an office at a time: whatever is decided from several streams at once."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from shared.deployment import Deployment


@contextmanager
def alone_in_office(deployment: Deployment, matter: str) -> Iterator[None]:
    """Waits for another process that decides about the same ``matter``; one that dies lets go.

    On either database: the processes of an office share its folder. Inside a process take a turn first, so
    that nobody waits here for somebody of the same process.
    """
    handle = os.open(deployment.directory / f"{matter}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
