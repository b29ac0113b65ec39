"""What agencies offer to ormas, and whom they helped."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.facilitation_words import ACHIEVEMENTS, FACILITIES
from services.clusters.domain import Cluster, Facilitation, Offer
from tests.clusters.machines.asked import (
    AGENCIES,
    BOUND,
    DAYS,
    GONE,
    LONG_AGO,
    ORMAS,
    REASON,
    YESTERDAY,
    Asked,
)
from tests.commanded import GROUND, NUMBERS, REALLY

APPOINTED = "dinas-contoh"
KINDS = st.sampled_from(sorted(FACILITIES))


class Facilitations(Asked):
    """``offers`` and ``given``: the streams of all that were made and recorded."""

    def __init__(self, template):
        super().__init__(template)
        self.offers: list[str] = []
        self.given: list[str] = []

    def offer(self, which: int) -> Offer:
        """One of them; the first is made when somebody wants one."""
        if not self.offers:
            self.offer_of(APPOINTED, "venue", LONG_AGO)
        return self.now(Offer, self.offers[which % len(self.offers)])

    def help(self, which: int) -> Facilitation:
        if not self.given:
            said = {"organisation": f"ormas-{1:032x}", "agency": APPOINTED, "facility": "venue"}
            self.begun(self.given, "record_facilitation", **said, day=YESTERDAY, what="Aula", ground=GROUND)
        return self.now(Facilitation, self.given[which % len(self.given)])

    def appointed(self, agency: str) -> bool:
        """Whether it ever was, for any cluster."""
        clusters = [each for each in self.known.values() if isinstance(each, Cluster)]
        return agency in {service.agency for each in clusters for service in each.services}

    @rule(agency=AGENCIES, unit=st.sampled_from(["Bidang Seni", "Bidang Sosial"]))
    def record_agency_contact(self, agency, unit):
        said = {"unit": unit, "telephone": "0251-8000000", "ground": GROUND}
        assert not self.ask("record_agency_contact", agency=agency, **said) or self.appointed(agency)

    @rule(agency=AGENCIES, facility=KINDS, first_day=DAYS)
    def offer_facilitation(self, agency, facility, first_day):
        before = len(self.offers)
        self.offer_of(agency, facility, first_day)
        assert (len(self.offers) > before) == self.appointed(agency)

    def offer_of(self, agency: str, facility: str, first_day: str) -> None:
        said = {"description": "Aula untuk latihan", "quantity": 2, "measure": "ruang", "ground": GROUND}
        said |= {"agency": agency, "facility": facility, "first_day": first_day}
        self.begun(self.offers, "offer_facilitation", **said)

    @rule(which=NUMBERS, last_day=DAYS, bound=BOUND)
    def end_offer(self, which, last_day, bound):
        before = self.offer(which)
        ended = self.ask("end_offer", bound_to=bound, offer=before.id, last_day=last_day, **REASON)
        assert not ended or (before.holds_on(last_day) and not before.ended)
        assert not ended or bound is None or before.agency in bound

    @rule(which=NUMBERS, ormas=ORMAS, day=DAYS, agency=AGENCIES, facility=KINDS, free=st.booleans())
    def record_facilitation(self, which, ormas, day, agency, facility, free):
        """By an offer, or without one."""
        offer = None if free else self.offer(which)
        by = {"agency": agency, "facility": facility} if free else {"offer": offer.id}
        before = len(self.given)
        said = {"organisation": ormas, "day": day, "what": "Aula untuk latihan", "ground": GROUND}
        self.begun(self.given, "record_facilitation", **said, **by)
        allowed = self.appointed(agency) if free else offer.holds_on(day)
        assert (len(self.given) > before) == (allowed and ormas != GONE and day <= YESTERDAY)

    @rule(which=NUMBERS, achieved=st.sampled_from(sorted(ACHIEVEMENTS)))
    def record_facilitation_result(self, which, achieved):
        before = self.help(which)
        said = {"achieved": achieved, "text": "Dua puluh anak tampil."}
        recorded = self.ask("record_facilitation_result", facilitation=before.id, **said)
        assert not recorded or before.state == "recorded"

    @rule(which=NUMBERS, really=REALLY)
    def strike_facilitation(self, which, really):
        if really:
            self.ask("strike_facilitation", facilitation=self.help(which).id, **REASON)
            assert self.help(which).state == "struck"
