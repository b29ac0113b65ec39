"""Doubts about what a sheet said, and what was found when somebody looked."""

from typing import Final

from services.registry.domain.correcting import Correcting
from services.registry.events import DoubtNoted, DoubtSettled
from services.registry.rules.entries import A_DOUBT_IS_SETTLED_ONCE
from shared.errors import NotFound
from shared.events import Fact

DOUBT_OUTCOMES: Final = ("confirmed", "corrected", "unfounded")
"""What is written is right; it was wrong and is put right; there was nothing to doubt."""


class Doubted(Correcting):
    """``doubts``: the cell of each, by the version that noted it; ``settled``: those that ended."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.doubts: dict[int, str] = {}
        self.settled: set[int] = set()

    def settle_doubt(self, *, doubt: int, doubt_outcome: str, ground: str) -> None:
        """``ground``: what was found. It changes nothing else: a wrong reading has its own correction.
        Error: NotFound.
        """
        if doubt not in self.doubts:
            raise NotFound("Keraguan itu tidak tercatat pada ormas ini.")
        if gone := self.gone:
            self._refuse_correction(gone, ground)
        elif doubt in self.settled:
            self._refuse_correction(A_DOUBT_IS_SETTLED_ONCE, ground)
        else:
            told = {"cell": self.doubts[doubt], "doubt_outcome": doubt_outcome, "ground": ground}
            self.trigger_event(DoubtSettled, doubt=doubt, **told)

    def when(self, fact: Fact) -> None:
        match fact:
            case DoubtNoted():
                self.doubts[fact.originator_version] = fact.cell
            case DoubtSettled():
                self.settled.add(fact.doubt)
            case _:
                super().when(fact)
