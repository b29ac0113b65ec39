"""Where downloaded programs are kept."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def cache_directory(otherwise: Path) -> Path:
    """`$XDG_CACHE_HOME/satu-ormas`, by default in ~/.cache; the place given if that cannot be written."""
    wished = os.environ.get("XDG_CACHE_HOME", "")
    # The specification tells us to ignore a relative path.
    base = (
        Path(wished) if wished.startswith("/") else Path(os.environ.get("HOME") or "/nonexistent") / ".cache"
    )
    for directory in (base / "satu-ormas", otherwise / "cache"):
        try:
            directory.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(directory, os.W_OK | os.X_OK):
            return directory
    raise PermissionError(f"Tidak ada tempat yang dapat ditulisi: {base} dan {otherwise} keduanya tertutup.")


@contextmanager
def alone_in(directory: Path) -> Iterator[None]:
    """Two starts at once download once: the second waits and finds everything there."""
    handle = os.open(directory / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
