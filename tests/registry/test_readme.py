"""The tables of states in the service's README say what the code does."""

import pytest

from services.registry.domain import (
    ActivityFields,
    Ormas,
    Requirements,
    Territory,
    Traits,
)
from tests.registry.boards import REGISTERED
from tests.registry.readme_commands import BY_STATE, COMMANDS
from tests.registry.readme_states import STATES
from tests.registry.requiring import RETIRED, declared, kind
from tests.registry.test_activity_fields import ASKING, OF_FIELDS
from tests.registry.test_territory import CHANGED, TAKEN_BACK, regulation
from tests.registry.test_traits import ASKING as ASKING_TRAITS
from tests.registry.test_traits import OF_TRAITS
from tests.registry.test_village_list import LISTED as VILLAGES_LISTED
from tests.registry.test_village_list import OTHER as OTHER_VILLAGE
from tests.registry.test_village_list import listing
from tests.scenario import Scenario
from tests.state_tables import assert_first, told

OF_TERRITORY = {
    "nothing changed": (),
    "the village changes on that day": (CHANGED,),
    "that was taken back": (CHANGED, TAKEN_BACK),
    "villages are listed": (VILLAGES_LISTED,),
}
CHANGING = {
    "`change_villages`": lambda one: one.change_villages(**regulation()),
    "`change_villages` on another day": lambda one: one.change_villages(
        **regulation(valid_from="2027-01-01")
    ),
    "`list_villages`": listing(OTHER_VILLAGE),
    "`list_villages` the same again": listing(),
    "`list_villages` of another region": listing({"code": "33.74.01.1001"}),
    "`take_back_village_change`": lambda one: one.take_back(change=1, reason="Salah ketik"),
}
OF_CATALOGUE = {
    "empty": (),
    "the kind is asked": (declared(),),
    "the kind is not asked any more": (declared(), RETIRED),
}
CATALOGUING = {
    "declare": lambda one: one.declare(**kind()),
    "change": lambda one: one.change(seen=one.version, **kind(title="Surat lain")),
    "retire": lambda one: one.retire(document_kind="K01", reason="Tidak perlu"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Catalogue")))
def test_a_table_of_the_catalogue_says_what_happens(state, command, outcome):
    story = Scenario(Requirements).given(*OF_CATALOGUE[state])
    assert_first(story, outcome, CATALOGUING[command.strip("`").removesuffix("_document_kind")])


LISTS = {"Bidang": (ActivityFields, OF_FIELDS, ASKING), "Ciri khusus": (Traits, OF_TRAITS, ASKING_TRAITS)}


@pytest.mark.parametrize(
    ("of", "state", "command", "outcome"), [(of, *cell) for of in LISTS for cell in told("registry", of)]
)
def test_a_table_of_names_says_what_happens(of, state, command, outcome):
    kind, stories, asking = LISTS[of]
    story = Scenario(kind).given(*stories[state])
    assert_first(story, outcome, asking[command])


def test_every_table_is_read():
    assert {state for state, _, _ in told("registry")} == {*STATES, *OF_TERRITORY}
    assert {command for _, command, _ in told("registry")} == {*COMMANDS, *BY_STATE, *CHANGING}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry")))
def test_a_table_of_states_says_what_happens(state, command, outcome):
    if state in OF_TERRITORY:
        story, ask = Scenario(Territory).given(*OF_TERRITORY[state]), CHANGING[command]
    else:
        story = Scenario(Ormas).given(REGISTERED, *STATES[state])
        ask = BY_STATE[command](state) if command in BY_STATE else COMMANDS[command]
    assert_first(story, outcome, ask)
