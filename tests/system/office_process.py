"""A whole office as an operator starts it: `up` in a process of its own, watched from outside."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

from shared.rpc.client import RpcClient
from shared.tokens import Actor, Signer
from tests.ports import free_port
from tests.waiting import until

ROOT = Path(__file__).parents[2]
OFFICER = Actor(id="loket-1", role="case_officer")


class OfficeProcess:
    """`python -m deploy.cli up …` on a data directory and a free port."""

    def __init__(self, directory: Path, *arguments: str) -> None:
        self.directory = directory
        self.arguments = arguments
        self.port = free_port()
        self.lines: list[str] = []
        self.process: subprocess.Popen[str] | None = None

    def start(self, within: float = 150) -> "OfficeProcess":
        self.lines.clear()
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "deploy.cli",
                "up",
                "--data",
                self.directory,
                "--port",
                str(self.port),
                *self.arguments,
            ],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()
        until(lambda: self.ready() or self.process.poll() is not None, within=within)
        if not self.ready():
            self.stop()
        assert self.ready(), "\n".join(self.lines)
        return self

    def _listen(self) -> None:
        with self.process.stdout as said:
            for line in said:
                self.lines.append(line.rstrip())

    def ready(self) -> bool:
        return any(line.startswith("READY") for line in self.lines)

    def stop(self) -> int:
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(60)
        self.listener.join(30)
        return code

    def run_file(self) -> dict[str, Any]:
        return json.loads((self.directory / "run.json").read_text())

    def kill(self, name: str) -> int:
        """SIGKILL one process of the office; the pid it had."""
        pid = self.run_file()["processes"][name]
        os.kill(pid, signal.SIGKILL)
        return pid

    def page(self, path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as answer:
            return answer.read().decode()

    def ormas(self, *arguments: str) -> tuple[int, Any]:
        """A command with `--json`: exit code and what it printed."""
        ended = subprocess.run(
            [sys.executable, "-m", "deploy.cli", *arguments, "--data", self.directory, "--json"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
        )
        return ended.returncode, json.loads(ended.stdout)

    def rows(self, part: str, sql: str) -> list[tuple]:
        """What a database of the office holds: ``registry.ledger``, ``portal.views``."""
        url = json.loads((self.directory / "office.json").read_text()).get("database_url")
        if url:
            with psycopg.connect(url) as session:
                session.execute(f"SET search_path TO {part.replace('.', '_')}")
                return session.execute(sql).fetchall()
        file = f"file:{self.directory}/{part}.db?mode=ro"
        with closing(sqlite3.connect(file, uri=True, timeout=5)) as connection:
            return connection.execute(sql).fetchall()

    def signer(self) -> Signer:
        office = json.loads((self.directory / "office.json").read_text())
        return Signer((self.directory / "signing.key").read_bytes(), office["deployment"])

    def client(self, timeout: float = 10) -> RpcClient:
        return RpcClient(self.run_file()["amqp"], timeout=timeout)
