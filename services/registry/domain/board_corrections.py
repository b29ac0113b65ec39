"""What was written down wrongly of a board: put right with the reason, and nothing else is moved by it."""

from dataclasses import replace
from datetime import date, timedelta

from services.registry.domain.board import BOARD_ROLES, Board, Seat
from services.registry.domain.leading import Led
from services.registry.events import BoardPaperCorrected, OfficerNameCorrected, OfficerRecorded, SeatCorrected
from services.registry.rules.board import (
    A_BOARD_FOLLOWS_ITS_PREDECESSOR,
    A_CORRECTION_MOVES_NO_OTHER_BOARD,
    A_DECREE_IS_RECORDED_ONCE,
    A_LISTED_BOARD_IS_FILED_WITH_ITS_DECREE,
    AN_ERASED_NAME_IS_NOT_WRITTEN_AGAIN,
)
from shared.errors import NotFound
from shared.events import Fact


class BoardCorrecting(Led):
    """``told_seats``: whom a sheet told, by who sits there; those of a decree stand on its board."""

    erased: set[str]

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.told_seats: dict[str, Seat] = {}

    def correct_board(
        self, *, board: int, decree: str, decided_on: str, starts: str, ends: str, reason: str
    ) -> None:
        """Its paper as it should have been written; the same changes nothing. The board it names before it
        ends the day before, as if it had been filed so. Error: NotFound.
        """
        this = self._board(board)
        right = replace(this, decree=decree, decided_on=decided_on, starts=starts, ends=ends)
        twins = (b for b in self.boards if b != this and not b.listed and b.has_decree(decree, decided_on))
        before = self._ended_by(this, right)
        if gone := self.gone:
            self._refuse(gone, reason)
        elif this.listed:
            self._refuse(A_LISTED_BOARD_IS_FILED_WITH_ITS_DECREE, reason)
        elif twin := next(twins, None):
            self._refuse(A_DECREE_IS_RECORDED_ONCE, reason, board=twin.number)
        elif before and starts <= before.starts:
            self._refuse(A_BOARD_FOLLOWS_ITS_PREDECESSOR, reason, board=before.number)
        elif crossed := self._crossed_by(right, before) or self._crossed_again(before, right):
            self._refuse(A_CORRECTION_MOVES_NO_OTHER_BOARD, reason, board=crossed.number)
        elif right != this:
            self._put_right(this, right, before, reason)

    def correct_officer(
        self, *, board: int, subject_id: str, role: str, own_title: str, division: str, name: str, reason: str
    ) -> None:
        """The place of this person on a board, and the name where one is given. Error: NotFound."""
        this, seat = self._board(board), self._seat(board, subject_id)
        right = seat._replace(role=role, own_title=own_title, division=division)
        if gone := self.gone:
            self._refuse(gone, reason)
        elif name and subject_id in self.erased:
            self._refuse(AN_ERASED_NAME_IS_NOT_WRITTEN_AGAIN, reason)
        else:
            if right != seat:
                self.trigger_event(
                    SeatCorrected,
                    board=this.number,
                    officer=subject_id,
                    role=role,
                    own_title=own_title,
                    division=division,
                    old_role=seat.role,
                    old_own_title=seat.own_title,
                    old_division=seat.division,
                    reason=reason,
                )
            if name:
                said = {"subject_id": subject_id, "board": this.number, "role": role, "reason": reason}
                self.trigger_event(OfficerNameCorrected, name=name, **said)

    def _ended_by(self, this: Board, right: Board) -> Board | None:
        """The board it names before it, where that one ended, or has to end, because this one began."""
        before = self.boards[this.replaces - 1] if this.replaces else None
        if before is None or before.set_aside or this.claims or this.set_aside:
            return None
        ended = before.closed_on == this.starts or before.overlaps(right.starts, right.ends)
        return before if ended and right.starts != this.starts else None

    def _crossed_by(self, right: Board, before: Board | None) -> Board | None:
        """Another board in office that would share days with it, or the one that took its place too early."""
        if right.claims or right.set_aside:
            return None
        for other in self.boards:
            if other.number == right.number or other == before or other.claims:
                continue
            if other.replaces == right.number and right.starts < other.starts:
                continue  # it names this one before it: as if filed so, this one ends when that one began
            followed = bool(right.closed_on) and other.starts >= right.closed_on
            if followed and right.starts >= right.closed_on:
                return other
            if not followed and other.overlaps(right.starts, right.ends):
                return other
        return None

    def _crossed_again(self, before: Board | None, right: Board) -> Board | None:
        """Another board in office on days that the one before gets back when its successor begins later."""
        if before is None:
            return None
        eve = (date.fromisoformat(right.starts) - timedelta(days=1)).isoformat()
        last = min(before.ends or eve, eve)
        others = (b for b in self.boards if b.number not in (before.number, right.number) and not b.claims)
        return next((b for b in others if b.overlaps(before.starts, last)), None)

    def _put_right(self, this: Board, right: Board, before: Board | None, reason: str) -> None:
        self.trigger_event(
            BoardPaperCorrected,
            board=this.number,
            decree=right.decree,
            decided_on=right.decided_on,
            starts=right.starts,
            ends=right.ends,
            old_decree=this.decree,
            old_decided_on=this.decided_on,
            old_starts=this.starts,
            old_ends=this.ends,
            reason=reason,
        )
        if before:
            self._give_way(before, right.starts, because="paper")
        after = (b for b in self.boards if b.replaces == right.number and not (b.claims or b.set_aside))
        for other in after:
            if right.starts < other.starts and right.overlaps(other.starts, other.ends):
                self._give_way(self._board(right.number), other.starts, because="paper")
        if not (right.claims or right.set_aside):
            self._tell_the_newest(right, reason)

    def _seat(self, board: int, subject_id: str) -> Seat:
        this = self._board(board)
        seats = {each.subject: each for each in this.seats} | (self.told_seats if this.listed else {})
        if subject_id not in seats:
            raise NotFound("Orang ini tidak tercatat pada kepengurusan itu.")
        return seats[subject_id]

    def when(self, fact: Fact) -> None:
        match fact:
            case BoardPaperCorrected():
                paper = {"decree": fact.decree, "decided_on": fact.decided_on}
                self._become(fact.board, starts=fact.starts, ends=fact.ends, **paper)
            case SeatCorrected():
                self._reseat(fact)
            case OfficerRecorded():
                super().when(fact)
                if fact.role in BOARD_ROLES and self.boards[-1].listed:
                    seat = Seat(fact.role, fact.own_title, subject=fact.subject_id)
                    self.told_seats[fact.subject_id] = seat
            case OfficerNameCorrected():
                pass  # sealed; no decision here rests on a name
            case _:
                super().when(fact)

    def _reseat(self, fact: SeatCorrected) -> None:
        seat = Seat(fact.role, fact.own_title, fact.division, fact.officer)
        if fact.officer in self.told_seats:
            self.told_seats[fact.officer] = seat
        seats = self.boards[fact.board - 1].seats
        self._become(fact.board, seats=tuple(seat if s.subject == fact.officer else s for s in seats))
