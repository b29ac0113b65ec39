"""A claim that was recorded by mistake is taken back: what it opened is closed as a slip, and stays told."""

from dataclasses import replace

from services.registry.domain.board import Board
from services.registry.domain.board_order import in_order, newest_of
from services.registry.domain.dispute import Disputed
from services.registry.events import (
    BoardClaimed,
    BoardSetAside,
    ClaimTakenBack,
    LeadershipDisputeClosed,
    LeadershipDisputeTakenBack,
    MediationRecorded,
)
from services.registry.rules.disputes import (
    A_CLAIM_FOLLOWS_WHEN_NO_OTHER_IS_LEFT,
    A_MEDIATED_DISPUTE_IS_NO_SLIP,
    ONLY_A_CLAIM_IS_TAKEN_BACK,
    ONLY_AN_OPEN_DISPUTE_GOES_ON,
)
from shared.events import Fact


class ClaimsTakenBack(Disputed):
    """``contested``: whom each claim of the open dispute stands against; ``mediations``: the versions
    that told one, which all of them asked for.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.contested: dict[int, list[int]] = {}
        self.mediations: set[int] = set()

    def take_back_claim(self, *, board: int, replaces: int, reason: str) -> None:
        """It was no claim. ``replaces``: the board that it really follows, 0 for one that should not have
        been recorded; its decree can be filed again. Error: NotFound.
        """
        this = self._board(board)
        before = self._board(replaces) if replaces else None
        if gone := self.gone:
            self._refuse(gone, reason)
        elif not self.parties:
            self._refuse(ONLY_AN_OPEN_DISPUTE_GOES_ON, reason)
        elif not this.claims:
            self._refuse(ONLY_A_CLAIM_IS_TAKEN_BACK, reason, board=board)
        elif self.mediations:
            self._refuse(A_MEDIATED_DISPUTE_IS_NO_SLIP, reason)
        elif before is None and [board] not in self.contested.values():
            self._strike(this, reason)
        elif before is None or len(self.contested) > 1:
            self._refuse(A_CLAIM_FOLLOWS_WHEN_NO_OTHER_IS_LEFT, reason)
        else:
            self._follow(this, before, reason)

    def _strike(self, this: Board, reason: str) -> None:
        self.trigger_event(ClaimTakenBack, board=this.number, replaces=0, reason=reason)
        self.trigger_event(BoardSetAside, board=this.number, because="slip")
        self._end_without_claims(reason)

    def _follow(self, this: Board, before: Board, reason: str) -> None:
        right = replace(this, claims=False, replaces=before.number)
        after = in_order(self.boards, right)
        if self._is_out_of_order(after, right, reason):
            return
        newest = newest_of(self.boards)
        self.trigger_event(ClaimTakenBack, board=this.number, replaces=before.number, reason=reason)
        self._end_without_claims(reason)
        self._stand_as(after, newest, reason)

    def _end_without_claims(self, reason: str) -> None:
        if not self.contested:
            self.trigger_event(LeadershipDisputeTakenBack, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case BoardClaimed():
                super().when(fact)
                self.contested[fact.board] = list(fact.contests)
            case ClaimTakenBack():
                self.contested.pop(fact.board)
                for beside in self.contested.values():
                    beside[:] = [number for number in beside if number != fact.board]
                self.parties = sorted(
                    {n for claim, beside in self.contested.items() for n in (claim, *beside)}
                )
                self._become(fact.board, claims=not fact.replaces, replaces=fact.replaces)
            case MediationRecorded():
                self.mediations = self.mediations | {fact.originator_version}
                super().when(fact)
            case LeadershipDisputeClosed():
                self.contested, self.mediations = {}, set()
                super().when(fact)
            case LeadershipDisputeTakenBack():
                pass  # told already by the last claim
            case _:
                super().when(fact)
