"""Running Python as somebody without rights, also when the tests run as root."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NOBODY = 65534


def as_ordinary_user() -> dict[str, object]:
    """Arguments of subprocess that take root away; none where there is nothing to take."""
    return {} if os.geteuid() else {"user": NOBODY, "group": NOBODY, "extra_groups": []}


def give(directory: Path) -> Path:
    """The directory and what is in it, to the ordinary user."""
    if os.geteuid() == 0:
        for path in (directory, *directory.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    return directory


def python() -> str:
    """An interpreter that this user may start: the one of the tests can be in root's home."""
    for candidate in (sys.executable, shutil.which("python3", path="/usr/bin:/usr/local/bin")):
        try:
            if candidate and _is_new_enough(candidate):
                return candidate
        except PermissionError:
            continue
    raise RuntimeError("No Python >= 3.11 that an ordinary user may start")


def _is_new_enough(candidate: str) -> bool:
    command = [candidate, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
    return subprocess.run(command, capture_output=True, cwd="/", **as_ordinary_user()).returncode == 0
