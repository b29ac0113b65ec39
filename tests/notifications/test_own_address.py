"""An address is given, confirmed, replaced and taken away, with a real mail server."""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import timedelta
from uuid import uuid4

import pytest

from services.notifications.application.code_limit import CodeLimit
from services.notifications.application.replacing import LONGEST
from services.notifications.domain import AccountPreferences
from services.notifications.domain.preferences import UNTOLD
from services.notifications.events import AccountAddressConfirmed, AccountAddressErased, AccountCodeNotSent
from shared.ledger.clock import utc_now
from shared.mapper import read_row
from shared.tokens import Actor
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.mailing import mailing
from tests.notifications.preferring import HOLDER, STREAM
from tests.offices import cause_in, found_office, on_both_databases

OWNER = Actor(HOLDER, "account_holder")
FIRST, SECOND = "petugas@kota.example", "petugas.baru@kota.example"


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    return found_office(tmp_path / "kantor", on_both_databases(request))


@pytest.fixture
def here(tmp_path):
    return found_office(tmp_path / "kantor")


@contextmanager
def sending(office):
    behaviour = Behaviour()
    with mailing(office) as it, listening(behaviour) as port:
        it.uses(port)
        yield it.notifications, behaviour


def ask(notifications, command, number=None, **said):
    cause = cause_in(notifications, f"notifications.{command}", said, number, OWNER)
    return getattr(notifications, command)(cause, **said)


def code_of(mail):
    return re.search(r"\b[0-9]{6}\b", mail.get_content())[0]


def confirm(notifications, behaviour, email):
    ask(notifications, "give_email_address", email=email)
    return ask(notifications, "confirm_email_address", mail_code=code_of(behaviour.taken[-1]))


def test_an_address_is_used_once_its_code_was_typed_and_every_use_is_logged(office):
    with sending(office) as (notifications, behaviour):
        receipt = ask(notifications, "give_email_address", email=FIRST)
        assert receipt.refused is None
        assert notifications.address_of(HOLDER, "mencoba").email == ""
        ask(notifications, "confirm_email_address", mail_code=code_of(behaviour.taken[-1]))
        own = notifications.address_of(HOLDER, "mencoba")
        assert (own.email, own.said_at) == (FIRST, 1)
        assert [each["purpose"] for each in notifications.reads.lines()] == ["mencoba"]
        assert behaviour.addressed() == [FIRST]


def test_neither_address_nor_code_can_be_read_in_the_ledger(here):
    with sending(here) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        rows = list(notifications.ledger.page(0, 100))
        code = code_of(behaviour.taken[-1])
        assert [row.topic for row in rows if FIRST in row.state or f'"{code}"' in row.state] == []
        assert [row.topic for row in rows if row.sealed and FIRST.encode() in bytes(row.sealed)] == []
        assert [row.topic for row in rows if row.sealed] == ["notifications.AccountAddressGiven"]


def test_a_code_is_mailed_once_however_often_its_command_is_asked(here):
    number = uuid4()
    with sending(here) as (notifications, behaviour):
        for _ in range(2):
            ask(notifications, "give_email_address", number, email=FIRST)
        assert behaviour.addressed() == [FIRST]
        ask(notifications, "confirm_email_address", mail_code=code_of(behaviour.taken[0]))
        assert notifications.address_of(HOLDER, "mencoba").email == FIRST


def test_the_former_address_is_told_that_it_was_replaced_and_cannot_be_read_any_more(office):
    with sending(office) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        confirm(notifications, behaviour, SECOND)
        assert [notifications.tell_replaced() for _ in range(2)] == [1, 0]
        assert behaviour.addressed() == [FIRST, SECOND, FIRST]
        assert "diganti" in behaviour.taken[-1]["Subject"]
        assert notifications.address_of(HOLDER, "mencoba").email == SECOND
        told = notifications.reveal(STREAM, "mencoba", "system/test")
        assert [(each["erased"], each["fields"].get("email")) for each in told] == [
            (True, None),
            (False, SECOND),
        ]


def test_a_server_that_is_away_and_a_process_that_dies_lose_no_word_to_the_former_address(office):
    with sending(office) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        confirm(notifications, behaviour, SECOND)
        behaviour.to_rcpt[FIRST] = ["451 4.3.0 later"]
        assert notifications.tell_replaced() == 0
        ask(notifications, "remove_email_address")
        assert notifications.keys.existing([f"{STREAM}-1"])
    with mailing(office) as it:
        assert it.notifications.tell_replaced() == 0, "the server is not there"
        sent = Behaviour()
        with listening(sent) as port:
            it.uses(port)
            assert it.notifications.tell_replaced() == 0, "not before a quarter of an hour"
            it.notifications.ledger.clock = lambda: utc_now() + timedelta(minutes=16)
            assert it.notifications.tell_replaced() == 1
        assert sent.addressed() == [FIRST]
        assert it.notifications.keys.destroyed([f"{STREAM}-1"])


