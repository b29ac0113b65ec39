"""Other names, traits, counts and channels of an organisation. Everything is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    AccommodationsRecorded,
    ChannelRecorded,
    ChannelStruck,
    MembersTold,
    OtherNameRecorded,
    OtherNameStruck,
    ProfileChangeRefused,
    RegistrationWithdrawn,
    TraitsRecorded,
)
from shared.errors import NotFound
from tests.registry.boards import GROUND, REGISTERED
from tests.scenario import Scenario, fact

NAME = {"name": "Paguyuban Umpama", "name_kind": "also_called", "ground": GROUND}
TRAITS = {"traits": ["kewanitaan", "keagamaan"], "ground": GROUND}
NEEDS = {"needs": ["sign_language", "companion"], "ground": GROUND}
COUNTS = {"told_on": "2026-03-02", "members": 45, "men": None, "women": 40, "youth": None, "ground": GROUND}
CHANNEL = {"channel": "email", "address": "surat@contoh.example", "ground": GROUND}
TOLD = (
    fact(OtherNameRecorded, **NAME),
    fact(TraitsRecorded, traits=["keagamaan", "kewanitaan"]),
    fact(ChannelRecorded, **CHANNEL),
    fact(AccommodationsRecorded, needs=["companion", "sign_language"]),
)


def refused(rule):
    return fact(ProfileChangeRefused, rule=rule)


def test_another_name_is_recorded_beside_the_name_which_stays():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.record_other_name, **NAME).then(fact(OtherNameRecorded, **NAME))
    assert story.aggregate.name == "Perkumpulan Contoh"


@pytest.mark.rule("an-other-name-is-recorded-once")
@pytest.mark.parametrize("name", ["Paguyuban Umpama", "PAGUYUBAN UMPAMA", "Perkumpulan contoh"])
def test_a_name_that_leads_there_already_is_not_recorded_again(name):
    story = Scenario(Ormas).given(REGISTERED, *TOLD)
    story.when(Ormas.record_other_name, **NAME | {"name": name}).then(
        refused("an-other-name-is-recorded-once")
    )


def test_a_name_that_was_struck_can_be_recorded_again():
    story = Scenario(Ormas).given(REGISTERED, *TOLD, fact(OtherNameStruck, name=NAME["name"]))
    story.when(Ormas.record_other_name, **NAME).then(fact(OtherNameRecorded))


def test_traits_are_told_all_at_once_and_none_is_an_answer():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.record_traits, **TRAITS).then(fact(TraitsRecorded, traits=["keagamaan", "kewanitaan"]))
    nobody_asked = Scenario(Ormas).given(REGISTERED)
    nobody_asked.when(Ormas.record_traits, traits=[], ground=GROUND).then(fact(TraitsRecorded, traits=[]))


def test_the_same_traits_in_another_order_change_nothing():
    story = Scenario(Ormas).given(REGISTERED, *TOLD)
    story.when(Ormas.record_traits, **TRAITS).then()


def test_needed_accommodations_are_told_all_at_once_and_none_is_an_answer():
    told = fact(AccommodationsRecorded, needs=["companion", "sign_language"])
    Scenario(Ormas).given(REGISTERED).when(Ormas.record_accommodations, **NEEDS).then(told)
    Scenario(Ormas).given(REGISTERED, *TOLD).when(Ormas.record_accommodations, **NEEDS).then()
    nothing = Scenario(Ormas).given(REGISTERED)
    nothing.when(Ormas.record_accommodations, needs=[], ground=GROUND).then(
        fact(AccommodationsRecorded, needs=[])
    )


def test_a_number_that_nobody_told_stays_unknown_and_is_not_zero():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.tell_members, **COUNTS).then(
        fact(MembersTold, told_on="2026-03-02", members=45, men=None, women=40, youth=None)
    )


@pytest.mark.rule("a-channel-is-recorded-once")
def test_a_channel_is_recorded_once_and_again_after_it_was_struck():
    story = Scenario(Ormas).given(REGISTERED, *TOLD)
    story.when(Ormas.record_channel, **CHANNEL).then(refused("a-channel-is-recorded-once"))
    struck = Scenario(Ormas).given(REGISTERED, *TOLD, fact(ChannelStruck, **CHANNEL))
    struck.when(Ormas.record_channel, **CHANNEL).then(fact(ChannelRecorded, **CHANNEL))


def test_what_was_never_recorded_is_not_struck():
    for ask, said in (
        (Ormas.strike_other_name, {"name": "Perkumpulan Contoh", "ground": GROUND}),
        (Ormas.strike_channel, CHANNEL),
    ):
        story = Scenario(Ormas).given(REGISTERED)
        with pytest.raises(NotFound):
            story.when(ask, **said)


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_nothing_is_told_of_a_withdrawn_entry():
    for ask, said in (
        (Ormas.record_other_name, NAME),
        (Ormas.strike_other_name, {"name": NAME["name"], "ground": GROUND}),
        (Ormas.record_traits, TRAITS),
        (Ormas.record_accommodations, NEEDS),
        (Ormas.tell_members, COUNTS),
        (Ormas.record_channel, CHANNEL),
        (Ormas.strike_channel, CHANNEL),
    ):
        story = Scenario(Ormas).given(REGISTERED, *TOLD, fact(RegistrationWithdrawn))
        story.when(ask, **said).then(refused("withdrawn-entries-are-not-corrected"))
