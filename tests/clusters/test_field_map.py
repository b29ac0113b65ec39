"""Which field of activity is in which cluster. Every name and date is invented."""

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from services.clusters.domain import ClusterMap, Period
from services.clusters.events import ClusterChangeRefused, FieldPlacedInCluster, FieldTakenFromCluster
from shared.errors import Conflict
from tests.scenario import Scenario, fact

SENI = {"cluster": "cluster-seni", "cluster_title": "Seni"}
AGAMA = {"cluster": "cluster-agama", "cluster_title": "Keagamaan"}
SAID = {"mark": "office", "source": "Keputusan 7/2026"}
PLACED = fact(FieldPlacedInCluster, activity_field="Seni", **SENI, valid_from="2026-01-01", **SAID)


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


TAKEN = fact(FieldTakenFromCluster, activity_field="Seni", **SENI, valid_until="2026-03-01")


def test_a_field_moves_to_another_cluster_in_one_decision_on_one_day():
    story = placed().when(ClusterMap.move_field, **place(**AGAMA))
    story.then(
        fact(
            FieldTakenFromCluster,
            activity_field="Seni",
            **SENI,
            valid_until="2026-03-01",
            reason="Keputusan 7/2026",
        ),
        fact(FieldPlacedInCluster, **place(**AGAMA)),
    )
    places = [story.aggregate.place_of("Seni", day).cluster for day in ("2026-02-28", "2026-03-01")]
    assert places == ["cluster-seni", "cluster-agama"]


def placed(*told):
    return Scenario(ClusterMap).given(PLACED, *told)


def test_a_field_that_is_nowhere_is_moved_in_without_being_taken_out():
    story = Scenario(ClusterMap).when(ClusterMap.move_field, **place(), leaves="")
    story.then(fact(FieldPlacedInCluster, **place()))
    placed(TAKEN).when(ClusterMap.move_field, **place(**AGAMA)).then(
        fact(FieldPlacedInCluster, **place(**AGAMA))
    )


@pytest.mark.parametrize("seen", ["", "cluster-agama"])
def test_a_field_is_not_moved_out_of_a_cluster_that_nobody_saw_it_in(seen):
    story = placed()
    with pytest.raises(Conflict, match="sekarang dalam klaster “Seni"):
        story.when(ClusterMap.move_field, **place(**AGAMA), leaves=seen)
    story.when(ClusterMap.move_field, **place(**AGAMA), leaves="cluster-seni").then(
        fact(FieldTakenFromCluster), fact(FieldPlacedInCluster)
    )


@pytest.mark.rule("field-in-one-cluster-at-a-time")
@pytest.mark.parametrize(
    ("told", "moved"),
    [
        ((), place()),
        ((), place(**AGAMA, valid_from="2026-01-01")),
        ((), place(**AGAMA, valid_from="2025-06-01")),
        ((TAKEN,), place(**AGAMA, valid_from="2026-02-01")),
    ],
    ids=["into the same", "on its first day", "before its first day", "before the day it left"],
)
def test_a_field_is_not_moved_where_it_would_be_in_two_clusters_and_nothing_is_taken(told, moved):
    (
        placed(*told)
        .when(ClusterMap.move_field, **moved)
        .then(fact(ClusterChangeRefused, rule="field-in-one-cluster-at-a-time"))
    )


def test_the_first_day_counts_and_the_last_one_does_not():
    period = Period("2026-01-01", "2026-06-01")
    days = ["2025-12-31", "2026-01-01", "2026-05-31", "2026-06-01"]
    assert [period.covers(day) for day in days] == [False, True, True, False]
    assert Period("").covers("0001-01-01")


DAYS = st.sampled_from(["", "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"])
WAYS = st.sampled_from(["place", "move", "take"])
MOVES = st.lists(st.tuples(WAYS, st.sampled_from(["agama", "seni"]), DAYS), max_size=12)


@whatever(MOVES)
def test_no_sequence_of_moves_puts_a_field_into_two_clusters_on_one_day(moves):
    field_map = ClusterMap(ClusterMap.STREAM)
    for way, code, day in moves:
        told = {"activity_field": "Seni", "cluster": f"cluster-{code}"}
        if way == "take":
            field_map.take_field(**told, valid_until=day, reason="Rapat")
        else:
            ask = field_map.place_field if way == "place" else field_map.move_field
            ask(**told, cluster_title=code, valid_from=day, **SAID)
    places = field_map.places.get("Seni", [])
    for day in ("2025-01-01", "2026-01-01", "2026-02-15", "2026-04-01", "2030-01-01"):
        assert sum(place.period.covers(day) for place in places) <= 1
    replayed = ClusterMap.replay(None, field_map.collect_events())
    assert (replayed.places if replayed else {}) == field_map.places
