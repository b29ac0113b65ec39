"""A permit for attributes in Chromium: asked by an ormas, refused for a clash, mended, taken down again."""

import pytest

from services.requests.domain import AttributePermit
from tests.browser.walked_requests import People, WalkedOffice, Walker, paper
from tests.shared.pictures import jpeg

NAME = "Forum Bendera Contoh"
TERMS = {"aturan": "Perwali Contoh 9/2026", "jenis": "Bendera\nSpanduk", "lama": "6", "turun": "1"}
TERMS |= {"larangan": "", "dasar": "Rapat kantor contoh"}
HEAD = {"pemerintah": "Pemerintah Kota Rekaan", "badan": "Badan Kesatuan Bangsa", "alamat": "Jalan Contoh 1"}
HEAD |= {"kota": "Rekaan", "portal": "https://ormas.example", "dasar_kop": "Surat 40/2026"}
SIGNER = {"kewenangan": "acting", "jabatan": "Kepala Badan", "keputusan": "Keputusan 9/2026"}
SIGNER |= {"mulai": "2020-01-01", "nama": "Nama Rekaan Sekali"}
TEMPLATE = {"isi_surat": "{ormas} memasang bendera.\nBerlaku {dari} sampai {sampai}.", "kertas_surat": "a4"}
TEMPLATE |= {"dasar_templat": "Surat 40/2026"}
STREET = "Jalan Contoh Raya"


@pytest.fixture
def forum(walked: WalkedOffice) -> str:
    ormas = walked.register(NAME)
    walked.hear()
    return ormas


@pytest.fixture
def beside(walked: WalkedOffice) -> str:
    """Another ormas."""
    ormas = walked.register("Sanggar Spanduk Contoh")
    walked.hear()
    return ormas


def sets_the_terms(admin: Walker) -> None:
    """Of permits, and of the letters about them."""
    admin.opens("/ketentuan-atribut")
    admin.does("tetapkan", **TERMS)
    admin.opens("/surat/pengaturan")
    admin.does("kop", **HEAD)
    admin.does("penanda-tangan", **SIGNER)
    admin.follows("Izin atribut")
    admin.does("attribute_permit", **TEMPLATE)


def asks(ormas: Walker, office: WalkedOffice, **other: str) -> str:
    """The page of what was asked for."""
    ormas.follows("Ajukan izin atribut")
    ormas.sees("Ini permohonan, belum izin", "paling lama 6 hari")
    wanted = {"jenis": "Bendera", "jumlah": "40", "sejak": office.today, "terakhir": office.ahead(3)}
    ormas.does("baru", **wanted, **{"jalan-1": STREET}, dasar="Surat 16/2026", **other)
    ormas.sees("Diajukan")
    return ormas.path


def is_lettered(page: str, clerk: Walker, checker: Walker, office: WalkedOffice) -> None:
    """Drafted, checked by another, numbered, signed in ink and handed over; then put on the permit."""
    clerk.opens(page)
    clerk.follows("Susun surat")
    clerk.does("baru")
    letter = clerk.path
    checker.opens(letter)
    checker.does("periksa")
    clerk.opens(letter)
    clerk.does("nomori", penanda_tangan=office.newest("requests.SignatoryAppointed"), nomor_surat="300/1")
    clerk.does("tanda-tangan", berkas=paper("tertanda"))
    clerk.does("serahkan")
    clerk.opens(page)
    clerk.sees("Belum dikaitkan")
    clerk.does("surat", surat=letter.rpartition("/")[2])
    clerk.follows("Surat izin")
    clerk.sees("300/1")


def test_a_permit_clashes_is_mended_granted_and_lettered_and_is_taken_down_with_a_photograph(
    walked: WalkedOffice, crowd: People, forum: str, beside: str
):
    admin, clerk = crowd.colleague("tenant_admin"), crowd.colleague("registry_clerk")
    checker, head = crowd.colleague("verifier"), crowd.colleague("division_head")
    police = crowd.colleague("public_order_officer")
    ours, theirs = crowd.of_the_ormas(forum, "forum.bendera"), crowd.of_the_ormas(beside, "sanggar.spanduk")
    sets_the_terms(admin)
    theirs.opens(f"/ormas-saya/{beside}")
    first = f"/izin-atribut/{asks(theirs, walked).rpartition('/')[2]}"
    ours.opens(f"/ormas-saya/{forum}")
    mine = asks(ours, walked)
    page = f"/izin-atribut/{mine.rpartition('/')[2]}"

    for each in (first, page):
        checker.opens(each)
        checker.sees("diajukan oleh ormas melalui akunnya")
        checker.does("periksa", hasil="Sesuai ketentuan")
    head.opens(first)
    head.does("izinkan")
    head.opens("/izin-atribut")
    head.follows(NAME)
    head.sees("Keduanya hanya dapat diizinkan bersama dengan alasan yang dicatat.")
    head.is_refused("izinkan", "Di tempat dan waktu yang sama sudah ada 1 izin lain")
    head.does("kembalikan", perlu="Ruas ini sudah dipakai, pilih jalan lain")

    ours.reads_again()
    ours.sees("Menunggu perbaikan pemohon", "Ruas ini sudah dipakai, pilih jalan lain.")
    ours.does("perbaiki", **{"jalan-1": "Jalan Umpama"}, dasar="Surat 17/2026")
    ours.sees("Jalan Umpama")
    checker.opens(page)
    checker.does("periksa", hasil="Ruas bebas")
    head.opens(page)
    head.sees("Tidak ada izin lain.")
    head.does("izinkan")
    ours.reads_again()
    ours.sees("Diizinkan", "diturunkan paling lambat")
    ours.sees_no("Ruas bebas", "Rekan Rekaan")
    is_lettered(page, clerk, checker, walked)

    police.opens(page)
    police.does("lihat", temuan="as_permitted")
    police.does("turun", berkas={"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": jpeg()})
    police.sees("Sanggar Spanduk Contoh")
    police.sees_no(NAME)
    head.reads_again()
    head.sees("foto dari lapangan")
    ours.reads_again()
    ours.sees("Diturunkan")
    assert walked.requests.load(AttributePermit, page.rpartition("/")[2]).state == "removed"
