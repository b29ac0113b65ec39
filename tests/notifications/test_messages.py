"""A message is opened by whom it is for, printed where it is a letter, brought by hand to an ormas alone."""

import pytest

from services.notifications.domain.received import ReceivedMessage
from services.notifications.events import MessageRead, MessageToldByHand, ToldByHandTakenBack
from shared.tokens import Actor
from tests.notifications.messages import DAY, LATER, MESSAGE, PRINTED, STATES, TOLD, queued
from tests.portal.told.ormas import stream
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told

OFFICER = Actor("0000000a0c02", "verifier")
HOLDER = Actor("0000000a0c01", "ormas_account", (stream(1),))


def reading(message, actor=None):
    """By the account of the first ormas, or by a verifier what goes to colleagues."""
    if actor is None:
        actor = OFFICER if message.queued and not message.queued.organisation else HOLDER
    own = frozenset(actor.bound_to) if actor.role == "ormas_account" else None
    message.read(actor=actor, own=own)


ASKED = {
    "`read_messages`": reading,
    "`print_letters`": lambda message: message.print(printed_on=LATER),
    "`tell_by_hand`": lambda message: message.tell_by_hand(**telling()),
    "`take_back_told_by_hand`": lambda message: message.take_back(reason="Keliru dicatat."),
}


def telling(**changed):
    return TOLD | {"ground": "Diterima ketua."} | changed


def story(*facts):
    return Scenario(ReceivedMessage, MESSAGE).given(*facts)


def known(message):
    """As the application does: what was never queued is not there."""
    return message.what


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "Message")))
def test_a_table_of_messages_says_what_happens(state, command, outcome):
    begun = story(*STATES[state])
    if state == "letter" and command == "`tell_by_hand`":
        assert_first(begun, outcome, lambda m: m.tell_by_hand(**telling(hand_channel="letter")))
    elif state == "unknown":
        assert_first(begun, outcome, lambda m: known(m) and ASKED[command](m))
    else:
        assert_first(begun, outcome, ASKED[command])


@pytest.mark.rule("only-its-recipient-reads-a-message")
@pytest.mark.parametrize(
    ("recipient", "actor"),
    [
        (f"ormas:{stream(2)}", HOLDER),
        (f"ormas:{stream(1)}", OFFICER),
        ("role:division_head", OFFICER),
        ("role:ormas_account", HOLDER),
        ("account:0000000a0c01", HOLDER),
        ("account:0000000a0c09", OFFICER),
    ],
)
def test_nobody_else_opens_it(recipient, actor):
    [refused] = story(queued(recipient)).when(reading, actor=actor).happened
    assert refused.rule == "only-its-recipient-reads-a-message"


@pytest.mark.parametrize(
    ("recipient", "actor"),
    [
        (f"ormas:{stream(1)}", HOLDER),
        ("role:verifier", OFFICER),
        ("account:0000000a0c02", OFFICER),
    ],
)
def test_it_is_opened_once(recipient, actor):
    begun = story(queued(recipient)).when(reading, actor=actor)
    begun.then(fact(MessageRead, reader=actor.id))
    begun.when(reading, actor=actor).then()


@pytest.mark.rule("only-a-letter-is-printed")
def test_what_is_no_letter_is_not_printed():
    [refused] = story(queued()).when(ReceivedMessage.print, printed_on=LATER).happened
    assert refused.rule == "only-a-letter-is-printed"


@pytest.mark.rule("only-an-ormas-is-told-by-hand")
def test_a_colleague_reads_by_oneself():
    [refused] = story(queued("role:verifier")).when(ReceivedMessage.tell_by_hand, **telling()).happened
    assert refused.rule == "only-an-ormas-is-told-by-hand"


@pytest.mark.rule("a-letter-is-printed-before-it-is-handed-over")
def test_a_letter_that_nobody_printed_is_not_handed_over():
    handed = telling(hand_channel="letter")
    begun = story(queued(channel="letter"))
    [refused] = begun.when(ReceivedMessage.tell_by_hand, **handed).happened
    assert refused.rule == "a-letter-is-printed-before-it-is-handed-over"
    story(*PRINTED).when(ReceivedMessage.tell_by_hand, **handed).then(fact(MessageToldByHand, **handed))


@pytest.mark.rule("a-message-is-told-from-its-day-on")
def test_nobody_was_told_before_there_was_something_to_tell():
    before = telling(told_on="2026-03-11")
    [refused] = story(queued()).when(ReceivedMessage.tell_by_hand, **before).happened
    assert refused.rule == "a-message-is-told-from-its-day-on"
    assert DAY in refused.message
    story(queued()).when(ReceivedMessage.tell_by_hand, **telling(told_on=DAY)).then(
        fact(MessageToldByHand, told_on=DAY)
    )


@pytest.mark.rule("only-what-was-told-by-hand-is-taken-back")
def test_a_telling_is_taken_back_once_the_newest_first():
    begun = story(queued(), fact(MessageToldByHand, **TOLD), fact(MessageToldByHand, **telling(told_on=DAY)))
    for day in (DAY, LATER):
        begun.when(ReceivedMessage.take_back, reason="Keliru dicatat.")
        begun.then(fact(ToldByHandTakenBack, told_on=day))
    [refused] = begun.when(ReceivedMessage.take_back, reason="Keliru dicatat.").happened
    assert refused.rule == "only-what-was-told-by-hand-is-taken-back"
