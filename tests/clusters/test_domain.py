"""What an office may do with its clusters. Every name and date is invented."""

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from services.clusters.domain import Cluster, ClusterMap, Period, Placement
from services.clusters.events import (
    AgencyAppointed,
    AgencyReleased,
    ClusterChangeRefused,
    ClusterDefined,
    FieldPlacedInCluster,
    FieldTakenFromCluster,
    OrmasAssigned,
    OrmasLeftUnassigned,
    OrmasReleased,
    PlacementClosed,
)
from services.registry.events import OrmasRegistered
from tests.scenario import Scenario, fact

DEFINED = fact(ClusterDefined, code="seni", title="Seni", mark="office", source="Keputusan 7/2026")
APPOINTED = fact(AgencyAppointed, agency="dinseni", name="Dinas Seni", valid_from="2026-01-01")
SENI = {"cluster": "cluster-seni", "cluster_title": "Seni"}
AGAMA = {"cluster": "cluster-agama", "cluster_title": "Keagamaan"}
SAID = {"mark": "office", "source": "Keputusan 7/2026"}
PLACED = fact(FieldPlacedInCluster, activity_field="Seni", **SENI, valid_from="2026-01-01", **SAID)
STREAM = "placement-" + "a" * 32
ORMAS = "ormas-" + "a" * 32


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


def place(**changed):
    return {"activity_field": "Seni", **SENI, "valid_from": "2026-03-01"} | SAID | changed


def test_a_field_comes_into_a_cluster_from_a_day_on():
    Scenario(ClusterMap).when(ClusterMap.place_field, **place()).then(fact(FieldPlacedInCluster, **place()))


@pytest.mark.rule("field-in-one-cluster-at-a-time")
@pytest.mark.parametrize("cluster", [SENI, AGAMA])
@pytest.mark.parametrize("valid_from", ["", "2025-06-01", "2026-01-01", "2030-01-01"])
def test_a_field_is_in_one_cluster_at_a_time(cluster, valid_from):
    (
        Scenario(ClusterMap)
        .given(PLACED)
        .when(ClusterMap.place_field, **place(valid_from=valid_from, **cluster))
        .then(fact(ClusterChangeRefused, rule="field-in-one-cluster-at-a-time"))
    )


def test_a_field_that_was_taken_out_can_come_into_another_cluster_on_the_same_day():
    taken = fact(FieldTakenFromCluster, activity_field="Seni", **SENI, valid_until="2026-03-01")
    (
        Scenario(ClusterMap)
        .given(PLACED, taken)
        .when(ClusterMap.place_field, **place(**AGAMA))
        .then(fact(FieldPlacedInCluster, **place(**AGAMA)))
    )


def test_a_field_is_taken_out_of_the_cluster_it_is_in():
    told = {
        "activity_field": "Seni",
        "cluster": "cluster-seni",
        "valid_until": "2026-06-01",
        "reason": "Rapat",
    }
    (
        Scenario(ClusterMap)
        .given(PLACED)
        .when(ClusterMap.take_field, **told)
        .then(fact(FieldTakenFromCluster, **told, cluster_title="Seni"))
    )


@pytest.mark.rule("only-a-placed-field-is-taken-out")
@pytest.mark.parametrize(
    ("field", "cluster", "valid_until"),
    [
        ("Agama", "cluster-seni", "2026-06-01"),
        ("Seni", "cluster-agama", "2026-06-01"),
        ("Seni", "cluster-seni", "2026-01-01"),
        ("Seni", "cluster-seni", "2025-06-01"),
    ],
)
def test_a_field_is_not_taken_out_of_where_it_is_not(field, cluster, valid_until):
    (
        Scenario(ClusterMap)
        .given(PLACED)
        .when(
            ClusterMap.take_field,
            activity_field=field,
            cluster=cluster,
            valid_until=valid_until,
            reason="Rapat",
        )
        .then(fact(ClusterChangeRefused, rule="only-a-placed-field-is-taken-out"))
    )


def test_the_first_day_counts_and_the_last_one_does_not():
    period = Period("2026-01-01", "2026-06-01")
    days = ["2025-12-31", "2026-01-01", "2026-05-31", "2026-06-01"]
    assert [period.covers(day) for day in days] == [False, True, True, False]
    assert Period("").covers("0001-01-01")


DAYS = st.sampled_from(["", "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"])
MOVES = st.lists(st.tuples(st.booleans(), st.sampled_from(["agama", "seni"]), DAYS), max_size=12)


@whatever(MOVES)
def test_no_sequence_of_moves_puts_a_field_into_two_clusters_on_one_day(moves):
    field_map = ClusterMap(ClusterMap.STREAM)
    for placing, code, day in moves:
        said = {"activity_field": "Seni", "cluster": f"cluster-{code}"}
        if placing:
            field_map.place_field(**said, cluster_title=code, valid_from=day, **SAID)
        else:
            field_map.take_field(**said, valid_until=day, reason="Rapat")
    places = field_map.places.get("Seni", [])
    for day in ("2025-01-01", "2026-01-01", "2026-02-15", "2026-04-01", "2030-01-01"):
        assert sum(place.period.covers(day) for place in places) <= 1
    replayed = ClusterMap.replay(None, field_map.collect_events())
    assert (replayed.places if replayed else {}) == field_map.places


