"""A Chromium for the browser tests: installed, else unpacked without installing anything."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from deploy.programs.cache import cache_directory
from deploy.programs.debian import ProgramMissing, Wanted, library_path, unpacked

CHROMIUM = Wanted(title="Chromium", package="chromium", family="chromium|chromium-common")


def chromium_path(cache: Path | None = None) -> Path:
    """What `executable_path` of playwright takes; raises ProgramMissing with what to install."""
    installed = shutil.which("chromium")
    return Path(installed) if installed else fetched_chromium(cache or cache_directory(Path("/var/tmp")))


def fetched_chromium(cache: Path) -> Path:
    """About 100 MB the first time; the start script tells the program where its libraries are."""
    return unpacked(CHROMIUM, cache, print, _finish) / "start-chromium"


def _finish(root: Path) -> None:
    start = root / "start-chromium"
    lines = [
        "#!/bin/sh",
        f"export LD_LIBRARY_PATH={shlex.quote(library_path(root))}",
        f"[ -e /etc/fonts ] || export FONTCONFIG_PATH={shlex.quote(str(root / 'etc/fonts'))}",
        f'exec {shlex.quote(str(root / "usr/lib/chromium/chromium"))} "$@"',
    ]
    start.write_text("\n".join(lines) + "\n")
    start.chmod(0o755)
    tried = subprocess.run([start, "--version"], capture_output=True, text=True, env={"PATH": os.defpath})
    if tried.returncode:
        raise ProgramMissing(
            f"Chromium yang diunduh tidak dapat berjalan di mesin ini: {tried.stderr[-300:]}"
        )
