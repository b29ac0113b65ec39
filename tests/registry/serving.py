"""The registry as a real process with a caller in front of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from shared.deployment import Deployment
from shared.rpc.client import RpcClient
from shared.tokens import Actor, Signer
from tests.forked import served
from tests.offices import OFFICER


class Caller:
    """`call(method, payload, actor=…)`, each under a token of its own."""

    def __init__(self, client: RpcClient, signer: Signer) -> None:
        self.client, self.signer = client, signer

    def __call__(
        self, method: str, payload: dict, *, actor: Actor = OFFICER, token: str | None = None, **given
    ):
        token = token or self.signer.issue(actor, f"registry.{method}", **given)
        return self.client.call("registry", method, token=token, payload=payload)

    def register(self, name: str = "Forum Uji") -> str:
        """A new entry; the name of its stream."""
        return self("register_ormas", {"name": name, "ground": "uji coba"})["events"][0]["stream"]


@contextmanager
def calling(office: Deployment, amqp: str) -> Iterator[Caller]:
    """Running for the length of a block."""
    with served(office.directory, amqp), RpcClient(amqp, timeout=60) as client:
        yield Caller(client, office.signer())
