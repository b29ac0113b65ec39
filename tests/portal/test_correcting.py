"""Corrections from their pages: shown at once, overtaken visibly, undone for ten minutes. All is invented."""

import html
import json
import re
from uuid import uuid4

import pytest

from contracts.telling.facts import state_of
from contracts.telling.words import ACTIVITIES, BASES, KNOWN_BY, UNDONE
from services.portal.register.ending import DISSOLVED
from services.portal.register.sealed_address import SealedAddress
from services.portal.web.forms import NUMBER, TOKEN
from services.registry import domain
from services.registry.domain import Ormas
from services.registry.events import (
    ActivityFieldRecorded,
    ActivityStatusRecorded,
    ContactRecorded,
    DoubtNoted,
    LegalBasisRecorded,
)
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import send as answer
from tests.portal.on_pages import text
from tests.portal.told.ormas import reading, stream

NAME = {"nama": "Forum Ibu Contoh", "singkatan": "FIC", "dasar": "Salah ketik"}
BASIS = {
    "landasan": "skt",
    "nomor_surat": "01-00-00/1/2021",
    "terbit": "2021-08-06",
    "sampai": "2026-08-06",
    "dasar": "Dibandingkan dengan SKT asli",
}
FIELD = {"bidang": "Ekonomi", "dasar": "Menurut AD/ART pasal 4"}
ACTIVITY = {"keadaan": "aktif", "sumber": "field_visit", "diamati": "2026-03-02", "dasar": "Berita acara 7"}
ADDRESS = {"kelurahan": "Rekaan", "kecamatan": "Umpama", "jalan": "Jl. Khayal 5", "dasar": "Surat domisili 3"}
REACHED = {"telepon": "0251-8000000", "surel": "surat@forum-ibu.example", "dasar": "Surat pemberitahuan 9"}
FORMS = {
    "kontak": REACHED,
    "nama": NAME,
    "dasar-hukum": BASIS,
    "bidang": FIELD,
    "keaktifan": ACTIVITY,
    "alamat": ADDRESS,
}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("correcting") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def ormas(running):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    unread = {"number": reading("AHU-1", "AHU-1"), "issued_on": reading("6/8/21"), "valid_until": reading()}
    found.note(LegalBasisRecorded, basis="ahu", **unread, ground="baris 7")
    found.note(ActivityFieldRecorded, activity_field="Industri", text="industri", ground="baris 7")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


def page_of(ormas, kind) -> str:
    return f"/ormas/{ormas}/perbaiki/{kind}"


def hidden_in(page: str, action: str) -> dict:
    [form] = re.findall(rf'<form[^>]*action="{action}">(.*?)</form>', page, re.DOTALL)
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form))


def form_of(visitor, ormas, kind, said) -> dict:
    """The form as its page shows it, filled in."""
    hidden = hidden_in(visitor.get(page_of(ormas, kind)).get_data(as_text=True), page_of(ormas, kind))
    assert {TOKEN, NUMBER, "versi"} <= set(hidden)
    return hidden | said


def send(visitor, ormas, kind, said):
    return visitor.post(page_of(ormas, kind), data=form_of(visitor, ormas, kind, said))


def undo_form(visitor, ormas) -> dict:
    return hidden_in(visitor.get(f"/ormas/{ormas}").get_data(as_text=True), f"/ormas/{ormas}/batalkan")


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][3:]


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        ("nama", "Forum Ibu Contoh (FIC)"),
        ("dasar-hukum", "SKT Kemendagri"),
        ("bidang", "Bidang kegiatan Ekonomi"),
        ("keaktifan", "Sumber: kunjungan lapangan; keadaan 2 Maret 2026."),
        ("alamat", "Alamat sekretariat Jl. Khayal 5"),
        ("kontak", "Kontak 0251-8000000, surat@forum-ibu.example"),
    ],
)
def test_what_is_corrected_is_seen_on_the_very_next_page(running, ormas, kind, seen):
    officer = running.officer(running.app())
    with running.projecting():
        sent = send(officer, ormas, kind, FORMS[kind])
        assert (sent.status_code, sent.location) == (303, f"/ormas/{ormas}")
        page = text(officer.get(sent.location))
    assert "Sudah dicatat." in page
    assert seen in page
    assert "Sudah dicatat." not in text(officer.get(sent.location))


