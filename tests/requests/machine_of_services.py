"""What the machine asks of the services of the office."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from contracts.telling.service_words import SERVICES
from services.requests.application import Requests
from services.requests.domain import Service
from services.requests.service import RequestsService
from tests.commanded import GROUND, NUMBERS
from tests.requests.services import CONFIGURATION
from tests.shown import Shown

KINDS = st.sampled_from(sorted(SERVICES))
FROM = st.sampled_from([-1, 0, 0, 0, 7, 30])


class Services(Shown):
    """How each is asked for, and whether."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def of(self, service: str) -> Service:
        return self.now(Service, Service.stream_of(service))

    def day(self, ahead: int) -> str:
        return (date.fromisoformat(self.application._today()) + timedelta(days=ahead)).isoformat()

    @rule(service=KINDS, ahead=FROM)
    def configure_service(self, service, ahead):
        said = CONFIGURATION | {"service": service, "effective_from": self.day(ahead), "ground": GROUND}
        before = self.of(service).last
        recorded = bool(self.ask("configure_service", **said))
        assert self.of(service).last == before + recorded

    @rule(service=KINDS, ahead=FROM)
    def adopt_service(self, service, ahead):
        self.ask("adopt_service", service=service, effective_from=self.day(ahead), ground=GROUND)

    @rule(service=KINDS, number=NUMBERS)
    def withdraw_configuration(self, service, number):
        last = max(self.of(service).last, 1)
        version = number % last + 1
        self.ask("withdraw_configuration", service=service, configuration=version, reason="Keliru menulis")

    @rule(service=KINDS)
    def open_service(self, service):
        self.ask("open_service", service=service, ground=GROUND)

    @rule(service=KINDS)
    def close_service(self, service):
        self.ask("close_service", service=service, reason="Petugas berpindah")
        assert not self.of(service).open

    @invariant()
    def versions_begin_in_their_order(self):
        for service in SERVICES:
            standing = self.of(service).standing
            days = [standing[number].effective_from for number in sorted(standing)]
            assert days == sorted(days)
