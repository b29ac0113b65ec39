"""``standing.json``: what the pump saw last, for commands that look only once."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from deploy.standing.deciding import Activity
from deploy.standing.part import State
from deploy.standing.stillness import Memory, Stillness
from shared.ledger.clock import stamp

FILE: Final = "standing.json"
FRESH: Final = 10.0
"""Seconds for which what the processes said of themselves is still believed."""


@dataclass(frozen=True)
class Observation:
    """What is remembered of every part, and what its process said, at a moment."""

    at: datetime
    memory: Memory = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    ended: bool = False

    def heard_of(self, now: datetime) -> dict[str, Activity]:
        """What processes said a moment ago."""
        recent = now.timestamp() - FRESH
        return {name: each for name, each in self.activities.items() if each.at > recent}

    def stalled(self) -> tuple[str, ...]:
        """The parts that stood still, with their source."""
        return tuple(key for key, state in self.states.items() if state == State.STALLED)

    def is_fresh(self, now: datetime) -> bool:
        """Whether a watch was at work a moment ago."""
        return not self.ended and abs((now - self.at).total_seconds()) < FRESH


def save(directory: Path, observation: Observation) -> None:
    """Only the owner may read it; there is never half a file. Not forced to disk: it is about now."""
    draft = directory / f".{FILE}.{os.getpid()}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(_plain(observation), file)
    draft.replace(directory / FILE)


def load(directory: Path) -> Observation | None:
    """None when there is none, or none that can be read: then nothing is remembered."""
    try:
        return _read(json.loads((directory / FILE).read_text()))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _plain(observation: Observation) -> dict[str, Any]:
    memory = {
        key: [still.position, stamp(still.moved_at), stamp(still.could_since) if still.could_since else ""]
        for key, still in observation.memory.items()
    }
    activities = {name: [each.doing, each.said, each.at] for name, each in observation.activities.items()}
    return {
        "at": stamp(observation.at),
        "ended": observation.ended,
        "parts": memory,
        "activities": activities,
        "states": dict(observation.states),
    }


def _read(told: Mapping[str, Any]) -> Observation:
    memory = {
        key: Stillness(int(position), _moment(moved_at), _moment(could_since) if could_since else None)
        for key, (position, moved_at, could_since) in told["parts"].items()
    }
    activities = {name: Activity(*said) for name, said in told["activities"].items()}
    return Observation(_moment(told["at"]), memory, activities, told["states"], bool(told["ended"]))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
