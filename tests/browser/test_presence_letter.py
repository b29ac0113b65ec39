"""Surat keterangan melapor, from the account of an ormas to the check page: five people in Chromium."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.browser.walking import Person, walked
from tests.offices import cause_in
from tests.portal.registry_answers import NobodyAnswers
from tests.requests.lettering import GROUND, HEAD, SIGNER, TEMPLATE
from tests.requests.services import LAW
from tests.scenarios.living import LivingOffice
from tests.scenarios.test_own_applications import LETTER, Own

ASKED, SKT = LETTER["title"], LAW["title"]
UNREADABLE = "Halaman dua tidak terbaca."
INK = b"%PDF-1.4\n% surat rekaan bertanda tangan\n%%EOF\n"


def scan(content: bytes = b"%PDF-1.4\n% rekaan\n%%EOF\n") -> dict:
    return {"name": "pindaian.pdf", "mimeType": "application/pdf", "buffer": content}


@pytest.fixture(scope="module")
def own(tmp_path_factory) -> Iterator[Own]:
    """An office with a letterhead, a template and a signatory, and the account of Forum Contoh."""
    with ExitStack() as later:
        own = Own(LivingOffice(tmp_path_factory.mktemp("surat") / "data", later), NobodyAnswers())
        template = TEMPLATE | {"service": "presence_letter", "ground": GROUND}
        for command, said in {
            "set_letterhead": HEAD | {"ground": GROUND},
            "set_letter_template": template,
            "appoint_signatory": SIGNER,
        }.items():
            getattr(own.requests, command)(cause_in(own.requests, f"requests.{command}"), **said)
        own.hear()
        yield own


@pytest.fixture(scope="module")
def address(own: Own) -> Iterator[str]:
    with walked(own.office, lambda: own.today) as address:
        yield address


def finds(person: Person, item: str, found: str, feedback: str = "") -> None:
    row = person.page.get_by_role("row", name=item)
    row.get_by_label(found, exact=True).check()
    row.get_by_label(f"Catatan untuk {item}").fill(feedback)


def applies(ormas: Person) -> None:
    """Refused while it brings nothing, then with two uploads."""
    ormas.opens("/ormas-saya")
    ormas.follows("Ajukan surat keterangan")
    ormas.sees("Forum Contoh")
    ormas.does("Lanjut ke dokumen")
    ormas.sees("Keadaan Konsep")
    ormas.does("Ajukan")
    ormas.sees("Belum ada dokumen pada permohonan ini.")
    for item in (ASKED, SKT):
        ormas.follows(f"Kirim berkas : {item}")
        ormas.does("Kirim berkas", {"Berkas": scan()})
    ormas.does("Ajukan")
    ormas.sees("Keadaan Diajukan", "Diajukan pada")


def is_taken_in(clerk: Person) -> None:
    clerk.opens("/berkas")
    clerk.follows("Forum Contoh")
    clerk.sees("diajukan oleh ormas melalui akunnya", "Keadaan Diajukan")
    clerk.does("Agendakan", {"Nomor agenda": "112/2026"})
    clerk.sees("Nomor 112/2026")
    clerk.does(
        "Catat disposisi",
        {"Diteruskan kepada": "Verifikator: Rekan Rekaan", "Isi disposisi": "Periksa dahulu"},
    )
    clerk.sees("Verifikator: Periksa dahulu")
    clerk.is_shown_no("Nyatakan lengkap")


def is_sent_back(checker: Person) -> None:
    checker.opens("/berkas")
    checker.follows("Forum Contoh")
    finds(checker, ASKED, "Lengkap")
    finds(checker, SKT, "Perlu diperbaiki", UNREADABLE)
    checker.does("Catat pemeriksaan")
    checker.sees("✓ lengkap", f"✗ perlu diperbaiki: {UNREADABLE}")
    checker.does("Kembalikan")
    checker.sees("Keadaan Menunggu perbaikan pemohon")


def mends(ormas: Person) -> None:
    ormas.opens("/ormas-saya")
    ormas.sees("perlu diperbaiki", "dikembalikan untuk diperbaiki", f"{SKT}: {UNREADABLE}")
    ormas.follows("Surat keterangan melapor", within="section[aria-labelledby=berkas]")
    ormas.sees(UNREADABLE)
    ormas.follows(f"Kirim berkas : {SKT}")
    ormas.sees(f"Yang perlu diperbaiki: {UNREADABLE}")
    ormas.does("Kirim berkas", {"Berkas": scan(b"%PDF-1.4\n% SKT yang terbaca\n%%EOF\n")})
    ormas.does("Kirim perbaikan", {"Apa yang disampaikan": "SKT yang dipindai lagi", SKT: {"index": 1}})
    ormas.sees("Keadaan Dibuka, belum lengkap")


def is_complete(checker: Person, head: Person) -> None:
    checker.opens("/berkas")
    checker.follows("Forum Contoh")
    finds(checker, ASKED, "Lengkap")
    finds(checker, SKT, "Lengkap")
    checker.does("Catat pemeriksaan")
    head.opens("/berkas")
    head.follows("Forum Contoh")
    head.does("Nyatakan lengkap", {"Dasar": "Semua diperiksa"})
    head.sees("Keadaan Lengkap", "Lengkap sejak")


def is_drafted_and_checked(clerk: Person, head: Person) -> None:
    """By two people: who drafted it is not offered to check it."""
    clerk.opens("/berkas")
    clerk.follows("Forum Contoh")
    clerk.follows("Buat konsep surat")
    clerk.sees("nomor berkas 112/2026")
    clerk.does("Susun naskah")
    clerk.sees("Yang menyusun surat ini tidak memeriksanya.", "Forum Contoh telah melaporkan keberadaannya.")
    clerk.is_shown_no("Naskah ini benar")
    head.opens("/surat")
    head.follows("Surat keterangan melapor")
    head.does("Naskah ini benar")


def is_signed_in_ink_and_handed_over(clerk: Person, head: Person) -> None:
    clerk.opens("/surat")
    clerk.follows("Surat keterangan melapor")
    clerk.does("Beri nomor", {"Penanda tangan": {"index": 1}, "Nomor surat": "200.6.2/417"})
    clerk.sees("Nomor surat 200.6.2/417")
    head.opens("/surat")
    head.follows("Surat keterangan melapor")
    head.does("Catat tanda tangan", {"Pindaian, foto, atau berkas yang sudah ditandatangani": scan(INK)})
    head.sees("ditandatangani")
    clerk.opens("/surat")
    clerk.follows("Surat keterangan melapor")
    clerk.does("Surat diserahkan")


def test_an_ormas_applies_mends_and_downloads_its_letter_and_a_citizen_checks_it(people, own):
    ormas, citizen = people("forum", "telephone"), people(screen="telephone")
    clerk, checker, head = (
        people(f"rekan.{each}") for each in ("registry_clerk", "verifier", "division_head")
    )
    applies(ormas)
    is_taken_in(clerk)
    is_sent_back(checker)
    mends(ormas)
    is_complete(checker, head)
    is_drafted_and_checked(clerk, head)
    is_signed_in_ink_and_handed_over(clerk, head)

    ormas.opens("/ormas-saya")
    ormas.sees("nomor 200.6.2/417")
    assert ormas.downloads("Unduh surat Surat keterangan melapor 200.6.2/417") == INK
    check = ormas.page.get_by_role("link", name="Halaman periksa surat ini").get_attribute("href")
    citizen.opens(check)
    citizen.sees("Surat ini terdaftar dan berlaku", "Forum Contoh", "200.6.2/417")
    citizen.sees("bukan izin dan bukan pengesahan badan hukum")
    citizen.does("Bandingkan", {"Berkas surat yang Anda terima": scan(INK)})
    citizen.sees("Berkas ini sama persis dengan surat yang ditandatangani.")
    citizen.does("Bandingkan", {"Berkas surat yang Anda terima": scan(INK + b"!")})
    citizen.sees("Berkas ini tidak sama dengan surat kantor.")
    citizen.opens(f"/ormas/{own.forum}")
    citizen.sees("Surat keterangan melapor nomor 200.6.2/417")