ASSIGNED = fact(OrmasAssigned, ormas=ORMAS, **SENI, by_officer=False, ground="bidang Seni")
BY_HAND = fact(OrmasAssigned, ormas=ORMAS, **SENI, by_officer=True, ground="Surat 1/2026")
CLOSED = fact(PlacementClosed, ormas=ORMAS, ground="catatan ditarik")
UNKNOWN = fact(OrmasLeftUnassigned, ormas=ORMAS, ground="bidang belum diisi")


def placement(*told):
    return Scenario(Placement, STREAM).given(*told)


def released(ground, **cluster):
    return fact(OrmasReleased, ormas=ORMAS, **(cluster or SENI), ground=ground)


def test_an_ormas_follows_its_field_into_a_cluster():
    told = {**SENI, "ground": "bidang Seni"}
    placement().when(Placement.follow_field, **told).then(
        fact(OrmasAssigned, ormas=ORMAS, by_officer=False, **told)
    )


def test_the_same_cluster_again_changes_nothing():
    placement(ASSIGNED).when(Placement.follow_field, **SENI, ground="bidang Tari").then()


def test_another_field_moves_an_ormas_to_another_cluster():
    (
        placement(ASSIGNED)
        .when(Placement.follow_field, **AGAMA, ground="bidang Agama")
        .then(
            released("pindah ke klaster “Keagamaan”"),
            fact(OrmasAssigned, ormas=ORMAS, **AGAMA, by_officer=False, ground="bidang Agama"),
        )
    )


def test_what_an_officer_said_stands_above_the_field():
    placement(BY_HAND).when(Placement.follow_field, **AGAMA, ground="bidang Agama").then()
    placement(BY_HAND).when(Placement.leave_unassigned, ground="bidang belum diisi").then()


def test_an_officer_moves_an_ormas_that_followed_its_field():
    (
        placement(ASSIGNED)
        .when(Placement.assign, **AGAMA, ground="Surat 2/2026")
        .then(
            released("pindah ke klaster “Keagamaan”"),
            fact(OrmasAssigned, ormas=ORMAS, **AGAMA, by_officer=True, ground="Surat 2/2026"),
        )
    )


def test_an_officer_can_confirm_where_an_ormas_is_so_that_it_stays():
    (
        placement(ASSIGNED)
        .when(Placement.assign, **SENI, ground="Surat 2/2026")
        .then(fact(OrmasAssigned, ormas=ORMAS, **SENI, by_officer=True, ground="Surat 2/2026"))
    )


def test_an_officer_who_says_it_again_changes_nothing():
    placement(BY_HAND).when(Placement.assign, **SENI, ground="Surat 2/2026").then()


def test_an_ormas_without_a_fitting_cluster_waits_for_an_officer():
    ground = "bidang “Sastra” tidak dikenal"
    placement().when(Placement.leave_unassigned, ground=ground).then(
        fact(OrmasLeftUnassigned, ormas=ORMAS, ground=ground)
    )


def test_the_same_question_is_not_asked_twice():
    placement(UNKNOWN).when(Placement.leave_unassigned, ground="bidang belum diisi").then()


def test_a_field_that_fits_nowhere_takes_an_ormas_out_of_its_cluster():
    ground = "bidang “Sastra” tidak dikenal"
    (
        placement(ASSIGNED)
        .when(Placement.leave_unassigned, ground=ground)
        .then(released(ground), fact(OrmasLeftUnassigned, ormas=ORMAS, ground=ground))
    )


def test_the_question_is_asked_again_after_it_was_answered_once():
    (
        placement(UNKNOWN, ASSIGNED)
        .when(Placement.leave_unassigned, ground="bidang belum diisi")
        .then(released("bidang belum diisi"), UNKNOWN)
    )


def test_an_ormas_that_left_the_register_leaves_its_cluster():
    placement(BY_HAND).when(Placement.close, ground="catatan ditarik").then(
        released("catatan ditarik"), CLOSED
    )


def test_an_ormas_that_left_the_register_asks_no_officer_to_look():
    closed = placement(UNKNOWN).when(Placement.close, ground="catatan ditarik").then(CLOSED)
    assert closed.aggregate.open_question == ""


def test_what_comes_after_the_end_changes_nothing():
    placement(CLOSED).when(Placement.close, ground="sekali lagi").then()
    placement(CLOSED).when(Placement.follow_field, **SENI, ground="bidang Seni").then()
    placement(CLOSED).when(Placement.leave_unassigned, ground="bidang belum diisi").then()


@pytest.mark.rule("withdrawn-ormas-is-in-no-cluster")
def test_an_officer_is_told_that_the_ormas_is_no_longer_in_the_register():
    (
        placement(CLOSED)
        .when(Placement.assign, **SENI, ground="Surat 1/2026")
        .then(fact(ClusterChangeRefused, rule="withdrawn-ormas-is-in-no-cluster"))
    )


@pytest.mark.parametrize("kind", [Cluster, ClusterMap, Placement])
def test_a_fact_of_another_service_is_not_applied_in_silence(kind):
    with pytest.raises(NotImplementedError, match=r"registry\.OrmasRegistered"):
        Scenario(kind).given(fact(OrmasRegistered))


def test_every_refusal_tells_the_officer_what_to_do_in_a_sentence():
    story = placement(CLOSED).when(Placement.assign, **SENI, ground="Surat 1/2026")
    assert story.happened[0].message.endswith(".")
