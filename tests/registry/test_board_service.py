"""Boards and disputes on the network: a real broker, process and ledger. All names are invented."""

import json
import threading

import pytest

from services.registry.application import Registry
from services.registry.events import LeadershipDisputeOpened
from shared.errors import Forbidden, InputWrong
from shared.rpc.client import RpcClient
from shared.tokens import Actor
from tests.offices import found_office
from tests.registry.serving import calling

NAMES = ("H. Rekaan Contoh, S.Pd.", "Umpama")
BY_HAND = {"ground": "surat pemberitahuan"}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return found_office(tmp_path_factory.mktemp("boards") / "data")


@pytest.fixture(scope="module")
def call(office, module_amqp):
    with calling(office, module_amqp) as caller:
        yield caller


@pytest.fixture(scope="module")
def registry(office):
    registry = Registry(office)
    yield registry
    registry.close()


def filing(ormas, decree="01/SK/2026", replaces=0, **changed):
    officers = [
        {"role": "ketua", "own_title": "Ketua Umum", "name": NAMES[0]},
        {"role": "ketua_divisi", "own_title": "Ketua Divisi", "division": "Seni Rakyat", "name": NAMES[1]},
    ]
    days = {"decided_on": "2026-01-05", "starts": "2026-01-10", "ends": "2031-01-09"}
    return (
        {"ormas": ormas, "decree": decree, "replaces": replaces, "officers": officers}
        | days
        | BY_HAND
        | changed
    )


def letter(ormas, change="bylaws", **changed):
    """A report as an officer types it in from a letter."""
    days = {"decided_on": "2026-02-10", "reported_on": "2026-02-11"}
    after = {"deed": "Akta 5", "dated": "2026-02-10", "organ": "musyawarah anggota"}
    said = {"ormas": ormas, "change": change, "after": after, "signed_by": ["ketua", "sekretaris"], **days}
    return said | {"evidence": "Akta 5/2026, map 12", **BY_HAND} | changed


def topics(receipt):
    return [event["topic"].partition(".")[2] for event in receipt["events"]]


def test_a_whole_board_is_one_command_one_transaction_and_every_name_is_sealed(call, registry):
    ormas = call.register()
    receipt = call("replace_board", filing(ormas))
    assert topics(receipt) == [
        "BoardReplaced", "OfficerRecorded", "OfficerRecorded", "TermOfOfficeRecorded", "BoardDecreeRecorded",
    ]  # fmt: skip
    rows = registry.ledger.history(ormas)[1:]
    assert len({(row.correlation, row.causation) for row in rows}) == 1
    open_part = "".join(row.state for row in rows)
    assert "Seni Rakyat" in open_part
    assert not [name for name in NAMES if name in open_part]
    told = call("reveal", {"ormas": ormas, "purpose": "memeriksa surat"}, correlation=ormas)
    assert [each["fields"]["name"] for each in told] == list(NAMES)


def test_one_human_on_the_boards_of_two_organisations_stays_two_subjects(call, registry):
    subjects = set()
    for name in ("Forum Satu", "Forum Dua"):
        ormas = call.register(name)
        call("replace_board", filing(ormas))
        told = json.loads(registry.ledger.history(ormas)[1].state)["officers"]
        subjects |= {each["subject_id"] for each in told}
    assert len(subjects) == 4


def test_two_claims_that_two_officers_file_in_the_same_second_are_one_dispute(call, registry, module_amqp):
    ormas = call.register()
    call("replace_board", filing(ormas, ends="2027-12-31"))
    start, receipts = threading.Barrier(2), []

    def file(officer, decree):
        with RpcClient(module_amqp, timeout=60) as client:
            payload = filing(ormas, decree, replaces=1, starts="2026-03-02")
            token = call.signer.issue(Actor(id=officer, role="case_officer"), "registry.replace_board")
            start.wait()
            receipts.append(client.call("registry", "replace_board", token=token, payload=payload))

    filed = [threading.Thread(target=file, args=each) for each in (("satu", "A/2026"), ("dua", "B/2026"))]
    for each in filed:
        each.start()
    for each in filed:
        each.join()
    assert [receipt["refused"] for receipt in receipts] == [None, None]
    history = [row.topic for row in registry.ledger.history(ormas)]
    assert history.count(LeadershipDisputeOpened.TOPIC) == 1
    assert registry.load_ormas(ormas).parties == [2, 3]


def test_a_dispute_from_its_claims_to_its_end_over_rpc(call):
    ormas = call.register()
    call("replace_board", filing(ormas))
    call("replace_board", filing(ormas, "02/SK/2026", starts="2026-02-01"))
    report = letter(ormas, decided_on="2026-02-10", reported_on="2026-02-11")
    assert call("report_change", report)["refused"]["rule"] == "disputed-board-signs-nothing"
    mediation = {"ormas": ormas, "held_on": "2026-02-20", "requested_by": [1, 2], "outcome": "failed"}
    assert topics(call("record_mediation", mediation | BY_HAND)) == ["MediationRecorded"]
    ruling = {"ormas": ormas, "closed_by": "court_ruling", "decided_on": "2026-03-01", "recognised": 2}
    assert topics(call("close_dispute", ruling | BY_HAND))[:3] == [
        "LeadershipDisputeClosed",
        "RecognitionDated",
        "BoardEnded",
    ]
    wrong = {"ormas": ormas, "version": 1, "reason": "Salah catat"}
    head = Actor(id="kepala", role="sub_division_head")
    rule = "only-a-step-on-which-no-board-rests-is-taken-back"
    assert call("take_back_dispute_step", wrong, actor=head)["refused"]["rule"] == rule
    bylaws = {"ormas": ormas, "signatories": ["ketua", "Ketua Divisi"], "signatures": 2}
    call("record_signature_rule", bylaws | BY_HAND)
    signed = report | {"reported_on": "2026-03-02", "signed_by": ["ketua", "Ketua Divisi"]}
    assert topics(call("report_change", signed)) == ["ChangeReported"]