def test_the_first_address_is_recorded_by_hand_and_a_better_one_makes_it_a_slip(running, ormas, officer):
    assert "Catat alamat sekretariat" in text(officer.get(f"/ormas/{ormas}"))
    assert "Catat alamat sekretariat: Forum" in text(officer.get(page_of(ormas, "alamat")))
    assert send(officer, ormas, "alamat", ADDRESS).status_code == 303
    running.catch_up()
    better = ADDRESS | {"jalan": "Jl. Khayal 50", "kode": "32.71.01.1001", "koordinat": "-6.5, 106.8"}
    assert "Sekarang tertulis: Rekaan, Kec. Umpama" in text(officer.get(page_of(ormas, "alamat")))
    assert send(officer, ormas, "alamat", better).status_code == 303
    running.catch_up()
    seen = text(officer.get(f"/ormas/{ormas}"))
    assert "Salah tulis yang sudah dibetulkan (1) Alamat sekretariat (salah tulis) Jl. Khayal 5 " in seen
    assert "Alamat sekretariat Jl. Khayal 50, koordinat -6.5, 106.8" in seen
    assert seen.index("Alamat sekretariat Jl. Khayal 50") < seen.index("Salah tulis")
    assert "Alamat sekretariat (dahulu)" not in seen
    assert seen.count("Alamat sekretariat dicatat") == 1
    assert "Alamat sekretariat diperbaiki: kelurahan/desa Rekaan (32.71.01.1001); semula Rekaan." in seen
    assert 'value="32.71.01.1001"' in officer.get(page_of(ormas, "alamat")).get_data(as_text=True)


def test_who_adds_a_district_keeps_the_street_and_who_empties_it_says_so(running, ormas, officer):
    assert send(officer, ormas, "alamat", ADDRESS | {"koordinat": "-6.5, 106.8"}).status_code == 303
    running.catch_up()
    page = officer.get(page_of(ormas, "alamat"))
    assert 'name="jalan" type="text" value="Jl. Khayal 5"' in page.get_data(as_text=True)
    assert "jalan: Jl. Khayal 5; koordinat: -6.5,106.8" in text(page)
    emptied = ADDRESS | {"jalan": " ", "koordinat": "-6.5,106.8"}
    asked = send(officer, ormas, "alamat", emptied)
    assert "Jalan atau koordinat yang tercatat akan menjadi kosong." in text(asked, 422)
    assert topics(running, ormas) == ["SecretariatRecorded"]
    assert send(officer, ormas, "alamat", emptied | {"kosongkan": "ya"}).status_code == 303
    running.catch_up()
    assert 'name="jalan" type="text" value=""' in officer.get(page_of(ormas, "alamat")).get_data(as_text=True)


def test_a_contact_of_a_list_is_put_right_as_a_whole_and_stays_sealed(running, ormas, officer):
    found = running.registry.load_ormas(ormas)
    phones = '[{"text":"0251-7","e164":null}]'
    found.note(ContactRecorded, subject_id=f"t-{ormas[-8:]}", phones=phones, ground="baris 7")
    found.note(ContactRecorded, subject_id=f"s-{ormas[-8:]}", email="lama@contoh.example", ground="baris 7")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    page = text(officer.get(page_of(ormas, "kontak")))
    assert "Sekarang tertulis: 0251-7; lama@contoh.example" in page
    emptied = send(officer, ormas, "kontak", REACHED | {"surel": ""})
    assert "Telepon atau surel yang tercatat akan menjadi kosong." in text(emptied, 422)
    assert send(officer, ormas, "kontak", REACHED).status_code == 303
    running.catch_up()
    seen = text(officer.get(f"/ormas/{ormas}"))
    assert "Kontak 0251-8000000, surat@forum-ibu.example" in seen
    assert "Kontak (dahulu) lama@contoh.example" in seen
    assert "Kontak (dahulu) 0251-7" in seen
    assert "forum-ibu" not in text(running.app(patience=0).test_client().get(f"/ormas/{ormas}"))
    assert "forum-ibu" not in running.registry.ledger.history(ormas)[-1].state
    assert 'value="0251-8000000"' in officer.get(page_of(ormas, "kontak")).get_data(as_text=True)


