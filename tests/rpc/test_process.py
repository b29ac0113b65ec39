"""Bad days of a process: stopped, killed, started too early, the broker gone and back."""

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from deploy.broker import Broker
from shared.errors import Unavailable
from shared.rpc.client import RpcClient
from tests.rpc.conftest import Process, serving

NOWHERE = "amqp://a:b@127.0.0.1:1/x"


@pytest.fixture
def own(unstarted):
    unstarted.start()
    return unstarted


def test_a_stop_lets_running_calls_finish_and_answers_them(own, amqp):
    with RpcClient(amqp, timeout=60) as client, ThreadPoolExecutor() as pool:
        nap = pool.submit(client.call, "probe", "nap", payload={"seconds": 1.5})
        while own.executed() != ["nap begins"]:
            client.call("probe", "echo")
        assert own.stop() == 0
        assert nap.result() == "rested"
    assert own.executed() == ["nap begins", "nap ends", "closed"]


def test_a_call_stopped_halfway_by_a_kill_is_executed_by_the_next_process(own, amqp):
    with RpcClient(amqp, timeout=60) as client, ThreadPoolExecutor() as pool:
        nap = pool.submit(client.call, "probe", "nap", payload={"seconds": 1})
        while own.executed() != ["nap begins"]:
            client.call("probe", "echo")
        own.stop(signal.SIGKILL)
        own.start()
        assert nap.result() == "rested"
    assert own.executed() == ["nap begins", "nap begins", "nap ends"]


def test_a_call_made_while_no_process_runs_is_executed_when_one_starts(own, amqp):
    own.stop()
    with RpcClient(amqp, timeout=60) as client, ThreadPoolExecutor() as pool:
        answer = pool.submit(client.call, "probe", "echo", payload={"a": 1})
        own.start()
        assert answer.result() == {"a": 1}


def test_a_call_nobody_waits_for_any_more_is_never_executed(own, amqp):
    own.stop()
    with RpcClient(amqp, timeout=0.2) as client:
        with pytest.raises(Unavailable):
            client.call("probe", "nap", payload={"seconds": 0})
        own.start()
        client.timeout = 60
        client.call("probe", "echo")
    assert "nap begins" not in own.executed()


def test_slow_calls_do_not_wait_for_each_other(own, amqp):
    with RpcClient(amqp, timeout=60) as client:
        answers = client.call_many([("probe", "nap", {"payload": {"seconds": 0.5}})] * 20)
    assert answers == ["rested"] * 20
    assert own.executed() == ["nap begins"] * 20 + ["nap ends"] * 20


def test_more_slow_calls_than_workers_are_all_answered(own, amqp):
    with RpcClient(amqp, timeout=60) as client:
        answers = client.call_many([("probe", "nap", {"payload": {"seconds": 0.1}})] * 100)
    assert answers == ["rested"] * 100


def test_a_process_that_finds_no_broker_waits_and_stops_when_told(tmp_path):
    with serving(Process(NOWHERE, tmp_path)) as process:
        process.begin()
        process.logged("broker-away")
        assert process.stop() == 0


def test_an_idle_caller_keeps_its_connection(own, amqp, broker):
    with RpcClient(f"{amqp}?heartbeat=1", timeout=60) as idle, RpcClient(amqp, timeout=60) as other:
        idle.call("probe", "echo")
        other.call("probe", "echo")
        ours = f'lists:sort(rabbit_connection_tracking:list(<<"{urlsplit(amqp).path[1:]}">>))'
        before = broker.ask(ours)
        other.call("probe", "nap", payload={"seconds": 4})
        assert before.count("tracked_connection") >= 3
        assert broker.ask(ours) == before
        assert idle.call("probe", "echo") == {}


def test_other_peoples_nameko_clients_can_call(own, amqp):
    command = [sys.executable, "-W", "ignore", "-m", "tests.rpc.nameko_caller", amqp]
    answers = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    assert answers[0] == {"ok": {"a": 1}}
    assert [each["error"]["code"] for each in answers[1:]] == ["malformed-request", "unknown-method"]


@pytest.fixture
def fragile(run_path: Path, tmp_path: Path):
    """A broker of the test's own, to be killed."""
    broker = Broker(tmp_path / "broker", say=lambda _: None)
    broker.start(timeout=120)
    yield broker
    broker.stop()


def test_service_and_caller_outlive_a_killed_broker(fragile, tmp_path):
    uri = fragile.address.uri
    with (
        serving(Process(uri, tmp_path)) as process,
        RpcClient(uri, timeout=60) as client,
        ThreadPoolExecutor() as pool,
    ):
        process.start()
        nap = pool.submit(client.call, "probe", "nap", payload={"seconds": 1})
        while process.executed() != ["nap begins"]:
            client.call("probe", "echo")
        os.kill(fragile.pid, signal.SIGKILL)
        with pytest.raises(Unavailable):
            nap.result()
        with pytest.raises(Unavailable):
            client.call("probe", "echo")
        process.logged("broker-away")
        fragile.stop()
        fragile.start(timeout=120)
        assert fragile.address.uri == uri
        process.logged("broker-back")
        assert client.call("probe", "echo", payload={"a": 1}) == {"a": 1}
        assert process.popen.poll() is None
        fragile.stop()
        process.logged("broker-away")
        assert process.stop() == 0
