"""RPC round trips of an empty call, ours beside nameko as it comes: `python -m benchmarks.rpc [--json]`."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import repeat
from pathlib import Path

from nameko.standalone.rpc import ClusterRpcProxy
from rich.console import Console
from rich.table import Table

from deploy.broker import Broker
from shared.rpc.client import RpcClient
from shared.tokens import generate_keypair

ROUNDS = 5
CALLS = 1000
PIPELINE = 64
EMPTY: dict[str, dict[str, str]] = {"payload": {}}
PEER = "nameko 2.14.1 as it comes"


@contextmanager
def broker() -> Iterator[str]:
    """The URI of a broker of our own."""
    with tempfile.TemporaryDirectory() as directory:
        broker = Broker(Path(directory) / "broker", say=lambda _: None)
        yield broker.start().uri
        broker.stop()


@contextmanager
def service(kind: str, uri: str) -> Iterator[None]:
    """A process that serves `kind`."""
    key = generate_keypair()[1].decode()
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.rpc_services", kind, uri, key]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        if process.stdout.readline() != b"READY\n":
            raise RuntimeError(f"{kind} does not start")
        yield
        process.kill()


def rate(work: Callable[[int], object]) -> float:
    """Calls per second of one round."""
    begin = time.perf_counter()
    work(CALLS)
    return CALLS / (time.perf_counter() - begin)


def one_by_one(call: Callable[[], object]) -> Callable[[int], object]:
    """A caller who waits for every answer."""

    def work(count: int) -> None:
        for _ in repeat(None, count):
            call()

    return work


def pipelined(call_async: Callable[..., object]) -> Callable[[int], object]:
    """nameko's own way to have many calls on the way."""

    def work(count: int) -> None:
        for _ in range(0, count, PIPELINE):
            for reply in [call_async(**EMPTY) for _ in range(PIPELINE)]:
                reply.result()  # type: ignore[attr-defined]

    return work


def side_by_side(ours: Callable[[int], object], theirs: Callable[[int], object]) -> tuple[float, float]:
    """Medians of rounds that take turns, so that a noisy neighbour disturbs both."""
    rounds = [(rate(ours), rate(theirs)) for _ in range(ROUNDS)]
    return statistics.median(each[0] for each in rounds), statistics.median(each[1] for each in rounds)


def measure() -> list[dict[str, object]]:
    """Every row of the table."""
    with ExitStack() as stack:
        uri = stack.enter_context(broker())
        stack.enter_context(service("ours", uri))
        stack.enter_context(service("nameko", uri))
        client = stack.enter_context(RpcClient(uri))
        proxy = stack.enter_context(ClusterRpcProxy({"AMQP_URI": uri}, timeout=10)).nameko.nothing
        single = (
            one_by_one(lambda: client.call("ours", "nothing", **EMPTY)),
            one_by_one(lambda: proxy(**EMPTY)),
        )
        many = lambda count: client.call_many([("ours", "nothing", EMPTY)] * count)  # noqa: E731
        return [
            row("rpc-one-caller", *side_by_side(*single)),
            row("rpc-pipelined", *side_by_side(many, pipelined(proxy.call_async))),
        ]


def row(name: str, value: float, peer_value: float) -> dict[str, object]:
    """One line of the result."""
    return {
        "name": name,
        "value": round(value),
        "unit": "calls/s",
        "peer": PEER,
        "peer_value": round(peer_value),
        "ratio": round(value / peer_value, 2),
    }


def main() -> None:
    """Print JSON for programs, a table for people."""
    rows = measure()
    if "--json" in sys.argv:
        print(json.dumps(rows))
        return
    table = Table("name", "ours", PEER, "unit", "ratio")
    for each in rows:
        table.add_row(*(str(each[key]) for key in ("name", "value", "peer_value", "unit", "ratio")))
    Console().print(table)


if __name__ == "__main__":
    main()
