"""How one consumer stands, read from its views in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from deploy.standing.counting import Counted
from deploy.standing.part import Part
from deploy.standing.tables import Aside, owners, set_aside, table_is_there
from services.portal.projection import PROJECTIONS as OF_PORTAL
from services.requests.projection import PROJECTIONS as OF_REQUESTS
from shared.database import Transaction
from shared.projection import Projection

PROJECTIONS_OF: Final[Mapping[str, Sequence[type[Projection]]]] = {
    "portal": OF_PORTAL,
    "requests": OF_REQUESTS,
}
"""Which read models a consumer keeps."""
DECISIONS: Final = "audit"
"""Where an operator's decisions about parked events are recorded."""
DECIDED: Final = ".decisions"
"""Ends the name of the part that carries them out."""


@dataclass(frozen=True)
class Quarantined:
    """Messages that an inbox could not read: how many, and why the newest one."""

    part: str
    count: int
    reason: str
    received_at: str


@dataclass(frozen=True)
class Tracked:
    """Where a reactor is, read from its ledger; ``decided``: the last decision that it carried out."""

    source: str
    position: int
    aside: Aside
    decided: int = 0


class ConsumerReading:
    """``t`` is None when the views were never made: then everything is at its beginning.

    The pump looks every two seconds, and a hundred parts share one database: what is the same for all of
    them is asked once in the transaction.
    """

    def __init__(
        self, t: Transaction | None, dialect: str, consumer: str, sources: Sequence[str], counted: Counted
    ) -> None:
        self.consumer, self.sources = consumer, sources
        self._t, self._dialect, self._counted = t, dialect, counted
        self._there: dict[str, bool] = {}

    def parts(self, tracked: Tracked | None) -> list[Part]:
        """Its inbox, its projections and its reactor, each with every source and with what was decided."""
        reactor = self._reactor(tracked) if tracked else []
        return [*self._inboxes(), *self._projections(), *self._decided(), *reactor]

    def quarantined(self) -> list[Quarantined]:
        """None or one entry."""
        t = self._with("quarantine")
        if t is None:
            return []
        last = t.one("SELECT reason, received_at FROM quarantine ORDER BY received_at DESC, id LIMIT 1")
        count = t.one("SELECT COUNT(*) FROM quarantine")
        return [Quarantined(f"{self.consumer}.inbox", int(count[0]), *last)] if last and count else []

    def _inboxes(self) -> Iterator[Part]:
        t = self._with("heard_sources")
        forks: dict[str, str] = (
            dict(t.all("SELECT source, reason FROM heard_sources WHERE state <> 'ok'")) if t else {}
        )
        for source in self.sources:
            position = self._last(source)
            yield Part(
                f"{self.consumer}.inbox",
                source,
                position,
                position,
                self._heard(source, position),
                position,
                upstream=f"{source}.relay",
                forked=source in forks,
                reason=forks.get(source, ""),
            )

    def _projections(self) -> Iterator[Part]:
        for projection in PROJECTIONS_OF.get(self.consumer, ()):
            for source in projection.sources:
                begun = (0, projection.version())
                position, version = self._places.get((projection.name, source), begun)
                aside = self._aside(projection.name, source, position)
                part = self._reader(projection.name, source, position, aside)
                yield replace(part, outdated=version != projection.version())

    def _decided(self) -> Iterator[Part]:
        """A read model of another version carries nothing out until it is rebuilt."""
        t = self._with("decided")
        places: dict[str, int] = dict(t.all("SELECT projection, position FROM decided")) if t else {}
        for projection in PROJECTIONS_OF.get(self.consumer, ()):
            part = self._reader(projection.name + DECIDED, DECISIONS, places.get(projection.name, 0), Aside())
            stored = {version for (name, _), (_, version) in self._places.items() if name == projection.name}
            yield replace(part, outdated=not stored <= {projection.version()})

    @cached_property
    def _places(self) -> dict[tuple[str, str], tuple[int, str]]:
        """Position and version of every read model in every source."""
        t = self._with("projection_positions")
        sql = "SELECT projection, source, position, version FROM projection_positions"
        return {(name, source): (place, version) for name, source, place, version in t.all(sql)} if t else {}

    def _aside(self, projection: str, source: str, position: int) -> Aside:
        """Most have nothing there, and are not asked for it one by one."""
        if self._t is None or (projection, source) not in self._with_something_aside:
            return Aside()
        whose = {"projection": projection, "source": source}
        return set_aside(self._t, self._dialect, "parked", whose, position)

    @cached_property
    def _with_something_aside(self) -> set[tuple[str, ...]]:
        columns = ("projection", "source")
        lists = [(t, table) for table in ("parked", "discarded") if (t := self._with(table)) is not None]
        return {owner for t, table in lists for owner in owners(t, table, columns)}

    def _reactor(self, tracked: Tracked) -> list[Part]:
        return [
            self._reader("reactor", tracked.source, tracked.position, tracked.aside),
            self._reader("reactor" + DECIDED, DECISIONS, tracked.decided, Aside()),
        ]

    def _reader(self, name: str, source: str, position: int, aside: Aside) -> Part:
        return Part(
            f"{self.consumer}.{name}",
            source,
            position,
            position,
            self._heard(source, position) - aside.parked - aside.discarded,
            position,
            upstream=f"{self.consumer}.inbox",
            parked=aside.parked,
            waiting=aside.waiting,
            parked_since=aside.since,
            discarded=aside.discarded,
        )

    def _last(self, source: str) -> int:
        t = self._with("heard")
        row = t.one("SELECT MAX(position) FROM heard WHERE source = ?", (source,)) if t else None
        return int(row[0] or 0) if row else 0

    def _heard(self, source: str, position: int) -> int:
        t = self._with("heard")
        return self._counted.up_to(t, source, position) if t else 0

    def _with(self, table: str) -> Transaction | None:
        if self._t is not None and table not in self._there:
            self._there[table] = table_is_there(self._t, self._dialect, table)
        return self._t if self._there.get(table) else None
