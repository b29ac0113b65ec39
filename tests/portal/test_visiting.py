"""Rounds of visits and endings from their pages, behind a real registry. All of it is invented."""

import json
import re
from uuid import uuid4

import pytest

from contracts.telling.words import DISSOLVED_BY, FINDINGS, FOLLOW_UP_OUTCOMES, MET, TASKS
from services.portal.visits.visit_list import AT_ONCE
from services.portal.web.forms import TOKEN
from services.registry import domain
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, text
from tests.portal.test_correcting import hidden_in
from tests.portal.told.ormas import activity, registered, stream
from tests.portal.told.visits import added, opened, visited
from tests.registry.test_rounds import FOUND
from tests.registry.visiting import ROUND

OPENING = {"judul": "Putaran rekaan", "surat": "094/7/2026", "petugas": "2"}
OPENING |= {"mulai": "2026-03-01", "sampai": "2026-03-31"}
SHEET = {"tanggal": "2026-03-02", "temuan": ["moved", "board_missing"], "ditemui": ["tetangga"]}
SHEET |= {"pelapor": "", "pindah": "Jl. Rekaan 9", "catatan": "", "dasar": "Lembar kunjungan contoh"}
TASK = {"tugas": "perbarui_alamat", "tenggat": "2026-04-30", "dasar_tugas": "Alamat baru belum dilaporkan"}
PAPER = {"menurut": "organ", "penerbit": "Musyawarah contoh", "surat": "21/2026", "tanggal": "2026-02-01"}
PAPER |= {"dasar": "Surat pemberitahuan contoh"}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("visiting") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def app(running):
    return running.app(patience=0)


@pytest.fixture
def officer(running, app):
    return running.officer(app)


@pytest.fixture
def ormas(running):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


def form_of(visitor, page, action, said) -> dict:
    """The form with this action as its page shows it, filled in."""
    return hidden_in(visitor.get(page).get_data(as_text=True), action) | said


def send(office, visitor, page, action, said):
    answer = visitor.post(action, data=form_of(visitor, page, action, said))
    office.catch_up()
    return answer


@pytest.fixture
def round(running, officer, ormas):
    """Open, with one ormas in it."""
    assert send(running, officer, "/kunjungan", "/kunjungan/buka", OPENING).status_code == 303
    page = re.findall(r"/kunjungan/round-[0-9a-f]{32}", officer.get("/kunjungan").get_data(as_text=True))
    latest = running.registry.ledger.page_of(("registry.RoundOpened",), 0, 1000)[-1].stream
    assert f"/kunjungan/{latest}" in page
    there = f"/kunjungan/{latest}"
    put = send(running, officer, there, f"{there}/tambah", {"ormas": [ormas], "dasar": "Surat tugas"})
    assert put.status_code == 303
    return there


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][1:]


def test_a_visit_from_the_list_to_what_followed_from_it(running, officer, ormas, round):
    page = f"{round}/{ormas}"
    assert send(running, officer, page, f"{page}/catat", SHEET).status_code == 303
    assert "1 dari 1 ormas dikunjungi" in text(officer.get(round))
    seen = text(officer.get(page))
    assert "Yang ditemukan 2 Maret 2026 Pindah Papan nama tidak ada Ditemui: tetangga." in seen
    assert "Jl. Rekaan 9" not in seen
    told = "Kunjungan ke-1 pada 2 Maret 2026: pindah, papan nama tidak ada; ditemui: tetangga;"
    assert f"{told} yang melaporkan bubar: tidak ada; kelurahan/desa baru: tidak dicatat." in text(
        officer.get(f"/ormas/{ormas}")
    )
    right = SHEET | {"temuan": ["address_in_order"], "pindah": "", "dasar": "Salah membaca lembar"}
    assert send(running, officer, page, f"{page}/betulkan", right).status_code == 303
    assert send(running, officer, page, f"{page}/minta", TASK).status_code == 303
    assert "Perbarui alamat, paling lambat 30 April 2026 belum selesai" in text(officer.get(page))
    done = {"tindak": "1", "hasil": "done", "dasar_hasil": "Surat 12/2026"}
    assert send(running, officer, page, f"{page}/selesai", done).status_code == 303
    record = text(officer.get(f"/ormas/{ormas}"))
    assert "Kunjungan ke-1, 2 Maret 2026 Alamat sesuai" in record
    assert "selesai dikerjakan" in record
    assert topics(running, ormas) == [
        "VisitPlanned",
        "VisitRecorded",
        "VisitCorrected",
        "FollowUpAsked",
        "FollowUpClosed",
    ]