@pytest.mark.parametrize("why", ["refused", "four days"])
def test_a_former_address_that_nobody_can_tell_is_erased_and_that_is_said(here, why):
    with sending(here) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        confirm(notifications, behaviour, SECOND)
        behaviour.to_rcpt[FIRST] = ["550 5.1.1 no such user" if why == "refused" else "451 4.3.0 later"]
        if why == "four days":
            assert notifications.tell_replaced() == 0
            notifications.ledger.clock = lambda: utc_now() + LONGEST + timedelta(days=1, minutes=1)
        assert notifications.tell_replaced() == 1
        [erased] = [read_row(row) for row in notifications.rows_of(AccountAddressErased.TOPIC)]
        assert erased.reason == UNTOLD


def test_an_erasure_takes_the_former_address_too(here):
    with sending(here) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        confirm(notifications, behaviour, SECOND)
        said = {"account": HOLDER, "reason": "Diminta pemilik."}
        notifications.erase_email_address(
            cause_in(notifications, "notifications.erase_email_address", said), **said
        )
        assert notifications.tell_replaced() == 0
        assert notifications.keys.destroyed([f"{STREAM}-1", f"{STREAM}-2"]) == {f"{STREAM}-1", f"{STREAM}-2"}
        assert behaviour.addressed() == [FIRST, SECOND]


def test_an_address_gets_three_codes_a_day_whichever_accounts_ask_and_however_it_is_written(office):
    with sending(office) as (notifications, behaviour):
        for number, email in enumerate((FIRST, FIRST.upper(), FIRST, f" {FIRST}")):
            actor = Actor(f"{number:012x}", "account_holder")
            said = {"email": email}
            cause = cause_in(notifications, "notifications.give_email_address", said, uuid4(), actor)
            receipt = notifications.give_email_address(cause, **said)
            assert (receipt.refused is None) == (number < 3)
        assert len(behaviour.taken) == 3
        with closing(office.views("notifications")) as views:
            limit = CodeLimit(views)
            assert limit.take("another", "a", "2026-03-12", "2026-03-13")
            assert limit.take("another", "a", "2026-03-12", "2026-03-13"), "the same command"


def test_of_several_at_once_no_more_than_three_get_a_code(office):
    with closing(office.views("notifications")) as views, ThreadPoolExecutor(8) as pool:
        limit = CodeLimit(views)
        taken = pool.map(lambda n: limit.take("x", str(n), "2026-03-12", "2026-03-13"), range(24))
        assert sum(taken) == 3
        assert limit.take("x", "later", "2026-03-13", "2026-03-14"), "a day later"


def test_who_confirms_the_same_address_again_is_not_told_that_it_was_replaced(here):
    with sending(here) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        confirm(notifications, behaviour, FIRST)
        assert notifications.tell_replaced() == 1
        assert [each["Subject"].partition(" –")[0] for each in behaviour.taken] == [
            "Kode konfirmasi alamat surel"
        ] * 2


def test_a_wrong_code_reads_no_address(here):
    with sending(here) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        ask(notifications, "give_email_address", email=SECOND)
        wrong = f"{(int(code_of(behaviour.taken[-1])) + 1) % 10**6:06d}"
        before = len(list(notifications.reads.lines()))
        ask(notifications, "confirm_email_address", mail_code=wrong)
        assert len(list(notifications.reads.lines())) == before


def test_what_is_taken_away_is_erased_also_after_a_crash_in_between(here):
    with sending(here) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        gone = notifications.preferences_of(HOLDER)
        gone.take_away()
        cause = cause_in(notifications, "notifications.remove_email_address", actor=OWNER)
        notifications.record(gone, cause=cause)
        assert notifications.keys.existing([f"{STREAM}-1"])
        assert notifications.finish_erasures() == 1
        assert notifications.keys.destroyed([f"{STREAM}-1"])
        assert notifications.address_of(HOLDER, "mencoba").email == ""


def test_a_code_that_a_server_does_not_take_is_said(here):
    with sending(here) as (notifications, behaviour):
        behaviour.to_rcpt[FIRST] = ["550 5.1.1 no such user"]
        ask(notifications, "give_email_address", email=FIRST)
        [failed] = [read_row(row) for row in notifications.rows_of(AccountCodeNotSent.TOPIC)]
        assert (failed.account, failed.failure, failed.server_code) == (HOLDER, "no_such_address", "550")
        assert not list(notifications.rows_of(AccountAddressConfirmed.TOPIC))


def test_an_operator_erases_the_address_of_somebody_who_left(here):
    with sending(here) as (notifications, behaviour):
        confirm(notifications, behaviour, FIRST)
        said = {"account": HOLDER, "reason": "Pindah ke kantor lain."}
        cause = cause_in(notifications, "notifications.erase_email_address", said)
        assert len(notifications.erase_email_address(cause, **said).events) == 1
        assert notifications.address_of(HOLDER, "mencoba").email == ""
        assert notifications.load(AccountPreferences, STREAM).confirmed is None
