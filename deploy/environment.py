"""Python's packages for `./ormas`: a virtual environment that holds exactly what the locks say."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from deploy.pip import PipFailed, install, pip_for
from deploy.programs.cache import cache_directory
from deploy.programs.debian import ProgramMissing

LOCK, STAMP = "ormas.lock", "ormas.stamp"


class EnvironmentFailed(Exception):
    """Lingkungan Python tidak dapat disiapkan."""


def prepare(
    beside: Path, locks: list[Path], wanted: list[str], is_ready: Callable[[Path, list[str]], bool]
) -> Path:
    """The environment's interpreter; one start at a time builds it, the others wait and find it."""
    venv = _place(beside, wanted)
    try:
        handle = _lock(venv)
        try:
            if not is_ready(venv, wanted):
                _build(venv, locks, wanted, is_ready(venv, wanted[:1]), handle)
        finally:
            os.close(handle)
    except (ProgramMissing, PipFailed) as problem:
        raise EnvironmentFailed(str(problem)) from problem
    except (OSError, subprocess.CalledProcessError) as problem:
        raise EnvironmentFailed(f"Lingkungan Python di {venv} tidak dapat dibuat: {problem}.") from problem
    return venv / "bin/python"


def _place(beside: Path, wanted: list[str]) -> Path:
    """Beside the script; in the cache when that is read-only or somebody else's environment."""
    ours = not beside.exists() or not any(beside.iterdir()) or (beside / LOCK).exists()
    if ours and os.access(beside if beside.exists() else beside.parent, os.W_OK):
        return beside
    try:
        return cache_directory(beside.parent) / f"venv-{wanted[0][:16]}"
    except PermissionError:
        raise EnvironmentFailed(
            f"{beside.parent} tidak dapat ditulisi dan tidak ada folder cache."
            " Tetapkan XDG_CACHE_HOME ke folder yang boleh Anda tulisi."
        ) from None


def _lock(venv: Path) -> int:
    venv.mkdir(parents=True, exist_ok=True)
    handle = os.open(venv / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        _say("Menunggu ./ormas lain yang sedang menyiapkan lingkungan Python …")
        fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


def _build(venv: Path, locks: list[Path], wanted: list[str], ready: bool, handle: int) -> None:
    """The stamp is removed first and written last: what is cut short is built again from nothing."""
    if not ready:
        _clear(venv)
        _say("Menyiapkan lingkungan Python (hanya sekali) …")
        create = [sys.executable, "-m", "venv", "--without-pip", str(venv)]
        subprocess.run(create, check=True, pass_fds=[handle], capture_output=True)
    pip = pip_for(venv / "bin/python", _say, handle)
    for lock in locks[1:] if ready else locks:
        install(pip, lock, _say, handle)
    _stamp(venv, wanted)
    _say("Lingkungan Python siap.", last=True)


def _clear(venv: Path) -> None:
    (venv / STAMP).unlink(missing_ok=True)
    for path in venv.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != LOCK:
            path.unlink()


def _stamp(venv: Path, wanted: list[str]) -> None:
    """A new interpreter under the old name, after an upgrade of the system, is another interpreter."""
    new = venv / f"{STAMP}.new"
    new.write_text("\n".join([os.path.realpath(venv / "bin/python"), *wanted]))
    new.replace(venv / STAMP)


def _say(sentence: str, last: bool = False) -> None:
    """One line that changes, on a terminal; standard output belongs to the command that follows."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{sentence}" + "\n" * last)
    elif sentence.split()[:2] not in _SAID:
        _SAID.append(sentence.split()[:2])
        sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


_SAID: list[list[str]] = []
