"""Rounds, visits and endings on the network: a real broker, process and ledger. All of it is invented."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from contracts.policy import POLICY
from shared.errors import Forbidden, InputWrong, NotFound
from shared.rpc.client import RpcClient
from shared.tokens import Actor
from tests.offices import found_office
from tests.registry.serving import Caller, calling
from tests.registry.test_ending import PAPER
from tests.registry.test_visits import ASKED, DONE
from tests.registry.visiting import GROUND, OPENING, seen

HEAD = Actor(id="kepala-1", role="division_head")
VISITOR = Actor(id="lapangan-1", role="field_officer")
COMMANDS = (
    "open_round",
    "add_to_round",
    "take_from_round",
    "close_round",
    "record_visit",
    "correct_visit",
    "ask_follow_up",
    "close_follow_up",
    "record_dissolution",
    "record_return",
    "strike_dissolution",
)


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("visits") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


@pytest.fixture
def round(call):
    return call("open_round", OPENING)["events"][0]["stream"]


def topics(receipt):
    return [event["topic"].partition(".")[2] for event in receipt["events"]]


def adding(round, *ormas):
    return {"round": round, "ormas": list(ormas), "ground": "Surat tugas contoh"}


def sheet(round, ormas, *findings, **changed):
    return {"round": round, "ormas": ormas, "ground": GROUND} | seen(*findings, **changed)


def test_a_round_from_its_letter_to_its_end_over_rpc(call, round):
    first, second, third = (call.register(f"Forum Rekaan {n}") for n in range(3))
    added = call("add_to_round", adding(round, first, second, third))
    assert topics(added) == ["OrmasAddedToRound"] * 3 + ["VisitPlanned"] * 3
    taken = call("take_from_round", {"round": round, "ormas": third, "reason": "Sudah diperiksa"})
    assert topics(taken) == ["OrmasTakenFromRound", "VisitNotMade"]
    found = sheet(round, first, "moved", moved_to="Jl. Rekaan 9", remarks="Rumah kosong")
    assert topics(call("record_visit", found, actor=VISITOR)) == ["VisitRecorded"]
    right = {k: v for k, v in sheet("", first, "office_unknown").items() if k not in ("round", "ground")}
    put_right = call("correct_visit", right | {"visit": 1, "reason": "Salah baca"}, actor=VISITOR)
    assert topics(put_right) == ["VisitCorrected", "ActivityStatusRecorded"]
    assert topics(call("ask_follow_up", {"ormas": first} | ASKED, actor=VISITOR)) == ["FollowUpAsked"]
    assert topics(call("close_follow_up", {"ormas": first} | DONE)) == ["FollowUpClosed"]
    closed = call("close_round", {"round": round, "ground": "Berita acara contoh"}, actor=HEAD)
    assert topics(closed) == ["RoundClosed", "VisitNotMade"]
    late = call("record_visit", sheet(round, second, "moved"))
    assert late["refused"]["rule"] == "only-a-planned-visit-is-recorded"


def test_a_visit_is_compared_with_the_first_day_of_its_round_and_not_with_the_last(call, round):
    ormas = call.register()
    call("add_to_round", adding(round, ormas))
    early = call("record_visit", sheet(round, ormas, "moved", visited_on="2026-02-28"))
    assert early["refused"]["rule"] == "a-visit-is-not-before-its-round"
    assert "Putaran ini dimulai 1 Maret 2026." in early["refused"]["message"]
    late = call("record_visit", sheet(round, ormas, "moved", visited_on="2026-04-02"))
    assert topics(late) == ["VisitRecorded"]
    said = {k: v for k, v in sheet("", ormas, "moved").items() if k not in ("round", "ground")}
    put_back = said | {"visit": 1, "visited_on": "2026-02-28", "reason": "Salah baca"}
    assert call("correct_visit", put_back)["refused"]["rule"] == "a-visit-is-not-before-its-round"


def test_where_it_moved_to_and_remarks_are_sealed_and_seen_by_who_may_only(call, round):
    ormas = call.register()
    call("add_to_round", adding(round, ormas))
    call("record_visit", sheet(round, ormas, "moved", moved_to="Jl. Rekaan 9", remarks="Rumah kosong"))
    [told] = call("reveal", {"ormas": ormas, "purpose": "memeriksa"}, correlation=ormas)
    assert told["fields"] == {"moved_to": "Jl. Rekaan 9", "remarks": "Rumah kosong"}
    with pytest.raises(Forbidden):
        call("reveal", {"ormas": ormas, "purpose": "memeriksa"}, correlation=ormas, actor=VISITOR)


def test_the_same_form_twice_is_one_visit_and_another_form_is_told_which_one(call, round):
    ormas = call.register()
    call("add_to_round", adding(round, ormas))
    number = uuid4()
    once, twice = (call("record_visit", sheet(round, ormas, "moved"), command_id=number) for _ in range(2))
    assert once == twice
    other = call("record_visit", sheet(round, ormas, "address_in_order"))
    assert other["refused"]["rule"] == "an-ormas-is-visited-once-in-a-round"


def test_two_officers_put_one_organisation_into_two_rounds_at_once_and_it_is_in_one(call, module_amqp):
    ormas, rounds = call.register(), [call("open_round", OPENING)["events"][0]["stream"] for _ in range(2)]

    def put(round):
        client = RpcClient(module_amqp, timeout=60)
        try:
            return Caller(client, call.signer)("add_to_round", adding(round, ormas))
        finally:
            client.close()

    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(put, rounds))
    refused = [answer["refused"]["rule"] for answer in answers if answer["refused"]]
    assert refused == ["an-ormas-is-in-one-open-round"]


def test_an_organisation_ends_and_returns_by_a_ruling_over_rpc(call):
    ormas = {"ormas": call.register()} | PAPER
    ended = call("record_dissolution", ormas | {"dissolved_by": "organ"}, actor=HEAD)
    assert topics(ended) == ["DissolutionRecorded", "ActivityStatusRecorded"]
    refused = call("record_return", ormas | {"returned_by": "organ"})["refused"]
    assert refused["rule"] == "only-a-ruling-undoes-a-dissolution"
    back = call("record_return", ormas | {"returned_by": "court_ruling"})
    assert topics(back) == ["ReturnRecorded", "ActivityStatusRecorded"]
    call("record_dissolution", ormas | {"dissolved_by": "organ"})
    wrong = {"ormas": ormas["ormas"], "reason": "Surat ormas lain."}
    assert topics(call("strike_dissolution", wrong, actor=HEAD)) == [
        "DissolutionStruck",
        "ActivityStatusRecorded",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_who_has_no_right_to_a_command_is_refused_it(call, command):
    for role in ("auditor", "agency_head", "field_officer", "registry_clerk", "division_head"):
        if role not in POLICY[f"registry.{command}"]:
            with pytest.raises(Forbidden):
                call(command, {}, actor=Actor(id="orang-1", role=role))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"findings": ["address_in_order", "moved"]}, "/findings"),
        ({"findings": []}, "/findings"),
        ({"findings": ["bubar"]}, "/findings/0"),
        ({"met": ["nobody", "tetangga"]}, "/met"),
        ({"reported_by": "tetangga"}, "/reported_by"),
        ({"findings": ["reported_dissolved"]}, "/reported_by"),
        ({"moved_to": "Jl. Rekaan 9", "findings": ["office_unknown"]}, "/moved_to"),
        ({"moved_village": "Contoh", "findings": ["office_unknown"]}, "/moved_village"),
        ({"moved_district": "Rekaan"}, "/moved_village"),
        ({"moved_region_code": "32.71"}, "/moved_region_code"),
        ({"visited_on": "2999-01-01"}, "/visited_on"),
        ({"ground": "abc"}, "/ground"),
    ],
)
def test_what_one_eye_cannot_see_is_complained_about_at_its_field(call, round, changed, field):
    with pytest.raises(InputWrong) as complaint:
        call("record_visit", sheet(round, f"ormas-{'0' * 32}", "moved") | changed)
    assert [each.pointer for each in complaint.value.fields] == [field]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"until_day": "2026-02-01"}, "/until_day"),
        ({"visitors": 0}, "/visitors"),
        ({"letter": "x" * 121}, "/letter"),
    ],
)
def test_what_opens_no_round_is_complained_about_at_its_field(call, changed, field):
    with pytest.raises(InputWrong) as complaint:
        call("open_round", OPENING | changed)
    assert [each.pointer for each in complaint.value.fields] == [field]


def test_a_round_that_nobody_opened_is_not_found(call):
    with pytest.raises(NotFound):
        call("close_round", {"round": f"round-{'0' * 32}", "ground": "Berita acara"}, actor=HEAD)
