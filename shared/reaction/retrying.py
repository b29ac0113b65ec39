"""What was set aside of one stream, tried again in order: effects, receipts and list in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

import structlog
from eventsourcing.persistence import IntegrityError, Tracking

from shared.application import EventSourced
from shared.database import DatabaseUnusable, Transaction
from shared.errors import CallUs, TryAgain
from shared.ledger import Cause, Entry, LedgerRow, RefusedBy
from shared.ledger.entry import MAX_EVENTS_PER_TRANSACTION
from shared.reaction.contract import Handler, reason_of, refuse_if_too_deep
from shared.reaction.desk import Desk, Earlier
from shared.reaction.parked import Parked, ParkedList

DISCARDED: Final = "discarded-by-operator"
_MACHINE_FAILED: Final = (TryAgain, DatabaseUnusable, IntegrityError, OSError, MemoryError)
log = structlog.get_logger("reaction")


class CannotReact(CallUs):
    """Selalu berbenturan dengan catatan yang sudah ada."""

    code = "cannot-react"


class _Part(NamedTuple):
    """As much as one transaction takes."""

    entries: list[Entry]
    done: list[int]
    failed: tuple[int, str] | None
    whole: bool


class Retrying:
    """Tries again for one reactor. ``row_at`` raises TryAgain for what is not heard (again) yet."""

    def __init__(
        self,
        application: EventSourced,
        reactions: Mapping[str, Handler],
        parked: ParkedList,
        row_at: Callable[[int], LedgerRow],
        cause_of: Callable[[LedgerRow], Cause],
        earlier: Earlier,
    ) -> None:
        self._application, self._reactions, self._parked = application, reactions, parked
        self._row_at, self._cause_of, self._earlier = row_at, cause_of, earlier

    def stream(
        self,
        parked: Sequence[Parked],
        discarded: Mapping[int, str],
        tracking: Sequence[Tracking] = (),
        *,
        about: int = 0,
        collides: bool = False,
    ) -> int:
        """How many of these are dealt with now. ``discarded``: positions to do without, with the reasons.

        ``tracking`` is written with the last of them, and ``about`` is struck out with it: by that one a
        stream is found again whose work was cut short. ``collides``: it was tried often enough, count it
        as failed. Errors: IntegrityError when a stream moved on, or more of it was set aside, meanwhile.
        """
        rest, dealt_with, kept = list(parked), 0, list[int]()
        while True:
            part = self._part(rest, discarded, collides)
            if not part.whole:
                kept += [position for position in part.done if position == about]
            settle = partial(self._settle, parked=parked, part=part, kept=kept)
            self._application.ledger.append(part.entries, tracking if part.whole else (), settle)
            dealt_with += len(part.done)
            rest = rest[len(part.done) :]
            if part.whole:
                return dealt_with

    def _settle(self, t: Transaction, parked: Sequence[Parked], part: _Part, kept: Sequence[int]) -> None:
        """Strike out what this part dealt with, in its transaction."""
        if not part.whole:
            self._parked.settle(t, [position for position in part.done if position not in kept], None)
            return
        self._parked.settle(t, [*kept, *part.done], part.failed)
        if parked:
            stream = parked[0].stream or self._row_at(parked[0].position).stream
            self._parked.refuse_left_behind(t, stream, parked[0].position, parked[-1].position)

    def _part(self, parked: Sequence[Parked], discarded: Mapping[int, str], collides: bool) -> _Part:
        desk, entries, done = Desk(self._application, self._earlier), list[Entry](), list[int]()
        for each in parked:
            if sum(len(entry.events) for entry in entries) >= MAX_EVENTS_PER_TRANSACTION:
                return _Part(entries, done, None, whole=False)
            try:
                entry = self._entry(each, discarded, desk, collides)
            except _MACHINE_FAILED:
                raise
            except Exception as error:
                log.warning("retry-failed", position=each.position, error=type(error).__name__)
                return _Part(entries, done, (each.position, reason_of(error)), whole=True)
            entries += [entry] if entry else []
            done.append(each.position)
        return _Part(entries, done, None, whole=True)

    def _entry(
        self, parked: Parked, discarded: Mapping[int, str], desk: Desk, collides: bool
    ) -> Entry | None:
        """None when there is nothing to write: it was done before, or it has no effect."""
        row, discards = self._row_at(parked.position), parked.position in discarded
        if row.topic not in self._reactions:
            if discards:
                return None
            raise CannotReact(f"Tidak ada lagi reaksi atas {row.topic}.")
        cause = self._cause_of(row)
        if self._application.ledger.receipt(cause):
            return None
        if discards:
            return Entry((), cause, RefusedBy(DISCARDED, discarded[row.position]))
        if collides:
            raise CannotReact
        refuse_if_too_deep(row)
        self._reactions[row.topic](row, desk)
        entry = desk.entry(cause)
        return entry if entry.events else None
