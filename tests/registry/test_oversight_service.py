"""Oversight on the network: a real broker, process and ledger. All of it is invented."""

import pytest

from contracts.policy import POLICY
from contracts.roles import OFFICE_ROLES
from shared.errors import Forbidden, InputWrong
from shared.tokens import Actor
from tests.offices import found_office
from tests.registry.overseeing import TOLD
from tests.registry.serving import calling

STAFF = Actor(id="staf-1", role="case_officer")
HEAD = Actor(id="kepala-1", role="division_head")
DATED = {"ground": "Rapat kantor contoh"}
COMMANDS = [command for command in POLICY if "_oversight_team" in command]


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("oversight") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


def topics(receipt):
    return [event["topic"].partition(".")[2] for event in receipt["events"]]


def test_teams_are_adopted_formed_changed_and_ended_over_rpc(call):
    assert topics(call("adopt_oversight_teams", DATED, actor=HEAD)) == ["OversightTeamFormed"] * 2
    assert topics(call("adopt_oversight_teams", DATED, actor=HEAD)) == []
    formed = call("form_oversight_team", {"team": "T7"} | TOLD | DATED, actor=STAFF)
    assert topics(formed) == ["OversightTeamFormed"]
    again = call("form_oversight_team", {"team": "T7"} | TOLD | DATED, actor=STAFF)
    assert again["refused"]["rule"] == "a-team-code-is-used-once"
    seen = {"seen": formed["events"][0]["version"]}
    other = {"team": "T7"} | TOLD | DATED | seen | {"legal_basis": "SK Wali Kota Contoh 2/2026"}
    assert topics(call("change_oversight_team", other, actor=HEAD)) == ["OversightTeamChanged"]
    end = {"team": "T7", "reason": "Digabung dengan tim terpadu"}
    assert topics(call("end_oversight_team", end, actor=HEAD)) == ["OversightTeamEnded"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"team": "tim"}, "/team"),
        ({"team_name": ""}, "/team_name"),
        ({"legal_basis": ""}, "/legal_basis"),
        ({"institutions": []}, "/institutions"),
        ({"mark": "hukum"}, "/mark"),
        ({"ground": "x"}, "/ground"),
    ],
)
def test_what_is_no_team_is_complained_about_at_its_field(call, changed, field):
    with pytest.raises(InputWrong) as wrong:
        call("form_oversight_team", {"team": "T8"} | TOLD | DATED | changed, actor=STAFF)
    assert {each.pointer for each in wrong.value.fields} == {field}


@pytest.mark.parametrize("command", COMMANDS)
def test_who_has_no_right_to_a_command_is_refused_it(call, command):
    assert len(COMMANDS) == 4
    for role in OFFICE_ROLES:
        if role not in POLICY[command]:
            with pytest.raises(Forbidden):
                call(command.partition(".")[2], {}, actor=Actor(id="orang-1", role=role))
