"""Ties of officers to ormas, as the officers declared them."""

from typing import Final

from contracts.roles import ROLES
from contracts.telling.case_words import SUPERIORS
from services.requests.events import TieChangeRefused, TieDeclared, TieEnded, TieTakenBack
from services.requests.rules.cases import (
    A_TIE_IS_DECLARED_ONCE,
    NOBODY_ENDS_THE_OWN_TIE,
    ONLY_A_NEW_TIE_IS_TAKEN_BACK,
)
from services.requests.rules.handing_over import A_TIE_NAMES_SOMEBODY_ABOVE
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule


class Ties(Aggregate):
    """One stream for an office. ``standing``: the tie and who decides instead, by officer and ormas."""

    KIND = "ties"
    STREAM: Final = "ties-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.standing: dict[tuple[str, str], tuple[str, str]] = {}

    def declare(
        self, officer: str, *, organisation: str, tie: str, office_role: str, ground: str, role: str = ""
    ) -> None:
        """By the officer alone; ``role``: in which this is done, so that who decides instead stands above."""
        above = SUPERIORS[SUPERIORS.index(role) + 1 :] if role in SUPERIORS else SUPERIORS
        if (officer, organisation) in self.standing:
            self._refuse(A_TIE_IS_DECLARED_ONCE)
        elif office_role not in above:
            words = " atau ".join(ROLES[each].lower() for each in above)
            self._refuse(A_TIE_NAMES_SOMEBODY_ABOVE, role=ROLES[role].lower(), above=words)
        else:
            said = {"officer": officer, "organisation": organisation, "tie": tie, "office_role": office_role}
            self.trigger_event(TieDeclared, **said, ground=ground)

    def end(self, by: str, *, officer: str, organisation: str, reason: str) -> None:
        """By somebody else. NotFound where none stands."""
        if (officer, organisation) not in self.standing:
            raise NotFound("Hubungan ini tidak tercatat.")
        if by == officer:
            self._refuse(NOBODY_ENDS_THE_OWN_TIE)
        else:
            self.trigger_event(TieEnded, officer=officer, organisation=organisation, reason=reason)

    def take_back(self, officer: str, *, organisation: str, undoable: bool) -> None:
        """By who declared it. ``undoable``: it is new and nothing rests on it, which is looked up outside.
        NotFound where none stands.
        """
        if (officer, organisation) not in self.standing:
            raise NotFound("Hubungan ini tidak tercatat.")
        if not undoable:
            self._refuse(ONLY_A_NEW_TIE_IS_TAKEN_BACK)
        else:
            tie, _ = self.standing[officer, organisation]
            self.trigger_event(TieTakenBack, officer=officer, organisation=organisation, tie=tie)

    def has(self, officer: str) -> bool:
        """Whether this officer has a tie to any ormas."""
        return any(tied == officer for tied, _ in self.standing)

    def of(self, officer: str, *entries: str) -> tuple[str, str]:
        """The tie, and the role that decides instead; both "" where there is none. ``entries``: of one ormas;
        where ties to several of them stand, the one that names the highest superior.
        """
        found = [self.standing[officer, each] for each in entries if (officer, each) in self.standing]
        return max(found, key=lambda tie: SUPERIORS.index(tie[1]), default=("", ""))

    def when(self, fact: Fact) -> None:
        match fact:
            case TieDeclared():
                self.standing[fact.officer, fact.organisation] = (fact.tie, fact.office_role)
            case TieEnded() | TieTakenBack():
                self.standing.pop((fact.officer, fact.organisation), None)
            case TieChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(TieChangeRefused, **rule.refusal(**said))