def test_two_officers_who_put_one_visit_right_see_what_the_other_one_wrote(running, officer, ormas, round):
    page, action = f"{round}/{ormas}", f"{round}/{ormas}/betulkan"
    send(running, officer, page, f"{page}/catat", SHEET)
    mine = form_of(officer, page, action, SHEET | {"dasar": "Salah membaca lembar"})
    colleague = running.colleague(running.app(patience=0), "case_officer")
    theirs = SHEET | {"temuan": ["address_in_order"], "pindah": "", "dasar": "Ditanyakan lagi ke RT"}
    assert send(running, colleague, page, action, theirs).status_code == 303
    answer = officer.post(action, data=mine)
    seen = text(answer, 409)
    assert "orang lain mencatat hal yang sama" in seen
    assert "Kunjungan ke-1 dibetulkan: 2 Maret 2026, alamat sesuai" in seen
    assert "Case_Officer Contoh" in seen
    assert topics(running, ormas)[2:] == ["VisitCorrected"]
    again = hidden_in(answer.get_data(as_text=True), action) | SHEET | {"dasar": "Salah membaca lembar"}
    assert officer.post(action, data=again).status_code == 303
    assert topics(running, ormas)[2:] == ["VisitCorrected", "VisitCorrected"]


def test_who_is_dissolved_can_still_be_visited_in_an_open_round_and_the_page_says_so(
    running, officer, ormas, round
):
    page, end = f"{round}/{ormas}", f"/ormas/{ormas}/bubar"
    assert send(running, officer, end, f"{end}/catat", PAPER).status_code == 303
    told = "Ormas ini sudah tercatat bubar. Yang terlihat tetap dapat dicatat"
    assert told in text(officer.get(page))
    assert send(running, officer, page, f"{page}/catat", SHEET | {"tanggal": "2026-04-02"}).status_code == 303
    seen = text(officer.get(page))
    assert told in seen
    assert "Sesudah jadwal putaran ini, yang sampai 31 Maret 2026." in seen
    assert topics(running, ormas)[-1] == "VisitRecorded"


def test_a_day_before_the_round_began_is_refused_in_words_and_what_was_typed_stays(
    running, officer, ormas, round
):
    page = f"{round}/{ormas}"
    answer = send(running, officer, page, f"{page}/catat", SHEET | {"tanggal": "2026-02-28"})
    assert "Putaran ini dimulai 1 Maret 2026." in text(answer, 409)
    assert 'value="Jl. Rekaan 9"' in answer.get_data(as_text=True)


def test_a_follow_up_that_is_due_before_its_visit_is_refused_at_its_field(running, officer, ormas, round):
    page = f"{round}/{ormas}"
    send(running, officer, page, f"{page}/catat", SHEET)
    answer = send(running, officer, page, f"{page}/minta", TASK | {"tenggat": "2026-03-01"})
    assert "Kunjungan ini bertanggal 2 Maret 2026." in text(answer, 409)
    assert '<a href="#tenggat">' in answer.get_data(as_text=True)


def test_a_crafted_address_of_three_thousand_letters_does_not_end_a_session(running, officer, ormas, round):
    page, crafted = f"{round}/{ormas}", f"/kunjungan/{'x' * 3000}/{ormas}/minta"
    send(running, officer, page, f"{page}/catat", SHEET)
    answer = officer.post(crafted, data=form_of(officer, page, f"{page}/minta", TASK))
    assert answer.status_code == 303
    assert all(len(cookie) < 1500 for cookie in answer.headers.getlist("Set-Cookie"))
    running.catch_up()
    assert "Perbarui alamat, paling lambat 30 April 2026" in text(officer.get(page))


def test_where_it_moved_to_is_shown_to_who_may_see_personal_data(running, app, officer, ormas, round):
    page = f"{round}/{ormas}"
    send(running, officer, page, f"{page}/catat", SHEET)
    assert "Catatan kunjungan Jl. Rekaan 9" in text(officer.get(f"/ormas/{ormas}"))
    assert "Jl. Rekaan 9" not in text(app.test_client().get(f"/ormas/{ormas}"))


