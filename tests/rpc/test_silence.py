"""A broker that vanished without a goodbye: nobody waits for it much longer than a quarter of a minute."""

import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from shared.errors import Problem
from shared.rpc.client import RpcClient
from tests.chaos.proxy import Manner, Proxy
from tests.rpc.conftest import Process, serving
from tests.waiting import until

ACCEPTABLE = 45.0
"""Seconds, on a machine that is busy with other tests; before there were heartbeats it was for ever."""


@pytest.fixture
def proxy(amqp: str) -> Iterator[Proxy]:
    proxy = Proxy(urlsplit(amqp).port)
    yield proxy
    proxy.close()


def _through(proxy: Proxy, amqp: str) -> str:
    return amqp.replace(f":{proxy.server}/", f":{proxy.port}/")


def _answers(client: RpcClient) -> bool:
    try:
        return client.call("probe", "echo", payload={"a": 1}) == {"a": 1}
    except Problem:
        return False


def _silenced(proxy: Proxy) -> None:
    """Every connection of now says nothing any more; new ones do."""
    proxy.set(Manner("half-open"))
    proxy.set(Manner())


def test_a_service_whose_broker_went_silent_answers_again(proxy, amqp, tmp_path):
    with serving(Process(_through(proxy, amqp), tmp_path)) as process, RpcClient(amqp, timeout=2) as client:
        process.start()
        assert until(lambda: _answers(client))
        _silenced(proxy)
        began = time.monotonic()
        assert until(lambda: _answers(client), within=ACCEPTABLE)
        print(f"answered after {time.monotonic() - began:.1f} s of silence")


def test_a_caller_whose_broker_went_silent_calls_again(proxy, amqp, tmp_path):
    with serving(Process(amqp, tmp_path)) as process, RpcClient(_through(proxy, amqp), timeout=2) as client:
        process.start()
        assert until(lambda: _answers(client))
        _silenced(proxy)
        began = time.monotonic()
        assert until(lambda: _answers(client), within=ACCEPTABLE)
        print(f"answered after {time.monotonic() - began:.1f} s of silence")