def test_where_the_register_does_not_answer_an_empty_street_is_asked_about():
    unread = SealedAddress(problem="layanan sedang sibuk")
    assert [place for place, _ in unread.question({"jalan": "Jl. Khayal 5"})] == ["kosongkan"]
    assert unread.question({"jalan": "Jl. Khayal 5", "koordinat": "-6.5,106.8"}) == []
    assert unread.question({"kosongkan": "ya"}) == []


def test_a_village_of_an_address_that_is_almost_a_known_one_is_asked_about(running, ormas, officer):
    known = f"Sukaumpama {uuid4().hex[:4]}"
    assert send(officer, ormas, "alamat", ADDRESS | {"kelurahan": known}).status_code == 303
    running.catch_up()
    slip = known.replace("umpama", "umpam")
    asked = send(officer, ormas, "alamat", ADDRESS | {"kelurahan": slip})
    assert f"“{slip}” belum dikenal di kantor ini. Maksud Anda “{known} (Kec. Umpama)”?" in text(asked, 422)
    assert topics(running, ormas) == ["SecretariatRecorded"]
    assert send(officer, ormas, "alamat", ADDRESS | {"kelurahan": slip, "ejaan": slip}).status_code == 303
    assert topics(running, ormas) == ["SecretariatRecorded"] * 2


def test_a_code_of_another_village_is_asked_about_and_an_empty_one_is_filled_from_the_list(
    running, ormas, officer
):
    places = [("32.71.01.1001", "Gudang", "Tengah"), ("32.71.02.1001", "Kembar", "Timur")]
    rows = [dict(zip(("code", "village", "district"), each, strict=True)) for each in places]
    rows.append({"code": "32.71.03.1001", "village": "Kembar", "district": "Barat"})
    cause = cause_in(running.registry, "registry.list_villages")
    running.registry.list_villages(cause, villages=rows, source="Daftar contoh", ground="Surat 12")
    running.catch_up()
    place = ADDRESS | {"kelurahan": "Tajurumpama", "kecamatan": "", "kode": "32.71.01.1001"}
    asked = send(officer, ormas, "alamat", place)
    told = "Kode 32.71.01.1001 dalam daftar kantor milik Gudang (Kec. Tengah), bukan Tajurumpama."
    assert told in text(asked, 422)
    assert 'value="32.71.01.1001 Tajurumpama"' in asked.get_data(as_text=True)
    sure = place | {"ejaan": "32.71.01.1001 Tajurumpama"}
    for said in (
        sure,
        place | {"kelurahan": "Gudang", "kode": ""},
        place | {"kelurahan": "Kembar", "kode": "3271031001"},
        place | {"kelurahan": "Kembar", "kode": ""},
    ):
        assert send(officer, ormas, "alamat", said).status_code == 303
        running.catch_up()
    recorded = [state_of(row) for row in running.registry.ledger.history(ormas)][3:]
    assert [(each["village"], each["district"], each["region_code"]) for each in recorded] == [
        ("Tajurumpama", "", "32.71.01.1001"),
        ("Gudang", "", "32.71.01.1001"),
        ("Kembar", "Barat", "32.71.03.1001"),
        ("Kembar", "", ""),
    ]


