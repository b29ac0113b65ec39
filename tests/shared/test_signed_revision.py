"""A signature stands alone behind what was printed: all that shows something else is found as altered."""

import tracemalloc
import zlib
from io import BytesIO

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from shared.signed_pdf import BROKEN, TRUSTED, CertificateFile, alone, look_at
from shared.signed_revision import LONGEST
from tests.shared.certificates import PASSPHRASE, certificate
from tests.shared.pdf_attacks import BEFORE, dictionary, nothing, revised, stamp, white_box
from tests.shared.test_signed_pdf import paper


class Office:
    """Trusts whoever signs here: what is refused is refused for what the file shows."""

    def __init__(self, place):
        self.printed = paper("Surat rekaan")
        self.held, public = certificate(place)
        self.roots = place / "trusted"
        self.roots.mkdir()
        (self.roots / public.name).write_bytes(public.read_bytes())

    def sign(self, content):
        return CertificateFile(self.held, PASSPHRASE).sign(content)

    def sign_as(self, spec, content, dress=None):
        """Signed in a field that was made as somebody wished, by the same certificate."""
        writer = IncrementalPdfFileWriter(BytesIO(content))
        fields.append_signature_field(writer, spec)
        if dress:
            field = writer.root["/AcroForm"]["/Fields"][-1]
            dress(writer, field)
            writer.update_container(field)
        signer = SimpleSigner.load_pkcs12(str(self.held), passphrase=PASSPHRASE)
        with_field = PdfSigner(PdfSignatureMetadata(field_name=spec.sig_field_name), signer)
        made = alone(lambda: with_field.sign_pdf(writer))
        return made.getvalue()

    def says(self, content):
        assert content.startswith(self.printed)
        return look_at(content, self.printed, self.roots)


def beside(change):
    """In the very revision that brings the signature."""

    def dress(writer, field):
        page = writer.find_page_for_modification(0)[0].get_object()
        change(writer, page)
        writer.update_container(page)

    return dress


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return Office(tmp_path_factory.mktemp("kantor"))


def test_a_signature_without_a_drawing_in_a_field_of_its_own_is_whole(office):
    assert office.says(office.sign(office.printed)).verdict == TRUSTED
    assert office.says(office.sign_as(fields.SigFieldSpec("Lain"), office.printed)).verdict == TRUSTED


@pytest.mark.parametrize("change", BEFORE, ids=lambda each: each.__name__)
def test_what_was_changed_before_it_was_signed_is_altered(office, change):
    assert office.says(office.sign(revised(office.printed, change))).verdict == BROKEN


@pytest.mark.parametrize("change", BEFORE, ids=lambda each: each.__name__)
def test_what_was_changed_behind_a_signature_is_altered(office, change):
    assert office.says(revised(office.sign(office.printed), change)).verdict == BROKEN


@pytest.mark.parametrize("behind", [b"\n", b"\n%% halaman palsu\n", paper("Surat palsu")], ids=len)
def test_bytes_behind_a_signature_alter_it(office, behind):
    assert office.says(office.sign(office.printed) + behind).verdict == BROKEN


def test_a_second_signature_alters_the_first(office):
    first = office.sign(office.printed)
    for spec in (fields.SigFieldSpec("Kedua"), fields.SigFieldSpec("Kedua", box=(0, 0, 600, 850))):
        assert office.says(office.sign_as(spec, first)).verdict == BROKEN


def test_a_signature_that_is_seen_on_the_page_is_not_taken(office):
    spec = fields.SigFieldSpec("Tampak", box=(0, 0, 600, 850))
    assert office.says(office.sign_as(spec, office.printed)).verdict == BROKEN


@pytest.mark.parametrize("entry", ["AP", "A", "MK"])
def test_a_field_that_draws_or_acts_is_not_taken_though_it_has_no_extent(office, entry):
    def dress(writer, field):
        field[generic.pdf_name(f"/{entry}")] = dictionary(N=white_box(writer))

    assert office.says(office.sign_as(fields.SigFieldSpec("X"), office.printed, dress)).verdict == BROKEN


def test_in_the_revision_of_the_signature_nothing_else_is_changed(office):
    for change in (each for each in BEFORE if each is not nothing):
        made = office.sign_as(fields.SigFieldSpec("X"), office.printed, beside(change))
        assert office.says(made).verdict == BROKEN, change.__name__


def test_an_object_that_no_table_lists_is_found_between_the_others(office):
    signed = office.sign(office.printed)
    at = signed.index(b"xref\n0 1", len(office.printed))
    hidden = b"4 0 obj\n<<>>\nendobj\n"
    moved = signed[:at] + hidden + signed[at:]
    old, new = b"startxref\n%d" % at, b"startxref\n%d" % (at + len(hidden))
    assert office.says(moved.replace(old, new)).verdict == BROKEN


def test_a_stamp_signed_by_nobody_is_altered(office):
    assert office.says(revised(office.printed, stamp)).verdict == BROKEN


def test_a_stream_that_would_fill_the_memory_is_never_unpacked(office):
    def bomb(writer, page):
        packed = generic.StreamObject(encoded_data=zlib.compress(bytes(100_000_000), 9))
        packed[generic.pdf_name("/Filter")] = generic.pdf_name("/FlateDecode")
        page[generic.pdf_name("/Contents")] = writer.add_object(packed)

    two = office.sign(revised(office.printed, bomb))
    one = office.sign_as(fields.SigFieldSpec("X"), office.printed, beside(bomb))
    tracemalloc.start()
    assert {office.says(two).verdict, office.says(one).verdict} == {BROKEN}
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 20_000_000


def test_more_than_a_signature_takes_is_not_even_read(office):
    signed = office.sign(office.printed)
    assert office.says(signed + bytes(LONGEST)).verdict == BROKEN


def nested(printed, mark):
    """An object nested so deep that a reader runs out of stack, listed as it should be."""
    at = len(printed) + 1
    body = b"2 0 obj\n" + mark * (150_000 // len(mark)) + b"\nendobj\n"
    table = b"xref\n2 1\n%010d 00000 n \ntrailer\n<</Size 99 /Root 2 0 R /Prev %d>>\n"
    begins = printed[printed.rindex(b"startxref") :].split()[1]
    return b"\n" + body + table % (at, int(begins)) + b"startxref\n%d\n%%%%EOF\n" % (at + len(body))


@pytest.mark.parametrize("mark", [b"[", b"<</A", b"(", b"9"])
def test_a_file_made_to_break_its_reader_is_told_as_altered(office, mark):
    assert office.says(office.printed + nested(office.printed, mark)).verdict == BROKEN
