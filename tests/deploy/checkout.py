"""A fresh checkout in small: the real ./ormas with a command line and a lock of its own."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND_LINE = """
import importlib.metadata, json, os, sys
print(json.dumps({
    "arguments": sys.argv[1:],
    "prefix": sys.prefix,
    "database": os.environ.get("ORMAS_DATABASE_URL"),
    "installed": sorted(found.name for found in importlib.metadata.distributions()),
}))
"""


class Checkout:
    """What git clone would give, and wheels instead of a package index."""

    def __init__(self, directory: Path) -> None:
        self.at = directory / "satu-ormas"
        self.wheels = directory / "wheels"
        self.home = directory / "home"
        for folder in (self.at / "deploy", self.wheels, self.home):
            folder.mkdir(parents=True)
        shutil.copy2(ROOT / "ormas", self.at)
        for name in ("__init__.py", "environment.py", "hiding.py", "pip.py"):
            shutil.copy2(ROOT / "deploy" / name, self.at / "deploy")
        shutil.copytree(
            ROOT / "deploy/programs",
            self.at / "deploy/programs",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        (self.at / "deploy/cli.py").write_text(COMMAND_LINE)
        self.lock("requirements.lock", "pustaka-kantor")
        self.lock("requirements-test.lock", "pustaka-kantor", "pustaka-uji")

    def lock(self, name: str, *packages: str) -> None:
        (self.at / name).write_text("".join(map(self._line, packages)))

    def command(self, *arguments: str, python: str | Path = sys.executable) -> list[str]:
        return [str(python), str(self.at / "ormas"), *arguments]

    def environment(self, **more: str) -> dict[str, str]:
        """Nothing of the machine's pip configuration, no index, no patience."""
        pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull}
        return {"PATH": os.environ["PATH"], "HOME": str(self.home), "PIP_RETRIES": "0", **pip, **more}

    def run(
        self, *arguments: str, python: str | Path = sys.executable, env: dict[str, str] | None = None, **more
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments, python=python),
            env=env or self.environment(),
            capture_output=True,
            text=True,
            timeout=120,
            **more,
        )

    def _line(self, package: str) -> str:
        wheel = self.wheels / f"{package.replace('-', '_')}-1.0-py3-none-any.whl"
        if not wheel.exists():
            _write_wheel(wheel, package)
        return f"{package}==1.0 \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def answer(done: subprocess.CompletedProcess[str]) -> dict:
    """What the command line printed: standard output holds nothing else."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _write_wheel(path: Path, package: str) -> None:
    module = package.replace("-", "_")
    info = f"{module}-1.0.dist-info"
    files = {
        f"{module}.py": "",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            wheel.writestr(name, text)
