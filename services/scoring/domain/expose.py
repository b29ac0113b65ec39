"""An exposé: which ormas present, and what becomes of the directions of Forkopimda."""

from contracts.telling.dates import date_words
from services.scoring.domain.register import Entry
from services.scoring.events import (
    DirectionDone,
    DirectionGiven,
    DirectionReopened,
    ExposeChangeRefused,
    ExposePlanned,
    PresenterDropped,
    PresenterNamed,
)
from services.scoring.rules.monev import (
    A_DIRECTION_COMES_ONCE_THE_DAY_HAS_COME,
    ONLY_A_DONE_DIRECTION_IS_REOPENED,
    ONLY_AN_OPEN_DIRECTION_IS_DONE,
    ONLY_AN_ORMAS_OF_THE_REGISTER_PRESENTS,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class Expose(Aggregate):
    """``presenting``: streams of ormas; ``open``: by number, whether a direction is still to be done."""

    KIND = "expose"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.day = ""
        self.presenting: frozenset[str] = frozenset()
        self.open: dict[int, bool] = {}

    def plan(self, **said: str) -> None:
        """Also one that was held already."""
        self.trigger_event(ExposePlanned, **said)

    def name_presenter(self, *, organisation: str, entry: Entry, ground: str) -> None:
        """Twice is once."""
        if entry.merged_into or entry.withdrawn:
            self._refuse(ONLY_AN_ORMAS_OF_THE_REGISTER_PRESENTS)
        elif organisation not in self.presenting:
            self.trigger_event(PresenterNamed, organisation=organisation, ground=ground)

    def drop_presenter(self, *, organisation: str, reason: str) -> None:
        """Whoever was not named stays so."""
        if organisation in self.presenting:
            self.trigger_event(PresenterDropped, organisation=organisation, reason=reason)

    def give_direction(self, *, today: str, **said: str) -> None:
        if today < self.day:
            self._refuse(A_DIRECTION_COMES_ONCE_THE_DAY_HAS_COME, day=date_words(self.day))
        else:
            self.trigger_event(DirectionGiven, direction=len(self.open) + 1, **said)

    def finish_direction(self, *, direction: int, result: str) -> None:
        if not self.open.get(direction):
            self._refuse(ONLY_AN_OPEN_DIRECTION_IS_DONE)
        else:
            self.trigger_event(DirectionDone, direction=direction, result=result)

    def reopen_direction(self, *, direction: int, reason: str) -> None:
        """Whoever recorded a wrong click says so, at any time."""
        if self.open.get(direction, True):
            self._refuse(ONLY_A_DONE_DIRECTION_IS_REOPENED)
        else:
            self.trigger_event(DirectionReopened, direction=direction, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case ExposePlanned():
                self.day = fact.day
            case PresenterNamed():
                self.presenting |= {fact.organisation}
            case PresenterDropped():
                self.presenting -= {fact.organisation}
            case DirectionGiven() | DirectionReopened():
                self.open[fact.direction] = True
            case DirectionDone():
                self.open[fact.direction] = False
            case ExposeChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(ExposeChangeRefused, **rule.refusal(**said))
