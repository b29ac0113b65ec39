"""The tables of states in the README say what the code does."""

import pytest

from services.requests.domain import OfficeCalendar, Service
from services.requests.events import DaysDecreed, DecreeTakenBack, ServiceOpened
from shared.errors import NotFound
from tests.requests.services import TODAY as NOW
from tests.requests.services import configured, configuring
from tests.requests.test_calendar import DECREE, TODAY, decreeing
from tests.scenario import Scenario, fact
from tests.state_tables import told

DECREED = fact(DaysDecreed, decree=1, legal_basis=DECREE["legal_basis"])
REPLACED = fact(DaysDecreed, decree=2, legal_basis="SKB contoh 2", replaces=1)
STATES = {
    "nothing decreed": (OfficeCalendar, ()),
    "decreed": (OfficeCalendar, (DECREED,)),
    "replaced": (OfficeCalendar, (DECREED, REPLACED)),
    "taken back": (OfficeCalendar, (DECREED, fact(DecreeTakenBack, decree=1))),
}
WEEK = {"weekdays": [1], "valid_from": TODAY, "known_on": TODAY, "legal_basis": "Perda", "ground": "Salinan"}
COMMANDS = {
    "`decree_days`": decreeing(),
    "`decree_days` known tomorrow": decreeing(known_on="2026-01-06"),
    "`decree_days` replacing it": decreeing(replaces=1, legal_basis="SKB contoh 3"),
    "`take_back_decree`": lambda one: one.take_back(decree=1, reason="Salah tahun."),
    "`set_working_week`": lambda one: one.set_week(today=TODAY, **WEEK),
}


def test_every_table_is_read():
    assert {state for state, _, _ in told("requests")} == set(STATES)
    assert {command for _, command, _ in told("requests")} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests")))
def test_a_table_of_states_says_what_happens(state, command, outcome):
    kind, before = STATES[state]
    assert_happens(Scenario(kind).given(*before), COMMANDS[command], outcome)


def assert_happens(story, command, outcome):
    if outcome == "not found":
        with pytest.raises(NotFound):
            story.when(command)
        return
    happened = [type(each).__name__ for each in story.when(command).happened] or ["nothing"]
    assert ", ".join(happened) == outcome.replace("`", "")


SERVICES = {
    "nothing said": (),
    "holds, closed": (configured(),),
    "holds, open": (configured(), fact(ServiceOpened)),
    "to come": (configured(effective_from="2026-12-01"),),
}
OFFERING = {
    "`configure_service`": configuring(),
    "`configure_service` for yesterday": configuring(effective_from="2026-03-01"),
    "`withdraw_configuration`": lambda one: one.withdraw(configuration=1, reason="Keliru.", today=NOW),
    "`open_service`": lambda one: one.open_door(ground="Keputusan", today=NOW),
    "`close_service`": lambda one: one.close_door(reason="Pindah."),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Service")))
def test_a_table_of_services_says_what_happens(state, command, outcome):
    assert_happens(Scenario(Service).given(*SERVICES[state]), OFFERING[command], outcome)
