"""How young a board is: two numbers that the organisation told, never a date of birth."""

from services.registry.domain.dispute_slips import StepsTakenBack
from services.registry.events import BoardYouthStruck, BoardYouthTold
from services.registry.rules.board import (
    A_COUNT_COVERS_THE_BOARD,
    A_COUNT_IS_OF_NO_DAY_BEFORE_THE_BOARD,
    ONLY_A_BOARD_THAT_COUNTS_IS_COUNTED,
)
from shared.errors import NotFound
from shared.events import Fact


class BoardsCounted(StepsTakenBack):
    """Of which board it is told; an older day is welcome, for the days say which is newest. ``counted``: of
    which board on which day something stands.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.counted: set[tuple[int, str]] = set()

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

    def strike_board_youth(self, *, board: int, told_on: str, ground: str) -> None:
        """Everything that was told of this board on this day. Error: NotFound where nothing was."""
        if (board, told_on) not in self.counted:
            raise NotFound("Hitungan pemuda ini tidak tercatat.")
        if gone := self.gone:
            self._refuse(gone, ground)
        else:
            self.trigger_event(BoardYouthStruck, board=board, told_on=told_on, ground=ground)

    def when(self, fact: Fact) -> None:
        match fact:
            case BoardYouthTold():
                self.counted.add((fact.board, fact.told_on))
            case BoardYouthStruck():
                self.counted.discard((fact.board, fact.told_on))
            case _:
                super().when(fact)
