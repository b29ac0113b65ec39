"""E-mail over real SMTP: taken, refused for now, refused for good, slow, cut, and killed in between."""

from datetime import timedelta
from email.message import EmailMessage

import pytest

from services.notifications.events import EmailServerFailed, SendingFailed
from shared.ledger.clock import stamp
from tests.notifications.mail_server import Behaviour, asks_for, certificate, listening
from tests.notifications.mailing import PATIENCE, mailing
from tests.offices import found_office, on_both_databases


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    return found_office(tmp_path / "kantor", on_both_databases(request))


@pytest.fixture
def here(tmp_path):
    return found_office(tmp_path / "kantor")


def test_a_mail_is_handed_over_signed_in_and_encrypted(office, tmp_path):
    behaviour, (context, trusted) = Behaviour(), certificate(tmp_path)
    secure = {"tls_context": context, "require_starttls": True, "auth_required": True}
    with (
        mailing(office) as it,
        listening(behaviour, authenticator=asks_for("kantor", "rahasia contoh"), **secure) as port,
    ):
        (office.directory / "email-ca.pem").write_bytes(trusted.read_bytes())
        how = {"host": "localhost", "security": "starttls", "signs_in_as": "kantor"}
        it.uses(port, password="rahasia contoh", **how)
        message = it.queue("forum@contoh.example")
        it.send()
        assert it.names(message) == ["SendingBegun", "MessageSent"]
        (mail,) = behaviour.taken
    assert mail["To"] == "forum@contoh.example"
    assert mail["Message-ID"] == f"<{message}@kantor.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe"] is None
    plain, html = mail.iter_parts()
    assert "Kepada Forum Contoh" in plain.get_content()
    assert "11 April 2026" in plain.get_content()
    assert html.get_content_type() == "text/html"


def test_the_password_is_in_no_event_and_only_its_owner_reads_it(here):
    with mailing(here) as it:
        it.uses(25, password="sangat rahasia contoh", signs_in_as="kantor")
        rows = list(it.notifications.ledger.page(0, 100))
        assert rows and not any("sangat rahasia" in row.state for row in rows)
        assert it.notifications.password_file.stat().st_mode & 0o777 == 0o600
        it.ask("set_email_server", password="", **_told(it))
        assert it.notifications.password_file.read_text() == "sangat rahasia contoh"


def _told(it):
    return it.notifications.email_server().told.public_state()


def test_what_is_refused_for_now_is_tried_later_and_not_before(office):
    behaviour = Behaviour(to_rcpt={"forum@contoh.example": ["451 later"]})
    with mailing(office) as it, listening(behaviour) as port:
        it.uses(port)
        message = it.queue("forum@contoh.example")
        it.send()
        failed = it.happened(message)[-1]
        assert isinstance(failed, SendingFailed)
        assert (failed.failure, failed.server_code) == ("busy", "451")
        assert failed.next_try_at > stamp(it.now() + timedelta(seconds=1))
        it.send()
        assert it.names(message) == ["SendingBegun", "SendingFailed"]
        it.ahead = timedelta(minutes=2)
        it.send()
        assert it.names(message) == ["SendingBegun", "SendingFailed", "SendingBegun", "MessageSent"]
        assert behaviour.addressed() == ["forum@contoh.example"]


def test_what_is_refused_for_now_too_often_goes_as_a_letter(here):
    behaviour = Behaviour(to_rcpt={"forum@contoh.example": ["451 later"] * 9})
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port, attempts=2)
        message = it.queue("forum@contoh.example")
        for hours in (0, 8, 16):
            it.ahead = timedelta(hours=hours)
            it.send()
        assert it.names(message) == [*["SendingBegun", "SendingFailed"] * 2, "MessageGivenUp"]
        assert [each.instead_of for each in it.letters()] == [message]


def test_the_most_attempts_that_can_be_set_are_made_and_then_a_letter_goes(here):
    behaviour = Behaviour(to_rcpt={"forum@contoh.example": ["451 later"] * 21})
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port, attempts=20, patience_hours=336)
        message = it.queue("forum@contoh.example")
        for attempt in range(21):
            it.ahead = timedelta(hours=8 * attempt)
            it.send()
        assert it.names(message) == [*["SendingBegun", "SendingFailed"] * 20, "MessageGivenUp"]
        assert [each.instead_of for each in it.letters()] == [message]


