"""Reported changes from their pages: recorded by one officer, decided once by another. Names are invented."""

import json
import re
from uuid import uuid4

import pytest

from contracts.telling.words import CHANGES_TO_REPORT
from services.portal.changes.change_forms import KINDS
from services.portal.web.forms import NUMBER, TOKEN
from services.portal.web.writing import UNCERTAIN
from services.registry.domain import Ormas
from shared.rpc.client import RpcClient
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import text, unseen
from tests.registry.boards import filing

LETTER = {
    "diputuskan": "2026-02-10",
    "diterima": "2026-02-11",
    "penanda": ["ketua", "sekretaris"],
    "dasar": "Surat 12/2026",
    "bukti": "Akta 5/2026, map 12",
}
TYPED = {
    "nama": {"nama": "Forum Teladan Jaya", "singkatan": "FTJ"},
    "bidang": {"bidang": "Seni"},
    "npwp": {"npwp": "01.234.567.8-404.000"},
    "alamat": {"jalan": "Jl. Rekaan 7", "kelurahan": "Kelurahan Contoh", "kecamatan": "Kecamatan Contoh"},
    "ad-art": {"akta": "Akta 5", "tanggal_akta": "2026-02-10", "organ": "musyawarah anggota"},
}
SHOWN = {
    "nama": "Forum Teladan Jaya (FTJ)",
    "bidang": "Seni",
    "npwp": "01.234.567.8-404.000",
    "alamat": "Kelurahan Contoh, Kecamatan Contoh",
    "ad-art": "Akta 5 tanggal 10 Februari 2026, musyawarah anggota",
}
CHECKED = {"dasar": "Dibandingkan dengan surat asli"}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("changing") / "data", module_amqp) as office:
        yield office


@pytest.fixture(scope="module")
def app(office):
    """What is recorded is shown when the office catches up."""
    return office.app(patience=0)


@pytest.fixture(scope="module")
def officer(office, app):
    return office.officer(app)


@pytest.fixture(scope="module")
def verifier(office, app):
    return office.colleague(app)


@pytest.fixture
def ormas(office):
    """An entry whose chair and secretary hold office."""
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    found.replace_board(**filing())
    office.registry.record(found, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return found.id


def page_of(ormas, path="") -> str:
    return f"/ormas/{ormas}/laporan-perubahan{path}"


def filled(visitor, ormas, path, action="", **said) -> dict:
    """The form with this action as its page shows it, filled in."""
    return unseen(visitor, page_of(ormas, path), page_of(ormas, action or path)) | said


def send(office, visitor, ormas, path, action="", **said):
    answer = visitor.post(page_of(ormas, action or path), data=filled(visitor, ormas, path, action, **said))
    office.catch_up()
    return answer


def report(office, officer, ormas, kind="nama", **changed):
    return send(office, officer, ormas, f"/catat/{kind}", **{**TYPED[kind], **LETTER, **changed})


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)]


def seen_since(visitor, ormas, path="/1") -> str:
    """Which version of the register somebody sees who looks at this report."""
    [found] = re.findall(
        r'name="meski"[^>]*value="(\d+)"', visitor.get(page_of(ormas, path)).get_data(as_text=True)
    )
    return found


@pytest.mark.parametrize("kind", TYPED)
def test_a_change_goes_from_the_letter_through_two_pairs_of_eyes_into_the_register(
    office, officer, verifier, ormas, kind
):
    assert report(office, officer, ormas, kind).location == page_of(ormas)
    seen = text(officer.get(page_of(ormas)))
    assert "Laporan sudah dicatat. Register belum berubah" in seen
    assert SHOWN[kind] in seen
    assert "menunggu verifikasi" in seen
    done = send(office, verifier, ormas, "/1", "/1/verifikasi", **CHECKED)
    assert (done.status_code, done.location) == (303, page_of(ormas, "/1"))
    seen = text(verifier.get(page_of(ormas, "/1")))
    assert "Sudah dicatat." in seen
    assert "diverifikasi" in seen
    assert "Verifikasi dan ubah register" not in seen
    record = text(officer.get(f"/ormas/{ormas}"))
    assert f"Laporan perubahan ke-1 ({CHANGES_TO_REPORT[KINDS[kind]]}) diverifikasi." in record
    assert (SHOWN[kind] if kind != "alamat" else "Alamat sekretariat Jl. Rekaan 7") in record


