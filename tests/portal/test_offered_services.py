"""How services are asked for, on their pages. Everything is invented."""

import re

import pytest

from services.portal.cases import lines
from tests.portal.judging import judging_office
from tests.portal.on_pages import carried, read, send, text
from tests.portal.told.services import tell_services

LETTER = "/layanan/presence_letter"


def test_every_version_stays_readable_and_the_one_that_holds_is_marked(office, open_portal):
    tell_services(office)
    visitor = open_portal()
    seen = read(visitor, LETTER)
    assert "Versi 2: Surat keterangan korespondensi berlaku" in seen
    assert "Versi 1: Surat keterangan melapor sudah diganti usulan" in seen
    assert "Versi 3: Salah tulis ditarik" in seen
    assert "Versi 4: Surat tanda lapor akan berlaku" in seen
    assert "Ini usulan bawaan program yang dipakai kantor, bukan bunyi peraturan." in seen
    listed = read(visitor, "/layanan")
    assert "Surat keterangan korespondensi" in listed
    assert "Usulan hibah belum ditetapkan diterima tanpa dibuka di sini" in listed
    for service in ("semester_report", "attribute_permit", "grant_proposal", "consultation"):
        own = read(visitor, f"/layanan/{service}")
        assert "Diterima tanpa dibuka di sini: dicatat petugas di halamannya sendiri." in own
        assert "belum diterima" not in own
    assert visitor.get("/layanan/paspor").status_code == 404


@pytest.mark.parametrize(
    "line", ["D02; SK", "D02; SK; adat; Ps 7; wajib", "D02; SK; aturan; Ps 7; wajib; partai", "a;b;c;d;e;f;g"]
)
def test_a_line_that_cannot_be_read_is_named_with_an_example(line):
    items, [wrong] = lines.read_items(f"\n{line}")
    assert items == []
    assert wrong.startswith("Baris 2 tidak terbaca. Tulis seperti: D02;")


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("layanan") / "data", module_amqp, "requests") as office:
        yield office


def test_an_administrator_adopts_a_proposal_writes_the_offices_own_and_opens_the_service(running):
    admin = running.manager(running.app(patience=0))
    today = admin.application.config["TODAY"]().isoformat()
    adopted = {"mulai_usulan": today, "dasar_usulan": "Rapat 2 Maret"}
    at_once = carried(admin, LETTER, f"{LETTER}/pakai")
    assert send(admin, LETTER, f"{LETTER}/pakai", adopted).status_code == 303
    running.catch_up()
    second = text(admin.post(f"{LETTER}/pakai", data=at_once | adopted), 409)
    assert "Dicatat sesudah Anda membuka formulir ini" in second
    assert send(admin, LETTER, f"{LETTER}/pakai", adopted).status_code == 303
    assert "Versi 2" not in read(admin, LETTER)
    assert "Belum dibuka: syaratnya sudah ditetapkan" in read(admin, LETTER)
    assert "belum dibuka" in read(admin, "/layanan").partition("Surat keterangan melapor")[2][:120]
    overtaken = carried(admin, LETTER, f"{LETTER}/tetapkan")
    own = {
        "judul": "Surat keterangan korespondensi", "singkat": "Surat korespondensi", "mulai": today,
        "syarat": "D02; SK badan hukum atau SKT; aturan; Permendagri 57/2017 Ps 7; wajib\nsalah", "isian": "",
        "kunjungan": "never", "janji": "7", "masa": "12", "perbaikan": "14", "kertas": "a4",
        "dasar": "Keputusan 3/2026",
    }  # fmt: skip
    assert "Baris 2 tidak terbaca" in text(send(admin, LETTER, f"{LETTER}/tetapkan", own), 422)
    own["syarat"] = own["syarat"].removesuffix("\nsalah")
    assert send(admin, LETTER, f"{LETTER}/tetapkan", own).status_code == 303
    running.catch_up()
    emptied = own | {"syarat": "", "janji": ""}
    came_back = admin.post(f"{LETTER}/tetapkan", data=overtaken | emptied)
    told = text(came_back, 409)
    assert "Sesudah Anda membuka formulir ini, orang lain mencatat hal yang sama." in told
    assert "Dicatat sesudah Anda membuka formulir ini" in told
    page = came_back.get_data(as_text=True)
    assert re.search(r'<textarea[^>]*name="syarat"[^>]*>\s*</textarea>', page)
    assert re.search(r'<input[^>]*name="janji"[^>]* value=""', page)
    assert "Versi 3" not in read(admin, LETTER)
    assert send(admin, LETTER, f"{LETTER}/buka", {"dasar_buka": "Keputusan 3/2026"}).status_code == 303
    running.catch_up()
    seen = read(admin, LETTER)
    assert "Versi 2: Surat keterangan korespondensi berlaku" in seen
    assert "Menerima permohonan baru." in seen
    assert "1 syarat, 1 wajib, 1 menurut aturan" in seen
    officer = running.officer(running.app(patience=0))
    assert "Tetapkan syarat kantor" not in read(officer, LETTER)


def test_a_term_by_law_is_told_as_a_question_and_not_where_nothing_is_decided(office, open_portal):
    tell_services(office)
    visitor = open_portal()
    letter = read(visitor, LETTER)
    assert "bila UU 30/2014 Ps 53 (sebagaimana diubah) berlaku bagi layanan ini" in letter
    assert "pertanyaan hukum yang tidak dijawab program ini" in letter
    advice = read(visitor, "/layanan/consultation")
    assert "tanpa janji waktu" in advice
    assert "UU 30/2014" not in advice
    assert "Diterima tanpa dibuka di sini" in advice
