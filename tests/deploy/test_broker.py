"""The private broker: kept data, bad endings, taken ports, and nothing left behind."""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pika
import pytest

from deploy import processes
from deploy.broker import Broker, BrokerFailed
from deploy.broker_files import LOADED_FIRST, BrokerFiles
from deploy.programs import RabbitProgram

START_AND_STAY = """
import sys, signal
from pathlib import Path
from deploy.broker import Broker
Broker(Path(sys.argv[1])).start()
print("READY", flush=True)
signal.pause()
"""


@pytest.fixture
def broker_here(tmp_path: Path) -> Iterator[Broker]:
    # A space, because offices have folders with names like this.
    broker = Broker(tmp_path / "data kantor" / "broker")
    yield broker
    broker.stop()
    assert processes.owned(broker.directory) == []


def test_a_second_start_keeps_what_was_confirmed_and_the_same_address(broker_here: Broker):
    first = broker_here.start()
    put(first.uri, b"kept")
    broker_here.stop()
    assert not broker_here.running()
    assert broker_here.start() == first
    assert take(first.uri) == b"kept"


def test_nothing_goes_wrong_unseen_where_a_node_loads_its_modules_before_it_boots(broker: Broker):
    told = broker.ask(LOADED_FIRST)
    assert set(told.strip("[]").split(", ")) == {"ok"}, told


def test_after_kill_minus_nine_of_the_starter_and_then_of_the_node_a_start_works(broker_here: Broker):
    command = [sys.executable, "-c", START_AND_STAY, broker_here.directory]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        assert "READY\n" in starter.stdout
        starter.kill()
    orphan = broker_here.pid
    assert orphan is not None
    put(broker_here.address.uri, b"kept")

    broker_here.start()
    assert broker_here.pid not in (None, orphan)

    node = broker_here.pid
    os.kill(node, signal.SIGKILL)
    assert processes.wait_for_exit(node, 10)
    broker_here.stop()
    assert take(broker_here.start().uri) == b"kept"


def test_a_broker_whose_queue_does_not_come_back_begins_anew(broker_here: Broker):
    first = broker_here.start()
    put(first.uri, b"lost")
    broker_here.stop()
    (queue,) = {path.parent for path in broker_here.directory.glob("mnesia/*/quorum/*/*/config")}
    shutil.rmtree(queue)
    assert broker_here.start() == first
    put(first.uri, b"new")
    assert take(first.uri) == b"new"
    assert any((broker_here.directory / "mnesia.rusak").iterdir())


def test_a_broker_whose_queue_comes_back_without_a_leader_begins_anew(broker_here: Broker):
    first = broker_here.start()
    put(first.uri, b"lost")
    broker_here.stop()
    # What a kill within a second after the queue was made does: it writes these names a little later.
    (names,) = broker_here.directory.glob("mnesia/*/quorum/*/names.dets")
    names.unlink()
    assert broker_here.start() == first
    assert any((broker_here.directory / "mnesia.rusak").iterdir())
    put(first.uri, b"new")
    assert take(first.uri) == b"new"


def test_after_a_kill_right_after_a_new_queue_confirmed_a_message_it_can_be_used(broker_here: Broker):
    first = broker_here.start()
    put(first.uri, b"confirmed")
    node = broker_here.pid
    assert node is not None
    os.kill(node, signal.SIGKILL)
    assert processes.wait_for_exit(node, 10)
    broker_here.stop()
    assert broker_here.start() == first
    put(first.uri, b"new")
    assert take(first.uri) in (b"confirmed", b"new")


def test_a_broker_that_cannot_read_what_it_left_begins_anew(broker_here: Broker):
    first = broker_here.start()
    put(first.uri, b"lost")
    broker_here.stop()
    (tables,) = broker_here.directory.glob("mnesia/*/schema.DAT")
    tables.write_bytes(b"\0" * 100)
    assert broker_here.start() == first
    put(first.uri, b"new")
    assert take(first.uri) == b"new"


def test_a_broker_that_is_only_slow_to_start_keeps_what_it_has(broker_here: Broker):
    first = broker_here.start()
    put(first.uri, b"kept")
    broker_here.stop()
    with pytest.raises(BrokerFailed, match="belum siap"):
        broker_here.start(timeout=0.1)
    assert take(broker_here.start().uri) == b"kept"


def test_a_broker_that_breaks_again_and_again_leaves_the_copy_of_the_first_time(tmp_path: Path):
    files = BrokerFiles(tmp_path)
    for left in ("first", "second", "third"):
        (tmp_path / "mnesia" / left).mkdir(parents=True)
        files.begin_anew()
    assert [path.name for path in (tmp_path / "mnesia.rusak").iterdir()] == ["first"]
    assert files.are_new()