def test_a_name_that_changed_is_still_found_by_the_old_one(office, officer, verifier, ormas):
    old = office.registry.load_ormas(ormas).name
    report(office, officer, ormas)
    send(office, verifier, ormas, "/1", "/1/verifikasi", **CHECKED)
    found = text(officer.get(f"/?q={old}"))
    assert "Forum Teladan Jaya" in found
    assert f"dahulu: {old}" in found


def test_the_next_report_of_an_address_shows_the_street_before_beside_the_new_one(
    office, app, officer, verifier, ormas
):
    report(office, officer, ormas, "alamat")
    send(office, verifier, ormas, "/1", "/1/verifikasi", **CHECKED)
    report(office, officer, ormas, "alamat", jalan="Jl. Umpama 9", dasar="Surat 2/2026")
    seen = text(verifier.get(page_of(ormas, "/2")))
    assert "Jalan sebelumnya Jl. Rekaan 7 Jalan dan nomor Jl. Umpama 9" in seen
    assert "Jl. Rekaan 7" not in text(app.test_client().get(page_of(ormas, "/2")))


def test_a_street_is_shown_to_officers_only_and_stands_in_no_list(office, app, officer, verifier, ormas):
    report(office, officer, ormas, "alamat")
    assert "Jalan dan nomor Jl. Rekaan 7" in text(verifier.get(page_of(ormas, "/1")))
    for visitor in (app.test_client(), officer):
        for path in (page_of(ormas), "/laporan-perubahan", "/?q=Rekaan 7"):
            assert "Jl. Rekaan 7" not in text(visitor.get(path))
    assert "tersegel" in text(app.test_client().get(page_of(ormas, "/1")))


def test_a_village_that_resembles_a_known_one_is_asked_about_before_the_report_is_recorded(
    office, officer, verifier, ormas
):
    report(office, officer, ormas, "alamat", kelurahan="Mangunrekaan", kecamatan="Rekaan Timur")
    send(office, verifier, ormas, "/1", "/1/verifikasi", **CHECKED)
    again = {"kelurahan": "Mangunrekan", "dasar": "Surat 13/2026", "kecamatan": ""}
    answer = report(office, officer, ormas, "alamat", **again)
    assert "Maksud Anda “Mangunrekaan (Kec. Rekaan Timur)”?" in text(answer, 422)
    assert topics(office, ormas).count("ChangeReported") == 1
    assert report(office, officer, ormas, "alamat", **again, ejaan="Mangunrekan").status_code == 303
    assert topics(office, ormas).count("ChangeReported") == 2


def test_who_recorded_a_report_is_told_that_somebody_else_looks_at_it(office, app, verifier, ormas):
    both = office.colleague(app, "tenant_admin")
    report(office, both, ormas)
    assert "Laporan ini Anda catat sendiri." in text(both.get(page_of(ormas, "/1")))
    form = filled(verifier, ormas, "/1", "/1/verifikasi", **CHECKED)
    answer = both.post(page_of(ormas, "/1/verifikasi"), data=form | filled(both, ormas, "/1", "/1/tarik"))
    assert "Laporan ini dicatat petugas yang sama. Petugas lain" in text(answer, 409)
    assert topics(office, ormas).count("ChangeVerified") == 0


def test_the_counter_sees_no_form_to_verify_and_cannot_send_one(office, officer, verifier, ormas):
    report(office, officer, ormas)
    assert "Verifikasi dan ubah register" not in text(officer.get(page_of(ormas, "/1")))
    form = filled(officer, ormas, "/1", "/1/tarik") | CHECKED
    assert "Peran Anda" in text(officer.post(page_of(ormas, "/1/verifikasi"), data=form), 403)
    assert text(verifier.get(page_of(ormas, "/catat/nama")), 403)


