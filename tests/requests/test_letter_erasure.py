"""Chair and address in a letter are erased: from the ledger at once, from paper when it is no archive."""

import pypdfium2
import pytest

from services.requests.domain import Letter
from services.requests.events import LetterDrafted
from shared.errors import NotFound
from shared.mapper import state_of
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests.letter_erasing import HANDED_OVER, REVOKED, SEALED, erased, erasing
from tests.requests.lettering import DRAFT, ORMAS, PLACES, Office
from tests.requests.test_letters import ABOUT
from tests.scenario import Scenario, fact

NAMES = (PLACES["chair"], PLACES["address"])
WHY = {"reason": "Permintaan ketua.", "ground": "Surat 21/2026"}


@pytest.fixture
def letters(requests):
    return Office(requests, body=["Ketua: {ketua}, sekretariat: {alamat}"])


def key_of(letters, letter):
    [row] = [row for row in letters.requests.rows_of("requests.LetterDrafted") if row.stream == letter]
    subject = state_of(row)["subject_id"]
    return letters.requests.keys.existing([subject])[subject]


def told_by_files(letters, *needles):
    """Which files of the office hold one of these bytes, or print a name as a letter."""
    found = set()
    for each in letters.requests.deployment.directory.rglob("*"):
        content = each.read_bytes() if each.is_file() else b""
        text = printed(each) if content.startswith(b"%PDF") else ""
        if any(needle in content for needle in needles) or any(name in text for name in NAMES):
            found.add(each.relative_to(letters.requests.deployment.directory).parts[0])
    return found


def printed(file):
    document = pypdfium2.PdfDocument(file)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def scanned(letters, letter):
    """Signed with a scan that is the print itself; where it is kept."""
    told = letters.requests.open_letter(letter=letter, which="printed", actor="x/y")
    arrived = letters.requests.deployment.directory / "arrived"
    arrived.write_bytes(letters.requests.letter_files.find(told["file"]).read_bytes() + b"\n% pindaian")
    kept = letters.requests.letter_files.keep(arrived)
    assert not letters.sign(letter, file=kept.digest, size=kept.size).refused


def drop_signed(letters, letter):
    cause = cause_in(letters.requests, "requests.drop_letter", actor=Actor("kabid-2", "division_head"))
    assert not letters.requests.drop_letter(cause, letter=letter, reason="Keliru.").refused


def test_a_letter_that_never_left_is_forgotten_with_every_file_of_it(letters):
    letter = letters.numbered("417", **PLACES)
    scanned(letters, letter)
    key = key_of(letters, letter)
    needles = (key, *(name.encode() for name in NAMES))
    assert told_by_files(letters, *needles) == {"letters", "keys.db"}
    assert letters.do("erase_letter_names", letter=letter, **WHY).refused.rule == (
        "names-of-a-letter-under-way-are-kept"
    )
    assert told_by_files(letters, *needles) == {"letters", "keys.db"}
    drop_signed(letters, letter)
    assert not letters.do("erase_letter_names", letter=letter, **WHY).refused
    assert told_by_files(letters, *needles) == set()
    [told] = letters.requests.read_letter_names(letter=letter, purpose="memeriksa", actor="x/y")
    assert (told["erased"], told["fields"]) == (True, {})


def test_an_issued_letter_is_forgotten_by_the_ledger_and_stays_on_paper(letters):
    letter = letters.issued("417", **PLACES)
    key = key_of(letters, letter)
    assert not letters.do("erase_letter_names", letter=letter, **WHY).refused
    assert told_by_files(letters, key, *(name.encode() for name in NAMES)) == {"letters"}
    again = letters.do("erase_letter_names", letter=letter, **WHY).refused
    assert again.rule == "an-issued-letter-is-kept-as-an-archive"


def test_a_file_that_another_letter_is_as_well_stays_for_that_one(letters):
    shared = b"%PDF-1.7 satu pindaian untuk dua surat"
    gone, stays = letters.numbered("417", **PLACES), letters.numbered("418", **PLACES)
    for letter in (gone, stays):
        arrived = letters.requests.deployment.directory / "arrived"
        arrived.write_bytes(shared)
        kept = letters.requests.letter_files.keep(arrived)
        assert not letters.sign(letter, file=kept.digest, size=kept.size).refused
    for letter, left in ((gone, True), (stays, False)):
        drop_signed(letters, letter)
        assert not letters.do("erase_letter_names", letter=letter, **WHY).refused
        assert letters.requests.letter_files.has(kept.digest) is left


def test_what_a_crash_left_behind_goes_at_the_next_start(letters, monkeypatch):
    letter = letters.numbered("417", **PLACES)
    key = key_of(letters, letter)
    letters.do("leave_letter_unsigned", letter=letter, reason="Pengurus berganti.")
    with monkeypatch.context() as crash:
        crash.setattr(letters.requests.keys, "destroy", _dies)
        with pytest.raises(ConnectionAbortedError):
            letters.do("erase_letter_names", letter=letter, **WHY)
    assert told_by_files(letters, key) == {"letters", "keys.db"}
    assert letters.requests.finish_erasures() == 1
    assert told_by_files(letters, key) == set()


