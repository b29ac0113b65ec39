"""Consultations on their pages. Everything is invented."""

import re
from datetime import date, timedelta

import pytest

from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.colleagues import open_account, sign_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, send, text
from tests.portal.told.consultations import consultation, tell_consultations
from tests.portal.told.ormas import registered, stream


@pytest.fixture
def colleague(office, open_portal):
    office.tell(stream(1), registered("Forum Ibu Contoh"))
    office.tell(stream(2), registered("Sanggar Umpama"))
    tell_consultations(office, stream(1), stream(2))

    def of(*roles):
        login = f"rekan.{len(office.accounts.roster().accounts)}"
        open_account(office.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def test_consultations_are_listed_without_anything_that_is_sealed(colleague, open_portal):
    officer = colleague("case_officer")
    seen = read(officer, "/konsultasi")
    assert "Berjalan (3)" in seen
    assert "Terjadwal 24 November 2026 pukul 09.30" in seen
    assert "calon pendiri" in seen
    assert "Umpama, 0800" not in seen
    ended = read(officer, "/konsultasi?keadaan=closed")
    assert "saran diberikan" in ended
    assert "terbatas" in ended
    assert "/masuk" in open_portal().get("/konsultasi").headers["Location"]


def test_founders_are_shown_names_alike_and_what_they_bring_as_a_hint(colleague):
    seen = read(colleague("verifier"), f"/konsultasi/{consultation(1)}")
    assert "calon pendiri, belum menjadi ormas" in seen
    assert "kemiripan nama tidak berarti nama itu tidak boleh dipakai" in seen
    assert "Forum Ibu Contoh" in seen.partition("kemiripan")[2]
    assert "yayasan tidak mempunyai anggota" in seen
    assert "usulan" in seen
    assert "0800" not in seen


def test_what_is_sealed_is_opened_on_a_page_of_its_own_and_the_reading_is_logged(colleague, office):
    officer = colleague("case_officer")
    page = f"/konsultasi/{consultation(4)}"
    assert "Pilih nama lain" not in read(officer, page)
    before = len(office.services["requests"].reads.lines())
    words = read(officer, f"{page}/isi")
    assert all(said in words for said in ("Pilih nama lain", "Nama Umpama, 0800", "Bolehkah nama ini"))
    assert len(office.services["requests"].reads.lines()) == before + 1
    assert officer.get(f"/konsultasi/{consultation(2)}/isi").status_code == 404
    assert "Yang tersegel sudah dihapus" in read(officer, f"/konsultasi/{consultation(5)}")


def test_promises_due_and_questions_that_wait_are_on_the_work_list_and_an_ormas_tells_its_founders(colleague):
    officer = colleague("case_officer")
    seen = read(officer, "/hari-ini")
    assert "Konsultasi yang menunggu jawaban" in seen
    assert "Mengirim contoh AD/ART sudah lewat: 20 November 2026" in seen
    assert "Cara mendirikan yayasan" in read(officer, "/hari-ini/konsultasi")
    assert "Mengirim contoh" in read(officer, "/hari-ini/janji-konsultasi")
    ormas = read(officer, f"/ormas/{stream(2)}")
    assert "Nama perkumpulan , ditutup (sebelum ormas ini tercatat, sebagai calon pendiri)" in ormas
    page = officer.get(f"/konsultasi/{consultation(3)}").text
    assert '<a class="govuk-link" href="https://contoh.example/uu-17-2013" rel="noopener noreferrer">' in page


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("konsultasi") / "data", module_amqp, "requests") as office:
        yield office


def test_founders_are_advised_and_later_linked_to_their_ormas(running):
    """Founders and an ormas; staff, a verifier and the keeper of accounts, through broker and service."""
    ormas = Ormas.register(name="Yayasan Umpama Baru", abbreviation="", **ENTRY, ground="baris 7")
    running.registry.record(ormas, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    app, today = running.app(patience=0), running.requests._today()
    staff, verifier, keeper = running.officer(app), running.colleague(app), running.manager(app)

    def step(visitor, page, action, status=303, **told):
        answer = send(visitor, page, action, told)
        running.catch_up()
        assert answer.status_code == status
        return answer

    new = "/konsultasi/baru"
    asked = {
        "pemohon": "Yayasan Umpama <b>", "bentuk": "yayasan", "kontak": "Nama Umpama, 0800", "tanggal": today,
        "cara": "slot", "pokok": "Cara mendirikan", "sifat": "rahasia", "pertanyaan": "Bolehkah?",
        "dasar": "Formulir 4/2026",
    }  # fmt: skip
    assert "simpan di luar sistem" in text(step(staff, new, new, 422, **asked), 422)
    step(staff, new, new, **asked | {"sifat": "terbatas"})
    [found] = set(re.findall(r"/konsultasi/(consultation-[0-9a-f]{32})", staff.get("/konsultasi").text))
    page = f"/konsultasi/{found}"
    assert "Yayasan Umpama &lt;b&gt;" in staff.get(page).text
    yesterday = (date.fromisoformat(today) - timedelta(days=1)).isoformat()
    slot = {"hari": yesterday, "jam": "09:30", "tempat": "Ruang konsultasi"}
    assert "Tulis hari ini atau sesudahnya" in text(step(staff, page, f"{page}/jadwalkan", 409, **slot), 409)
    step(staff, page, f"{page}/jadwalkan", **slot | {"hari": today})
    said = {"disarankan": today, "saran": "Pilih nama lain.", "sandaran": "UU 17/2013 http://contoh.example"}
    assert "https://" in text(step(verifier, page, f"{page}/saran", 422, **said), 422)
    basis = "UU 17/2013 Ps 15 https://contoh.example/uu\nPermendagri 57/2017"
    step(verifier, page, f"{page}/saran", **said | {"sandaran": basis})
    seen = read(staff, page)
    assert "Sandaran: UU 17/2013 Ps 15" in seen
    assert "Pilih nama lain" not in seen
    step(staff, page, f"{page}/janji", janji="Mengirim contoh", unit="Bidang ormas", batas=today)
    step(staff, page, f"{page}/batalkan")
    assert 'id="janji-kantor"' not in staff.get(page).text
    step(staff, page, f"{page}/janji", janji="Mengirim contoh", unit="Bidang ormas", batas=today)
    step(staff, page, f"{page}/tepati", janji_tepat="2", hasil_janji="Sudah dikirim.")
    step(staff, page, f"{page}/batalkan")
    assert f"{page}/tepati" in staff.get(page).text
    step(staff, page, f"{page}/tepati", janji_tepat="2", hasil_janji="Sudah dikirim.")
    assert f"{page}/batalkan" not in verifier.get(page).text
    step(verifier, page, f"{page}/tutup", ditutup=today, akhir="advised", hasil="Dipahami.")
    lost = {"alamat_ormas": "", "dasar_kait": "Surat permohonan"}
    step(staff, page, f"{page}/kaitkan", 422, **lost)
    there = f"https://ormas.contoh.example/ormas/{ormas.id}"
    step(staff, page, f"{page}/kaitkan", **lost | {"alamat_ormas": there})
    assert "diminta sebagai calon pendiri" in read(staff, page)
    assert "Cara mendirikan" in read(staff, f"/ormas/{ormas.id}")
    assert "Pilih nama lain." in read(verifier, f"{page}/isi")
    step(keeper, page, f"{page}/hapus", alasan_hapus="Permintaan pendiri", dasar_hapus="Surat 20/2026")
    assert "Yang tersegel sudah dihapus" in read(staff, page)
    assert "0800" not in read(verifier, f"{page}/isi")
