"""One real office with a broker and a database of its own, every connection through a proxy of ours."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from deploy.broker import Broker
from deploy.child import Child
from deploy.settings import Settings
from shared.deployment import Deployment
from tests.chaos.clock import Clock, sweep
from tests.chaos.disk import children_of, disk_at
from tests.chaos.proxy import Proxy
from tests.postgres import PostgresServer
from tests.system.office_process import OfficeProcess
from tests.waiting import until

WILAYAH = "32.71"
STARTS = 3
CHILDREN = ("serve", "pump", "portal")


class World:
    """Everything a fault can hit. ``directory`` has the broker, ``directory/small`` what may get full."""

    def __init__(self, directory: Path, database: str, longest: float = 4.0) -> None:
        """``longest``: seconds that a fault may last."""
        self.directory, self.database, self.longest = directory, database, longest
        self.data = directory / "small" / "data"
        self.disk = disk_at(directory / "small")
        self.clock = Clock(directory / "clock")
        self.broker = Broker(directory / "broker", lambda _: None)
        self.postgres = PostgresServer(directory / "small" / "postgres")
        self.proxies: dict[str, Proxy] = {}
        self.office: OfficeProcess
        self.url = ""
        self.extra: Child | None = None
        self.fallen = 0
        """How often `up` gave up because one process had ended too often; we are its systemd."""

    @property
    def amqp(self) -> str:
        """The broker, through its proxy."""
        return self.broker.address.uri.replace(
            f":{self.proxies['broker'].server}/", f":{self._port('broker')}/"
        )

    def deployment(self) -> Deployment:
        """The office, its database without the proxy."""
        return replace(Deployment.open(self.data), database_url=self.url)

    def pid(self, name: str) -> int:
        """The process of this name as it runs now."""
        match name:
            case "broker":
                return until(lambda: self.broker.pid, within=60)
            case "postgres":
                return until(lambda: self.postgres.pid, within=60)
            case "office":
                assert self.office.process is not None
                return self.office.process.pid
        return until(lambda: self._child(name), within=90)

    def processes(self) -> list[int]:
        """The office itself and its children."""
        with suppress(OSError, ValueError):
            return [self.pid("office"), *self.office.run_file()["processes"].values()]
        return [self.pid("office")]

    def signal(self, name: str, number: signal.Signals) -> int:
        """Send it; to PostgreSQL's sessions as well when it is to stop or go on."""
        pid = self.pid(name)
        for each in [pid, *(children_of(pid) if name == "postgres" else [])]:
            with suppress(ProcessLookupError):
                os.kill(each, number)
        return pid

    def revive(self) -> None:
        """Start again what an init system would start again."""
        if not self.broker.running():
            self.broker.stop()
            self.broker.start(timeout=120)
            self.proxies["broker"].server = self.broker.address.port
        if self.database == "postgresql" and self.postgres.pid is None:
            self.postgres.start()
            self.proxies["postgres"].server = _port_of(self.postgres.url())
            self.url = self.postgres.url(self.url.rpartition("/")[2])
        if self.office.process is None or self.office.process.poll() is not None:
            self.fallen += 1
            self.restart()

    def restart(self) -> None:
        """Stop the office, however it is, and start it."""
        self.office.stop()
        until(lambda: not self.left_over(), within=60)
        self._start_office()

    def _start_office(self) -> None:
        """As an init system does: again when it did not start, counted; the third failure is the last."""
        for attempt in range(STARTS):
            try:
                self.office.start(within=180)
                return
            except AssertionError as error:
                self.fallen += 1
                print(f"{error}\n{self._last_words()}", file=sys.stderr, flush=True)
                if attempt == STARTS - 1:
                    raise

    def _last_words(self) -> str:
        return "\n".join(log.read_text()[-3000:] for log in sorted((self.data / "logs").glob("*.log")))

    def left_over(self) -> list[int]:
        """Living processes of this office, apart from this one, the broker and the database."""
        return [pid for pid in _marked(self.directory) if pid not in (os.getpid(), os.getppid())]

    def start_extra_pump(self) -> Child:
        """A second pump beside the supervised one."""
        self.extra = Child("deploy.pump", Settings(self.data, self.amqp))
        self.extra.start()
        return self.extra

    def _child(self, name: str) -> int | None:
        try:
            pid = int(self.office.run_file()["processes"][name])
            return pid if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z" else None
        except (OSError, ValueError, KeyError):
            self.revive()
            return None

    def _port(self, name: str) -> int:
        return self.proxies[name].port

    @contextmanager
    def running(self) -> Iterator["World"]:
        """Broker, database, proxies and office for the length of a block; nothing is left afterwards."""
        os.environ["SATU_ORMAS_CHAOS"] = str(self.directory)
        try:
            self.data.mkdir(parents=True, exist_ok=True)
            self.broker.start(timeout=120)
            self.proxies["broker"] = Proxy(self.broker.address.port)
            through = ["--database", self._database()] if self.database == "postgresql" else []
            arguments = ["--wilayah", WILAYAH, "--amqp", self.amqp, *through]
            self.office = OfficeProcess(self.data, *arguments)
            self._start_office()
            yield self
        finally:
            self._stop()

    def _database(self) -> str:
        self.postgres.start()
        with self.postgres.connect() as connection:
            connection.execute("ALTER SYSTEM SET max_wal_size = '64MB'")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CREATE DATABASE office TEMPLATE template0")
        self.url = self.postgres.url("office")
        self.proxies["postgres"] = Proxy(_port_of(self.url))
        return self.url.replace(f":{_port_of(self.url)}/", f":{self._port('postgres')}/")

    def _stop(self) -> None:
        """All of it, whatever fails on the way."""
        with ExitStack() as stack:
            stack.callback(sweep)
            if self.database == "postgresql":
                stack.callback(self.postgres.stop)
            stack.callback(self.broker.stop)
            for proxy in self.proxies.values():
                stack.callback(proxy.close)
            if hasattr(self, "office"):
                stack.callback(self.office.stop)
            if self.extra is not None:
                stack.callback(self.extra.stop)
            self.disk.free()


def _port_of(url: str) -> int:
    return int(urlsplit(url).port or 0)


def _marked(directory: Path) -> list[int]:
    mark = f"SATU_ORMAS_CHAOS={directory}".encode()
    return [int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit() and mark in _environment(p)]


def _environment(process: Path) -> list[bytes]:
    try:
        return (process / "environ").read_bytes().split(b"\0")
    except OSError:
        return []
