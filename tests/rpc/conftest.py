"""The probe as a process, its keys, and callers: ours and a bare one that can send anything."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO
from uuid import uuid4

import pika
import pytest

from deploy.broker import Broker
from shared.rpc.client import RpcClient
from shared.tokens import Signer, generate_keypair

PRIVATE, PUBLIC = generate_keypair()


class Process:
    """The probe, and what it wrote down and logged."""

    def __init__(self, amqp: str, directory: Path) -> None:
        self.notebook = directory / "notebook"
        self._lines: SimpleQueue[dict] = SimpleQueue()
        self._config = {
            "amqp": amqp,
            "deployment": "kota-contoh",
            "public_key_pem": PUBLIC.decode(),
            "notebook": str(self.notebook),
            "policy": {"probe.note": ["petugas"], "probe.shrug": ["petugas"]},
        }

    def begin(self) -> None:
        command = [sys.executable, "-W", "ignore", "-m", "tests.rpc.serving", json.dumps(self._config)]
        self.popen = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        Thread(target=self._read_log, args=(self.popen.stderr,)).start()

    def start(self) -> None:
        self.begin()
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        assert self.popen.stdout.readline() == b"READY\n"

    def stop(self, how: int = signal.SIGTERM) -> int:
        if self.popen.poll() is None:
            self.popen.send_signal(how)
        self.popen.stdout.close()
        return self.popen.wait(60)

    def executed(self) -> list[str]:
        return self.notebook.read_text().splitlines() if self.notebook.exists() else []

    def logged(self, event: str, **fields) -> dict:
        """The next line about an event; waits for it."""
        while True:
            line = self._lines.get(timeout=60)
            if fields.items() <= line.items() and line["event"] == event:
                return line

    def _read_log(self, log: IO[bytes]) -> None:
        with log:
            for line in log:
                self._lines.put(json.loads(line))


class Bare:
    """A caller who can put anything on the wire and waits for what comes back."""

    def __init__(self, amqp: str) -> None:
        parameters = pika.URLParameters(amqp)
        self._connection = pika.BlockingConnection(parameters)
        self._channel = self._connection.channel()
        self._key = str(uuid4())
        self._queue = self._channel.queue_declare("", exclusive=True).method.queue
        self._channel.queue_bind(self._queue, "nameko-rpc", routing_key=self._key)

    def send(self, method: str | bytes, body: bytes, **properties) -> None:
        key = b"probe." + (method.encode() if isinstance(method, str) else method)
        properties = {"content_type": "application/json", "reply_to": self._key} | properties
        self._channel.basic_publish("nameko-rpc", key, body, pika.BasicProperties(**properties))

    def receive(self) -> dict:
        _, _, body = next(self._channel.consume(self._queue, auto_ack=True, inactivity_timeout=60))
        self._channel.cancel()
        assert body is not None, "nobody answered"
        return json.loads(body)

    def ask(self, method: str, body: bytes, **properties) -> dict:
        self.send(method, body, **properties)
        return self.receive()

    def waiting_in(self, queue: str) -> int:
        """Messages that are ready or were handed out and not acknowledged, once the consumer is gone."""
        return self._channel.queue_declare(queue, passive=True).method.message_count

    def close(self) -> None:
        self._connection.close()


@pytest.fixture(scope="module")
def bus(broker: Broker) -> Iterator[str]:
    """One vhost for the tests of a module that leave the probe as they found it."""
    vhost, user = f"rpc-{uuid4().hex}", broker.address.user
    everything = ",".join(['<<".*">>'] * 3)
    broker.ask(f'rabbit_vhost:add(<<"{vhost}">>, <<"{user}">>)')
    names = f'<<"{user}">>, <<"{vhost}">>'
    broker.ask(f'rabbit_auth_backend_internal:set_permissions({names}, {everything}, <<"{user}">>)')
    yield broker.address.uri_of(vhost)
    broker.ask(f'rabbit_vhost:delete(<<"{vhost}">>, <<"{user}">>)')


@pytest.fixture(scope="module")
def probe(bus: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    with serving(Process(bus, tmp_path_factory.mktemp("probe"))) as process:
        process.start()
        yield process


@pytest.fixture
def client(bus: str) -> Iterator[RpcClient]:
    with RpcClient(bus, timeout=60) as client:
        yield client


@pytest.fixture
def bare(bus: str) -> Iterator[Bare]:
    bare = Bare(bus)
    yield bare
    bare.close()


@pytest.fixture
def unstarted(amqp: str, tmp_path: Path) -> Iterator[Process]:
    """A probe of the test's own, on a vhost of its own."""
    with serving(Process(amqp, tmp_path)) as process:
        yield process


@contextmanager
def serving(process: Process) -> Iterator[Process]:
    try:
        yield process
    finally:
        if hasattr(process, "popen"):
            process.stop(signal.SIGKILL)


@pytest.fixture
def signer() -> Signer:
    return Signer(PRIVATE, "kota-contoh")
