"""What a process of the system is told when it starts: where its office lives and where the broker is."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_network
from pathlib import Path
from typing import Final

from deploy.lifeline import end_with_parent
from deploy.told import told, url_told
from shared.errors import InputWrong

READY = "READY"
LOOPBACK: Final = "127.0.0.1"


@dataclass(frozen=True)
class Settings:
    """On standard input under a supervisor, so that no password is seen in the list of processes; else
    from the environment, as a container gets it:

    ==================  ==========================================================================
    ORMAS_DATA          the office's data directory, shared by its processes (required)
    ORMAS_AMQP_URL      the broker (required); _FILE names a file that holds it
    ORMAS_AMQP_PASSWORD its password where the address has none; _FILE names a file that holds it
    ORMAS_PORT          the portal's port, 8080
    ORMAS_BIND          where the portal listens, 127.0.0.1
    ORMAS_HOSTS         names, with commas, that the portal answers to besides the loopback
    ORMAS_PROXIES       addresses or networks, with commas, of proxies before the portal
    ORMAS_HEARTBEAT     a file that the pump touches while all its threads live
    ORMAS_METRICS       where this process shows its metrics, 0.0.0.0:9100; not at all without it
    ==================  ==========================================================================
    """

    directory: Path
    amqp: str = field(repr=False)
    port: int = 0
    parent: int = 0
    metrics: int = 0
    bind: str = LOOPBACK
    hosts: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    heartbeat: str = ""

    def dump(self) -> str:
        """One line of JSON."""
        return json.dumps(
            {
                "directory": str(self.directory),
                "amqp": self.amqp,
                "port": self.port,
                "parent": os.getpid(),
                "metrics": self.metrics,
            }
        )

    @classmethod
    def receive(cls) -> "Settings":
        """Read them; under a supervisor the process ends with it. Errors: InputWrong."""
        if url_told("ORMAS_AMQP"):
            return cls.from_environment(os.environ)
        try:
            told_us = json.loads(sys.stdin.readline())
        except ValueError:
            raise InputWrong("ORMAS_AMQP_URL atau ORMAS_AMQP_URL_FILE belum diisi.") from None
        settings = cls(
            Path(told_us["directory"]),
            told_us["amqp"],
            told_us["port"],
            told_us["parent"],
            told_us["metrics"],
        )
        if settings.parent:
            end_with_parent(settings.parent)
        return settings

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """As in the table above. Errors: InputWrong."""
        directory, amqp = told("ORMAS_DATA", environment), url_told("ORMAS_AMQP", environment)
        if not directory or not amqp:
            raise InputWrong("ORMAS_DATA dan ORMAS_AMQP_URL (atau ORMAS_AMQP_URL_FILE) harus diisi.")
        port = environment.get("ORMAS_PORT") or "8080"
        if not port.isdecimal() or not 0 < int(port) < 65_536:
            raise InputWrong("ORMAS_PORT harus angka antara 1 dan 65535.")
        return cls(
            Path(directory),
            amqp,
            int(port),
            bind=environment.get("ORMAS_BIND") or LOOPBACK,
            hosts=_listed("ORMAS_HOSTS", environment),
            proxies=_proxies(environment),
            heartbeat=environment.get("ORMAS_HEARTBEAT", ""),
        )


def _listed(name: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, environment.get(name, "").lower().split(","))))


def _proxies(environment: Mapping[str, str]) -> tuple[str, ...]:
    """One that names no address would silently count every asker as the proxy. Errors: InputWrong."""
    found = _listed("ORMAS_PROXIES", environment)
    try:
        return tuple(str(ip_network(each)) for each in found)
    except ValueError as wrong:
        raise InputWrong("ORMAS_PROXIES harus alamat atau jaringan IP, misalnya 10.0.0.5.") from wrong


def say_ready() -> None:
    """Tell the supervisor that this process does its work now."""
    print(READY, flush=True)
