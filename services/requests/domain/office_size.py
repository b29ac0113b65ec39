"""How many persons the office has for a case."""

from services.requests.events import OfficeSizeTold
from shared.aggregate import Aggregate
from shared.events import Fact


class OfficeSize(Aggregate):
    """One stream for an office. ``preset``: "small" until it tells that it has three officers or more."""

    KIND = "officesize"
    STREAM = "officesize-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.officers = 0
        self.preset = "small"

    @property
    def persons(self) -> int:
        """How many stand behind a case: at least two, three where there are three."""
        return 3 if self.preset == "full" else 2

    def tell(self, *, officers: int, ground: str) -> None:
        """The same again changes nothing."""
        if officers != self.officers:
            preset = "full" if officers > 2 else "small"
            self.trigger_event(OfficeSizeTold, officers=officers, preset=preset, ground=ground)

    def when(self, fact: Fact) -> None:
        match fact:
            case OfficeSizeTold():
                self.officers, self.preset = fact.officers, fact.preset
            case _:
                super().when(fact)
