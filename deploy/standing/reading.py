"""Where every part is, read from the office's own databases; works while nothing runs, too.

What ``applied`` counts, and so what the account proves:

- inbox: the rows that are in ``heard``, counted. A row that was lost or taken away is missing.
- projection, reaction: the rows of ``heard`` up to its position, counted, less what is parked or discarded.
  Effects and position are one transaction, so a row that was there was applied; one that is not there
  cannot have been, or could not be applied again.
- decisions (of a read model or a reactor, about parked events): the rows of ``heard`` up to the last one
  that was carried out, counted.
- relay: its confirmed position, as nothing else of it is stored here. It proves that the broker
  confirmed everything up to there in one piece; that it arrived is proven by the inboxes.

What it cannot see: whether the list of parked events is whole. What is not in that list and was gone by
counts as applied, so a row that somebody deletes from ``parked`` (DELETE FROM parked) or ``parked_reactions``
turns a parked event into an applied one, without a hole. The same goes for rows of a read model itself. For
read models a rebuild shows it: the digests differ.

Positions are read before heads, and what belongs to one database in one transaction: nobody is shown ahead
of its source, or with a hole, only because it moved while we looked.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import TracebackType

from deploy.standing.consumer import ConsumerReading, Quarantined, Tracked
from deploy.standing.counting import Counted
from deploy.standing.part import Part
from deploy.standing.tables import set_aside, table_is_there, views_there
from deploy.wiring import CONSUMERS, REACTORS
from services.audit.ledgers import SERVICES, open_ledger
from shared.bus.cursor import Cursor
from shared.bus.message import Source
from shared.database import Database
from shared.deployment import Deployment
from shared.ledger import Ledger
from shared.reaction.carrying_out import decided_name


@dataclass(frozen=True)
class Look:
    """Everything that was seen at one moment."""

    at: datetime
    parts: tuple[Part, ...]
    quarantined: tuple[Quarantined, ...]


class Books:
    """The office's databases, opened for reading once and looked at as often as one likes. For one thread."""

    def __init__(self, deployment: Deployment) -> None:
        self.deployment = deployment
        self._stack = ExitStack()
        self._ledgers: dict[str, Ledger] = {}
        self._views: dict[str, Database] = {}
        self._counted = {consumer: Counted() for consumer in CONSUMERS}

    def __enter__(self) -> "Books":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every database; the next look opens them again."""
        self._stack.close()
        self._ledgers.clear()
        self._views.clear()

    def look(self, now: datetime) -> Look:
        """Positions first, heads last. Errors: DatabaseBusy, DatabaseUnusable."""
        found: list[Part] = []
        quarantined: list[Quarantined] = []
        for consumer in CONSUMERS:
            tracked = self._tracked(consumer) if consumer in REACTORS else None
            parts, unreadable = self._of_consumer(consumer, tracked)
            found += parts
            quarantined += unreadable
        found[:0] = [self._relay(service) for service in SERVICES]
        return Look(now, self._measured(found, now), tuple(quarantined))

    def _of_consumer(self, name: str, tracked: Tracked | None) -> tuple[list[Part], list[Quarantined]]:
        views = self._view(name)
        if views is None:
            reading = ConsumerReading(None, "", name, CONSUMERS[name], self._counted[name])
            return reading.parts(tracked), []
        with views.read() as t:
            reading = ConsumerReading(t, views.dialect, name, CONSUMERS[name], self._counted[name])
            return reading.parts(tracked), reading.quarantined()

    def _relay(self, service: str) -> Part:
        views, place = self._view(service), None
        if views is not None:
            with views.read() as t:
                there = table_is_there(t, views.dialect, "relay_cursors")
            name = f"{service} {Source.of(self._ledger(service).identity)}"
            place = Cursor(views, name).read() if there else None
        position = place.position if place else 0
        return Part(f"{service}.relay", service, position, 0, position, 0)

    def _tracked(self, reactor: str) -> Tracked:
        ledger = self._ledger(reactor)
        with ledger.database.read() as t:
            row = t.one("SELECT notification_id FROM tracking WHERE application_name = ?", (reactor,))
            position = int(row[0]) if row and row[0] else 0
            aside = set_aside(t, ledger.database.dialect, "parked_reactions", {"reactor": reactor}, position)
        decided = ledger.max_tracking_id(decided_name(reactor)) or 0
        return Tracked(REACTORS[reactor], position, aside, decided)

    def _measured(self, parts: Sequence[Part], now: datetime) -> tuple[Part, ...]:
        """With the head of its source, what is within its reach, and how long the oldest event waits."""
        heads = {each: self._ledger(each).head().position for each in {part.source for part in parts}}
        ready = {(part.source, part.name): part.position for part in parts}
        behind = {(part.source, part.position) for part in parts if part.position < heads[part.source]}
        next_at = {place: self._recorded_behind(*place) for place in behind}
        measured = []
        for part in parts:
            head = heads[part.source]
            within_reach = ready.get((part.source, part.upstream), head)
            at = next_at.get((part.source, part.position), "")
            waited = round(_seconds(at, now), 3) if at else 0.0
            measured.append(
                replace(part, head=head, within_reach=within_reach, next_at=at, lag_seconds=waited)
            )
        return tuple(measured)

    def _recorded_behind(self, source: str, position: int) -> str:
        """When the next event of this source was recorded."""
        return self._ledger(source).page(position, 1)[0].recorded_at

    def _ledger(self, service: str) -> Ledger:
        if service not in self._ledgers:
            self._ledgers[service] = self._stack.enter_context(open_ledger(self.deployment, service))
        return self._ledgers[service]

    def _view(self, service: str) -> Database | None:
        if service not in self._views:
            views = views_there(self.deployment, service)
            if views is None:
                return None
            self._views[service] = views
            self._stack.callback(views.close)
        return self._views[service]


def _seconds(since: str, now: datetime) -> float:
    """From then to now, never less than nothing."""
    return max(0.0, (now - datetime.fromisoformat(since).astimezone(UTC)).total_seconds())
