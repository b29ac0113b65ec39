"""One report of a change: what was before, what is to be, and where it stands."""

from dataclasses import dataclass
from typing import Any, Final

Reading = dict[str, Any]
WAITING: Final = "waiting"
VERIFIED: Final = "verified"
TURNED_DOWN: Final = "turned_down"
TAKEN_BACK: Final = "taken_back"


@dataclass(frozen=True)
class Report:
    """``told_at`` and ``sealed_at``: the versions of the stream that tell it and its sealed part, or 0."""

    number: int
    change: str
    before: Reading
    after: Reading
    decided_on: str
    ground: str
    told_at: int
    sealed_at: int = 0
    state: str = WAITING

    @property
    def waits(self) -> bool:
        """Has nobody decided it?"""
        return self.state == WAITING

    def tells_the_same(self, change: str, decided_on: str, ground: str) -> bool:
        """Is this the same change of the same letter, and does it still count?"""
        counts = self.state in (WAITING, VERIFIED)
        return counts and (self.change, self.decided_on, self.ground) == (change, decided_on, ground)
