"""Lines of a table for tests: the promise to guests, the end of an SKT."""

from services.notifications.domain import ObligationTable
from tests.offices import cause_in

PROMISE = {
    "code": "janji",
    "title": "Janji kepada tamu",
    "text": "{promise} jatuh tempo {due}",
    "mark": "policy",
    "source": "kebijakan kantor",
    "starts": [{"event": "clusters.AudienceReceived", "where_not": {"promise": [""]}}],
    "ends": [{"event": "clusters.PromiseFulfilled"}],
    "reopens": [{"event": "clusters.PromiseReopened"}],
    "ormas": "organisation",
    "due": {"field": "due"},
    "tells": [{"who": "role:case_officer", "offsets": [-7, 0]}, {"who": "role:agency_head", "offsets": [3]}],
}
SKT = {
    "code": "skt",
    "title": "Masa berlaku SKT",
    "text": "SKT {name} sampai {due}",
    "mark": "proposal",
    "source": "usulan",
    "starts": [{"event": "registry.LegalBasisRecorded", "where": {"basis": ["skt"]}}],
    "ormas": "stream",
    "due": {"field": "valid_until.value"},
    "period": ["valid_until.value"],
    "tells": [{"who": "ormas", "offsets": [-30, 0]}],
}


def adopt(notifications, *lines, effective_from="2026-01-01"):
    """The office goes by these lines from a day on."""
    notifications.change(
        ObligationTable,
        ObligationTable.STREAM,
        cause_in(notifications, "notifications.adopt_obligations"),
        lambda table: table.adopt(
            lines=lines, effective_from=effective_from, ground="Keputusan 7/2026", today=effective_from
        ),
        load=notifications.load_or_new,
    )
