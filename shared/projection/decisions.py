"""An operator's decisions carried out in the read models: heard like any event, once, with their effect."""

from collections.abc import Iterator, Sequence
from typing import Final

from shared.database import Database, Transaction
from shared.decisions import Decision, Decisions
from shared.errors import TryAgain
from shared.ledger import LedgerRow
from shared.projection.contract import PageSource, Projection
from shared.projection.parking import Known, remember_discarded, retry_stream
from shared.projection.tables import is_outdated, outdate

PAGE: Final = 100

Rows = dict[tuple[str, int], LedgerRow]


class CarryingOut:
    """Follows the source of decisions. ``consumer.<projection>`` is the name of a read model's work."""

    def __init__(
        self,
        views: Database,
        pages: PageSource,
        projections: Sequence[Projection],
        consumer: str,
        decisions: Decisions,
        known: Known | None = None,
    ) -> None:
        self._views, self._pages, self._projections = views, pages, projections
        self._consumer, self._decisions, self._known = consumer, decisions, known
        self._reached = {p.name: decided_position(views, p.name) for p in projections}

    def step(self) -> int:
        """Carry out a page for each read model; how many rows that were."""
        read: dict[int, list[LedgerRow]] = {}
        return sum(self._advance(projection, read) for projection in self._projections)

    def _advance(self, projection: Projection, read: dict[int, list[LedgerRow]]) -> int:
        after = self._reached[projection.name]
        if after not in read:
            read[after] = self._pages.page(self._decisions.source, after, PAGE)
        if not (heard := read[after]):
            return 0
        decided = self._decisions.of(heard, f"{self._consumer}.{projection.name}")
        rows = self._rows_for(projection, decided)
        with self._views.write(f"projection.{projection.name}") as t:
            if is_outdated(t, projection):
                return 0  # it is shown as it is; once it is rebuilt we go on
            found = _position(t, projection.name)
            if found == after:
                for decision in decided:
                    self._carry_out(t, projection, decision, rows)
                _move(t, projection.name, heard[-1].position)
        # Another projector was faster: go on from where it stands.
        self._reached[projection.name] = heard[-1].position if found == after else found
        return len(heard)

    def _rows_for(self, projection: Projection, decided: Sequence[Decision]) -> Rows:
        """What is parked of the streams concerned, read before the transaction is opened."""
        rows: Rows = {}
        for decision in decided:
            with self._views.read() as t:
                places = list(_parked_with(t, projection, decision))
            for position in places:
                for row in self._pages.page(decision.source, position - 1, 1):
                    rows[decision.source, row.position] = row
        return rows

    def _carry_out(self, t: Transaction, projection: Projection, decision: Decision, rows: Rows) -> None:
        """Both times the whole stream is tried; before that, what was discarded is taken out of it."""
        stream = _stream_of(t, projection, decision)
        if decision.discards:
            _discard(t, projection, decision, parked=stream is not None)
        if stream is not None:
            ours = {position: row for (source, position), row in rows.items() if source == decision.source}
            try:
                retry_stream(t, projection, decision.source, stream, ours, self._known)
            except KeyError:  # parked since we looked
                raise TryAgain from None


def decided_position(views: Database, projection: str) -> int:
    """The last decision that was carried out (or did not concern it) in this read model."""
    with views.read() as t:
        return _position(t, projection)


def discarded_positions(pages: PageSource, decisions: Decisions, work: str, source: str) -> frozenset[int]:
    """What this work does without, computed from the decisions alone: a rebuild leaves these out."""
    discarded: set[int] = set()
    after = 0
    while rows := pages.page(decisions.source, after, 500):
        after = rows[-1].position
        discarded |= {d.position for d in decisions.of(rows, work) if d.discards and d.source == source}
    return frozenset(discarded)


def _discard(t: Transaction, projection: Projection, decision: Decision, *, parked: bool) -> None:
    """What was applied before the decision was heard cannot be taken out again: the read model is rebuilt.

    That happens when views were lost and events arrive before the decisions about them, or when a retry
    went well and the event was discarded all the same. Until then it is shown as it is.
    """
    place = (projection.name, decision.source, decision.position)
    here = "projection = ? AND source = ? AND position = ?"
    if t.one(f"SELECT 1 FROM discarded WHERE {here}", place):
        return
    remember_discarded(t, [place])
    if parked:
        t.run(f"DELETE FROM parked WHERE {here}", place)
        return
    reached = "SELECT position FROM projection_positions WHERE projection = ? AND source = ?"
    row = t.one(reached, (projection.name, decision.source))
    if row and row[0] >= decision.position:
        outdate(t, projection)


def _stream_of(t: Transaction, projection: Projection, decision: Decision) -> str | None:
    """The stream of the parked event; None when it is not parked."""
    sql = "SELECT stream FROM parked WHERE projection = ? AND source = ? AND position = ?"
    row = t.one(sql, (projection.name, decision.source, decision.position))
    return str(row[0]) if row else None


def _parked_with(t: Transaction, projection: Projection, decision: Decision) -> Iterator[int]:
    stream = _stream_of(t, projection, decision)
    sql = "SELECT position FROM parked WHERE projection = ? AND source = ? AND stream = ?"
    for (position,) in t.all(sql, (projection.name, decision.source, stream)) if stream is not None else ():
        yield int(position)


def _position(t: Transaction, projection: str) -> int:
    row = t.one("SELECT position FROM decided WHERE projection = ?", (projection,))
    return int(row[0]) if row else 0


def _move(t: Transaction, projection: str, position: int) -> None:
    t.run(
        "INSERT INTO decided VALUES (?, ?)"
        " ON CONFLICT (projection) DO UPDATE SET position = excluded.position",
        (projection, position),
    )
