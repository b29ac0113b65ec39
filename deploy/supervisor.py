"""Starts the system's processes in order, keeps them running, ends them in the reverse order."""

import errno
import fcntl
import json
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from deploy.asked import AskedToStop
from deploy.broker import Broker, BrokerFailed, check_amqp
from deploy.child import Child, ChildFailed
from deploy.metrics import ports_from
from deploy.restarts import Restarts
from deploy.settings import Settings
from shared.bus.claim import claim
from shared.deployment import Deployment

_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class AlreadyRunning(Exception):
    """Sistem ini sudah berjalan di folder data yang sama."""


class PortTaken(Exception):
    """Port portal sudah dipakai program lain."""


class Supervisor:
    """One data directory, one supervisor. ``run.json`` says where everything is while it runs."""

    def __init__(
        self, directory: Path, port: int, amqp: str, say: Callable[[str], None], metrics_port: int = 0
    ) -> None:
        self.directory, self.port, self.amqp, self.say = directory, port, amqp, say
        self.metrics = ports_from(metrics_port)
        self.stopping = threading.Event()
        self._children: list[Child] = []
        self._broker: Broker | None = None
        self._run_file_is_old = False
        self._hindered = ""
        self._lock = self._take_lock()

    def start(self) -> None:
        """Broker, services, pump, portal. Errors say what is missing; nothing keeps running then."""
        for number in _SIGNALS:
            signal.signal(number, _interrupt)
        try:
            check_ports(self.port, self.metrics)
            self.amqp = self._broker_address()
            claim(self.amqp, Deployment.open(self.directory).office.deployment)
            for module in ("deploy.serve", "deploy.pump", "deploy.portal"):
                self._start_child(module)
            self._write_run_file()
        except BaseException:
            self.stop()
            raise

    def watch(self) -> None:
        """Returns when it is time to stop. What ends is started again, however often: an office that gave
        up while the broker was away or the disk full would still be down when it is back or there is room."""
        request = AskedToStop(*_SIGNALS)
        restarts = {name: Restarts() for name in ("broker", *(child.name for child in self._children))}
        while not (request.asked or self.stopping.wait(0.5)):
            if restarts["broker"].is_due():
                with self._if_possible():
                    self._watch_broker(restarts["broker"])
            for child in self._children:
                if child.ended() and restarts[child.name].is_due():
                    with self._if_possible():
                        self._restart(child, restarts[child.name])
            if self._run_file_is_old:
                with self._if_possible():
                    self._write_run_file()

    def stop(self) -> None:
        """Portal, pump, services, broker. Doing it again changes nothing."""
        if self._lock < 0:
            return
        (self.directory / "run.json").unlink(missing_ok=True)
        for child in reversed(self._children):
            child.stop()
        if self._broker is not None:
            self._broker.stop()
        os.close(self._lock)
        self._lock = -1

    @contextmanager
    def _if_possible(self) -> Iterator[None]:
        """What the system refuses (a full disk above all) is said once and tried again at a later turn."""
        try:
            yield
        except OSError as refused:
            sentence = _sentence(refused, self.directory)
            if sentence != self._hindered:
                self.say(sentence)
            self._hindered = sentence

    def _restart(self, child: Child, restarts: Restarts) -> None:
        restarts.note()
        again = f" Sudah {restarts.count} kali; catatan: {child.log}" if restarts.count > 2 else ""
        self.say(f"Proses {child.name} berhenti dan dijalankan lagi.{again}")
        child.stop()
        child.start()
        if self._is_ready(child):
            self._run_file_is_old = True

    def _is_ready(self, child: Child) -> bool:
        """Said when it is not; the next turn of the watch starts it again."""
        try:
            child.wait_until_ready(60)
        except ChildFailed as failed:
            self.say(str(failed))
            child.stop()
            return False
        return True

    def _watch_broker(self, restarts: Restarts) -> None:
        if self._broker is None or self._broker.running():
            return
        restarts.note()
        self.say("Antrean pesan berhenti dan dijalankan lagi.")
        self._broker.stop()
        try:
            moved = self._broker.start().uri != self.amqp
        except BrokerFailed as failed:
            self.say(str(failed))
            return
        if moved:
            self._move_to(self._broker.address.uri)
        self._run_file_is_old = True

    def _move_to(self, amqp: str) -> None:
        """The broker had to take another port: everybody ends, and is started again with the new address."""
        self.amqp = amqp
        for child in self._children:
            child.settings = self._settings_of(child.name)
            child.stop()

    def _settings_of(self, name: str) -> Settings:
        return Settings(self.directory, self.amqp, self.port, metrics=self.metrics.get(name, 0))

    def _broker_address(self) -> str:
        if self.amqp:
            check_amqp(self.amqp)
            return self.amqp
        self._broker = Broker(self.directory / "broker", self.say)
        return self._broker.start().uri

    def _start_child(self, module: str) -> None:
        child = Child(module, self._settings_of(module.rpartition(".")[2]))
        self._children.append(child)
        for last in (False, True):
            child.start()
            if last:
                child.wait_until_ready(60)
            elif self._is_ready(child):
                return

    def _write_run_file(self) -> None:
        processes = {child.name: child.process.pid for child in self._children if child.process}
        if self._broker is not None and self._broker.pid:
            processes["broker"] = self._broker.pid
        told = {"pid": os.getpid(), "port": self.port, "amqp": self.amqp, "processes": processes} | (
            {"metrics": self.metrics} if self.metrics else {}
        )
        draft = self.directory / ".run.json"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(told, file)
        draft.replace(self.directory / "run.json")
        self._run_file_is_old, self._hindered = False, ""

    def _take_lock(self) -> int:
        handle = os.open(self.directory / "up.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise AlreadyRunning(
                f"Sistem sudah berjalan untuk folder {self.directory}."
                " Lihat ./ormas status, hentikan dengan ./ormas down."
            ) from None
        return handle


def _sentence(refused: OSError, directory: Path) -> str:
    """For the operator: what hinders us, and that we go on by ourselves."""
    if refused.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"Ruang simpan {directory} penuh. Kosongkan; sistem mencoba lagi dengan sendirinya."
    return f"Sistem operasi menolak: {refused}. Sistem mencoba lagi dengan sendirinya."


def _interrupt(number: int, frame: FrameType | None) -> None:
    """While the system starts, a signal ends whatever is being waited for."""
    raise KeyboardInterrupt


def running(directory: Path) -> dict[str, Any] | None:
    """What the running supervisor of this directory wrote, or None when there is none."""
    try:
        handle = os.open(directory / "up.lock", os.O_RDWR)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return None
    except BlockingIOError:
        try:
            told: dict[str, Any] = json.loads((directory / "run.json").read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            return {"pid": 0, "port": 0, "amqp": "", "processes": {}}
        return told
    finally:
        os.close(handle)


def check_ports(port: int, metrics: Mapping[str, int]) -> None:
    """PortTaken for the first of them where we could not listen."""
    check_port(port)
    for each in metrics.values():
        check_port(each, "--metrics-port")


def check_port(port: int, option: str = "--port") -> None:
    """PortTaken when we could not listen there; ``option`` is how another one is chosen."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError:
            raise PortTaken(
                f"Port {port} tidak boleh dipakai pengguna biasa. Pilih yang lain: {option} 8080."
            ) from None
        except OSError:
            raise PortTaken(
                f"Port {port} sudah dipakai program lain. Pilih yang lain: {option} {port + 1}."
            ) from None
