"""Follows one source and reacts: effects, receipts and position are written in one transaction."""

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final, Literal

import structlog
from eventsourcing.persistence import IntegrityError, Tracking

from shared.application import EventSourced
from shared.commands import cause_of_reaction
from shared.decisions import Decisions
from shared.errors import GapInSource, TryAgain
from shared.ledger import Cause, LedgerRow
from shared.reaction.carrying_out import CarryingOut
from shared.reaction.catching_up import CatchingUp, PassedBy
from shared.reaction.contract import Handler, PageSource, reason_of
from shared.reaction.page import Page
from shared.reaction.parked import Parked, ParkedList
from shared.reaction.retrying import Retrying
from shared.resting import Rest

PAGE: Final = 1000
TRIES: Final = 3
AFTER_A_FAILURE: Final = 1.0
log = structlog.get_logger("reaction")


class Reactor:
    """Every event of ``source`` has its effect once, however often and wherever the process is killed.

    ``name`` is the name of its position: never change it. ``start`` counts at the very first start only:
    behind which position to begin; "now" is whatever was heard by then. Two reactors of one name do no harm.
    """

    def __init__(
        self,
        application: EventSourced,
        pages: PageSource,
        reactions: Mapping[str, Handler],
        name: str,
        source: str,
        start: int | Literal["now"] = "now",
        decisions: tuple[str, Decisions] | None = None,
        passed_by: PassedBy | None = None,
    ) -> None:
        """``decisions``: which ones to carry out, and under which name our work is decided about.

        ``passed_by``: to which topics this service did not listen from the first start on.
        """
        self.application = application
        self.pages = pages
        self.reactions = reactions
        self.name = name
        self.source = source
        self.start = start
        self.rest = Rest()
        self.parked = ParkedList(application.ledger.database, name)
        self._retrying = Retrying(
            application, reactions, self.parked, self._row_at, self._cause_of, self._earlier
        )
        self._decided = (
            CarryingOut(application.ledger, pages, self.parked, self._retrying, decisions)
            if decisions
            else None
        )
        self._again = CatchingUp(application.ledger, name, passed_by) if passed_by else None

    def position(self) -> int:
        """The last position of the source that needs no more looking at."""
        ledger = self.application.ledger
        if ledger.max_tracking_id(self.name) is None:
            begin = self.pages.head(self.source).position if self.start == "now" else self.start
            with suppress(IntegrityError):  # another of our name was faster
                ledger.insert_tracking(Tracking(self.name, begin))
        return ledger.max_tracking_id(self.name) or 0

    def step(self) -> int:
        """Carry out what was decided, then react to the next page; how many events that was.

        A conflict is decided anew from the load.
        """
        decided = self._decided.step(self.source) if self._decided else 0
        return decided + (self._catch_up() or self._react())

    def _catch_up(self) -> int:
        """What this reactor passed by before it knew the topic; it goes on itself when nothing is left."""
        own = self.position()
        if not self._again or (reached := self._again.behind(own)) is None:
            return 0
        again, until = self._again, own - reached
        reacting = {topic: each for topic, each in self.reactions.items() if topic in again.topics}
        return self._follow(again.name, again.reached, reacting, until)

    def _react(self) -> int:
        return self._follow(self.name, self.position, self.reactions, PAGE)

    def _follow(
        self, name: str, reached: Callable[[], int], reacting: Mapping[str, Handler], most: int
    ) -> int:
        """The next page behind a cursor, at most so many events of it."""
        first = position = reached()
        conflicts = 0
        while rows := self._rows_behind(position)[: max(0, most - (position - first))]:
            page = self._page(rows, name, reacting)
            try:
                if conflicts < 2 * TRIES:
                    page.react(one_by_one=conflicts >= TRIES)
                    return rows[-1].position - first
                page.give_up_on_next()
            except IntegrityError:
                pass
            before, position = position, reached()
            conflicts = conflicts + 1 if position == before else 0
        return position - first

    def run(self, stop: threading.Event) -> None:
        """Follow the source until ``stop``; a failure is logged and tried again, it never ends the loop."""
        while not stop.is_set():
            try:
                moved = self.step()
            except Exception as error:
                log.error("reactor-failed", reactor=self.name, error=reason_of(error))
                stop.wait(AFTER_A_FAILURE)
                continue
            if moved:
                self.rest.came()
            else:
                self.rest.take()

    def retry(self) -> int:
        """Try everything that is parked again, stream by stream; how many are dealt with now."""
        streams: dict[str, list[Parked]] = {}
        for parked in self.parked.all():
            streams.setdefault(parked.stream, []).append(parked)
        return sum(self._retrying.stream(parked, {}) for parked in streams.values())

    def status(self) -> dict[str, Any]:
        """Keys: reactor, source, position, head, parked (the causes) and waiting (behind them)."""
        parked = self.parked.all()
        causes = sum(1 for each in parked if not each.behind)
        return {
            "reactor": self.name,
            "source": self.source,
            "position": self.position(),
            "head": self.pages.head(self.source).position,
            "parked": causes,
            "waiting": len(parked) - causes,
        }

    def _rows_behind(self, position: int) -> list[LedgerRow]:
        rows = self.pages.page(self.source, position, PAGE)
        if rows and rows[0].position != position + 1:
            raise GapInSource(f"{self.source}: sesudah {position} datang {rows[0].position}.")
        return rows

    def _page(self, rows: list[LedgerRow], name: str, reacting: Mapping[str, Handler]) -> Page:
        causes = {row.position: self._cause_of(row) for row in rows if row.topic in reacting}
        return Page(self.application, reacting, name, self.parked, rows, causes, self._earlier)

    def _cause_of(self, row: LedgerRow) -> Cause:
        """The same event, the same command."""
        app = self.application
        reaction = self.reactions[row.topic].__name__
        return cause_of_reaction(app.service, reaction, self.source, row, app.digester)

    def _earlier(self, row: LedgerRow) -> list[LedgerRow]:
        found, position = list[LedgerRow](), 0
        while position < row.position - 1 and (rows := self.pages.page(self.source, position, PAGE)):
            found += [each for each in rows if each.stream == row.stream and each.position < row.position]
            position = rows[-1].position
        return found

    def _row_at(self, position: int) -> LedgerRow:
        rows = self.pages.page(self.source, position - 1, 1)
        if not rows or rows[0].position != position:
            raise TryAgain(f"Peristiwa {self.source} nomor {position} belum terdengar.")
        return rows[0]
