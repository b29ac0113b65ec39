"""What other services tell and the scoring hears, without a broker."""

from contextlib import closing

from services.clusters.events import AttendanceRecorded
from shared.bus.heard import Heard
from tests.bus.office import messages_of
from tests.offices import cause_in
from tests.portal.office import ClustersLedger, RegistryLedger, RequestsLedger, Told
from tests.portal.told.ormas import stream

MERGE = {"survivor": stream(1), "survivor_name": "Sanggar Rekaan", "reason": "Dua catatan satu ormas."}


class Attended:
    """Meetings that the clusters tell of, heard by the scoring."""

    def __init__(self, deployment):
        self.clusters = ClustersLedger(deployment)
        self.views = deployment.views("scoring")
        self.heard = Heard(self.views)
        self.heard.create()

    def tell(self, meeting, day, ormas=1):
        """As somebody of this ormas was at a meeting on that day."""
        told = Told(f"meeting-{meeting}")
        blank = dict.fromkeys(AttendanceRecorded.__annotations__, 0)
        said = blank | {"ormas": stream(ormas), "meeting_title": "Bina ormas", "held_on": day}
        told.trigger_event(AttendanceRecorded, **said)
        self.clusters.record(told, cause=cause_in(self.clusters, "clusters.record_attendance"))
        assert not self.heard.append("clusters", messages_of(self.clusters.ledger)).fork

    def registers(self, ormas, event, **said):
        """What the register tells of the entry of an ormas."""
        with closing(RegistryLedger(self.clusters.deployment)) as registry:
            told = registry.load_or_new(Told, stream(ormas))
            told.trigger_event(event, **said)
            registry.record(told, cause=cause_in(registry, "registry.merge_entries"))
            assert not self.heard.append("registry", messages_of(registry.ledger)).fork

    def ties(self, said):
        """What the requests tell of who is tied to whom."""
        with closing(RequestsLedger(self.clusters.deployment)) as requests:
            told = requests.load_or_new(Told, "ties-office")
            told.trigger_event(said[0], **said[1])
            requests.record(told, cause=cause_in(requests, "requests.declare_tie"))
            assert not self.heard.append("requests", messages_of(requests.ledger)).fork

    def close(self):
        self.views.close()
        self.clusters.close()
