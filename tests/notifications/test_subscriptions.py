"""What may happen to a subscription of another system."""

from functools import partial

import pytest
from marshmallow import ValidationError

from services.notifications.commands.subscriptions import SubscriptionCommands
from services.notifications.domain import Subscription
from services.notifications.domain.subscription import MOST_PARKED
from services.notifications.events import (
    SubscribedEventDiscarded,
    SubscribedEventParked,
    SubscribedEventRetried,
    SubscriptionChangeRefused,
    SubscriptionCheckAsked,
    SubscriptionChecked,
    SubscriptionEnded,
    SubscriptionPaused,
    SubscriptionReplayed,
    SubscriptionSecretRotated,
)
from services.notifications.schemas.subscriptions import RegisterSubscription
from tests.commanded import commands_of, rules_of
from tests.machines import explore
from tests.notifications.subscriptions import (
    ASKED,
    PARKED,
    PASSED,
    PLACE,
    REGISTER,
    REGISTERED,
    SHOWN,
    WHY,
    Subscribing,
)
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told

ACTIVE = (REGISTERED, ASKED, PASSED)
STATES = {
    "not checked yet": (REGISTERED,),
    "being checked, secret shown": (REGISTERED, SHOWN, ASKED),
    "active": ACTIVE,
    "active, an event is parked": (*ACTIVE, PARKED),
    "paused": (*ACTIVE, fact(SubscriptionPaused)),
    "ended": (REGISTERED, fact(SubscriptionEnded)),
}
COMMANDS = {
    "`check_subscription`": (Subscription.ask_check, {}),
    "`show_subscription_secret`": (Subscription.show_secret, {}),
    "`rotate_subscription_secret`": (Subscription.rotate_secret, {"reason": WHY}),
    "`pause_subscription`": (Subscription.pause, {"reason": WHY}),
    "`resume_subscription`": (Subscription.resume, {"reason": WHY}),
    "`end_subscription`": (Subscription.end, {"reason": WHY}),
    "`replay_subscription`": (Subscription.replay_from, {**PLACE, "reason": WHY}),
    "`retry_subscribed_event`": (Subscription.retry, {**PLACE, "reason": WHY}),
    "`discard_subscribed_event`": (Subscription.discard, {**PLACE, "reason": WHY}),
}


def given(*before):
    return Scenario(Subscription).given(*before)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "Subscription")))
def test_the_table_of_states_says_what_happens(state, command, outcome):
    method, said = COMMANDS[command]
    assert_first(given(*STATES[state]), outcome, method, **said)


def test_every_state_is_in_the_table():
    cells = list(told("notifications", "Subscription"))
    assert {state for state, _, _ in cells} == set(STATES)
    assert {command for _, command, _ in cells} == set(COMMANDS)


@pytest.mark.rule("a-subscription-goes-step-by-step")
def test_what_has_ended_does_not_begin_again():
    given(REGISTERED, fact(SubscriptionEnded)).when(Subscription.resume, reason=WHY).then(
        fact(
            SubscriptionChangeRefused,
            rule="a-subscription-goes-step-by-step",
            message="Langganan ini sudah diakhiri, jadi langkah itu tidak dapat dilakukan.",
        )
    )


@pytest.mark.rule("a-secret-of-a-subscription-is-shown-once")
def test_a_secret_is_shown_once_and_the_next_one_once():
    story = given(REGISTERED, SHOWN).when(Subscription.show_secret)
    story.then(fact(SubscriptionChangeRefused, rule="a-secret-of-a-subscription-is-shown-once"))
    again = given(REGISTERED, SHOWN, fact(SubscriptionSecretRotated, secret_number=2))
    assert again.when(Subscription.show_secret).aggregate.shown == 2


@pytest.mark.rule("only-a-parked-event-of-a-subscription-is-decided")
def test_what_was_decided_is_not_decided_again():
    story = given(*ACTIVE, PARKED, fact(SubscribedEventDiscarded, **PLACE))
    story.when(Subscription.retry, **PLACE, reason=WHY).then(
        fact(SubscriptionChangeRefused, rule="only-a-parked-event-of-a-subscription-is-decided")
    )


