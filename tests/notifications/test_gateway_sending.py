"""Messages to telephones over real HTTP: taken, refused for now or for good, misdirected, slow, cut."""

import json
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from services.notifications.application.subscriptions import secret_of
from services.notifications.events import AddressBounced, GatewayFailed, SendingFailed
from services.notifications.mailing.text import Told, text_for
from services.notifications.webhooks.signing import signed_headers
from tests.notifications.gateway import GatewayOffice, by_number, cut_after_reading, numbers, taken
from tests.notifications.mailing import PATIENCE, mailing
from tests.notifications.receiving import answers, receiver, say
from tests.offices import cause_in, found_office, on_both_databases

NUMBER, OTHER = "+6281234567890", "+6281234567891"


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    with mailing(found_office(tmp_path / "kantor", on_both_databases(request)), GatewayOffice) as it:
        yield it


@pytest.fixture
def here(tmp_path):
    with mailing(found_office(tmp_path / "kantor"), GatewayOffice) as it:
        yield it


def test_a_message_is_handed_over_signed_and_named(office):
    with receiver(taken) as there:
        office.uses_gateway(there.place)
        message = office.queue(NUMBER)
        office.send()
        assert office.names(message) == ["SendingBegun", "MessageSent"]
    [got] = there.got
    said = json.loads(got.body)
    assert set(said) == {"id", "to", "text", "day"}
    assert (said["id"], said["to"], said["day"]) == (message, NUMBER, "2026-03-12")
    assert said["text"].startswith("Yth. pengurus Forum Contoh.\nMasa berlaku SKT\n")
    assert "11 April 2026" in said["text"]
    secret = secret_of(office.notifications, "gateway", 1)
    moment = int(got.headers["webhook-timestamp"])
    signed = signed_headers(secret, message, moment, got.body)
    assert signed.items() <= got.headers.items()


def test_no_number_and_no_text_is_in_an_event(here):
    with receiver(taken) as there:
        here.uses_gateway(there.place)
        here.queue(NUMBER)
        here.ask("test_gateway", to=OTHER)
        here.send()
    rows = list(here.notifications.ledger.page(0, 100))
    assert rows and not any("8123456" in row.state or "Yth." in row.state for row in rows)


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_what_is_refused_for_now_is_tried_later_with_the_same_name(here, status):
    with receiver(by_number(n0=answers(status))) as there:
        here.uses_gateway(there.place)
        message = here.queue(NUMBER)
        here.send()
        failed = here.happened(message)[-1]
        assert isinstance(failed, SendingFailed)
        assert (failed.failure, failed.server_code) == ("busy", str(status))
        there.answer = taken
        here.ahead = timedelta(minutes=2)
        here.send()
        assert here.names(message) == ["SendingBegun", "SendingFailed", "SendingBegun", "MessageSent"]
    assert [each.headers["webhook-id"] for each in there.got] == [message, message]


def in_an_hour(now):
    return format_datetime(now + timedelta(hours=1))


@pytest.mark.parametrize(
    ("written", "minutes"), [(lambda _: "3600", 59), (in_an_hour, 59), (lambda _: "99999999", 23 * 60)]
)
def test_a_gateway_that_wants_to_be_left_alone_is_left_alone_by_all_at_most_a_day(here, written, minutes):
    later = written(datetime.now(UTC))
    with receiver(by_number(n0=answers(429, **{"Retry-After": later}))) as there:
        here.uses_gateway(there.place)
        message = here.queue(NUMBER)
        here.send()
        there.answer = taken
        other = here.queue(OTHER)
        here.ahead = timedelta(minutes=minutes)
        here.send()
        assert here.names(message) == ["SendingBegun", "SendingFailed"]
        assert here.names(other) == []
        here.ahead = timedelta(hours=25)
        here.send()
        assert {here.delivery(each).state for each in (message, other)} == {"sent"}


def test_a_number_that_the_provider_does_not_reach_is_blamed_and_a_letter_goes_instead(office):
    with receiver(by_number(n0=answers(422))) as there:
        office.uses_gateway(there.place)
        message, other = office.queue(NUMBER), office.queue(OTHER)
        office.send()
        assert office.names(message) == ["SendingBegun", "MessageBounced", "AddressBounced"]
        blamed = office.happened(message)[-1]
        assert isinstance(blamed, AddressBounced)
        assert (blamed.message_channel, blamed.said_at) == ("gateway", 3)
        assert [each.instead_of for each in office.letters()] == [message]
        assert office.names(other) == ["SendingBegun", "MessageSent"]


