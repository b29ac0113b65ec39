"""A message on its way: what a server says of it, and what nobody can say."""

import pytest

from services.notifications.domain import Delivery
from services.notifications.events import (
    AddressBounced,
    DeliveryChangeRefused,
    MessageBounced,
    MessageGivenUp,
    SendingBegun,
    UncertainSendingSettled,
)
from tests.notifications.delivering import BEGUN, ORMAS, QUEUED, STATES, TO_COLLEAGUE, TRIED
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told

SAID = {
    "begin": (Delivery.begin, {"said_at": 3}),
    "accepted": (Delivery.accepted, {"server_code": "250"}),
    "failed": (
        Delivery.failed,
        {"failure": "busy", "server_code": "451", "next_try_at": "2026-03-12T05:00:00Z"},
    ),
    "bounced": (Delivery.bounced, {"failure": "no_such_address", "server_code": "550", "address": True}),
    "unclear": (Delivery.unclear, {}),
    "give_up": (Delivery.give_up, {"failure": "busy"}),
    "withdraw": (Delivery.withdraw, {"reason": "Sudah selesai."}),
    "settle": (Delivery.settle, {"settled_as": "again", "ground": "Ditanyakan lewat telepon."}),
}


def test_the_table_of_a_delivery_has_every_state_and_step():
    assert {state for state, _, _ in told("notifications", "Delivery")} == set(STATES)
    assert {f"`{name}`" for name in SAID} == {step for _, step, _ in told("notifications", "Delivery")}


@pytest.mark.parametrize(("state", "step", "outcome"), list(told("notifications", "Delivery")))
def test_the_table_of_a_delivery_is_true(state, step, outcome):
    ask, said = SAID[step.strip("`")]
    assert_first(Scenario(Delivery).given(*STATES[state]), outcome, ask, **said)


def test_what_a_server_refused_for_its_address_goes_as_a_letter_and_names_the_address_by_its_version():
    story = Scenario(Delivery).given(QUEUED, BEGUN)
    letter = story.aggregate.bounced(failure="no_such_address", server_code="550", address=True)
    bounced, blamed = story.aggregate.collect_events()
    (queued,) = letter.collect_events()
    assert (type(bounced), bounced.server_code) == (MessageBounced, "550")
    assert (type(blamed), blamed.organisation, blamed.said_at) == (AddressBounced, ORMAS, 3)
    assert (queued.message_channel, queued.instead_of) == ("letter", story.aggregate.id)
    assert (queued.recipient, queued.reminders, queued.day) == (
        f"ormas:{ORMAS}",
        ["reminder-0000000000000000000000000000000c"],
        "2026-03-12",
    )


def test_the_letter_instead_of_a_message_has_one_name():
    """Whoever finds it out twice queues one letter: the second does not fit the ledger."""
    one, other = (Scenario(Delivery, "message-1").given(QUEUED).aggregate for _ in range(2))
    assert one.give_up(failure="busy").id == other.unusable(failure="no_address", said_at=0).id


def test_an_address_that_was_not_the_reason_is_not_blamed():
    story = Scenario(Delivery).given(QUEUED, BEGUN)
    assert story.aggregate.bounced(failure="refused", server_code="554", address=False) is not None
    assert [type(each) for each in story.aggregate.collect_events()] == [MessageBounced]


def test_an_address_that_no_server_can_be_given_is_blamed_without_an_attempt():
    story = Scenario(Delivery).given(QUEUED)
    assert story.aggregate.unusable(failure="address_unusable", said_at=7) is not None
    bounced, blamed = story.aggregate.collect_events()
    assert (bounced.attempt, bounced.failure, blamed.said_at) == (0, "address_unusable", 7)


def test_a_colleague_gets_no_letter():
    story = Scenario(Delivery).given(TO_COLLEAGUE)
    assert story.aggregate.give_up(failure="busy") is None
    assert [type(each) for each in story.aggregate.collect_events()] == [MessageGivenUp]


def test_a_message_is_begun_once_for_each_attempt():
    story = Scenario(Delivery).given(QUEUED)
    story.when(Delivery.begin, said_at=3).then(fact(SendingBegun, attempt=1, said_at=3))
    assert not story.aggregate.begin(said_at=3)
    story = Scenario(Delivery).given(QUEUED, BEGUN, TRIED)
    story.when(Delivery.begin, said_at=4).then(fact(SendingBegun, attempt=2, said_at=4))


@pytest.mark.rule("only-an-uncertain-sending-is-settled")
def test_only_what_is_uncertain_is_settled_by_a_person():
    story = Scenario(Delivery).given(*STATES["uncertain"])
    story.when(Delivery.settle, settled_as="again", ground="Ditanyakan.")
    story.then(fact(UncertainSendingSettled, attempt=1, settled_as="again"))
    assert story.aggregate.state == "queued"
    story.when(Delivery.settle, settled_as="sent", ground="Ditanyakan.").then(
        fact(DeliveryChangeRefused, rule="only-an-uncertain-sending-is-settled")
    )
