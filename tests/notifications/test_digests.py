"""The digest of what waits, by mail to whoever confirmed an address; and what becomes of closed accounts."""

import pytest

from services.notifications.domain import AccountPreferences, Delivery
from services.notifications.domain.message import MOST
from services.notifications.events import MessageRead
from services.notifications.mailing.quiet import is_quiet
from services.registry.events import DissolutionRecorded
from tests.notifications.lines import PROMISE, SKT, adopt
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.preferring import GIVING, NOW, RIGHT
from tests.notifications.test_days import facts
from tests.notifications.test_mail_of_a_day import send_all, sending, switch_on
from tests.offices import cause_in
from tests.portal.told.ormas import stream

SUNDAY, MONDAY = "2026-03-15", "2026-03-16"
PAGE = "https://ormas.kota.example/akun-saya/pemberitahuan"
TO = {account: f"{account}@kota.example" for account in ("loket", "kepala")}
EVERY_DAY = {"code": "lain", "tells": [{"who": "role:agency_head", "offsets": [-7]}]}


def wants(notifications, account, every="daily", quiet=("", "")):
    """As the holder did it on the page."""
    own = notifications.preferences_of(account)
    own.give(**GIVING | {"email": TO[account], "page": PAGE})
    own.confirm(code_digest=RIGHT, now=NOW)
    own.set(summary_every=every, quiet_from=quiet[0], quiet_until=quiet[1])
    notifications.record(own, cause=cause_in(notifications, "notifications.set_own_notices"))


def changes(notifications, account, decide):
    own = notifications.load(AccountPreferences, AccountPreferences.stream_of(account))
    decide(own)
    notifications.record(own, cause=cause_in(notifications, "notifications.set_own_notices"))


def mailed(notifications):
    """Day, recipient and how many reminders of each digest."""
    return [
        (each.day, each.recipient, each.count)
        for each in facts(notifications, "MessageQueued")
        if each.message_channel == "email"
    ]


@pytest.fixture
def office(notifications, others):
    """A promise that falls due on 20 March, an officer and a head; e-mail is on."""
    adopt(notifications, PROMISE, PROMISE | EVERY_DAY)
    switch_on(notifications, 25)
    others.grants("loket", "case_officer")
    others.grants("kepala", "agency_head")
    others.promises(1, "2026-03-20")
    return notifications


def test_what_is_open_is_mailed_each_day_to_whoever_has_the_role_until_it_is_done(office, others):
    wants(office, "loket")
    for day in ("2026-03-12", "2026-03-13", "2026-03-14"):
        office.bring_days(day)
    others.keeps(1)
    office.bring_days(SUNDAY)
    counts = [(day, many) for day, _, many in mailed(office)]
    assert counts == [("2026-03-12", 0), ("2026-03-13", 1), ("2026-03-14", 1), (SUNDAY, 0)]


def test_of_one_matter_an_account_with_two_roles_is_told_once(office, others):
    others.grants("loket", "agency_head")
    wants(office, "loket")
    office.bring_days("2026-03-13")
    others.promises(2, "2026-03-20")
    office.bring_days("2026-03-23")
    assert [count for _, _, count in mailed(office)] == [2, 4]


def test_on_mondays_alone_where_the_holder_wants_that(office):
    wants(office, "loket", "weekly")
    for day in ("2026-03-13", "2026-03-14", SUNDAY, MONDAY, "2026-03-17"):
        office.bring_days(day)
    assert mailed(office) == [(MONDAY, "account:loket", 1)]


@pytest.mark.parametrize(
    "why",
    ["no address", "not wanted", "account closed", "taken away", "e-mail off"],
)
def test_nobody_else_is_mailed(office, others, why):
    wants(office, "loket", "none" if why == "not wanted" else "daily")
    if why == "no address":
        changes(office, "loket", lambda own: own.take_away())
        changes(office, "loket", lambda own: own.give(**GIVING))
    elif why == "taken away":
        changes(office, "loket", lambda own: own.take_away())
    elif why == "account closed":
        others.closes("loket")
    elif why == "e-mail off":
        office.switch_email_off(cause_in(office, "notifications.switch_email_off"), reason="Diganti.")
    office.bring_days("2026-03-13")
    assert mailed(office) == []
    assert [each.recipient for each in facts(office, "MessageQueued")] != []


