"""What officers decide about the cluster of one ormas. Every name and date is invented."""

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from services.clusters.domain import Placement
from services.clusters.events import (
    ClusterChangeRefused,
    OrmasAssigned,
    OrmasLeftUnassigned,
    OrmasReleased,
    PlacementClosed,
    PlacementDecided,
    PlacementLifted,
)
from shared.errors import Conflict
from tests.scenario import Scenario, fact

SENI = {"cluster": "cluster-seni", "cluster_title": "Seni"}
AGAMA = {"cluster": "cluster-agama", "cluster_title": "Keagamaan"}
STREAM = "placement-" + "a" * 32
ORMAS = "ormas-" + "a" * 32


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


@pytest.mark.parametrize(
    ("method", "say"), [(Placement.assign, said(**AGAMA)), (Placement.follow_field, BACK)]
)
def test_who_did_not_see_what_a_colleague_decided_does_not_decide_over_it(method, say):
    story = placement(decided())
    with pytest.raises(Conflict):
        story.when(method, **say, seen=0)
    story.when(method, **say, seen=1)
    assert len(story.happened) == 1


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


DAYS = st.sampled_from(["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"])
WORDS = st.lists(st.tuples(st.sampled_from(["", "agama", "seni"]), DAYS), max_size=12)


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
