"""The clusters as one process on a real broker, and how somebody asks them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from shared.deployment import Deployment
from shared.rpc.client import RpcClient
from shared.tokens import Actor
from tests.forked import served

Ask = Callable[..., Any]


@contextmanager
def clusters_served(office: Deployment, amqp: str) -> Iterator[Ask]:
    """``ask(method, payload, actor)``, signed when there is an actor; ``about`` is what its token names."""
    with served(office.directory, amqp, "clusters"), RpcClient(amqp, timeout=60) as client:

        def ask(method: str, payload: dict, actor: Actor | None = None, about: str = "") -> Any:
            more = {"correlation": about} if about else {}
            token = office.signer().issue(actor, f"clusters.{method}", **more) if actor else None
            signed = {"token": token} if token else {}
            return client.call("clusters", method, payload=payload, **signed)

        yield ask
