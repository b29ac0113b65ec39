"""Reactions: whatever took an ormas out of the register closed its placement once, whatever brought it back
reopened it, and nothing else had an effect.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from shared.deployment import Deployment
from shared.ledger import LedgerRow
from tests.chaos.oracle.ledgers import ledger_rows

LEAVES: Final = ("registry.RegistrationWithdrawn", "registry.EntryMerged")
RETURNS: Final = "registry.EntrySeparated"
CLOSED: Final = "clusters.PlacementClosed"
REOPENED: Final = "clusters.PlacementReopened"
DECIDED: Final = ("clusters.PlacementDecided", "clusters.PlacementLifted")
BY_REGISTER: Final = "1 registry "


def wrong_reactions(deployment: Deployment) -> Iterator[str]:
    """Walk every placement beside what took its ormas out of the register or brought it back."""
    sources: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in ledger_rows(deployment, "registry"):
        if row.topic in (*LEAVES, RETURNS):
            sources[row.stream.removeprefix("ormas-")].append(row)
    placements: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in ledger_rows(deployment, "clusters"):
        if row.stream.startswith("placement-"):
            placements[row.stream.removeprefix("placement-")].append(row)
        elif row.causation.startswith(BY_REGISTER):
            yield f"{row.stream}: {row.topic} is no effect of anything that the register records"
    for ormas in sources.keys() | placements.keys():
        yield from _wrong(ormas, sources[ormas], placements[ormas])


def _wrong(ormas: str, sources: Sequence[LedgerRow], rows: Sequence[LedgerRow]) -> Iterator[str]:
    effects: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        if row.causation.startswith(BY_REGISTER):
            effects[int(row.causation.removeprefix(BY_REGISTER))].append(row.topic)
    closed = False
    for source in sources:
        closes = source.topic in LEAVES
        effect = CLOSED if closes else REOPENED
        wanted = [] if closes == closed else [effect]  # what is closed is not closed again
        closed = closes
        told = effects.pop(source.position, [])
        if wanted and not told:
            yield f"{ormas}: {source.position} ({source.topic}) has had no effect"
        elif told != wanted:
            yield f"{ormas}: {source.position} should have had the effect {wanted}"
    for position in effects:
        yield f"{ormas}: an effect of {position}, which is no withdrawal, merge or separation"
    yield from _decided_while_closed(ormas, rows)


def _decided_while_closed(ormas: str, rows: Sequence[LedgerRow]) -> Iterator[str]:
    closed = False
    for row in rows:
        closed = (closed or row.topic == CLOSED) and row.topic != REOPENED
        if closed and row.topic in DECIDED:
            yield f"{ormas}: an officer decided about a placement that was closed"
            return
