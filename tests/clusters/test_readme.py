"""The tables of states in the service's README say what the code does."""

import pytest

from services.clusters.domain import Cluster, ClusterMap, Placement
from services.clusters.events import (
    AgencyAppointed,
    AgencyReleased,
    ClusterDefined,
    FieldPlacedInCluster,
    FieldTakenFromCluster,
    PlacementClosed,
    PlacementDecided,
    PlacementLifted,
)
from tests.scenario import Scenario, fact
from tests.state_tables import told

ORMAS = "ormas-" + "a" * 32
DAY = "2026-03-01"
SAID = {"mark": "office", "source": "Keputusan 7/2026"}
HERE = {"cluster": "cluster-seni", "cluster_title": "Seni"}
ELSEWHERE = {"cluster": "cluster-agama", "cluster_title": "Keagamaan"}
AGENCY = {"agency": "dinseni", "name": "Dinas Seni"}


def decided(day):
    return fact(PlacementDecided, ormas=ORMAS, **HERE, valid_from=day)


def placed(cluster):
    return fact(FieldPlacedInCluster, activity_field="Seni", **cluster, valid_from="2026-01-01")


DEFINED = fact(ClusterDefined, code="seni", title="Seni")
APPOINTED = fact(AgencyAppointed, **AGENCY, valid_from="2026-01-01")
STATES = {
    "nobody decided": (Placement, ()),
    "decided": (Placement, (decided("2026-01-01"),)),
    "decided for a later day": (Placement, (decided("2026-06-01"),)),
    "lifted": (
        Placement,
        (decided("2026-01-01"), fact(PlacementLifted, ormas=ORMAS, valid_from="2026-02-01")),
    ),
    "closed": (Placement, (decided("2026-01-01"), fact(PlacementClosed, ormas=ORMAS))),
    "in no cluster": (ClusterMap, ()),
    "here": (ClusterMap, (placed(HERE),)),
    "in another cluster": (ClusterMap, (placed(ELSEWHERE),)),
    "it was here": (
        ClusterMap,
        (placed(HERE), fact(FieldTakenFromCluster, activity_field="Seni", **HERE, valid_until="2026-02-01")),
    ),
    "without an agency": (Cluster, (DEFINED,)),
    "served": (Cluster, (DEFINED, APPOINTED)),
    "served before": (
        Cluster,
        (DEFINED, APPOINTED, fact(AgencyReleased, **AGENCY, valid_until="2026-02-01")),
    ),
}
"""What happened before, for each state that a table names."""


def assigning(cluster):
    return lambda one: one.assign(**cluster, valid_from=DAY, ground="Surat 1/2026")


def appointing(one):
    one.appoint_agency(**AGENCY, abbreviation="Dinseni", valid_from=DAY, **SAID)


def bringing(method):
    return lambda one: method(one, activity_field="Seni", **HERE, valid_from=DAY, **SAID)


def taking(one):
    one.take_field(activity_field="Seni", cluster=HERE["cluster"], valid_until=DAY, reason="Rapat")


COMMANDS = {
    "`assign_ormas` elsewhere": assigning(ELSEWHERE),
    "`assign_ormas` there": assigning(HERE),
    "`follow_field`": lambda one: one.follow_field(valid_from=DAY, ground="Surat 3/2026"),
    "withdrawn from the register": lambda one: one.close(ground="catatan ditarik"),
    "`place_field` here": bringing(ClusterMap.place_field),
    "`move_field` here": bringing(ClusterMap.move_field),
    "`take_field` from here": taking,
    "`define_cluster`": lambda one: one.define(code="seni", title="Tari", **SAID),
    "`appoint_agency`": appointing,
    "`release_agency`": lambda one: one.release_agency(agency="dinseni", valid_until=DAY, reason="Digabung"),
}


def test_every_table_is_read():
    assert {state for state, _, _ in told("clusters")} == set(STATES)
    assert {command for _, command, _ in told("clusters")} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("clusters")))
def test_a_table_of_states_says_what_happens(state, command, outcome):
    kind, before = STATES[state]
    story = Scenario(kind).given(*before).when(COMMANDS[command])
    happened = [type(each).__name__ for each in story.happened] or ["nothing"]
    assert ", ".join(happened) == outcome.replace("`", "")
