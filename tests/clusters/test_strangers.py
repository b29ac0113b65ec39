"""What no aggregate of the clusters applies, and how a refusal is told."""

import pytest

from services.clusters.domain import (
    AgencyDesk,
    AttendedMeeting,
    Audience,
    Cluster,
    ClusterMap,
    Facilitation,
    Involvement,
    Offer,
    OrderActivity,
    OrderCase,
    Placement,
    Programme,
)
from services.clusters.events import PlacementClosed
from services.registry.events import OrmasRegistered
from tests.scenario import Scenario, fact


@pytest.mark.parametrize(
    "kind",
    [
        AgencyDesk,
        AttendedMeeting,
        Audience,
        Cluster,
        ClusterMap,
        Facilitation,
        Involvement,
        Offer,
        OrderActivity,
        OrderCase,
        Placement,
        Programme,
    ],
)
def test_a_fact_of_another_service_is_not_applied_in_silence(kind):
    with pytest.raises(NotImplementedError, match=r"registry\.OrmasRegistered"):
        Scenario(kind).given(fact(OrmasRegistered))


def test_every_refusal_tells_the_officer_what_to_do_in_a_sentence():
    closed = Scenario(Placement, "placement-" + "a" * 32).given(fact(PlacementClosed))
    story = closed.when(Placement.follow_field, valid_from="2026-03-01", ground="Surat 3/2026")
    assert story.happened[0].message.endswith(".")