@pytest.fixture
def moved(running, officer, ormas, round):
    """Found at a new address, of which the village and the street were noted."""
    page = f"{round}/{ormas}"
    said = SHEET | {"kelurahan": "Tegal Contoh", "kecamatan": "Rekaan", "kode": "32.71.01.1009"}
    assert send(running, officer, page, f"{page}/catat", said).status_code == 303
    return page


@pytest.mark.parametrize("form", ["perbaiki/alamat", "laporan-perubahan/catat/alamat"])
def test_a_form_of_an_address_begins_with_what_a_visitor_noted_and_says_where_that_is_from(
    running, officer, ormas, moved, form
):
    shown = officer.get(f"/ormas/{ormas}/{form}").get_data(as_text=True)
    assert "Isian alamat di bawah dicatat pada kunjungan tanggal 2 Maret 2026" in shown
    assert 'value="Tegal Contoh"' in shown
    assert 'value="Jl. Rekaan 9"' in shown
    bare = officer.get(f"/ormas/{ormas}/{form}?isian=register").get_data(as_text=True)
    assert "Tegal Contoh" not in bare.partition("<form")[2].partition("<datalist")[0]
    assert topics(running, ormas) == ["VisitPlanned", "VisitRecorded"]


def test_what_was_recorded_of_the_secretariat_since_stands_over_what_a_visitor_noted(
    running, officer, ormas, moved
):
    form = f"/ormas/{ormas}/perbaiki/alamat"
    said = {"kelurahan": "Contoh Timur", "jalan": "Jl. Lain 1", "koordinat": "", "dasar": "Surat domisili"}
    assert send(running, officer, form, form, said).status_code == 303
    shown = officer.get(form).get_data(as_text=True)
    assert "dicatat pada kunjungan" not in shown
    assert "Tegal Contoh" not in shown.partition("<datalist")[0]


def test_a_correction_that_names_another_village_leaves_the_street_of_the_first_behind(
    running, officer, ormas, moved
):
    right = SHEET | {"kelurahan": "Contoh Barat", "kecamatan": "", "kode": "", "pindah": ""}
    action = f"{moved}/betulkan"
    assert send(running, officer, moved, action, right | {"dasar": "Salah membaca lembar"}).status_code == 303
    shown = officer.get(f"/ormas/{ormas}/perbaiki/alamat").get_data(as_text=True)
    assert 'value="Contoh Barat"' in shown
    assert "Jl. Rekaan 9" not in shown


def test_an_erased_street_is_in_no_form_and_the_village_stays(running, officer, ormas, moved):
    noted = running.registry.ledger.history(ormas)[-1]
    running.registry.erase_person(
        cause_in(running.registry, "registry.erase_person"),
        ormas=ormas,
        subject_id=json.loads(noted.state)["subject_id"],
        reason="Diminta yang bersangkutan.",
    )
    running.catch_up()
    shown = officer.get(f"/ormas/{ormas}/perbaiki/alamat").get_data(as_text=True)
    assert 'value="Tegal Contoh"' in shown
    assert "Jl. Rekaan 9" not in shown


def test_a_head_ends_a_round_and_who_was_not_visited_stays_as_he_was(running, app, officer, ormas, round):
    closing = {"penutup": "Berita acara contoh"}
    asked = text(officer.get(round))
    assert "Tutup putaran" not in asked
    assert "Putaran ini ditutup oleh Kepala subbidang atau Kepala bidang atau Pengelola akun" in asked
    head = running.colleague(app, "division_head")
    assert send(running, head, round, f"{round}/tutup", closing).status_code == 303
    seen = text(officer.get(round))
    assert "1 tidak atau belum dikunjungi" in seen
    assert "tidak dikunjungi –" in seen
    assert "Belum diketahui" in text(officer.get(f"/ormas/{ormas}"))
    assert topics(running, ormas) == ["VisitPlanned", "VisitNotMade"]


