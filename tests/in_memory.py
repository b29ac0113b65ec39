"""A test run keeps its files in memory where there is room: hundreds of offices that live for half a second.

Everything still asks for its fsync as in an office, which then has nothing to wait for; a kill -9 leaves
behind what it leaves on any disk. Only a cut of the power would show a difference, and no test makes one.
"""

import os
import tempfile
from pathlib import Path
from typing import Final

MEMORY: Final = Path("/dev/shm")
ROOM: Final = 8 << 30
"""Bytes; a whole run leaves three of these gigabytes to its modules' offices before it removes them."""


def use() -> None:
    """Unless somebody chose a place: also the workers and the programs of this run go there."""
    if not {"TMPDIR", "PYTEST_DEBUG_TEMPROOT"} & os.environ.keys() and has_room(MEMORY):
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


def has_room(place: Path) -> bool:
    """Whether it is there, programs can be run in it, and neither it nor the machine is short of memory."""
    try:
        about = os.statvfs(place)
        free = int(Path("/proc/meminfo").read_text().partition("MemAvailable:")[2].split()[0]) << 10
    except (OSError, IndexError):
        return False
    enough = min(about.f_bavail * about.f_frsize, free) >= ROOM
    return enough and not about.f_flag & os.ST_NOEXEC and os.access(place, os.W_OK)
