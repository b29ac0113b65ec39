"""The gateway of an office: what is refused, what is shown once, and its table of states."""

from contextlib import closing

import pytest

from services.notifications.application import Notifications
from services.notifications.domain import Gateway
from services.notifications.events import GatewayChangeRefused, GatewaySecretRotated, GatewaySecretShown
from services.notifications.webhooks.own_hosts import OWN_HOSTS
from shared.errors import InputWrong
from tests.commanded import GROUND
from tests.notifications.gateway import COMMANDS, GATEWAY, SET, STATES
from tests.offices import cause_in, found_office
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told

SUBSCRIPTION = {"title": "Contoh", "topics": ["registry"], "ground": GROUND, "positions": {"registry": 0}}


def test_every_row_and_command_of_the_gateway_is_told():
    rows = list(told("notifications", "Gateway"))
    assert {state for state, _, _ in rows} == set(STATES)
    assert {command for _, command, _ in rows} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "Gateway")))
def test_a_gateway_says_what_happens(state, command, outcome):
    decide, said = COMMANDS[command]
    assert_first(Scenario(Gateway).given(*STATES[state]), outcome, decide, **said)


@pytest.mark.rule("a-gateway-is-set-first")
@pytest.mark.parametrize("command", ["show_gateway_secret", "rotate_gateway_secret", "switch_gateway_on"])
def test_nothing_is_done_with_a_gateway_that_was_not_set(command):
    decide, said = COMMANDS[f"`{command}`"]
    story = Scenario(Gateway).given().when(decide, **said)
    story.then(fact(GatewayChangeRefused, rule="a-gateway-is-set-first"))


@pytest.mark.rule("a-secret-of-the-gateway-is-shown-once")
def test_a_secret_is_shown_once_and_the_next_one_too():
    story = Scenario(Gateway).given(SET, fact(GatewaySecretShown, secret_number=1))
    story.when(Gateway.show_secret)
    story.then(fact(GatewayChangeRefused, rule="a-secret-of-the-gateway-is-shown-once"))
    story = Scenario(Gateway).given(SET, fact(GatewaySecretShown, secret_number=1))
    story.when(Gateway.rotate_secret, reason="Kunci bocor.")
    story.then(fact(GatewaySecretRotated, secret_number=2))
    story.when(Gateway.show_secret).then(fact(GatewaySecretShown, secret_number=2))


@pytest.mark.parametrize("command", ["set_gateway", "register_subscription"])
@pytest.mark.parametrize("listed", [False, True])
def test_an_address_without_https_is_taken_only_where_the_operator_listed_it(tmp_path, command, listed):
    deployment = found_office(tmp_path / "kantor")
    if listed:
        (deployment.directory / OWN_HOSTS).write_text("127.0.0.1:8080\n")
    said = (
        GATEWAY if command == "set_gateway" else {"title": "Contoh", "topics": ["registry"], "ground": GROUND}
    )
    said = said | {"webhook_address": "http://127.0.0.1:8080/kirim"}
    if command == "register_subscription":
        said["positions"] = {"registry": 0}
    with closing(Notifications(deployment)) as notifications:
        cause = cause_in(notifications, f"notifications.{command}", said)
        if listed:
            assert getattr(notifications, command)(cause, **said).events
            return
        with pytest.raises(InputWrong) as wrong:
            getattr(notifications, command)(cause, **said)
    assert [each.pointer for each in wrong.value.fields] == ["/webhook_address"]
