"""Semester reports of a whole office, as they come over the network: what is wrong leaves nothing behind."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from marshmallow import ValidationError

from contracts.policy import POLICY
from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.report_periods import newest_periods
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

    def asked(command, person="staf-1", own=None, **payload):
        """``own``: by an account of an ormas that is bound to these entries."""
        name, id = f"requests.{command}", uuid4()
        until = datetime.now(UTC) + timedelta(seconds=30)
        role = POLICY[name][0] if own is None else ORMAS_ACCOUNT
        actor = Actor(id=person, role=role, bound_to=own or ())
        place = requests.deployment.office.deployment
        warrant = Warrant(id, actor, place, name, str(id), until)
        return getattr(service, command)(warrant=warrant, payload=payload)

    return asked


def begin(ask, **changed):
    return ask("begin_semester_report", **HALF | changed)["events"][0]["stream"]


def reports_since(ask, letter_on):
    """Its letter of presence is on paper, of this day."""
    said = {"organisation": ORMAS, "letter_number": "12/2023", "letter_on": letter_on, "ground": "Arsip"}
    assert ask("record_report_duty", **said)["refused"] is None


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


OWN, OTHERS = (ORMAS,), (ORMAS.replace("a01", "a02"),)
PROGRAMMES = [{"programme": 1, "title": "Kampung batik", "progress": "on_track", "note": ""}]
OF_AN_ACCOUNT = {
    "begin_semester_report": HALF | {"period": "2024-2"},
    "add_semester_activity": TOLD,
    "revise_semester_activity": TOLD | {"activity": 1, "reached": 41},
    "drop_semester_activity": {"activity": 1, "reason": "Dua kali."},
    "tell_semester_progress": {"programmes": PROGRAMMES},
    "tell_semester_money": {"money": [{"money_source": "dues", "amount": 5}]},
    "submit_semester_report": PAPER,
    "submit_nil_semester_report": PAPER | {"reason": "Tidak ada kegiatan."},
    "withdraw_semester_report": {"reason": "Pindaian lain."},
    "discard_semester_report": {"reason": "Keliru."},
}


def test_these_are_the_commands_of_an_account_of_an_ormas_about_reports():
    allowed = {name for name, roles in POLICY.items() if ORMAS_ACCOUNT in roles and "semester" in name}
    assert allowed == {f"requests.{name}" for name in OF_AN_ACCOUNT}


@pytest.mark.rule("an-ormas-reports-only-for-itself")
@pytest.mark.parametrize("command", OF_AN_ACCOUNT)
@pytest.mark.parametrize("bound", [OTHERS, ()])
def test_an_account_of_an_ormas_tells_nothing_of_the_report_of_another(ask, requests, command, bound):
    report = begin(ask)
    ask("add_semester_activity", report=report, **TOLD)
    before = vars(requests.load(SemesterReport, report))
    about = {} if command == "begin_semester_report" else {"report": report}
    answer = ask(command, "ketua-9", bound, **about, **OF_AN_ACCOUNT[command])
    assert answer["refused"]["rule"] == "an-ormas-reports-only-for-itself"
    after = vars(requests.load(SemesterReport, report))
    assert {name for name in before if before[name] != after[name]} <= {"version"}


@pytest.mark.rule("what-an-ormas-sends-comes-on-its-day")
def test_an_ormas_fills_in_sends_mends_and_sends_again_and_two_of_the_office_are_not_asked(ask, requests):
    def told(command, **payload):
        answer = ask(command, "ketua-1", OWN, **payload)
        assert answer["refused"] is None
        return answer

    reports_since(ask, "2023-08-01")
    report = told("begin_semester_report", **HALF)["events"][0]["stream"]
    for command in [*OF_AN_ACCOUNT][1:6]:
        told(command, report=report, **OF_AN_ACCOUNT[command])
    told("add_semester_activity", report=report, **TOLD)
    earlier = ask("submit_semester_report", "ketua-1", OWN, report=report, **PAPER)
    assert earlier["refused"]["rule"] == "what-an-ormas-sends-comes-on-its-day"
    today = {**PAPER, "received_on": requests._today(), "why_earlier": ""}
    told("submit_semester_report", report=report, **today)
    mend = {"returned_on": requests._today(), "feedback": [{"item": "paper", "text": "Belum terbaca."}]}
    ask("return_semester_report", "staf-1", report=report, **mend)
    told("submit_semester_report", report=report, **today)
    accepted = {"accepted_on": requests._today(), "ground": "Semua dibaca"}
    assert ask("accept_semester_report", "staf-1", report=report, **accepted)["refused"] is None
    actors = {row.actor for row in requests.ledger.history(report) if row.topic.endswith("Submitted")}
    assert actors == {f"{ORMAS_ACCOUNT}/ketua-1"}


def test_an_ormas_answers_by_itself_that_nothing_was_done_and_drops_its_own_draft(ask, requests):
    reports_since(ask, "2023-08-01")
    draft = ask("begin_semester_report", "ketua-1", OWN, **HALF)["events"][0]["stream"]
    assert ask("discard_semester_report", "ketua-1", OWN, report=draft, reason="Keliru.")["refused"] is None
    assert ask("begin_semester_report", "ketua-1", OWN, **HALF)["refused"] is None
    nil = {**PAPER, "received_on": requests._today(), "why_earlier": "", "reason": "Pengurus baru."}
    assert ask("submit_nil_semester_report", "ketua-1", OWN, report=draft, **nil)["refused"] is None
    assert requests.load(SemesterReport, draft).nil


@pytest.mark.rule("who-sent-a-report-withdraws-it")
def test_who_sent_a_report_last_withdraws_it_and_another_scan_is_sent(ask, requests):
    report = begin(ask)
    sent = PAPER | {"reason": "Tidak ada kegiatan."}
    back = {"report": report, "reason": "Pindaian lain."}
    ask("submit_nil_semester_report", report=report, **sent)
    refused = ask("withdraw_semester_report", "ketua-1", OWN, **back)["refused"]
    assert refused["rule"] == "who-sent-a-report-withdraws-it"
    assert ask("withdraw_semester_report", "staf-2", **back)["refused"] is None
    own = sent | {"received_on": requests._today(), "why_earlier": "", "document": 7}
    assert ask("submit_nil_semester_report", "ketua-1", OWN, report=report, **own)["refused"] is None
    assert requests.load(SemesterReport, report).attempt == 1
    refused = ask("withdraw_semester_report", "staf-2", **back)["refused"]
    assert refused["rule"] == "who-sent-a-report-withdraws-it"
    assert ask("withdraw_semester_report", "ketua-1", OWN, **back)["refused"] is None
    documents = [row.state for row in requests.ledger.history(report) if row.topic.endswith("Withdrawn")]
    assert ['"document":6' in documents[0], '"document":7' in documents[1]] == [True, True]


@pytest.mark.rule("an-ormas-begins-what-it-has-to-report")
def test_an_account_begins_no_report_from_before_its_ormas_had_to_report(ask, requests):
    reports_since(ask, "2024-02-01")
    refused = ask("begin_semester_report", "ketua-1", OWN, **HALF)["refused"]
    assert refused["rule"] == "an-ormas-begins-what-it-has-to-report"
    assert "Semester II 2024" in refused["message"]
    later = ask("begin_semester_report", "ketua-1", OWN, **HALF | {"period": "2024-2"})
    assert later["refused"] is None
    assert ask("begin_semester_report", **HALF)["refused"] is None


def test_where_no_letter_is_known_an_account_begins_one_of_the_newest_periods_alone(ask, requests):
    newest = newest_periods(requests._today())
    for period, rule in ((newest[-1].before, "an-ormas-begins-what-it-has-to-report"), (newest[-1], None)):
        answer = ask("begin_semester_report", "ketua-1", OWN, **HALF | {"period": period.code})
        assert (answer["refused"] or {}).get("rule") == rule
