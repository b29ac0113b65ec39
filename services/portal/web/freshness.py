"""How fresh a page is: what has been heard, what of it is shown, what is parked, who is not believed."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from services.portal.projection import PROJECTIONS, SOURCES
from shared.bus.heard import Heard
from shared.database import Database, Transaction
from shared.projection.tables import is_outdated

Head = Callable[[str], int]
"""The last position heard from a source."""
Stalled = Callable[[], tuple[str, ...]]
"""The movers of events that stand still although they have something to do."""


@dataclass(frozen=True)
class Freshness:
    """``shown`` and ``heard`` are positions by source; ``as_of`` is when the newest event was recorded.

    ``stopped``: sources whose ledger does not fit our copy of it, so nothing of them is taken any more.
    ``parked``: events that a read model could not use, each once, however many could not.
    ``rebuilding``: read models of another version of this program, which are being built again.
    """

    as_of: str
    shown: dict[str, int]
    heard: dict[str, int]
    parked: int
    stopped: tuple[str, ...]
    rebuilding: tuple[str, ...] = ()
    stalled: tuple[str, ...] = ()

    @property
    def missing(self) -> int:
        """How many events were heard and are not shown yet."""
        return sum(max(0, self.heard[source] - self.shown[source]) for source in self.shown)

    @property
    def status(self) -> str:
        """The worst that can be said, in one word."""
        if self.stopped:
            return "stopped"
        if self.rebuilding:
            return "rebuilding"
        if self.stalled:
            return "stalled"
        return "parked" if self.parked else "behind" if self.missing else "ok"

    def as_dict(self) -> dict[str, Any]:
        """For machines."""
        return {"status": self.status, "missing": self.missing, **asdict(self)}


def freshness(views: Database, heard: Heard, head: Head, stalled: Stalled = tuple) -> Freshness:
    """Now. A page stands on several read models; the slowest one of a source counts."""
    with views.read() as t:
        stored = _stored(t)
        parked = t.one("SELECT COUNT(*) FROM (SELECT DISTINCT source, position FROM parked) AS event")
        rebuilding = tuple(each.name for each in PROJECTIONS if is_outdated(t, each))
    shown = dict.fromkeys(SOURCES, 0) | {source: position for source, position, _ in stored}
    return Freshness(
        as_of=max((recorded_at for _, _, recorded_at in stored), default=""),
        shown=shown,
        heard={source: max(head(source), shown[source]) for source in shown},
        parked=int(parked[0]) if parked else 0,
        stopped=tuple(each.source for each in heard.sources() if each.state != "ok"),
        rebuilding=rebuilding,
        stalled=stalled(),
    )


def shown_positions(t: Transaction) -> dict[str, int]:
    """Up to which event of each source every page of this moment was told."""
    return dict.fromkeys(SOURCES, 0) | {source: position for source, position, _ in _stored(t)}


def _stored(t: Transaction) -> list[tuple[str, int, str]]:
    sql = "SELECT source, MIN(position), MAX(recorded_at) FROM projection_positions GROUP BY source"
    return [(str(source), int(position), str(moment)) for source, position, moment in t.all(sql)]
