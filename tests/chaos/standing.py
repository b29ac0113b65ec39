"""How far every copy of every ledger is: what the run waits for."""

from deploy.wiring import CONSUMERS, REACTORS
from services.audit.ledgers import SERVICES, open_ledger
from services.portal.projection import PROJECTIONS
from shared.bus.heard import Heard
from shared.database import DatabaseBusy, DatabaseUnusable
from shared.deployment import Deployment


def heads(deployment: Deployment) -> dict[str, int]:
    """The last position of every ledger."""
    found = {}
    for service in SERVICES:
        with open_ledger(deployment, service) as ledger:
            found[service] = ledger.head().position
    return found


def behind(deployment: Deployment, wanted: dict[str, int]) -> list[str]:
    """Who has not come to these positions, with where he is."""
    try:
        return _behind(deployment, wanted)
    except (DatabaseBusy, DatabaseUnusable) as error:
        return [str(error)]


def _behind(deployment: Deployment, wanted: dict[str, int]) -> list[str]:
    reached: dict[tuple[str, str], int] = {}
    for consumer, sources in CONSUMERS.items():
        database = deployment.views(consumer)
        for source in sources:
            reached[f"{consumer}.inbox", source] = Heard(database).head(source).position
        database.close()
    views = deployment.views("portal")
    with views.read() as t:
        for projection in PROJECTIONS:
            for source in projection.sources:
                sql = "SELECT position FROM projection_positions WHERE projection = ? AND source = ?"
                row = t.one(sql, (projection.name, source))
                reached[f"portal.{projection.name}", source] = row[0] if row else 0
    views.close()
    for name, source in REACTORS.items():
        with open_ledger(deployment, name) as ledger:
            reached[name, source] = ledger.max_tracking_id(name) or 0
    return [
        f"{name} of {source}: {place} of {wanted[source]}"
        for (name, source), place in reached.items()
        if place < wanted[source]
    ]
