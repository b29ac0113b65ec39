"""docker-compose.yml without an engine: every container of ours as a process with the same environment."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from tests.ports import free_port
from tests.system.office_process import ROOT

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
OURS = [name for name, service in COMPOSE["services"].items() if "satu-ormas" in service["image"]]


def env_example() -> dict[str, str]:
    lines = (ROOT / ".env.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def interpolated(text: str, variables: dict[str, str]) -> str:
    """``${NAME}``, ``${NAME:-default}`` and ``${NAME:?required}`` as compose reads them."""

    def value(found: re.Match[str]) -> str:
        name, kind, rest = found.groups()
        if not variables.get(name) and kind == ":?":
            raise KeyError(rest)
        return variables.get(name) or (rest if kind == ":-" else "")

    return re.sub(r"\$\{(\w+)(?:(:[-?])([^}]*))?\}", value, text)


class Containers:
    """One office. Paths of the containers lie in ``directory``; the hosts are the test's own servers."""

    def __init__(self, directory: Path, amqp: str, postgres_url: str, **variables: str) -> None:
        self.directory = directory
        self.port = free_port()
        self.variables = env_example() | variables
        broker, database = urlsplit(amqp), urlsplit(postgres_url)
        self._secrets = {"rabbitmq_password": broker.password, "postgres_password": database.password}
        self._elsewhere = {
            "ormas@rabbitmq:5672/ormas": f"{broker.username}@{broker.hostname}:{broker.port}{broker.path}",
            "ormas_owner@postgres:5432/ormas": f"{database.username}@{database.hostname}:{database.port}"
            + database.path,
            "/run/secrets/": f"{directory}/secrets/",
        }
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        (directory / "data").mkdir(mode=0o700)
        for name in COMPOSE["secrets"]:
            path = directory / "secrets" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"{self._secrets[name]}\n")

    def environment(self, name: str) -> dict[str, str]:
        """What the file gives this container, and the little that an image has by itself."""
        own = self.directory / name
        own.mkdir(exist_ok=True)
        told = {
            key: self._here(interpolated(str(value), self.variables), own)
            for key, value in COMPOSE["services"][name]["environment"].items()
        }
        if "ORMAS_PORT" in told:
            told["ORMAS_PORT"] = str(self.port)
        image = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TMPDIR": str(own), "LANG": "C.UTF-8"}
        return image | told

    def _here(self, value: str, own: Path) -> str:
        """Where a host or a path of the containers is in this test; nothing is mapped twice."""
        places = self._elsewhere | {"/tmp/": f"{own}/", "/data": f"{self.directory}/data"}
        for there, here in places.items():
            if there in value and (there[0] != "/" or value.startswith(there)):
                return value.replace(there, here)
        return value

    def start(self, name: str) -> None:
        with (self.directory / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                self._words(COMPOSE["services"][name]["command"]),
                cwd=self.directory,
                env=self.environment(name),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def run(self, name: str, words: list[str]) -> subprocess.CompletedProcess[str]:
        """``docker compose exec NAME …``."""
        return subprocess.run(
            self._words(words),
            cwd=self.directory,
            env=self.environment(name),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def _words(self, words: list[Any]) -> list[str]:
        assert words[0] == "python"
        return [sys.executable, *map(str, words[1:])]

    def healthy(self, name: str) -> bool:
        kind, *words = COMPOSE["services"][name]["healthcheck"]["test"]
        assert kind == "CMD"
        return self.run(name, words).returncode == 0

    def log(self, name: str) -> str:
        return (self.directory / f"{name}.log").read_text()

    def kill(self, name: str) -> None:
        self.running[name].kill()
        self.running[name].wait(30)

    def stop(self) -> dict[str, int]:
        """As compose does: SIGTERM to all; what each ended with."""
        for process in self.running.values():
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        try:
            return {name: process.wait(60) for name, process in self.running.items()}
        finally:
            for process in self.running.values():
                process.kill()
                process.wait()
