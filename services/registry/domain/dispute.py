"""A leadership dispute: the office records the claims and how they end, and never says who is right."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.registry.domain.board import Board
from services.registry.domain.later_ends import Lengthened
from services.registry.events import (
    BoardSetAside,
    LeadershipDisputeClosed,
    MediationRecorded,
    RecognitionDated,
)
from services.registry.rules.disputes import (
    A_RECOGNISED_BOARD_HAS_DAYS_LEFT,
    AN_ENDING_FOLLOWS_THE_CLAIMS,
    MEDIATION_IS_ASKED_FOR_BY_ALL,
    ONLY_A_PARTY_IS_RECOGNISED,
    ONLY_AN_OPEN_DISPUTE_GOES_ON,
)
from shared.events import Fact

DISPUTE_ENDINGS: Final = ("bylaws_organ", "agreement", "court_ruling")
"""The organ that the bylaws name, an agreement of the parties, a ruling that is final."""
MEDIATION_OUTCOMES: Final = ("agreed", "goes_on", "failed")


class Disputed(Lengthened):
    """An organisation whose boards may be in a dispute; ``parties`` are the boards in it."""

    def record_mediation(
        self, *, held_on: str, requested_by: Sequence[int], outcome: str, ground: str
    ) -> None:
        """A mediation that all parties asked for; its outcome closes nothing by itself."""
        if gone := self.gone:
            self._refuse(gone, ground)
        elif not self.parties:
            self._refuse(ONLY_AN_OPEN_DISPUTE_GOES_ON, ground)
        elif set(requested_by) != set(self.parties):
            self._refuse(MEDIATION_IS_ASKED_FOR_BY_ALL, ground, parties=_told(self.parties))
        else:
            said = {"held_on": held_on, "outcome": outcome, "ground": ground}
            self.trigger_event(MediationRecorded, requested_by=sorted({*requested_by}), **said)

    def close_dispute(
        self, *, closed_by: str, decided_on: str, recognised: int, ground: str, since: str = ""
    ) -> None:
        """It ended outside this office. ``recognised``: the board that holds office after it, 0 for none;
        ``since``: from when, where it is a claim: "" for its whole term.
        """
        if gone := self.gone:
            self._refuse(gone, ground)
        elif not self.parties:
            self._refuse(ONLY_AN_OPEN_DISPUTE_GOES_ON, ground)
        elif recognised and recognised not in self.parties:
            self._refuse(ONLY_A_PARTY_IS_RECOGNISED, ground, board=recognised)
        elif younger := next((b for b in self.boards if b.claims and b.decided_on > decided_on), None):
            self._refuse(AN_ENDING_FOLLOWS_THE_CLAIMS, ground, board=younger.number)
        elif recognised and (last := self._board(recognised).ends) and since > last:
            self._refuse(A_RECOGNISED_BOARD_HAS_DAYS_LEFT, ground, board=recognised)
        else:
            self._close(closed_by, decided_on, recognised, ground, since)

    def _close(self, closed_by: str, decided_on: str, recognised: int, ground: str, since: str) -> None:
        one = self._board(recognised) if recognised else None
        if one and one.claims and since:
            one = replace(one, since=since)
        others = [b for b in self.boards if b.number != recognised and self._is_touched(b, one)]
        said = {"closed_by": closed_by, "decided_on": decided_on, "recognised": recognised}
        self.trigger_event(LeadershipDisputeClosed, ground=ground, **said)
        if one and one.since:
            self.trigger_event(RecognitionDated, board=recognised, since=one.first_day)
        for board in others:
            self._yield(board, one, decided_on)
        if one and one.claims:
            self._tell_the_newest(one, ground)

    def _is_touched(self, board: Board, recognised: Board | None) -> bool:
        """Parties are; and whoever has days of a claim that is recognised, also when the claim named it."""
        if recognised and recognised.claims and board.overlaps(recognised.first_day, recognised.ends):
            return True
        return board.number in self.parties

    def _yield(self, board: Board, recognised: Board | None, decided_on: str) -> None:
        """Who held office before keeps the days before; a claim that is not recognised has none."""
        if board.claims:
            self.trigger_event(BoardSetAside, board=board.number, because="dispute")
        elif recognised is None:
            if board.overlaps(decided_on, ""):
                self._give_way(board, decided_on, because="dispute")
        elif recognised.claims and board.overlaps(recognised.first_day, recognised.ends):
            self._give_way(board, recognised.first_day, because="dispute")

    def when(self, fact: Fact) -> None:
        match fact:
            case LeadershipDisputeClosed():
                self.parties = []
                if fact.recognised:
                    self._become(fact.recognised, claims=False)
            case RecognitionDated():
                self._become(fact.board, since=fact.since)
            case MediationRecorded():
                pass  # for people: it closes nothing
            case _:
                super().when(fact)


def _told(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)
