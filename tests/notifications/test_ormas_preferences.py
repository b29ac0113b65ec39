"""An ormas chooses how it is told; what it agrees to is given and withdrawn; duties are told all the same."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from deploy.cli.consents import statements_of
from services.notifications.domain.ormas_preferences import OrmasPreferences
from services.notifications.events import OrmasChannelPreferred, OrmasConsentGiven, OrmasConsentWithdrawn
from shared.errors import InputWrong
from tests.notifications.ormas_preferences import (
    DAY,
    LETTER,
    LONG_AGO,
    ORMAS,
    STATES,
    agreed,
    story,
    withdrawn,
)
from tests.offices import cause_in
from tests.portal.told.ormas import stream
from tests.portal.told.ormas_preferences import stated
from tests.scenario import fact
from tests.state_tables import assert_first, told

OWN = {"own": frozenset((ORMAS,)), "today": DAY}


def preferring(channel="letter"):
    return lambda each: each.prefer(preferred_channel=channel or each.channel, **stated(ORMAS))


def agreeing(day=DAY):
    return lambda each: each.agree(consent_for="news", **stated(ORMAS, stated_on=day))


ASKED = {
    "`prefer_ormas_channel`": preferring(),
    "`prefer_ormas_channel` as it is": preferring(""),
    "`prefer_ormas_channel` for none": preferring("none"),
    "`give_consent`": agreeing(),
    "`give_consent` of long ago": agreeing(LONG_AGO),
    "`withdraw_consent`": lambda each: each.withdraw(consent_for="news", **stated(ORMAS)),
}


def test_the_table_of_choices_has_every_state_and_command():
    assert {state for state, _, _ in told("notifications", "Choice")} == set(STATES)
    assert {command for _, command, _ in told("notifications", "Choice")} == set(ASKED)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "Choice")))
def test_the_table_of_choices_is_true(state, command, outcome):
    assert_first(story(*STATES[state]), outcome, ASKED[command])


@pytest.mark.rule("duty-notices-are-not-switched-off")
def test_duty_notices_are_the_task_of_the_office():
    [refused] = story(LETTER).when(preferring("none")).happened
    assert refused.rule == "duty-notices-are-not-switched-off"
    assert "tidak bergantung pada persetujuan" in refused.message
    story(LETTER).when(preferring("any")).then(fact(OrmasChannelPreferred, preferred_channel="any"))


@pytest.mark.rule("an-ormas-chooses-only-for-itself")
def test_an_account_chooses_for_its_own_ormas_alone():
    said = stated(stream(2), stated_how="portal")
    for decide in (
        lambda each: each.prefer(preferred_channel="letter", **said, **OWN),
        lambda each: each.agree(consent_for="news", **said, **OWN),
        lambda each: each.withdraw(consent_for="news", **said, **OWN),
    ):
        [refused] = story(agreed("survey")).when(decide).happened
        assert refused.rule == "an-ormas-chooses-only-for-itself"


@pytest.mark.rule("what-an-account-chooses-holds-from-its-day")
def test_what_an_account_says_is_of_its_day():
    said = stated(ORMAS, stated_how="portal", stated_on=LONG_AGO)
    [refused] = story().when(lambda each: each.agree(consent_for="news", **said, **OWN)).happened
    assert refused.rule == "what-an-account-chooses-holds-from-its-day"


@pytest.mark.rule("a-consent-is-not-older-than-its-withdrawal")
def test_an_old_paper_brings_no_consent_back():
    [refused] = story(agreed(), withdrawn()).when(agreeing(LONG_AGO)).happened
    assert refused.rule == "a-consent-is-not-older-than-its-withdrawal"
    assert "12 Maret 2026" in refused.message
    [same_day] = story(agreed(), withdrawn()).when(agreeing()).happened
    assert same_day.rule == refused.rule
    given = fact(OrmasConsentGiven, consent_for="news")
    story(agreed(), withdrawn()).when(agreeing("2026-03-13")).then(given)
    in_account = {"own": frozenset((ORMAS,)), "today": DAY, **stated(ORMAS, stated_how="portal")}
    story(agreed(), withdrawn()).when(lambda each: each.agree(consent_for="news", **in_account)).then(given)


def test_a_no_is_kept_before_anything_was_agreed():
    no = fact(OrmasConsentWithdrawn, consent_for="news")
    story().when(lambda each: each.withdraw(consent_for="news", **stated(ORMAS))).then(no)
    [refused] = story(withdrawn()).when(agreeing(LONG_AGO)).happened
    assert refused.rule == "a-consent-is-not-older-than-its-withdrawal"


def test_each_purpose_is_withdrawn_by_itself():
    begun = story(agreed(), agreed("survey"))
    begun.when(lambda each: each.withdraw(consent_for="survey", **stated(ORMAS)))
    begun.then(fact(OrmasConsentWithdrawn, consent_for="survey"))
    assert begun.aggregate.consents == {"news"}


def test_what_people_stated_through_their_account_is_told_to_whoever_asks_for_their_data(notifications):
    """Not what an officer wrote down, and not what was refused."""
    holder, own = "ormas_account/0000000a0c01", frozenset((ORMAS,))
    notifications.ledger.clock = lambda: datetime(2026, 3, 12, 3, tzinfo=UTC)
    said = stated(ORMAS, stated_how="portal")
    for channel in ("letter", "none"):
        cause = cause_in(notifications, "notifications.prefer_ormas_channel", {"channel": channel})
        cause = replace(cause, actor=holder)
        notifications.prefer_ormas_channel(cause, own, preferred_channel=channel, **said)
    cause = cause_in(notifications, "notifications.give_consent")
    notifications.give_consent(cause, None, consent_for="news", **stated(ORMAS))
    [told] = statements_of(notifications.deployment.directory, ORMAS)
    assert told["subject"] == "0000000a0c01"
    assert told["fields"] == {
        "text": "Ormas memilih diingatkan lewat surat tercetak pada 12 Maret 2026 (akun ormas di portal)."
    }


def test_an_officer_writes_down_a_word_and_an_account_says_its_own(notifications):
    own = frozenset((ORMAS,))
    cause = cause_in(notifications, "notifications.give_consent")
    for wrong in ((None, "portal"), (own, "spoken")):
        with pytest.raises(InputWrong) as problem:
            notifications.give_consent(
                cause, wrong[0], consent_for="news", **stated(ORMAS, stated_how=wrong[1])
            )
        assert [each.pointer for each in problem.value.fields] == ["/stated_how"]
    assert notifications.give_consent(cause, None, consent_for="news", **stated(ORMAS)).events
    assert notifications.load(OrmasPreferences, OrmasPreferences.stream_of(ORMAS)).consents == {"news"}
