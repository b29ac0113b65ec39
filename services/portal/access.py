"""Who may look at more than the public part: a one-time code from the command line, for now."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path
from typing import Final

CODE_FILE: Final = "portal.code"
SECRET_FILE: Final = "portal.secret"  # noqa: S105 - the name of a file


def new_code(directory: Path) -> str:
    """A fresh code for `/masuk?kode=…`; the one before is void. Only its digest is kept."""
    code = secrets.token_urlsafe(24)
    with _locked(directory / CODE_FILE) as file:
        _replace(file, _digest(code))
    return code


def redeem(directory: Path, code: str) -> bool:
    """Whether this is the valid code. A code opens the door once, whoever comes at the same time."""
    with _locked(directory / CODE_FILE) as file:
        stored = os.read(file, 200)
        if not stored or not compare_digest(stored, _digest(code)):
            return False
        _replace(file, b"")
        return True


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


def _digest(code: str) -> bytes:
    return sha256(code.encode()).hexdigest().encode()
