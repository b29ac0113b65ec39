"""News goes once to whoever agreed and can be reached, and a link in its mail ends it."""

import re
from datetime import UTC, datetime

import pytest
from marshmallow import ValidationError

from services.notifications.domain import Delivery
from services.notifications.domain.news import News
from services.notifications.domain.ormas_preferences import OrmasPreferences
from services.notifications.domain.received import ReceivedMessage
from services.notifications.events import NewsDrafted, NewsQueued, NewsSent, NewsWithdrawn
from services.notifications.schemas.news import DraftNews
from services.notifications.unsubscribing import message_of, token_of
from services.registry.events import EntryMerged, RegistrationWithdrawn
from services.requests.events import LetterheadSet
from shared.errors import NotFound
from shared.mapper import read_row
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.test_mail_of_a_day import send_all, sending, switch_on
from tests.offices import cause_in
from tests.portal.told.ormas import stream
from tests.portal.told.ormas_preferences import stated
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told

SAID = {
    "consent_for": "news",
    "title": "Pelatihan",
    "paragraphs": ["Pelatihan sehari.", "Tempat: aula."],
    "link": "",
}
DRAFTED = fact(NewsDrafted, **SAID)
COUNTS = {"reached": 1, "not_reached": 0, "not_agreed": 2}
SENT = fact(NewsSent, day="2026-03-12", positions={}, **COUNTS)
STATES = {
    "draft": (DRAFTED,),
    "sent": (DRAFTED, SENT),
    "withdrawn": (DRAFTED, fact(NewsWithdrawn, reason="Ditunda.")),
}
ASKED = {
    "`send_news`": lambda each: each.send(day="2026-03-12", positions={}, counts=COUNTS),
    "`withdraw_news`": lambda each: each.withdraw(reason="Ditunda."),
}
PORTAL = "https://ormas.kabupaten-dengan-nama-yang-panjang.example"


def test_the_table_of_news_has_every_state_and_command():
    assert {state for state, _, _ in told("notifications", "News")} == set(STATES)
    assert {command for _, command, _ in told("notifications", "News")} == set(ASKED)


@pytest.mark.rule("only-a-draft-of-news-is-sent-or-withdrawn")
@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "News")))
def test_the_table_of_news_is_true(state, command, outcome):
    assert_first(Scenario(News).given(*STATES[state]), outcome, ASKED[command])


@pytest.mark.rule("news-is-not-told-by-hand")
def test_nobody_brings_news_by_hand():
    queued = fact(NewsQueued, day="2026-03-12", recipient=f"ormas:{stream(1)}", organisation=stream(1))
    by_hand = {"hand_channel": "phone", "told_on": "2026-03-12", "ground": "Ditelepon."}
    [refused] = Scenario(ReceivedMessage).given(queued).when(ReceivedMessage.tell_by_hand, **by_hand).happened
    assert refused.rule == "news-is-not-told-by-hand"


def test_a_mail_of_news_that_fails_becomes_no_letter():
    queued = fact(NewsQueued, day="2026-03-12", recipient=f"ormas:{stream(1)}", organisation=stream(1))
    assert Scenario(Delivery).given(queued).aggregate.give_up(failure="busy") is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "Satu\nDua"},
        {"title": "Satu\u2028Dua"},
        {"title": "<b>Tebal</b>"},
        {"paragraphs": ["<script>"]},
        {"paragraphs": ["  "]},
        {"paragraphs": []},
        {"link": "javascript:alert(1)"},
        {"link": "https://contoh.example/a b"},
        {"consent_for": "duty"},
    ],
)
def test_a_text_is_plain_and_a_title_is_one_line(wrong):
    assert DraftNews().load(SAID)
    with pytest.raises(ValidationError):
        DraftNews().load(SAID | wrong)


