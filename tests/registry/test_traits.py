"""The office's list of special traits: kept as the list of bidang is, and no record is ever rewritten."""

import pytest
from marshmallow import ValidationError

from contracts.telling.traits import SHIPPED_TRAITS, as_recorded, trait_name
from services.registry.domain import Traits
from services.registry.events import TraitListed, TraitListRefused, TraitRenamed, TraitRetired, TraitsOrdered
from services.registry.schemas.name_lists import (
    ListActivityField,
    ListTrait,
    RenameActivityField,
    RenameTrait,
)
from tests.registry.test_activity_fields import GROUND, RENAMING, RETIRING
from tests.scenario import Scenario, fact

LISTED = fact(TraitListed, trait="Literasi", ground=GROUND)
RENAMED = fact(
    TraitRenamed, trait="Literasi", new_name="Kesamaan daerah", valid_from="2026-03-03", ground=GROUND
)
RETIRED = fact(TraitRetired, trait="Literasi", replacement="Kewanitaan", ground=GROUND)
OF_TRAITS = {"offered": (LISTED,), "renamed": (LISTED, RENAMED), "retired": (LISTED, RETIRED), "unknown": ()}
"""For the table of states in the README."""
ASKING = {
    "`list_trait`": lambda one: one.add(name="Literasi", ground=GROUND),
    "`rename_trait`": lambda one: one.rename(**RENAMING),
    "`retire_trait`": lambda one: one.retire(**RETIRING | {"replacement": "Kewanitaan"}),
}


def story(*told):
    return Scenario(Traits).given(*told)


def refused(rule):
    return fact(TraitListRefused, rule=rule)


def test_an_office_begins_with_the_shipped_traits_which_have_codes_and_its_own_have_their_names():
    assert Traits(Traits.STREAM).offered == list(SHIPPED_TRAITS)
    assert (as_recorded("Keagamaan"), trait_name("keagamaan")) == ("keagamaan", "Keagamaan")
    assert (as_recorded("Kedaerahan"), trait_name("Kedaerahan")) == ("Kedaerahan", "Kedaerahan")


def test_an_old_name_of_a_trait_leads_to_the_new_one():
    told = story(LISTED, RENAMED).when(Traits.order, names=["Kewanitaan"], ground=GROUND)
    told.then(fact(TraitsOrdered, traits=["Kewanitaan"]))
    assert told.aggregate.now("LITERASI") == "Kesamaan daerah"


@pytest.mark.parametrize("schema, named", [(ListTrait, "trait"), (ListActivityField, "activity_field")])
def test_a_new_name_has_no_spaces_around_it_and_is_no_word_by_which_lists_are_narrowed(schema, named):
    said = {"ground": GROUND}
    assert schema().load({named: "  Seni   budaya ", **said})[named] == "Seni budaya"
    with pytest.raises(ValidationError, match="dipakai saringan"):
        schema().load({named: " Tanpa", **said})


@pytest.mark.parametrize("schema, named", [(RenameTrait, "trait"), (RenameActivityField, "activity_field")])
def test_a_rename_finds_the_old_name_as_it_was_written_and_trims_only_the_new_one(schema, named):
    said = {named: " Seni ", "new_name": " Seni  rupa", "valid_from": "2026-03-03", "ground": GROUND}
    told = schema().load(said)
    assert (told[named], told["new_name"]) == (" Seni ", "Seni rupa")


@pytest.mark.rule("a-trait-name-is-used-once")
@pytest.mark.parametrize("name", ["literasi", "kesamaan  Daerah", "KEWANITAAN", "mitra_kl"])
def test_a_name_that_was_ever_used_means_no_second_trait(name):
    story(LISTED, RENAMED).when(Traits.add, name=name, ground=GROUND).then(
        refused("a-trait-name-is-used-once")
    )


@pytest.mark.rule("a-trait-name-is-used-once")
def test_the_code_of_a_shipped_trait_is_no_new_name_of_another():
    renaming = {"name": "Literasi", "new_name": "mitra_kl", "valid_from": "2026-03-03", "ground": GROUND}
    story(LISTED).when(Traits.rename, **renaming).then(refused("a-trait-name-is-used-once"))


@pytest.mark.rule("only-an-offered-trait-is-changed")
def test_a_trait_that_is_not_offered_any_more_is_not_renamed():
    story(LISTED, RETIRED).when(Traits.rename, **RENAMING).then(refused("only-an-offered-trait-is-changed"))


@pytest.mark.rule("a-retired-trait-gives-way-to-an-offered-one")
@pytest.mark.parametrize("replacement", ["Literasi", "Adat"])
def test_a_trait_is_not_replaced_by_itself_or_by_what_is_not_offered(replacement):
    story(LISTED).when(Traits.retire, name="Literasi", replacement=replacement, ground=GROUND).then(
        refused("a-retired-trait-gives-way-to-an-offered-one")
    )
