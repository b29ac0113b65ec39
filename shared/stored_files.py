"""Files of an office under the digest of their content: kept once, for the owner of the process alone."""

import os
import re
from collections.abc import Collection
from hashlib import file_digest
from pathlib import Path
from typing import Final, NamedTuple

MOST_QUARANTINED: Final = 20
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


class Kept(NamedTuple):
    """What became of a file: its SHA-256, its size in bytes, and whether these bytes were there before."""

    digest: str
    size: int
    known: bool


class StoredFiles:
    """A directory of files named by their SHA-256; nothing else lies in it but the quarantine."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.quarantined = directory / "quarantine"

    def keep(self, path: Path) -> Kept:
        """Take over a file of the same disk. It is safe when this returns; bytes that are there already are
        not kept a second time.
        """
        digest, size = _digest_of(path), path.stat().st_size
        there = self._place(digest)
        known = there.exists()
        self._move(path, there)
        return Kept(digest, size, known)

    def quarantine(self, path: Path) -> str:
        """Put a file where nobody is given it; its digest. The newest :data:`MOST_QUARANTINED` stay: whoever
        sends viruses without end fills no disk.
        """
        digest = _digest_of(path)
        self._move(path, self.quarantined / digest)
        newest_last = sorted(
            self.quarantined.iterdir(), key=lambda each: (each.stat().st_mtime_ns, each.name)
        )
        for each in newest_last[:-MOST_QUARANTINED]:
            each.unlink(missing_ok=True)
        return digest

    def find(self, digest: str) -> Path | None:
        """The file, or None when it is not there or is not what it was."""
        if not _DIGEST.fullmatch(digest):
            return None
        there = self._place(digest)
        try:
            return there if _digest_of(there) == digest else None
        except FileNotFoundError:
            return None

    def has(self, digest: str) -> bool:
        """Whether there is a file under this digest; its bytes are not looked at."""
        return bool(_DIGEST.fullmatch(digest)) and self._place(digest).exists()

    def remove(self, digest: str) -> None:
        """Gone for good; twice changes nothing."""
        if _DIGEST.fullmatch(digest):
            self._place(digest).unlink(missing_ok=True)
            _settle(self.directory)

    def unused(self, in_use: Collection[str], before: float) -> list[str]:
        """What is not in use and was last brought before this moment (seconds since 1970)."""
        return [
            each.name
            for each in sorted(self.directory.glob("*"))
            if _DIGEST.fullmatch(each.name) and each.name not in in_use and each.stat().st_mtime < before
        ]

    def sweep(self, in_use: Collection[str], before: float) -> list[str]:
        """Remove it; what was removed."""
        swept = self.unused(in_use, before)
        for each in swept:
            self._place(each).unlink(missing_ok=True)
        return swept

    def _place(self, digest: str) -> Path:
        return self.directory / digest

    def _move(self, path: Path, there: Path) -> None:
        """The same bytes brought again are as new: a sweep lets them be."""
        there.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.utime(path)
        path.chmod(0o600)
        with path.open("rb") as content:
            os.fsync(content.fileno())
        path.replace(there)
        _settle(there.parent)


def _digest_of(path: Path) -> str:
    with path.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def _settle(directory: Path) -> None:
    """A name that was made or taken away survives a power cut."""
    if not directory.exists():
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
