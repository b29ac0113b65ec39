"""What an ormas prefers narrows the ways that are open; the inbox and a letter are always there."""

import pytest

from services.notifications.domain.preferred import narrowed
from services.notifications.events import MessageQueued
from shared.mapper import read_row
from tests.notifications.lines import SKT, adopt
from tests.offices import cause_in
from tests.portal.told.ormas import stream
from tests.portal.told.ormas_preferences import stated


@pytest.mark.parametrize(
    ("wish", "open_ways", "told"),
    [
        ("any", ("portal", "email"), ("portal", "email")),
        ("any", ("letter",), ("letter",)),
        ("email", ("portal", "email", "gateway"), ("portal", "email")),
        ("email", ("email", "gateway"), ("email",)),
        ("gateway", ("portal", "email", "gateway"), ("portal", "gateway")),
        ("gateway", ("portal", "email"), ("portal", "email")),
        ("gateway", ("letter",), ("letter",)),
        ("email", ("portal", "gateway"), ("portal", "gateway")),
        ("email", ("portal",), ("portal",)),
        ("letter", ("portal", "email"), ("portal", "letter")),
        ("letter", ("email",), ("letter",)),
        ("letter", ("letter",), ("letter",)),
    ],
)
def test_the_wish_is_followed_where_it_can_be(wish, open_ways, told):
    assert narrowed(wish, open_ways) == told


def prefers(notifications, ormas, channel):
    said = {"preferred_channel": channel, **stated(stream(ormas))}
    cause = cause_in(notifications, "notifications.prefer_ormas_channel", said)
    notifications.prefer_ormas_channel(cause, None, **said)


def test_a_day_tells_as_each_ormas_wished_before_it_came(notifications, others):
    """The second wished a letter, the third wished and then took it back, the fourth wishes what nobody
    offers; a wish that comes after the day changes nothing of it.
    """
    for number in (1, 2, 3, 4):
        others.skt(number, "2026-04-11")
        others.entrusts(f"a{number}", number)
    adopt(notifications, SKT)
    prefers(notifications, 2, "letter")
    prefers(notifications, 3, "letter")
    prefers(notifications, 3, "any")
    prefers(notifications, 4, "gateway")
    notifications.bring_days("2026-03-12")
    prefers(notifications, 1, "letter")
    assert notifications.bring_days("2026-03-12") == []
    told = {}
    for row in notifications.rows_of(MessageQueued.TOPIC):
        fact = read_row(row)
        told.setdefault(fact.organisation, []).append(fact.message_channel)
    ways = {1: ["portal"], 2: ["letter", "portal"], 3: ["portal"], 4: ["portal"]}
    assert {ormas: sorted(found) for ormas, found in told.items()} == {
        stream(number): found for number, found in ways.items()
    }
