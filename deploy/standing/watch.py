"""The thread of the pump that looks every two seconds and remembers: so a stall is told from idleness."""

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

import structlog

from deploy.standing.deciding import STALLED_AFTER, Activity, decided_all
from deploy.standing.observation import Observation, load, save
from deploy.standing.reading import Books, Look
from deploy.standing.stillness import Memory, remembered
from shared.bus.inbox import Inbox
from shared.bus.relay import Relay
from shared.deployment import Deployment
from shared.ledger.clock import Clock, utc_now

EVERY: Final = 2.0
ASLEEP: Final = 5 * EVERY
"""A longer pause between two looks: we did not watch, so nothing is held against anybody."""

log = structlog.get_logger("watch")


class Watch:
    """``latest`` is the last look, which nobody changes: any thread may read it. It never ends the pump."""

    def __init__(
        self,
        deployment: Deployment,
        works: Mapping[str, object],
        *,
        every: float = EVERY,
        patience: float = STALLED_AFTER,
        clock: Clock = utc_now,
    ) -> None:
        self.latest: Look | None = None
        self._deployment = deployment
        self._works = works
        self._every = every
        self._patience = patience
        self._clock = clock
        self._last: Observation | None = None

    def run(self, stop: threading.Event) -> None:
        """Look until told to stop; a look that fails is tried again with databases opened anew."""
        with Books(self._deployment) as books:
            while not stop.is_set():
                try:
                    self.look(books)
                except Exception as error:  # whatever it is: the others must go on moving events
                    log.warning("watch-interrupted", error=f"{type(error).__name__}: {error}")
                    with suppress(Exception):
                        books.close()
                stop.wait(self._every)
        if self._last is not None:
            save(self._deployment.directory, replace(self._last, ended=True))

    def look(self, books: Books) -> Look:
        """Once: see, remember, decide, write it down."""
        now = self._clock()
        seen = books.look(now)
        memory = self._remember(seen, now)
        activities = self._heard_of_others(now) | activities_of(self._works, now)
        parts = decided_all(seen.parts, memory, activities, now, runs=True, patience=self._patience)
        states = {part.key: str(part.state) for part in parts}
        self._last = Observation(now, memory, activities, states)
        self.latest = replace(seen, parts=parts)
        save(self._deployment.directory, self._last)
        return self.latest

    def _remember(self, seen: Look, now: datetime) -> Memory:
        before, looked_at = self._before(now)
        return {part.key: remembered(before.get(part.key), part, now, looked_at) for part in seen.parts}

    def _heard_of_others(self, now: datetime) -> dict[str, Activity]:
        """Pumps that share the work, in containers, share the file too."""
        last = load(self._deployment.directory)
        return last.heard_of(now) if last else {}

    def _before(self, now: datetime) -> tuple[Memory, datetime]:
        """After a pause (or at the start) we know since when a part has not moved, not whose fault it is."""
        last = self._last
        if last and 0 <= (now - last.at).total_seconds() < ASLEEP:
            return last.memory, last.at
        last = last or load(self._deployment.directory)
        memory = last.memory if last else {}
        return {key: replace(still, could_since=None) for key, still in memory.items()}, now


def activities_of(works: Mapping[str, object], now: datetime) -> dict[str, Activity]:
    """What relays and inboxes say of themselves; the others have nothing to wait for but events."""
    talking = {name: work for name, work in works.items() if isinstance(work, Relay | Inbox)}
    return {name: _activity(work.status(), now.timestamp()) for name, work in talking.items()}


def _activity(said: Mapping[str, Any], at: float) -> Activity:
    """What went wrong last is no news once it goes well."""
    doing = "away" if said["broker_away"] else str(said["state"])
    return Activity(doing, "" if doing == "live" else said["last_error"], at)
