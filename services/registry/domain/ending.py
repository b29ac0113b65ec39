"""How an organisation ends, by the paper of somebody who can end it; how one comes back, or never ended."""

from collections.abc import Mapping
from typing import Any, Final

from services.registry.domain.standing import Standing
from services.registry.domain.visit import Activity
from services.registry.events import (
    ActivityStatusRecorded,
    DissolutionRecorded,
    DissolutionStruck,
    EndingRefused,
    ReturnRecorded,
)
from services.registry.rules.ending import (
    A_DISSOLUTION_IS_RECORDED_ONCE,
    A_RETURN_IS_FROM_ABSENCE,
    A_RULING_FOLLOWS_THE_DISSOLUTION,
    ONLY_A_RECORDED_DISSOLUTION_IS_STRUCK,
    ONLY_A_RULING_UNDOES_A_DISSOLUTION,
)
from shared.events import Fact
from shared.rules import Rule

DISSOLVED: Final = "bubar"
DISSOLVED_BY: Final[Mapping[str, str]] = {"organ": "statement", "ahu": "agency", "court_ruling": "ruling"}
"""Who can dissolve, and how the office knows it. A visitor is not among them."""
RETURNED_BY: Final[Mapping[str, str]] = {"organ": "statement", "court_ruling": "ruling"}
ABSENT: Final = ("tidak_aktif", "tidak_ditemukan")


class Ending(Standing):
    """An organisation with its ``activity`` as last recorded; ``dissolved`` until a ruling says otherwise."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.activity = Activity()
        self.dissolved = False
        self.dissolved_on = ""
        self.before_it = Activity()

    def record_dissolution(self, *, dissolved_by: str, **paper: Any) -> None:
        """It is dissolved, as its organ, the AHU register or a court says."""
        if gone := self.gone:
            self._refuse_ending(gone, paper["ground"])
        elif self.dissolved:
            self._refuse_ending(A_DISSOLUTION_IS_RECORDED_ONCE, paper["ground"])
        else:
            self.trigger_event(DissolutionRecorded, dissolved_by=dissolved_by, **paper)
            self._becomes(DISSOLVED, DISSOLVED_BY[dissolved_by], paper)

    def strike_dissolution(self, *, reason: str) -> None:
        """It was recorded by mistake; its activity is what it was before."""
        if gone := self.gone:
            self._refuse_ending(gone, reason)
        elif not self.dissolved:
            self._refuse_ending(ONLY_A_RECORDED_DISSOLUTION_IS_STRUCK, reason)
        else:
            before = self.before_it._replace(status=self.before_it.status or "unknown")
            self.trigger_event(DissolutionStruck, reason=reason)
            self.trigger_event(ActivityStatusRecorded, **before._asdict(), ground=reason)

    def record_return(self, *, returned_by: str, **paper: Any) -> None:
        """It is back: from absence, or, once dissolved, by a ruling only."""
        if gone := self.gone:
            self._refuse_ending(gone, paper["ground"])
        elif self.dissolved and returned_by != "court_ruling":
            self._refuse_ending(ONLY_A_RULING_UNDOES_A_DISSOLUTION, paper["ground"])
        elif self.dissolved and paper["decided_on"] < self.dissolved_on:
            self._refuse_ending(A_RULING_FOLLOWS_THE_DISSOLUTION, paper["ground"])
        elif not self.dissolved and self.activity.status not in ABSENT:
            self._refuse_ending(A_RETURN_IS_FROM_ABSENCE, paper["ground"])
        else:
            self.trigger_event(ReturnRecorded, returned_by=returned_by, **paper)
            self._becomes("aktif", RETURNED_BY[returned_by], paper)

    def _becomes(self, status: str, known_by: str, paper: Mapping[str, Any]) -> None:
        said = {"observed_on": paper["decided_on"], "ground": paper["ground"]}
        self.trigger_event(ActivityStatusRecorded, status=status, known_by=known_by, **said)

    def _refuse_ending(self, rule: Rule, ground: str) -> None:
        self.trigger_event(EndingRefused, ground=ground, **rule.refusal())

    def when(self, fact: Fact) -> None:
        match fact:
            case ActivityStatusRecorded():
                self.activity = Activity(fact.status, fact.known_by, fact.observed_on)
            case DissolutionRecorded():
                self.before_it = self.activity
                self.dissolved, self.dissolved_on = True, fact.decided_on
            case ReturnRecorded() | DissolutionStruck():
                self.dissolved = False
            case EndingRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
