"""Oversight on the network: a real broker, process and ledger. All of it is invented."""

import pytest

from contracts.policy import POLICY
from contracts.roles import OFFICE_ROLES
from shared.errors import Forbidden, InputWrong, NotFound
from shared.tokens import Actor
from tests.offices import found_office
from tests.registry.complaints import LINK, SAID
from tests.registry.overseeing import DONE, END, FOLLOW_UP, FOUND, PLAN, REASON, TOLD
from tests.registry.serving import calling

STAFF = Actor(id="staf-1", role="case_officer")
HEAD = Actor(id="kepala-1", role="division_head")
DATED = {"ground": "Rapat kantor contoh"}
OVERSIGHT = ("_oversight_team", "_oversight_teams", "_supervision", "_finding", "_coordination")
COMMANDS = [command for command in POLICY if command.endswith(OVERSIGHT)]


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


@pytest.fixture
def planned(call):
    """What is said of an ormas and a team that are there."""
    call("adopt_oversight_teams", DATED, actor=HEAD)
    return {"organisation": call.register(), "team": "T1"} | PLAN


@pytest.fixture
def supervision(call, planned):
    return {"supervision": call("plan_supervision", planned, actor=STAFF)["events"][0]["stream"]}


def told(call, supervision):
    wanted = supervision | {"purpose": "menindaklanjuti temuan"}
    return call("read_supervision", wanted, actor=STAFF, correlation=supervision["supervision"])


def test_a_supervision_from_the_plan_to_the_result_of_its_finding_over_rpc(call, supervision):
    early = call("note_finding", supervision | FOUND, actor=STAFF)
    assert early["refused"]["rule"] == "findings-come-from-a-supervision-that-was-made"
    done = call("carry_out_supervision", supervision | {"team": "T2"} | DONE, actor=STAFF)
    assert topics(done) == ["SupervisionCarriedOut"]
    assert topics(call("note_finding", supervision | FOUND, actor=STAFF)) == ["FindingNoted"]
    early = call("close_finding", supervision | END, actor=HEAD)
    assert early["refused"]["rule"] == "a-finding-is-closed-after-its-follow-up"
    assert topics(call("task_finding", supervision | FOLLOW_UP, actor=HEAD)) == ["FindingTasked"]
    assert topics(call("close_finding", supervision | END, actor=HEAD)) == ["FindingClosed"]
    late = call("drop_supervision", supervision | REASON, actor=HEAD)
    assert late["refused"]["rule"] == "a-supervision-is-ended-once"


def test_the_words_of_a_finding_are_opened_by_who_oversees_and_never_stand_in_the_open(call, supervision):
    call("carry_out_supervision", supervision | {"team": "T1"} | DONE, actor=STAFF)
    call("note_finding", supervision | FOUND | {"classification": "terbatas"}, actor=STAFF)
    [found] = told(call, supervision)
    assert found["fields"] == {"description": FOUND["description"]}
    public = str(call("ledger_page", {"after": 0, "limit": 500}))
    assert supervision["supervision"] in public
    assert "Rekaan" not in public
    with pytest.raises(Forbidden):
        wanted = supervision | {"purpose": "menindaklanjuti"}
        call("read_supervision", wanted, actor=STAFF, correlation="x")


def test_a_secret_finding_is_refused_and_nothing_of_it_is_kept(call, supervision):
    call("carry_out_supervision", supervision | {"team": "T1"} | DONE, actor=STAFF)
    secret = call("note_finding", supervision | FOUND | {"classification": "rahasia"}, actor=STAFF)
    assert secret["refused"]["rule"] == "secret-matters-are-not-kept-here"
    assert told(call, supervision) == []


def test_a_complaint_leads_to_a_supervision_once_its_link_is_confirmed(call, planned):
    complaint = call("receive_complaint", SAID, actor=STAFF)["events"][0]["stream"]
    this = {"complaint": complaint, "organisation": planned["organisation"]}
    call("link_complaint", this | LINK | {"degree": "diduga"}, actor=STAFF)
    why = planned | {"supervision_reason": "complaint", "complaint": complaint}
    early = call("plan_supervision", why, actor=STAFF)
    assert early["refused"]["rule"] == "only-a-confirmed-complaint-is-a-reason"
    call("link_complaint", this | LINK | {"degree": "terkonfirmasi"}, actor=STAFF)
    assert topics(call("plan_supervision", why, actor=STAFF)) == ["SupervisionPlanned"]


def test_nobody_is_supervised_by_a_team_that_the_office_does_not_have(call, planned):
    with pytest.raises(NotFound):
        call("plan_supervision", planned | {"team": "T99"}, actor=STAFF)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"due_on": "besok"}, "/due_on"),
        ({"supervision_reason": "curiga"}, "/supervision_reason"),
        ({"supervision_reason": "complaint"}, "/complaint"),
        ({"complaint": f"complaint-{1:032x}"}, "/complaint"),
        ({"ground": "x"}, "/ground"),
    ],
)
def test_what_is_no_plan_is_complained_about_at_its_field(call, planned, changed, field):
    with pytest.raises(InputWrong) as wrong:
        call("plan_supervision", planned | changed, actor=STAFF)
    assert {each.pointer for each in wrong.value.fields} == {field}


@pytest.mark.parametrize("command", COMMANDS)
def test_who_has_no_right_to_a_command_is_refused_it(call, command):
    assert len(COMMANDS) == 17
    for role in OFFICE_ROLES:
        if role not in POLICY[command]:
            with pytest.raises(Forbidden):
                call(command.partition(".")[2], {}, actor=Actor(id="orang-1", role=role))
