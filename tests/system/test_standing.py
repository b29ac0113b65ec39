"""A process that hangs is told from an office with nothing to do, from outside, as an operator sees it."""

import json
import os
import signal
import urllib.request
from contextlib import contextmanager

import pytest
from prometheus_client.parser import text_string_to_metric_families

from deploy.standing import standing_of
from shared.deployment import Deployment
from tests.ports import free_port
from tests.system.office_process import OFFICER, OfficeProcess
from tests.waiting import until

PATIENCE = 3.0
RELAY = ("registry.relay", "registry")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    port = free_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORMAS_STALLED_AFTER", str(PATIENCE))
        directory = tmp_path_factory.mktemp("standing") / "data"
        office = OfficeProcess(directory, "--wilayah", "32.71", "--metrics-port", str(port)).start()
        try:
            register(office)
            until(lambda: settled(office), within=60)
            yield office
        finally:
            office.stop()


def register(office):
    token = office.signer().issue(OFFICER, "registry.register_ormas")
    payload = {"name": "Forum Uji Macet", "ground": "uji ketahanan"}
    return office.client().call("registry", "register_ormas", token=token, payload=payload)


def parts(office):
    """As the command line tells it."""
    return {(part["name"], part["source"]): part for part in office.ormas("status")[1]["parts"]}


def states(office):
    """The same without a process of its own, for asking again and again."""
    standing = standing_of(Deployment.open(office.directory), PATIENCE)
    return {(part.name, part.source): str(part.state) for part in standing.parts}


def settled(office):
    return set(states(office).values()) == {"idle"}


@contextmanager
def hanging(office, process):
    """It is there, holds its connections and locks, and does nothing."""
    pid = office.run_file()["processes"][process]
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def scraped(office, process):
    port = office.run_file()["metrics"][process]
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=60) as answer:
        text = answer.read().decode()
    return {
        (sample.name, *sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("ormas_")
    }


def test_what_prometheus_reads_is_what_status_says(office):
    told = {(p.name, p.source): p.position for p in standing_of(Deployment.open(office.directory)).parts}
    found = until(lambda: same(told, scraped(office, "pump")), within=60)
    seen = parts(office)
    for (name, source), part in seen.items():
        labels = (("part", name), ("source", source))
        assert found["ormas_source_head", ("source", source)] == part["head"]
        for key in ("position", "applied", "parked", "discarded", "missing", "lag_seconds"):
            assert found[f"ormas_{key}", *labels] == part[key]
        assert found["ormas_lag_events", *labels] == part["lag"]
        assert found["ormas_stalled", *labels] == found["ormas_forked", *labels] == 0
    assert found["ormas_quarantined", ("part", "portal.inbox")] == 0
    relayed = found["ormas_relay_confirmed_total", ("part", "registry.relay"), ("source", "registry")]
    assert relayed == seen[RELAY]["head"]


def same(told, found):
    here = {
        (dict(key[1:])["part"], dict(key[1:])["source"]): value
        for key, value in found.items()
        if key[0] == "ormas_position"
    }
    return here == told and found


def test_commands_are_counted_by_what_came_of_them(office):
    key = ("ormas_commands_total", ("command", "registry.register_ormas"), ("outcome", "ok"))
    before = scraped(office, "serve")[key]
    register(office)
    until(lambda: scraped(office, "serve")[key] == before + 1)
    seconds = scraped(office, "serve")["ormas_command_seconds_count", ("command", "registry.register_ormas")]
    assert seconds >= before + 1


def test_a_pump_that_hangs_is_not_an_idle_office(office):
    until(lambda: settled(office), within=60)
    with hanging(office, "pump"):
        assert settled(office)
        register(office)
        until(lambda: states(office)[RELAY] == "stalled", within=60)
        seen = parts(office)
        assert seen[RELAY]["state"] == "stalled"
        assert seen["portal.inbox", "registry"]["state"] == "waiting"
        assert seen["portal.inbox", "registry"]["waits_for"] == "registry.relay"
        assert seen["portal.register", "registry"]["waits_for"] == "portal.inbox"
        assert seen["clusters.relay", "clusters"]["state"] == "idle"
        code, said = office.ormas("doctor")
        assert code == 3
        assert "tidak bergerak sejak" in json.dumps(said)
    until(lambda: settled(office), within=60)
    assert office.ormas("doctor") == (0, {"ok": True, "complaints": []})


def test_a_broker_that_hangs_is_seen_by_the_watch_and_told_on_every_face(office):
    with hanging(office, "broker"):
        register_offline(office)
        until(lambda: told_everywhere(office), within=60)
        relay = (seen := parts(office))[RELAY]
        # The heartbeat, within a minute, turns a broker that hangs into one that is away.
        assert (relay["state"], relay["waits_for"]) in (("stalled", ""), ("waiting", "broker"))
        assert seen["clusters.reactor", "registry"]["waits_for"] == "clusters.inbox"
    until(lambda: settled(office), within=90)


def told_everywhere(office):
    """Metrics, page for machines and databases agree that the relay stands still."""
    health = json.loads(office.page("/sehat"))
    metric = scraped(office, "pump")["ormas_stalled", ("part", "registry.relay"), ("source", "registry")]
    named = (health["status"], health["stalled"]) == ("stalled", ["registry.relay registry"])
    return named and metric == 1 and states(office)[RELAY] == "stalled"


def register_offline(office):
    """Through the ledger itself, as an import does: the broker does not answer."""
    sheet = office.directory.parent / "daftar.csv"
    sheet.write_text("NAMA ORMAS;BIDANG\nForum Uji Antrean;Sosial\n")
    assert office.ormas("import", str(sheet))[0] == 0
