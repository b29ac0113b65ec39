"""Activities for public order: which ormas were part of them, and how many people came."""

from typing import Any

from services.clusters.domain.themes import ServesTheme
from services.clusters.events import (
    OrderActivityChangeRefused,
    OrderActivityRecorded,
    OrderActivityStruck,
    OrmasJoinedActivity,
    OrmasTakenFromActivity,
)
from services.clusters.rules.meetings import A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED
from services.clusters.rules.order import (
    AN_ACTIVITY_IS_RECORDED_ONCE_ITS_DAY_HAS_COME,
    AN_ORMAS_BRINGS_NO_MORE_THAN_CAME,
    ONLY_A_STANDING_ACTIVITY_GOES_ON,
    ONLY_WHO_JOINED_IS_TAKEN_OUT,
)
from shared.events import Fact
from shared.rules import Rule


class OrderActivity(ServesTheme):
    """``state``: "" before, recorded or struck; ``joined``: part and people of each ormas."""

    KIND = "activity"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.people = 0
        self.joined: dict[str, tuple[str, int]] = {}

    def record(self, *, day: str, today: str, **said: Any) -> None:
        """Every other field of the event."""
        if day > today:
            self._refuse(AN_ACTIVITY_IS_RECORDED_ONCE_ITS_DAY_HAS_COME)
        else:
            self.trigger_event(OrderActivityRecorded, day=day, **said)

    def join(self, *, organisation: str, activity_part: str, people: int, withdrawn: bool) -> None:
        """The newest word about an ormas counts; the same again changes nothing."""
        others = sum(count for each, (_, count) in self.joined.items() if each != organisation)
        if self.state != "recorded":
            self._refuse(ONLY_A_STANDING_ACTIVITY_GOES_ON)
        elif withdrawn:
            self._refuse(A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED, count=1)
        elif others + people > self.people:
            self._refuse(AN_ORMAS_BRINGS_NO_MORE_THAN_CAME, people=self.people, others=others)
        elif self.joined.get(organisation) != (activity_part, people):
            said = {"organisation": organisation, "activity_part": activity_part, "people": people}
            self.trigger_event(OrmasJoinedActivity, **said)

    def _may_point(self) -> bool:
        if self.state != "recorded":
            self._refuse(ONLY_A_STANDING_ACTIVITY_GOES_ON)
        return self.state == "recorded"

    def take_out(self, *, organisation: str, reason: str) -> None:
        if self.state != "recorded":
            self._refuse(ONLY_A_STANDING_ACTIVITY_GOES_ON)
        elif organisation not in self.joined:
            self._refuse(ONLY_WHO_JOINED_IS_TAKEN_OUT)
        else:
            self.trigger_event(OrmasTakenFromActivity, organisation=organisation, reason=reason)

    def strike(self, *, reason: str) -> None:
        if self.state != "recorded":
            self._refuse(ONLY_A_STANDING_ACTIVITY_GOES_ON)
        else:
            self.trigger_event(OrderActivityStruck, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case OrderActivityRecorded():
                self.state, self.people = "recorded", fact.people
            case OrmasJoinedActivity():
                self.joined[fact.organisation] = (fact.activity_part, fact.people)
            case OrmasTakenFromActivity():
                self.joined.pop(fact.organisation, None)
            case OrderActivityStruck():
                self.state = "struck"
            case OrderActivityChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(OrderActivityChangeRefused, **rule.refusal(**said))
