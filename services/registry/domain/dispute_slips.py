"""A mediation or an end of a dispute that was recorded wrongly is taken back, and the dispute goes on."""

from collections.abc import Sequence
from typing import NamedTuple

from contracts.telling.words import UNDONE
from services.registry.domain.board import Board
from services.registry.domain.board_slips import BoardsTakenBack, Told
from services.registry.events import (
    BoardBroughtBack,
    BoardClaimed,
    BoardEnded,
    BoardPaperCorrected,
    BoardReplaced,
    DisputeEndingTakenBack,
    LeadershipDisputeClosed,
    MediationTakenBack,
)
from services.registry.rules.disputes import (
    ONLY_A_NEW_STEP_OF_A_DISPUTE_IS_UNDONE,
    ONLY_A_STEP_ON_WHICH_NO_BOARD_RESTS_IS_TAKEN_BACK,
)
from shared.events import Fact


class Ending(NamedTuple):
    """The version that told the end of a dispute, and how everything stood until then."""

    version: int
    recognised: int
    boards: tuple[Board, ...]
    parties: list[int]
    contested: dict[int, list[int]]
    mediations: set[int]
    judged: set[int]
    telling: Told


class StepsTakenBack(BoardsTakenBack):
    """``ending``: of the dispute that ended last, while no board was recorded or put right after it;
    where one was taken back, the end stays, too.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.ending: Ending | None = None

    def undo_dispute_step(self, *, version: int, undoable: bool) -> None:
        """What this version told was a wrong click. ``undoable``: who asks recorded it, a moment ago; it is
        looked up outside.
        """
        if undoable:
            self.take_back_dispute_step(version=version, reason=UNDONE)
        else:
            self._refuse(ONLY_A_NEW_STEP_OF_A_DISPUTE_IS_UNDONE, UNDONE)

    def take_back_dispute_step(self, *, version: int, reason: str) -> None:
        """The mediation or the end that this version told was recorded wrongly."""
        if gone := self.gone:
            self._refuse(gone, reason)
        elif version in self.mediations:
            self.trigger_event(MediationTakenBack, mediation=version, reason=reason)
        elif self.ending and self.ending.version == version and not self._slipped_since(self.ending):
            self._open_again(self.ending, reason)
        else:
            self._refuse(ONLY_A_STEP_ON_WHICH_NO_BOARD_RESTS_IS_TAKEN_BACK, reason)

    def _slipped_since(self, ending: Ending) -> bool:
        """A board was taken back after it: how everything stood until then has that board in office."""
        return any(
            now.slipped and not was.slipped for now, was in zip(self.boards, ending.boards, strict=True)
        )

    def _open_again(self, ending: Ending, reason: str) -> None:
        claims = [board.number for board in ending.boards if board.claims]
        said = {"ending": ending.version, "parties": ending.parties, "claims": claims}
        moved = [
            was
            for now, was in zip(self.boards, ending.boards, strict=True)
            if (now.closed_on, now.set_aside) != (was.closed_on, was.set_aside)
        ]
        self.trigger_event(DisputeEndingTakenBack, reason=reason, **said)
        self._bring_back(moved)
        if ending.recognised in claims:
            self._tell_of(ending.telling, reason)

    def _bring_back(self, moved: Sequence[Board]) -> None:
        """All of them first: whoever ended before the dispute gave way to one of them."""
        for was in moved:
            self.trigger_event(BoardBroughtBack, board=was.number)
        for was in moved:
            if was.closed_on:
                self.trigger_event(BoardEnded, board=was.number, ended_on=was.closed_on)

    def when(self, fact: Fact) -> None:
        match fact:
            case LeadershipDisputeClosed():
                self.ending = Ending(
                    fact.originator_version,
                    fact.recognised,
                    tuple(self.boards),
                    list(self.parties),
                    {claim: list(beside) for claim, beside in self.contested.items()},
                    self.mediations,
                    set(self.judged),
                    self.telling,
                )
                super().when(fact)
            case BoardReplaced() | BoardClaimed() | BoardPaperCorrected():
                self.ending = None
                super().when(fact)
            case DisputeEndingTakenBack():
                self._stand_as_before(fact)
            case MediationTakenBack():
                self.mediations = self.mediations - {fact.mediation}
            case _:
                super().when(fact)

    def _stand_as_before(self, fact: DisputeEndingTakenBack) -> None:
        if ending := self.ending:
            self.parties, self.contested = list(fact.parties), ending.contested
            self.mediations, self.judged = ending.mediations, ending.judged
        for number in fact.claims:
            self._become(number, claims=True, since="")
        self.ending = None
