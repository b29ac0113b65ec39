"""What a letter says of its ormas besides the name: asked, sealed where personal, whole when printed."""

import pypdfium2
import pytest
from marshmallow import ValidationError

from contracts.telling.letter_words import PROPOSED_BODIES, without
from services.requests.domain import Letter
from services.requests.events import LetterDrafted, LetterNumbered
from services.requests.schemas.letters import DraftLetter
from shared.mapper import read_row, state_of
from tests.requests.lettering import DRAFT, PLACES, Office

SEALED = ("Sekar Rekaan", "Jalan Kenanga Rekaan 12")
WITH_NUMBER = [*PROPOSED_BODIES["presence_letter"], "Nomor registrasi: {nomor_registrasi}"]


@pytest.fixture
def letters(requests):
    return Office(requests, body=WITH_NUMBER)


def printed(letters):
    told = read_row(list(letters.requests.rows_of(LetterNumbered.TOPIC))[-1])
    document = pypdfium2.PdfDocument(letters.requests.letter_files.find(told.file))
    return " ".join(document[0].get_textpage().get_text_range().split())


def test_a_printed_letter_says_what_was_asked_and_the_ledger_says_nothing_personal_of_it(letters):
    letter = letters.numbered("417", **PLACES)
    paper = printed(letters)
    assert not [words for words in PLACES.values() if words not in paper]
    assert f"1 tahun {letters.today[:4]}" in paper.split("Masa bakti")[1]
    assert "{" not in paper
    text = "\n".join(letters.requests.load(Letter, letter).text)
    assert "Ketua: {ketua}" in text
    rows = letters.requests.ledger.page(0)
    assert not [row.topic for row in rows if any(words in row.state for words in SEALED)]
    asked = {"letter": letter, "purpose": "memeriksa naskah", "actor": "x/y"}
    [told] = letters.requests.read_letter_names(**asked)
    assert told["fields"] == {"chair": SEALED[0], "address": SEALED[1]}
    assert [line["purpose"] for line in letters.requests.reads.lines()][-1] == "memeriksa naskah"


def test_what_nobody_said_is_asked_and_what_an_ormas_does_not_have_is_left_out(letters):
    known = PLACES | {"legal_number": "", "legal_date": ""}
    refused = letters.do("draft_letter", **DRAFT | known).refused
    assert refused.rule == "every-place-of-a-letter-is-filled"
    assert "Nomor pengesahan badan hukum" in refused.message
    letters.numbered("418", **known, left_out=["legal_number", "legal_date"])
    paper = printed(letters)
    assert "Badan hukum atau SKT" not in paper
    assert "Kesenian" in paper


def test_a_draft_that_came_back_keeps_only_what_was_said_last(letters):
    letter = letters.draft(**PLACES)
    letters.do("return_letter", "kabid-1", letter=letter, reason="Ketuanya sudah berganti.")
    names = ("case_number", "addition", "valid_from", "valid_until")
    again = {name: DRAFT[name] for name in names} | PLACES | {"chair": "Bima Rekaan"}
    assert not letters.do("redraft_letter", letter=letter, **again).refused
    letters.do("check_letter", "kabid-1", letter=letter)
    assert not letters.number(letter, "419").refused
    assert "Bima Rekaan" in printed(letters)


def test_what_was_personal_in_a_draft_is_gone_once_it_is_written_again(letters):
    letter = letters.draft(**PLACES)
    letters.do("return_letter", "kabid-1", letter=letter, reason="Ketuanya sudah berganti.")
    names = ("case_number", "addition", "valid_from", "valid_until")
    again = {name: DRAFT[name] for name in names} | PLACES | {"chair": "Bima Rekaan"}
    letters.do("redraft_letter", letter=letter, **again | {"chair": ""})
    asked = {"letter": letter, "purpose": "memeriksa naskah", "actor": "x/y"}
    assert letters.requests.read_letter_names(**asked)[0]["fields"]["chair"] == SEALED[0]
    letters.do("redraft_letter", letter=letter, **again)
    drafts = [row for row in letters.requests.rows_of(LetterDrafted.TOPIC) if row.stream == letter]
    first, last = (state_of(row)["subject_id"] for row in drafts)
    assert letters.requests.keys.destroyed([first, last]) == {first}
    assert letters.requests.read_letter_names(**asked)[0]["fields"]["chair"] == "Bima Rekaan"


def test_a_place_of_the_text_is_not_typed_into_another_one():
    named = without(["{ketua}", "{bidang}"], ["chair"])
    assert named == ["{bidang}"]
    with pytest.raises(ValidationError) as wrong:
        DraftLetter().load(DRAFT | {"field": "{ketua}"})
    assert list(wrong.value.messages) == ["field"]
