"""Copies: every consumer heard every event once, with its hash; nothing forked, parked or put aside."""

from collections.abc import Iterator

from deploy.wiring import CONSUMERS, REACTORS
from services.audit.ledgers import open_ledger
from shared.bus.heard import Heard
from shared.bus.quarantine import Quarantine
from shared.deployment import Deployment
from tests.chaos.oracle.ledgers import ledger_rows


def differing_copies(deployment: Deployment) -> Iterator[str]:
    """Compare every ``heard`` with its ledgers, row by row."""
    for consumer, sources in CONSUMERS.items():
        heard = Heard(deployment.views(consumer))
        for source in sources:
            wanted = [(*row[:10], row.hash) for row in ledger_rows(deployment, source)]
            copied = [(*row[:10], bytes(row.hash)) for row in _all(heard, source)]
            yield from _differences(f"{consumer} heard {source}", wanted, copied)
        yield from (f"{consumer}: {s.source} forked: {s.reason}" for s in heard.sources() if s.state != "ok")
        kept = Quarantine(heard.database).kept()
        yield from (f"{consumer} put aside {each.routing_key}: {each.reason}" for each in kept)
        heard.database.close()
    yield from _parked(deployment)


def _all(heard: Heard, source: str) -> list:
    rows: list = []
    while page := heard.page(source, rows[-1].position if rows else 0, 1000):
        rows += page
    return rows


def _differences(name: str, wanted: list, copied: list) -> Iterator[str]:
    if len(wanted) != len(copied):
        yield f"{name}: {len(copied)} of {len(wanted)} events"
    different = [ours[0] for ours, theirs in zip(copied, wanted, strict=False) if ours != theirs]
    if different:
        yield f"{name}: {len(different)} differ, the first at {different[0]}"


def _parked(deployment: Deployment) -> Iterator[str]:
    views = deployment.views("portal")
    with views.read() as t:
        for row in t.all("SELECT projection, source, position, reason FROM parked"):
            yield f"parked in a projection: {row}"
    views.close()
    for service in REACTORS:
        with open_ledger(deployment, service) as ledger, ledger.database.read() as t:
            for row in t.all("SELECT reactor, position, topic, reason FROM parked_reactions"):
                yield f"parked in a reaction: {row}"
