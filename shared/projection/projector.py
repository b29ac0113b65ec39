"""Runs the projections of one views database: a page at a time, effects and position together."""

import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import structlog

from shared.database import Database, Transaction
from shared.decisions import Decisions
from shared.errors import GapInSource
from shared.ledger import LedgerRow
from shared.metrics import PROJECTION_EVENTS, PROJECTION_PAGE_SECONDS
from shared.projection.contract import PageSource, Projection
from shared.projection.decisions import CarryingOut
from shared.projection.fold import apply_page
from shared.projection.joined import FEW, apply_to_all
from shared.projection.parking import Known
from shared.projection.tables import outdated, prepare
from shared.resting import Rest

PAGE: Final = 500
AFTER_A_FAILURE: Final = 1.0
LOOK_EVERY: Final = 0.5
OUTDATED: Final = -1

log = structlog.get_logger()


class Projector:
    """Brings read models forward. Two at once do no harm: the position is checked where the effect is.

    A read model of another version stands still until a rebuild has replaced it.
    """

    def __init__(
        self,
        views: Database,
        pages: PageSource,
        projections: Sequence[Projection],
        *,
        known: Known | None = None,
        decisions: tuple[str, Decisions] | None = None,
    ) -> None:
        """``known``: which kinds of events there are; ``decisions``: whose name carries out which ones."""
        self.views = views
        self.pages = pages
        self.rest = Rest()
        self.projections = projections
        self._known = known
        prepare(views, projections)
        self._decided = CarryingOut(views, pages, projections, *decisions, known) if decisions else None
        self._reached: dict[tuple[str, str], int] = {}
        self._look_at = self._decide_at = 0.0
        self.refresh()

    def step(self) -> int:
        """Carry out what was decided, then apply one page per read model and source; how many rows in all.

        Decisions that cannot be carried out hold up no events.
        """
        carried_out = self._carry_out()
        if carried_out:  # a decision can make a read model begin anew
            self.refresh()
        return carried_out + sum(
            self._advance(source, after, group) for (source, after), group in self._standing().items()
        )

    def run(self, stop: threading.Event) -> None:
        """Follow the sources until ``stop``; a failure is logged and tried again, it never ends the loop."""
        while not stop.is_set():
            try:
                applied = self.step()
            except Exception as error:
                log.error("projection.failed", error=f"{type(error).__name__}: {error}")
                stop.wait(AFTER_A_FAILURE)
                continue
            if applied:
                self.rest.came()
            else:
                self.rest.take()
                self._look_for_rebuilt()

    def position(self, projection: str, source: str) -> int:
        """The last position of ``source`` whose effect is in this read model."""
        with self.views.read() as t:
            sql = "SELECT position FROM projection_positions WHERE projection = ? AND source = ?"
            row = t.one(sql, (projection, source))
        return int(row[0]) if row else 0

    def outdated(self) -> list[Projection]:
        """Those that have to be rebuilt: they are shown as they are and not brought forward."""
        return outdated(self.views, self.projections)

    def refresh(self) -> None:
        """Look where every read model stands."""
        with self.views.read() as t:
            for projection in self.projections:
                for source in projection.sources:
                    self._reached[projection.name, source] = _place_in(t, projection, source)

    def _carry_out(self) -> int:
        if self._decided is None or time.monotonic() < self._decide_at:
            return 0
        try:
            return self._decided.step()
        except Exception as error:
            log.error("decisions.failed", error=f"{type(error).__name__}: {error}")
            self._decide_at = time.monotonic() + AFTER_A_FAILURE
            return 0

    def _look_for_rebuilt(self) -> None:
        if OUTDATED in self._reached.values() and time.monotonic() >= self._look_at:
            self._look_at = time.monotonic() + LOOK_EVERY
            self.refresh()

    def _standing(self) -> dict[tuple[str, int], list[Projection]]:
        """Who follows a source from the same place; those of another version stand still."""
        found: dict[tuple[str, int], list[Projection]] = defaultdict(list)
        for projection in self.projections:
            for source in projection.sources:
                if (after := self._reached[projection.name, source]) != OUTDATED:
                    found[source, after].append(projection)
        return found

    def _advance(self, source: str, after: int, group: Sequence[Projection]) -> int:
        rows = self.pages.page(source, after, PAGE)
        if not rows:
            return 0
        if rows[0].position != after + 1:
            raise GapInSource(f"{source}: sesudah {after} datang {rows[0].position}")
        began = time.monotonic()
        joined: frozenset[str] = frozenset()
        if len(group) > 1 and len(rows) <= FEW:
            joined = apply_to_all(self.views, group, source, rows, self._known)
        took = (time.monotonic() - began) / max(1, len(joined))
        for projection in group:
            if projection.name in joined:
                self._has_moved(projection, source, rows, took)
            else:
                self._apply(projection, source, rows)
        return len(rows) * len(group)

    def _apply(self, projection: Projection, source: str, rows: list[LedgerRow]) -> None:
        """One read model by itself; what cannot be applied is set aside."""
        began = time.monotonic()
        with self.views.write(f"projection.{projection.name}") as t:
            found = _place_in(t, projection, source)
            if found == rows[0].position - 1:
                apply_page(t, projection, source, rows, known=self._known)
        if found == rows[0].position - 1:
            self._has_moved(projection, source, rows, time.monotonic() - began)
        else:  # Another projector was faster, or the read model was replaced: go on from where it stands.
            self._reached[projection.name, source] = found

    def _has_moved(self, projection: Projection, source: str, rows: Sequence[LedgerRow], took: float) -> None:
        self._reached[projection.name, source] = rows[-1].position
        PROJECTION_EVENTS.labels(projection.name, source).inc(len(rows))
        PROJECTION_PAGE_SECONDS.labels(projection.name, source).observe(took)


def _place_in(t: Transaction, projection: Projection, source: str) -> int:
    """The position of this program's version of the read model; OUTDATED when another one is there."""
    sql = "SELECT position, version FROM projection_positions WHERE projection = ? AND source = ?"
    row = t.one(sql, (projection.name, source))
    if row is None or row[1] != projection.version():
        return OUTDATED
    return int(row[0])
