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

    def __init__(self, directory: Path, pretend_absent: str, lists: Path = LISTS) -> None:
        self._at = directory
        self._lists = lists
        for name in ("state/lists/partial", "cache/archives/partial", "packages"):
            (directory / name).mkdir(parents=True, exist_ok=True)
        (directory / "status").write_text(_without(STATUS.read_text(), pretend_absent))

    def update(self) -> None:
        """Fetch the package lists for ourselves: the system's are missing, old or not ours to renew."""
        self._lists = self._at / "state/lists"
        self._run("update", "-qq")

    def needed_for(self, package: str) -> list[str]:
        """The package and all that this machine lacks for it."""
        plan = self._run("install", "--simulate", "--fix-broken", "--no-install-recommends", package)
        return re.findall(r"^Inst (\S+)", plan, re.MULTILINE)

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


def _without(status: str, names: str) -> str:
    """dpkg's list of what is installed, less the packages whose name matches."""
    absent = re.compile(rf"Package: (?:{names})\n")
    return "\n\n".join(part for part in status.split("\n\n") if not absent.search(part + "\n"))


def _complaint(stderr: str) -> str:
    errors = [line.removeprefix("E: ") for line in stderr.splitlines() if line.startswith("E: ")]
    return errors[0] if errors else stderr.strip()[-300:] or "tanpa keterangan"
