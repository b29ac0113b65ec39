"""How the office stands: what runs, how far every part is, what waits or is stopped."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from typing import Any

from deploy.supervisor import running
from deploy.wiring import CONSUMERS, REACTOR, heard_by, portal_projector
from services.audit.ledgers import SERVICES, open_ledger
from shared.bus.cursor import Cursor
from shared.bus.heard import Heard
from shared.bus.message import Source
from shared.deployment import Deployment
from shared.ledger import Ledger
from shared.reaction.parked import ParkedList


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

    def caught_up(self) -> bool:
        """Whether every part has seen everything that was recorded."""
        return all(part.lag <= 0 for part in self.parts)

    def troubles(self) -> list[str]:
        """What does not go on by itself."""
        return [f"{part.name} ({part.source}): {part.state}" for part in self.parts if part.state != "ok"]

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        parts = [asdict(part) | {"lag": part.lag} for part in self.parts]
        return asdict(self) | {"parts": parts, "caught_up": self.caught_up()}


def standing_of(deployment: Deployment) -> Standing:
    """Read it from the office's own databases; works while nothing runs, too."""
    told = running(deployment.directory)
    processes = {name: _alive(pid) for name, pid in (told or {"processes": {}})["processes"].items()}
    with ExitStack() as stack:
        ledgers = {service: stack.enter_context(open_ledger(deployment, service)) for service in SERVICES}
        heads = {service: ledger.head().position for service, ledger in ledgers.items()}
        parts = (
            *_relays(deployment, ledgers, heads),
            *_inboxes(deployment, heads),
            *_projections(deployment, heads),
            _reactor(ledgers["clusters"], heads["registry"]),
        )
    return Standing(deployment.office.name, told is not None, told["port"] if told else 0, processes, parts)


def _relays(deployment: Deployment, ledgers: dict[str, Ledger], heads: dict[str, int]) -> Iterator[Part]:
    for service, ledger in ledgers.items():
        views = deployment.views(service)
        cursor = Cursor(views, f"{service} {Source.of(ledger.identity)}")
        cursor.create()
        place = cursor.read()
        views.close()
        yield Part(f"{service}.relay", service, place.position if place else 0, heads[service])


def _inboxes(deployment: Deployment, heads: dict[str, int]) -> Iterator[Part]:
    for consumer, sources in CONSUMERS.items():
        heard = heard_by(deployment, consumer)
        stopped = {s.source: s.reason for s in heard.sources() if s.state != "ok"}
        for source in sources:
            state = f"berhenti, riwayat bercabang: {stopped[source]}" if source in stopped else "ok"
            yield Part(f"{consumer}.inbox", source, heard.head(source).position, heads[source], state)
        heard.database.close()


def _projections(deployment: Deployment, heads: dict[str, int]) -> Iterator[Part]:
    projector = portal_projector(deployment)
    with projector.views.read() as t:
        parked: dict[str, int] = dict(t.all("SELECT projection, COUNT(*) FROM parked GROUP BY projection"))
    for projection in projector.projections:
        state = f"{parked[projection.name]} peristiwa diparkir" if projection.name in parked else "ok"
        for source in projection.sources:
            position = projector.position(projection.name, source)
            yield Part(f"portal.{projection.name}", source, position, heads[source], state)
    projector.views.close()
    if isinstance(projector.pages, Heard):
        projector.pages.database.close()


def _reactor(ledger: Ledger, head: int) -> Part:
    parked = len(ParkedList(ledger.database, REACTOR).all())
    state = f"{parked} peristiwa diparkir" if parked else "ok"
    return Part("clusters.reactor", "registry", ledger.max_tracking_id(REACTOR) or 0, head, state)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
