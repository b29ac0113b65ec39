"""A suspected pair follows the merge of one of its sides, and comes back when that is taken apart."""

import pytest

from services.portal.register import review_list
from tests.portal.office import catch_up
from tests.portal.on_pages import read
from tests.portal.told.ormas import (
    merged_into,
    registered,
    reviewed,
    separated,
    stream,
    suspected,
    verdict_taken_back,
    withdrawn,
)
from tests.portal.told.profile import unit_of

NAMES = {1: "Forum Tetap", 2: "Forum Ganda", 3: "Forum Lain", 4: "Forum Keempat"}


@pytest.fixture
def told(office):
    for number, name in NAMES.items():
        office.tell(stream(number), registered(name))
    return office


def merge(office, merged: int, survivor: int) -> None:
    office.tell(stream(merged), merged_into(stream(survivor), NAMES[survivor]))


def suspect(office, one: int, other: int) -> None:
    office.tell(stream(one), suspected(stream(other), NAMES[other]))


def waiting(office) -> list[set[str]]:
    catch_up(office.projector())
    with office.views.read() as t:
        found = [{each["left"]["name"], each["right"]["name"]} for each in review_list.pairs(t, 1, 10)]
        assert review_list.counts(t)["ganda"] == len(found) == len(review_list.oldest_pairs(t, 10))
    return found


@pytest.mark.parametrize(("one", "other"), [(2, 3), (3, 2)])
def test_whichever_side_was_merged_the_pair_is_with_the_entry_that_stays(told, one, other):
    suspect(told, one, other)
    merge(told, 2, 1)
    assert waiting(told) == [{"Forum Tetap", "Forum Lain"}]
    told.tell(stream(2), separated(stream(1), NAMES[1]))
    assert waiting(told) == [{"Forum Ganda", "Forum Lain"}]


def test_two_suspicions_that_became_one_pair_wait_once(told):
    suspect(told, 2, 3)
    suspect(told, 4, 3)
    suspect(told, 1, 3)
    merge(told, 2, 1)
    merge(told, 4, 1)
    assert waiting(told) == [{"Forum Tetap", "Forum Lain"}]


def test_a_pair_whose_both_sides_became_one_entry_waits_no_more(told):
    suspect(told, 2, 4)
    merge(told, 2, 1)
    merge(told, 4, 1)
    assert waiting(told) == []


def test_what_was_judged_of_the_entries_themselves_is_not_asked_again_until_that_is_taken_back(told):
    suspect(told, 3, 2)
    merge(told, 2, 1)
    told.tell(stream(3), reviewed(stream(1), NAMES[1]))
    assert waiting(told) == []
    told.tell(stream(3), verdict_taken_back(stream(1), NAMES[1]))
    assert waiting(told) == [{"Forum Tetap", "Forum Lain"}]


def test_what_was_judged_before_the_merge_does_not_follow_it(told):
    suspect(told, 3, 2)
    told.tell(stream(3), reviewed(stream(2), NAMES[2]))
    merge(told, 2, 1)
    assert waiting(told) == []


@pytest.mark.parametrize("gone", ["withdrawn", "unit"])
def test_it_follows_to_nobody_who_is_withdrawn_or_of_one_hierarchy(told, gone):
    suspect(told, 3, 2)
    merge(told, 2, 1)
    told.tell(stream(3), withdrawn() if gone == "withdrawn" else unit_of(stream(1), NAMES[1]))
    assert waiting(told) == []


def test_the_pages_lead_from_the_old_pair_to_the_new_one(told, open_portal, signed_in):
    suspect(told, 3, 2)
    merge(told, 2, 1)
    visitor = signed_in(open_portal())
    there = f"/tinjau/{stream(3)}/{stream(1)}"
    old = visitor.get(f"/tinjau/{stream(3)}/{stream(2)}").get_data(as_text=True)
    assert f'href="{there}"' in old
    assert "Apakah keduanya organisasi yang sama?" in read(visitor, there)
    assert "Nomor AHU atau SKT-nya sama." in read(visitor, there)
    assert visitor.get(f"/tinjau/{stream(4)}/{stream(1)}").status_code == 404
    lain, ganda = (read(visitor, f"/ormas/{stream(number)}") for number in (3, 2))
    assert "Kini ditinjau pada catatan yang tetap." in lain
    assert "Forum Tetap : Nomor AHU atau SKT-nya sama. belum ditinjau" in lain
    assert "Kini ditinjau pada catatan yang tetap." in ganda
