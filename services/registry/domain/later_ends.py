"""A later end of a term that is over gives a board days to sign: it needs evidence and a second person."""

from dataclasses import replace
from typing import NamedTuple

from services.registry.domain.board import Board
from services.registry.domain.board_corrections import BoardCorrecting
from services.registry.domain.board_order import in_order
from services.registry.events import (
    BoardPaperCorrected,
    LaterEndAsked,
    LaterEndConfirmed,
    LaterEndTurnedDown,
)
from services.registry.rules.board import A_LATER_END_NEEDS_EVIDENCE, WHO_ASKS_FOR_DAYS_DOES_NOT_GRANT_THEM
from shared.errors import NotFound
from shared.events import Fact


class LaterEnd(NamedTuple):
    """The paper as it would be, and the version that asked for it."""

    decree: str
    decided_on: str
    starts: str
    ends: str
    evidence: str
    reason: str
    asked_at: int


class Lengthened(BoardCorrecting):
    """``later_ends``: what waits for a second person, by the number of its board."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.later_ends: dict[int, LaterEnd] = {}

    def later_end(self, board: int) -> LaterEnd:
        """What waits of this board. Error: NotFound."""
        if board not in self.later_ends:
            raise NotFound(f"Tidak ada akhir masa bakti kepengurusan ke-{board} yang menunggu.")
        return self.later_ends[board]

    def decide_later_end(self, *, board: int, accepted: bool, ground: str, same_hands: bool) -> None:
        """Another person compared the evidence; turning it down may also who asked. Error: NotFound."""
        asked, this = self.later_end(board), self._board(board)
        if gone := self.gone:
            self._refuse(gone, ground)
        elif not accepted:
            self.trigger_event(LaterEndTurnedDown, board=board, reason=ground)
        elif same_hands:
            self._refuse(WHO_ASKS_FOR_DAYS_DOES_NOT_GRANT_THEM, ground)
        else:
            days = replace(this, starts=asked.starts, ends=asked.ends)
            right = replace(days, decree=asked.decree, decided_on=asked.decided_on)
            after = in_order(self.boards, right)
            if not self._is_out_of_order(after, right, ground):
                said = {"evidence": asked.evidence, "ground": ground}
                self.trigger_event(LaterEndConfirmed, board=board, **said)
                self._put_right(this, right, after, asked.reason)

    def _ask_for_days(self, this: Board, right: Board, evidence: str, reason: str) -> None:
        if not evidence:
            self._refuse(A_LATER_END_NEEDS_EVIDENCE, reason)
            return
        paper = {"decree": right.decree, "decided_on": right.decided_on, "starts": right.starts}
        said = {"ends": right.ends, "old_ends": this.ends, "evidence": evidence, "reason": reason}
        self.trigger_event(LaterEndAsked, board=this.number, **paper, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case LaterEndAsked():
                paper = (fact.decree, fact.decided_on, fact.starts, fact.ends)
                at = fact.originator_version
                self.later_ends[fact.board] = LaterEnd(*paper, fact.evidence, fact.reason, at)
            case LaterEndTurnedDown():
                self.later_ends.pop(fact.board, None)
            case LaterEndConfirmed():
                pass  # the paper that follows it says the rest
            case BoardPaperCorrected():
                self.later_ends.pop(fact.board, None)
                super().when(fact)
            case _:
                super().when(fact)
