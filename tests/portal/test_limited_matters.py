"""What is limited (terbatas) never leaves the office: its words are looked for on every road out."""

import io
import logging
import zipfile

import pytest
from prometheus_client import generate_latest

from contracts.policy import POLICY
from contracts.roles import OFFICE_ROLES
from services.audit.history import history_of
from services.audit.verification import verify_office
from services.clusters.application import Clusters
from services.notifications.application import Notifications
from services.portal.app import create_app
from services.portal.application import Accounts
from services.portal.projection import PROJECTIONS
from services.portal.web.personal import Owner
from services.portal.web.sealed_words import BROKEN, ERASED, NO_KEY, Opened, opened
from services.registry.application import Registry
from services.requests.application import Requests
from services.scoring.application import Scoring
from shared.bus.message import Source, encode
from shared.projection import Projector
from tests.frontend import frontend
from tests.offices import cause_in, found_office
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.registry_answers import NobodyAnswers
from tests.registry import complaints, coordinating, overseeing
from tests.sources import LedgerPages

WORD = "Kelabusari"
"""Stands in every word that is said of the limited matters, and nowhere else."""
LIMITED = {"classification": "terbatas"}
SEALED_PAGES = {
    "registry.read_coordination": "/pengawasan/koordinasi/{coordination}/isi",
    "registry.read_complaint": "/pengaduan/{complaint}/isi",
    "registry.read_supervision": "/pengawasan/{supervision}/isi",
    "clusters.read_order_names": "/kasus-ketertiban/{case}/nama",
}
NEW = {"name": "Forum Contoh", "abbreviation": "", "legal_form": "unknown", "ground": "Surat 1/2026"}
CASE = {"approach": "mediation", "tension": "tension", "village": "", "district": "", "day": "2026-02-11"}


def ask(service, command, **said):
    """One command as its service carries it out; the stream of its first event."""
    cause = cause_in(service, f"{service.service}.{command}", said)
    receipt = getattr(service, command)(cause, **said)
    assert receipt.refused is None
    return receipt.events[0].stream


def secret(said, *names):
    return said | {name: f"{said[name]} {WORD}." for name in names}


def tell_complaint(registry, ormas):
    said = secret(complaints.SAID | LIMITED, "description", "reporter", "contact")
    complaint = ask(registry, "receive_complaint", **said)
    this = {"complaint": complaint}
    ask(registry, "acknowledge_complaint", **this, **secret(complaints.TOLD, "ground"))
    ask(registry, "link_complaint", **this, organisation=ormas, **secret(complaints.LINK, "ground"))
    ask(registry, "unlink_complaint", **this, organisation=ormas, **secret(complaints.REASON, "reason"))
    ask(registry, "link_complaint", **this, organisation=ormas, **secret(complaints.LINK, "ground"))
    ask(registry, "take_complaint_step", **this, **secret(complaints.STEP, "step"))
    ask(registry, "close_complaint", **this, **secret(complaints.END, "result"))
    ask(registry, "reopen_complaint", **this, **secret(complaints.REASON, "reason"))
    ask(registry, "close_complaint", **this, **secret(complaints.END, "result"))
    return complaint


def tell_supervision(registry, ormas):
    ask(registry, "adopt_oversight_teams", ground="Rapat kantor contoh")
    plan = overseeing.PLAN | {"organisation": ormas, "team": "T1", "complaint": ""}
    supervision = ask(registry, "plan_supervision", **plan)
    this = {"supervision": supervision}
    ask(registry, "carry_out_supervision", **this, team="T1", **overseeing.DONE)
    ask(registry, "note_finding", **this, **secret(overseeing.FOUND | LIMITED, "description"))
    ask(registry, "task_finding", **this, **secret(overseeing.FOLLOW_UP, "follow_up"))
    ask(registry, "close_finding", **this, **secret(overseeing.END, "result"))
    return supervision


