"""Reported changes on the network: a real broker, process and ledger. Everything in them is invented."""

import json

import pytest

from contracts.roles import ORMAS_ACCOUNT
from services.registry.application import Registry
from services.registry.application.office_day import office_day
from shared.errors import Forbidden, InputWrong, NotFound
from shared.tokens import Actor
from tests.offices import OFFICER, found_office
from tests.registry.serving import calling
from tests.registry.test_board_service import filing, letter, topics

VERIFIER = Actor(id="periksa-1", role="verifier")
CHECKED = {"report": 1, "ground": "Dibandingkan dengan surat asli"}
REASON = {"report": 1, "reason": "Aktanya belum ditandatangani"}
STREET = "Jl. Rekaan No. 7"
AFTER = {
    "name": {"name": "Forum Teladan", "abbreviation": "FT"},
    "activity_field": {"activity_field": "Seni", "text": "Seni"},
    "tax_id": {"tax_id": "01.234.567.8-404.000"},
    "address": {"village": "Kelurahan Contoh", "district": "Kecamatan Contoh", "address": STREET},
    "bylaws": {"deed": "Akta 5", "dated": "2026-02-10", "organ": "musyawarah anggota"},
}
TAKEN_OVER = {
    "name": "OrmasRenamed",
    "activity_field": "ActivityFieldRecorded",
    "tax_id": "TaxIdRecorded",
    "address": "SecretariatRecorded",
    "bylaws": "BylawsRecorded",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return found_office(tmp_path_factory.mktemp("reports") / "data")


@pytest.fixture(scope="module")
def call(office, module_amqp):
    with calling(office, module_amqp) as caller:
        yield caller


@pytest.fixture(scope="module")
def registry(office):
    registry = Registry(office)
    yield registry
    registry.close()


@pytest.fixture
def ormas(call):
    """An entry whose chair and secretary hold office."""
    ormas = call.register()
    two = [{"role": role, "own_title": role, "name": "Rekaan"} for role in ("ketua", "sekretaris")]
    call("replace_board", filing(ormas, officers=two))
    return ormas


@pytest.mark.parametrize("change", AFTER)
def test_a_change_is_reported_by_one_officer_and_verified_by_another(call, registry, ormas, change):
    told = topics(call("report_change", letter(ormas, change, after=AFTER[change])))
    assert told == ["ChangeReported", "AddressReported"][: 2 if change == "address" else 1]
    before = registry.load_ormas(ormas).says.get(change)
    receipt = call("verify_change", {"ormas": ormas, **CHECKED}, actor=VERIFIER)
    assert topics(receipt) == ["ChangeVerified", TAKEN_OVER[change]]
    now = registry.load_ormas(ormas).says[change]
    assert now != before
    rows = registry.ledger.history(ormas)
    assert json.loads(rows[-2].state)["register_said"] == (before or {"text": "", "value": None})
    assert json.loads(rows[-1].state)["ground"] == "surat pemberitahuan"
    assert {row.actor for row in rows[-2:]} == {str(VERIFIER)}


def test_a_tax_number_is_kept_as_written_and_as_read(call, registry, ormas):
    call("report_change", letter(ormas, "tax_id", after=AFTER["tax_id"]))
    call("verify_change", {"ormas": ormas, **CHECKED}, actor=VERIFIER)
    told = registry.load_ormas(ormas).says["tax_id"]["value"]["tax_id"]
    assert told == {"text": "01.234.567.8-404.000", "value": "012345678404000"}


def test_a_reported_street_is_sealed_and_read_by_who_verifies_with_a_line_in_the_log(call, registry, ormas):
    call("report_change", letter(ormas, "address", after=AFTER["address"]))
    lines = len(registry.reads.lines())
    call("verify_change", {"ormas": ormas, **CHECKED}, actor=VERIFIER)
    assert STREET not in "".join(row.state for row in registry.ledger.history(ormas))
    [read] = registry.reads.lines()[lines:]
    subject = registry.load_ormas(ormas).says["address"]["value"]["subject_id"]
    assert (read["actor"], read["subjects"]) == (str(VERIFIER), subject)
    told = call("reveal", {"ormas": ormas, "purpose": "memeriksa surat"}, correlation=ormas)
    assert [e["fields"]["address"] for e in told if e["subject"] == subject] == [STREET, STREET]


def test_an_erased_street_is_verified_without_it(call, registry, ormas):
    call("report_change", letter(ormas, "address", after=AFTER["address"]))
    subject = registry.load_ormas(ormas).reports[0].after["value"]["subject_id"]
    erased = {"ormas": ormas, "subject_id": subject, "reason": "Permintaan sendiri"}
    call("erase_person", erased, actor=Actor(id="pengelola", role="tenant_admin"))
    receipt = call("verify_change", {"ormas": ormas, **CHECKED}, actor=VERIFIER)
    assert topics(receipt) == ["ChangeVerified", "SecretariatRecorded"]
    assert registry.ledger.history(ormas)[-1].sealed == b""


@pytest.mark.rule("who-records-does-not-verify")
@pytest.mark.parametrize("change", ["name", "address"])
def test_who_recorded_it_cannot_verify_it_in_another_role_either(call, registry, ormas, change):
    call("report_change", letter(ormas, change, after=AFTER[change]))
    lines = len(registry.reads.lines())
    same = Actor(id=OFFICER.id, role="tenant_admin")
    for method, said in (("verify_change", CHECKED), ("turn_down_change", REASON)):
        refused = call(method, {"ormas": ormas, **said}, actor=same)["refused"]
        assert refused["rule"] == "who-records-does-not-verify"
    assert len(registry.reads.lines()) == lines
    assert topics(call("take_back_change", {"ormas": ormas, **REASON})) == ["ReportTakenBack"]


def test_an_account_of_an_ormas_reports_and_takes_back_for_the_ormas_that_its_token_names(
    call, registry, ormas
):
    itself = Actor(id="ketua-1", role=ORMAS_ACCOUNT, bound_to=(ormas,))
    other = Actor(id="ketua-2", role=ORMAS_ACCOUNT, bound_to=("ormas-lain",))
    said = letter(ormas, "name", after=AFTER["name"]) | {"reported_on": office_day(registry)}
    rule = "an-ormas-reports-only-its-own-changes"
    assert call("report_change", said, actor=other)["refused"]["rule"] == rule
    assert topics(call("report_change", said, actor=itself)) == ["ChangeReported"]
    taking = {"ormas": ormas, **REASON}
    assert call("take_back_change", taking, actor=other)["refused"]["rule"] == rule
    assert topics(call("take_back_change", taking, actor=itself)) == ["ReportTakenBack"]


def test_a_verification_that_is_sent_twice_is_one(call, ormas):
    call("report_change", letter(ormas))
    token = call.signer.issue(VERIFIER, "registry.verify_change")
    receipts = [call("verify_change", {"ormas": ormas, **CHECKED}, token=token) for _ in range(2)]
    assert receipts[0] == receipts[1]
    assert call("verify_change", {"ormas": ormas, **CHECKED}, actor=VERIFIER)["events"] == []


@pytest.mark.parametrize("method", ["verify_change", "turn_down_change"])
def test_the_counter_does_not_decide_over_reports(call, ormas, method):
    with pytest.raises(Forbidden):
        call(method, {"ormas": ormas, **CHECKED, **REASON}, actor=OFFICER)
    with pytest.raises(Forbidden):
        call("take_back_change", {"ormas": ormas, **REASON}, actor=VERIFIER)


def test_a_report_that_nobody_recorded_is_not_found(call, ormas):
    with pytest.raises(NotFound):
        call("verify_change", {"ormas": ormas, **CHECKED}, actor=VERIFIER)


WRONG = [
    ("name", {"name": "", "abbreviation": ""}, "/after/name", "Isi 1 sampai 300 huruf."),
    ("name", {}, "/after/name", "Wajib diisi."),
    ("activity_field", {"text": "seni"}, "/after/activity_field", "Wajib diisi."),
    (
        "activity_field",
        {"activity_field": "Bidang Rekaan", "text": "rekaan"},
        "/after/activity_field",
        "Bidang ini tidak ada dalam daftar bidang.",
    ),
    ("tax_id", {"tax_id": "123"}, "/after/tax_id", "NPWP terdiri atas 15 atau 16 angka."),
    (
        "tax_id",
        {"tax_id": "3271015203900001"},
        "/after/tax_id",
        "Tulis NPWP organisasi, bukan nomor pribadi.",
    ),
    ("address", {"village": "Contoh"}, "/after/address", "Wajib diisi."),
    ("bylaws", AFTER["bylaws"] | {"dated": "2999-01-01"}, "/after/dated", "Tanggal ini belum terjadi."),
    ("board", {}, "/change", "Pilih yang berubah. Pengurus dicatat dengan SK-nya."),
]


@pytest.mark.parametrize(("change", "after", "pointer", "message"), WRONG)
def test_what_is_wrong_in_a_report_is_said_field_by_field(call, ormas, change, after, pointer, message):
    with pytest.raises(InputWrong) as wrong:
        call("report_change", letter(ormas, change, after=after))
    assert (pointer, message) in [(field.pointer, field.message) for field in wrong.value.fields]