def test_a_token_names_a_message_and_nothing_else():
    message, key = f"message-{7:032x}", b"k" * 32
    token = token_of(key, message)
    assert message_of(key, token) == message
    assert len(token) == 38
    others = [
        token_of(b"x" * 32, message),
        token[:-1],
        f"{token}A",
        f"{token}=",
        token[1:],
        "",
        "é",
        "A" * 38,
    ]
    assert [message_of(key, each) for each in others] == [""] * len(others)


def ask(notifications, command, **said):
    cause = cause_in(notifications, f"notifications.{command}", {**said, "at": notifications.ledger.head()})
    return getattr(notifications, command)(cause, **said)


def agrees(notifications, number, consent_for="news"):
    ask(notifications, "give_consent", own=None, consent_for=consent_for, **stated(stream(number)))


def drafted(notifications, **changed):
    return ask(notifications, "draft_news", **SAID | changed).events[0].stream


def sent(notifications, **changed):
    """Sent, and its messages written."""
    news = drafted(notifications, **changed)
    ask(notifications, "send_news", news=news)
    notifications.queue_news()
    return notifications.load(News, news)


def messages(notifications, news):
    found = [(row.stream, read_row(row)) for row in notifications.rows_of(NewsQueued.TOPIC)]
    return {(each.organisation, each.message_channel): name for name, each in found if each.news == news.id}


@pytest.fixture
def five(notifications, others):
    """The first two have an account, the second and third an address, the fourth nothing; the fifth has all
    and did not agree.
    """
    for number in range(1, 6):
        others.registers(
            number, f"Forum {number}", f"f{number}@contoh.example" if number in (2, 3, 5) else ""
        )
    for number in (1, 2, 5):
        others.entrusts(f"a{number}", number)
    for number in (1, 2, 3, 4):
        agrees(notifications, number)
    agrees(notifications, 5, "survey")
    others.tell("requests", "letterhead", LetterheadSet, check_address=PORTAL)
    others.hear()
    return notifications


def test_it_reaches_whoever_agreed_by_inbox_and_mail_once(five, others):
    with listening(Behaviour()) as port:
        switch_on(five, port)
        expected = {"reached": 3, "not_reached": 1, "not_agreed": 1}
        assert five.news_readers("news") == expected | {"by_email": True}
        news = sent(five)
    ways = {(1, "portal"), (2, "portal"), (2, "email"), (3, "email")}
    assert set(messages(five, news)) == {(stream(number), way) for number, way in ways}
    assert {name: getattr(news.sent, name) for name in expected} == expected
    assert news.finished
    head = five.ledger.head()
    assert five.queue_news() == 0
    assert five.ledger.head() == head


def test_who_withdrew_before_the_messages_were_written_finds_none(five):
    news = drafted(five)
    ask(five, "send_news", news=news)
    ask(five, "withdraw_consent", own=None, consent_for="news", **stated(stream(1)))
    five.queue_news()
    found = five.load(News, news)
    assert {ormas for ormas, _ in messages(five, found)} == {stream(2)}
    assert found.finished


def test_whoever_was_interrupted_writes_what_is_missing(five, others):
    """As it stood when it was sent: who agrees afterwards is not reached."""
    news = drafted(five)
    ask(five, "send_news", news=news)
    agrees(five, 5)
    found = five.load(News, news)
    first, *_ = five._messages_of(found, five.ledger.history(news)[-1].position)
    five._append_all(found.sent.day, iter([(first.id, first)]))
    assert five.queue_news() == 1
    assert set(messages(five, found)) == {(stream(1), "portal"), (stream(2), "portal")}


def test_nobody_is_mailed_who_could_not_end_it_and_nobody_who_is_gone(notifications, others):
    for number in (1, 2, 3):
        others.registers(number, f"Forum {number}", f"f{number}@contoh.example")
        agrees(notifications, number)
        others.entrusts(f"a{number}", number)
    others.tell("registry", stream(2), EntryMerged, survivor=stream(3))
    others.tell("registry", stream(1), RegistrationWithdrawn)
    others.hear()
    with listening(Behaviour()) as port:
        switch_on(notifications, port)
        counts = {"reached": 1, "not_reached": 0, "not_agreed": 0, "by_email": False}
        assert notifications.news_readers("news") == counts
        assert set(messages(notifications, sent(notifications))) == {(stream(3), "portal")}


