"""No command takes a text that hides what it says."""

import pytest

from shared.errors import InputWrong
from shared.rpc.hidden import SAID, refuse_hidden


@pytest.mark.parametrize(
    "hidden", ["\0", "\x07", "\n", "\x85", "\u00ad", "\u202e", "\u200b", "\ufeff", "\ue000", "\ud800"]
)
def test_a_text_that_hides_something_is_refused_at_its_place(hidden):
    payload = {"name": "Forum", "rows": [{"a/b~c": f"seni{hidden}budaya"}], "reason": f"{hidden}"}
    with pytest.raises(InputWrong) as complaint:
        refuse_hidden(payload)
    assert {(each.pointer, each.message) for each in complaint.value.fields} == {
        ("/rows/0/a~1b~0c", SAID),
        ("/reason", SAID),
    }


def test_the_name_of_a_field_hides_nothing_either():
    with pytest.raises(InputWrong) as complaint:
        refuse_hidden({"inner": {"na\0me": 1}})
    assert [each.pointer for each in complaint.value.fields] == ["/inner"]


@pytest.mark.parametrize(
    "text", ["", "Forum Ibu “Contoh” – Kota", "Pusat Kajian Ümlaut é", "日本", "🙂", "\u00a0"]
)
def test_every_text_that_shows_what_it_says_is_taken(text):
    refuse_hidden({"name": text, "number": 7, "none": None, "list": [text, True]})
