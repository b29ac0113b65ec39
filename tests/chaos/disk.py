"""A disk that can be filled: a small file system in memory, else a limit on the size of files."""

import os
import resource
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

SIZE = "384m"
_AS_ROOT = ("unshare", "--mount")
_AS_USER = ("unshare", "--user", "--map-current-user", "--keep-caps", "--mount")
_MOUNT = f'mount -t tmpfs -o size={SIZE},mode=0711 chaos "$0" && exec "$@"'


class Disk(Protocol):
    """Where the office's files are."""

    how: str

    def fill(self, processes: Iterable[int]) -> None:
        """From now on writing fails for these processes."""

    def free(self) -> None:
        """Writing works again."""


class SmallDisk:
    """A tmpfs of our own mount namespace; a file takes what is left, so that every write says ENOSPC."""

    how = f"a tmpfs of {SIZE}, filled"

    def __init__(self, directory: Path) -> None:
        self._filler = directory / "filler"

    def fill(self, processes: Iterable[int]) -> None:
        block = bytes(1 << 20)
        with self._filler.open("wb", buffering=0) as file:
            while len(block) > 1:
                try:
                    file.write(block)
                except OSError:
                    block = block[: len(block) // 2]

    def free(self) -> None:
        self._filler.unlink(missing_ok=True)


class LimitedFiles:
    """Without the right to mount: no file of these processes may grow (RLIMIT_FSIZE, the soft one)."""

    how = "RLIMIT_FSIZE of the office's processes"

    def __init__(self) -> None:
        self._limited: list[int] = []

    def fill(self, processes: Iterable[int]) -> None:
        self._limited = list(processes)
        self._limit(1)

    def free(self) -> None:
        """Also for those that they have started since."""
        self._limited += [child for pid in self._limited for child in children_of(pid)]
        self._limit(resource.RLIM_INFINITY)

    def _limit(self, soft: int) -> None:
        for pid in self._limited:
            try:
                resource.prlimit(pid, resource.RLIMIT_FSIZE, (soft, resource.RLIM_INFINITY))
            except ProcessLookupError:
                continue


def children_of(pid: int) -> list[int]:
    """The processes that this one started and that are its own."""
    with suppress(OSError):
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def on_small_disk(directory: Path, command: Sequence[str]) -> list[str]:
    """The command line that runs the command with a small disk at ``directory``, where that is permitted."""
    for way in (_AS_ROOT, _AS_USER):
        words = [*way, "/bin/sh", "-c", _MOUNT, str(directory)]
        if shutil.which("unshare") and not subprocess.run([*words, "true"], capture_output=True).returncode:
            return [*words, *command]
    return list(command)


def disk_at(directory: Path) -> Disk:
    """The small disk if we were given one, else limits."""
    return SmallDisk(directory) if os.path.ismount(directory) else LimitedFiles()
