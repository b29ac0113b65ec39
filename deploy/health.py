"""``python -m deploy.health serve NAME…|pump NAME…|portal``: 0 when it does its work, else 1 and why."""

import json
import os
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any, Final

from deploy.ending import plainly
from deploy.settings import Settings
from shared.deployment import Deployment
from shared.errors import CallUs, Problem
from shared.rpc.client import RpcClient

SECONDS: Final = 8.0
HEARTBEAT: Final = 30.0
STALLED: Final = 120.0
"""Seconds without any step forward, though there is something to do, until a mover counts as stuck."""


def serve(settings: Settings, names: list[str]) -> None:
    """Every named service answers a question about its ledger over the broker."""
    with RpcClient(settings.amqp, timeout=SECONDS) as client:
        for name in names:
            client.call(name, "ledger_page", payload={"after": 0, "limit": 1})


def pump(settings: Settings, names: list[str]) -> None:
    """Its threads live, and whoever has something to do has moved since not too long ago."""
    try:
        age = time.time() - Path(settings.heartbeat).stat().st_mtime
    except OSError:
        raise CallUs("Pompa belum memberi tanda hidup.") from None
    if age > HEARTBEAT:
        raise CallUs(f"Pompa tidak memberi tanda hidup selama {age:.0f} detik.")
    seen = Path(f"{settings.heartbeat}.seen")
    now = _places(settings, names)
    stuck = [name for name, since in _since(now, seen).items() if time.time() - since > STALLED]
    if stuck:
        raise CallUs(f"Tidak bergerak selama {STALLED:.0f} detik: {', '.join(stuck)}.")


def portal(settings: Settings, names: list[str]) -> None:
    """It says how it stands; one that lags or waits for a person is not ill."""
    request = urllib.request.Request(f"http://127.0.0.1:{settings.port}/sehat")
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            told = json.load(answer)
    except (OSError, ValueError) as error:
        raise CallUs(f"Portal tidak menjawab ({type(error).__name__}).") from None
    if not told.get("status"):
        raise CallUs("Yang menjawab di port itu bukan portal.")


def main(words: list[str]) -> None:
    """Check one process."""
    checks = {"serve": serve, "pump": pump, "portal": portal}
    if not words or words[0] not in checks:
        sys.exit("python -m deploy.health serve NAMA…|pump NAMA…|portal")
    with plainly():
        try:
            checks[words[0]](Settings.from_environment(os.environ), words[1:])
        except Problem:
            raise
        except Exception as error:
            raise CallUs(f"Tidak sehat ({type(error).__name__}: {error}).") from error


def _places(settings: Settings, names: list[str]) -> dict[str, tuple[int, int]]:
    # All that the office is made of: only who asks about the pump loads it, every half minute anew.
    from deploy.standing import standing_of

    parts = standing_of(Deployment.open(settings.directory)).parts
    return {
        f"{part.name} {part.source}": (part.position, part.head)
        for part in parts
        if not names or part.name in names or part.name.partition(".")[0] in names
    }


def _since(now: dict[str, tuple[int, int]], seen: Path) -> dict[str, float]:
    """When each one that is behind was first seen where it is; kept from one check to the next."""
    try:
        before: dict[str, Any] = json.loads(seen.read_text())
    except (OSError, ValueError):
        before = {}
    behind = {
        name: before[name] if name in before and before[name][0] == position else [position, time.time()]
        for name, (position, head) in now.items()
        if position < head
    }
    with tempfile.NamedTemporaryFile("w", dir=seen.parent, delete=False) as draft:
        json.dump(behind, draft)
    Path(draft.name).replace(seen)
    return {name: since for name, (_, since) in behind.items()}


if __name__ == "__main__":
    main(sys.argv[1:])
