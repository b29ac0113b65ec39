"""What the clusters do when the register records something. The organisations are invented."""

import json
import subprocess
import sys
from pathlib import Path
from signal import SIGKILL

import pytest

from services.clusters.domain import Placement
from services.clusters.reactions import REACTIONS
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded, EntryMerged, EntrySeparated
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


def enter(registry, *, withdrawn=False):
    """Register an organisation with its bidang, and withdraw it again if wished; the stream of it."""
    ormas = Ormas.register(name="Yayasan Contoh", **ENTRY, fingerprint="", ground="baris 1")
    ormas.note(ActivityFieldRecorded, activity_field="Seni", text="Seni", ground="baris 1")
    if withdrawn:
        ormas.withdraw(reason="Salah ketik")
    registry.record(ormas, cause=cause_in(registry, "registry.import"))
    return ormas.id


def withdraw(registry, stream):
    said = {"ormas": stream, "reason": "Salah ketik"}
    registry.withdraw_ormas(cause_in(registry, "registry.withdraw_ormas", said), **said)


def assign(clusters, stream):
    said = {"ormas": stream, "cluster": "cluster-pendidikan", "ground": "Surat 10/2026"}
    return clusters.assign_ormas(cause_in(clusters, "clusters.assign_ormas", said), **said)


def names_of(clusters, stream):
    """What happened to the placement of one ormas."""
    history = clusters.ledger.history(Placement.stream_of(stream))
    return [row.topic.removeprefix("clusters.") for row in history]


def test_a_bidang_alone_is_recorded_nowhere_else(seeded, registry, reactor):
    """The map says in which cluster it is; nothing has to be written for each ormas."""
    before = seeded.ledger.head().position
    stream = enter(registry)
    assert reactor.step() == registry.ledger.head().position
    assert names_of(seeded, stream) == []
    assert seeded.ledger.head().position == before


def test_a_withdrawn_ormas_needs_no_cluster_and_no_officer_for_good(seeded, registry, reactor):
    stream = enter(registry)
    assign(seeded, stream)
    withdraw(registry, stream)
    reactor.step()
    assert names_of(seeded, stream) == ["PlacementDecided", "PlacementClosed"]
    assert assign(seeded, stream).refused.rule == "withdrawn-ormas-is-in-no-cluster"


def test_a_merged_entry_is_in_no_cluster_until_it_is_separated_and_then_where_it_was(
    seeded, registry, reactor
):
    stream, survivor = enter(registry), enter(registry)
    assign(seeded, stream)
    for topic, said in ((EntryMerged, "digabungkan"), (EntrySeparated, "dipisahkan")):
        told = {"survivor": survivor, "survivor_name": "Yayasan Contoh", "reason": said}
        cause = cause_in(registry, "registry.merge_ormas")
        registry.change(Ormas, stream, cause, lambda o, topic=topic, told=told: o.note(topic, **told))
        reactor.step()
        assert (assign(seeded, stream).refused is None) == (topic is EntrySeparated)
    assert names_of(seeded, stream) == [
        "PlacementDecided", "PlacementClosed", "ClusterChangeRefused", "PlacementReopened",
    ]  # fmt: skip


def test_the_conversation_and_the_cause_go_on_into_the_clusters(seeded, registry, reactor):
    stream = enter(registry, withdrawn=True)
    reactor.step()
    source = registry.ledger.history(stream)[-1]
    [effect] = seeded.ledger.history(Placement.stream_of(stream))
    assert json.loads(effect.state) == {"ormas": stream, "ground": "catatan ditarik dari register"}
    assert effect.correlation == source.correlation
    assert effect.causation == f"1 registry {source.position}"
    assert effect.actor == "reaction/clusters"


def test_the_same_events_again_have_no_second_effect(seeded, registry, reactor):
    streams = [enter(registry, withdrawn=True) for _ in range(3)]
    reactor.step()
    with seeded.ledger.database.write() as t:
        t.run("DELETE FROM tracking")
    again = reactor_of(seeded, LedgerPages(registry=registry.ledger))
    assert again.step() == registry.ledger.head().position
    assert [names_of(seeded, stream) for stream in streams] == [["PlacementClosed"]] * 3


def test_an_office_may_begin_without_its_history(seeded, registry):
    old = enter(registry, withdrawn=True)
    reactor = reactor_of(seeded, LedgerPages(registry=registry.ledger), start="now")
    reactor.step()
    new = enter(registry, withdrawn=True)
    reactor.step()
    assert (names_of(seeded, old), names_of(seeded, new)) == ([], ["PlacementClosed"])


def test_an_event_of_a_newer_program_is_set_aside_and_the_others_go_on(seeded, registry, reactor):
    newer, other = enter(registry, withdrawn=True), enter(registry, withdrawn=True)

    class Newer(LedgerPages):
        def page(self, source, after, limit):
            return [
                row._replace(schema_version=2) if row.stream == newer else row
                for row in super().page(source, after, limit)
            ]

    reactor.pages = Newer(registry=registry.ledger)
    reactor.step()
    assert (names_of(seeded, newer), names_of(seeded, other)) == ([], ["PlacementClosed"])
    [parked] = reactor.parked.all()
    assert "versi 2 belum dikenal" in parked.reason


@pytest.mark.parametrize("deaths", [[1], [150, 30], [240]])
def test_kill_9_while_many_are_withdrawn_closes_every_placement_once(seeded, registry, office, deaths):
    streams = [enter(registry, withdrawn=True) for _ in range(240)]
    for death in deaths:
        assert follow_register(office, death) == -SIGKILL
    assert follow_register(office, 1000) == 0
    assert [names_of(seeded, stream) for stream in streams] == [["PlacementClosed"]] * 240
    with seeded.ledger.database.read() as t:
        assert t.one("SELECT COUNT(*) FROM commands")[0] == len(streams) + 1


def follow_register(office, die_at):
    command = [sys.executable, "-m", "tests.clusters.register_program", str(office.directory), str(die_at)]
    return subprocess.run(command, cwd=ROOT, timeout=60, stdout=subprocess.DEVNULL).returncode
