"""What goes to a named superior when who would decide about it has ties to its ormas."""

from collections.abc import Collection
from enum import Enum
from typing import ClassVar, NamedTuple

from contracts.roles import ROLES
from contracts.telling.case_words import ONLY_HANDED_OVER
from services.requests.domain.own_ormas import Own, barred
from services.requests.events import MatterHandedOver
from services.requests.rules.handing_over import (
    A_HANDED_OVER_CASE_IS_DECIDED_BY_THE_SUPERIOR,
    A_SUPERIOR_OUTSIDE_HAS_ONLY_WHAT_WAS_HANDED_OVER,
    NOBODY_DECIDES_ABOUT_THE_OWN_ORMAS,
    SOMEBODY_ABOVE_IS_NAMED_FIRST,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class Officer(NamedTuple):
    """Who acts, in which role; with a ``tie`` to the ormas, ``superior`` is the role that decides instead.

    ``agencies``: the codes of those for which alone an account of an agency acts, None in the office.
    ``own``: that an account of an ormas acts, for itself alone.
    """

    id: str
    role: str
    tie: str = ""
    superior: str = ""
    agencies: Collection[str] | None = None
    own: Own | None = None


class Step(Enum):
    """What a step is to an officer with ties, who never takes it."""

    RECORD = "it writes down what came from elsewhere: any colleague does it"
    LOOK = "it is asked of a second person, who may be missing: it hands over, and any other may take it"
    DECIDE = "it hands over, and from then on the superior alone takes it"


class HandsOver(Aggregate):
    """A matter of an ormas. ``handed_to``: the role of the superior who decides, "" for the office itself."""

    TIED: ClassVar[Rule] = NOBODY_DECIDES_ABOUT_THE_OWN_ORMAS

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.organisation = self.handed_to = ""

    def when(self, fact: Fact) -> None:
        match fact:
            case MatterHandedOver():
                self.handed_to = fact.office_role
            case _:
                super().when(fact)

    def _is_barred(self, by: Officer, day: str = "", today: str = "") -> bool:
        """Whether an account of an ormas may not do this, however it stands; the refusal is recorded."""
        if found := barred(by.own, self.organisation, day, today):
            rule, words = found
            self._refuse(rule, **words)
        return found is not None

    def _is_kept_from(self, by: Officer, step: Step) -> bool:
        """Whether a tie or a hand-over keeps this officer from it; a refusal or the hand-over is recorded. An
        agency that evaluates speaks for itself, whoever decides in the office.
        """
        of_office = by.agencies is None
        if by.role in ONLY_HANDED_OVER and by.role != self.handed_to:
            self._refuse(A_SUPERIOR_OUTSIDE_HAS_ONLY_WHAT_WAS_HANDED_OVER)
        elif by.superior:
            self._leave(by, step)
        elif step is Step.DECIDE and of_office and self.handed_to not in ("", by.role):
            self._refuse(A_HANDED_OVER_CASE_IS_DECIDED_BY_THE_SUPERIOR, superior=_words(self.handed_to))
        else:
            return False
        return True

    def _leave(self, by: Officer, step: Step) -> None:
        """Once; again where the superior who has it has ties, too."""
        if step is Step.RECORD or self.handed_to not in ("", by.role):
            self._refuse(self.TIED, superior=_words(self.handed_to or by.superior))
        elif by.superior == by.role:
            self._refuse(SOMEBODY_ABOVE_IS_NAMED_FIRST, superior=_words(by.superior))
        else:
            self._hand_over(officer=by.id, office_role=by.superior, tie=by.tie, rule=self.TIED.id)

    def _hand_over(self, **said: str) -> None:
        self.trigger_event(MatterHandedOver, organisation=self.organisation, **said)

    def _refuse(self, rule: Rule, **said: object) -> None:
        raise NotImplementedError(f"{type(self).__name__} keeps no refusals")


def _words(role: str) -> str:
    return ROLES[role].lower()
