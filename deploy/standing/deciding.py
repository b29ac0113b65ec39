"""What a part is doing: pure functions from what was seen, remembered and said by its own process."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from deploy.standing.part import Part, State
from deploy.standing.stillness import Memory, Stillness
from shared.ledger.clock import stamp

STALLED_AFTER: Final = float(os.environ.get("ORMAS_STALLED_AFTER", "15"))
"""Seconds without a step, while there is something to do, after which a part is called stalled."""


@dataclass(frozen=True)
class Activity:
    """What the process of a part said of it, and when (seconds since 1970).

    ``doing``: live, standby, blocked, away, or empty: unknown.
    """

    doing: str = ""
    said: str = ""
    at: float = 0.0


_BROKER: Final = {
    "away": (State.WAITING, "broker"),
    "blocked": (State.WAITING, "broker-alarm"),
}


def decided(
    part: Part, still: Stillness, activity: Activity, now: datetime, *, runs: bool, patience: float
) -> Part:
    """The part with its state. What needs a person comes before what passes by itself."""
    state, waits_for = _state(part, _is_stuck(still, now, patience), activity, runs=runs)
    reason = part.reason or (activity.said if state in (State.STALLED, State.WAITING) else "")
    return replace(part, state=state, waits_for=waits_for, since=stamp(still.moved_at), reason=reason)


def decided_all(
    parts: tuple[Part, ...],
    memory: Memory,
    activities: Mapping[str, Activity],
    now: datetime,
    *,
    runs: bool,
    patience: float = STALLED_AFTER,
) -> tuple[Part, ...]:
    """Every part; ``memory`` holds each of them."""
    return tuple(
        decided(
            part, memory[part.key], activities.get(part.name, Activity()), now, runs=runs, patience=patience
        )
        for part in parts
    )


def _is_stuck(still: Stillness, now: datetime, patience: float) -> bool:
    since = still.stuck_since()
    return since is not None and (now - since).total_seconds() > patience


def _state(part: Part, stuck: bool, activity: Activity, *, runs: bool) -> tuple[State, str]:
    if part.forked:
        return State.FORKED, ""
    if not runs and part.lag > 0:
        return State.DOWN, ""
    if runs and activity.doing in _BROKER:
        return _BROKER[activity.doing]
    if part.outdated and runs:
        return State.WAITING, "rebuild"
    if stuck and runs:
        return State.STALLED, ""
    if runs and activity.doing == "standby":
        return State.STANDBY, ""
    if part.behind:
        return State.WORKING, ""
    if part.lag > 0:
        return State.WAITING, part.upstream
    return (State.PARKED, "") if part.parked else (State.IDLE, "")
