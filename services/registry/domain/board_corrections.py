"""What was written down wrongly of a board: put right with the reason, and nothing else is moved by it."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from services.registry.domain.board import BOARD_ROLES, Board, Seat
from services.registry.domain.board_order import crossing, in_order, newest_of
from services.registry.domain.leading import Led
from services.registry.events import (
    BoardBroughtBack,
    BoardEnded,
    BoardPaperCorrected,
    BoardSetAside,
    OfficerNameCorrected,
    OfficerRecorded,
    SeatCorrected,
)
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
        self,
        *,
        board: int,
        decree: str,
        decided_on: str,
        starts: str,
        ends: str,
        reason: str,
        today: str,
        evidence: str = "",
    ) -> None:
        """Its paper as it should have been written; the same changes nothing. Whoever gave way to it, and it
        itself, stand as if it had been filed so. A later end of a term that was over by ``today`` waits for
        a second person. Error: NotFound.
        """
        this = self._board(board)
        right = replace(this, decree=decree, decided_on=decided_on, starts=starts, ends=ends)
        twins = (b for b in self.boards if b != this and not b.listed and b.has_decree(decree, decided_on))
        after = in_order(self.boards, right)
        if gone := self.gone:
            self._refuse(gone, reason)
        elif this.listed:
            self._refuse(A_LISTED_BOARD_IS_FILED_WITH_ITS_DECREE, reason)
        elif twin := next(twins, None):
            self._refuse(A_DECREE_IS_RECORDED_ONCE, reason, board=twin.number)
        elif right != this and not self._is_out_of_order(after, right, reason):
            if _is_lengthened(this, after[board - 1], today):
                self._ask_for_days(this, right, evidence, reason)
            else:
                self._put_right(this, right, after, reason)

    @abstractmethod
    def _ask_for_days(self, this: Board, right: Board, evidence: str, reason: str) -> None:
        """Days that one person alone does not give to a board whose term is over."""

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

    def _is_out_of_order(self, after: Sequence[Board], right: Board, reason: str) -> bool:
        """Refused: with these days a board would take others from a board that has nothing to do with it."""
        before = self.boards[right.replaces - 1] if right.replaces else None
        if before and not before.set_aside and after[before.number - 1].set_aside:
            self._refuse(A_BOARD_FOLLOWS_ITS_PREDECESSOR, reason, board=before.number)
        elif after[right.number - 1].set_aside and not right.set_aside:
            self._refuse(A_CORRECTION_MOVES_NO_OTHER_BOARD, reason, board=right.displaced_by)
        elif crossed := crossing(self.boards, after, right.number):
            self._refuse(A_CORRECTION_MOVES_NO_OTHER_BOARD, reason, board=crossed.number)
        else:
            return False
        return True

    def _put_right(self, this: Board, right: Board, after: Sequence[Board], reason: str) -> None:
        newest = newest_of(self.boards)
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
        self._stand_as(after, newest, reason)

    def _stand_as(self, after: Sequence[Board], newest: Board | None, reason: str) -> None:
        """The days of every board as they are to be; ``newest``: whose days the entry told until now."""
        first = sorted(after, key=lambda board: _paper_of(board) == _paper_of(self._board(board.number)))
        for board in first:
            self._move(self._board(board.number), board)
        now = newest_of(self.boards)
        if now and not now.listed and _paper_of(now) != (newest and _paper_of(newest)):
            self._tell_the_newest(now, reason)

    def _move(self, old: Board, board: Board) -> None:
        if old.set_aside and not board.set_aside:
            self.trigger_event(BoardBroughtBack, board=board.number)
        if board.set_aside and not old.set_aside:
            self.trigger_event(BoardSetAside, board=board.number, because="paper")
        elif board.closed_on != self._board(board.number).closed_on:
            self.trigger_event(BoardEnded, board=board.number, ended_on=board.closed_on)

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


def _is_lengthened(this: Board, right: Board, today: str) -> bool:
    """Would a board whose days are over have more of them?"""
    was_over = bool(this.last_day) and this.last_day < today and not right.set_aside
    return was_over and (not right.last_day or right.last_day > this.last_day)


def _paper_of(board: Board) -> tuple[str, str, str, str]:
    return board.starts, board.ends, board.decree, board.decided_on
