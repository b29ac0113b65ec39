"""The office's private RabbitMQ: loopback only, own directory, own ports, own credentials."""

import fcntl
import os
import re
import secrets
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from deploy import processes
from deploy.broker_files import BrokerAddress, BrokerFiles
from deploy.programs import RabbitProgram, find_rabbitmq
from deploy.reachable import BrokerUnreachable, check_amqp

__all__ = ["Broker", "BrokerAddress", "BrokerFailed", "BrokerUnreachable", "check_amqp"]

COMING_BACK: Final = 15.0
"""Seconds until a queue that is not back after a start never comes."""
# A quorum queue without a leader says that it is running, and can be neither written to nor read.
_GAPS: Final = (
    "[binary_to_list(element(4, amqqueue:get_name(Q))) || V <- rabbit_vhost:list_names(), "
    "Q <- rabbit_amqqueue:list_down(V) ++ [L || L <- rabbit_amqqueue:list(V), "
    "amqqueue:get_type(L) =/= rabbit_classic_queue, "
    "rpc:call(node(), rabbit_amqqueue, info, [L, [state]], 2000) =/= [{state, running}] "
    "orelse amqqueue:get_type(L) =:= rabbit_quorum_queue andalso "
    "[leader] =/= [State || {_, State} <- ets:lookup(ra_state, element(1, amqqueue:get_pid(L)))]]]"
)


class BrokerFailed(Exception):
    """Antrean pesan (RabbitMQ) tidak dapat dijalankan."""


class BrokerSlow(BrokerFailed):
    """Antrean pesan (RabbitMQ) belum siap pada waktunya."""


class Broker:
    """One RabbitMQ node that belongs to one directory and outlives whoever started it."""

    def __init__(
        self,
        directory: Path,
        say: Callable[[str], None] = print,
        find: Callable[[Callable[[str], None], Path], RabbitProgram] = find_rabbitmq,
    ) -> None:
        self.directory = directory.resolve()
        self._say = say
        self._find = find
        self._files = BrokerFiles(self.directory)
        self._lock: int | None = None
        self._seen: int | None = None

    @property
    def address(self) -> BrokerAddress:
        """Where the broker listens; known once it has been started for the first time."""
        return self._files.address

    @property
    def pid(self) -> int | None:
        """The Erlang VM of this directory, whoever started it."""
        if self._seen is None or not processes.is_owned(self._seen, self.directory, "beam"):
            self._seen = next(iter(processes.owned(self.directory, "beam")), None)
        return self._seen

    def running(self) -> bool:
        return self.pid is not None

    def start(self, timeout: float = 60) -> BrokerAddress:
        """Returns when the broker accepts our login; leftovers of a killed start are ended first."""
        self.directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._take_lock()
        try:
            program = self._find(self._say, self.directory.parent)
            self._end_all()
            self._boot_whole(program, timeout)
        except BaseException:
            self.stop()
            raise
        return self.address

    def stop(self) -> None:
        """End the node and its epmd, also when another process started them."""
        self._end_all()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def ask(self, erlang: str) -> str:
        """Have the node evaluate an Erlang expression: what rabbitmqctl does, in milliseconds."""
        program = self._find(self._say, self.directory.parent)
        identity = self._files.identity
        answer = subprocess.run(
            [
                program.erlang / "bin/erl_call",
                "-h",  # a name of its own: of two that ask at once under one name, one is turned away
                f"ask-{secrets.token_hex(8)}",
                "-address",
                f"127.0.0.1:{identity.dist}",
                "-c",
                identity.cookie,
                "-e",
            ],
            input=f"{erlang}.\n",
            env=self._files.environment(program),
            capture_output=True,
            text=True,
            timeout=30,
        ).stdout
        if not answer.startswith("{ok, "):
            raise BrokerFailed(f"Antrean pesan tidak menjalankan {erlang}: {answer or 'tidak ada jawaban'}")
        return answer.removeprefix("{ok, ").removesuffix("}")

    def _take_lock(self) -> None:
        """Released by the kernel when we die, however we die; the node does not inherit it."""
        handle = os.open(self.directory / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise BrokerFailed(
                f"Antrean pesan di {self.directory} sedang dijalankan oleh proses lain."
                " Hentikan dahulu dengan ./ormas down."
            ) from None
        self._lock = handle

    def _boot_whole(self, program: RabbitProgram, timeout: float) -> None:
        """A node that cannot go on from what it left, or whose queues do not come back, begins anew.

        One that is only slow does not: it keeps what it has for the next start.
        RabbitMQ 3.10 that is killed within a second after a queue was made keeps its name and not the queue.
        It holds nothing that the ledgers do not have: what waited in it is fetched from them.
        """
        new = self._files.are_new()
        try:
            self._boot(program, timeout)
            broken = [] if new else self._lasting_gaps()
        except BrokerFailed as failed:
            if new or isinstance(failed, BrokerSlow):
                raise
            broken = ["node"]
        if broken:
            self._say(f"Antrean pesan rusak ({', '.join(broken)}) dan dibuat baru; isinya diambil dari buku.")
            self._end_all()
            self._put_aside()
            self._boot(program, timeout)

    def _put_aside(self) -> None:
        try:
            self._files.begin_anew()
        except OSError as refused:
            raise BrokerFailed(
                f"Isi antrean pesan yang rusak tidak dapat disisihkan ({refused})."
                f" Pindahkan {self.directory / 'mnesia'} ke tempat lain, lalu jalankan lagi."
            ) from refused

    def _lasting_gaps(self) -> list[str]:
        """The queues that are known and not there; after a kill all are back in a second or two."""
        deadline = time.monotonic() + COMING_BACK
        while (gaps := self._gaps()) and time.monotonic() < deadline:
            time.sleep(0.2)
        return gaps

    def _gaps(self) -> list[str]:
        try:
            told = self.ask(_GAPS)
        except (BrokerFailed, OSError, subprocess.TimeoutExpired):
            return []  # nobody can look: take it as it is
        return re.findall(r'"([^"]*)"', told)

    def _boot(self, program: RabbitProgram, timeout: float) -> None:
        """Again with other ports if somebody took one between our look and the node's start."""
        for last in (False, False, True):
            self._files.write()
            pid = processes.spawn(
                [program.server],
                owner=self.directory,
                env=self._files.environment(program),
                log=self._files.log,
            )
            problem = self._wait_until_ready(pid, timeout)
            if problem is None:
                return
            goes_on = processes.is_owned(pid, self.directory)
            self._end_all()
            if last or self._files.ports_are_free():
                complaint, log = self._files.complaint(), self._files.log.parent
                kind = BrokerSlow if goes_on and not complaint else BrokerFailed
                raise kind(f"{problem} {complaint} Catatannya ada di {log}.")

    def _wait_until_ready(self, pid: int, timeout: float) -> str | None:
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            if processes.wait_for_exit(pid, 0.1):
                return "Antrean pesan (RabbitMQ) berhenti sebelum siap."
            try:
                check_amqp(self.address.uri)
            except BrokerUnreachable:
                continue
            return None
        return f"Antrean pesan (RabbitMQ) belum siap setelah {timeout:.0f} detik."

    def _end_all(self) -> None:
        """The node first and gently, so that it writes its queues down; then what it left."""
        for program in ("beam", ""):
            for pid in processes.owned(self.directory, program):
                processes.end(pid)
