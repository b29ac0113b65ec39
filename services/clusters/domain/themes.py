"""The programme of the RPJMD that a meeting or an activity serves."""

from abc import ABC, abstractmethod

from services.clusters.events import PointedToTheme, ThemeTakenAway
from shared.aggregate import Aggregate
from shared.events import Fact


class ServesTheme(Aggregate, ABC):
    """``theme``: the code and the name of the programme, both "" without one."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.theme = ("", "")

    def point_to_theme(self, *, rpjmd_code: str, rpjmd_theme: str) -> None:
        """One programme at a time; without a code none. The same again changes nothing."""
        code, title = self.theme
        if rpjmd_code == code or not self._may_point():
            return
        if rpjmd_code:
            self.trigger_event(PointedToTheme, rpjmd_code=rpjmd_code, rpjmd_theme=rpjmd_theme)
        else:
            self.trigger_event(ThemeTakenAway, rpjmd_code=code, rpjmd_theme=title)

    def when(self, fact: Fact) -> None:
        match fact:
            case PointedToTheme():
                self.theme = (fact.rpjmd_code, fact.rpjmd_theme)
            case ThemeTakenAway():
                self.theme = ("", "")
            case _:
                super().when(fact)

    @abstractmethod
    def _may_point(self) -> bool:
        """Whether it stands; a refusal is recorded where not."""