def test_an_address_that_the_server_does_not_have_is_blamed_and_a_letter_goes_instead(office):
    behaviour = Behaviour(to_rcpt={"lama@contoh.example": ["550 no such user"]})
    with mailing(office) as it, listening(behaviour) as port:
        it.uses(port)
        message, other = it.queue("lama@contoh.example"), it.queue("baru@contoh.example")
        it.send()
        assert it.names(message) == ["SendingBegun", "MessageBounced", "AddressBounced"]
        assert [each.instead_of for each in it.letters()] == [message]
        assert it.happened(message)[-1].said_at == 3
        assert it.names(other) == ["SendingBegun", "MessageSent"]


@pytest.mark.parametrize(
    ("answer", "blamed"), [("554 not wanted", False), ("550 5.1.1 no such user", True)], ids=["it", "address"]
)
def test_a_content_that_is_refused_does_not_blame_the_address_unless_the_server_does(here, answer, blamed):
    behaviour = Behaviour(to_data={"forum@contoh.example": [answer]})
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port)
        message = it.queue("forum@contoh.example")
        it.send()
        assert it.names(message)[:2] == ["SendingBegun", "MessageBounced"]
        assert ("AddressBounced" in it.names(message)) is blamed


def test_an_answer_that_nobody_can_read_leaves_it_uncertain(here):
    behaviour = Behaviour(to_data={"forum@contoh.example": ["apa ini"]})
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port)
        message = it.queue("forum@contoh.example")
        it.send()
        assert it.names(message) == ["SendingBegun", "SendingUncertain"]


def test_a_slow_answer_delays_no_other_mail(here):
    behaviour = Behaviour(slow={"lambat@contoh.example"})
    with mailing(here, timeout=PATIENCE) as it, listening(behaviour) as port:
        it.uses(port)
        slow = it.queue("lambat@contoh.example")
        others = [it.queue(f"forum{n}@contoh.example") for n in range(6)]
        it.sender.step()
        assert behaviour.held.wait(PATIENCE)
        while len(behaviour.taken) < len(others):
            it.wait_for_another()
        assert it.names(slow) == ["SendingBegun"]
        behaviour.let_go.set()
        it.send()
        assert {it.delivery(each).state for each in (slow, *others)} == {"sent"}


def test_a_line_that_is_cut_in_the_middle_of_a_mail_leaves_it_uncertain_and_nobody_repeats_it(office):
    behaviour = Behaviour(cut={"putus@contoh.example"})
    with mailing(office) as it, listening(behaviour) as port:
        it.uses(port)
        message, other = it.queue("putus@contoh.example"), it.queue("forum@contoh.example")
        it.send()
        assert it.names(message) == ["SendingBegun", "SendingUncertain"]
        assert it.names(other) == ["SendingBegun", "MessageSent"]
        behaviour.cut.clear()
        it.ahead = timedelta(hours=12)
        it.send()
        assert it.names(message) == ["SendingBegun", "SendingUncertain"]
        it.ask("settle_sending", sending=message, settled_as="again", ground="Ditanyakan lewat telepon.")
        it.send()
        assert it.names(message)[2:] == ["UncertainSendingSettled", "SendingBegun", "MessageSent"]


def test_what_was_begun_by_a_program_that_is_gone_is_uncertain_at_the_next_start(here):
    behaviour = Behaviour()
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port)
        message = it.queue("forum@contoh.example")
        it.begin(message)
        it.send()
        assert it.names(message) == ["SendingBegun", "SendingUncertain"]
        assert behaviour.taken == []


@pytest.mark.parametrize(
    "typed",
    [
        "forum@contoh.example\nBcc: lain@contoh.example",
        "satu@contoh.example, dua@contoh.example",
        "surél@contoh.example",
        "forum at contoh",
        "<forum@contoh.example>",
    ],
)
def test_an_address_that_no_server_can_be_given_is_said_and_delays_nobody(here, typed):
    behaviour = Behaviour()
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port)
        message, other = it.queue(typed), it.queue("forum@contoh.example")
        it.send()
        assert it.names(message) == ["MessageBounced", "AddressBounced"]
        assert it.happened(message)[1].failure == "address_unusable"
        assert behaviour.addressed() == ["forum@contoh.example"]
        assert it.names(other) == ["SendingBegun", "MessageSent"]


def test_a_subject_with_a_line_break_stays_one_header(here):
    behaviour = Behaviour()
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port)
        it.queue("forum@contoh.example", title="Masa\r\nBcc: lain@contoh.example")
        it.send()
        (mail,) = behaviour.taken
    assert mail["Bcc"] is None
    assert mail["Subject"].startswith("Masa Bcc: lain@contoh.example")


def test_nothing_is_sent_of_what_was_settled_meanwhile(here):
    behaviour = Behaviour()
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port)
        message = it.queue("forum@contoh.example")
        it.settle(message)
        it.send()
        assert it.names(message) == ["MessageWithdrawn"]
        assert behaviour.taken == []


