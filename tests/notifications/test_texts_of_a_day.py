"""From what the register says to a message on a telephone: a day, its messages, the sender of the pump."""

import signal
import subprocess
import sys
import threading
from contextlib import closing

import pytest

from deploy.gateway import PURPOSE, gateway_sender
from services.notifications.domain import Delivery
from services.notifications.events import AddressBounced
from services.registry.application import Registry
from tests.notifications.gateway import GATEWAY, by_number, numbers, taken
from tests.notifications.lines import SKT, adopt
from tests.notifications.mailing import PATIENCE
from tests.notifications.receiving import answers, receiver
from tests.notifications.test_mail_of_a_day import queued, send_all, sending, switch_on
from tests.offices import cause_in
from tests.portal.told.ormas import stream

PHONES = "0251-8000000 / 0812 3456 7890 / 0812-3456-7891"
NUMBER = "+6281234567890"


def switch_gateway_on(notifications, there):
    (notifications.deployment.directory / "webhook-hosts.txt").write_text(f"{there.place}\n")
    for command, said in (
        ("set_gateway", GATEWAY | {"webhook_address": there.address}),
        ("switch_gateway_on", {"ground": "Sudah dicoba."}),
    ):
        getattr(notifications, command)(cause_in(notifications, command, said), **said)


def bring(notifications, others, *numbers):
    for number in numbers:
        others.skt(number, "2026-04-11")
    adopt(notifications, SKT)
    notifications.bring_days("2026-03-12")


def test_an_ormas_is_told_by_the_first_mobile_number_of_its_contact_and_the_reading_is_logged(
    notifications, others
):
    others.registers(1, "Forum Contoh", phones=PHONES)
    others.registers(2, "Forum Tanpa Telepon")
    with receiver(taken) as there:
        switch_gateway_on(notifications, there)
        bring(notifications, others, 1, 2)
        for _ in range(2):
            with sending(notifications.deployment, gateway_sender) as (sender, _registry):
                send_all(sender)
    assert {(each.organisation, each.message_channel) for each in queued(notifications)} == {
        (stream(1), "gateway"),
        (stream(2), "letter"),
    }
    assert numbers(there) == [NUMBER]
    with closing(Registry(notifications.deployment)) as registry:
        read = [(each["stream"], each["purpose"]) for each in registry.reads.lines()]
    assert read == [(stream(1), PURPOSE)]


def test_by_mail_and_by_telephone_where_both_are_on(notifications, others):
    others.registers(1, "Forum Contoh", "forum@contoh.example", PHONES)
    with receiver(taken) as there:
        switch_on(notifications, 25)
        switch_gateway_on(notifications, there)
        bring(notifications, others, 1)
    assert [each.message_channel for each in queued(notifications)] == ["email", "gateway"]


@pytest.mark.parametrize(
    ("phones", "status", "failure"),
    [("0251-8000000", 202, "number_unusable"), (PHONES, 422, "no_such_number")],
)
def test_what_bounces_goes_by_letter_until_another_contact_is_told(
    notifications, others, phones, status, failure
):
    others.registers(1, "Forum Contoh", "", phones)
    with receiver(answers(status)) as there:
        switch_gateway_on(notifications, there)
        bring(notifications, others, 1)
        with sending(notifications.deployment, gateway_sender) as (sender, _):
            send_all(sender)
        [blamed] = notifications.rows_of(AddressBounced.TOPIC)
        assert failure in blamed.state
    notifications.bring_days("2026-04-11")
    others.registers(1, "Forum Contoh", "", "0812-3456-7892")
    others.skt(1, "2026-05-11")
    notifications.bring_days("2026-04-12")
    ways = [each.message_channel for each in queued(notifications)]
    assert ways == ["gateway", "letter", "letter", "gateway"]


def test_a_sender_that_is_killed_while_the_gateway_thinks_leaves_it_uncertain_and_nobody_repeats_it(
    notifications, others
):
    others.registers(1, "Forum Contoh", "", PHONES)
    let_go = threading.Event()

    def thinks(handler, received):
        let_go.wait(PATIENCE)
        taken(handler, received)

    with receiver(by_number(n0=thinks)) as there:
        switch_gateway_on(notifications, there)
        bring(notifications, others, 1)
        place = str(notifications.deployment.directory)
        program = [sys.executable, "-m", "tests.notifications.mailing_program", place, "gateway"]
        with subprocess.Popen(program) as killed:
            there.wait_for(1, PATIENCE)
            killed.send_signal(signal.SIGKILL)
        let_go.set()
        for _ in range(2):
            with sending(notifications.deployment, gateway_sender) as (sender, _):
                send_all(sender)
    [message] = queued(notifications)
    assert notifications.load(Delivery, message.originator_id).state == "uncertain"
    assert numbers(there) == [NUMBER]
