"""Founding an office in a directory: alone, never over another office, and again after a crash."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from shared.errors import CallUs

_LOCK: Final = ".founding"
_BEGUN: Final = b"begun"
_FIRST_FILES: Final = frozenset(("keys.db", "keys.db-journal", "signing.key", "signing.pub"))


class OfficeLost(CallUs):
    """Berkas office.json hilang. Pulihkan dari cadangan."""

    code = "office-lost"


@contextmanager
def founding(directory: Path) -> Iterator[None]:
    """Alone in this directory until office.json is written.

    The lock file says whether a founding was begun and not finished: then the keys that lie here were
    never used. Without that, files of an office without office.json are a loss: OfficeLost.
    """
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not {path.name for path in directory.iterdir()} - {_LOCK}:
        directory.chmod(0o700)
    with os.fdopen(os.open(directory / _LOCK, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (directory / "office.json").exists():
            _refuse_over_another(directory, begun=lock.read() == _BEGUN)
            _note(lock.fileno(), _BEGUN)
        yield
        _note(lock.fileno(), b"")


def write_private(path: Path, content: bytes) -> None:
    """Only the owner may read it; there is never half a file."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _refuse_over_another(directory: Path, begun: bool) -> None:
    ours = {path.name for path in directory.iterdir() if path.suffix == ".db" or path.name in _FIRST_FILES}
    if ours and not (begun and ours <= _FIRST_FILES):
        raise OfficeLost(
            f"Folder {directory} berisi data kantor ({', '.join(sorted(ours)[:3])}), tetapi"
            " office.json hilang. Pulihkan office.json dari cadangan. Tidak ada yang diubah."
        )


def _note(descriptor: int, text: bytes) -> None:
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, text, 0)
    os.fsync(descriptor)
