"""Letters of an office on its ledger: numbers of the book, files, hands, on both databases."""

import pypdfium2
import pytest
import zxingcpp

from services.requests.application.letter_logo import LogoUnreadable
from services.requests.domain import Letter, RegisterVolume
from services.requests.events import LetterNumbered, LetterSuperseded
from shared.mapper import read_row
from tests.requests.lettering import Office
from tests.shared.pictures import png


@pytest.fixture
def letters(requests):
    return Office(requests)


def fates(letters):
    year = letters.today[:4]
    stream = RegisterVolume.stream_of("presence_letter", year, 1)
    return letters.requests.load(RegisterVolume, stream).fates


def newest(letters, event):
    return read_row(list(letters.requests.rows_of(event.TOPIC))[-1])


def test_numbers_follow_each_other_and_one_that_was_not_signed_stays_in_the_book(letters):
    first, second = letters.numbered("417"), letters.numbered("418")
    letters.do("leave_letter_unsigned", letter=first, reason="Pengurus sudah berganti.")
    letters.sign(second)
    letters.issue(second)
    letters.numbered("419")
    assert fates(letters) == {1: "void", 2: "issued", 3: "reserved"}
    assert letters.number(letters.checked(), "417").refused.rule == "a-letter-number-is-used-once-a-year"
    assert not letters.number(letters.checked(), "417.a").refused
    assert len(fates(letters)) == 4


def test_an_office_without_an_agenda_numbers_by_its_own_pattern(letters):
    template = {
        "number_pattern": "220/{nomor}/{tahun}",
        "title": "Surat",
        "body": ["{ormas} melapor."],
        "paper": "a4",
    }
    said = {"service": "presence_letter", "persons": 2, "ground": "Surat contoh 41/2026", **template}
    letters.do("set_letter_template", **said)
    letters.numbered("")
    assert newest(letters, LetterNumbered).letter_number == f"220/1/{letters.today[:4]}"


def test_the_letter_on_paper_is_the_file_of_the_event_and_its_code_leads_to_the_check_page(letters):
    letter = letters.numbered("200.6.2/417.a/Kesbangpol")
    told = newest(letters, LetterNumbered)
    file = letters.requests.letter_files.find(told.file)
    assert file.stat().st_size == told.size
    document = pypdfium2.PdfDocument(file)
    said = document[0].get_textpage().get_text_range()
    for words in (
        "Nomor surat",
        "200.6.2/417.a/Kesbangpol",
        f"1 tahun {letters.today[:4]}",
        "31/2026",
        "Forum Ibu Contoh telah melaporkan keberadaannya.",
        "Berlaku 2 Maret 2026 sampai 1 Maret 2029.",
        "Plt. Kepala Badan",
        "Nama Rekaan",
        "Surat ini bukan izin dan bukan pengesahan badan hukum.",
    ):
        assert words in said
    [code] = zxingcpp.read_barcodes(document[0].render(scale=2).to_pil())
    assert code.text == f"https://ormas.contoh.example/periksa/{told.token}"
    assert len(told.token) == 22
    assert letters.requests.open_letter(letter=letter, which="printed", actor="x/y")["file"] == told.file
    assert [line["purpose"] for line in letters.requests.reads.lines()][-1] == "melihat surat yang dicetak"


def test_a_name_of_a_signatory_is_in_no_open_field(letters):
    letters.issued("417")
    rows = letters.requests.ledger.page(0)
    assert len(rows) > 8
    assert not [row.topic for row in rows if "Nama Rekaan" in row.state]


def test_who_drafted_neither_checks_nor_signs_and_two_persons_are_counted(letters):
    letter = letters.draft()
    assert letters.do("check_letter", letter=letter).refused.rule == "the-drafter-does-not-check"
    letters.do("check_letter", "kabid-1", letter=letter)
    mine = letters.appoint(account="staf-1")
    assert letters.number(letter, "1", signatory=mine).refused.rule == "the-drafter-does-not-sign"
    both = letters.appoint(account="kabid-1")
    assert not letters.number(letter, "1", signatory=both).refused
    assert newest(letters, LetterNumbered).hands == 2