def test_a_register_that_changed_meanwhile_is_shown_and_has_to_be_confirmed(office, officer, verifier, ormas):
    report(office, officer, ormas)
    found = office.registry.load_ormas(ormas)
    found.correct_name(name="Forum Umpama", abbreviation="", reason="Salah ketik")
    office.registry.record(found, cause=cause_in(office.registry, "registry.correct_name"))
    office.catch_up()
    seen = text(verifier.get(page_of(ormas, "/1")))
    assert "Register berubah sesudah laporan ini dicatat." in seen
    assert "Saya sudah melihat bahwa register sekarang berbunyi “Forum Umpama”." in seen
    answer = send(office, verifier, ormas, "/1", "/1/verifikasi", **CHECKED)
    assert "Lihat bunyi register sekarang, lalu centang" in text(answer, 422)
    assert '<a href="#meski">' in answer.get_data(as_text=True)
    assert "ReportDecisionRefused" not in topics(office, ormas)
    done = send(office, verifier, ormas, "/1", "/1/verifikasi", **CHECKED, meski=seen_since(verifier, ormas))
    assert done.status_code == 303
    assert office.registry.load_ormas(ormas).name == "Forum Teladan Jaya"


def test_a_yes_to_a_street_does_not_count_when_another_street_was_recorded_meanwhile(
    office, officer, verifier, ormas
):
    for number in (1, 2, 3):
        report(office, officer, ormas, "alamat", jalan=f"Jl. Rekaan {number}", dasar=f"Surat {number}/2026")
    send(office, verifier, ormas, "/2", "/2/verifikasi", **CHECKED)
    said = CHECKED | {"meski": seen_since(verifier, ormas)}
    assert send(office, verifier, ormas, "/3", "/3/verifikasi", **said).status_code == 303
    answer = send(office, verifier, ormas, "/1", "/1/verifikasi", **said)
    assert "Lihat bunyi register sekarang, lalu centang" in text(answer, 422)
    said = CHECKED | {"meski": seen_since(verifier, ormas)}
    assert send(office, verifier, ormas, "/1", "/1/verifikasi", **said).status_code == 303


@pytest.mark.parametrize(("path", "topic"), [("tolak", "ReportTurnedDown"), ("tarik", "ReportTakenBack")])
def test_a_report_that_is_turned_down_or_taken_back_leaves_the_register_and_says_why(
    office, officer, verifier, ormas, path, topic
):
    before = office.registry.load_ormas(ormas).says
    report(office, officer, ormas)
    who = verifier if path == "tolak" else officer
    answer = send(office, who, ormas, "/1", f"/1/{path}", alasan="x")
    assert "Alasan: Tuliskan alasan" in text(answer, 422)
    send(office, who, ormas, "/1", f"/1/{path}", alasan="Aktanya belum lengkap")
    assert topics(office, ormas)[-1] == topic
    assert office.registry.load_ormas(ormas).says == before
    assert "Aktanya belum lengkap." in text(officer.get(page_of(ormas, "/1")))


def test_a_form_that_is_sent_twice_is_one_report_and_one_verification(office, officer, verifier, ormas):
    form = filled(officer, ormas, "/catat/nama", **TYPED["nama"], **LETTER)
    for _ in range(2):
        assert officer.post(page_of(ormas, "/catat/nama"), data=form).status_code == 303
    office.catch_up()
    form = filled(verifier, ormas, "/1", "/1/verifikasi", **CHECKED)
    for _ in range(2):
        assert verifier.post(page_of(ormas, "/1/verifikasi"), data=form).status_code == 303
    office.catch_up()
    assert [topics(office, ormas).count(each) for each in ("ChangeReported", "OrmasRenamed")] == [1, 1]


def test_who_verifies_after_somebody_else_did_is_told_that_nothing_changed(
    office, app, officer, verifier, ormas
):
    report(office, officer, ormas)
    head = office.colleague(app, "division_head")
    form = filled(head, ormas, "/1", "/1/verifikasi", dasar="Dibandingkan sekali lagi")
    send(office, verifier, ormas, "/1", "/1/verifikasi", **CHECKED)
    before = topics(office, ormas)
    done = head.post(page_of(ormas, "/1/verifikasi"), data=form)
    seen = text(head.get(done.location))
    assert "Tidak ada yang berubah: sudah tercatat sebelumnya." in seen
    assert "Sudah dicatat." not in seen
    assert topics(office, ormas) == before


