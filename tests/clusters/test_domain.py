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
    PlacementDecided,
    PlacementLifted,
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
    story = Scenario(ClusterMap).when(ClusterMap.move_field, **place())
    story.then(fact(FieldPlacedInCluster, **place()))
    placed(TAKEN).when(ClusterMap.move_field, **place(**AGAMA)).then(
        fact(FieldPlacedInCluster, **place(**AGAMA))
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


def decided(valid_from="2026-03-01", **cluster):
    return fact(
        PlacementDecided, ormas=ORMAS, **(cluster or SENI), valid_from=valid_from, ground="Surat 1/2026"
    )


def lifted(valid_from="2026-03-01"):
    return fact(PlacementLifted, ormas=ORMAS, valid_from=valid_from, ground="Surat 3/2026")


def said(valid_from="2026-03-01", **cluster):
    return {**(cluster or SENI), "valid_from": valid_from, "ground": "Surat 1/2026"}


CLOSED = fact(PlacementClosed, ormas=ORMAS, ground="catatan ditarik")
BACK = {"valid_from": "2026-03-01", "ground": "Surat 3/2026"}


def placement(*told):
    return Scenario(Placement, STREAM).given(*told)


def test_an_officer_says_where_an_ormas_belongs_from_a_day_on():
    story = placement().when(Placement.assign, **said()).then(decided())
    days = ["2026-02-28", "2026-03-01", "2026-03-02"]
    assert [story.aggregate.decided_on(day) for day in days] == ["", "cluster-seni", "cluster-seni"]


def test_an_officer_who_says_it_again_changes_nothing():
    placement(decided()).when(Placement.assign, **said()).then()
    placement(decided()).when(Placement.assign, **said("2026-06-01")).then()


def test_an_earlier_first_day_is_another_decision():
    placement(decided()).when(Placement.assign, **said("2026-01-01")).then(decided("2026-01-01"))


def test_an_officer_moves_an_ormas_to_another_cluster():
    story = placement(decided()).when(Placement.assign, **said("2026-06-01", **AGAMA))
    story.then(decided("2026-06-01", **AGAMA))
    days = ["2026-05-31", "2026-06-01"]
    assert [story.aggregate.decided_on(day) for day in days] == ["cluster-seni", "cluster-agama"]


def test_the_last_word_stands_and_what_was_decided_for_later_days_gives_way():
    story = placement(decided("2026-06-01")).when(Placement.assign, **said("2026-03-01", **AGAMA))
    story.then(decided("2026-03-01", **AGAMA))
    assert story.aggregate.decided_on("2026-07-01") == "cluster-agama"


def test_a_confirmation_takes_back_what_was_decided_for_later_days():
    story = placement(decided(), lifted("2026-06-01")).when(Placement.assign, **said())
    story.then(decided())
    assert story.aggregate.decided_on("2026-07-01") == "cluster-seni"


def test_an_officer_lets_an_ormas_follow_its_field_again_from_a_day_on():
    story = placement(decided("2026-01-01")).when(Placement.follow_field, **BACK).then(lifted())
    days = ["2026-02-28", "2026-03-01"]
    assert [story.aggregate.decided_on(day) for day in days] == ["cluster-seni", ""]


def test_a_decision_that_was_a_mistake_is_taken_back_from_its_first_day_on():
    story = placement(decided()).when(Placement.follow_field, **BACK).then(lifted())
    assert story.aggregate.decided_on("2026-03-01") == ""


def test_a_decision_whose_day_has_not_come_is_taken_back_too():
    story = placement(decided("2026-06-01")).when(Placement.follow_field, **BACK).then(lifted())
    assert story.aggregate.decided_on("2026-07-01") == ""


@pytest.mark.rule("only-a-decided-placement-is-lifted")
@pytest.mark.parametrize("told", [(), (decided(), lifted()), (decided("2026-06-01"), lifted("2026-06-01"))])
def test_an_ormas_that_follows_its_field_is_not_brought_back_to_it(told):
    (
        placement(*told)
        .when(Placement.follow_field, **BACK)
        .then(fact(ClusterChangeRefused, rule="only-a-decided-placement-is-lifted"))
    )


BY_HAND = fact(
    OrmasAssigned,
    ormas=ORMAS,
    **SENI,
    by_officer=True,
    ground="Surat 1/2025",
    recorded_at="2025-10-07T03:00:00.000000Z",
)
BY_FIELD = fact(OrmasAssigned, ormas=ORMAS, **SENI, by_officer=False, ground="bidang Seni")
LEFT = (
    fact(OrmasReleased, ormas=ORMAS, **SENI, ground="bidang “Sastra” tidak dikenal"),
    fact(OrmasLeftUnassigned, ormas=ORMAS, ground="bidang “Sastra” tidak dikenal"),
)


def test_what_an_officer_said_before_days_were_asked_for_holds_from_the_day_it_was_recorded():
    aggregate = placement(BY_HAND).aggregate
    days = ["2025-10-06", "2025-10-07"]
    assert [aggregate.decided_on(day) for day in days] == ["", "cluster-seni"]
    placement(BY_HAND).when(Placement.assign, **said()).then()
    placement(BY_HAND).when(Placement.follow_field, **BACK).then(lifted())


@pytest.mark.rule("only-a-decided-placement-is-lifted")
@pytest.mark.parametrize("told", [(BY_FIELD,), (BY_FIELD, *LEFT)])
def test_what_the_field_alone_had_said_is_no_decision(told):
    (
        placement(*told)
        .when(Placement.follow_field, **BACK)
        .then(fact(ClusterChangeRefused, rule="only-a-decided-placement-is-lifted"))
    )


def test_an_ormas_that_left_the_register_needs_no_cluster():
    placement(decided()).when(Placement.close, ground="catatan ditarik").then(CLOSED)
    placement(CLOSED).when(Placement.close, ground="sekali lagi").then()


@pytest.mark.rule("withdrawn-ormas-is-in-no-cluster")
@pytest.mark.parametrize(("method", "told"), [(Placement.assign, said()), (Placement.follow_field, BACK)])
def test_an_officer_is_told_that_the_ormas_is_no_longer_in_the_register(method, told):
    (
        placement(decided(), CLOSED)
        .when(method, **told)
        .then(fact(ClusterChangeRefused, rule="withdrawn-ormas-is-in-no-cluster"))
    )


WORDS = st.lists(st.tuples(st.sampled_from(["", "agama", "seni"]), DAYS.filter(bool)), max_size=12)


@whatever(WORDS)
def test_on_every_day_the_last_word_that_has_begun_stands(words):
    """Told twice: by the aggregate, and by looking for the last one of all that have begun."""
    one = Placement(STREAM)
    for code, day in words:
        if code:
            one.assign(cluster=f"cluster-{code}", cluster_title=code, valid_from=day, ground="Surat 1")
        else:
            one.follow_field(valid_from=day, ground="Surat 1")
    for day in ("2025-01-01", "2026-01-01", "2026-02-15", "2026-04-01", "2030-01-01"):
        begun = [code for code, valid_from in words if valid_from <= day]
        assert one.decided_on(day) == (f"cluster-{begun[-1]}" if begun and begun[-1] else "")
    replayed = Placement.replay(None, one.collect_events())
    assert (replayed.decisions if replayed else []) == one.decisions


@pytest.mark.parametrize("kind", [Cluster, ClusterMap, Placement])
def test_a_fact_of_another_service_is_not_applied_in_silence(kind):
    with pytest.raises(NotImplementedError, match=r"registry\.OrmasRegistered"):
        Scenario(kind).given(fact(OrmasRegistered))


def test_every_refusal_tells_the_officer_what_to_do_in_a_sentence():
    story = placement(CLOSED).when(Placement.assign, **said())
    assert story.happened[0].message.endswith(".")
