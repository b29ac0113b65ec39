"""Build a read model again beside the one that is shown, prove that it is the same, put it in its place."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple

import structlog

from shared.database import Database, DatabaseBusy, DatabaseUnusable, SqliteDatabase, Transaction
from shared.decisions import Decisions
from shared.errors import TryAgain
from shared.projection.alone import only_rebuild
from shared.projection.contract import Projection, Sources
from shared.projection.decisions import discarded_positions
from shared.projection.digest import digest_in
from shared.projection.fold import BuiltElsewhere, Progress, fold
from shared.projection.parking import Known, discarded_in
from shared.projection.scratch import note_reached, scratch
from shared.projection.shadow import Shadow, shadow_of
from shared.projection.tables import build_of, is_outdated, outdated, positions_of, prepare

NEAR: Final = 500
"""Events that may be left to apply while the live projector has to wait."""
TRIES: Final = 5
log = structlog.get_logger("rebuild")


class DecidedMeanwhile(TryAgain):
    """Sementara itu ada peristiwa yang dikesampingkan dari tampilan ini. Ulangi susun ulang."""

    code = "decided-meanwhile"


@dataclass(frozen=True)
class Rebuilt:
    """``equal`` is None when there was nothing to compare with: another version, or never built.

    ``positions`` are those at which both digests were taken.
    """

    projection: str
    events: int
    digest: str
    equal: bool | None
    live_digest: str
    parked: int
    positions: Mapping[str, int]
    swapped: bool = False
    seconds: float = 0.0


Accept = Callable[[Rebuilt], object]
"""Records that a difference is accepted, before the read model is replaced."""


class Live(NamedTuple):
    """The one that is shown: which build, where it stands, its digest there, and what it does without."""

    build: str
    positions: dict[str, int]
    digest: str | None
    discarded: list[tuple[str, str, int]]
    parked: int


class Rebuild:
    """One projection of one views database. The live read model is untouched until the swap.

    Interrupted at any point (also by an exception out of ``progress``), the next one goes on from where
    the scratch in ``directory`` stands; ``fresh`` begins at zero.
    """

    def __init__(
        self,
        views: Database,
        pages: Sources,
        projection: Projection,
        directory: Path,
        known: Known | None = None,
        decisions: tuple[str, Decisions] | None = None,
    ) -> None:
        """``known`` and ``decisions`` as for the projector that goes on with it."""
        self.views = views
        self.pages = pages
        self.projection = projection
        self.known = known
        self.decisions = decisions
        self.path = directory / f"rebuild-{projection.name}.db"

    def run(
        self,
        progress: Progress = lambda done, total: None,
        *,
        fresh: bool = False,
        accept: Accept | None = None,
    ) -> Rebuilt:
        """A difference, or more parked events than before, leaves the live one in its place (``swapped`` is
        False), unless ``accept`` is given: it is called first, to record who accepts it and why.

        Errors: RebuildRunning, BuiltElsewhere, DecidedMeanwhile, UnknownFact, GapInSource, StoppedShort,
        DatabaseBusy.
        """
        began = time.monotonic()
        prepare(self.views, [self.projection])
        with only_rebuild(self.views, self.projection, self.path) as still_alone:
            if fresh:
                SqliteDatabase(self.path).remove()
            live = self._live()
            with scratch(self.path, self.projection, self.pages, live.positions, live.discarded) as built:
                events = fold(
                    built,
                    self.pages,
                    self.projection,
                    live.positions,
                    progress,
                    known=self.known,
                    note=note_reached,
                )
                still_alone()  # else what another fills just now would be taken for left over
                with shadow_of(self.views, built, self.projection) as shadow:
                    found = self._compared(shadow, live, events)
                    worse = found.equal is False or found.parked > live.parked
                    if worse and accept is not None:
                        accept(found)
                    if not worse or accept is not None:
                        events += self._put_in_place(shadow, live.build, still_alone)
                        found = replace(found, events=events, swapped=True)
        done = replace(found, seconds=time.monotonic() - began)
        log.info("rebuilt", projection=done.projection, events=done.events, equal=done.equal)
        return done

    def _live(self) -> Live:
        """Of another version only what was heard counts: there is nothing to compare with.

        What an operator had it do without, the new one does without as well.
        """
        decided = list(self._decided())
        with self.views.read() as t:
            build = build_of(t, self.projection)
            parked = t.one("SELECT COUNT(*) FROM parked WHERE projection = ?", (self.projection.name,))
            discarded = sorted({*discarded_in(t, self.projection.name), *decided})
            if not is_outdated(t, self.projection):
                positions = positions_of(t, self.projection)
                begun = any(positions.values())
                digest = digest_in(t, self.projection) if begun else None
                return Live(build, positions, digest, discarded, parked[0] if parked else 0)
        return Live(build, self._heads(), None, discarded, parked[0] if parked else 0)

    def _decided(self) -> Iterator[tuple[str, str, int]]:
        """What an operator discarded, also when it is heard and not yet carried out."""
        if self.decisions is None:
            return
        consumer, decisions = self.decisions
        work = f"{consumer}.{self.projection.name}"
        for source in self.projection.sources:
            for position in discarded_positions(self.pages, decisions, work, source):
                yield self.projection.name, source, position

    def _compared(self, shadow: Shadow, live: Live, events: int) -> Rebuilt:
        with shadow.database.read() as t:
            parked = t.one("SELECT COUNT(*) FROM parked WHERE projection = ?", (self.projection.name,))
            digest = digest_in(t, self.projection)
        return Rebuilt(
            self.projection.name,
            events,
            digest,
            equal=None if live.digest is None else digest == live.digest,
            live_digest=live.digest or "",
            parked=int(parked[0]) if parked else 0,
            positions=live.positions,
        )

    def _heads(self) -> dict[str, int]:
        return {source: self.pages.head(source).position for source in self.projection.sources}

    def _put_in_place(self, shadow: Shadow, build: str, still_alone: Callable[[], None]) -> int:
        """Whoever lost the lock may have lost its shadow, too: said as what it is."""
        try:
            return self._catch_up_and_swap(shadow, build)
        except DatabaseUnusable:
            with self.views.read() as t:
                self._refuse_if_replaced(t, build)
            still_alone()
            raise

    def _catch_up_and_swap(self, shadow: Shadow, build: str) -> int:
        """Catch up beside the live one, then let it wait for the last few events and take its place."""
        events = 0
        for attempt in range(1, TRIES + 1):
            while (caught := self._catch_up(shadow)) > NEAR:
                events += caught
            try:
                with self.views.write(f"projection.{self.projection.name}") as t:
                    self._refuse_if_replaced(t, build)
                    self._refuse_if_decided_meanwhile(t, shadow)
                    events += caught + self._catch_up(shadow)
                    shadow.settle(t)
                    shadow.swap(t, self.projection)
                return events
            except DatabaseBusy:
                log.info("swap-later", projection=self.projection.name, attempt=attempt)
        raise DatabaseBusy

    def _refuse_if_replaced(self, t: Transaction, build: str) -> None:
        """The lock may be lost at any moment; this holds as long as the transaction.

        What we were compared with is shown no more, and what is shown we were not compared with.
        """
        if build_of(t, self.projection) != build:
            raise BuiltElsewhere

    def _refuse_if_decided_meanwhile(self, t: Transaction, shadow: Shadow) -> None:
        """What was discarded since we began is in the new one, and nobody would take it out again."""
        with shadow.database.read() as s:
            if not set(discarded_in(t, self.projection.name)) <= set(discarded_in(s, self.projection.name)):
                raise DecidedMeanwhile

    def _catch_up(self, shadow: Shadow) -> int:
        return fold(shadow.database, self.pages, self.projection, self._heads(), known=self.known)


def rebuild_outdated(
    views: Database, pages: Sources, projections: Sequence[Projection], directory: Path
) -> list[Rebuilt]:
    """Whatever is of another version than this program's; what is shown meanwhile is the old one."""
    return [Rebuild(views, pages, each, directory).run() for each in outdated(views, projections)]