def test_quiet_hours_are_those_of_the_office(here):
    behaviour = Behaviour()
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port, **it.quiet_now())
        message = it.queue("forum@contoh.example")
        it.send()
        assert it.names(message) == []
        it.ahead = timedelta(hours=2)
        it.send()
        assert it.names(message) == ["SendingBegun", "MessageSent"]


def test_no_more_are_sent_in_a_minute_than_the_office_allows(here):
    behaviour = Behaviour()
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port, per_minute=2)
        for n in range(3):
            it.queue(f"forum{n}@contoh.example")
        it.frozen = it.now()
        it.send()
        assert len(behaviour.taken) == 2
        it.ahead = timedelta(seconds=61)
        it.send()
        assert len(behaviour.taken) == 3


def test_a_server_that_lets_nobody_begin_costs_no_message_an_attempt(here):
    behaviour = Behaviour()
    with mailing(here) as it:
        with listening(behaviour) as port:
            pass
        it.uses(port)
        messages = [it.queue(f"forum{n}@contoh.example") for n in range(3)]
        it.send()
        assert [it.names(each) for each in messages] == [[], [], []]
        (failed,) = [each for each in it.happened("email") if isinstance(each, EmailServerFailed)]
        assert failed.failure == "unreachable"
        with listening(behaviour) as other:
            it.ask("set_email_server", password="", **_told(it) | {"port": other})
            it.ahead = timedelta(minutes=30)
            it.send()
        assert {it.delivery(each).state for each in messages} == {"sent"}


def test_what_waited_longer_than_the_office_wants_goes_as_a_letter(here):
    with mailing(here) as it:
        with listening(Behaviour()) as port:
            pass
        it.uses(port)
        message = it.queue("forum@contoh.example")
        it.send()
        it.ahead = timedelta(hours=49)
        it.send()
        assert it.names(message) == ["MessageGivenUp"]
        assert [each.instead_of for each in it.letters()] == [message]


def test_nothing_goes_out_while_email_is_off(here):
    behaviour = Behaviour()
    with mailing(here) as it, listening(behaviour) as port:
        it.uses(port)
        it.ask("switch_email_off", reason="Server dipindahkan.")
        message = it.queue("forum@contoh.example")
        it.send()
        assert it.names(message) == []
        it.ahead = timedelta(hours=49)
        it.send()
        assert it.names(message) == ["MessageGivenUp"]
        assert [each.instead_of for each in it.letters()] == [message]
    assert behaviour.taken == []


@pytest.mark.parametrize(
    ("signs_in_as", "password", "failure"),
    [("kantor", "salah", "not_admitted"), ("", "", "")],
    ids=["no", "yes"],
)
def test_a_test_says_what_the_server_said(here, tmp_path, signs_in_as, password, failure):
    behaviour, (context, trusted) = Behaviour(), certificate(tmp_path)
    with (
        mailing(here) as it,
        listening(behaviour, authenticator=asks_for("kantor", "benar"), tls_context=context) as port,
    ):
        (here.directory / "email-ca.pem").write_bytes(trusted.read_bytes())
        it.uses(port, password=password, host="localhost", security="starttls", signs_in_as=signs_in_as)
        it.ask("test_email", to="admin@kantor.example")
        assert it.happened("email")[-1].failure == failure
        assert behaviour.addressed() == ([] if failure else ["admin@kantor.example"])
        assert not any("admin@kantor" in row.state for row in it.notifications.ledger.page(0, 100))


def test_a_server_that_nobody_trusts_is_given_neither_password_nor_mail(here, tmp_path):
    behaviour, (context, _) = Behaviour(), certificate(tmp_path)
    with mailing(here) as it, listening(behaviour, tls_context=context) as port:
        it.uses(port, host="localhost", security="starttls")
        it.ask("test_email", to="admin@kantor.example")
        assert it.happened("email")[-1].failure == "not_secure"
        assert behaviour.taken == []


def test_what_cannot_be_written_was_never_begun_and_goes_as_a_letter(here):
    with mailing(here) as it, listening(Behaviour()) as port:
        it.uses(port)
        message = it.queue("forum@contoh.example")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(EmailMessage, "as_bytes", _fails)
            it.send()
        assert it.names(message) == ["MessageBounced"]
        assert it.happened(message)[-1].failure == "template"
        assert [each.instead_of for each in it.letters()] == [message]


def _fails(*_, **__):
    raise AttributeError("as the library fails on what it cannot fold")
