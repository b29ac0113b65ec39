"""One page of a source on its way through its reactions, a transaction of at most 200 events at a time."""

from collections.abc import Mapping, Sequence
from typing import Final

import structlog
from eventsourcing.persistence import IntegrityError, Tracking

from shared.application import EventSourced
from shared.database import DatabaseUnusable, Transaction
from shared.errors import TryAgain
from shared.ledger import Cause, Entry, Ledger, LedgerRow
from shared.ledger.entry import MAX_EVENTS_PER_TRANSACTION
from shared.reaction.contract import Handler, reason_of, refuse_if_too_deep
from shared.reaction.desk import Desk, Earlier
from shared.reaction.parked import Parked, ParkedList

_MACHINE_FAILED: Final = (TryAgain, DatabaseUnusable, IntegrityError, OSError, MemoryError)
log = structlog.get_logger("reaction")


class Page:
    """Rows that follow the tracked position, with the causes of those that concern us and are not done."""

    def __init__(
        self,
        application: EventSourced,
        reactions: Mapping[str, Handler],
        name: str,
        parked: ParkedList,
        rows: Sequence[LedgerRow],
        causes: Mapping[int, Cause],
        earlier: Earlier,
    ) -> None:
        self._application = application
        self._reactions = reactions
        self._name = name
        self._list = parked
        self._rows = rows
        self._causes = not_yet_done(application.ledger, causes)
        self._blocked = parked.blocked()
        self._earlier = earlier
        self._desk = Desk(application, earlier)
        self._limit = MAX_EVENTS_PER_TRANSACTION
        self._entries: list[Entry] = []
        self._parked: list[Parked] = []

    def react(self, *, one_by_one: bool = False) -> None:
        """React to what concerns us, move the position over all. IntegrityError: a stream moved on."""
        self._limit = 1 if one_by_one else MAX_EVENTS_PER_TRANSACTION
        for row in self._rows:
            if row.position in self._causes:
                self._react(row)
        self._commit(self._rows[-1].position)

    def give_up_on_next(self) -> None:
        """Alone, it collides every time: it decides wrongly. Set aside, it does not hold up the others."""
        first = next((row for row in self._rows if row.position in self._causes), self._rows[-1])
        if first.position in self._causes:
            self._park(first, "Selalu berbenturan dengan catatan yang sudah ada.")
        self._commit(first.position)

    def _react(self, row: LedgerRow) -> None:
        if row.stream in self._blocked:
            reason = "Menunggu peristiwa sebelumnya dari catatan yang sama."
            self._park(row, reason, behind=self._blocked[row.stream])
            return
        try:
            refuse_if_too_deep(row)
            self._reactions[row.topic](row, self._desk)
            entry = self._desk.entry(self._causes[row.position])
        except _MACHINE_FAILED:
            raise
        except Exception as error:
            self._set_aside(row, reason_of(error))
        else:
            self._add(row, entry)

    def _add(self, row: LedgerRow, entry: Entry) -> None:
        waiting = sum(len(each.events) for each in self._entries)
        if self._entries and waiting + len(entry.events) > self._limit:
            self._commit(row.position - 1)
        if entry.events:
            self._entries.append(entry)

    def _set_aside(self, row: LedgerRow, reason: str) -> None:
        """What the failed reaction left on the desk must not be written with the others."""
        if self._entries:
            self._commit(row.position - 1)
        self._desk = Desk(self._application, self._earlier)
        self._park(row, reason)

    def _park(self, row: LedgerRow, reason: str, behind: int = 0) -> None:
        self._blocked.setdefault(row.stream, row.position)
        self._parked.append(Parked.of(row, reason, behind))
        log.warning("parked", reactor=self._name, position=row.position, topic=row.topic, behind=behind)

    def _commit(self, position: int) -> None:
        """Effects, receipts, position and parked list together: all of it, or nothing after a conflict."""
        self._application.ledger.append(self._entries, [Tracking(self._name, position)], self._enter_parked)
        for entry in self._entries:
            if cause := entry.cause:
                log.info(cause.command, correlation=cause.correlation, causation=cause.causation)
        self._entries, self._parked = [], []

    def _enter_parked(self, t: Transaction) -> None:
        """A decision of an operator does not move our position: whether one came is looked up here."""
        if not self._parked:
            return
        if _done(t, [self._causes[each.position] for each in self._parked]):
            raise IntegrityError(f"{self._name}: what we set aside was dealt with meanwhile")
        self._list.add(t, self._parked)


def not_yet_done(ledger: Ledger, causes: Mapping[int, Cause]) -> dict[int, Cause]:
    """Without those that have a receipt (the position was lost or set back)."""
    if not causes:
        return {}
    with ledger.database.read() as t:
        done = _done(t, list(causes.values()))
    return {position: cause for position, cause in causes.items() if cause.command_id not in done}


def _done(t: Transaction, causes: Sequence[Cause]) -> set[str]:
    marks = ", ".join("?" * len(causes))
    sql = f"SELECT command_id FROM commands WHERE command_id IN ({marks})"
    return {command_id for (command_id,) in t.all(sql, [cause.command_id for cause in causes])}