def test_another_secret_is_tried_before_anything_is_sent_with_it():
    story = given(*ACTIVE).when(Subscription.rotate_secret, reason=WHY)
    assert story.aggregate.state == "unchecked"


def test_a_challenge_that_was_signed_with_the_old_secret_proves_nothing():
    story = given(REGISTERED, ASKED, fact(SubscriptionSecretRotated, secret_number=2))
    story.when(Subscription.was_checked, check=1, passed=True, status=200, answered="menjawab").then()


def test_a_challenge_that_failed_may_be_sent_again():
    story = given(REGISTERED, ASKED)
    story.when(Subscription.was_checked, check=1, passed=False, status=500, answered="menjawab 500")
    story.then(fact(SubscriptionChecked, passed=False))
    assert story.aggregate.state == "unchecked"
    assert story.when(Subscription.ask_check).aggregate.check == 2


def test_a_trial_of_one_that_is_paused_does_not_resume_it():
    story = given(*ACTIVE, fact(SubscriptionPaused), fact(SubscriptionChecked, check=2, passed=True))
    assert story.aggregate.state == "paused"


def test_one_that_is_paused_stays_so_with_another_secret():
    rotated = (fact(SubscriptionPaused), fact(SubscriptionSecretRotated, secret_number=2))
    story = given(*ACTIVE, *rotated, fact(SubscriptionCheckAsked, check=2))
    assert story.aggregate.state == "unchecked"
    passed = {"check": 2, "passed": True, "status": 200, "answered": "menjawab"}
    assert story.when(Subscription.was_checked, **passed).aggregate.state == "paused"
    assert story.when(Subscription.resume, reason=WHY).aggregate.state == "active"


def park(story, position):
    said = {"event_topic": "registry.X", "about": f"ormas-{position}", "attempts": 12, "answered": "500"}
    return story.when(Subscription.park, of_service="registry", position=position, **said)


def test_what_is_parked_is_parked_once_and_again_after_it_was_retried():
    park(given(*ACTIVE, PARKED), 3).then()
    retried = fact(SubscribedEventRetried, **PLACE)
    park(given(*ACTIVE, PARKED, retried), 3).then(fact(SubscribedEventParked, **PLACE))


def test_when_too_much_waits_for_a_decision_nothing_more_is_sent():
    story = given(*ACTIVE)
    for position in range(1, MOST_PARKED):
        park(story, position)
    park(story, MOST_PARKED).then(fact(SubscribedEventParked), fact(SubscriptionPaused, by_itself=True))


def test_a_replay_begins_where_it_says():
    story = given(*ACTIVE).when(Subscription.replay_from, of_service="clusters", position=7, reason=WHY)
    story.then(fact(SubscriptionReplayed, of_service="clusters", position=7))
    assert story.aggregate.begins["clusters"] == (7, 4)


@pytest.mark.parametrize(
    "wrong",
    [
        {"webhook_address": "ftp://dasbor.example/"},
        {"webhook_address": "https://a:b@dasbor.example/"},
        {"topics": []},
        {"topics": ["portal"]},
        {"topics": ["portal.AccountOpened"]},
        {"topics": ["registry.NeverHappened"]},
        {"starts": "yesterday"},
        {"title": " "},
    ],
)
def test_what_cannot_be_subscribed_to_is_said_at_the_border(wrong):
    RegisterSubscription().load(REGISTER)
    with pytest.raises(ValidationError) as refused:
        RegisterSubscription().load(REGISTER | wrong)
    assert set(refused.value.messages) == set(wrong)


def test_no_sequence_of_commands_delivers_what_was_not_agreed(office_template):
    explore(partial(Subscribing, office_template), examples=4, steps=30)


def test_every_command_about_subscriptions_is_asked_by_the_machine():
    asked = commands_of(SubscriptionCommands)
    assert asked and asked <= rules_of(Subscribing)
