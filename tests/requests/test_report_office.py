"""Semester reports of a whole office, as they come over the network: what is wrong leaves nothing behind."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from marshmallow import ValidationError

from contracts.policy import POLICY
from services.registry.events import SignatureRuleRecorded
from services.requests.domain import SemesterReport
from services.requests.service import RequestsService
from shared.tokens import Actor, Warrant
from tests.requests.known import register_tells
from tests.requests.reports import ACTIVITY, ORMAS

HALF = {"organisation": ORMAS, "period": "2024-1", "ground": "Laporan 9/2024"}
TOLD = ACTIVITY | {"held_on": "2024-02-14"}
PAPER = {
    "received_on": "2024-07-20",
    "why_earlier": "Dari map lama",
    "document": 6,
    "signed_by": ["ketua", "sekretaris"],
}


@pytest.fixture
def ask(requests):
    register_tells(requests, ORMAS)
    service = RequestsService()
    service.requests = requests

    def asked(command, person="staf-1", **payload):
        name, id = f"requests.{command}", uuid4()
        until = datetime.now(UTC) + timedelta(seconds=30)
        actor = Actor(id=person, role=POLICY[name][0])
        place = requests.deployment.office.deployment
        warrant = Warrant(id, actor, place, name, str(id), until)
        return getattr(service, command)(warrant=warrant, payload=payload)

    return asked


def begin(ask, **changed):
    return ask("begin_semester_report", **HALF | changed)["events"][0]["stream"]


def test_a_hundred_thousand_activities_at_once_get_a_clear_message_and_nothing_of_them_is_kept(ask, requests):
    report = begin(ask)
    before = requests.ledger.head()
    with pytest.raises(ValidationError) as refused:
        ask("add_semester_activity", report=report, activities=[TOLD] * 100_000, **TOLD)
    assert [*refused.value.messages] == ["activities"]
    many = [{"money_source": "dues", "amount": 1}] * 100_000
    with pytest.raises(ValidationError) as refused:
        ask("tell_semester_money", report=report, money=many)
    assert refused.value.messages["money"] == ["Isi paling banyak 7 sumber."]
    assert requests.ledger.head() == before


def test_a_day_outside_the_semester_is_refused_by_a_rule_and_the_rest_stays(ask, requests):
    report = begin(ask)
    ask("add_semester_activity", report=report, **TOLD)
    refused = ask("add_semester_activity", report=report, **TOLD | {"held_on": "2024-07-01"})["refused"]
    assert refused["rule"] == "an-activity-lies-in-its-semester"
    assert "1 Januari 2024 sampai 30 Juni 2024" in refused["message"]
    assert [*requests.load(SemesterReport, report).activities] == [1]


def test_two_who_begin_the_same_report_meet_in_one_stream(ask):
    report = begin(ask)
    again = ask("begin_semester_report", "staf-2", **HALF)
    assert again["refused"]["rule"] == "one-report-for-a-period"
    assert again["events"][0]["stream"] == report
    assert begin(ask, period="2024-2") != report


def test_who_declared_a_tie_does_not_judge_and_who_typed_does_not_accept(ask):
    report = begin(ask)
    ask("add_semester_activity", report=report, **TOLD)
    ask("add_semester_activity", "verif-3", report=report, **TOLD | {"title": "Kerja bakti"})
    ask("submit_semester_report", report=report, **PAPER)
    accepted = {"accepted_on": "2024-07-25", "ground": "Semua dibaca"}
    own = ask("accept_semester_report", "staf-1", report=report, **accepted)
    assert own["refused"]["rule"] == "who-typed-a-report-does-not-accept-it"
    part = ask("accept_semester_report", "verif-3", report=report, **accepted)
    assert part["refused"]["rule"] == "who-typed-a-report-does-not-accept-it"
    tie = {"organisation": ORMAS, "tie": "family", "office_role": "division_head", "ground": "Sendiri"}
    ask("declare_tie", "verif-1", **tie)
    tied = ask("accept_semester_report", "verif-1", report=report, **accepted)
    assert [each["topic"] for each in tied["events"]] == ["requests.MatterHandedOver"]
    other = ask("accept_semester_report", "verif-2", report=report, **accepted)
    assert other["refused"]["message"] == "Ini sudah dialihkan; yang memutus adalah kepala bidang."


def test_the_bylaws_that_the_register_told_of_say_who_signs(ask, requests):
    bylaws = {"signatories": ["Rais", "Katib", "ketua"], "signatures": 3, "ground": "AD/ART pasal 20"}
    register_tells(requests, ORMAS, more=[(SignatureRuleRecorded, bylaws)])
    report = begin(ask)
    ask("add_semester_activity", report=report, **TOLD)
    two = ask("submit_semester_report", report=report, **PAPER)
    assert two["refused"]["message"] == "Diperlukan 3 tanda tangan dari: Rais, Katib, ketua."
    three = PAPER | {"signed_by": ["ketua", "Rais", "Katib"]}
    assert ask("submit_semester_report", report=report, **three)["refused"] is None


def test_an_ormas_that_the_register_did_not_tell_of_is_refused(ask):
    refused = ask("begin_semester_report", **HALF | {"organisation": ORMAS.replace("a01", "a02")})["refused"]
    assert refused["rule"] == "an-applicant-is-in-the-register"
