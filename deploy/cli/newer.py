"""What a newer program wrote where this one has to read before an office can start."""

from collections.abc import Iterator
from typing import Final

from services.audit.ledgers import open_ledger
from services.clusters.domain import Cluster, ClusterMap
from services.clusters.seed import load_seed
from services.notifications.domain import ObligationTable
from services.registry.events import PersonalDataErased, WordsErased
from services.requests.domain import OfficeCalendar
from shared.deployment import Deployment
from shared.events import UnknownFact
from shared.mapper import refuse_unknown

UPDATE: Final = "Perbarui program, lalu jalankan lagi."


def refuse_newer_history(deployment: Deployment) -> None:
    """Errors: UnknownFact, with the ledger, the position and what to do."""
    for seen in newer_events(deployment):
        raise UnknownFact(f"{seen} {UPDATE}")


def newer_events(deployment: Deployment) -> Iterator[str]:
    """A sentence for each kind of event that the start reads and this program does not know.

    Any other event of a newer program keeps no office from starting: it is parked where it is heard.
    """
    clusters = [ClusterMap.STREAM, *(Cluster.stream_of(each.code) for each in load_seed())]
    yield from _newer(deployment, "registry", "topic", [PersonalDataErased.TOPIC, WordsErased.TOPIC])
    yield from _newer(deployment, "clusters", "stream", clusters)
    yield from _newer(deployment, "requests", "stream", [OfficeCalendar.STREAM])
    yield from _newer(deployment, "notifications", "stream", [ObligationTable.STREAM])


def _newer(deployment: Deployment, service: str, column: str, wanted: list[str]) -> Iterator[str]:
    marks = ", ".join("?" * len(wanted))
    with open_ledger(deployment, service) as ledger, ledger.database.read() as t:
        kinds = t.all(
            f"SELECT MIN(position), topic, schema_version FROM ledger WHERE {column} IN ({marks})"
            " GROUP BY topic, schema_version ORDER BY 1",
            wanted,
        )
    for position, topic, version in kinds:
        try:
            refuse_unknown(topic, version)
        except UnknownFact as newer:
            yield f"Buku peristiwa {service}, posisi {position}: {newer.message}"
