"""The clusters as one process on a real broker, and how somebody asks them."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from deploy.settings import READY, Settings
from shared.deployment import Deployment
from shared.rpc.client import RpcClient
from shared.tokens import Actor

ROOT = Path(__file__).parents[2]
Ask = Callable[..., Any]


@contextmanager
def clusters_served(office: Deployment, amqp: str) -> Iterator[Ask]:
    """``ask(method, payload, actor)``, signed when there is an actor; ``about`` is what its token names."""
    command = [sys.executable, "-W", "ignore", "-m", "deploy.serve", "clusters"]
    with (
        subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as served,
        RpcClient(amqp) as client,
    ):
        served.stdin.write(Settings(office.directory, amqp).dump() + "\n")
        served.stdin.flush()
        assert served.stdout.readline().strip() == READY

        def ask(method: str, payload: dict, actor: Actor | None = None, about: str = "") -> Any:
            more = {"correlation": about} if about else {}
            token = office.signer().issue(actor, f"clusters.{method}", **more) if actor else None
            signed = {"token": token} if token else {}
            return client.call("clusters", method, payload=payload, **signed)

        yield ask
        served.terminate()
