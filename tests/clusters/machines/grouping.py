"""Clusters, the agencies that serve them, the map of fields, and single ormas."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from services.clusters.domain import Cluster, ClusterMap, Placement
from tests.clusters.machines.asked import AGENCIES, DAYS, GONE, ORMAS, REASON, Asked
from tests.commanded import GROUND, SELDOM

CODES = st.sampled_from(["agama", "seni", "tari"])
FROM = st.one_of(st.just({}), DAYS.map(lambda day: {"valid_from": day}))
FIELDS = st.sampled_from(["Agama", "Seni"])


class Grouping(Asked):
    """Who is where, from which day on."""

    def map(self) -> ClusterMap:
        return self.now(ClusterMap, ClusterMap.STREAM)

    @rule(code=CODES)
    def define_cluster(self, code):
        known = bool(self.now(Cluster, f"cluster-{code}").code)
        defined = self.ask("define_cluster", code=code, title=code.title(), ground=GROUND)
        assert bool(defined) != known

    @rule(code=CODES, agency=AGENCIES, valid_from=DAYS)
    def appoint_agency(self, code, agency, valid_from):
        said = {"agency": agency, "name": agency.title(), "abbreviation": "DC", "valid_from": valid_from}
        self.ask("appoint_agency", cluster=f"cluster-{code}", **said, ground=GROUND)

    @rule(code=CODES, agency=AGENCIES, valid_until=DAYS)
    def release_agency(self, code, agency, valid_until):
        said = {"agency": agency, "valid_until": valid_until} | REASON
        self.ask("release_agency", cluster=f"cluster-{code}", **said)

    @rule(code=CODES, field=FIELDS, valid_from=DAYS, overtaken=SELDOM)
    def move_field(self, code, field, valid_from, overtaken):
        """Out of the cluster that was seen to hold it; seldom of one that does not."""
        place = self.map().place_of(field, valid_from)
        leaves = "cluster-lain" if overtaken else place.cluster if place else ""
        said = {"activity_field": field, "valid_from": valid_from, "leaves": leaves, "ground": GROUND}
        moved = self.ask("move_field", cluster=f"cluster-{code}", **said)
        assert not (moved and overtaken)

    @rule(field=FIELDS, valid_until=DAYS, wrong=SELDOM)
    def take_field(self, field, valid_until, wrong):
        """Mostly out of the cluster it is in."""
        if not self.map().places.get(field):
            said = {"cluster": "cluster-seni", "activity_field": field, "ground": GROUND}
            self.ask("move_field", **said, valid_from="2020-01-01")
        newest = self.map().places[field][-1].cluster
        said = {"activity_field": field, "valid_until": valid_until} | REASON
        self.ask("take_field", cluster="cluster-tari" if wrong else newest, **said)

    @rule(ormas=ORMAS, code=CODES, valid_from=FROM, late=SELDOM)
    def assign_ormas(self, ormas, code, valid_from, late):
        seen = {"seen": self.now(Placement, Placement.stream_of(ormas)).decided_at - late}
        said = {"ormas": ormas, "cluster": f"cluster-{code}", "ground": GROUND}
        assert not (self.ask("assign_ormas", **said, **valid_from, **seen) and ormas == GONE)

    @rule(ormas=ORMAS, valid_from=DAYS)
    def follow_field(self, ormas, valid_from):
        """Mostly of one for whom an officer decided."""
        if not self.now(Placement, Placement.stream_of(ormas)).decisions:
            said = {"cluster": "cluster-seni", "valid_from": "2020-01-01", "ground": GROUND}
            self.ask("assign_ormas", ormas=ormas, **said)
        lifted = self.ask("follow_field", ormas=ormas, valid_from=valid_from, ground=GROUND)
        assert not lifted or not self.now(Placement, Placement.stream_of(ormas)).decided_on(valid_from)

    @invariant()
    def no_field_is_in_two_clusters_and_no_agency_twice_in_one_on_a_day(self):
        for places in self.map().places.values():
            periods = [place.period for place in places]
            for day in {each for p in periods for each in (p.valid_from, p.valid_until)} - {""}:
                assert sum(p.covers(day) for p in periods) <= 1
        for code in ("agama", "seni", "tari"):
            services = self.now(Cluster, f"cluster-{code}").services
            for day in {service.period.valid_from for service in services}:
                there = [service.agency for service in services if service.period.covers(day)]
                assert len(set(there)) == len(there)