def test_two_officers_who_correct_the_same_thing_see_what_the_other_one_wrote(running, ormas, officer):
    colleague = running.colleague(running.app(patience=0), "case_officer")
    mine = form_of(officer, ormas, "nama", NAME)
    assert send(colleague, ormas, "nama", NAME | {"nama": "Forum Ibu Rekaan"}).status_code == 303
    running.catch_up()
    answer = officer.post(page_of(ormas, "nama"), data=mine)
    seen, page = text(answer, 409), answer.get_data(as_text=True)
    assert "Sesudah Anda membuka formulir ini, ada yang dicatat pada ormas ini" in seen
    assert "menjadi “Forum Ibu Rekaan”. Alasan: Salah ketik" in seen
    assert "Case_Officer Contoh" in seen
    assert 'value="Forum Ibu Contoh"' in page
    assert topics(running, ormas) == ["NameCorrected"]
    again = hidden_in(page, page_of(ormas, "nama")) | NAME
    assert officer.post(page_of(ormas, "nama"), data=again).status_code == 303
    assert topics(running, ormas) == ["NameCorrected", "NameCorrected"]


def test_a_form_that_is_sent_twice_is_one_correction(running, ormas, officer):
    form = form_of(officer, ormas, "bidang", FIELD)
    assert [officer.post(page_of(ormas, "bidang"), data=form).status_code for _ in range(2)] == [303, 303]
    assert topics(running, ormas) == ["ActivityFieldRecorded"]


def test_a_date_that_nobody_could_read_stays_as_it_was_typed_until_somebody_reads_it(running, ormas, officer):
    page = officer.get(page_of(ormas, "dasar-hukum"))
    assert "Tertulis “6/8/21”, belum terbaca" in text(page)
    send(officer, ormas, "dasar-hukum", BASIS | {"terbit": "", "sampai": ""})
    running.catch_up()
    assert "tertulis: “6/8/21” – belum terbaca" in text(officer.get(f"/ormas/{ormas}"))
    send(officer, ormas, "dasar-hukum", BASIS | {"selamanya": "ya"})
    running.catch_up()
    seen = text(officer.get(f"/ormas/{ormas}"))
    assert "Tanggal 6 Agustus 2021" in seen
    assert "Berlaku sampai Tanpa batas waktu" in seen


def test_a_wrong_click_is_undone_with_one_button(running, ormas, officer):
    send(officer, ormas, "bidang", FIELD)
    running.catch_up()
    assert "Bidang kegiatan dicatat: Ekonomi. Salah klik?" in text(officer.get(f"/ormas/{ormas}"))
    undone = officer.post(f"/ormas/{ormas}/batalkan", data=undo_form(officer, ormas))
    assert undone.status_code == 303
    running.catch_up()
    seen = text(officer.get(f"/ormas/{ormas}"))
    assert "Bidang kegiatan Industri" in seen
    assert UNDONE in seen
    assert "Salah klik?" not in seen
    assert "Sudah dibatalkan. Yang dibatalkan: Bidang kegiatan dicatat: Ekonomi." in seen
    assert "Sudah dicatat." not in seen


def test_only_who_corrected_is_offered_to_undo_it(running, ormas, officer):
    send(officer, ormas, "nama", NAME)
    running.catch_up()
    colleague = running.colleague(running.app(), "case_officer")
    for visitor in (colleague, running.app().test_client()):
        assert "Salah klik?" not in text(visitor.get(f"/ormas/{ormas}"))


def test_an_undoing_that_comes_too_late_says_why(running, ormas, officer):
    send(officer, ormas, "nama", NAME)
    running.catch_up()
    form = undo_form(officer, ormas)
    send(officer, ormas, "keaktifan", ACTIVITY)
    answer = officer.post(f"/ormas/{ormas}/batalkan", data=form)
    assert "Sesudah perbaikan itu sudah ada yang dicatat lagi." in text(answer, 409)
    assert topics(running, ormas) == ["NameCorrected", "ActivityStatusRecorded", "CorrectionRefused"]


