"""A signature behind the bytes of a PDF: whole, trusted, or not. Key and certificate are made here."""

from io import BytesIO

import pytest
from fpdf import FPDF

from shared.signed_pdf import BROKEN, INTACT, NONE, OTHER, TRUSTED, UNREADABLE, CertificateFile, look_at
from tests.shared.certificates import PASSPHRASE, certificate


def paper(text: str) -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica")
    pdf.cell(text=text)
    return bytes(pdf.output())


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
    assert look_at(signed, printed, roots) == INTACT
    trusted = roots / public.name
    trusted.write_bytes(public.read_bytes())
    assert look_at(signed, printed, roots) == TRUSTED
    trusted.unlink()


def test_one_byte_altered_in_what_was_signed_is_found_wherever_it_lies(signing):
    """The signature itself lies in a gap of zeros that no signature covers."""
    printed, signed, _, roots = signing
    found, first = set(), signed.rindex(b"/Contents <")
    gap = range(first, signed.index(b">", first))
    places = [*range(0, len(printed), 401), *range(len(printed), len(signed), 53)]
    for at in (each for each in places if each not in gap):
        altered = signed[:at] + bytes([signed[at] ^ 1]) + signed[at + 1 :]
        found.add(look_at(altered, printed, roots))
    assert found <= {BROKEN, OTHER, UNREADABLE, NONE}
    assert {BROKEN, OTHER} <= found


def test_what_was_added_after_the_signature_breaks_it(signing):
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    printed, signed, _, roots = signing
    writer = IncrementalPdfFileWriter(BytesIO(signed))
    writer.root["/Rekaan"] = generic.pdf_string("sesudah tanda tangan")
    writer.update_root()
    added = BytesIO()
    writer.write(added)
    assert look_at(added.getvalue(), printed, roots) == BROKEN


def test_a_page_that_was_drawn_anew_before_it_was_signed_is_another_letter(signing, tmp_path):
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    printed, _, _, roots = signing
    writer = IncrementalPdfFileWriter(BytesIO(printed))
    page = writer.find_page_for_modification(0)[0].get_object()
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)
    changed = BytesIO()
    writer.write(changed)
    held, _ = certificate(tmp_path)
    signed = CertificateFile(held, PASSPHRASE).sign(changed.getvalue())
    assert signed.startswith(printed)
    assert look_at(signed, printed, roots) == OTHER


def test_other_files_are_told_as_what_they_are(signing):
    printed, signed, _, roots = signing
    assert look_at(printed, printed, roots) == NONE
    assert look_at(signed, paper("Surat lain"), roots) == OTHER
    assert look_at(b"\xff\xd8\xff foto", printed, roots) == UNREADABLE


def test_a_wrong_passphrase_is_told(tmp_path):
    held, _ = certificate(tmp_path)
    with pytest.raises(ValueError, match="passphrase"):
        CertificateFile(held, b"salah")
