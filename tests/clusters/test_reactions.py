"""What the clusters do when the register records something. The organisations are invented."""

import json
import subprocess
import sys
from pathlib import Path
from signal import SIGKILL

import pytest

from services.clusters.domain import Placement
from services.clusters.reactions import REACTIONS, day_of
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded
from shared.ledger import LedgerRow
from shared.reaction import Reactor
from tests.offices import cause_in
from tests.sources import LedgerPages

ROOT = Path(__file__).parents[2]
ENTRY = {"abbreviation": "", "legal_form": "yayasan", "level": "unknown", "kode_wilayah": "32.71"}


@pytest.fixture
def seeded(clusters):
    clusters.seed_clusters(cause_in(clusters, "clusters.seed_clusters"))
    return clusters


@pytest.fixture
def reactor(seeded, registry):
    return reactor_of(seeded, LedgerPages(registry=registry.ledger))


def reactor_of(clusters, pages, start=0):
    return Reactor(clusters, pages, REACTIONS, "clusters", "registry", start=start)


def enter(registry, field, text=""):
    """Register an organisation with its bidang; the stream of it."""
    ormas = Ormas.register(name="Yayasan Contoh", **ENTRY, fingerprint="", ground="baris 1")
    ormas.note(ActivityFieldRecorded, activity_field=field, text=text or field, ground="baris 1")
    registry.record(ormas, cause=cause_in(registry, "registry.import"))
    return ormas.id


def tell_field(registry, stream, field, text=""):
    ormas = registry.load(Ormas, stream)
    ormas.note(ActivityFieldRecorded, activity_field=field, text=text or field, ground="Surat 9/2026")
    registry.record(ormas, cause=cause_in(registry, "registry.tell"))


def withdraw(registry, stream):
    said = {"ormas": stream, "reason": "Salah ketik"}
    registry.withdraw_ormas(cause_in(registry, "registry.withdraw_ormas", said), **said)


def assign(clusters, stream, cluster):
    said = {"ormas": stream, "cluster": cluster, "ground": "Surat 10/2026"}
    return clusters.assign_ormas(cause_in(clusters, "clusters.assign_ormas", said), **said)


def story_of(clusters, stream):
    """What happened to one ormas: names of facts, and what they say."""
    return [
        (row.topic.removeprefix("clusters."), json.loads(row.state))
        for row in clusters.ledger.history(Placement.stream_of(stream))
    ]


def names_of(clusters, stream):
    return [name for name, _ in story_of(clusters, stream)]


def test_an_ormas_comes_into_the_cluster_of_its_bidang_on_the_ground_of_it(seeded, registry, reactor):
    stream = enter(registry, "Seni")
    reactor.step()
    assert story_of(seeded, stream) == [
        (
            "OrmasAssigned",
            {
                "ormas": stream,
                "cluster": "cluster-kebudayaan-pariwisata",
                "cluster_title": "Kebudayaan & pariwisata",
                "by_officer": False,
                "ground": "bidang Seni",
            },
        )
    ]


def test_the_conversation_and_the_cause_go_on_into_the_clusters(seeded, registry, reactor):
    stream = enter(registry, "Seni")
    reactor.step()
    [source] = [row for row in registry.ledger.history(stream) if row.topic.endswith("ActivityFieldRecorded")]
    [effect] = seeded.ledger.history(Placement.stream_of(stream))
    assert effect.correlation == source.correlation
    assert effect.causation == f"1 registry {source.position}"
    assert effect.actor == "reaction/clusters"


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("Sastra", "bidang “Sastra” tidak dikenal"),
        (" ", "bidang belum diisi"),
        ("x" * 10_000, f"bidang “{'x' * 100}” tidak dikenal"),
    ],
)
def test_a_bidang_that_nobody_knows_waits_for_an_officer(seeded, registry, reactor, text, ground):
    stream = enter(registry, "", text)
    reactor.step()
    assert story_of(seeded, stream) == [("OrmasLeftUnassigned", {"ormas": stream, "ground": ground})]


def test_a_changed_bidang_moves_an_ormas(seeded, registry, reactor):
    stream = enter(registry, "Seni")
    reactor.step()
    tell_field(registry, stream, "Agama")
    reactor.step()
    assert names_of(seeded, stream) == ["OrmasAssigned", "OrmasReleased", "OrmasAssigned"]
    assert seeded.load(Placement, Placement.stream_of(stream)).cluster == "cluster-keagamaan"


def test_a_bidang_that_changes_within_one_page_is_followed_step_by_step(seeded, registry, reactor):
    stream = enter(registry, "Seni")
    tell_field(registry, stream, "Agama")
    tell_field(registry, stream, "", "Sastra")
    reactor.step()
    assert names_of(seeded, stream) == [
        "OrmasAssigned", "OrmasReleased", "OrmasAssigned", "OrmasReleased", "OrmasLeftUnassigned",
    ]  # fmt: skip


def test_another_bidang_of_the_same_cluster_changes_nothing(seeded, registry, reactor):
    stream = enter(registry, "Seni")
    tell_field(registry, stream, "Pariwisata")
    reactor.step()
    assert names_of(seeded, stream) == ["OrmasAssigned"]


def test_what_an_officer_said_is_not_overruled_by_the_bidang(seeded, registry, reactor):
    stream = enter(registry, "", "Sastra")
    reactor.step()
    assign(seeded, stream, "cluster-pendidikan")
    tell_field(registry, stream, "Agama")
    reactor.step()
    assert names_of(seeded, stream) == ["OrmasLeftUnassigned", "OrmasAssigned"]
    assert seeded.load(Placement, Placement.stream_of(stream)).cluster == "cluster-pendidikan"


