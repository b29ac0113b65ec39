"""Starting, finding and ending the programs that belong to one data directory."""

import os
import select
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path

MARK = "SATU_ORMAS_OWNER"


def spawn(argv: Sequence[str | Path], *, owner: Path, env: Mapping[str, str], log: Path) -> int:
    """Start a program in a session of its own, so that Ctrl-C in the terminal does not reach it.

    The mark in its environment survives kill -9 of whoever started it: `owned` finds it again.
    """
    # In its own directory: a node that crashes leaves its dump where it stands.
    words = ["/bin/sh", "-c", 'cd "$0" && exec "$@"', str(owner), *(str(word) for word in argv)]
    return os.posix_spawn(
        words[0],
        words,
        {**env, MARK: str(owner)},
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
        setsid=True,
    )


def owned(owner: Path, program: str = "") -> list[int]:
    """The living processes that carry the mark of this directory (only those we may look into)."""
    everybody = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [pid for pid in everybody if is_owned(pid, owner, program)]


def is_owned(pid: int, owner: Path, program: str = "") -> bool:
    """Whether the process lives, carries the mark and runs a program whose name begins so."""
    process = Path(f"/proc/{pid}")
    try:
        marked = f"{MARK}={owner}".encode() in (process / "environ").read_bytes().split(b"\0")
        return marked and pid != os.getpid() and (process / "comm").read_text().startswith(program)
    except OSError:
        return False


def wait_for_exit(pid: int, timeout: float) -> bool:
    """Whether the process is gone within the seconds given; a child of ours is also reaped."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        gone = bool(select.select([handle], [], [], timeout)[0])
    finally:
        os.close(handle)
    if gone:
        _reap(pid)
    return gone


def end(pid: int, *, politely: signal.Signals = signal.SIGTERM, patience: float = 30) -> None:
    """Ask the process to stop and insist after the seconds given; returns when it is gone."""
    for request, seconds in ((politely, patience), (signal.SIGKILL, 10)):
        try:
            os.kill(pid, request)
        except ProcessLookupError:
            _reap(pid)
            return
        if wait_for_exit(pid, seconds):
            return


def _reap(pid: int) -> None:
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return