WRONG = [
    ("nama", {"nama": " "}, 422, "Nama baru: Isi 1 sampai 300 huruf."),
    ("npwp", {"npwp": "12"}, 422, "NPWP baru: NPWP terdiri atas 15 atau 16 angka."),
    ("alamat", {"kelurahan": ""}, 422, "Kelurahan/desa: Isi 1 sampai 100 huruf."),
    ("ad-art", {"tanggal_akta": ""}, 422, "Tanggal akta/keputusan: Tulis tahun-bulan-hari"),
    ("nama", {"diterima": "2026-02-09"}, 422, "Tanggal surat diterima: Dilaporkan sebelum diputuskan."),
    ("nama", {"penanda": ["ketua"]}, 409, "diperlukan 2 tanda tangan dari: ketua, sekretaris."),
    ("nama", {"bukti": ""}, 422, "Bukti: Tuliskan alasan"),
    ("nama", {"penanda": []}, 422, "Yang menandatangani: Sebutkan 1 sampai 12 jabatan."),
]


@pytest.mark.parametrize(("kind", "said", "status", "sentence"), WRONG)
def test_what_is_wrong_in_a_report_is_named_as_on_the_page_and_what_was_typed_stays(
    office, officer, ormas, kind, said, status, sentence
):
    answer = report(office, officer, ormas, kind, **said)
    assert sentence in text(answer, status)
    assert 'value="Surat 12/2026"' in answer.get_data(as_text=True)
    assert "ChangeReported" not in topics(office, ormas)


def test_while_boards_are_in_dispute_no_report_is_taken(office, officer, ormas):
    found = office.registry.load_ormas(ormas)
    found.replace_board(**filing("2/SK/2026"))
    office.registry.record(found, cause=cause_in(office.registry, "registry.replace_board"))
    office.catch_up()
    answer = report(office, officer, ormas)
    assert "Kepengurusan ormas ini sedang disengketakan." in text(answer, 409)


def test_who_is_not_signed_in_reports_and_decides_nothing(office, app, officer, ormas):
    report(office, officer, ormas)
    stranger = app.test_client()
    assert "Masuk dahulu" in text(stranger.get(page_of(ormas, "/catat/nama")), 403)
    for path in ("/catat/nama", "/1/verifikasi", "/1/tolak", "/1/tarik"):
        assert "Belum dicatat: Anda belum masuk" in text(
            stranger.post(page_of(ormas, path), data=LETTER), 403
        )
    assert "<form" not in stranger.get(page_of(ormas, "/1")).get_data(as_text=True)
    assert topics(office, ormas)[-1] == "ChangeReported"


@pytest.mark.parametrize("path", ["/catat/nama", "/1/verifikasi", "/1/tolak", "/1/tarik"])
def test_a_form_that_another_site_made_is_refused(office, app, ormas, path):
    manager = office.colleague(app, "tenant_admin")
    answer = manager.post(page_of(ormas, path), data=LETTER | {TOKEN: "x", NUMBER: str(uuid4())})
    assert "Formulir ini tidak diterima" in text(answer, 403)


def test_when_the_registry_is_away_the_form_stays_and_can_be_sent_again(office, ormas, amqp):
    with RpcClient(amqp, timeout=0.5) as nobody:
        away = office.officer(office.app(client=nobody))
        form = filled(away, ormas, "/catat/nama", **TYPED["nama"], **LETTER)
        answer = away.post(page_of(ormas, "/catat/nama"), data=form)
        assert UNCERTAIN in text(answer, 503)
        assert form[NUMBER] in answer.get_data(as_text=True)
        assert "Forum Teladan Jaya" in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/catat/pengurus", "/7", "/0"])
def test_a_report_that_is_not_there_has_no_page(officer, ormas, path):
    assert officer.get(page_of(ormas, path)).status_code == 404


def test_the_name_of_who_recorded_it_is_in_the_row_and_not_in_the_letter(office, officer, ormas):
    report(office, officer, ormas)
    row = office.registry.ledger.history(ormas)[-1]
    assert row.actor == f"registry_clerk/{office.clerk}"
    assert json.loads(row.state)["evidence"] == LETTER["bukti"]
