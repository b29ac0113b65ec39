"""Sanctions as their issuers decided them: recorded, never imposed, and ended by a later paper."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from contracts.telling.words import SANCTION_ENDINGS as ENDINGS_IN_WORDS
from contracts.telling.words import SANCTION_KINDS as KINDS_IN_WORDS
from services.registry.domain.standing import Standing
from services.registry.events import SanctionChangeRefused, SanctionEnded, SanctionRecorded
from services.registry.rules.sanctions import (
    A_LETTER_IS_RECORDED_ONCE,
    A_SANCTION_ENDS_AFTER_IT_BEGAN,
    A_SANCTION_ENDS_AS_ITS_KIND_ALLOWS,
    ONLY_A_STANDING_SANCTION_ENDS,
)
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

SANCTION_ISSUERS: Final = ("bupati_wali_kota", "gubernur", "mendagri", "menkum")
MISTAKE: Final = "recorded_by_mistake"
ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "peringatan_tertulis": ("complied", "lifted_by_issuer", "court_ruling", MISTAKE),
    "penghentian_kegiatan": ("complied", "lifted_by_issuer", "court_ruling", MISTAKE),
    "pencabutan_skt": ("lifted_by_issuer", "court_ruling", MISTAKE),
    "pencabutan_badan_hukum": ("court_ruling", MISTAKE),
}
"""How a sanction of each kind can end. Who lost its legal entity is dissolved; only a ruling undoes it."""
SANCTION_KINDS: Final = tuple(ENDINGS)
SANCTION_ENDINGS: Final = ENDINGS["peringatan_tertulis"]


@dataclass(frozen=True)
class Sanction:
    """One sanction. Days are ``YYYY-MM-DD``; ``ended_by`` is empty while it stands."""

    number: int
    kind: str
    issuer: str
    letter: str
    decided_on: str
    ended_by: str = ""

    @property
    def paper(self) -> tuple[str, str, str]:
        """By which its letter is known again, however it is typed."""
        return self.issuer, _as_compared(self.letter), self.decided_on


class Sanctioned(Standing):
    """An organisation with ``sanctions`` in the order of their numbers."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.sanctions: list[Sanction] = []

    def record_sanction(
        self,
        *,
        kind: str,
        issuer: str,
        letter: str,
        decided_on: str,
        answer_by: str,
        legal_basis: str,
        ground: str,
    ) -> None:
        """What an issuer decided. Which step has to come before which is the issuer's question, not ours."""
        paper = (issuer, _as_compared(letter), decided_on)
        same = next((s for s in self.sanctions if s.paper == paper), None)
        if gone := self.gone:
            self._refuse_sanction(gone, ground)
        elif same and same.ended_by != MISTAKE:
            self._refuse_sanction(A_LETTER_IS_RECORDED_ONCE, ground, sanction=same.number)
        else:
            self.trigger_event(
                SanctionRecorded,
                sanction=len(self.sanctions) + 1,
                kind=kind,
                issuer=issuer,
                letter=letter,
                decided_on=decided_on,
                answer_by=answer_by,
                legal_basis=legal_basis,
                ground=ground,
            )

    def end_sanction(self, *, sanction: int, ended_by: str, ended_on: str, ground: str) -> None:
        """It stands no longer, by whatever paper ``ground`` names. Error: NotFound."""
        if not 0 < sanction <= len(self.sanctions):
            raise NotFound(f"Sanksi ke-{sanction} tidak tercatat pada ormas ini.")
        ending = self.sanctions[sanction - 1]
        if gone := self.gone:
            self._refuse_sanction(gone, ground)
        elif ending.ended_by:
            self._refuse_sanction(ONLY_A_STANDING_SANCTION_ENDS, ground, sanction=sanction)
        elif ended_by not in ENDINGS[ending.kind]:
            allowed = " atau ".join(ENDINGS_IN_WORDS[each] for each in ENDINGS[ending.kind])
            kind = KINDS_IN_WORDS[ending.kind]
            self._refuse_sanction(A_SANCTION_ENDS_AS_ITS_KIND_ALLOWS, ground, kind=kind, allowed=allowed)
        elif ended_on < ending.decided_on:
            self._refuse_sanction(A_SANCTION_ENDS_AFTER_IT_BEGAN, ground, sanction=sanction)
        else:
            self.trigger_event(
                SanctionEnded, sanction=sanction, ended_by=ended_by, ended_on=ended_on, ground=ground
            )

    def _refuse_sanction(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(SanctionChangeRefused, ground=ground, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case SanctionRecorded():
                number, paper = fact.sanction, (fact.kind, fact.issuer, fact.letter, fact.decided_on)
                self.sanctions.append(Sanction(number, *paper))
            case SanctionEnded():
                ended = replace(self.sanctions[fact.sanction - 1], ended_by=fact.ended_by)
                self.sanctions[fact.sanction - 1] = ended
            case SanctionChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)


def _as_compared(letter: str) -> str:
    """“B / 12 / 2026” and “b/12/2026” are one number."""
    return "".join(letter.split()).casefold()
