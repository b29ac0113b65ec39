"""Clusters and the agencies that serve them. Every name and date is invented."""

import pytest

from services.clusters.domain import Cluster
from services.clusters.events import AgencyAppointed, AgencyReleased, ClusterChangeRefused, ClusterDefined
from tests.scenario import Scenario, fact

DEFINED = fact(ClusterDefined, code="seni", title="Seni", mark="office", source="Keputusan 7/2026")
APPOINTED = fact(AgencyAppointed, agency="dinseni", name="Dinas Seni", valid_from="2026-01-01")
SAID = {"mark": "office", "source": "Keputusan 7/2026"}


def test_a_new_cluster_has_a_code_a_title_and_a_ground():
    said = {"code": "seni", "title": "Seni", **SAID}
    Scenario(Cluster).when(Cluster.define, **said).then(fact(ClusterDefined, **said))


@pytest.mark.rule("cluster-code-is-used-once")
def test_the_code_of_a_cluster_is_never_used_again():
    (
        Scenario(Cluster)
        .given(DEFINED)
        .when(Cluster.define, code="seni", title="Tari", **SAID)
        .then(fact(ClusterChangeRefused, rule="cluster-code-is-used-once"))
    )


def appoint(**changed):
    said = {"agency": "dinseni", "name": "Dinas Seni", "abbreviation": "Dinseni", "valid_from": "2026-03-01"}
    return said | SAID | changed


def test_an_agency_serves_from_a_day_on():
    (
        Scenario(Cluster)
        .given(DEFINED)
        .when(Cluster.appoint_agency, **appoint())
        .then(fact(AgencyAppointed, **appoint(), observed_on="", found_for=""))
    )


@pytest.mark.rule("agency-serves-once-at-a-time")
@pytest.mark.parametrize("valid_from", ["", "2025-01-01", "2026-01-01", "2026-03-01"])
def test_an_agency_does_not_serve_the_same_cluster_twice_at_a_time(valid_from):
    (
        Scenario(Cluster)
        .given(DEFINED, APPOINTED)
        .when(Cluster.appoint_agency, **appoint(valid_from=valid_from))
        .then(fact(ClusterChangeRefused, rule="agency-serves-once-at-a-time"))
    )


def test_two_agencies_may_serve_one_cluster():
    (
        Scenario(Cluster)
        .given(DEFINED, APPOINTED)
        .when(Cluster.appoint_agency, **appoint(agency="dispar", name="Dinas Wisata"))
        .then(fact(AgencyAppointed, agency="dispar", name="Dinas Wisata"))
    )


def test_an_agency_that_was_released_can_come_back():
    released = fact(AgencyReleased, agency="dinseni", valid_until="2026-03-01")
    (
        Scenario(Cluster)
        .given(DEFINED, APPOINTED, released)
        .when(Cluster.appoint_agency, **appoint(valid_from="2026-03-01"))
        .then(fact(AgencyAppointed, agency="dinseni", valid_from="2026-03-01"))
    )


def test_a_released_agency_is_named_as_it_was_appointed():
    told = {"agency": "dinseni", "valid_until": "2026-06-01", "reason": "Digabung"}
    (
        Scenario(Cluster)
        .given(DEFINED, APPOINTED)
        .when(Cluster.release_agency, **told)
        .then(fact(AgencyReleased, **told, name="Dinas Seni"))
    )


@pytest.mark.rule("only-a-serving-agency-is-released")
@pytest.mark.parametrize(
    ("agency", "valid_until"),
    [("dispar", "2026-06-01"), ("dinseni", "2026-01-01"), ("dinseni", "2025-12-31")],
)
def test_only_an_agency_that_has_served_a_day_is_released(agency, valid_until):
    (
        Scenario(Cluster)
        .given(DEFINED, APPOINTED)
        .when(Cluster.release_agency, agency=agency, valid_until=valid_until, reason="Digabung")
        .then(fact(ClusterChangeRefused, rule="only-a-serving-agency-is-released"))
    )


@pytest.mark.rule("only-a-serving-agency-is-released")
def test_an_agency_is_not_released_twice():
    released = fact(AgencyReleased, agency="dinseni", valid_until="2026-06-01")
    (
        Scenario(Cluster)
        .given(DEFINED, APPOINTED, released)
        .when(Cluster.release_agency, agency="dinseni", valid_until="2026-05-01", reason="Digabung")
        .then(fact(ClusterChangeRefused, rule="only-a-serving-agency-is-released"))
    )