@pytest.mark.parametrize(
    ("kind", "wrong", "field"),
    [
        ("nama", {"nama": "?"}, "nama"),
        ("nama", {"dasar": "x"}, "dasar"),
        ("dasar-hukum", {"landasan": "surat sakti"}, "landasan"),
        ("dasar-hukum", {"terbit": "kemarin"}, "terbit"),
        ("dasar-hukum", {"sampai": "kapan-kapan"}, "sampai"),
        ("bidang", {"bidang": "x" * 400}, "bidang"),
        ("alamat", {"kelurahan": ""}, "kelurahan"),
        ("alamat", {"jalan": "x" * 400}, "jalan"),
        ("kontak", {"telepon": "nol dua lima satu"}, "telepon"),
        ("kontak", {"surel": "surat"}, "surel"),
        ("keaktifan", {"keadaan": ""}, "keadaan"),
        ("keaktifan", {"diamati": "2999-01-01"}, "diamati"),
    ],
)
def test_a_complaint_leads_to_its_field_and_nothing_typed_is_lost(
    running, ormas, officer, kind, wrong, field
):
    answer = send(officer, ormas, kind, FORMS[kind] | wrong)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-salah"' in page
    kept = next(value for name, value in FORMS[kind].items() if name != field and len(value) > 10)
    assert kept in html.unescape(page)
    assert topics(running, ormas) == []


def test_a_refusal_is_said_on_the_form(running, ormas, officer):
    form = form_of(officer, ormas, "nama", NAME)
    withdrawn = running.registry.load_ormas(ormas)
    withdrawn.withdraw(reason="Salah impor")
    running.registry.record(withdrawn, cause=cause_in(running.registry, "registry.withdraw_ormas"))
    running.catch_up()
    version = {"versi": str(withdrawn.version)}
    assert "sudah ditarik dari register" in text(
        officer.post(page_of(ormas, "nama"), data=form | version), 409
    )
    assert "<form class" not in officer.get(page_of(ormas, "nama")).get_data(as_text=True)
    assert "Perbaiki" not in text(officer.get(f"/ormas/{ormas}"))


def test_who_may_not_correct_is_shown_no_form_and_records_nothing(running, ormas, officer):
    form = form_of(officer, ormas, "nama", NAME)
    stranger, verifier = running.app().test_client(), running.colleague(running.app())
    assert "Perbaiki" not in text(stranger.get(f"/ormas/{ormas}"))
    assert "Belum dicatat: Anda belum masuk" in text(stranger.post(page_of(ormas, "nama"), data=form), 403)
    for visitor in (stranger, verifier):
        assert visitor.get(page_of(ormas, "nama")).status_code == 403
        assert visitor.post(page_of(ormas, "nama"), data=form).status_code == 403
        assert visitor.post(f"/ormas/{ormas}/batalkan", data=form).status_code == 403
    assert officer.post(page_of(ormas, "nama"), data=form | {TOKEN: "x"}).status_code == 403
    assert topics(running, ormas) == []


def test_neither_an_unknown_ormas_nor_an_unknown_kind_has_a_page(ormas, officer):
    assert officer.get(page_of(stream(99), "nama")).status_code == 404
    assert officer.get(page_of(ormas, "kesaktian")).status_code == 404


def test_every_code_that_can_be_chosen_has_a_word():
    assert set(BASES) - {""} == set(domain.LEGAL_BASES)
    assert set(ACTIVITIES) - {"", DISSOLVED} == set(domain.ACTIVITY_STATUSES)
    assert set(KNOWN_BY) - {"", "ruling"} == set(domain.ACTIVITY_SOURCES)


def visited(running, ormas, status="tidak_ditemukan", day="2026-05-05"):
    found = running.registry.load_ormas(ormas)
    found.note(
        ActivityStatusRecorded, status=status, known_by="field_visit", observed_on=day, ground="Lembar 7"
    )
    running.registry.record(found, cause=cause_in(running.registry, "registry.record_visit"))
    running.catch_up()


def test_a_letter_that_is_older_than_the_newest_visit_wins_only_when_the_officer_says_so(
    running, officer, ormas
):
    visited(running, ormas)
    letter = ACTIVITY | {"sumber": "statement", "diamati": "2026-03-02", "dasar": "Surat ormas 3/2026"}
    asked = send(officer, ormas, "keaktifan", letter)
    told = "Keterangan 2 Maret 2026 lebih lama daripada yang sudah diperiksa: kunjungan lapangan, 5 Mei 2026."
    assert told in text(asked, 422)
    assert '<a href="#tetap">' in asked.get_data(as_text=True)
    assert running.registry.load_ormas(ormas).activity[0] == "tidak_ditemukan"
    assert send(officer, ormas, "keaktifan", letter | {"tetap": "ya"}).status_code == 303
    assert running.registry.load_ormas(ormas).activity == ("aktif", "statement", "2026-03-02")


