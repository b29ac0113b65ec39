"""What the clusters do when the register records something."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Final

from contracts.telling.facts import state_of
from services.clusters.domain import ClusterMap, Placement
from shared.ledger import LedgerRow
from shared.reaction import Desk, Handler

LONGEST_QUOTE: Final = 100
# Keppres 41/1987; no table of time zones is needed, which small machines do not have.
_HOURS: Final = {"Asia/Jakarta": 7, "Asia/Pontianak": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9}


def on_activity_field_recorded(row: LedgerRow, desk: Desk) -> None:
    """An ormas follows its field of activity into the cluster that has the field on that day."""
    state = state_of(row)
    field = state["activity_field"]
    placement = desk.load_or_new(Placement, Placement.stream_of(row.stream))
    day = day_of(row, desk.application.deployment.office.time_zone)
    place = desk.load_or_new(ClusterMap, ClusterMap.STREAM).place_of(field, day)
    if place:
        placement.follow_field(
            cluster=place.cluster, cluster_title=place.cluster_title, ground=f"bidang {field}"
        )
    else:
        placement.leave_unassigned(ground=_why_nowhere(field, state["text"]))


def on_registration_withdrawn(row: LedgerRow, desk: Desk) -> None:
    """Whoever is not in the register is in no cluster."""
    state_of(row)
    placement = desk.load_or_new(Placement, Placement.stream_of(row.stream))
    placement.close(ground="catatan ditarik dari register")


REACTIONS: Final[Mapping[str, Handler]] = {
    "registry.ActivityFieldRecorded": on_activity_field_recorded,
    "registry.RegistrationWithdrawn": on_registration_withdrawn,
}


def day_of(row: LedgerRow, time_zone: str) -> str:
    """The day in the office when this was recorded: at 23.00 UTC it is tomorrow in Bogor."""
    zone = timezone(timedelta(hours=_HOURS[time_zone]))
    return datetime.fromisoformat(row.recorded_at).astimezone(zone).date().isoformat()


def _why_nowhere(field: str, text: str) -> str:
    if field:
        return f"bidang {field} tidak ada dalam klaster mana pun pada hari itu"
    if text.strip():
        return f"bidang “{text.strip()[:LONGEST_QUOTE]}” tidak dikenal"
    return "bidang belum diisi"
