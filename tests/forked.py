"""The programs of an office for tests that only need them to run: imported once by each process that tests.

Starting one anew takes three seconds of a processor, nearly all of it imports. Tests of starting and of
ending start the programs themselves.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, Final

from deploy.settings import READY, Settings

ROOT: Final = Path(__file__).parents[1]
SERVE: Final = "deploy.serve"


class Source:
    """The process that has a program loaded; one request after the other."""

    def __init__(self, module: str) -> None:
        self._lock = Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "tests.forking", module],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, **wanted: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._lock:
            self._process.stdin.write(json.dumps(wanted) + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        assert answer, f"it ended with {self._process.wait(60)}"
        return json.loads(answer)

    def lives(self) -> bool:
        return self._process.poll() is None

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()


class Running:
    """A program that said that it is ready."""

    def __init__(self, source: Source, pid: int) -> None:
        self._source, self.pid = source, pid
        self.ended: int | None = None

    def terminate(self) -> None:
        if self.ended is None:
            os.kill(self.pid, signal.SIGTERM)

    def wait(self, within: float) -> int:
        """Its exit code. TimeoutError when it still runs."""
        if self.ended is None:
            self.ended = self._source.ask(pid=self.pid, within=within)
        if self.ended is None:
            raise TimeoutError(f"{self.pid} still runs")
        return self.ended


_SOURCES: dict[str, Source] = {}


def started(module: str, settings: Settings, *names: str) -> Running:
    """This program with what a supervisor would tell it; returns when it is ready."""
    if module not in _SOURCES or not _SOURCES[module].lives():
        _SOURCES[module] = Source(module)
    source = _SOURCES[module]
    mask = os.umask(0)
    os.umask(mask)
    told = {"settings": json.loads(settings.dump()), "mask": mask, "env": dict(os.environ), "names": names}
    answer = source.ask(**told)
    running = Running(source, answer["pid"])
    assert answer["said"] == READY, f"{module} {names} ended with {running.wait(60)}"
    return running


@contextmanager
def served(directory: Path, amqp: str, *services: str) -> Iterator[Running]:
    """These services of an office, all if none is named, for the length of a block."""
    running = started(SERVE, Settings(directory, amqp), *services)
    try:
        yield running
    finally:
        running.terminate()
        assert running.wait(60) == 0


def stop() -> None:
    """What this process has loaded; whatever still runs goes with it."""
    while _SOURCES:
        _SOURCES.popitem()[1].close()
