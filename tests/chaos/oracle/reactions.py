"""Reactions: each source event had its effect once, as a second, much simpler reading of the rules says."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import groupby
from typing import Any, NamedTuple

from shared.deployment import Deployment
from shared.ledger import LedgerRow
from tests.chaos.oracle.ledgers import ledger_rows

FIELD, WITHDRAWN = "registry.ActivityFieldRecorded", "registry.RegistrationWithdrawn"
Effect = list[tuple[str, str]]
"""Topics and clusters, in order."""


class Place(NamedTuple):
    """Where one ormas is."""

    cluster: str = ""
    by_officer: bool = False
    question: str = ""
    closed: bool = False


def wrong_reactions(deployment: Deployment) -> Iterator[str]:
    """Walk every placement beside the events of its ormas."""
    rows = ledger_rows(deployment, "clusters")
    fields = _fields(rows)
    sources: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in ledger_rows(deployment, "registry"):
        if row.topic in (FIELD, WITHDRAWN):
            sources[row.stream.removeprefix("ormas-")].append(row)
    placements: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in rows:
        if row.stream.startswith("placement-"):
            placements[row.stream.removeprefix("placement-")].append(row)
    for ormas in sources.keys() | placements.keys():
        yield from _wrong(ormas, sources[ormas], placements[ormas], fields)


def _wrong(
    ormas: str, sources: Sequence[LedgerRow], rows: Sequence[LedgerRow], fields: dict[str, str]
) -> Iterator[str]:
    waiting, states = list(sources), [Place()]
    for causation, group in groupby(rows, key=lambda row: row.causation):
        effect = list(group)
        if causation.startswith("1 registry "):
            position = int(causation.split(" ")[2])
            while waiting and waiting[0].position < position:
                yield from _without_effect(ormas, waiting.pop(0), states, fields)
            if not waiting or waiting[0].position != position:
                yield f"{ormas}: an effect of {position}, which is not the next event or had one already"
                return
            wanted = _effect(states[-1], waiting.pop(0), fields)
            if [_told(row) for row in effect] != wanted:
                yield f"{ormas}: {position} should have had the effect {wanted}"
            states = states[-1:]
        states.append(reduce(_after, effect, states[-1]))
        if causation.startswith("1 registry "):
            states = states[-1:]
    for source in waiting:
        yield from _without_effect(ormas, source, states, fields)


def _without_effect(
    ormas: str, source: LedgerRow, states: list[Place], fields: dict[str, str]
) -> Iterator[str]:
    """At one of the moments since the last effect there must have been nothing to do."""
    while states and _effect(states[0], source, fields):
        if len(states) == 1:
            yield f"{ormas}: {source.position} ({source.topic}) has had no effect"
            return
        states.pop(0)


def _effect(place: Place, source: LedgerRow, fields: dict[str, str]) -> Effect:
    leave: Effect = [("OrmasReleased", place.cluster)] if place.cluster else []
    if place.closed:
        return []
    if source.topic == WITHDRAWN:
        return [*leave, ("PlacementClosed", "")]
    state = json.loads(source.state)
    cluster = fields.get(state["activity_field"], "")
    if place.by_officer or (cluster and cluster == place.cluster):
        return []
    if cluster:
        return [*leave, ("OrmasAssigned", cluster)]
    return [] if place.question == _question(state) else [*leave, ("OrmasLeftUnassigned", "")]


def _after(place: Place, row: LedgerRow) -> Place:
    state: dict[str, Any] = json.loads(row.state)
    match row.topic.partition(".")[2]:
        case "OrmasAssigned":
            return place._replace(cluster=state["cluster"], by_officer=state["by_officer"], question="")
        case "OrmasReleased":
            return place._replace(cluster="", by_officer=False)
        case "OrmasLeftUnassigned":
            return place._replace(question=state["ground"])
        case "PlacementClosed":
            return place._replace(closed=True, question="")
    return place


def _told(row: LedgerRow) -> tuple[str, str]:
    topic = row.topic.partition(".")[2]
    return topic, json.loads(row.state)["cluster"] if topic in ("OrmasAssigned", "OrmasReleased") else ""


def _question(state: dict[str, Any]) -> str:
    if state["activity_field"]:
        return f"bidang {state['activity_field']} tidak ada dalam klaster mana pun pada hari itu"
    text = state["text"].strip()
    return f"bidang “{text}” tidak dikenal" if text else "bidang belum diisi"


def _fields(rows: Sequence[LedgerRow]) -> dict[str, str]:
    placed = [json.loads(row.state) for row in rows if row.topic == "clusters.FieldPlacedInCluster"]
    return {each["activity_field"]: each["cluster"] for each in placed}