@pytest.mark.parametrize("status", [400, 413])
def test_a_message_that_is_refused_does_not_blame_its_number(here, status):
    with receiver(answers(status)) as there:
        here.uses_gateway(there.place)
        message = here.queue(NUMBER)
        here.send()
        assert here.names(message) == ["SendingBegun", "MessageBounced"]
        assert [each.instead_of for each in here.letters()] == [message]


@pytest.mark.parametrize(
    ("status", "failure"),
    [(401, "not_signed"), (403, "not_signed"), (404, "not_there"), (410, "not_there"), (302, "redirected")],
)
def test_what_the_gateway_says_of_everybody_blames_no_number_and_all_wait(here, status, failure):
    with receiver(answers(status)) as there:
        here.uses_gateway(there.place, attempts=1)
        messages = [here.queue(f"+628123456780{n}") for n in range(6)]
        here.send()
        [failed] = [each for each in here.happened("gateway") if isinstance(each, GatewayFailed)]
        assert (failed.failure, failed.server_code) == (failure, str(status))
        assert len(there.got) < len(messages)
        assert {here.delivery(each).state for each in messages} <= {"queued", "waiting"}
        assert here.letters() == []
        there.answer = taken
        here.ahead = timedelta(hours=1)
        here.send()
        assert {here.delivery(each).state for each in messages} == {"sent"}
        assert [type(each).__name__ for each in here.happened("gateway")][-1] == "GatewayAnswered"


def test_a_redirect_to_a_machine_inside_is_not_followed(here):
    with receiver(taken) as inside, receiver(answers(307, Location=inside.address)) as there:
        here.uses_gateway(there.place)
        message = here.queue(NUMBER)
        here.send()
        assert here.names(message) == ["SendingBegun", "SendingFailed"]
    assert inside.got == []


def test_an_address_inside_that_nobody_listed_is_not_connected_to(here):
    with receiver(taken) as there:
        here.uses_gateway(there.place)
        (here.notifications.deployment.directory / "webhook-hosts.txt").unlink()
        message = here.queue(NUMBER)
        here.send()
        assert here.names(message) == []
        [failed] = [each for each in here.happened("gateway") if isinstance(each, GatewayFailed)]
        assert failed.failure == "inside"
    assert there.got == []


def test_a_gateway_at_which_nobody_listens_costs_no_message_an_attempt(here):
    with receiver(taken) as there:
        pass
    here.uses_gateway(there.place)
    message = here.queue(NUMBER)
    here.send()
    assert here.names(message) == []
    here.ahead = timedelta(hours=49)
    here.send()
    assert here.names(message) == ["MessageGivenUp"]
    assert [each.instead_of for each in here.letters()] == [message]


def test_an_answer_after_the_limit_leaves_it_uncertain_and_delays_nobody(tmp_path):
    late = threading.Event()

    def slow(handler, _):
        late.wait(PATIENCE)
        say(handler, 200)

    with (
        receiver(by_number(n0=slow)) as there,
        mailing(found_office(tmp_path / "kantor"), GatewayOffice, timeout=2.0) as it,
    ):
        it.uses_gateway(there.place)
        message, other = it.queue(NUMBER), it.queue(OTHER)
        it.sender.step()
        while OTHER not in numbers(there):
            it.wait_for_another()
        it.send()
        assert it.names(message) == ["SendingBegun", "SendingUncertain"]
        assert it.names(other) == ["SendingBegun", "MessageSent"]
        late.set()
        it.ahead = timedelta(hours=12)
        it.send()
        assert numbers(there).count(NUMBER) == 1


def test_a_line_cut_after_the_request_leaves_it_uncertain_until_a_person_decides(office):
    with receiver(by_number(n0=cut_after_reading)) as there:
        office.uses_gateway(there.place)
        message = office.queue(NUMBER)
        office.send()
        assert office.names(message) == ["SendingBegun", "SendingUncertain"]
        there.answer = taken
        office.ahead = timedelta(hours=12)
        office.send()
        assert len(there.got) == 1
        office.ask("settle_sending", sending=message, settled_as="again", ground="Ditanyakan ke penyedia.")
        office.send()
        assert office.names(message)[2:] == ["UncertainSendingSettled", "SendingBegun", "MessageSent"]


@pytest.mark.parametrize("known", ["", "0251-8000000", f"{NUMBER} dan {OTHER}", "+44 20 7946 0000"])
def test_what_is_no_mobile_number_of_this_country_goes_as_a_letter(here, known):
    with receiver(taken) as there:
        here.uses_gateway(there.place)
        message = here.queue(known)
        here.send()
        assert here.names(message) == ["MessageBounced", "AddressBounced"]
        assert here.happened(message)[1].failure == ("number_unusable" if known else "no_number")
        assert [each.instead_of for each in here.letters()] == [message]
    assert there.got == []


