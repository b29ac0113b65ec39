"""Heads and units: one legal entity, many units below it. Every organisation is invented."""

import pytest

from services.registry.domain import UNIT_LEVELS, Ormas
from services.registry.events import (
    ProfileChangeRefused,
    RegistrationWithdrawn,
    UnitPlaced,
    UnitReleased,
)
from shared.errors import Conflict, NotFound
from tests.registry.boards import GROUND, REGISTERED
from tests.scenario import Scenario, fact

HEAD = "ormas-induk"
PLACED = fact(UnitPlaced, head=HEAD, head_name="Pusat Umpama", level="cabang")


def under(head=HEAD, **changed):
    """To be placed under a head."""
    return {"head": head, "head_name": "Pusat Umpama", "level": "cabang", "ground": GROUND} | changed


def refused(rule):
    return fact(ProfileChangeRefused, rule=rule)


@pytest.mark.parametrize("level", UNIT_LEVELS)
@pytest.mark.parametrize("head", [HEAD, ""])
def test_a_unit_is_placed_under_a_head_of_the_register_or_outside_it(head, level):
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.place_unit, **under(head, level=level)).then(
        fact(UnitPlaced, head=head, head_name="Pusat Umpama", level=level)
    )


def test_a_unit_that_moves_to_another_head_leaves_the_first():
    story = Scenario(Ormas).given(REGISTERED, PLACED)
    story.when(Ormas.place_unit, **under("ormas-lain")).then(fact(UnitPlaced, head="ormas-lain"))
    assert story.aggregate.head == "ormas-lain"


@pytest.mark.parametrize(
    ("method", "said"), [(Ormas.place_unit, under("ormas-lain")), (Ormas.release_unit, {"ground": GROUND})]
)
def test_who_read_another_head_does_not_replace_the_one_that_a_colleague_recorded(method, said):
    story = Scenario(Ormas).given(REGISTERED, PLACED)
    with pytest.raises(Conflict):
        story.when(method, **said, seen=1)
    story.when(method, **said, seen=2)
    assert len(story.happened) == 1


def test_a_head_that_was_taken_back_meanwhile_is_a_change_too():
    story = Scenario(Ormas).given(REGISTERED, PLACED, fact(UnitReleased))
    with pytest.raises(Conflict):
        story.when(Ormas.place_unit, **under("ormas-lain"), seen=2)


@pytest.mark.rule("a-hierarchy-has-no-circle")
def test_nobody_is_a_unit_of_itself_or_of_its_own_unit():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.place_unit, **under(above=[HEAD, story.aggregate.id])).then(
        refused("a-hierarchy-has-no-circle")
    )


@pytest.mark.rule("a-hierarchy-has-no-circle")
def test_a_head_that_is_in_no_register_of_ours_is_not_the_unit_itself():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.place_unit, **under("", head_name="perkumpulan CONTOH")).then(
        refused("a-hierarchy-has-no-circle")
    )


@pytest.mark.rule("a-withdrawn-entry-heads-nobody")
def test_an_entry_that_was_withdrawn_heads_nobody():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.place_unit, **under(head_withdrawn=True)).then(refused("a-withdrawn-entry-heads-nobody"))


def test_a_unit_that_is_released_is_one_of_nobody():
    story = Scenario(Ormas).given(REGISTERED, PLACED)
    story.when(Ormas.release_unit, ground=GROUND).then(
        fact(UnitReleased, head=HEAD, head_name="Pusat Umpama")
    )
    with pytest.raises(NotFound):
        story.when(Ormas.release_unit, ground=GROUND)


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_is_neither_placed_nor_released():
    for ask, said in ((Ormas.place_unit, under("ormas-lain")), (Ormas.release_unit, {"ground": GROUND})):
        story = Scenario(Ormas).given(REGISTERED, PLACED, fact(RegistrationWithdrawn))
        story.when(ask, **said).then(refused("withdrawn-entries-are-not-corrected"))