def test_days_that_were_slept_through_bring_one_digest(office):
    wants(office, "loket")
    office.bring_days("2026-03-11")
    office.bring_days("2026-03-15")
    assert mailed(office) == [("2026-03-11", "account:loket", 0), ("2026-03-15", "account:loket", 1)]


def test_what_is_more_than_one_message_holds_goes_in_parts_and_nothing_is_left_out(office, others):
    others.promises_many(MOST, "2026-03-22", first=2)
    wants(office, "loket")
    office.bring_days("2026-03-20")
    assert [count for _, _, count in mailed(office)] == [MOST, 1]


def test_a_day_that_was_interrupted_brings_the_same_digest_whatever_was_changed_meanwhile(office, others):
    wants(office, "loket")
    office.bring_days("2026-03-12")
    came = office._come("2026-03-13", caught_up=False, unheard=())
    changes(office, "loket", lambda own: own.take_away())
    others.closes("loket")
    assert office._complete(came, lambda: False)
    assert mailed(office)[1:] == [("2026-03-13", "account:loket", 1)]


def test_a_digest_says_what_is_late_and_leads_to_where_it_is_changed(office, others):
    others.registers(1, "Forum Contoh")
    others.promises(2, "2026-03-29")
    others.promises(3, "2026-03-22")
    wants(office, "loket")
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(office, port)
        for day in ("2026-03-20", "2026-03-22"):
            office.bring_days(day)
            with sending(office.deployment) as (sender, _):
                send_all(sender)
        assert office.reads.lines()[-1]["stream"] == AccountPreferences.stream_of("loket")
    first, second = behaviour.taken
    assert (first["To"], first["List-Unsubscribe"]) == (TO["loket"], f"<{PAGE}>")
    assert first["Subject"].startswith("Hari ini: 2 pengingat –")
    assert second["Subject"].startswith("Hari ini: 3 pengingat, 1 sudah lewat –")
    said = second.get_content()
    late, today, coming = (said.index(each) for each in ("Sudah lewat", "hari ini (1)", "akan datang (1)"))
    assert late < said.index("20 Maret 2026") < today < said.index("22 Maret 2026", today) < coming
    assert "Janji kepada tamu: Forum Contoh, 29 Maret 2026" in said
    assert PAGE in said


def test_an_address_that_bounced_is_not_used_until_it_is_confirmed_again_and_no_letter_is_written(office):
    wants(office, "loket")
    with listening(Behaviour(to_rcpt={TO["loket"]: ["550 5.1.1 no such user"]})) as port:
        switch_on(office, port)
        office.bring_days("2026-03-13")
        with sending(office.deployment) as (sender, _):
            send_all(sender)
    office.bring_days("2026-03-14")
    again = GIVING | {"email": "lain@kota.example"}
    changes(office, "loket", lambda own: (own.give(**again), own.confirm(code_digest=RIGHT, now=NOW)))
    office.bring_days(SUNDAY)
    assert [day for day, _, _ in mailed(office)] == ["2026-03-13", SUNDAY]
    assert {each.message_channel for each in facts(office, "MessageQueued")} == {"email", "portal"}


def test_who_was_closed_since_the_morning_is_not_mailed(office, others):
    wants(office, "loket")
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(office, port)
        office.bring_days("2026-03-13")
        others.closes("loket")
        with sending(office.deployment) as (sender, _):
            send_all(sender)
        others.reopens_account("loket")
        office.bring_days("2026-03-14")
        with sending(office.deployment) as (sender, _):
            send_all(sender)
    assert [day for day, _, _ in mailed(office)] == ["2026-03-13", "2026-03-14"]
    assert behaviour.addressed() == [TO["loket"]]


def test_whose_role_was_taken_since_the_morning_is_mailed_nothing_of_it(office, others):
    wants(office, "loket")
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(office, port)
        office.bring_days("2026-03-13")
        others.takes("loket", "case_officer")
        with sending(office.deployment) as (sender, _):
            send_all(sender)
    assert [day for day, _, _ in mailed(office)] == ["2026-03-13"]
    assert behaviour.taken == []
    assert len(list(facts(office, "MessageWithdrawn"))) == 1


