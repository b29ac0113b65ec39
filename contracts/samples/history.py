"""What the repository's own history says: every sample that was ever added, as it was then."""

import subprocess
from hashlib import sha1, sha256
from pathlib import Path
from typing import Final

from contracts.samples.store import EVENTS, MANIFEST

_ADDITIONS: Final = (
    "--reverse",
    "--diff-filter=A",
    "--no-renames",
    "--raw",
    "--no-abbrev",
    "--relative",
    "-z",
)


def changed_since_added(place: Path = EVENTS) -> list[str]:
    """Samples that are gone, or other than in the commit that first added them.

    A shallow clone knows them from its oldest commit on; without git or history nobody is accused.
    """
    found = []
    for name, blob in _first_blobs(place).items():
        path = place / name
        if not path.exists() or _blob_of(path.read_bytes(), len(blob)) != blob:
            found.append(name)
    return found


def _first_blobs(place: Path) -> dict[str, str]:
    try:
        command = ["git", "log", *_ADDITIONS, "--format=", "--", "."]
        said = subprocess.run(command, cwd=place, capture_output=True, check=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        return {}
    words = iter(word for word in said.split("\0") if word)
    first: dict[str, str] = {}
    for change in words:
        name = next(words)
        if name != MANIFEST:
            first.setdefault(name, change.split()[3])
    return first


def _blob_of(content: bytes, length: int) -> str:
    """The name git gives to a content; repositories use SHA-1 or, newer ones, SHA-256."""
    kind = sha1 if length == 40 else sha256
    return kind(b"blob %d\0" % len(content) + content).hexdigest()
