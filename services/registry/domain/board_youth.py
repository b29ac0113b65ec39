"""How young a board is: two numbers that the organisation told, never a date of birth."""

from services.registry.domain.dispute_slips import StepsTakenBack
from services.registry.events import BoardYouthTold
from services.registry.rules.board import (
    A_COUNT_COVERS_THE_BOARD,
    A_COUNT_IS_OF_NO_DAY_BEFORE_THE_BOARD,
    ONLY_A_BOARD_THAT_COUNTS_IS_COUNTED,
)
from shared.events import Fact


class BoardsCounted(StepsTakenBack):
    """Of which board it is told; an older day is welcome, for the days say which is newest."""

    def tell_board_youth(self, *, board: int, told_on: str, size: int, youth: int, ground: str) -> None:
        """How many of all on this board were from 16 to 30 years old. Error: NotFound."""
        this = self._board(board)
        people = len({seat.subject for seat in this.seats})
        if gone := self.gone:
            self._refuse(gone, ground)
        elif this.set_aside:
            self._refuse(ONLY_A_BOARD_THAT_COUNTS_IS_COUNTED, ground, board=board)
        elif told_on < this.starts:
            self._refuse(A_COUNT_IS_OF_NO_DAY_BEFORE_THE_BOARD, ground, board=board)
        elif size < people:
            self._refuse(A_COUNT_COVERS_THE_BOARD, ground, board=board, people=people)
        else:
            said = {"board": board, "told_on": told_on, "size": size, "youth": youth}
            self.trigger_event(BoardYouthTold, ground=ground, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case BoardYouthTold():
                pass  # recorded for people and projections; no decision here rests on it
            case _:
                super().when(fact)