def tell_case(clusters):
    said = CASE | LIMITED | {"matter": f"Lahan {WORD}", "ground": f"Laporan {WORD}"}
    case = ask(clusters, "open_order_case", **said)
    this = {"order_case": case}
    group = {"party_kind": "residents", "organisation": "", "name": "", "description": f"Warga {WORD}"}
    ask(clusters, "add_order_party", **this, **group)
    person = {"party_kind": "person", "name": f"Nama {WORD}", "description": f"Pemilik {WORD}"}
    ask(clusters, "add_order_party", **this, **group | person)
    step = {"day": "2026-02-20", "step": "met", "text": f"Bertemu {WORD}.", "tension": "potential"}
    ask(clusters, "take_order_step", **this, **step)
    end = {"day": "2026-02-21", "case_result": "settled", "text": f"Bergantian {WORD}."}
    ask(clusters, "close_order_case", **this, **end)
    ask(clusters, "reopen_order_case", **this, reason=f"Bertengkar {WORD}.")
    return case


def tell_coordination(registry):
    meeting = ask(registry, "record_coordination", **secret(coordinating.SAID | LIMITED, "agenda", "ground"))
    this = {"coordination": meeting}
    ask(registry, "task_coordination", **this, **secret(coordinating.TASK, "follow_up"))
    ask(registry, "settle_coordination", **this, **secret(coordinating.RESULT, "result"))
    ask(registry, "strike_coordination", **this, **secret(coordinating.WHY, "reason"))
    return meeting


class Office:
    """Limited matters of each kind, shown by every read model; nobody answers who could open them."""

    def __init__(self, directory):
        self.directory = directory
        self.deployment = found_office(directory)
        services = Registry, Clusters, Requests, Scoring, Notifications
        self.services = {each.service: each(self.deployment) for each in services}
        registry, clusters = self.services["registry"], self.services["clusters"]
        ormas = ask(registry, "register_ormas", **NEW)
        self.named = {
            "ormas": ormas,
            "complaint": tell_complaint(registry, ormas),
            "supervision": tell_supervision(registry, ormas),
            "case": tell_case(clusters),
            "coordination": tell_coordination(registry),
        }
        self.accounts = Accounts(self.deployment)
        self.views = self.deployment.views("portal")
        pages = LedgerPages(**{name: each.ledger for name, each in self.services.items()})
        projector = Projector(self.views, pages, [each() for each in PROJECTIONS])
        while projector.step():
            pass
        self.app = create_app(
            self.views,
            NobodyAnswers(),
            self.deployment.office,
            directory,
            signer=self.deployment.signer(),
            accounts=self.accounts,
            frontend=frontend(),
        )

    def colleague(self, role):
        login = f"{role}.contoh"
        if self.accounts.store.find(login) is None:
            open_account(self.accounts, login, f"{role} Contoh", (role,))
        return sign_in(self.app.test_client(), login)

    def addresses(self):
        """Every page of the portal that these matters or nothing at all can name."""
        adapter = self.app.url_map.bind("localhost")
        for rule in self.app.url_map.iter_rules():
            if "GET" in rule.methods and rule.arguments <= self.named.keys() and rule.endpoint != "static":
                yield adapter.build(rule.endpoint, {name: self.named[name] for name in rule.arguments})

    def close(self):
        for each in (self.views, self.accounts, *self.services.values()):
            each.close()


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = Office(tmp_path_factory.mktemp("limited") / "data")
    yield office
    office.close()


def says_it(content):
    """Whether a word of a limited matter can be read in these bytes, also in a spreadsheet among them."""
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as sheet:
            content = b"".join(sheet.read(name) for name in sheet.namelist())
    return WORD.lower().encode() in content.lower()


def test_everything_that_was_said_can_be_opened_by_who_may_and_says_it(office):
    kept_by = {"complaint": "registry", "supervision": "registry", "case": "clusters"}
    opened = [
        str(office.services[service].reveal(office.named[name], "menguji", "case_officer/contoh"))
        for name, service in (kept_by | {"coordination": "registry"}).items()
    ]
    assert [said.count(WORD) for said in opened] == [11, 3, 8, 5]


WAYS = {"erased": ERASED, "missing_key": NO_KEY, "broken": BROKEN}