def test_a_withdrawn_ormas_leaves_its_cluster_for_good(seeded, registry, reactor):
    stream = enter(registry, "Seni")
    withdraw(registry, stream)
    tell_field(registry, stream, "Agama")
    reactor.step()
    assert names_of(seeded, stream) == ["OrmasAssigned", "OrmasReleased", "PlacementClosed"]
    refused = assign(seeded, stream, "cluster-pendidikan").refused
    assert refused.rule == "withdrawn-ormas-is-in-no-cluster"


def test_a_withdrawn_ormas_without_bidang_is_not_waited_for(seeded, registry, reactor):
    stream = enter(registry, "", "Sastra")
    withdraw(registry, stream)
    reactor.step()
    assert names_of(seeded, stream) == ["OrmasLeftUnassigned", "PlacementClosed"]


def test_the_same_events_again_have_no_second_effect(seeded, registry, reactor):
    streams = [enter(registry, field) for field in ("Seni", "Agama", "")]
    reactor.step()
    with seeded.ledger.database.write() as t:
        t.run("DELETE FROM tracking")
    again = reactor_of(seeded, LedgerPages(registry=registry.ledger))
    assert again.step() == registry.ledger.head().position
    assert [len(story_of(seeded, stream)) for stream in streams] == [1, 1, 1]


def test_an_office_may_begin_without_its_history(seeded, registry):
    old = enter(registry, "Seni")
    reactor = reactor_of(seeded, LedgerPages(registry=registry.ledger), start="now")
    reactor.step()
    new = enter(registry, "Agama")
    reactor.step()
    assert (names_of(seeded, old), names_of(seeded, new)) == ([], ["OrmasAssigned"])


def test_the_day_of_the_event_decides_and_not_the_day_of_the_reaction(seeded, registry, reactor):
    """A bidang that leaves its cluster tomorrow is still in it for what was recorded today."""
    day = day_of(registry_row(registry), "Asia/Jakarta")
    took = {
        "cluster": "cluster-keagamaan",
        "activity_field": "Agama",
        "valid_until": day,
        "reason": "Rapat kerja",
    }
    seeded.take_field(cause_in(seeded, "clusters.take_field", took), **took)
    stream = enter(registry, "Agama")
    yesterday = Earlier(registry=registry.ledger)
    reactor_of(seeded, yesterday).step()
    assert names_of(seeded, stream) == ["OrmasAssigned"]
    late = enter(registry, "Agama")
    reactor.step()
    assert (
        story_of(seeded, late)[0][1]["ground"]
        == "bidang Agama tidak ada dalam klaster mana pun pada hari itu"
    )


class Earlier(LedgerPages):
    """Events that were recorded long ago."""

    def page(self, source, after, limit):
        return [
            row._replace(recorded_at="2026-01-01T05:00:00.000000Z")
            for row in super().page(source, after, limit)
        ]


def registry_row(registry):
    enter(registry, "Seni")
    return registry.ledger.page(0)[0]


@pytest.mark.parametrize(
    ("time_zone", "day"),
    [("Asia/Jakarta", "2026-01-01"), ("Asia/Makassar", "2026-01-02"), ("Asia/Jayapura", "2026-01-02")],
)
def test_a_day_begins_at_the_offices_own_midnight(time_zone, day):
    row = LedgerRow(1, "", 1, "", 1, "2026-01-01T16:30:00.000000Z", "", "", "", "", b"", b"")
    assert day_of(row, time_zone) == day


def test_an_event_of_a_newer_program_is_set_aside_and_the_others_go_on(seeded, registry, reactor):
    newer, other = enter(registry, "Seni"), enter(registry, "Agama")

    class Newer(LedgerPages):
        def page(self, source, after, limit):
            return [
                row._replace(schema_version=2) if row.stream == newer else row
                for row in super().page(source, after, limit)
            ]

    reactor.pages = Newer(registry=registry.ledger)
    reactor.step()
    assert (names_of(seeded, newer), names_of(seeded, other)) == ([], ["OrmasAssigned"])
    [parked] = reactor.parked.all()
    assert "versi 2 belum dikenal" in parked.reason


@pytest.mark.parametrize("deaths", [[1], [150, 30], [240]])
def test_kill_9_during_an_import_places_every_ormas_once(seeded, registry, office, deaths):
    streams = [enter(registry, field) for field in ("Seni", "Agama", "", "Pariwisata") * 60]
    withdraw(registry, streams[0])
    for death in deaths:
        assert follow_register(office, death) == -SIGKILL
    assert follow_register(office, 1000) == 0
    told = [names_of(seeded, stream) for stream in streams]
    assert told[0] == ["OrmasAssigned", "OrmasReleased", "PlacementClosed"]
    assert told[1:4] == [["OrmasAssigned"], ["OrmasLeftUnassigned"], ["OrmasAssigned"]]
    assert told[4:] == [["OrmasAssigned"], *told[1:4]] * 59
    with seeded.ledger.database.read() as t:
        assert t.one("SELECT COUNT(*) FROM commands")[0] == len(streams) + 2


def follow_register(office, die_at):
    command = [sys.executable, "-m", "tests.clusters.register_program", str(office.directory), str(die_at)]
    return subprocess.run(command, cwd=ROOT, timeout=60, stdout=subprocess.DEVNULL).returncode
