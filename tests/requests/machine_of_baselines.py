"""What the machine asks of service times from papers."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.requests.application import Requests
from services.requests.domain import ServiceBaselines
from services.requests.service import RequestsService
from tests.commanded import GROUND
from tests.shown import Shown


class Baselines(Shown):
    """Two years of one service, and a year to come."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    @rule(
        year=st.sampled_from(["2018", "2019", "2099"]),
        days=st.integers(3, 5),
        why=st.sampled_from(["", GROUND]),
    )
    def tell_service_baseline(self, year, days, why):
        said = {"service": "presence_letter", "year": year, "median_days": days, "p90_days": 9}
        said |= {"papers": 14, "source": "Buku agenda", "reason": why, "ground": GROUND}
        self.ask("tell_service_baseline", **said)
        told = self.now(ServiceBaselines, ServiceBaselines.STREAM).told
        assert {year for _, year in told} <= {"2018", "2019"}
