"""pip for an environment that has none yet, and what it says, in words."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from deploy.programs.cache import cache_directory
from deploy.programs.debian import Wanted, unpacked

WHEEL = Wanted(
    title="pip",
    package="python3-pip-whl",
    family="python3-pip-whl",
    useful=lambda package: package == "python3-pip-whl",
    advice="python3-venv",
)
OPTIONS = ["--require-hashes", "--no-input", "--disable-pip-version-check", "--progress-bar=off"]
REASONS = {
    r"DO NOT MATCH THE HASHES": "Paket yang diunduh lain dari yang dikunci. Jangan dipakai; laporkan.",
    r"No space left on device": "Ruang disk habis. Kosongkan sebagian lalu ulangi.",
    r"Permission denied": "Folder tujuan tidak boleh ditulisi.",
    r"certificate verify failed": "Sertifikat server paket tidak dikenal. Periksa tanggal mesin dan proksi.",
    r"name resolution|Connection|timed out|NewConnectionError|ProxyError|Network is unreachable|not known": (
        "Jaringan ke server paket Python tidak berfungsi. Periksa sambungan atau proksi, lalu ulangi."
    ),
    r"No matching distribution|from versions: none": "Ada paket yang tidak tersedia untuk Python ini.",
}


class PipFailed(Exception):
    """Pustaka Python tidak dapat dipasang."""


def pip_for(python: Path, say: Callable[[str], None], handle: int) -> list[str | Path]:
    """The pip that came with Python; Debian leaves it out, so then the system's, then Debian's wheel.

    None is installed into the environment: it holds what the locks say, and starts sooner.
    """
    for wheel in _bundled():
        if _works([python, wheel / "pip", "--version"], handle):
            return [python, wheel / "pip"]
    system: list[str | Path] = [sys.executable, "-m", "pip", "--python", python]
    if _works([*system, "--version"], handle):
        return system
    root = unpacked(WHEEL, cache_directory(python.parent.parent), say, lambda root: None)
    return [python, next(root.glob("usr/share/python-wheels/pip-*.whl")) / "pip"]


def _bundled() -> list[Path]:
    """Where Python keeps the wheel for ensurepip, and where Debian does."""
    spec = find_spec("ensurepip")
    if spec is None or spec.origin is None:
        return []
    folders = (Path(spec.origin).parent / "_bundled", Path("/usr/share/python-wheels"))
    return [wheel for folder in folders for wheel in folder.glob("pip-*.whl")]


def install(pip: list[str | Path], lock: Path, say: Callable[[str], None], handle: int) -> None:
    """Exactly what the lock says, by hash. The handle stays open in pip, so that our lock on the
    environment holds while pip lives, even if we are killed."""
    with subprocess.Popen(
        [*pip, "install", *OPTIONS, "-r", lock],
        env=os.environ | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        pass_fds=[handle],
    ) as process:
        assert process.stdout is not None
        said = _follow(process.stdout, lock.read_text().count("=="), say)
    if process.returncode:
        raise PipFailed(f"Pustaka dari {lock.name} tidak dapat dipasang. {_reason(said)}")


def _follow(lines: Iterable[str], total: int, say: Callable[[str], None]) -> list[str]:
    said, number = [], 0
    for line in lines:
        said.append(line)
        if found := re.match(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)", line):
            number += 1
            say(f"Mengambil pustaka {min(number, total)} dari {total} ({found[1]}) …")
        elif line.startswith("Installing collected packages"):
            say(f"Memasang {total} pustaka …")
    return said


def _reason(said: list[str]) -> str:
    text = "".join(said)
    for pattern, sentence in REASONS.items():
        if re.search(pattern, text):
            return sentence
    return "Kata pip: " + next((line for line in said if line.startswith("ERROR")), text[-300:]).strip()


def _works(command: list[str | Path], handle: int) -> bool:
    return subprocess.run(command, capture_output=True, pass_fds=[handle]).returncode == 0
