"""How the office stands: what runs, how far every part is, what waits or is stopped."""

import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from deploy.supervisor import running
from deploy.wiring import CONSUMERS, LEDGERS, relay_name
from services.clusters.reactions import REACTOR
from services.portal.projection import PROJECTIONS
from shared.bus.cursor import Cursor
from shared.bus.heard import Heard
from shared.database import Database
from shared.deployment import Deployment
from shared.ledger import Ledger
from shared.ledger.factory import LedgerFactory
from shared.projection import Projector


@dataclass(frozen=True)
class Part:
    """One mover of events: its position in a source whose ledger ends at ``head``."""

    name: str
    source: str
    position: int
    head: int
    state: str = "ok"

    @property
    def lag(self) -> int:
        """How many events it has not seen."""
        return self.head - self.position


@dataclass(frozen=True)
class Standing:
    """Everything ``status`` shows."""

    office: str
    running: bool
    port: int
    processes: dict[str, bool] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    parked: int = 0

    def caught_up(self) -> bool:
        """Whether every part has seen everything that was recorded."""
        return all(part.lag <= 0 for part in self.parts)

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        parts = [asdict(part) | {"lag": part.lag} for part in self.parts]
        return asdict(self) | {"parts": parts, "caught_up": self.caught_up()}


def standing_of(deployment: Deployment) -> Standing:
    """Read it from the office's own databases; works while nothing runs, too."""
    told = running(deployment.directory)
    processes = {name: _alive(pid) for name, pid in (told or {"processes": {}})["processes"].items()}
    with _open(deployment) as opened:
        heads = {service: ledger.head().position for service, ledger in opened.ledgers.items()}
        parts = tuple(_parts(opened, heads))
        parked = sum(_parked(views) for views in opened.views.values())
    port = told["port"] if told else 0
    return Standing(deployment.office.name, told is not None, port, processes, parts, parked)
