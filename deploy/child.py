"""One process of the system under the supervisor: started, known to be ready, ended, started again."""

import os
import selectors
import signal
import subprocess
import sys
from pathlib import Path

from deploy.settings import READY, Settings
from deploy.told import without_secrets

LOG_LIMIT = 5_000_000
"""Bytes after which a log is put aside (one old one is kept)."""


class ChildFailed(Exception):
    """A process ended, or was not ready in time; its log says why."""


class Child:
    """``python -m deploy.<module>`` with its settings on standard input and its log in the data directory."""

    def __init__(self, module: str, settings: Settings, *arguments: str) -> None:
        self.module = module
        self.name = module.rpartition(".")[2]
        self.settings = settings
        self.arguments = arguments
        self.log = settings.directory / "logs" / f"{self.name}.log"
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start; returns before the process is ready."""
        self._put_old_log_aside()
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", self.module, *self.arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                cwd=Path(__file__).parent.parent,
                env=without_secrets(),
                start_new_session=True,
            )
        assert self.process.stdin is not None
        self.process.stdin.write(self.settings.dump() + "\n")
        self.process.stdin.close()

    def wait_until_ready(self, seconds: float) -> None:
        """Returns when the process said READY. Errors: ChildFailed."""
        assert self.process is not None and self.process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            if not selector.select(seconds):
                raise ChildFailed(
                    f"Proses {self.name} belum siap setelah {seconds:.0f} detik. Catatan: {self.log}"
                )
        if self.process.stdout.readline().strip() != READY:
            raise ChildFailed(f"Proses {self.name} berhenti sebelum siap. Catatan: {self.log}")

    def ended(self) -> bool:
        """Whether it has gone, for whatever reason."""
        return self.process is None or self.process.poll() is not None

    def stop(self, seconds: float = 25) -> None:
        """SIGTERM, then SIGKILL when it does not listen."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()

    def _put_old_log_aside(self) -> None:
        self.log.parent.mkdir(mode=0o700, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".log.1"))