def test_a_letter_is_replaced_when_the_new_one_is_handed_over(letters):
    old = letters.issued("417")
    new = letters.issued("418", replaces=old)
    assert newest(letters, LetterSuperseded).letter == new
    assert letters.requests.load(Letter, old).state == "superseded"
    back = {"revoked_on": letters.today, "reason": "Bukan milik ormas.", "basis": "Surat 5/2026"}
    assert letters.do("revoke_letter", letter=old, **back).refused.rule == "a-letter-goes-step-by-step"
    assert not letters.do("revoke_letter", letter=new, **back).refused


def with_logo(letters, directory, content):
    (directory / "arrived").write_bytes(content)
    kept = letters.requests.letter_files.keep(directory / "arrived")
    said = {"file": kept.digest, "size": kept.size, "media_type": "image/png", "ground": "Perda lambang"}
    return kept.digest, letters.do("place_letter_logo", **said)


def printed_pictures(letters):
    file = letters.requests.letter_files.find(newest(letters, LetterNumbered).file)
    return sum(each.type == 3 for each in pypdfium2.PdfDocument(file)[0].get_objects())


def test_a_letter_keeps_the_logo_with_which_it_was_made(letters, tmp_path):
    letters.numbered("416")
    assert (newest(letters, LetterNumbered).logo, printed_pictures(letters)) == ("", 1)
    first, receipt = with_logo(letters, tmp_path, png())
    assert not receipt.refused
    letters.numbered("417")
    assert (newest(letters, LetterNumbered).logo, printed_pictures(letters)) == (first, 2)
    with_logo(letters, tmp_path, png(80, 80))
    letters.do("remove_letter_logo", reason="Lambangnya versi lama.")
    letters.numbered("418")
    assert [read_row(row).logo for row in letters.requests.rows_of(LetterNumbered.TOPIC)] == ["", first, ""]


def test_no_letter_is_printed_without_the_logo_that_it_should_bear(letters, tmp_path):
    digest, _ = with_logo(letters, tmp_path, png())
    letters.requests.letter_files.remove(digest)
    with pytest.raises(LogoUnreadable):
        letters.number(letters.checked(), "417")


def test_a_logo_is_looked_at_by_who_prints_it(letters, tmp_path):
    _, receipt = with_logo(letters, tmp_path, b"%PDF-1.7 bukan gambar")
    assert receipt.refused.rule == "a-logo-is-a-picture"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ({"capacity": "definitive", "office": "Kepala Badan"}, ["Kepala Badan"]),
        ({"capacity": "acting", "office": "Kepala Badan"}, ["Plt. Kepala Badan"]),
        ({"capacity": "daily", "office": "Kepala Badan"}, ["Plh. Kepala Badan"]),
        (
            {"capacity": "in_the_name_of", "on_behalf_of": "Kepala Badan", "office": "Sekretaris"},
            ["a.n. Kepala Badan", "Sekretaris"],
        ),
        (
            {
                "capacity": "for_the_deputy",
                "on_behalf_of": "Kepala Badan",
                "through": "Sekretaris",
                "office": "Kepala Subbagian Umum",
            },
            ["a.n. Kepala Badan", "Sekretaris", "u.b.", "Kepala Subbagian Umum"],
        ),
    ],
    ids=["definitive", "acting", "daily", "in-the-name-of", "for-the-deputy"],
)
def test_the_capacity_of_who_signs_is_printed_above_the_name(letters, said, printed):
    letters.signatory = letters.appoint(**said)
    letters.numbered("417")
    file = letters.requests.letter_files.find(newest(letters, LetterNumbered).file)
    lines = pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range().splitlines()
    name = lines.index("Nama Rekaan")
    assert [line.strip() for line in lines[name - len(printed) : name]] == printed
