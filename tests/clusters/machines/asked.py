"""The clusters that are asked: two of them with an agency, and ormas of which one left the register."""

from datetime import datetime, timedelta
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.stateful import initialize

from contracts.telling.dates import ZONES
from services.clusters.application import Clusters
from services.clusters.domain import Placement
from services.clusters.service import ClustersService
from tests.commanded import GROUND, Commanded
from tests.offices import cause_in

TODAY: Final = datetime.now(ZONES["Asia/Jakarta"]).date()
LONG_AGO, YESTERDAY, SOON = ((TODAY + timedelta(n)).isoformat() for n in (-60, -2, 30))
DAYS: Final = st.sampled_from([LONG_AGO, YESTERDAY, SOON])
ORMAS: Final = st.sampled_from([f"ormas-{n:032x}" for n in (1, 2, 3, 4)])
GONE: Final = f"ormas-{4:032x}"
AGENCIES: Final = st.sampled_from(["dinas-contoh", "dinas-umpama", "badan-lain"])
BOUND: Final = st.sampled_from([None, None, ("dinas-contoh",), ("dinas-umpama",), ()])
"""Who asks: a colleague of the office, or an account that is bound to these agencies."""
REASON: Final = {"reason": "Dialihkan ke tahun depan"}


class Asked(Commanded):
    """An ormas that left is in nothing new that is recorded."""

    SERVICE, APPLICATION, WIRED = ClustersService, Clusters, "clusters"

    @initialize()
    def begin(self):
        for code in ("agama", "seni"):
            self.ask("define_cluster", code=code, title=code.title(), ground=GROUND)
            agency = {"agency": "dinas-contoh", "name": "Dinas Contoh", "abbreviation": "DC"}
            cluster = {"cluster": f"cluster-{code}", "valid_from": LONG_AGO, "ground": GROUND}
            self.ask("appoint_agency", **agency, **cluster)
        self.hear_of_leaving(GONE)

    def hear_of_leaving(self, ormas: str) -> None:
        """As the register tells it."""
        cause = cause_in(self.application, "clusters.assign_ormas", {"left": ormas})
        stream = Placement.stream_of(ormas)
        closed = self.application.change(
            Placement,
            stream,
            cause,
            lambda p: p.close(ground="catatan ditarik dari register"),
            load=self.application.load_or_new,
        )
        self._look_at("hear_of_leaving", closed.as_dict())

    def begun(self, streams: list[str], command: str, **said: Any) -> None:
        """One more, unless it was refused."""
        streams += dict.fromkeys(self.ask(command, **said))
