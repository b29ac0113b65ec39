"""A signature behind the bytes of a PDF: whole, trusted, or not. Key and certificate are made here."""

import asyncio

import pytest
from fpdf import FPDF

from shared.signed_pdf import (
    BROKEN,
    INTACT,
    NONE,
    OTHER,
    TRUSTED,
    UNREADABLE,
    CertificateFile,
    alone,
    look_at,
)
from tests.shared.certificates import PASSPHRASE, certificate


def paper(text: str) -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica")
    pdf.cell(text=text)
    return bytes(pdf.output())


def verdict(content, printed, roots):
    return look_at(content, printed, roots).verdict


@pytest.fixture(scope="module")
def signing(tmp_path_factory):
    place = tmp_path_factory.mktemp("sertifikat")
    held, public = certificate(place)
    roots = place / "trusted"
    roots.mkdir()
    printed = paper("Surat rekaan")
    return printed, CertificateFile(held, PASSPHRASE).sign(printed), public, roots


def test_a_signature_changes_nothing_that_was_printed(signing):
    printed, signed, _, _ = signing
    assert signed.startswith(printed)
    assert len(signed) > len(printed)


def test_a_whole_signature_is_trusted_once_the_office_trusts_its_certificate(signing):
    printed, signed, public, roots = signing
    assert verdict(signed, printed, roots) == INTACT
    trusted = roots / public.name
    trusted.write_bytes(public.read_bytes())
    assert verdict(signed, printed, roots) == TRUSTED
    trusted.unlink()


def test_one_byte_altered_in_what_was_signed_is_found_wherever_it_lies(signing):
    """The signature itself lies in a gap of zeros that no signature covers."""
    printed, signed, _, roots = signing
    found, first = set(), signed.rindex(b"/Contents <")
    gap = range(first, signed.index(b">", first))
    places = [*range(0, len(printed), 401), *range(len(printed), len(signed), 53)]
    for at in (each for each in places if each not in gap):
        altered = signed[:at] + bytes([signed[at] ^ 1]) + signed[at + 1 :]
        found.add(verdict(altered, printed, roots))
    assert found <= {BROKEN, OTHER, UNREADABLE, NONE}
    assert {BROKEN, OTHER} <= found


def test_a_file_is_signed_and_looked_at_also_where_an_event_loop_runs(signing, tmp_path):
    printed, _, _, roots = signing
    held, _ = certificate(tmp_path)

    async def within_a_loop():
        return verdict(CertificateFile(held, PASSPHRASE).sign(printed), printed, roots)

    assert alone(lambda: asyncio.run(within_a_loop())) == INTACT


def test_other_files_are_told_as_what_they_are(signing):
    printed, signed, _, roots = signing
    assert verdict(printed, printed, roots) == NONE
    assert verdict(signed, paper("Surat lain"), roots) == OTHER
    assert verdict(b"\xff\xd8\xff foto", printed, roots) == UNREADABLE


def test_the_name_in_a_certificate_is_shown_as_it_stands_there_and_only_for_a_whole_file(signing, tmp_path):
    printed, signed, _, roots = signing
    assert look_at(signed, printed, roots).signer == "Kepala Badan Rekaan"
    assert look_at(signed + b"%", printed, roots).signer == ""
    held, _ = certificate(tmp_path, "Orang\u202e Lain\n")
    assert look_at(CertificateFile(held, PASSPHRASE).sign(printed), printed, roots).signer == "Orang Lain"


def test_a_file_among_the_trusted_ones_that_is_no_certificate_breaks_no_signature(signing, tmp_path):
    printed, signed, public, _ = signing
    (tmp_path / "catatan.pem").write_text("bukan sertifikat")
    (tmp_path / "kepala.pem").write_bytes(public.read_bytes())
    assert verdict(signed, printed, tmp_path) == TRUSTED


def test_a_wrong_passphrase_is_told(tmp_path):
    held, _ = certificate(tmp_path)
    with pytest.raises(ValueError, match="passphrase"):
        CertificateFile(held, b"salah")
