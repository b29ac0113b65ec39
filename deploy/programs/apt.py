"""apt as an ordinary user: its own directories, the system's sources and keys."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

STATUS = Path("/var/lib/dpkg/status")
LISTS = Path("/var/lib/apt/lists")


class AptFailed(Exception):
    """apt tidak dapat menemukan atau mengunduh paket."""


class PrivateApt:
    """Downloads signed packages into one directory; nothing is installed, no root is needed."""

    def __init__(self, directory: Path, lists: Path = LISTS) -> None:
        self._at = directory
        self._lists = lists
        for name in ("state/lists/partial", "cache/archives/partial", "packages"):
            (directory / name).mkdir(parents=True, exist_ok=True)
        (directory / "status").touch()

    def update(self) -> None:
        """Fetch the package lists for ourselves: the system's are missing, old or not ours to renew."""
        self._lists = self._at / "state/lists"
        self._run("update", "-qq")

    def needed_for(self, package: str, family: str) -> list[str]:
        """The package and what this machine lacks for it; of its family everything, so that all fit.

        Planned for an empty machine: a plan for this one fails where anything else is half-installed.
        """
        plan = self._run("install", "--simulate", "--no-install-recommends", package)
        names = re.findall(r"^Inst (\S+)", plan, re.MULTILINE)
        there = _installed(STATUS.read_text())
        return [name for name in names if name not in there or re.fullmatch(family, name)]

    def download(self, package: str) -> None:
        self._run("download", package)

    def packages(self) -> list[Path]:
        return sorted((self._at / "packages").glob("*.deb"))

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            ["apt-get", *self._options(), *words],
            cwd=self._at / "packages",
            env=os.environ | {"LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise AptFailed(_complaint(done.stderr))
        return done.stdout

    def _options(self) -> Sequence[str]:
        settings = {
            "Dir::State": self._at / "state",
            "Dir::State::lists": self._lists,
            "Dir::State::status": self._at / "status",
            "Dir::Cache": self._at / "cache",
            "Dir::Cache::pkgcache": "pkgcache.bin",
            "Dir::Cache::srcpkgcache": "srcpkgcache.bin",
            "Debug::NoLocking": "true",
            # As root, apt would give the download to a user who may not enter our directory.
            "APT::Sandbox::User": "root",
            "Acquire::Retries": "2",
            "Acquire::http::Timeout": "20",
            "Acquire::https::Timeout": "20",
            # An update that fetched nothing must not look like one that did.
            "APT::Update::Error-Mode": "any",
        }
        return [f"-o{name}={value}" for name, value in settings.items()]


def _installed(status: str) -> set[str]:
    """Names in dpkg's own list, of those that are not half there or removed."""
    there = (
        part for part in status.split("\n\n") if re.search(r"^Status: \S+ ok installed$", part, re.MULTILINE)
    )
    return {found[1] for part in there if (found := re.match(r"\n*Package: (\S+)", part))}


def _complaint(stderr: str) -> str:
    errors = [line.removeprefix("E: ") for line in stderr.splitlines() if line.startswith("E: ")]
    return errors[0] if errors else stderr.strip()[-300:] or "tanpa keterangan"
