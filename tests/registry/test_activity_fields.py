"""The office's list of bidang: added to, renamed, retired, ordered; no record is ever rewritten."""

import pytest

from contracts.telling.activity_fields import SHIPPED_FIELDS
from services.registry.domain import ActivityFields
from services.registry.events import (
    ActivityFieldListed,
    ActivityFieldListRefused,
    ActivityFieldRenamed,
    ActivityFieldRetired,
    ActivityFieldsOrdered,
)
from shared.errors import NotFound
from tests.scenario import Scenario, fact

GROUND = "Rapat kantor contoh"
LISTED = fact(ActivityFieldListed, activity_field="Literasi", ground=GROUND)
RENAMED = fact(
    ActivityFieldRenamed,
    activity_field="Literasi",
    new_name="Literasi dan perbukuan",
    valid_from="2026-03-03",
    ground=GROUND,
)
RETIRED = fact(ActivityFieldRetired, activity_field="Literasi", replacement="Pendidikan", ground=GROUND)

RENAMING = {"name": "Literasi", "new_name": "Perbukuan", "valid_from": "2026-03-03", "ground": GROUND}
RETIRING = {"name": "Literasi", "replacement": "Pendidikan", "ground": GROUND}


def story(*told):
    return Scenario(ActivityFields).given(*told)


def listing(name="Literasi"):
    return {"name": name, "ground": GROUND}


def renaming(to="Perbukuan", name="Literasi"):
    return {"name": name, "new_name": to, "valid_from": "2026-03-03", "ground": GROUND}


def retiring(replacement="Pendidikan", name="Literasi"):
    return {"name": name, "replacement": replacement, "ground": GROUND}


def refused(rule):
    return fact(ActivityFieldListRefused, rule=rule)


def now(name, *told):
    return story(*told).when(ActivityFields.order, names=[], ground=GROUND).aggregate.now(name)


def test_an_office_that_changed_nothing_offers_the_list_with_which_it_began():
    assert ActivityFields(ActivityFields.STREAM).offered == list(SHIPPED_FIELDS)
    assert now(" pendidikan") == "Pendidikan"
    assert now("Sastra") == ""


def test_what_was_decided_still_loads_when_a_later_release_ships_another_list():
    told = (
        fact(ActivityFieldRenamed, activity_field="Tidak dikirim lagi", new_name="Pendidikan", valid_from=""),
        fact(ActivityFieldRetired, activity_field="Juga tidak", replacement=""),
    )
    assert now("Tidak dikirim lagi", *told) == "Pendidikan"
    assert now("Juga tidak", *told) == ""


def test_an_office_offers_a_bidang_of_its_own():
    story().when(ActivityFields.add, **listing()).then(fact(ActivityFieldListed, activity_field="Literasi"))
    assert now("LITERASI", LISTED) == "Literasi"


@pytest.mark.rule("a-field-name-is-used-once")
@pytest.mark.parametrize("name", ["literasi", "Literasi  dan Perbukuan", "PENDIDIKAN"])
def test_a_name_that_was_ever_used_means_no_second_bidang(name):
    story(LISTED, RENAMED).when(ActivityFields.add, **listing(name)).then(
        refused("a-field-name-is-used-once")
    )
    story(LISTED, RENAMED).when(ActivityFields.rename, **renaming(name, "Sosial")).then(
        refused("a-field-name-is-used-once")
    )


def test_an_old_name_leads_to_the_new_one_through_every_change():
    assert now("literasi", LISTED, RENAMED) == "Literasi dan perbukuan"
    twice = fact(
        ActivityFieldRetired, activity_field="Literasi dan perbukuan", replacement="Seni", ground=GROUND
    )
    assert now("literasi", LISTED, RENAMED, twice) == "Seni"


def test_a_retired_bidang_is_not_offered_and_leads_to_what_replaces_it_or_to_nothing():
    assert now("Literasi", LISTED, RETIRED) == "Pendidikan"
    alone = fact(ActivityFieldRetired, activity_field="Literasi", replacement="", ground=GROUND)
    assert now("Literasi", LISTED, alone) == ""


@pytest.mark.rule("a-retired-field-gives-way-to-an-offered-one")
@pytest.mark.parametrize("replacement", ["Literasi", "Sastra"])
def test_a_bidang_is_not_replaced_by_itself_or_by_what_is_not_offered(replacement):
    story(LISTED).when(ActivityFields.retire, **retiring(replacement)).then(
        refused("a-retired-field-gives-way-to-an-offered-one")
    )


@pytest.mark.rule("only-an-offered-field-is-changed")
def test_what_is_not_offered_any_more_is_neither_renamed_nor_retired():
    rule = "only-an-offered-field-is-changed"
    story(LISTED, RETIRED).when(ActivityFields.rename, **renaming()).then(refused(rule))
    story(LISTED, RETIRED).when(ActivityFields.retire, **retiring()).then(refused(rule))


def ordered(*names):
    return fact(ActivityFieldsOrdered, activity_fields=list(names))


def test_an_order_names_what_comes_first_and_every_other_order_is_recorded():
    first = SHIPPED_FIELDS[0]
    for told, asked in (
        ((), ["Sosial", "Agama"]),
        ((), [first]),
        ((ordered("Seni"), ordered("Agama")), ["Agama", "Seni"]),
    ):
        found = story(*told).when(ActivityFields.order, names=asked, ground=GROUND)
        found.then(ordered(*asked))
        assert found.aggregate.first == asked
        assert sorted(found.aggregate.offered) == sorted(SHIPPED_FIELDS)
    story(ordered("Seni")).when(ActivityFields.order, names=["Seni"], ground=GROUND).then()
    with pytest.raises(NotFound, match="Sastra"):
        story().when(ActivityFields.order, names=["Sastra"], ground=GROUND)


OF_FIELDS = {"offered": (LISTED,), "renamed": (LISTED, RENAMED), "retired": (LISTED, RETIRED), "unknown": ()}
"""For the table of states in the README."""
ASKING = {
    "`list_activity_field`": lambda one: one.add(**listing()),
    "`rename_activity_field`": lambda one: one.rename(**renaming()),
    "`retire_activity_field`": lambda one: one.retire(**retiring()),
}
