"""The parts of an office that can set an event aside, and what each of them has set aside now."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any, Final, NamedTuple

from services.audit.ledgers import open_ledger
from shared.bus.heard import Heard
from shared.database import Database
from shared.deployment import Deployment
from shared.errors import NotFound
from shared.ledger import LedgerRow
from shared.projection.decisions import decided_position
from shared.projection.parking import parked_events
from shared.projection.tables import prepare
from shared.reaction.carrying_out import decided_name
from shared.reaction.parked import ParkedList

CONSUMERS: Final = ("portal", "clusters", "registry", "requests", "scoring", "notifications")
"""Who keeps a copy of what others recorded."""
PROJECTING: Final = ("portal", "requests")
"""Whose views hold read models; the work of a read model is ``<consumer>.<its name>``."""


class Reacting(NamedTuple):
    """A reactor: whose ledger it writes, the name of its position, whom it follows."""

    service: str
    reactor: str
    source: str


REACTORS: Final = {
    "clusters.reactor": Reacting("clusters", "clusters", "registry"),
    "registry.reactor": Reacting("registry", "registry", "requests"),
}


@dataclass(frozen=True)
class SetAside:
    """One event that is set aside. ``cause``: it is the first of its stream; ``waiting`` are behind it."""

    work: str
    source: str
    position: int
    topic: str
    stream: str
    reason: str
    attempts: int
    parked_at: str
    cause: bool = True
    waiting: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        return asdict(self)


def everything_set_aside(deployment: Deployment) -> list[SetAside]:
    """Stream by stream: the cause first, then what waits behind it."""
    streams: dict[tuple[str, str, str], list[SetAside]] = {}
    for each in (*_by_projections(deployment), *_by_reactors(deployment)):
        streams.setdefault((each.work, each.source, each.stream), []).append(each)
    return [each for stream in streams.values() for each in _ranked(stream)]


def set_aside(deployment: Deployment, work: str, source: str, position: int) -> SetAside | None:
    """The event as it is set aside there now, or None."""
    wanted = (work, source, position)
    found = everything_set_aside(deployment)
    return next((each for each in found if (each.work, each.source, each.position) == wanted), None)


def event_heard(deployment: Deployment, work: str, source: str, position: int) -> LedgerRow:
    """The event as that part of the system heard it. Errors: NotFound."""
    with _views(deployment, work.partition(".")[0]) as views:
        rows = Heard(views).page(source, position - 1, 1)
    if not rows or rows[0].position != position:
        raise NotFound(f"{work} belum mendengar peristiwa {source} nomor {position}.")
    return rows[0]


def carried_out(deployment: Deployment, work: str) -> int:
    """The last decision (its position in the audit ledger) that this part of the system has heard."""
    if work in REACTORS:
        with open_ledger(deployment, REACTORS[work].service) as ledger:
            return ledger.max_tracking_id(decided_name(REACTORS[work].reactor)) or 0
    consumer, _, projection = work.partition(".")
    with _views(deployment, consumer) as views:
        return decided_position(views, projection)


def stopped_sources(deployment: Deployment) -> Iterator[tuple[str, str, str]]:
    """Consumer, source and reason of every fork."""
    for consumer in CONSUMERS:
        with _views(deployment, consumer) as views:
            for each in Heard(views).sources():
                if each.state != "ok":
                    yield consumer, each.source, each.reason


def resume(deployment: Deployment, consumer: str, source: str) -> None:
    """Our copy is right: the consumer listens to this source again."""
    with _views(deployment, consumer) as views:
        Heard(views).resume(source)


def _by_projections(deployment: Deployment) -> Iterator[SetAside]:
    for consumer in PROJECTING:
        with _views(deployment, consumer) as views:
            for p in parked_events(views):
                work = f"{consumer}.{p.projection}"
                place = (work, p.source, p.position, p.topic, p.stream)
                yield SetAside(*place, p.reason, p.attempts, p.parked_at)


def _by_reactors(deployment: Deployment) -> Iterator[SetAside]:
    for work, (service, reactor, source) in REACTORS.items():
        with open_ledger(deployment, service) as ledger:
            for p in ParkedList(ledger.database, reactor).all():
                place = (work, source, p.position, p.topic, p.stream)
                yield SetAside(*place, p.reason, p.attempts, p.parked_at)


def _ranked(stream: list[SetAside]) -> Iterator[SetAside]:
    first, *others = sorted(stream, key=lambda each: each.position)
    yield SetAside(**asdict(first) | {"waiting": len(others)})
    for each in others:
        yield SetAside(**asdict(each) | {"cause": False})


@contextmanager
def _views(deployment: Deployment, consumer: str) -> Iterator[Database]:
    """Views that may have been lost; they are made anew from the ledgers, empty until then."""
    if consumer not in CONSUMERS:
        raise NotFound(f"Tidak ada bagian bernama {consumer}.")
    views = deployment.views(consumer)
    try:
        Heard(views).create()
        prepare(views, ())
        yield views
    finally:
        views.close()