def test_what_cannot_be_put_aside_is_said_in_words(tmp_path: Path):
    (tmp_path / "broker" / "mnesia" / "left").mkdir(parents=True)
    (tmp_path / "broker" / "mnesia.rusak").symlink_to(tmp_path / "nowhere")
    broken = RabbitProgram(Path("/bin/false"), Path("/nonexistent"), {})
    with pytest.raises(BrokerFailed, match="tidak dapat disisihkan"):
        Broker(tmp_path / "broker", find=lambda say, data: broken).start()


def test_ports_taken_by_others_are_replaced_and_every_listener_is_on_loopback(broker_here: Broker):
    broker_here.directory.mkdir(parents=True)
    files = BrokerFiles(broker_here.directory)
    files.write()
    before = files.identity
    with socket.create_server(("127.0.0.1", before.amqp)), socket.create_server(("127.0.0.1", before.epmd)):
        broker_here.start()
        after = files.identity
    assert {before.amqp, before.epmd}.isdisjoint({after.amqp, after.dist, after.epmd})
    assert (after.dist, after.password) == (before.dist, before.password)
    assert listening(processes.owned(broker_here.directory)) == {"127.0.0.1", "::1"}
    # A crashing Erlang drops its core where it stands; that must not be the user's folder.
    assert Path(f"/proc/{broker_here.pid}/cwd").readlink() == broker_here.directory


def test_what_holds_the_password_is_for_its_owner_only(broker: Broker):
    assert stat.S_IMODE(broker.directory.stat().st_mode) == 0o700
    secret = [path for path in broker.directory.rglob("*") if path.is_file() and holds(path, broker)]
    assert {path.name for path in secret} >= {"identity.json"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in secret} == {0o600}
    assert broker.address.password not in repr(broker.address)


def test_two_starts_in_one_directory_are_refused_and_the_first_goes_on(tmp_path: Path):
    first = Broker(tmp_path / "broker")
    first.start()
    try:
        with pytest.raises(BrokerFailed, match="sedang dijalankan oleh proses lain"):
            Broker(tmp_path / "broker").start()
        put(first.address.uri, b"still here")
    finally:
        first.stop()


def test_a_node_that_ends_at_once_is_reported_and_the_directory_is_free_again(tmp_path: Path):
    broken = RabbitProgram(Path("/bin/false"), Path("/nonexistent"), {})
    broker = Broker(tmp_path / "broker", find=lambda say, data: broken)
    for _ in range(2):
        with pytest.raises(BrokerFailed, match="berhenti sebelum siap"):
            broker.start()
    assert processes.owned(broker.directory) == []


def test_a_node_that_does_not_get_ready_is_ended(tmp_path: Path):
    endless = tmp_path / "endless"
    endless.write_text("#!/bin/sh\nexec cat /proc/self/fd/1 | tail -f /dev/null\n")
    endless.chmod(0o755)
    program = RabbitProgram(endless, Path("/nonexistent"), {"PATH": os.defpath})
    broker = Broker(tmp_path / "broker", find=lambda say, data: program)
    with pytest.raises(BrokerFailed, match="belum siap"):
        broker.start(timeout=1)
    assert processes.owned(broker.directory) == []


def put(uri: str, body: bytes) -> None:
    with pika.BlockingConnection(pika.URLParameters(uri)) as connection:
        channel = connection.channel()
        channel.queue_declare("kept", durable=True, arguments={"x-queue-type": "quorum"})
        channel.confirm_delivery()
        channel.basic_publish("", "kept", body, pika.BasicProperties(delivery_mode=2), mandatory=True)


def take(uri: str) -> bytes:
    with pika.BlockingConnection(pika.URLParameters(uri)) as connection:
        method, _, body = next(connection.channel().consume("kept", inactivity_timeout=30))
        assert method is not None
        return body


def holds(path: Path, broker: Broker) -> bool:
    return broker.address.password.encode() in path.read_bytes()


def listening(pids: list[int]) -> set[str]:
    """The local addresses of all listening sockets of these processes."""
    inodes, found = set(), set()
    for link in (link for pid in pids for link in Path(f"/proc/{pid}/fd").iterdir()):
        with suppress(FileNotFoundError):  # closed since we looked
            inodes.add(str(link.readlink()))
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            (
                _,
                local,
                _,
                state,
                *_,
            ) = line.split()
            if state == "0A" and f"socket:[{line.split()[9]}]" in inodes:
                words = bytes.fromhex(local.split(":")[0])
                packed = b"".join(words[at : at + 4][::-1] for at in range(0, len(words), 4))
                found.add(socket.inet_ntop(family, packed))
    return found