class Closed:
    """Everything of a stream, none of which can be opened, for one reason."""

    def __init__(self, office, why):
        self.office, self.why = office, why

    def call(self, service, method, *, token, payload):
        (stream,) = (value for name, value in payload.items() if name != "purpose")
        told = self.office.services[service].reveal(stream, "menguji", "case_officer/contoh")
        return [each | {"fields": {}, self.why: True} for each in told]


@pytest.mark.parametrize("why", WAYS)
@pytest.mark.parametrize("command", SEALED_PAGES)
def test_what_cannot_be_opened_says_why_in_the_place_of_every_word(office, command, why):
    visitor = office.colleague("case_officer")
    here = SEALED_PAGES[command].format_map(office.named)
    owner = office.app.config["OWNER"]
    office.app.config["OWNER"] = Owner(Closed(office, why), owner.signer)
    try:
        seen = read(visitor, here)
    finally:
        office.app.config["OWNER"] = owner
    service, name = command.partition(".")[0], SEALED_PAGES[command].partition("{")[2].partition("}")[0]
    told = office.services[service].reveal(office.named[name], "menguji", "case_officer/contoh")
    apart = {"complaint": 2} if why == "erased" else {}
    assert seen.count(WAYS[why]) == len(told) - apart.get(name, 0)


def test_the_log_of_readings_says_that_a_service_is_away(office):
    seen = read(office.colleague("tenant_admin"), "/log-baca")
    assert "Log baca sedang tidak dapat ditampilkan. Sebuah layanan tidak menjawab" in seen


def test_what_a_newer_service_says_and_cannot_open_says_why_too():
    told = {"topic": "registry.SaidByANewerOne", "version": 3, "fields": {}, "broken": True}
    assert opened([told], {3: "Dicatat."}) == [Opened("Dicatat.", BROKEN)]


def test_no_message_on_the_bus_says_it(office):
    for service in office.services.values():
        source = Source(office.deployment.office.deployment, service.service, 1)
        for row in service.ledger.page(0, 1000):
            key, properties, body = encode("32.71", source, row, b"\0" * 32)
            assert not says_it(f"{key} {properties.headers}".encode() + body), row.topic


def test_no_file_of_the_office_has_it_in_the_open(office):
    """Ledgers, read models with what the search looks in, receipts and the log of readings."""
    files = [path for path in office.directory.rglob("*") if path.is_file()]
    assert {"registry.ledger.db", "portal.views.db", "registry.reads.db"} <= {path.name for path in files}
    assert [path.name for path in files if says_it(path.read_bytes())] == []


@pytest.mark.parametrize("role", ["", "tenant_admin", "case_officer", "agency_partner"])
def test_no_page_list_search_or_spreadsheet_says_it(office, role):
    visitor = office.colleague(role) if role else office.app.test_client()
    told = {address: visitor.get(address) for address in office.addresses()}
    assert len(told) > 60
    nobody_answers = {"/ketentuan-pengingat/berkas": 503}
    failed = {address: answer.status_code for address, answer in told.items() if answer.status_code >= 500}
    assert failed.items() <= nobody_answers.items()
    assert [address for address, answer in told.items() if says_it(answer.get_data())] == []
    if role == "case_officer":
        assert told[f"/pengaduan/{office.named['complaint']}"].status_code == 200
        assert any(answer.get_data()[:2] == b"PK" for answer in told.values())


@pytest.mark.parametrize("command", sorted(SEALED_PAGES))
def test_who_has_no_right_does_not_reach_the_page_that_opens_it(office, command):
    page = SEALED_PAGES[command].format(**office.named)
    for role in sorted(OFFICE_ROLES.keys() - POLICY[command]):
        assert office.colleague(role).get(page).status_code in (403, 404), role


def test_neither_the_audit_nor_a_log_nor_a_metric_says_it(office, caplog):
    with caplog.at_level(logging.DEBUG):
        tell_case(office.services["clusters"])
        found = verify_office(office.deployment, lambda *_: None)
        lines = history_of(office.deployment, office.named["ormas"])
    assert found.ok
    assert not says_it(str([line.as_dict() for line in lines]).encode())
    assert not says_it(str(found.as_dict()).encode())
    assert not says_it(caplog.text.encode())
    assert not says_it(generate_latest())
