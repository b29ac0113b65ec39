"""The registry as a real process with a caller in front of it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.settings import Settings
from shared.deployment import Deployment
from shared.rpc.client import RpcClient
from shared.tokens import Actor, Signer
from tests.offices import OFFICER

ROOT = Path(__file__).parents[2]


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
    process = subprocess.Popen(
        [sys.executable, "-m", "deploy.serve"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process.stdin as told:
        told.write(Settings(office.directory, amqp).dump() + "\n")
    with process.stdout as said:
        assert said.readline().strip() == "READY"
    client = RpcClient(amqp)
    yield Caller(client, office.signer())
    client.close()
    process.terminate()
    assert process.wait(30) == 0
