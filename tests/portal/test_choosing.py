"""Which scan is offered for an item of a case, and what an applicant is asked for. Everything is invented."""

import pytest

from services.portal.cases.choosing import is_asked_for, with_documents

ITEM = {
    "item": "board", "title": "SK pengurus", "document_kind": "D05", "required": 1, "document": 0,
    "found": "", "feedback": "", "waived": "",
}  # fmt: skip


def scan(number, state="waiting", kind="D05", by_ormas=0):
    said = {"title": "SK", "filed_at": "", "by_ormas": by_ormas}
    return {"document": number, "document_kind": kind, "state": state, **said}


OLD, NEW, OTHER = scan(2), scan(7), scan(9, kind="D02")


@pytest.mark.parametrize(
    ("changed", "documents", "chosen"),
    [
        ({}, [OTHER, NEW, OLD], 7),
        ({}, [OTHER], 0),
        ({"document": 2}, [NEW, OLD], 2),
        ({"document_kind": ""}, [OTHER, NEW, OLD], 0),
        ({}, [scan(7, "returned"), OLD], 0),
        ({}, [scan(8), scan(7, "returned"), OLD], 8),
        ({"document": 2}, [scan(7, "returned"), OLD], 0),
        ({}, [scan(7, "returned", by_ormas=1), scan(2, "accepted")], 2),
        ({}, [scan(7, "returned", by_ormas=1), OLD], 0),
        ({}, [scan(7, "returned"), scan(2, "accepted")], 0),
        ({"document_kind": "", "document": 2}, [scan(9, "returned", "D02"), OLD], 2),
        ({"document": 2, "found": "mend"}, [OLD], 0),
        ({"document": 2, "found": "mend"}, [scan(7, "returned"), OLD], 0),
        ({"document": 2, "found": "mend"}, [NEW, OLD], 7),
        ({"document": 7, "found": "mend"}, [NEW, OLD], 0),
    ],
)
def test_the_newest_scan_is_chosen_and_never_what_was_returned_nor_what_is_older(changed, documents, chosen):
    assert with_documents(ITEM | changed, documents)["chosen"] == chosen


def test_what_is_offered_is_of_the_kind_that_is_asked_for():
    assert with_documents(ITEM, [OTHER, NEW, OLD])["offered"] == [NEW, OLD]


@pytest.mark.parametrize(
    ("changed", "documents", "asked"),
    [
        ({}, [], False),
        ({"required": 0}, [], False),
        ({}, [OLD], False),
        ({"document": 2}, [OLD], False),
        ({"found": "complete"}, [], False),
        ({"waived": "Baru pindah."}, [], False),
        ({"document": 2, "found": "mend"}, [OLD], True),
        ({"required": 0, "found": "mend"}, [], True),
        ({"found": "mend", "waived": "Baru pindah."}, [], False),
    ],
)
def test_an_applicant_is_asked_only_for_what_was_checked_and_is_wanting(changed, documents, asked):
    assert is_asked_for(with_documents(ITEM | changed, documents)) == asked
