"""A program of Debian unpacked into a directory of ours, without root."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from deploy.programs.apt import AptFailed, PrivateApt
from deploy.programs.cache import alone_in

Say = Callable[[str], None]


class ProgramMissing(Exception):
    """Sebuah program yang dibutuhkan tidak ada dan tidak dapat diambil."""


@dataclass(frozen=True)
class Wanted:
    """What to fetch: its package, which packages must come with it, which to leave out."""

    title: str
    package: str
    family: str
    """A regular expression: these are fetched even where Debian has them, so that all fit together."""
    useful: Callable[[str], bool] = lambda package: True
    advice: str = ""
    """What a person should install instead, where that is another package."""


def unpacked(wanted: Wanted, cache: Path, say: Say, finish: Callable[[Path], None]) -> Path:
    """The root of the unpacked program; `finish` adapts it and raises when it does not run.

    A download that was cut short is begun again; a finished one is never touched.
    """
    root, finished = cache / wanted.package, cache / f"{wanted.package}.finished"
    if finished.exists():
        return root
    with alone_in(cache):
        if not finished.exists():
            shutil.rmtree(root, ignore_errors=True)
            _fetch(wanted, cache / f"{wanted.package}.part", root, say)
            finish(root)
            finished.touch()
    return root


def library_path(root: Path) -> str:
    """Folders of the unpacked root that hold shared libraries."""
    patterns = ("lib/*/lib*.so*", "usr/lib/*/lib*.so*", "usr/lib/*/*/lib*.so*")
    folders = {path.parent for pattern in patterns for path in root.glob(pattern)}
    return ":".join(map(str, sorted(folders)))


def _fetch(wanted: Wanted, part: Path, root: Path, say: Say) -> None:
    for tool in ("apt-get", "dpkg-deb"):
        if shutil.which(tool) is None:
            raise ProgramMissing(_advice(wanted, f"Mesin ini tidak memiliki {tool}."))
    shutil.rmtree(part, ignore_errors=True)
    try:
        apt = PrivateApt(part)
        _download(wanted, apt, say)
        for package in apt.packages():
            subprocess.run(["dpkg-deb", "-x", package, root], check=True, capture_output=True)
    except AptFailed as problem:
        raise ProgramMissing(_advice(wanted, f"Pengunduhan gagal: {problem}.")) from problem
    except (OSError, subprocess.CalledProcessError) as problem:
        raise ProgramMissing(
            _advice(wanted, f"Tidak dapat menulis ke {root.parent}: {problem}.")
        ) from problem
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _download(wanted: Wanted, apt: PrivateApt, say: Say) -> None:
    """With the system's package lists where they serve, else with fresh ones of our own."""
    try:
        _download_all(wanted, apt, say)
    except AptFailed:
        say(f"{wanted.title}: memperbarui daftar paket …")
        apt.update()
        _download_all(wanted, apt, say)


def _download_all(wanted: Wanted, apt: PrivateApt, say: Say) -> None:
    names = [name for name in apt.needed_for(wanted.package, wanted.family) if wanted.useful(name)]
    for number, name in enumerate(names, start=1):
        say(f"{wanted.title}: mengunduh paket {number} dari {len(names)} ({name}) …")
        apt.download(name)


def _advice(wanted: Wanted, reason: str) -> str:
    how = f"{'sudo ' if os.geteuid() else ''}apt-get install {wanted.advice or wanted.package}"
    return (
        f"{wanted.title} tidak ada di mesin ini dan tidak dapat diambil. {reason}"
        f" Periksa jaringan lalu ulangi, atau pasang sendiri: {how}"
    )
