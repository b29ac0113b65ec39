"""Doubts about what a sheet said, and what was found when somebody looked."""

from collections.abc import Mapping
from typing import Final

from contracts.telling.doubts import ABOUT, TWO_READINGS
from contracts.telling.words import UNDONE
from services.registry.domain.correcting import Correcting
from services.registry.events import (
    ActivityFieldRecorded,
    ActivityStatusRecorded,
    BoardPaperCorrected,
    BoardReplaced,
    BylawsRecorded,
    ContactCorrected,
    ContactRecorded,
    DoubtNoted,
    DoubtReopened,
    DoubtSettled,
    LegalBasisRecorded,
    LegalFormRecorded,
    MemberCountRecorded,
    NameCorrected,
    OfficerNameCorrected,
    OrmasRenamed,
    SeatCorrected,
    SecretariatRecorded,
    TaxIdRecorded,
    TermOfOfficeRecorded,
)
from services.registry.rules.doubts import (
    A_DAY_WITH_TWO_READINGS_IS_READ,
    A_DOUBT_IS_SETTLED_ONCE,
    ONLY_AN_ANSWERED_DOUBT_IS_REOPENED,
    WHAT_IS_CALLED_CORRECTED_WAS_CORRECTED,
)
from shared.errors import NotFound
from shared.events import Fact

DOUBT_OUTCOMES: Final = ("confirmed", "corrected", "unfounded")
"""What is written is right; it was wrong and is put right; there was nothing to doubt."""
_ABOUT: Final[Mapping[type[Fact], str]] = {
    NameCorrected: "nama",
    OrmasRenamed: "nama",
    LegalBasisRecorded: "dasar-hukum",
    LegalFormRecorded: "bentuk-hukum",
    ActivityFieldRecorded: "bidang",
    SecretariatRecorded: "alamat",
    ContactRecorded: "kontak",
    ContactCorrected: "kontak",
    BoardReplaced: "kepengurusan",
    BoardPaperCorrected: "kepengurusan",
    SeatCorrected: "kepengurusan",
    OfficerNameCorrected: "kepengurusan",
    TermOfOfficeRecorded: "kepengurusan",
    ActivityStatusRecorded: "keaktifan",
    TaxIdRecorded: "npwp",
    MemberCountRecorded: "anggota",
    BylawsRecorded: "ad-art",
}
"""What was put right by each event, when it follows a doubt."""


class Doubted(Correcting):
    """``doubts``: each that was noted, by its version; ``settled``: how those ended that did; ``put_right``:
    at which version each thing was said last.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.doubts: dict[int, DoubtNoted] = {}
        self.settled: dict[int, str] = {}
        self.put_right: dict[str, int] = {}

    def settle_doubt(self, *, doubt: int, doubt_outcome: str, ground: str) -> None:
        """``ground``: what was found. It changes nothing else: a wrong reading has its own correction, and
        has to have it first. Error: NotFound.
        """
        noted = self._doubt(doubt)
        open_still = not self._is_put_right(noted)
        if gone := self.gone:
            self._refuse_correction(gone, ground)
        elif doubt in self.settled:
            self._refuse_correction(A_DOUBT_IS_SETTLED_ONCE, ground)
        elif doubt_outcome == "corrected" and open_still:
            self._refuse_correction(WHAT_IS_CALLED_CORRECTED_WAS_CORRECTED, ground)
        elif doubt_outcome == "confirmed" and noted.code in TWO_READINGS and open_still:
            self._refuse_correction(A_DAY_WITH_TWO_READINGS_IS_READ, ground)
        else:
            told = {"cell": noted.cell, "doubt_outcome": doubt_outcome, "ground": ground}
            self.trigger_event(DoubtSettled, doubt=doubt, **told)

    def reopen_doubt(self, *, doubt: int, reason: str) -> None:
        """It was answered by mistake: somebody looks again. Error: NotFound."""
        noted = self._doubt(doubt)
        if gone := self.gone:
            self._refuse_correction(gone, reason)
        elif doubt not in self.settled:
            self._refuse_correction(ONLY_AN_ANSWERED_DOUBT_IS_REOPENED, reason)
        else:
            told = {"cell": noted.cell, "doubt_outcome": self.settled[doubt], "reason": reason}
            self.trigger_event(DoubtReopened, doubt=doubt, **told)

    def _doubt(self, doubt: int) -> DoubtNoted:
        if doubt not in self.doubts:
            raise NotFound("Keraguan itu tidak tercatat pada ormas ini.")
        return self.doubts[doubt]

    def _is_put_right(self, noted: DoubtNoted) -> bool:
        """Was anything that it can be about said anew since?"""
        about = ABOUT.get(noted.code, tuple(self.put_right))
        return any(self.put_right.get(each, 0) > noted.originator_version for each in about)

    def _remember(self, fact: Fact) -> None:
        """Also what was put right; what was undone is as it was before."""
        super()._remember(fact)
        if about := _ABOUT.get(type(fact)):
            undone = UNDONE in (getattr(fact, "reason", ""), getattr(fact, "ground", ""))
            self.put_right[about] = 0 if undone else fact.originator_version

    def when(self, fact: Fact) -> None:
        match fact:
            case DoubtNoted():
                self.doubts[fact.originator_version] = fact
            case DoubtSettled():
                self.settled[fact.doubt] = fact.doubt_outcome
            case DoubtReopened():
                self.settled.pop(fact.doubt, None)
            case _:
                super().when(fact)