def test_the_address_of_a_closed_account_is_erased_and_that_of_another_stays(office, others):
    wants(office, "loket")
    wants(office, "kepala")
    others.closes("loket")
    assert office.erase_of_closed() == 1
    assert office.erase_of_closed() == 0
    others.reopens_account("loket")
    assert office.address_of("loket", "mencoba").email == ""
    assert office.address_of("kepala", "mencoba").email == TO["kepala"]
    told = office.reveal(AccountPreferences.stream_of("loket"), "mencoba", "system/test")
    assert {each["erased"] for each in told} == {True}


def test_own_quiet_hours_hold_a_digest_back(office):
    wants(office, "loket", quiet=("00:00", "23:59"))
    wants(office, "kepala", quiet=("00:00", "00:00"))
    office.bring_days("2026-03-13")
    [message] = [each for each in facts(office, "MessageQueued") if each.recipient == "account:loket"]
    assert office.wants_quiet(message.originator_id, "12:00")
    [other] = [each for each in facts(office, "MessageQueued") if each.recipient == "account:kepala"]
    assert not office.wants_quiet(other.originator_id, "12:00")


@pytest.mark.parametrize(
    ("hours", "hour", "quiet"),
    [
        (("17:00", "06:30"), "17:00", True),
        (("17:00", "06:30"), "03:00", True),
        (("17:00", "06:30"), "06:30", False),
        (("12:00", "13:00"), "12:59", True),
        (("12:00", "13:00"), "13:00", False),
        (("", ""), "00:00", False),
    ],
)
def test_hours_of_quiet_may_go_over_midnight(hours, hour, quiet):
    assert is_quiet(*hours, hour) is quiet


def test_a_closed_account_is_told_nothing_and_its_role_is_told_all_the_same(notifications, others):
    own = PROMISE | {"tells": [{"who": "account:people", "offsets": [0]}, *PROMISE["tells"]]}
    adopt(notifications, own)
    others.promises(1, "2026-03-20")
    others.closes("2")
    notifications.bring_days("2026-03-20")
    assert [each.recipient for each in facts(notifications, "MessageQueued")] == ["role:case_officer"]
    others.reopens_account("2")
    notifications.bring_days("2026-03-21")
    assert [each.recipient for each in facts(notifications, "MessageQueued")][1:] == ["account:2"]


def unread(notifications, others):
    """An ormas with one account was told in the portal."""
    adopt(notifications, SKT)
    others.skt(1, "2026-04-01")
    others.entrusts("a", 1)
    notifications.bring_days("2026-03-25")
    [message] = facts(notifications, "MessageQueued")
    assert message.message_channel == "portal"
    return message


def letters(notifications):
    return [each for each in facts(notifications, "MessageQueued") if each.message_channel == "letter"]


def test_what_nobody_can_open_any_more_goes_by_letter_on_the_next_day_once(notifications, others):
    message = unread(notifications, others)
    others.closes("a")
    for day in ("2026-03-26", "2026-03-27"):
        notifications.bring_days(day)
    [letter] = letters(notifications)
    assert (letter.instead_of, letter.reminders) == (message.originator_id, message.reminders)
    assert [each.messages for each in facts(notifications, "DayFinished")] == [1, 1, 0]
    assert notifications.load(Delivery, letter.originator_id).what.organisation == stream(1)


@pytest.mark.parametrize("why", ["opened", "another account", "by hand", "done", "reopened"])
def test_no_letter_goes_where_it_was_or_will_be_read(notifications, others, why):
    message = unread(notifications, others)
    others.closes("a")
    if why == "opened":
        told = notifications.load(Delivery, message.originator_id)
        told.trigger_event(MessageRead, reader="a")
        notifications.record(told, cause=cause_in(notifications, "notifications.read_messages"))
    elif why == "another account":
        others.entrusts("b", 1)
    elif why == "by hand":
        said = {"hand_channel": "phone", "told_on": "2026-03-25", "ground": "Diterima ketua."}
        cause = cause_in(notifications, "notifications.tell_by_hand", said)
        notifications.tell_by_hand(cause, message=message.originator_id, **said)
    elif why == "done":
        others.tell("registry", stream(1), DissolutionRecorded)
        others.hear()
    elif why == "reopened":
        others.reopens_account("a")
    notifications.bring_days("2026-03-26")
    assert letters(notifications) == []
