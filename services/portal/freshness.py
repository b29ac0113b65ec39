"""How fresh a page is: what has been heard, what of it is shown, what is parked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from services.portal.projection import SOURCES
from shared.database import Database

Head = Callable[[str], int]
"""The last position heard from a source."""


@dataclass(frozen=True)
class Freshness:
    """``shown`` and ``heard`` are positions by source; ``as_of`` is when the newest event was recorded."""

    as_of: str
    shown: dict[str, int]
    heard: dict[str, int]
    parked: int

    @property
    def missing(self) -> int:
        """How many events were heard and are not shown yet."""
        return sum(max(0, self.heard[source] - self.shown[source]) for source in self.shown)

    def as_dict(self) -> dict[str, Any]:
        """For machines."""
        status = "parked" if self.parked else "behind" if self.missing else "ok"
        return {
            "status": status,
            "as_of": self.as_of,
            "shown": self.shown,
            "heard": self.heard,
            "missing": self.missing,
            "parked": self.parked,
        }


def freshness(views: Database, head: Head) -> Freshness:
    """Now. A page stands on several read models; the slowest one of a source counts."""
    with views.read() as t:
        stored = t.all(
            "SELECT source, MIN(position), MAX(recorded_at) FROM projection_positions GROUP BY source"
        )
        parked = t.one("SELECT COUNT(*) FROM parked")
    shown = dict.fromkeys(SOURCES, 0) | {source: position for source, position, _ in stored}
    return Freshness(
        as_of=max((recorded_at for _, _, recorded_at in stored), default=""),
        shown=shown,
        heard={source: max(head(source), shown[source]) for source in shown},
        parked=int(parked[0]) if parked else 0,
    )
