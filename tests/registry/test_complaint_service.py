"""Complaints on the network: a real broker, process and ledger. All of it is invented."""

import pytest

from contracts.policy import POLICY
from contracts.roles import OFFICE_ROLES
from services.registry.schemas.complaints import LinkComplaint
from shared.errors import Forbidden, InputWrong, NotFound
from shared.tokens import Actor
from tests.offices import ADMIN, found_office
from tests.registry.complaints import END, LINK, REASON, SAID, STEP, TOLD
from tests.registry.serving import calling

STAFF = Actor(id="staf-1", role="case_officer")
HEAD = Actor(id="kepala-1", role="division_head")
COMMANDS = [
    command
    for command in POLICY
    if command.endswith(("_complaint", "_complaint_step", "_complaint_words", "erase_reporter"))
]


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("complaints") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


@pytest.fixture
def complaint(call):
    return call("receive_complaint", SAID, actor=STAFF)["events"][0]["stream"]


def topics(receipt):
    return [event["topic"].partition(".")[2] for event in receipt["events"]]


def told(call, complaint):
    wanted = {"complaint": complaint, "purpose": "menangani pengaduan"}
    return call("read_complaint", wanted, actor=STAFF, correlation=complaint)


def test_a_complaint_from_its_coming_to_its_end_and_on_again_over_rpc(call, complaint):
    this, ormas = {"complaint": complaint}, {"organisation": call.register()}
    assert topics(call("acknowledge_complaint", this | TOLD, actor=STAFF)) == ["ComplaintAcknowledged"]
    assert topics(call("link_complaint", this | ormas | LINK, actor=STAFF)) == ["ComplaintLinked"]
    sure = this | ormas | LINK | {"degree": "terkonfirmasi"}
    assert topics(call("link_complaint", sure, actor=HEAD)) == ["ComplaintLinked"]
    assert topics(call("unlink_complaint", this | ormas | REASON, actor=HEAD)) == ["ComplaintUnlinked"]
    assert topics(call("take_complaint_step", this | STEP, actor=STAFF)) == ["ComplaintStepTaken"]
    assert topics(call("close_complaint", this | END, actor=HEAD)) == ["ComplaintClosed"]
    late = call("take_complaint_step", this | STEP, actor=STAFF)
    assert late["refused"]["rule"] == "a-closed-complaint-goes-on-once-reopened"
    assert topics(call("reopen_complaint", this | REASON, actor=HEAD)) == ["ComplaintReopened"]
    with pytest.raises(NotFound):
        call("link_complaint", this | LINK | {"organisation": f"ormas-{'0' * 32}"}, actor=STAFF)


def test_what_was_said_is_opened_by_who_handles_complaints_and_never_stands_in_the_open(call, complaint):
    said, who = told(call, complaint)
    assert said["fields"] == {"description": SAID["description"]}
    assert who["fields"] == {"reporter": "Pelapor Rekaan", "contact": "0800 000 001"}
    public = str(call("ledger_page", {"after": 0, "limit": 500}))
    assert complaint in public
    assert "Rekaan" not in public
    with pytest.raises(Forbidden):
        call("read_complaint", {"complaint": complaint, "purpose": "menangani"}, actor=STAFF, correlation="x")


def test_who_complained_is_erased_and_what_was_said_stays(call, complaint):
    this = {"complaint": complaint} | REASON
    with pytest.raises(Forbidden):
        call("erase_reporter", this, actor=STAFF)
    assert topics(call("erase_reporter", this, actor=ADMIN)) == ["PersonalDataErased"]
    assert topics(call("erase_reporter", this, actor=ADMIN)) == []
    said, who = told(call, complaint)
    assert said["fields"] == {"description": SAID["description"]}
    assert (who["erased"], who["fields"]) == (True, {})


def test_what_is_secret_is_refused_with_where_it_belongs_and_nothing_of_it_is_kept(call):
    secret = call("receive_complaint", SAID | {"classification": "rahasia"}, actor=STAFF)
    assert secret["refused"]["rule"] == "secret-matters-are-not-kept-here"
    stream = secret["events"][0]["stream"]
    assert told(call, stream) == []
    with pytest.raises(NotFound):
        call("close_complaint", {"complaint": stream} | END, actor=STAFF)


@pytest.mark.parametrize("command", COMMANDS)
def test_who_has_no_right_to_a_command_is_refused_it(call, command):
    assert len(COMMANDS) == 10
    for role in OFFICE_ROLES:
        if role not in POLICY[command]:
            with pytest.raises(Forbidden):
                call(command.partition(".")[2], {}, actor=Actor(id="orang-1", role=role))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"received_on": "2999-01-01"}, "/received_on"),
        ({"received_by": "merpati"}, "/received_by"),
        ({"complaint_about": ""}, "/complaint_about"),
        ({"classification": "sangat"}, "/classification"),
        ({"description": "abc"}, "/description"),
        ({"reporter": ""}, "/reporter"),
    ],
)
def test_what_is_no_complaint_is_complained_about_at_its_field(call, changed, field):
    with pytest.raises(InputWrong) as wrong:
        call("receive_complaint", SAID | changed, actor=STAFF)
    assert [each.pointer for each in wrong.value.fields] == [field]


@pytest.mark.parametrize("chosen", [{}, {"organisation": ""}, {"organisation": None}])
def test_a_complaint_that_is_linked_to_nobody_is_asked_for_an_ormas(chosen):
    assert LinkComplaint().validate(LINK | chosen)["organisation"] == ["Pilih ormas."]
