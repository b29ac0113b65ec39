"""``./ormas test`` and ``./ormas bench``: the project's own checks and measurements."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import typer

from deploy.cli.options import CHECKOUT

CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports",))
"""Programs of the environment that read the source."""


def test(context: typer.Context) -> None:
    """Semua pemeriksaan dan uji; argumen diteruskan ke pytest."""
    if not context.args:
        for check in CHECKS:
            _run(str(Path(sys.executable).with_name(check[0])), *check[1:])
    chosen = context.args or ["-n", "3", "--dist", "loadscope", "--no-loadscope-reorder", "-q"]
    _run(sys.executable, "-m", "pytest", *chosen)


def bench(context: typer.Context) -> None:
    """Pengukuran; nama memilih sebagian, --json untuk mesin."""
    _run(sys.executable, "-m", "benchmarks", *context.args)


def _run(*command: str) -> None:
    """The child hears Ctrl-C itself; we wait for it to clean up, and end as it ended."""
    # Tests start hundreds of programs; one that may not keep what it compiled compiles all of it again.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(command, cwd=CHECKOUT, env=env) as child:
        previous = signal.signal(signal.SIGINT, signal.SIG_IGN)
        code = child.wait()
        signal.signal(signal.SIGINT, previous)
    if code:
        raise typer.Exit(code if code > 0 else 128 - code)
