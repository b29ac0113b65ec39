"""govuk-frontend: what the look of the pages is made from, fetched by npm and checked by its digest."""

import base64
import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from deploy.programs.cache import alone_in, cache_directory
from deploy.programs.debian import ProgramMissing, Say
from deploy.programs.npm import NpmMissing, find_npm

PACKAGE: Final = "govuk-frontend@6.6.0"
SHA512: Final = "xctkWrQvLnvQt7fyjQ3MGX9S0wz0x0RQuLxCeoXF+s8EjGICG81/DYQGKN5qgO+0KVT12UAaRwUsGY6fulRcRg=="
"""Of the package as npm delivers it, written as npm writes it."""
STYLESHEET_SHA256: Final = "cda09c60ce00d90a4886f096817e237cdefcb7ff267e4cfe9816fb98a7d17b7f"
"""Of the stylesheet in it: a disk that was full or lost its power leaves half of a file."""
STYLESHEET: Final = "package/dist/govuk/govuk-frontend.min.css"
PATIENCE: Final = 90.0
"""Seconds for npm: an office that starts without a network must not wait for long."""
_OPTIONS: Final = ("--silent", "--ignore-scripts", "--fetch-retries=1", "--fetch-timeout=20000")
FILE: Final = f"{PACKAGE}.min.css"
INSTALLED: Final = Path(sys.prefix, "share", "satu-ormas", FILE)
"""Where an image brings it along."""


def find_frontend(say: Say, data: Path) -> Path:
    """The stylesheet: brought along, fetched before, or fetched now (about 1 MB). Errors: ProgramMissing."""
    return frontend_there(data) or fetch_frontend(say, _cache(data))


def frontend_there(data: Path) -> Path | None:
    """The same, without asking any network; None when it is not there or damaged."""
    if _is_whole(INSTALLED):
        return INSTALLED
    with suppress(ProgramMissing):
        cached = _cache(data) / FILE
        return cached if _is_whole(cached) else None
    return None


def fetch_frontend(say: Say, to: Path) -> Path:
    """Into this folder, also in place of a damaged file; there is never half of one. What is not the pinned
    package is refused. Errors: ProgramMissing.
    """
    kept = to / FILE
    with alone_in(to), tempfile.TemporaryDirectory(dir=to) as made:
        if not _is_whole(kept):
            why = "yang tersimpan rusak, mengambil lagi" if kept.exists() else "mengambil"
            say(f"Tampilan halaman: {why} {PACKAGE} …")
            _keep(_stylesheet_in(_packed(Path(made), say)), Path(made, FILE), kept)
    return kept


def _is_whole(path: Path) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == STYLESHEET_SHA256
    except OSError:
        return False


def _keep(content: bytes, part: Path, kept: Path) -> None:
    """On the disk before it has its name."""
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(kept)


def _cache(data: Path) -> Path:
    try:
        return cache_directory(data)
    except PermissionError as problem:
        raise ProgramMissing(str(problem)) from problem


def _packed(at: Path, say: Say) -> bytes:
    """The package as npm puts it down."""
    try:
        npm = find_npm(at, say)
        done = subprocess.run(
            [*npm, "pack", PACKAGE, *_OPTIONS, f"--cache={at}/npm"],
            cwd=at,
            env=os.environ | {"npm_config_update_notifier": "false"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
    except (NpmMissing, OSError, subprocess.TimeoutExpired) as problem:
        raise ProgramMissing(_advice(str(problem))) from problem
    packages = list(at.glob("*.tgz"))
    if done.returncode or not packages:
        raise ProgramMissing(_advice(f"Kata npm: {done.stderr.strip()[-300:] or 'tanpa keterangan'}."))
    return packages[0].read_bytes()


def _stylesheet_in(package: bytes) -> bytes:
    if base64.b64encode(hashlib.sha512(package).digest()).decode() != SHA512:
        raise ProgramMissing("Paket tampilan yang diunduh lain dari yang dikunci. Jangan dipakai; laporkan.")
    with tempfile.TemporaryFile() as file:
        file.write(package)
        file.seek(0)
        with tarfile.open(fileobj=file) as opened:
            found = opened.extractfile(STYLESHEET)
            assert found is not None, STYLESHEET
            return found.read()


def _advice(reason: str) -> str:
    return (
        f"Tampilan halaman ({PACKAGE}) belum ada atau rusak, dan tidak dapat diambil. {reason}"
        " Halaman tetap dapat dipakai, tanpa tata letaknya. Periksa jaringan, lalu jalankan lagi."
    )


if __name__ == "__main__":
    where = Path(sys.argv[1])
    where.mkdir(parents=True, exist_ok=True)
    fetch_frontend(lambda sentence: print(sentence, file=sys.stderr), where)
