"""How an account is written to: what its holder may decide, and what becomes of an address."""

import pytest

from services.notifications.domain.preferences import AccountPreferences
from services.notifications.events import AccountAddressErased, AccountAddressGiven, AccountPreferencesRefused
from tests.notifications.preferring import (
    ASKED,
    GIVING,
    NOW,
    RIGHT,
    STATES,
    STREAM,
    WRONG,
    YESTERDAY,
    confirmed,
    erased,
    given,
    mistyped,
)
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told


def story(state):
    return Scenario(AccountPreferences, STREAM).given(*STATES[state])


def refused(rule):
    return fact(AccountPreferencesRefused, rule=rule)


def test_every_row_and_command_of_the_preferences_is_told():
    rows = list(told("notifications", "Own preferences"))
    assert {state for state, _, _ in rows} == set(STATES)
    assert {command for _, command, _ in rows} == set(ASKED)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "Own preferences")))
def test_preferences_say_what_happens(state, command, outcome):
    decide, said = ASKED[command]
    assert_first(story(state), outcome, decide, **said)


@pytest.mark.rule("an-address-needs-the-offices-email")
def test_an_address_that_cannot_be_written_to_is_not_taken():
    off = story("nothing said").when(AccountPreferences.give, **GIVING | {"office_sends": False})
    off.then(refused("an-address-needs-the-offices-email"))
    story("nothing said").when(AccountPreferences.give, **GIVING).then(given())


@pytest.mark.rule("at-most-three-codes-a-day")
def test_nobody_is_flooded_with_codes_and_the_next_day_is_another():
    story("three codes today").when(AccountPreferences.give, **GIVING).then(
        refused("at-most-three-codes-a-day")
    )
    later = GIVING | {"now": "2026-03-13T01:00:00.000000Z"}
    happened = story("three codes today").when(AccountPreferences.give, **later).happened
    assert [type(each) for each in happened] == [AccountAddressGiven, AccountAddressErased]


def test_the_fifth_wrong_code_erases_the_address():
    begun = story("code mailed")
    for left in (4, 3, 2, 1):
        begun.when(AccountPreferences.confirm, code_digest=WRONG, now=NOW).then(mistyped(left))
    begun.when(AccountPreferences.confirm, code_digest=WRONG, now=NOW).then(mistyped(0), erased(1))
    begun.when(AccountPreferences.confirm, code_digest=RIGHT, now=NOW).then(refused("a-code-holds-one-day"))
    story("last attempt").when(AccountPreferences.confirm, code_digest=RIGHT, now=NOW).then(confirmed())


@pytest.mark.rule("a-code-holds-one-day")
def test_a_code_of_yesterday_is_no_code():
    expired = story("code expired").when(AccountPreferences.confirm, code_digest=RIGHT, now=NOW)
    expired.then(refused("a-code-holds-one-day"))
    before = {"code_digest": RIGHT, "now": "2026-03-12T01:59:58.000000Z"}
    assert before["now"] < YESTERDAY
    story("code expired").when(AccountPreferences.confirm, **before).then(confirmed())


def test_asking_again_makes_the_former_code_void():
    again = story("code mailed").when(AccountPreferences.give, **GIVING | {"code_digest": WRONG})
    assert [type(each) for each in again.happened] == [AccountAddressGiven, AccountAddressErased]
    again.when(AccountPreferences.confirm, code_digest=RIGHT, now=NOW).then(mistyped(4))


def test_an_address_that_is_replaced_is_used_until_the_other_is_confirmed_and_erased_once_it_was_told():
    replacing = story("another one given")
    assert replacing.aggregate.confirmed.subject == f"{STREAM}-1"
    replacing.when(AccountPreferences.confirm, code_digest=RIGHT, now=NOW).then(confirmed(2, 4))
    assert replacing.aggregate.confirmed.subject == f"{STREAM}-2"
    replacing.when(AccountPreferences.take_away).then(erased(2))
    replacing.when(AccountPreferences.forget_replaced, subject=f"{STREAM}-1", told=True).then(erased(1))
    replacing.when(AccountPreferences.forget_replaced, subject=f"{STREAM}-1", told=True).then()