def test_a_mail_says_how_to_end_it_and_the_link_ends_it(five):
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(five, port)
        sent(five)
        with sending(five.deployment) as (sender, _):
            send_all(sender)
        assert sorted(behaviour.addressed()) == ["f2@contoh.example", "f3@contoh.example"]
        [mail] = [each for each in behaviour.taken if each["To"] == "f3@contoh.example"]
        [token] = re.findall(rf"^<{re.escape(PORTAL)}/berhenti/([\w-]+)>$", mail["List-Unsubscribe"])
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert f"{PORTAL}/berhenti/{token}" in mail.get_body(("plain",)).get_content()
        assert five.unsubscribe_link(token) == {"consent_for": "news", "ended": False}
        for _ in range(2):
            ask(five, "unsubscribe", token=token)
            assert five.unsubscribe_link(token) == {"consent_for": "news", "ended": True}
        assert five.load(OrmasPreferences, OrmasPreferences.stream_of(stream(3))).consents == set()
        assert stream(3) not in {ormas for ormas, _ in messages(five, sent(five))}
    with pytest.raises(NotFound):
        ask(five, "unsubscribe", token=token.swapcase())


def test_a_mail_that_waited_is_not_sent_to_whoever_ended_it_meanwhile(five):
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(five, port)
        news = sent(five)
        ask(five, "withdraw_consent", own=None, consent_for="news", **stated(stream(3)))
        with sending(five.deployment) as (sender, _):
            send_all(sender)
    assert behaviour.addressed() == ["f2@contoh.example"]
    assert five.load(Delivery, messages(five, news)[(stream(3), "email")]).state == "withdrawn"


def test_the_link_to_an_entry_that_was_merged_ends_it_for_the_one_that_stands(five, others):
    with listening(Behaviour()) as port:
        switch_on(five, port)
        news = sent(five)
    others.tell("registry", stream(3), EntryMerged, survivor=stream(2))
    others.hear()
    link = five.unsubscribe_address(messages(five, news)[(stream(3), "email")])
    ask(five, "unsubscribe", token=link.rpartition("/")[2])
    left = [five.load(OrmasPreferences, OrmasPreferences.stream_of(stream(n))).consents for n in (2, 3)]
    assert left == [set(), set()]


def test_a_day_of_the_office_is_that_of_its_clock(five):
    five.ledger.clock = lambda: datetime(2027, 1, 5, 20, tzinfo=UTC)
    assert sent(five).sent.day == "2027-01-06"


@pytest.mark.parametrize("gone", [False, True])
def test_a_mail_that_waited_asks_the_entry_that_stands(five, others, gone):
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(five, port)
        news = sent(five)
        if gone:
            others.tell("registry", stream(3), RegistrationWithdrawn)
        else:
            others.tell("registry", stream(3), EntryMerged, survivor=stream(2))
            ask(five, "withdraw_consent", own=None, consent_for="news", **stated(stream(2)))
        others.hear()
        with sending(five.deployment) as (sender, _):
            send_all(sender)
    assert behaviour.addressed() == (["f2@contoh.example"] if gone else [])
    assert five.load(Delivery, messages(five, news)[(stream(3), "email")]).state == "withdrawn"


def test_whoever_withdrew_before_anything_was_written_is_written_nothing(five):
    news = drafted(five)
    ask(five, "send_news", news=news)
    ask(five, "withdraw_consent", own=None, consent_for="news", **stated(stream(1)))
    five.queue_news()
    assert set(messages(five, five.load(News, news))) == {(stream(2), "portal")}
