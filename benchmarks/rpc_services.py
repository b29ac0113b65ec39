"""The two services that benchmarks/rpc.py compares: `python -m benchmarks.rpc_services KIND URI KEY`."""

import eventlet

eventlet.monkey_patch()

import sys  # noqa: E402

from nameko.rpc import rpc  # noqa: E402
from nameko.runners import ServiceRunner  # noqa: E402

from shared.rpc.process import run_services  # noqa: E402
from shared.rpc.server import query  # noqa: E402


class Ours:
    """An empty call at our edge."""

    name = "ours"

    @query
    def nothing(self, payload: dict[str, object]) -> None:
        """Answer at once."""


class AsItComes:
    """An empty call at nameko's own edge."""

    name = "nameko"

    @rpc  # type: ignore[untyped-decorator]
    def nothing(self, payload: dict[str, object]) -> None:
        """Answer at once."""


def serve(kind: str, amqp_uri: str, public_key: str) -> None:
    """Until killed."""
    if kind == "ours":
        config = {"deployment": "bench", "public_key_pem": public_key.encode()}
        run_services([Ours], amqp_uri, config, say_ready)
    else:
        runner = ServiceRunner({"AMQP_URI": amqp_uri})
        runner.add_service(AsItComes)
        runner.start()
        say_ready()
        runner.wait()


def say_ready() -> None:
    """The benchmark may begin."""
    print("READY", flush=True)


if __name__ == "__main__":
    serve(*sys.argv[1:])
