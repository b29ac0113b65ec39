"""RPC round trips of an empty call, ours beside nameko as it comes: `python -m benchmarks.rpc [--json]`."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import repeat

from nameko.standalone.rpc import ClusterRpcProxy

from benchmarks.measure import Measurement, beside, main, part_of
from benchmarks.surroundings import broker, scratch
from shared.rpc.client import RpcClient
from shared.tokens import generate_keypair

ROUNDS = 5
CALLS = 1000
PIPELINE = 64
EMPTY: dict[str, dict[str, str]] = {"payload": {}}
PEER = "nameko 2.14.1 as it comes"


@contextmanager
def service(kind: str, uri: str) -> Iterator[None]:
    """A process that serves `kind`."""
    key = generate_keypair()[1].decode()
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.rpc_services", kind, uri, key]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            if process.stdout.readline() != b"READY\n":
                raise RuntimeError(f"{kind} does not start")
            yield
        finally:
            process.kill()


def rate(work: Callable[[int], object], calls: int) -> float:
    """Calls per second of one round."""
    begin = time.perf_counter()
    work(calls)
    return calls / (time.perf_counter() - begin)


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


def side_by_side(
    ours: Callable[[int], object], theirs: Callable[[int], object], calls: int
) -> tuple[float, float]:
    """Medians of rounds that take turns, so that a noisy neighbour disturbs both."""
    rounds = [(rate(ours, calls), rate(theirs, calls)) for _ in range(ROUNDS)]
    return statistics.median(each[0] for each in rounds), statistics.median(each[1] for each in rounds)


def run(scale: float = 1.0) -> list[Measurement]:
    """One caller who waits, and one who does not."""
    calls = part_of(CALLS, scale)
    with ExitStack() as stack:
        uri = stack.enter_context(broker(stack.enter_context(scratch())))
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
            line("rpc-one-caller", *side_by_side(*single, calls)),
            line("rpc-pipelined", *side_by_side(many, pipelined(proxy.call_async), calls)),
        ]


def line(name: str, value: float, peer_value: float) -> Measurement:
    """One measured pair."""
    return beside(name, value, "calls/s", PEER, peer_value)


if __name__ == "__main__":
    main(run, __doc__ or "")
