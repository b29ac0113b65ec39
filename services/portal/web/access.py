"""What signs the cookies of an office."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

SECRET_FILE: Final = "portal.secret"  # noqa: S105 - the name of a file


def session_secret(directory: Path) -> bytes:
    """What signs the cookies of this office; made at first use."""
    with _locked(directory / SECRET_FILE) as file:
        stored = os.read(file, 200)
        if not stored:
            stored = secrets.token_bytes(32)
            _replace(file, stored)
        return stored


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    """The file, made with mode 0600 when it is missing, for one process at a time."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def _replace(file: int, content: bytes) -> None:
    os.ftruncate(file, 0)
    os.pwrite(file, content, 0)
    os.fsync(file)