WRONG = {
    "replace_board": (
        {"replaces": "satu", "decided_on": "2999-01-01", "starts": "kemarin", "officers": [{"role": "raja"}]},
        {
            "/replaces": "Pilih salah satu.",
            "/decree": "Wajib diisi.",
            "/decided_on": "Tanggal ini belum terjadi.",
            "/starts": "Tulis tahun-bulan-hari, misalnya 2026-03-31.",
            "/officers/0/name": "Wajib diisi.",
            "/ground": "Wajib diisi.",
        },
    ),
    "record_mediation": (
        {"held_on": "", "requested_by": [], "outcome": "agreed", **BY_HAND},
        {
            "/held_on": "Tulis tahun-bulan-hari, misalnya 2026-03-31.",
            "/requested_by": "Pilih para pihak yang meminta.",
        },
    ),
    "close_dispute": (
        {"closed_by": "agreement", "decided_on": "2026-02-30", "recognised": -1, **BY_HAND},
        {
            "/decided_on": "Tulis tahun-bulan-hari, misalnya 2026-03-31.",
            "/recognised": "Nomor kepengurusan tidak dikenal.",
        },
    ),
    "record_signature_rule": (
        {"signatories": ["Ketua", "ketua"], "signatures": 2, **BY_HAND},
        {"/signatures": "Jumlah tanda tangan melebihi jabatan yang disebut."},
    ),
    "report_change": (
        letter("", decided_on="2026-02-12"),
        {"/reported_on": "Dilaporkan sebelum diputuskan."},
    ),
}


@pytest.mark.parametrize("method", WRONG)
def test_what_is_filled_in_wrongly_is_said_field_by_field_in_bahasa(call, method):
    payload, messages = WRONG[method]
    with pytest.raises(InputWrong) as wrong:
        call(method, payload | {"ormas": call.register()})
    told = {field.pointer: field.message for field in wrong.value.fields}
    assert messages.items() <= told.items()


def test_a_term_does_not_end_before_it_begins(call):
    with pytest.raises(InputWrong) as wrong:
        call("replace_board", filing(call.register(), ends="2025-12-31"))
    assert [field.pointer for field in wrong.value.fields] == ["/ends"]


@pytest.mark.parametrize("method", WRONG)
def test_who_is_no_officer_changes_no_board(call, method):
    with pytest.raises(Forbidden):
        call(method, {"ormas": call.register()}, actor=Actor(id="tamu", role="enumerator"))


def test_a_board_of_the_largest_size_fits_into_one_event(call):
    seat = {"role": "pengurus", "own_title": "Ü" * 80, "division": "Ü" * 80, "name": "Rekaan"}
    receipt = call("replace_board", filing(call.register(), officers=[seat] * 80))
    assert len(receipt["events"]) == 83
    with pytest.raises(InputWrong):
        call("replace_board", filing(call.register(), officers=[seat] * 81))


@pytest.mark.parametrize(
    ("field", "day"),
    [("starts", "2026-W01-1"), ("ends", "2026-W53-4"), ("starts", "0001-01-01"), ("ends", "9999-12-31")],
)
def test_what_is_no_day_of_a_board_is_complained_about(call, field, day):
    ormas = call.register()
    with pytest.raises(InputWrong) as complaint:
        call("replace_board", filing(ormas, **{field: day}))
    assert [each.pointer for each in complaint.value.fields] == [f"/{field}"]


def test_a_text_with_characters_that_nobody_sees_is_recorded_by_no_command(call, registry):
    ormas = call.register()
    said = {"ormas": ormas, "activity_field": "Seni", "text": "seni\0budaya", **BY_HAND}
    with pytest.raises(InputWrong, match="perlu Anda perbaiki") as complaint:
        call("correct_activity_field", said)
    assert [each.pointer for each in complaint.value.fields] == ["/text"]
    assert len(registry.ledger.history(ormas)) == 1


YOUNG = {"board": 1, "told_on": "2026-03-02", "size": 9, "youth": 3, "ground": "Surat 15/FIC/2026"}


def test_how_many_of_a_board_are_young_is_told_over_rpc_by_who_keeps_the_register(call):
    ormas = {"ormas": call.register()}
    call("replace_board", filing(**ormas))
    assert topics(call("tell_board_youth", ormas | YOUNG)) == ["BoardYouthTold"]
    for changed, field in (
        ({"youth": 10}, "/youth"),
        ({"size": 0, "youth": 0}, "/size"),
        ({"youth": -1}, "/youth"),
        ({"youth": "dua"}, "/youth"),
        ({"size": None}, "/size"),
        ({"told_on": "2999-01-01"}, "/told_on"),
    ):
        with pytest.raises(InputWrong) as complaint:
            call("tell_board_youth", ormas | YOUNG | changed)
        assert [each.pointer for each in complaint.value.fields] == [field], changed
    with pytest.raises(Forbidden):
        call("tell_board_youth", ormas | YOUNG, actor=Actor("rekan", "verifier"))
