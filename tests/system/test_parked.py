"""A parked event in a running office: seen, retried, discarded, and killed in between."""

import json
from uuid import uuid4

import pytest

from services.audit.ledgers import open_ledger
from services.audit.works import SetAside, everything_set_aside
from shared.deployment import Deployment
from shared.ledger import Cause, Entry, LedgerEvent
from tests.system.office_process import OFFICER, OfficeProcess
from tests.waiting import until

GROUND = "ditulis program yang lebih baru, dicatat ulang"
PLACE = ("portal.register", "registry")
ALSO = (
    *((f"portal.{each}", "registry") for each in ("as_known", "as_said", "changes", "checked")),
    ("requests.known_ormas", "registry"),
)
"""Other read models that cannot use the same event: each is decided about by itself."""
NAMED = {"old": "Forum Contoh", "abbreviation": "", "reason": "uji"}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = OfficeProcess(tmp_path_factory.mktemp("parked") / "data", "--wilayah", "32.71").start()
    yield office
    office.stop()


def register(office: OfficeProcess, name: str) -> str:
    token = office.signer().issue(OFFICER, "registry.register_ormas")
    payload = {"name": name, "ground": "uji ketahanan"}
    receipt = office.client().call("registry", "register_ormas", token=token, payload=payload)
    return receipt["events"][-1]["stream"]


def write(office: OfficeProcess, stream: str, topic: str, state: dict, schema_version: int) -> int:
    """What a program of that version would record; its position."""
    with open_ledger(Deployment.open(office.directory), "registry") as ledger:
        version = len(ledger.history(stream)) + 1
        text = json.dumps(state).encode()
        event = LedgerEvent(stream, version, f"registry.{topic}", text, schema_version)
        cause = Cause(str(uuid4()), str(OFFICER), "registry.x", b"", "c", "0 registry.x 1")
        return ledger.append([Entry([event], cause)])[0].events[0].position


def park(office: OfficeProcess) -> tuple[int, int]:
    """An event that stops its stream in the portal, and one that waits behind it; their positions."""
    stream = register(office, "Forum Contoh")
    cause = write(office, stream, "NameCorrected", NAMED | {"name": "Forum Baru"}, 9)
    behind = write(office, stream, "NameCorrected", NAMED | {"name": "Forum Uji"}, 1)
    until(lambda: listed(office).get((*PLACE, behind)), within=60, every=0.1)
    return cause, behind


def listed(office: OfficeProcess) -> dict[tuple, SetAside]:
    found = everything_set_aside(Deployment.open(office.directory))
    return {(each.work, each.source, each.position): each for each in found}


def shown(office: OfficeProcess) -> str:
    return office.page("/?q=forum")


def test_a_parked_event_is_listed_shown_retried_and_discarded_while_the_office_runs(office):
    cause, behind = park(office)
    code, found = office.ormas("parked", "list")
    first, second = (each for each in found if each["work"] == PLACE[0])
    assert (first["position"], second["position"]) == (cause, behind)
    assert (code, first["cause"], first["waiting"], first["attempts"]) == (0, True, 1, 1)
    assert (second["cause"], second["attempts"]) == (False, 0)

    code, (outcome,) = office.ormas("parked", "retry", *PLACE, str(cause), "--reason", "coba saja")
    assert (code, outcome["outcome"], "versi 9" in outcome["reason"]) == (3, "still-parked", True)
    code, story = office.ormas("parked", "show", *PLACE, str(cause))
    assert (code, story["parked"]["attempts"], story["fields"]["name"]) == (0, 2, "Forum Baru")
    assert [each["topic"] for each in story["decisions"]] == ["audit.ParkedEventRetried"]

    code, (outcome,) = office.ormas("parked", "discard", *PLACE, str(cause), "--reason", GROUND)
    assert (code, outcome["outcome"]) == (0, "done")
    assert {place[:2] for place in listed(office)} == set(ALSO)
    for also in ALSO:
        code, (outcome,) = office.ormas("parked", "discard", *also, str(cause), "--reason", GROUND)
        assert (code, outcome["outcome"]) == (0, "done")
    assert listed(office) == {}
    assert "Forum Uji" in shown(office)


def test_a_decision_is_carried_out_once_when_the_pump_is_killed(office):
    cause, behind = park(office)
    pid = office.kill("pump")
    code, outcomes = office.ormas("parked", "retry", "--work", PLACE[0])
    assert (code in (0, 3), len(outcomes)) == (True, 1)
    until(lambda: office.run_file()["processes"]["pump"] != pid, within=60)
    until(lambda: listed(office)[(*PLACE, cause)].attempts == 2, within=60, every=0.2)
    assert listed(office)[(*PLACE, behind)].attempts == 0