def test_who_is_taken_out_is_offered_again(running, officer, ormas, round):
    assert (
        ormas
        not in officer.get(round)
        .get_data(as_text=True)
        .partition("Tambah ormas")[2]
        .partition("Keluarkan ormas")[0]
    )
    taken = {"keluar": ormas, "alasan": "Sudah diperiksa"}
    assert send(running, officer, round, f"{round}/keluarkan", taken).status_code == 303
    assert f'value="{ormas}"' in officer.get(round).get_data(as_text=True)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"temuan": ["address_in_order", "moved"]}, "temuan"),
        ({"temuan": []}, "temuan"),
        ({"ditemui": []}, "ditemui"),
        ({"pelapor": "tetangga"}, "pelapor"),
        ({"tanggal": "kemarin"}, "tanggal"),
        ({"dasar": "abc"}, "dasar"),
    ],
)
def test_a_complaint_leads_to_its_field_and_nothing_typed_is_lost(
    running, officer, ormas, round, changed, field
):
    page = f"{round}/{ormas}"
    answer = send(running, officer, page, f"{page}/catat", SHEET | changed)
    shown = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in shown
    assert f'id="{field}-salah"' in shown
    assert 'value="Jl. Rekaan 9"' in shown
    assert topics(running, ormas) == ["VisitPlanned"]


def test_a_refusal_is_said_on_the_form(running, officer, ormas, round):
    page = f"{round}/{ormas}"
    form = form_of(officer, page, f"{page}/catat", SHEET)
    other = form_of(officer, page, f"{page}/catat", SHEET)
    assert officer.post(f"{page}/catat", data=form).status_code == 303
    assert officer.post(f"{page}/catat", data=form).status_code == 303
    assert "Kunjungan ini sudah dicatat sebagai kunjungan ke-1." in text(
        officer.post(f"{page}/catat", data=other), 409
    )


def test_who_is_not_signed_in_reads_and_records_nothing(running, app, officer, ormas, round):
    stranger, page = app.test_client(), f"{round}/{ormas}"
    form = form_of(officer, page, f"{page}/catat", SHEET)
    for path in ("/kunjungan", round, page):
        assert '<form class="form"' not in stranger.get(path).get_data(as_text=True)
    assert stranger.post(f"{page}/catat", data=form).status_code == 403
    assert officer.post(f"{page}/catat", data=form | {TOKEN: "x"}).status_code == 403
    assert topics(running, ormas) == ["VisitPlanned"]
    assert officer.get(f"/kunjungan/round-{'0' * 32}").status_code == 404
    assert officer.get(f"{round}/{stream(99)}").status_code == 404


def test_an_ormas_ends_by_a_paper_and_comes_back_by_a_ruling(running, officer, ormas):
    page = f"/ormas/{ormas}/bubar"
    assert send(running, officer, page, f"{page}/catat", PAPER).status_code == 303
    seen = text(officer.get(page))
    assert "Keaktifan sekarang: Bubar ." in seen
    assert "Pemberitahuan organ ormas sendiri" not in seen
    record = text(officer.get(f"/ormas/{ormas}"))
    assert "Keaktifan Bubar Sumber: pernyataan ormas; keadaan 1 Februari 2026." in record
    own_word = officer.post(f"{page}/kembali", data=form_of(officer, page, f"{page}/kembali", PAPER))
    assert "Ia kembali hanya dengan putusan pengadilan" in text(own_word, 409)
    ruled = PAPER | {"menurut": "court_ruling"}
    assert send(running, officer, page, f"{page}/kembali", ruled).status_code == 303
    assert "Keaktifan Aktif Sumber: putusan pengadilan" in text(officer.get(f"/ormas/{ormas}"))


def test_of_twenty_visited_the_page_of_the_round_shows_what_was_found(office, open_portal, signed_in):
    """Denpasar's round, with invented organisations."""
    findings = [finding for finding, count in FOUND.items() for _ in range(count)]
    office.tell(ROUND, opened(), *(added(stream(n)) for n in range(1, 21)))
    for n, finding in enumerate(findings, 1):
        office.tell(stream(n), registered(f"Forum Rekaan {n}"), activity("aktif"), visited(finding))
    office.catch_up()
    visitor = signed_in(open_portal())
    page = visitor.get(f"/kunjungan/{ROUND}").get_data(as_text=True)
    counts = dict(re.findall(r"<div><dt>([^<]+)</dt><dd>(\d+)</dd></div>", page))
    assert counts == {FINDINGS[finding]: str(count) for finding, count in FOUND.items()}
    assert "20 dari 20 ormas dikunjungi; 0 tidak atau belum dikunjungi." in read(
        visitor, f"/kunjungan/{ROUND}"
    )


