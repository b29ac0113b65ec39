"""A board that should not have been recorded is taken back, and the one before it stands as it did."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from services.registry.domain.board import Board
from services.registry.domain.board_order import crossing, newest_of
from services.registry.domain.report import TAKEN_BACK
from services.registry.domain.reports import Reporting
from services.registry.events import (
    BoardBroughtBack,
    BoardDecreeRecorded,
    BoardEnded,
    BoardReplaced,
    BoardSetAside,
    BoardTakenBack,
    ChangeReported,
    EntryConfirmed,
    LeadershipDisputeClosed,
    TermOfOfficeRecorded,
)
from services.registry.rules.board import A_CORRECTION_MOVES_NO_OTHER_BOARD
from services.registry.rules.board_slips import (
    A_BOARD_IS_TAKEN_BACK_ONCE,
    A_LISTED_BOARD_IS_NOT_TAKEN_BACK,
    NOTHING_RESTS_ON_A_BOARD_THAT_IS_TAKEN_BACK,
    THE_NEWEST_BOARD_IS_TAKEN_BACK_FIRST,
)
from shared.events import Fact

Told = Mapping[type[Fact], Mapping[str, Any]]
_UNREAD: Final = {"text": "", "value": None}
_FIELDS: Final[Mapping[type[Fact], tuple[str, ...]]] = {
    TermOfOfficeRecorded: ("text", "starts", "ends"),
    BoardDecreeRecorded: ("number", "issued_on"),
}


class BoardsTakenBack(Reporting):
    """``upheld``: boards that were confirmed by the organisation; ``judged``: those of a dispute that ended;
    ``signed``: by which board each report; ``before``: who gave way to a board, as it was until then;
    ``told_before``: the term and the decree that the entry told until a board came.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.upheld: set[int] = set()
        self.judged: set[int] = set()
        self.signed: dict[int, int] = {}
        self.before: dict[int, dict[int, Board]] = {}
        self.telling: Told = {}
        self.told_before: dict[int, Told] = {}

    def take_back_board(self, *, board: int, reason: str) -> None:
        """It should not have been recorded, and nothing rests on it; its decree can be filed again.
        Error: NotFound.
        """
        this = self._board(board)
        newer = [b.number for b in self.boards if b.number > board and not b.slipped]
        after = [self._without(each, this) for each in self.boards]
        if gone := self.gone:
            self._refuse(gone, reason)
        elif this.slipped:
            self._refuse(A_BOARD_IS_TAKEN_BACK_ONCE, reason, board=board)
        elif this.listed:
            self._refuse(A_LISTED_BOARD_IS_NOT_TAKEN_BACK, reason)
        elif found := self._rests_on(board):
            self._refuse(NOTHING_RESTS_ON_A_BOARD_THAT_IS_TAKEN_BACK, reason, board=board, found=found)
        elif newer:
            self._refuse(THE_NEWEST_BOARD_IS_TAKEN_BACK_FIRST, reason, board=newer[-1])
        elif crossed := crossing(self.boards, after, board):
            self._refuse(A_CORRECTION_MOVES_NO_OTHER_BOARD, reason, board=crossed.number)
        else:
            self._take_back(this, after, reason)

    def _rests_on(self, board: int) -> str:
        """What was built upon it, in words; empty for nothing."""
        letters = [n for n, by in self.signed.items() if by == board and self._counts(n)]
        if self.parties:
            return "sengketa yang belum selesai; klaim yang salah catat ditarik pada bagian sengketanya"
        if board in self.judged:
            return "penyelesaian sengketa"
        if letters:
            return f"laporan perubahan ke-{letters[0]} yang ditandatanganinya"
        return "pernyataan ormas bahwa pengurusnya benar" if board in self.upheld else ""

    def _counts(self, report: int) -> bool:
        return self.reports[report - 1].state != TAKEN_BACK

    def _without(self, each: Board, this: Board) -> Board:
        if each.number == this.number:
            return replace(each, set_aside=True, slipped=True)
        was = self.before.get(this.number, {}).get(each.number)
        if was is None or each.displaced_by != this.number:
            return each
        return replace(each, closed_on=was.closed_on, set_aside=was.set_aside)

    def _take_back(self, this: Board, after: list[Board], reason: str) -> None:
        told, now = newest_of(self.boards), newest_of(after)
        newest = now.number if now else 0
        freed = [b for b in after if b.number != this.number and b != self._board(b.number)]
        self.trigger_event(BoardTakenBack, board=this.number, newest=newest, reason=reason)
        self.trigger_event(BoardSetAside, board=this.number, because="slip")
        for board in freed:
            self.trigger_event(BoardBroughtBack, board=board.number)
            if board.closed_on:
                self.trigger_event(BoardEnded, board=board.number, ended_on=board.closed_on)
        if told and told.number == this.number:
            self._tell_what_was(now, this.number, reason)

    def _tell_what_was(self, now: Board | None, taken_back: int, reason: str) -> None:
        """What the entry tells of its term: of the board that is the newest again, or nothing any more."""
        if now and not now.listed:
            self._tell_the_newest(now, reason)
            return
        self._tell_of(self.told_before.get(taken_back, {}) if now else {}, reason)

    def _tell_of(self, told: Told, reason: str) -> None:
        unread = {"text": "", "starts": _UNREAD, "ends": _UNREAD}
        for kind, said in ({TermOfOfficeRecorded: unread} | dict(told)).items():
            self.trigger_event(kind, ground=reason, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case BoardReplaced():
                self.told_before[fact.board] = dict(self.telling)
                super().when(fact)
            case BoardEnded() | BoardSetAside():
                was = self.boards[fact.board - 1]
                super().when(fact)
                by = self.boards[fact.board - 1].displaced_by
                self.before.setdefault(by, {}).setdefault(fact.board, was)
            case TermOfOfficeRecorded() | BoardDecreeRecorded():
                said = {field: getattr(fact, field) for field in _FIELDS[type(fact)]}
                self.telling = {**self.telling, type(fact): said}
                super().when(fact)
            case _:
                self._note_what_rests(fact)

    def _note_what_rests(self, fact: Fact) -> None:
        match fact:
            case EntryConfirmed():
                counting = [b.number for b in self.boards if not b.set_aside]
                self.upheld |= set(counting[-1:] if "board" in fact.confirmed else [])
                return  # what it confirms is kept where it is asked
            case LeadershipDisputeClosed():
                self.judged |= set(self.parties)
            case ChangeReported() if fact.report:
                self.signed[fact.report] = fact.board
            case BoardTakenBack():
                self.later_ends.pop(fact.board, None)
                return  # that it counts no more is said by what follows
        super().when(fact)
