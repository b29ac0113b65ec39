"""A requirement of a case beside the same document in the register. Everything is invented."""

import pytest

from services.portal.cases.compared import in_register
from services.portal.documents.checklist import Checklist, Line
from services.portal.documents.requirement_list import Kind

KIND = Kind("skt", "SKT", "always", "", "", "", "", (), (), (), 1, 0, 0, "", 1)
ITEM = {"item": "s1", "document_kind": "skt", "found": "complete", "waived": ""}


def beside(standing, found="complete", waived="", **document):
    usual = {"last_day": "", "said": "", "state": "accepted", "by_ormas": 0}
    newest = [usual | document] if document or standing == "there" else []
    line = Line(KIND, standing, newest, {})
    return in_register([ITEM | {"found": found, "waived": waived}], Checklist([line], [], True))["s1"]


@pytest.mark.parametrize(
    ("standing", "document", "words"),
    [
        ("missing", {}, "belum ada"),
        ("expired", {"last_day": "2026-03-02"}, "kedaluwarsa, berlaku sampai 2 Maret 2026"),
        ("returned", {"said": "Capnya tidak terbaca."}, "dikembalikan: Capnya tidak terbaca"),
    ],
)
def test_what_a_case_calls_complete_and_the_register_does_not_have_is_told_with_the_reason(
    standing, document, words
):
    told = beside(standing, **document)
    assert (told.words, told.code) == (words, "skt")
    assert "terima dokumennya di register" in told.differs


def test_what_is_valid_in_the_register_and_to_be_mended_in_a_case_is_told_too():
    assert "Kembalikan dokumennya di register" in beside("there", "mend").differs


@pytest.mark.parametrize(
    ("standing", "found", "waived"),
    [
        ("there", "complete", ""),
        ("missing", "mend", ""),
        ("missing", "", ""),
        ("waiting", "complete", ""),
        ("waived", "complete", ""),
        ("missing", "complete", "Kantor sudah mengenalnya."),
    ],
)
def test_nothing_differs_where_both_say_the_same_or_one_says_nothing(standing, found, waived):
    assert beside(standing, found, waived).differs == ""


def test_of_what_the_office_has_no_catalogue_nothing_is_said():
    assert in_register([ITEM | {"document_kind": "akta"}], Checklist([], [], False)) == {}