@pytest.mark.parametrize("day", ["2026-05-05", "2026-05-06", ""])
def test_a_word_of_the_same_day_a_later_one_or_one_without_a_day_is_not_questioned(
    running, officer, ormas, day
):
    visited(running, ormas)
    assert "Tetap berlaku" not in text(officer.get(page_of(ormas, "keaktifan")))
    assert send(officer, ormas, "keaktifan", ACTIVITY | {"diamati": day}).status_code == 303


def test_the_day_of_a_paper_is_asked_and_stands_with_the_ground(running, officer, ormas):
    assert send(officer, ormas, "bidang", FIELD | {"tanggal_dasar": "2026-03-02"}).status_code == 303
    said = json.loads(running.registry.ledger.history(ormas)[-1].state)
    assert said["ground"] == "Menurut AD/ART pasal 4 (tertanggal 2 Maret 2026)"


@pytest.mark.parametrize(
    "day, told", [("kemarin", "Tanggal ini tidak terbaca."), ("9999-01-01", "Tanggal ini belum tiba.")]
)
def test_a_day_that_cannot_be_that_of_a_paper_is_said_at_its_field(officer, ormas, day, told):
    refused = send(officer, ormas, "nama", NAME | {"tanggal_dasar": day})
    assert told in text(refused, 422)
    assert '<a href="#tanggal_dasar">' in refused.get_data(as_text=True)


def test_a_doubt_is_answered_from_its_page_leaves_the_record_and_stays_told(running, officer, ormas):
    doubted = running.registry.load_ormas(ormas)
    told = {"code": "date-ambiguous", "cell": "DATA!L7", "sentence": "Sel L7 dapat dibaca dua cara."}
    doubted.note(DoubtNoted, **told)
    running.registry.record(doubted, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    page = f"/ormas/{ormas}/keraguan/{doubted.version}"
    assert f'href="{page}"' in officer.get(f"/ormas/{ormas}").get_data(as_text=True)
    assert '<a href="#hasil">' in answer(officer, page, page, {"temuan": "Akta 5"}).get_data(as_text=True)
    said = {"hasil": "corrected", "temuan": "Menurut akta 6 Agustus 2021"}
    assert "belum ada pembetulan yang dicatat" in text(answer(officer, page, page, said), 409)
    running.catch_up()
    right = page_of(ormas, "dasar-hukum")
    assert f'href="{right}"' in officer.get(page).get_data(as_text=True)
    assert send(officer, ormas, "dasar-hukum", BASIS).status_code == 303
    running.catch_up()
    assert answer(officer, page, page, said).status_code == 303
    running.catch_up()
    seen = text(officer.get(f"/ormas/{ormas}"))
    assert "Keraguan (1)" not in seen
    assert "Keraguan sel DATA!L7 selesai: keliru, sudah dibetulkan." in seen
    assert "Menurut akta 6 Agustus 2021" in seen
    assert f'href="{page}"' in officer.get(f"/ormas/{ormas}").get_data(as_text=True)
    assert "Keraguan ini sudah dijawab: keliru, sudah dibetulkan" in text(officer.get(page))
    assert '<a href="#alasan_buka">' in answer(officer, page, f"{page}/buka", {}).get_data(as_text=True)
    why = {"alasan_buka": "Yang dicocokkan baris lain"}
    assert answer(officer, page, f"{page}/buka", why).status_code == 303
    running.catch_up()
    assert "Keraguan ini terbuka lagi" in text(officer.get(page))
    again = text(officer.get(f"/ormas/{ormas}"))
    assert "Keraguan (1)" in again
    assert "Alasan: Yang dicocokkan baris lain" in again
    assert running.app(patience=0).test_client().get(page).status_code == 403
