"""Who may ask the clusters what, and what comes back: the real service on a real broker."""

import pytest

from services.clusters.application import Clusters
from shared.errors import Forbidden, InputWrong, NotFound
from tests.clusters.serving import clusters_served
from tests.offices import ADMIN, OFFICER, cause_in, found_office

DEFINE = {"code": "seni", "title": "Seni", "ground": "Keputusan 7/2026"}
ASSIGN = {"ormas": "ormas-" + "a" * 32, "cluster": "cluster-keagamaan", "ground": "Surat 1/2026"}
MOVE = {
    "cluster": "cluster-seni",
    "activity_field": "Seni",
    "valid_from": "2026-03-01",
    "ground": "Keputusan 7/2026",
}
TODAY = "2026-03-02"


@pytest.fixture
def seeded_office(tmp_path):
    office = found_office(tmp_path / "kantor")
    clusters = Clusters(office)
    clusters.seed_clusters(cause_in(clusters, "clusters.seed_clusters"))
    clusters.close()
    return office


@pytest.fixture
def ask(seeded_office, amqp):
    """Ask the clusters something as somebody."""
    with clusters_served(seeded_office, amqp) as ask:
        yield ask


def test_the_clusters_answer_on_the_network(ask):
    """One process for all of it: starting one takes longer than everything it is asked."""
    defined = ask("define_cluster", DEFINE, ADMIN)
    assert [event["topic"] for event in defined["events"]] == ["clusters.ClusterDefined"]
    assert ask("define_cluster", DEFINE, ADMIN)["refused"]["rule"] == "cluster-code-is-used-once"

    assigned = ask("assign_ormas", ASSIGN, OFFICER)
    assert [event["topic"] for event in assigned["events"]] == ["clusters.PlacementDecided"]
    back = {"ormas": ASSIGN["ormas"], "ground": "Surat 2/2026"}
    lifted = ask("follow_field", back, OFFICER)
    assert [event["topic"] for event in lifted["events"]] == ["clusters.PlacementLifted"]
    assert ask("follow_field", back, OFFICER)["refused"]["rule"] == "only-a-decided-placement-is-lifted"
    moved = ask("move_field", MOVE, ADMIN)
    assert [event["topic"] for event in moved["events"]] == [
        "clusters.FieldTakenFromCluster", "clusters.FieldPlacedInCluster",
    ]  # fmt: skip

    for command in ("define_cluster", "move_field", "take_field", "appoint_agency"):
        with pytest.raises(Forbidden):
            ask(command, {}, OFFICER)
    with pytest.raises(Forbidden):
        ask("release_agency", {}, OFFICER)
    with pytest.raises(InputWrong) as wrong:
        ask("assign_ormas", ASSIGN | {"ormas": "ormas-1"}, OFFICER)
    assert [field.pointer for field in wrong.value.fields] == ["/ormas"]
    with pytest.raises(NotFound):
        ask("find_cluster", {"cluster": "cluster-tari", "on": TODAY})

    found = ask("find_cluster", {"cluster": "cluster-keagamaan", "on": TODAY})
    listed = ask("list_clusters", {"on": TODAY})
    assert (len(listed), found in listed, found["fields"][0]["activity_field"]) == (27, True, "Agama")
    page = ask("ledger_page", {"after": 0, "limit": 2})
    assert [row["position"] for row in page["rows"]] == [1, 2]
