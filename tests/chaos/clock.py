"""The clock that an office under test believes in: libfaketime, switched while everything runs."""

import os
from contextlib import suppress
from pathlib import Path

from deploy.programs.cache import cache_directory
from deploy.programs.debian import Wanted, unpacked

LIBFAKETIME = Wanted("libfaketime", "libfaketime", "libfaketime", useful=lambda name: name == "libfaketime")
_PLACES = ("usr/lib/*/faketime/libfaketimeMT.so.1", "usr/lib64/faketime/libfaketimeMT.so.1")
SITE = Path(__file__).parent / "faked_site"


class Clock:
    """How far the office's clock is from the machine's, in seconds. ``base`` is what counts as right."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.base = 0
        self.set(0)

    def set(self, beside_base: int) -> None:
        """Every process with our environment believes it within a second."""
        draft = self.file.with_suffix(".new")
        draft.write_text(f"{self.base + beside_base:+d}\n")
        draft.replace(self.file)

    def advance(self, seconds: int) -> None:
        """From now on this is right: a ledger never goes back in time."""
        self.base += seconds
        self.set(0)


def clock_environment(file: Path) -> dict[str, str]:
    """What a process must be started with; the monotonic clock stays the machine's."""
    file.write_text("+0\n")
    return {
        "LD_PRELOAD": str(_library()),
        "FAKETIME_TIMESTAMP_FILE": str(file),
        "FAKETIME_CACHE_DURATION": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "PYTHONPATH": os.pathsep.join([str(SITE), *filter(None, [os.environ.get("PYTHONPATH")])]),
    }


def _library() -> Path:
    """Debian's, installed or unpacked from its package without root."""
    installed = _in(Path("/"))
    return installed[0] if installed else _in(unpacked(LIBFAKETIME, _cache(), print, lambda _: None))[0]


def _in(root: Path) -> list[Path]:
    return [found for place in _PLACES for found in root.glob(place)]


def _cache() -> Path:
    return cache_directory(Path("/var/tmp"))


def sweep() -> None:
    """Take away what libfaketime shared for processes that were killed: it would lie in memory for ever."""
    for shared in Path("/dev/shm").glob("*faketime_s*_*"):
        pid = shared.name.rpartition("_")[2]
        with suppress(OSError):
            if shared.stat().st_uid == os.geteuid() and not Path("/proc", pid).exists():
                shared.unlink()
