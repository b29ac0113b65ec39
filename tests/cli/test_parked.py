"""`./ormas parked` and `./ormas bus` in an office that stands still, as people and as machines read them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.cli.app import app
from deploy.cli.endings import run
from services.audit.ledgers import open_ledger
from services.audit.works import set_aside
from shared.bus.quarantine import Quarantine
from tests.audit.living import (
    live_through,
    office_with_newer_events,
    office_with_one_ormas,
    tell_another_history,
)

ROOT = Path(__file__).parents[2]
GROUND = "ditulis program yang lebih baru, dicatat ulang"
PLACE = ("portal.register", "registry", "2")


@pytest.fixture
def office(tmp_path):
    deployment = office_with_newer_events(tmp_path / "kantor")
    live_through(deployment)
    return deployment


@pytest.fixture
def ormas(office, capsys):
    """A command in this office: how it ended and what it said on standard output."""

    def command(*arguments: str) -> tuple[int, str]:
        code = run(app, [*arguments, "--data", str(office.directory)])
        return code, capsys.readouterr().out

    return command


@pytest.fixture
def asked(ormas):
    def command(*arguments: str):
        code, said = ormas(*arguments, "--json")
        return code, json.loads(said)

    return command


def test_the_list_names_each_stream_once_with_what_waits_behind(ormas):
    code, said = ormas("parked", "list")
    assert code == 0
    assert said.count("portal.register registry 2 ") == 1
    assert "menunggu di belakangnya: 2" in said and "versi 9" in said


def test_one_event_is_told_with_its_content_its_reason_and_what_was_decided(ormas, asked):
    asked("parked", "retry", *PLACE, "--reason", "program diperbarui")
    code, said = ormas("parked", "show", *PLACE)
    assert code == 0
    for word in ("registry.NameCorrected", "Forum Uji", "versi 9", "program diperbarui", "Percobaan: 1"):
        assert word in said


def test_what_is_shown_ends_with_what_can_be_done_next_as_it_is_typed(ormas):
    _, said = ormas("parked", "show", *PLACE)
    place = "portal.register registry 2"
    assert said.endswith(
        f"Coba lagi, setelah sebabnya dibetulkan: ./ormas parked retry {place}\n"
        f'Hanya bila isinya memang rusak: ./ormas parked discard {place} --reason "…"\n'
    )


def test_nothing_is_proposed_for_an_event_that_is_not_parked(ormas, office):
    ormas("parked", "discard", *PLACE, "--reason", GROUND)
    live_through(office)
    code, said = ormas("parked", "show", *PLACE)
    assert (code, "Tidak sedang diparkir" in said, "parked retry" in said) == (0, True, False)


def test_a_decision_in_an_office_that_stands_still_takes_effect_at_the_next_start(asked, office):
    code, (outcome,) = asked("parked", "discard", *PLACE, "--reason", GROUND)
    assert (code, outcome["outcome"]) == (0, "at-next-start")
    assert set_aside(office, "portal.register", "registry", 2)
    live_through(office)
    assert set_aside(office, "portal.register", "registry", 2) is None


def test_discarding_says_in_words_what_it_means(ormas):
    code, said = ormas("parked", "discard", *PLACE, "--reason", GROUND)
    assert code == 0
    assert "tetap ada dalam buku registry" in said
    assert "2 peristiwa di belakangnya dicoba lagi" in said
    assert "berlaku ketika sistem dijalankan lagi" in said


def test_a_discarding_without_a_real_reason_is_refused_by_its_rule(asked, ormas):
    code, (outcome,) = asked("parked", "discard", *PLACE, "--reason", "rusak")
    assert (code, outcome["outcome"], outcome["rule"]) == (1, "refused", "a-decision-is-reasoned")
    code, said = ormas("parked", "discard", *PLACE, "--reason", "rusak")
    assert (code, "ditolak: Tulis alasannya" in said) == (1, True)


def test_all_or_those_of_one_part_are_retried_stream_by_stream(asked):
    code, outcomes = asked("parked", "retry", "--all")
    assert (code, {each["outcome"] for each in outcomes}) == (0, {"at-next-start"})
    assert {("portal.register", 2), ("clusters.reactor", 3)} <= {(e["work"], e["position"]) for e in outcomes}
    code, outcomes = asked("parked", "retry", "--work", "clusters.reactor")
    assert [(each["work"], each["position"]) for each in outcomes] == [("clusters.reactor", 3)]
    assert asked("parked", "retry", "--work", "portal.nothing") == (0, [])


@pytest.mark.parametrize(
    "arguments",
    [
        ("retry",),
        ("retry", "portal.register", "registry"),
        ("retry", "portal register", "registry", "2"),
        ("show", "portal.register", "registry", "99"),
        ("show", "dapur.register", "registry", "2"),
    ],
)
def test_what_cannot_be_meant_is_said_to_be_wrong(asked, arguments):
    code, said = asked("parked", *arguments)
    assert (code, bool(said["error"]["message"])) == (1, True)


def test_nothing_parked_is_said_in_words(ormas, office):
    views = office.views("portal")
    with views.write() as t:
        t.run("DELETE FROM parked")
    views.close()
    assert "Tidak ada" in ormas("parked", "retry", "--work", "portal.register")[1]


def rebuild(office, *arguments: str):
    """In a process of its own: what is logged on the way must not be in the answer."""
    command = [sys.executable, "-m", "deploy.cli", "rebuild", "register", *arguments]
    options = ["--json", "--data", office.directory]
    ended = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, timeout=120)
    return ended.returncode, json.loads(ended.stdout)


def test_a_rebuild_that_nobody_watches_prints_its_table_and_nothing_else(tmp_path):
    office = office_with_one_ormas(tmp_path / "satu")
    live_through(office)
    command = [sys.executable, "-m", "deploy.cli", "rebuild", "--all", "--data", office.directory]
    ended = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120
    )
    lines = [line for line in ended.stdout.splitlines() if not line.startswith("{")]
    assert ended.returncode == 0
    assert "Tampilan" in lines[1]
    assert all(line.strip() for line in lines)


def test_a_rebuild_that_differs_is_taken_with_a_reason_and_the_reason_is_recorded(tmp_path):
    """In an office that has no newer events: a rebuild does not go past those."""
    office = office_with_one_ormas(tmp_path / "satu")
    live_through(office)
    views = office.views("portal")
    with views.write() as t:
        t.run("UPDATE register SET name = 'Diubah orang'")
    code, (differs,) = rebuild(office)
    assert (code, differs["equal"], differs["swapped"]) == (2, False, False)
    code, said = rebuild(office, "--accept-difference", "ya")
    assert (code, "alasan" in said["error"]["message"]) == (1, True)
    code, (taken,) = rebuild(office, "--accept-difference", GROUND)
    assert (code, taken["swapped"]) == (0, True)
    with views.read() as t:
        assert t.all("SELECT name FROM register") == [("Forum Contoh",)]
    views.close()
    with open_ledger(office, "audit") as ledger:
        topics = [row.topic for row in ledger.page(0)]
    assert topics == ["audit.DecisionRefused", "audit.RebuildDifferenceAccepted"]


def test_a_fork_is_seen_and_resumed_with_a_reason(asked, ormas, office, tmp_path):
    assert asked("bus", "forks") == (0, [])
    tell_another_history(office, tmp_path)
    code, (fork,) = asked("bus", "forks")
    assert (code, fork["consumer"], fork["source"]) == (0, "portal", "registry")
    assert "tidak lagi mendengarkan" in ormas("bus", "forks")[1]
    code, said = ormas("bus", "resume", "portal", "registry", "--reason", "ya")
    assert (code, "Ditolak" in said) == (1, True)
    code, receipt = asked("bus", "resume", "portal", "registry", "--reason", GROUND)
    assert (code, receipt["events"][0]["topic"]) == (0, "audit.ForkResolved")
    assert "Tidak ada" in ormas("bus", "forks")[1]


def test_an_unreadable_message_is_listed_and_shown_as_it_came(asked, ormas, office):
    assert "Tidak ada" in ormas("bus", "quarantine", "list")[1]
    views = office.views("portal")
    kept = Quarantine(views)
    kept.create()
    kept.keep("32.71.registry.X", "not a CloudEvent 1.0", {"type": "x"}, b"\xffapa")
    views.close()
    code, (message,) = asked("bus", "quarantine", "list")
    assert (code, message["consumer"], message["reason"]) == (0, "portal", "not a CloudEvent 1.0")
    assert "32.71.registry.X" in ormas("bus", "quarantine", "list")[1]
    code, told = asked("bus", "quarantine", "show", message["id"][:12])
    assert (code, told["body"]) == (0, "\\xffapa")
    assert asked("bus", "quarantine", "show", "zz")[0] == 1
