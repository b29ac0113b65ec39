"""Commands: what was promised is there exactly once, and nothing is there that nobody asked for."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from services.audit.ledgers import SERVICES, open_ledger
from shared.deployment import Deployment
from shared.ledger import LedgerRow
from tests.chaos.callers import Promise
from tests.chaos.oracle.ledgers import rows_of

SEEDS = (
    "clusters.seed_clusters",
    "requests.seed_calendar",
    "notifications.adopt_obligations",
    "notifications.bring_days",
)
"""Commands of the office itself."""


def broken_promises(deployment: Deployment, promises: Sequence[Promise]) -> Iterator[str]:
    """Compare what callers were told with rows and stored receipts."""
    for service in SERVICES:
        with open_ledger(deployment, service) as ledger:
            rows = rows_of(ledger)
            with ledger.database.read() as t:
                stored = {i: json.loads(r) for i, r in t.all("SELECT command_id, receipt FROM commands")}
        ours = [promise for promise in promises if promise.wish.service == service]
        yield from _broken(ours, _by_command(rows), stored)
        yield from _unasked(service, rows, {str(promise.id) for promise in ours})


def _by_command(rows: Sequence[LedgerRow]) -> dict[str, list[LedgerRow]]:
    found: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in rows:
        depth, _, rest = row.causation.partition(" ")
        if depth == "0":
            found[rest.rpartition(" ")[2]].append(row)
    return found


def _broken(
    promises: Sequence[Promise], rows: dict[str, list[LedgerRow]], stored: dict[str, dict]
) -> Iterator[str]:
    for promise in promises:
        name, there = f"{promise.wish.command} {promise.id}", rows.get(str(promise.id), [])
        told = [
            (e["topic"], e["stream"], e["version"], e["position"]) for e in promise.receipt.get("events", ())
        ]
        written = [(row.topic, row.stream, row.version, row.position) for row in there]
        if told != written:
            yield f"{name} ({promise.outcome}): promised {told}, written {written}"
        if stored.get(str(promise.id), {}) != promise.receipt:
            yield f"{name} ({promise.outcome}): the stored receipt is another one"
        if promise.outcome == "refused" and len(there) != 1:
            yield f"{name}: refused, recorded {len(there)} times"
        if promise.outcome == "wrong" and str(promise.id) in stored:
            yield f"{name}: answered as {promise.code}, but there is a receipt"
        yield from (f"{name}: {why}" for row in there for why in _other_content(promise, row))


def _other_content(promise: Promise, row: LedgerRow) -> Iterator[str]:
    state, payload, mark = json.loads(row.state), promise.wish.payload, promise.wish.mark
    said = {key: value for key, value in payload.items() if key in state and key not in (mark, "cluster")}
    if row.topic.endswith("Refused"):
        said = {}
    if any(state[key] != value for key, value in said.items()):
        yield f"position {row.position} says {state} instead of {payload}"
    if mark in state and str(promise.id) not in state[mark]:
        yield f"position {row.position} is of another command: {state}"


def _unasked(service: str, rows: Sequence[LedgerRow], asked: set[str]) -> Iterator[str]:
    for row in rows:
        depth, command, origin = (*row.causation.split(" "), "", "")[:3]
        if depth == "0" and command not in SEEDS and origin not in asked:
            yield f"{service} {row.position} ({row.topic}): nobody sent {row.causation}"
        if depth != "0" and not (depth == "1" and command in SERVICES and origin.isdecimal()):
            yield f"{service} {row.position} ({row.topic}): unknown cause {row.causation}"
