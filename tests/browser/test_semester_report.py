"""Laporan semester, told by an ormas on a telephone and read by two people of its office, in Chromium."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from contracts.telling.report_periods import Period
from services.registry.domain import Ormas
from services.registry.events import ProgrammeBegun, SignatureRuleRecorded
from tests.browser.walking import Person, walked
from tests.offices import cause_in
from tests.portal.registry_answers import NobodyAnswers
from tests.portal.test_semester_forms import PROGRAMME
from tests.portal.told.ormas import legal_basis
from tests.scenarios.living import LivingOffice
from tests.scenarios.test_own_applications import Own
from tests.shared.pictures import png

BYLAWS = {"signatories": ["ketua", "sekretaris"], "signatures": 2, "ground": "AD/ART pasal 20"}
TITLE, NO_LIST = "Pelatihan membatik", "Daftar hadirnya belum ada."
TRAINING = {
    "Jenis kegiatan": {"value": "pelatihan"},
    "Nama kegiatan": TITLE,
    "Tempat": "Balai warga",
    "Orang yang dijangkau": "40",
    "Biaya (rupiah)": "2.500.000",
    "Sumber dana": {"value": "dues"},
    "Manfaat bagi masyarakat": "Warga dapat membatik",
    "Manfaat itu diukur dengan": "Yang menjual hasilnya",
}
PHOTO = {"name": "foto.png", "mimeType": "image/png", "buffer": png()}
SCAN = {"name": "laporan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n% rekaan\n%%EOF\n"}
SIGNED_PAPER = {"Pindaian laporan yang ditandatangani": {"value": "2"}, "Ketua": True}


@pytest.fixture(scope="module")
def own(tmp_path_factory) -> Iterator[Own]:
    """Forum Contoh has an account, a legal basis, a programme, and bylaws that say who signs."""
    with ExitStack() as later:
        own = Own(LivingOffice(tmp_path_factory.mktemp("laporan") / "data", later), NobodyAnswers())
        registry = own.office.registry
        ormas = registry.load(Ormas, own.forum)
        for kind, said in (
            legal_basis("ahu"),
            (ProgrammeBegun, PROGRAMME),
            (SignatureRuleRecorded, BYLAWS),
        ):
            ormas.trigger_event(kind, **said)
        registry.record(ormas, cause=cause_in(registry, "registry.import_sheet"))
        own.hear()
        yield own


@pytest.fixture(scope="module")
def address(own: Own) -> Iterator[str]:
    with walked(own.office, lambda: own.today) as address:
        yield address


def begins(ormas: Person, period: Period) -> None:
    ormas.opens("/ormas-saya")
    ormas.follows("Isi laporan semester")
    ormas.does("Mulai laporan", {"Semester": {"value": period.code}})
    ormas.sees(f"Laporan {period.words}", "Keadaan Konsep", "Belum ada kegiatan.")


def brings(ormas: Person, link: str, kind: str, file: dict) -> None:
    ormas.follows(link)
    ormas.does("Kirim berkas", {"Jenis dokumen": {"value": kind}, "Berkas": file})


def tells(ormas: Person, period: Period) -> None:
    """A photograph, an activity that shows it, a programme and the money."""
    ormas.follows("Tambah kegiatan")
    ormas.sees("Belum ada foto.")
    brings(ormas, "Simpan foto di dokumen ormas", "D29", PHOTO)
    ormas.follows("Tambah kegiatan")
    shown = {"Dokumen ke-1: Foto kegiatan atau foto lapangan": True}
    ormas.does("Tambah kegiatan", TRAINING | {"Tanggal": period.starts} | shown)
    ormas.sees(TITLE, "40 orang", "Foto: dokumen ke-1.")
    told = {PROGRAMME["title"]: {"value": "on_track"}, f"Keterangan: {PROGRAMME['title']}": "Dua kelompok"}
    ormas.does("Catat perkembangan", told)
    ormas.sees("Kampung batik", "Dua kelompok")
    money = {"Iuran anggota": "3.500.000", "Hibah atau bantuan pemerintah": "500.000"}
    ormas.does("Catat penerimaan", money)
    ormas.sees("Rp3.500.000 dari Rp4.000.000, 87,5%")


def sends(ormas: Person) -> None:
    """Refused with one signature, for the bylaws ask for two."""
    brings(ormas, "Kirim pindaian lebih dahulu", "D28", SCAN)
    ormas.does("Kirim laporan", SIGNED_PAPER | {"Sekretaris": False})
    ormas.sees("Diperlukan 2 tanda tangan dari: ketua, sekretaris.")
    ormas.does("Kirim laporan", SIGNED_PAPER | {"Sekretaris": True})
    ormas.sees("Laporan ini sedang diperiksa kantor.")
    ormas.is_shown_no("Kirim laporan")


def is_sent_back(checker: Person) -> None:
    checker.opens("/laporan-semester")
    checker.follows("Forum Contoh")
    checker.sees("Diajukan oleh ormas melalui akunnya.", TITLE, "87,5%")
    assert checker.downloads("dokumen ke-1") == PHOTO["buffer"]
    assert checker.downloads("dokumen ke-2") == SCAN["buffer"]
    checker.does("Kembalikan", {TITLE: NO_LIST})
    checker.sees("Keadaan Dikembalikan", f"Perlu diperbaiki: {NO_LIST}", "Menunggu perbaikan dari ormas.")


def mends(ormas: Person, period: Period) -> None:
    ormas.opens("/ormas-saya")
    ormas.sees("perlu diperbaiki", NO_LIST)
    ormas.follows(f"Laporan {period.words}")
    ormas.sees(f"Perlu diperbaiki: {NO_LIST}")
    ormas.sees_nothing_of("Rekan Rekaan")
    ormas.follows(TITLE)
    ormas.does("Simpan perubahan", {"Orang yang dijangkau": "42"})
    ormas.sees("42 orang")
    ormas.does("Kirim laporan", SIGNED_PAPER | {"Sekretaris": True})
    ormas.sees("Laporan ini sedang diperiksa kantor.")


def is_accepted(head: Person) -> None:
    head.opens("/laporan-semester")
    head.follows("Forum Contoh")
    head.sees("42 orang", "Diserahkan 2 kali")
    head.does("Terima", {"Dasar": "Semua bagian dibaca"})
    head.sees("Keadaan Diterima")


def test_an_ormas_reports_mends_is_accepted_and_takes_over_what_it_told_for_the_next(people, own):
    ormas = people("forum", "telephone")
    checker, head = people("rekan.verifier"), people("rekan.division_head")
    period = Period.holding(own.today).before.before
    begins(ormas, period)
    tells(ormas, period)
    sends(ormas)
    is_sent_back(checker)
    mends(ormas, period)
    is_accepted(head)

    ormas.opens("/ormas-saya")
    ormas.sees(f"{period.words}: diterima")
    begins(ormas, period.next)
    ormas.page.get_by_text("Ambil dari laporan lalu").press("Enter")
    ormas.follows(TITLE)
    ormas.sees("Diambil dari laporan lalu. Pastikan isinya, lalu isi tanggalnya.")
    ormas.does("Tambah kegiatan", {"Tanggal": period.next.starts})
    ormas.sees(TITLE, "42 orang", "Warga dapat membatik")
