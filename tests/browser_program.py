"""A Chromium for the browser tests: installed, else unpacked without installing anything."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from deploy.programs.cache import cache_directory
from deploy.programs.debian import ProgramMissing, Wanted, library_path, unpacked

CHROMIUM = Wanted("Chromium", "chromium", family="chromium|chromium-common")
# The same without windows: a page costs it a third less.
SHELL = Wanted("Chromium", "chromium-headless-shell", family="chromium-headless-shell|chromium-common")
# The only library that playwright's own driver takes from the machine and Debian does not always have.
LIBATOMIC = Wanted("libatomic1", "libatomic1", family="libatomic1", useful=lambda name: name == "libatomic1")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser for the length of a block."""
    path = chromium_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        try:
            yield browser
        finally:
            browser.close()


def chromium_path() -> Path:
    """What `executable_path` of playwright takes; raises ProgramMissing with what to install."""
    cache = cache_directory(Path("/var/tmp"))
    prepare_driver(cache)
    installed = shutil.which(SHELL.package) or shutil.which(CHROMIUM.package)
    return Path(installed) if installed else fetched_chromium(cache)


def fetched_chromium(cache: Path) -> Path:
    """About 100 MB the first time, more where the machine has no desktop; the shell where Debian has it."""
    try:
        return unpacked(SHELL, cache, print, _finish_shell) / "start"
    except ProgramMissing:
        return unpacked(CHROMIUM, cache, print, _finish_chromium) / "start"


def prepare_driver(cache: Path) -> None:
    """playwright brings a program of its own; see that it runs here, and tell playwright how."""
    spec = find_spec("playwright")
    assert spec and spec.origin
    node = Path(spec.origin).parent / "driver/node"
    if subprocess.run([node, "--version"], capture_output=True).returncode:
        root = unpacked(LIBATOMIC, cache, print, lambda root: None)
        os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(_starter(root, node))


def _finish_chromium(root: Path) -> None:
    _starter(root, root / "usr/lib/chromium/chromium")


def _finish_shell(root: Path) -> None:
    _starter(root, root / "usr/lib/chromium/chromium-headless-shell")


def _starter(root: Path, program: Path) -> Path:
    """A script that tells the program where its libraries and fonts are; tried once."""
    start = root / "start"
    lines = [
        "#!/bin/sh",
        f"export LD_LIBRARY_PATH={shlex.quote(library_path(root))}",
        f"[ -e /etc/fonts ] || export FONTCONFIG_PATH={shlex.quote(str(root / 'etc/fonts'))}",
        f'exec {shlex.quote(str(program))} "$@"',
    ]
    start.write_text("\n".join(lines) + "\n")
    start.chmod(0o755)
    tried = subprocess.run([start, "--version"], capture_output=True, text=True, env={"PATH": os.defpath})
    if tried.returncode:
        raise ProgramMissing(f"{program} tidak dapat berjalan di mesin ini: {tried.stderr[-300:]}")
    return start
