"""One import or undo at a time in an office: what was planned must still be true when it is written."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from shared.deployment import Deployment
from shared.errors import TryAgain


class ImportUnderWay(TryAgain):
    """Impor atau pembatalan lain sedang berjalan. Tunggu sampai selesai, lalu ulangi."""

    code = "import-under-way"


@contextmanager
def alone(deployment: Deployment) -> Iterator[None]:
    """Held from planning to the last row; the kernel lets it go when the process dies."""
    handle = os.open(deployment.directory / "import.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise ImportUnderWay from None
    finally:
        os.close(handle)
