"""The mail server of an office: what is refused, what is said once, and its table of states."""

import pytest

from services.notifications.domain import EmailServer
from services.notifications.events import (
    EmailChangeRefused,
    EmailServerAnswered,
    EmailServerFailed,
    EmailServerSet,
    EmailSwitchedOn,
)
from tests.notifications.mailing import SERVER
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told

SET = fact(EmailServerSet, **SERVER)
ON = fact(EmailSwitchedOn, ground="Sudah dicoba.")
STATES = {
    "not set": (),
    "set": (SET,),
    "switched on": (SET, ON),
    "failing": (SET, ON, fact(EmailServerFailed, failure="unreachable", server_code="")),
}
COMMANDS = {
    "`set_email_server`": (EmailServer.set, SERVER),
    "`set_email_server` in the open": (EmailServer.set, SERVER | {"host": "smtp.kota.example"}),
    "`switch_email_on`": (EmailServer.switch_on, {"ground": "Sudah dicoba."}),
    "`switch_email_off`": (EmailServer.switch_off, {"reason": "Server diganti."}),
    "`test_email`": (EmailServer.tested, {"failure": "", "server_code": "250"}),
    "`failed`": (EmailServer.failed, {"failure": "unreachable", "server_code": ""}),
    "`answered`": (EmailServer.answered, {}),
}


def test_every_row_and_command_of_the_server_is_told():
    rows = list(told("notifications", "Mail server"))
    assert {state for state, _, _ in rows} == set(STATES)
    assert {command for _, command, _ in rows} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "Mail server")))
def test_a_mail_server_says_what_happens(state, command, outcome):
    decide, said = COMMANDS[command]
    assert_first(Scenario(EmailServer).given(*STATES[state]), outcome, decide, **said)


@pytest.mark.rule("an-email-server-is-set-first")
def test_nothing_is_switched_on_or_tried_without_a_server():
    for decide, said in ((EmailServer.switch_on, {"ground": "Sudah."}), COMMANDS["`test_email`"]):
        story = Scenario(EmailServer).given().when(decide, **said)
        story.then(fact(EmailChangeRefused, rule="an-email-server-is-set-first"))


@pytest.mark.rule("plain-email-only-on-this-machine")
def test_a_server_elsewhere_is_not_spoken_to_in_the_open():
    story = Scenario(EmailServer).given().when(EmailServer.set, **SERVER | {"host": "smtp.kota.example"})
    story.then(fact(EmailChangeRefused, rule="plain-email-only-on-this-machine"))
    Scenario(EmailServer).given().when(EmailServer.set, **SERVER | {"host": "localhost"}).then(
        fact(EmailServerSet, host="localhost")
    )


def test_a_server_that_fails_is_said_once_until_it_answers():
    story = Scenario(EmailServer).given(*STATES["failing"])
    story.when(EmailServer.failed, failure="timeout", server_code="").then()
    story.when(EmailServer.answered).then(fact(EmailServerAnswered))
