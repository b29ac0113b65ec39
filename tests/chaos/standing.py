"""How far every copy of every ledger is: what the run waits for."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from deploy.wiring import CONSUMERS, REACTORS
from services.audit.ledgers import SERVICES, open_ledger
from services.portal.projection import PROJECTIONS
from shared.bus.heard import Heard
from shared.database import Database, DatabaseBusy, DatabaseUnusable
from shared.deployment import Deployment
from shared.ledger import Ledger

Look = Callable[[dict[str, int]], list[str]]


def heads(deployment: Deployment) -> dict[str, int]:
    """The last position of every ledger."""
    found = {}
    for service in SERVICES:
        with open_ledger(deployment, service) as ledger:
            found[service] = ledger.head().position
    return found


def behind(deployment: Deployment, wanted: dict[str, int]) -> list[str]:
    """Who has not come to these positions, with where he is."""
    with looking(deployment) as look:
        return look(wanted)


@contextmanager
def looking(deployment: Deployment) -> Iterator[Look]:
    """The same again and again: connections are kept from one look to the next, until one of them fails."""
    copies = _Copies(deployment)

    def look(wanted: dict[str, int]) -> list[str]:
        try:
            reached = copies.reached()
        except (DatabaseBusy, DatabaseUnusable) as error:
            copies.close()
            return [str(error)]
        return [
            f"{name} of {source}: {place} of {wanted[source]}"
            for (name, source), place in reached.items()
            if place < wanted[source]
        ]

    try:
        yield look
    finally:
        copies.close()


class _Copies:
    """What every consumer, read model and reaction says of itself."""

    def __init__(self, deployment: Deployment) -> None:
        self._deployment = deployment
        self._views: dict[str, Database] = {}
        self._ledgers: dict[str, Ledger] = {}
        self._open = ExitStack()

    def reached(self) -> dict[tuple[str, str], int]:
        """By name and source, the last position."""
        heard = {
            (f"{consumer}.inbox", source): Heard(self._of(consumer)).head(source).position
            for consumer, sources in CONSUMERS.items()
            for source in sources
        }
        tracked = {
            (name, source): self._ledger(name).max_tracking_id(name) or 0 for name, source in REACTORS.items()
        }
        return heard | self._shown() | tracked

    def close(self) -> None:
        """The next look opens them anew."""
        self._open.close()
        self._views, self._ledgers = {}, {}

    def _shown(self) -> dict[tuple[str, str], int]:
        with self._of("portal").read() as t:
            rows = t.all("SELECT projection, source, position FROM projection_positions")
        found = {(projection, source): position for projection, source, position in rows}
        return {
            (f"portal.{each.name}", source): found.get((each.name, source), 0)
            for each in PROJECTIONS
            for source in each.sources
        }

    def _of(self, consumer: str) -> Database:
        if consumer not in self._views:
            self._views[consumer] = self._deployment.views(consumer)
            self._open.callback(self._views[consumer].close)
        return self._views[consumer]

    def _ledger(self, service: str) -> Ledger:
        if service not in self._ledgers:
            self._ledgers[service] = self._open.enter_context(open_ledger(self._deployment, service))
        return self._ledgers[service]
