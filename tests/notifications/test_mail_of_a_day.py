"""From what the register says to a mail that a server takes: a day, its messages, the sender of the pump."""

import signal
import subprocess
import sys
from concurrent.futures import wait
from contextlib import closing, contextmanager

from deploy.mailing import PURPOSE, mail_sender
from services.notifications.domain import Delivery
from services.notifications.events import AddressBounced, MessageQueued
from services.registry.application import Registry
from shared.mapper import read_row
from tests.notifications.lines import SKT, adopt
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.mailing import PATIENCE, SERVER
from tests.offices import cause_in
from tests.portal.told.ormas import stream

ADDRESS = "forum@contoh.example"


def switch_on(notifications, port):
    for command, said in (
        ("set_email_server", SERVER | {"port": port, "password": ""}),
        ("switch_email_on", {"ground": "Sudah dicoba."}),
    ):
        getattr(notifications, command)(cause_in(notifications, command, said), **said)


@contextmanager
def sending(deployment, sender_of=mail_sender):
    """A sender as the pump has it, and the register whose read log it writes."""
    with closing(Registry(deployment)) as registry, closing(sender_of(deployment, registry)) as sender:
        yield sender, registry


def send_all(sender):
    while on_way := sender.step():
        done, _ = wait(on_way, PATIENCE)
        assert done


def queued(notifications):
    return [read_row(row) for row in notifications.rows_of(MessageQueued.TOPIC)]


def test_an_ormas_with_an_address_is_written_to_once_and_its_reading_is_logged(notifications, others):
    others.registers(1, "Forum Contoh", ADDRESS)
    others.registers(2, "Forum Tanpa Alamat")
    others.skt(1, "2026-04-11")
    others.skt(2, "2026-04-11")
    adopt(notifications, SKT)
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(notifications, port)
        notifications.bring_days("2026-03-12")
        for _ in range(2):
            with sending(notifications.deployment) as (sender, registry):
                send_all(sender)
    assert {(each.organisation, each.message_channel) for each in queued(notifications)} == {
        (stream(1), "email"),
        (stream(2), "letter"),
    }
    assert behaviour.addressed() == [ADDRESS]
    [plain, _] = behaviour.taken[0].iter_parts()
    assert "SKT Forum Contoh sampai 11 April 2026" in plain.get_content()
    with closing(Registry(notifications.deployment)) as registry:
        assert [(each["stream"], each["purpose"]) for each in registry.reads.lines()] == [
            (stream(1), PURPOSE)
        ]


def test_what_bounces_goes_by_letter_now_and_the_next_time_until_another_address_is_told(
    notifications, others
):
    others.registers(1, "Forum Contoh", ADDRESS)
    others.skt(1, "2026-04-11")
    adopt(notifications, SKT)
    with listening(Behaviour(to_rcpt={ADDRESS: ["550 5.1.1 no such user"]})) as port:
        switch_on(notifications, port)
        notifications.bring_days("2026-03-12")
        with sending(notifications.deployment) as (sender, _):
            send_all(sender)
    [blamed] = [read_row(row) for row in notifications.rows_of(AddressBounced.TOPIC)]
    assert (blamed.organisation, blamed.failure) == (stream(1), "no_such_address")
    notifications.bring_days("2026-04-11")
    others.registers(1, "Forum Contoh", "baru@contoh.example")
    others.skt(1, "2026-05-11")
    notifications.bring_days("2026-04-12")
    assert [each.message_channel for each in queued(notifications)] == ["email", "letter", "letter", "email"]


def test_nothing_goes_by_email_where_the_office_did_not_switch_it_on(notifications, others):
    others.registers(1, "Forum Contoh", ADDRESS)
    others.skt(1, "2026-04-11")
    adopt(notifications, SKT)
    notifications.bring_days("2026-03-12")
    assert [each.message_channel for each in queued(notifications)] == ["letter"]


def test_a_sender_that_is_killed_while_a_server_thinks_leaves_it_uncertain_and_nobody_repeats_it(
    notifications, others
):
    others.registers(1, "Forum Contoh", ADDRESS)
    others.skt(1, "2026-04-11")
    adopt(notifications, SKT)
    behaviour = Behaviour(slow={ADDRESS})
    with listening(behaviour) as port:
        switch_on(notifications, port)
        notifications.bring_days("2026-03-12")
        place = str(notifications.deployment.directory)
        program = [sys.executable, "-m", "tests.notifications.mailing_program", place, "email"]
        with subprocess.Popen(program) as killed:
            assert behaviour.held.wait(PATIENCE)
            killed.send_signal(signal.SIGKILL)
        behaviour.let_go.set()
        for _ in range(2):
            with sending(notifications.deployment) as (sender, _):
                send_all(sender)
    [message] = queued(notifications)
    assert notifications.load(Delivery, message.originator_id).state == "uncertain"
    assert len(behaviour.taken) <= 1
