"""Advice in Chromium: founders at the counter and an ormas by itself, from the question to the end."""

import pytest

from services.requests.domain import Consultation
from tests.browser.walked_requests import People, WalkedOffice, Walker

NAME = "Forum Bina Contoh"
FOUNDERS = {"pemohon": "Yayasan Bina Contoh Baru", "bentuk": "yayasan", "kontak": "Nama Umpama, 0800"}
FOUNDERS |= {
    "pokok": "Cara mendirikan yayasan",
    "pertanyaan": "Apa yang disiapkan?",
    "dasar": "Formulir 4/2026",
}
BASIS = "UU 17/2013 Ps 15 https://contoh.example/uu\nPermendagri 57/2017"


@pytest.fixture
def forum(walked: WalkedOffice) -> str:
    ormas = walked.register(NAME)
    walked.hear()
    return ormas


def meets(clerk: Walker, office: WalkedOffice) -> None:
    """A day that is over is no appointment; the slot is moved once."""
    clerk.is_refused("jadwalkan", "Tulis hari ini atau sesudahnya", hari=office.ahead(-1), jam="09:30")
    clerk.does("jadwalkan", hari=office.ahead(7), jam="09:30")
    clerk.does("jadwalkan", hari=office.ahead(1), jam="10:15")
    clerk.sees("pukul 10.15", "Ruang konsultasi")


def is_advised(checker: Walker, page: str, advice: str) -> None:
    checker.opens(page)
    checker.does("saran", saran=advice, sandaran=BASIS)
    checker.sees(advice, "Sandaran: UU 17/2013 Ps 15")


def promises(clerk: Walker, office: WalkedOffice) -> None:
    clerk.reads_again()
    clerk.does("janji", janji="Mengirim contoh AD/ART", unit="Bidang ormas", batas=office.ahead(3))
    clerk.sees("Mengirim contoh AD/ART. Bidang ormas, sampai")


def keeps(clerk: Walker) -> None:
    clerk.does("tepati", hasil_janji="Contoh sudah dikirim")
    clerk.sees("Hasil: Contoh sudah dikirim.")


def test_founders_are_advised_at_the_counter_and_found_their_ormas(walked: WalkedOffice, crowd: People):
    clerk, checker = crowd.colleague("registry_clerk"), crowd.colleague("verifier")
    clerk.opens("/konsultasi/baru")
    clerk.does("baru", **FOUNDERS)
    page = clerk.path
    clerk.sees("belum menjadi ormas", "Yang biasanya disiapkan untuk yayasan")
    clerk.sees_no("0800")
    meets(clerk, walked)
    is_advised(checker, page, "Pilih nama yang belum dipakai")
    promises(clerk, walked)
    keeps(clerk)
    checker.reads_again()
    checker.does("tutup", akhir="advised", hasil="Dipahami")
    checker.sees("Dipahami.")

    founded = walked.register("Yayasan Bina Contoh Baru")
    walked.hear()
    clerk.reads_again()
    clerk.does("kaitkan", ormas_jadi=founded, dasar_kait="Surat permohonan menyebutnya")
    clerk.sees("diminta sebagai calon pendiri")
    clerk.follows("Yayasan Bina Contoh Baru")
    clerk.sees("Cara mendirikan yayasan")


def test_an_ormas_asks_reads_what_it_was_advised_and_promised_and_that_it_was_kept(
    walked: WalkedOffice, crowd: People, forum: str
):
    clerk, checker = crowd.colleague("registry_clerk"), crowd.colleague("verifier")
    ours = crowd.of_the_ormas(forum, "forum.bina")
    ours.opens(f"/ormas-saya/{forum}")
    ours.follows("Minta konsultasi")
    ours.does("baru", cara="slot", pokok="Perubahan AD/ART", pertanyaan="Perlu akta baru?")
    ours.sees("Belum ada saran.")

    clerk.opens("/konsultasi")
    clerk.sees("diajukan oleh ormas")
    clerk.follows(NAME)
    page = clerk.path
    meets(clerk, walked)
    ours.reads_again()
    ours.sees("Tatap muka", "pukul 10.15 WIB, Ruang konsultasi")
    is_advised(checker, page, "Cukup dilaporkan")
    promises(clerk, walked)
    ours.reads_again()
    ours.sees("Cukup dilaporkan.", "Sandaran: UU 17/2013 Ps 15", "Mengirim contoh AD/ART.")
    ours.sees_no("Rekan Rekaan")
    keeps(clerk)
    clerk.does("tutup", akhir="advised", hasil="Sudah jelas")
    ours.reads_again()
    ours.sees("Hasil: Contoh sudah dikirim.", "Ditutup")
    assert walked.requests.load(Consultation, page.rpartition("/")[2]).state == "closed"
