"""What of an event another system is told."""

import json

import pytest

from contracts.telling.facts import CATALOGUE
from services.notifications.domain import Message
from services.notifications.webhooks.payload import ACCOUNTS, WITHHELD, event_body
from shared.bus.message import Source
from tests.offices import cause_in


def test_what_stays_inside_is_named_by_kinds_of_events_that_there_are():
    assert all(any(topic.startswith(each) for topic in CATALOGUE) for each in WITHHELD)
    assert all(any(each in said["fields"] for said in CATALOGUE.values()) for each in ACCOUNTS)


@pytest.mark.parametrize(
    ("recipient", "told"),
    [
        ("account:akun-7", "account:"),
        ("role:case_officer", "role:case_officer"),
        ("ormas:ormas-1", "ormas:ormas-1"),
    ],
)
def test_which_colleague_a_message_is_for_stays_inside(notifications, recipient, told):
    made = Message.of("2026-03-12", recipient, "portal", 1, [])
    notifications.record(made, cause=cause_in(notifications, "notifications.tell"))
    [row] = notifications.ledger.page(0, 10)
    said = json.loads(event_body(Source("kota", "notifications", 1), row))
    assert said["data"]["recipient"] == told
