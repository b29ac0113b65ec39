"""The programmes of the RPJMD on their page. Everything is invented."""

import pytest

from services.registry.domain import Ormas, Rpjmd
from tests.offices import cause_in
from tests.portal.colleagues import open_account, sign_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, send, text
from tests.portal.told.coaching import tell_a_meeting
from tests.portal.told.grants import tell_grants
from tests.portal.told.profile import plan
from tests.portal.told.rpjmd import tell_rpjmd

TYPED = {
    "periode": "2025–2029",
    "mulai": "2025-08-20",
    "sandaran": "Perda Contoh 5/2025",
    "program": "Kota bersih\n\nKeluarga mandiri\n",
    "dasar": "Lampiran II",
}


def test_the_list_that_holds_on_the_day_is_marked_and_the_others_stay_readable(office, open_portal):
    tell_rpjmd(office)
    office.catch_up()
    seen = read(open_portal(), "/rpjmd")
    assert "Periode 1 berlaku Daftar ke-1" in seen
    assert "Periode 2 dicoret Daftar ke-2" in seen
    assert "Periode 3 Daftar ke-3, berlaku sejak 1 Maret 2030" in seen


def test_meetings_are_counted_and_filtered_by_the_programme_that_they_serve(office, open_portal):
    tell_rpjmd(office)
    tell_a_meeting(office)
    visitor = open_portal()
    assert "Kota bersih 0 1 Keluarga mandiri 0 0" in read(visitor, "/rpjmd")
    assert "Pertemuan pembinaan Bina ormas ke-1 10 Maret 2021" in read(visitor, "/rpjmd?program=1.1")
    every, served = (read(visitor, f"/pembinaan?tahun=2021{only}") for only in ("", "&rpjmd=1.1"))
    assert ("Bina ormas ke-2" in every, "Bina ormas ke-2" in served) == (True, False)
    assert "Bina ormas ke-1" in served


def test_hibah_is_counted_and_listed_by_the_programme_that_it_serves_for_who_reads_hibah(office, open_portal):
    tell_rpjmd(office)
    tell_grants(office)
    open_account(office.accounts)
    officer, stranger = sign_in(open_portal()), open_portal()
    counted, listed = read(officer, "/rpjmd"), read(officer, "/rpjmd?program=1.2")
    assert "Pertemuan Hibah" in counted
    assert "Usulan hibah" in listed
    assert "tahun anggaran 2026" in listed
    assert "tahun anggaran" not in read(stranger, "/rpjmd?program=1.2")
    assert "Pertemuan Hibah" not in read(stranger, "/rpjmd")


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("rpjmd") / "data", module_amqp) as office:
        yield office


def test_programmes_are_counted_by_what_they_point_to_and_what_was_typed_before_stays(running):
    ormas = Ormas.register(name="Forum Contoh", abbreviation="", **ENTRY, ground="baris 7")
    ormas.begin_programme(ground="Rencana 2026", **plan(rpjmd_theme="Ekonomi keluarga"))
    running.registry.record(ormas, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    admin = running.manager(running.app(patience=0))
    assert send(admin, "/rpjmd", "/rpjmd/catat", TYPED).status_code == 303
    running.catch_up()
    [row] = running.registry.ledger.history(Rpjmd.STREAM)
    assert '"themes":["Kota bersih","Keluarga mandiri"]' in row.state
    assert "Daftar ke-1 sudah berlaku" in text(send(admin, "/rpjmd", "/rpjmd/catat", TYPED), 409)
    page = f"/ormas/{ormas.id}/program"
    told = {
        "judul": "Taman Baca", "tujuan": "Membaca", "sasaran": "Anak", "manfaat": "Minat",
        "ukuran": "dihitung", "mulai": "2026-03-02", "dasar": "Rencana 2026", "program_rpjmd": "1.2",
    }  # fmt: skip
    officer = running.officer(running.app(patience=0))
    assert send(officer, page, page, told).status_code == 303
    running.catch_up()
    seen = read(officer, "/rpjmd")
    assert "Kota bersih 0 0 0 Keluarga mandiri 1 0 0" in seen
    assert "1 hanya dengan tema yang diketik, 0 tanpa tema" in seen
    assert "Taman Baca Forum Contoh" in read(officer, "/rpjmd?program=1.2")
    shown = read(officer, page)
    assert "Program RPJMD: Keluarga mandiri" in shown
    assert "Tema RPJMD: Ekonomi keluarga" in shown
    assert "Catat daftar baru" not in seen