def test_quiet_hours_and_the_limit_of_a_minute_hold_for_telephones_too(here):
    with receiver(taken) as there:
        here.uses_gateway(there.place, per_minute=2, **here.quiet_now())
        for n in range(3):
            here.queue(f"+628123456780{n}")
        here.send()
        assert there.got == []
        here.frozen, here.ahead = here.now(), timedelta(hours=2)
        here.send()
        assert len(there.got) == 2
        here.ahead += timedelta(seconds=61)
        here.send()
        assert len(there.got) == 3


def test_what_waits_while_the_gateway_is_off_becomes_a_letter(here):
    with receiver(taken) as there:
        here.uses_gateway(there.place)
        message = here.queue(NUMBER)
        here.ask("switch_gateway_off", reason="Perjanjian berakhir.")
        here.send()
        assert here.names(message) == []
        here.ahead = timedelta(hours=49)
        here.send()
        assert here.names(message) == ["MessageGivenUp"]
    assert [each.instead_of for each in here.letters()] == [message]
    assert there.got == []


@pytest.mark.parametrize(
    ("said", "many", "more"), [("SKT {name} sampai {due}.", 500, 1), ("SKT {name} " * 300, 1, 0)]
)
def test_a_text_fits_and_says_how_many_more_there_are(said, many, more):
    told = [Told("Masa berlaku", said, "2026-04-11", {})] * many
    text = text_for("gateway", told, "Forum Contoh", "Kantor Contoh")
    assert 1000 < len(text) < 4096
    assert text.count("pengingat lain") == more
    assert text.endswith("kantor menyurati.\nKantor Contoh")


@pytest.mark.parametrize(("status", "failure"), [(202, ""), (401, "not_signed"), (422, "no_such_number")])
def test_a_test_says_what_the_gateway_said(here, status, failure):
    with receiver(answers(status)) as there:
        here.uses_gateway(there.place)
        here.ask("test_gateway", to=NUMBER)
        tested = here.happened("gateway")[-1]
        assert (tested.failure, tested.server_code) == (failure, str(status))
    assert numbers(there) == [NUMBER]


def test_what_failed_by_mail_and_by_telephone_is_one_letter(here):
    mail, text = "email", "gateway"
    messages = {way: here.queue_to(way) for way in (mail, text)}
    for message in messages.values():
        here.give_up(message)
    assert [each.instead_of for each in here.letters()] == [messages[text]]
    assert {here.delivery(each).state for each in messages.values()} == {"given_up"}


def test_a_letter_that_another_channel_brings_at_the_same_moment_is_still_one(here):
    """Each sender has the notifications opened for itself."""
    mail, text = here.queue_to("email"), here.queue_to("gateway")
    asked = []

    def give_up(delivery):
        letter = delivery.give_up(failure="busy")
        if not asked:
            asked.append(1)
            with mailing(here.notifications.deployment, GatewayOffice) as other:
                other.give_up(mail)
        return letter

    here.notifications.deliver(cause_in(here.notifications, "send", {"id": text}), text, give_up)
    assert [each.instead_of for each in here.letters()] == [text]
    assert here.names(text) == ["MessageGivenUp"]


def test_whoever_has_no_telephone_and_was_mailed_gets_no_letter(here):
    with receiver(taken) as there:
        here.uses_gateway(there.place)
        mail = here.queue_to("email")
        sent = cause_in(here.notifications, "send", {"id": mail})
        here.notifications.deliver(sent, mail, lambda each: each.begin(said_at=1) and None)
        text = here.queue_to("gateway")
        here.give_up(text)
        assert here.letters() == []
        done = cause_in(here.notifications, "sent", {"id": mail})
        here.notifications.deliver(done, mail, lambda each: each.accepted(server_code="250"))
    assert here.letters() == []
    assert here.delivery(mail).state == "sent"


def test_two_ways_that_fail_at_one_moment_leave_the_letter_to_one_of_them(here):
    """The other one's failure is recorded after this one looked and before this one wrote."""
    mail, text = here.queue_to("email"), here.queue_to("gateway")
    asked, record = [], here.notifications.record

    def second(*made, cause):
        if not asked:
            asked.append(1)
            with mailing(here.notifications.deployment, GatewayOffice) as other:
                other.give_up(mail)
        return record(*made, cause=cause)

    here.notifications.record = second
    here.give_up(text)
    assert [each.instead_of for each in here.letters()] == [text]
    assert {here.delivery(each).state for each in (mail, text)} == {"given_up"}
