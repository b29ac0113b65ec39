"""An office whose events are moved by a real pump process, and by nothing else."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from deploy.settings import Settings
from shared.deployment import Deployment
from shared.ledger import Cause, Entry, LedgerEvent
from tests.offices import cause_in, registry_of

ROOT = Path(__file__).parents[2]
PATIENCE = 1.0
"""Seconds after which these pumps call a part stalled."""


@contextmanager
def pump(deployment: Deployment, amqp: str) -> Iterator[subprocess.Popen]:
    """Runs until the block ends; then it must stop by itself."""
    with (deployment.directory / "pump.log").open("a") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", "deploy.pump"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=ROOT,
            env=os.environ | {"ORMAS_STALLED_AFTER": str(PATIENCE)},
        )
    try:
        with child.stdin as told:
            told.write(Settings(deployment.directory, amqp).dump() + "\n")
        assert child.stdout.readline().strip() == "READY"
        yield child
    finally:
        child.terminate()
        child.wait(60)
        child.stdout.close()
    assert child.returncode == 0


def register(deployment: Deployment) -> None:
    """One more organisation, entered by hand."""
    entry = {"name": "Forum Uji Lagi", "abbreviation": "", "legal_form": "yayasan", "ground": "uji neraca"}
    with registry_of(deployment) as registry:
        registry.register_ormas(cause_in(registry, "registry.register_ormas", entry), **entry)


def append(deployment: Deployment, topic: str, state: str, stream: str = "") -> int:
    """One event as the register could have recorded it; its position."""
    command = str(uuid4())
    cause = Cause(command, "officer/loket-1", "record", command.encode(), command, f"0 record {command}")
    event = LedgerEvent(stream or f"ormas-{uuid4().hex}", 1, topic, state.encode())
    with registry_of(deployment) as registry:
        registry.ledger.append([Entry([event], cause)])
        return registry.ledger.head().position
