"""The clusters of an office from the first proposal on, on both databases. Every decree is invented."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from uuid import uuid4

import pytest

from contracts.telling.dates import ZONES
from services.clusters.application import Clusters
from services.clusters.domain import ClusterMap, Placement
from shared.deployment import Deployment
from shared.errors import Conflict, NotFound
from tests.offices import cause_in

TODAY = "2026-03-02"
GROUND = "Keputusan Kepala Badan 7/2026"
SENI = {"cluster": "cluster-seni", "activity_field": "Seni", "valid_from": "2026-03-01", "ground": GROUND}
ORMAS = "ormas-" + "a" * 32


def seed(clusters):
    return clusters.seed_clusters(cause_in(clusters, "clusters.seed_clusters"))


def do(clusters, command, **said):
    return getattr(clusters, command)(cause_in(clusters, f"clusters.{command}", said), **said)


def found_pairs(clusters):
    return {
        agency["abbreviation"]
        for cluster in clusters.list_clusters(TODAY)
        for agency in cluster["agencies"]
        if agency["mark"] == "found"
    }


def test_an_office_begins_with_26_proposed_clusters_for_every_bidang(clusters):
    seed(clusters)
    listed = clusters.list_clusters(TODAY)
    fields = [field for cluster in listed for field in cluster["fields"]]
    assert (len(listed), len(fields)) == (26, 54)
    assert listed[0]["title"] == "Perempuan & anak"
    assert {cluster["mark"] for cluster in listed} == {field["mark"] for field in fields} == {"proposal"}
    assert all(cluster["agencies"] for cluster in listed)


def test_the_pairs_of_bogor_are_found_with_source_and_day(clusters):
    seed(clusters)
    assert found_pairs(clusters) == {"DP3A", "DinKUKMdagin", "Disparbud", "DLH"}
    row = clusters.ledger.history("cluster-ekonomi")[1]
    assert '"observed_on":"2022-07-25"' in row.state
    assert '"found_for":"Ekonomi"' in row.state


def test_in_another_office_the_pairs_of_bogor_are_proposals(tmp_path):
    office = Deployment.found(tmp_path, "64.71", "Kantor Contoh", "Asia/Makassar")
    clusters = Clusters(office)
    seed(clusters)
    [disparbud] = clusters.find_cluster("cluster-kebudayaan-pariwisata", TODAY)["agencies"]
    clusters.close()
    assert disparbud["mark"] == "proposal"
    assert disparbud["source"].startswith("Usulan, seperti di daerah lain: ")


def test_planting_the_seed_again_adds_nothing(clusters):
    before = seed(clusters)
    assert len(before.events) == clusters.ledger.head().position
    assert seed(clusters).events == ()
    assert clusters.ledger.head().position == len(before.events)


def test_the_same_seed_command_has_the_same_receipt(clusters):
    cause = cause_in(clusters, "clusters.seed_clusters")
    assert clusters.seed_clusters(cause) == clusters.seed_clusters(cause)


def test_what_the_office_changed_is_not_proposed_again(clusters):
    seed(clusters)
    do(
        clusters,
        "take_field",
        cluster="cluster-kebudayaan-pariwisata",
        activity_field="Seni",
        valid_until="2026-03-01",
        reason="Rapat kerja",
    )
    assert seed(clusters).events == ()
    fields = clusters.find_cluster("cluster-kebudayaan-pariwisata", TODAY)["fields"]
    assert "Seni" not in [field["activity_field"] for field in fields]


def test_an_office_that_had_defined_a_cluster_of_the_seed_keeps_its_own(clusters):
    do(clusters, "define_cluster", code="ekonomi", title="Ekonomi kreatif", ground=GROUND)
    seed(clusters)
    ours = clusters.find_cluster("cluster-ekonomi", TODAY)
    assert (ours["title"], ours["mark"], ours["agencies"], ours["fields"]) == (
        "Ekonomi kreatif", "office", [], [],
    )  # fmt: skip
    assert len(clusters.list_clusters(TODAY)) == 26


def test_a_field_comes_into_a_new_cluster_on_the_day_that_was_decided(clusters):
    seed(clusters)
    do(clusters, "define_cluster", code="seni", title="Seni", ground=GROUND)
    do(
        clusters,
        "take_field",
        cluster="cluster-kebudayaan-pariwisata",
        activity_field="Seni",
        valid_until="2026-03-01",
        reason="Rapat kerja",
    )
    placed = do(clusters, "move_field", **SENI)
    again = do(clusters, "move_field", **SENI)
    field_map = clusters.load(ClusterMap, ClusterMap.STREAM)
    assert placed.refused is None
    assert again.refused.rule == "field-in-one-cluster-at-a-time"
    assert field_map.place_of("Seni", "2026-02-28").cluster == "cluster-kebudayaan-pariwisata"
    assert field_map.place_of("Seni", "2026-03-01").cluster == "cluster-seni"


def test_an_agency_serves_until_it_is_released(clusters):
    do(clusters, "define_cluster", code="seni", title="Seni", ground=GROUND)
    term = {"cluster": "cluster-seni", "agency": "dinseni"}
    do(
        clusters,
        "appoint_agency",
        **term,
        name="Dinas Seni",
        abbreviation="Dinseni",
        valid_from="2026-01-01",
        ground=GROUND,
    )
    do(clusters, "release_agency", **term, valid_until="2026-06-01", reason="Digabung")
    served = {
        day: clusters.find_cluster("cluster-seni", day)["agencies"] for day in ("2026-05-31", "2026-06-01")
    }
    assert [len(agencies) for agencies in served.values()] == [1, 0]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("move_field", SENI),
        ("assign_ormas", {"ormas": ORMAS, "cluster": "cluster-seni", "ground": GROUND}),
        (
            "release_agency",
            {"cluster": "cluster-seni", "agency": "x", "valid_until": TODAY, "reason": "Digabung"},
        ),
    ],
)
def test_what_is_said_of_a_cluster_that_does_not_exist_is_an_error(clusters, command, said):
    with pytest.raises(NotFound):
        do(clusters, command, **said)
    assert clusters.ledger.head().position == 0


def test_a_repeated_command_has_one_effect_and_the_same_receipt(clusters):
    do(clusters, "define_cluster", code="seni", title="Seni", ground=GROUND)
    said = {"ormas": ORMAS, "cluster": "cluster-seni", "ground": "Surat 1/2026"}
    cause = cause_in(clusters, "clusters.assign_ormas", said)
    first, second = clusters.assign_ormas(cause, **said), clusters.assign_ormas(cause, **said)
    assert first == second
    assert [event.topic for event in first.events] == ["clusters.PlacementDecided"]
    assert clusters.ledger.head().position == 2


def test_a_decision_without_a_day_holds_from_today_on_and_can_be_taken_back(clusters):
    do(clusters, "define_cluster", code="seni", title="Seni", ground=GROUND)
    said = {"ormas": ORMAS, "ground": "Surat 1/2026"}
    today = datetime.now(ZONES["Asia/Jakarta"]).date().isoformat()
    do(clusters, "assign_ormas", **said, cluster="cluster-seni")
    [decided] = clusters.load(Placement, Placement.stream_of(ORMAS)).decisions
    assert today <= decided.valid_from <= datetime.now(ZONES["Asia/Jakarta"]).date().isoformat()
    assert do(clusters, "follow_field", **said, valid_from=decided.valid_from).refused is None
    assert clusters.load(Placement, Placement.stream_of(ORMAS)).decided_on(decided.valid_from) == ""
    again = do(clusters, "follow_field", **said)
    assert again.refused.rule == "only-a-decided-placement-is-lifted"


def test_a_field_is_moved_with_all_its_ormas_by_two_events(clusters):
    seed(clusters)
    do(clusters, "define_cluster", code="seni", title="Seni", ground=GROUND)
    moved = do(clusters, "move_field", **SENI)
    assert [event.topic for event in moved.events] == [
        "clusters.FieldTakenFromCluster", "clusters.FieldPlacedInCluster",
    ]  # fmt: skip
    days = {day: clusters.find_cluster("cluster-seni", day)["fields"] for day in ("2026-02-28", "2026-03-01")}
    assert [len(fields) for fields in days.values()] == [0, 1]


def test_of_many_who_move_one_field_at_once_one_is_heard(clusters):
    codes = [f"klaster-{n}" for n in range(8)]
    for code in codes:
        do(clusters, "define_cluster", code=code, title=code, ground=GROUND)
    with ThreadPoolExecutor(8) as pool:
        receipts = list(
            pool.map(lambda code: do(clusters, "move_field", **SENI | {"cluster": f"cluster-{code}"}), codes)
        )
    assert sorted(receipt.refused is None for receipt in receipts) == [False] * 7 + [True]


def test_two_processes_that_plant_the_seed_at_once_plant_it_once(clusters, office):
    rival = Clusters(office)

    def planted(who):
        try:
            return seed(who)
        except Conflict:
            return None

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(planted, [clusters, rival]))
    rival.close()
    assert len(clusters.list_clusters(TODAY)) == 26


def test_nothing_is_listed_before_anything_was_defined(clusters):
    assert clusters.list_clusters(TODAY) == []
    with pytest.raises(NotFound):
        clusters.find_cluster(f"cluster-{uuid4().hex}", TODAY)