def test_the_key_of_an_earlier_draft_that_a_crash_left_behind_goes_too(letters, monkeypatch):
    letter = letters.draft(**PLACES)
    first = key_of(letters, letter)
    letters.do("return_letter", letter=letter, reason="Alamatnya lama.")
    names = ("case_number", "addition", "valid_from", "valid_until")
    again = {name: DRAFT[name] for name in names} | PLACES | {"address": "Jalan Rekaan 2"}
    with monkeypatch.context() as crash:
        crash.setattr(letters.requests.keys, "destroy", _dies)
        with pytest.raises(ConnectionAbortedError):
            letters.do("redraft_letter", letter=letter, **again)
    letters.do("drop_letter", letter=letter, reason="Keliru.")
    assert told_by_files(letters, first) == {"keys.db"}
    assert not letters.do("erase_letter_names", letter=letter, **WHY).refused
    assert told_by_files(letters, first) == set()


def test_what_an_earlier_draft_sealed_goes_also_where_the_last_one_seals_nothing(letters, monkeypatch):
    letter = letters.draft(**PLACES)
    first = key_of(letters, letter)
    letters.do("return_letter", letter=letter, reason="Tanpa nama.")
    names = ("case_number", "addition", "valid_from", "valid_until")
    without = PLACES | {"chair": "", "address": ""}
    again = {name: DRAFT[name] for name in names} | without | {"left_out": ["chair", "address"]}
    with monkeypatch.context() as crash:
        crash.setattr(letters.requests.keys, "destroy", _dies)
        with pytest.raises(ConnectionAbortedError):
            letters.do("redraft_letter", letter=letter, **again)
    assert told_by_files(letters, first) == {"keys.db"}
    letters.requests.finish_erasures()
    assert told_by_files(letters, first) == set()


def test_a_letter_holds_names_until_they_are_erased_also_on_paper_that_is_an_archive(letters):
    dropped, issued = letters.draft(**PLACES), letters.issued("417", **PLACES)
    bare = letters.draft(**PLACES | {"chair": "", "address": ""}, left_out=["chair", "address"])
    letters.do("drop_letter", letter=dropped, reason="Keliru.")

    def holding():
        return {each.id for each in letters.requests.letters_with_names(ORMAS)}

    assert holding() == {dropped, issued}
    assert bare not in holding()
    for letter in (dropped, issued):
        assert not letters.do("erase_letter_names", letter=letter, **WHY).refused
    assert holding() == {issued}


def _dies(subject):
    raise ConnectionAbortedError


def test_where_nothing_is_sealed_nothing_is_erased(letters):
    letter = letters.draft(**PLACES | {"chair": "", "address": ""}, left_out=["chair", "address"])
    letters.do("drop_letter", letter=letter, reason="Keliru.")
    with pytest.raises(NotFound):
        letters.do("erase_letter_names", letter=letter, **WHY)


@pytest.mark.rule("names-of-a-letter-under-way-are-kept")
def test_a_letter_under_way_keeps_what_it_is_printed_with():
    [told] = Scenario(Letter).given(SEALED).when(erasing()).happened
    assert told.rule == "names-of-a-letter-under-way-are-kept"
    assert told.message.startswith("Surat ini menunggu pemeriksa")


@pytest.mark.rule("an-issued-letter-is-kept-as-an-archive")
@pytest.mark.parametrize(
    ("before", "last_day", "day_after", "until"),
    [
        (HANDED_OVER, "2034-02-28", "2034-03-01", "sampai 28 Februari 2034"),
        ((*HANDED_OVER, REVOKED), "2031-09-30", "2031-10-01", "sampai 30 September 2031"),
    ],
    ids=["ran out", "revoked"],
)
def test_an_archive_is_kept_until_five_years_after_its_end(before, last_day, day_after, until):
    [kept] = Scenario(Letter).given(*before, erased("archived")).when(erasing(last_day)).happened
    assert (kept.rule, until in kept.message) == ("an-issued-letter-is-kept-as-an-archive", True)
    [gone] = Scenario(Letter).given(*before, erased("archived")).when(erasing(day_after)).happened
    assert gone.letter_files == "removed"


def test_a_letter_without_an_end_is_kept_while_it_holds():
    endless = fact(LetterDrafted, draft=1, **ABOUT, subject_id="n1", valid_from="2026-03-02")
    before = (endless, *HANDED_OVER[1:], erased("archived"))
    [kept] = Scenario(Letter).given(*before).when(erasing("2099-01-01")).happened
    assert kept.message.endswith("disimpan sampai 5 tahun sesudah surat itu berakhir.")