def test_a_finding_that_a_visit_names_three_times_counts_once(office, open_portal, signed_in):
    office.tell(ROUND, opened(), added(stream(1)))
    office.tell(stream(1), registered("Forum Rekaan"), visited("moved", "moved", "office_unknown", "moved"))
    office.catch_up()
    page = signed_in(open_portal()).get(f"/kunjungan/{ROUND}").get_data(as_text=True)
    counts = dict(re.findall(r"<div><dt>([^<]+)</dt><dd>(\d+)</dd></div>", page))
    assert counts == {FINDINGS["moved"]: "1", FINDINGS["office_unknown"]: "1"}


def test_who_is_offered_for_a_round_is_found_by_a_part_of_the_name_and_the_page_says_how_many(
    office, open_portal, signed_in
):
    for number in range(1, AT_ONCE + 3):
        office.tell(stream(number), registered(f"Forum Contoh {number:03}"))
    office.tell(ROUND, opened())
    visitor = signed_in(open_portal())
    assert f"Yang tampil {AT_ONCE} yang pertama dari {AT_ONCE + 2} ormas" in read(
        visitor, f"/kunjungan/{ROUND}"
    )
    found = read(visitor, f"/kunjungan/{ROUND}?nama=contoh+052")
    assert "Forum Contoh 052 (" in found
    assert "Forum Contoh 001 (" not in found
    assert "Yang tampil" not in found


def test_every_code_of_a_visit_and_an_ending_has_a_word():
    assert set(FINDINGS) == set(domain.FINDINGS)
    assert set(MET) == set(domain.MET)
    assert set(TASKS) == set(domain.TASKS)
    assert set(FOLLOW_UP_OUTCOMES) == set(domain.FOLLOW_UP_OUTCOMES)
    assert set(DISSOLVED_BY) == set(domain.DISSOLVED_BY)


@pytest.mark.parametrize("role", ["agency_partner", "oversight_team", "public_order_officer", "foi_officer"])
def test_who_found_what_at_whom_is_no_list_for_the_public_or_for_others_than_the_office(
    running, officer, ormas, round, role
):
    name = running.registry.load_ormas(ormas).name
    sheet = SHEET | {"temuan": ["reported_dissolved"], "pelapor": "tetangga", "pindah": ""}
    send(running, officer, f"{round}/{ormas}", f"{round}/{ormas}/catat", sheet)
    assert f"{name} " in text(officer.get(round))
    stranger, other = running.app().test_client(), running.colleague(running.app(patience=0), role)
    for page in ("/kunjungan", round, f"{round}/{ormas}", f"{round}/lembar", f"{round}/{ormas}/lembar"):
        assert stranger.get(page).status_code == 303, page
        assert other.get(page).status_code == 403, page
    for visitor in (stranger, other):
        assert "/kunjungan/" not in visitor.get(f"/ormas/{ormas}").get_data(as_text=True)
        assert 'href="/kunjungan"' not in visitor.get("/").get_data(as_text=True)
    assert f'href="{round}/{ormas}"' in officer.get(f"/ormas/{ormas}").get_data(as_text=True)


@pytest.mark.parametrize(
    ("step", "changed", "field", "told"),
    [
        ("buka", {"petugas": "dua"}, "petugas", "Tulis jumlah petugas dengan angka."),
        ("buka", {"petugas": "99999999999999"}, "petugas", "Tulis jumlah petugas dengan angka."),
        ("keluarkan", {"keluar": ""}, "keluar", "Pilih ormasnya."),
        ("catat", {"tanggal": "2026-02-27"}, "tanggal", "Putaran ini dimulai 1 Maret 2026."),
    ],
)
def test_what_is_wrong_in_a_round_is_said_at_its_field_and_what_was_typed_stays(
    running, officer, ormas, round, step, changed, field, told
):
    page, said = {
        "buka": ("/kunjungan", OPENING),
        "keluarkan": (round, {"keluar": ormas, "alasan": "Pindah ke kota lain"}),
        "catat": (f"{round}/{ormas}", SHEET),
    }[step]
    sent = said | changed
    answer = send(running, officer, page, f"{page}/{step}", sent)
    shown = answer.get_data(as_text=True)
    assert f'<a href="#{field}">{told}' in shown
    assert f'id="{field}-salah"' in shown
    assert all(f'value="{each}"' in shown for each in sent.values() if each and isinstance(each, str))
