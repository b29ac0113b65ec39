"""An ormas answers, sends, mends and objects by itself; the office checks and decides. All of it invented."""

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from contracts.policy import POLICY
from contracts.roles import ORMAS_ACCOUNT
from services.registry.events import (
    DissolutionRecorded,
    DissolutionStruck,
    EntryMerged,
    RegistrationWithdrawn,
)
from services.scoring.domain import Assessment
from services.scoring.service import ScoringService
from shared.errors import InputWrong
from shared.tokens import Actor, Warrant
from tests.portal.told.instruments import CONTOH
from tests.portal.told.ormas import stream
from tests.scoring.asking import AUTHOR, CHECKER, GROUND, OTHER, YEAR, ask
from tests.scoring.attended import Attended
from tests.scoring.machine_of_assessments import uncounted

OWN, OTHERS = (stream(1),), (stream(2),)
ANSWERS = {"papan": {"value": "1", "proof": "dokumen nomor 3"}, "kantor": {"value": "4"}}
OBJECTION = {"reason": "Papan nama sudah dipasang."}
OF_AN_ACCOUNT = {
    "answer_assessment": {"answers": ANSWERS, "ground": "Diisi ormas sendiri."},
    "submit_assessment": {},
    "object_to_score": OBJECTION,
}


@pytest.fixture
def invited(scoring):
    """The assessment to which the ormas was invited; nothing of it is counted from events."""
    ask(scoring, "draft_instrument", lines=uncounted(), ground=GROUND)
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    until = (date.fromisoformat(scoring._today()) + timedelta(9)).isoformat()
    days = YEAR | {"opens_on": "2026-01-01", "self_until": until, "objection_days": 7}
    said = {"instrument": CONTOH, "edition": 1, "title": "Penilaian 2026", "ground": GROUND} | days
    [opened] = ask(scoring, "open_assessment_period", OTHER, **said).events
    said = {"period": opened.stream, "organisation": stream(1), "ground": GROUND}
    [begun] = ask(scoring, "invite_to_assessment", **said).events
    return begun.stream


@pytest.fixture
def over_the_border(scoring):
    service = ScoringService()
    service.scoring = scoring

    def asked(command, actor, assessment, **payload):
        """By a colleague, or by an account of an ormas that is bound to these entries."""
        if isinstance(actor, tuple):
            actor = Actor("ketua-1", ORMAS_ACCOUNT, actor)
        payload |= {"day": scoring._today()} if command == "object_to_score" and "day" not in payload else {}
        name, id, until = f"scoring.{command}", uuid4(), datetime.now(UTC) + timedelta(minutes=1)
        warrant = Warrant(id, actor, scoring.deployment.office.deployment, name, str(id), until)
        return getattr(service, command)(warrant=warrant, payload={"assessment": assessment, **payload})

    return asked


def rule_of(answer):
    return answer["refused"] and answer["refused"]["rule"]


def told(answer):
    assert answer["refused"] is None
    return [each["topic"].partition(".")[2] for each in answer["events"]]


def scored(asked, assessment):
    for command in ("answer_assessment", "submit_assessment"):
        told(asked(command, OWN, assessment, **OF_AN_ACCOUNT[command]))
    told(asked("check_assessment", CHECKER, assessment, answers=ANSWERS, ground=GROUND))
    assert told(asked("compute_score", CHECKER, assessment)) == ["ScoreComputed"]


def test_these_are_the_commands_of_an_account_of_an_ormas_about_its_assessment_and_awards():
    allowed = {name for name, roles in POLICY.items() if ORMAS_ACCOUNT in roles and "scoring." in name}
    of_awards = {"nominate_candidate", "withdraw_candidate"}
    assert allowed == {f"scoring.{name}" for name in of_awards | {*OF_AN_ACCOUNT}}


def test_an_ormas_answers_sends_mends_and_objects_and_two_of_the_office_check_and_decide(
    scoring, invited, over_the_border
):
    asked = over_the_border
    draft = OF_AN_ACCOUNT["answer_assessment"] | {"answers": {"papan": ANSWERS["papan"]}}
    assert told(asked("answer_assessment", OWN, invited, **draft)) == ["SelfAnswersRecorded"]
    assert told(asked("answer_assessment", OWN, invited, **draft)) == []
    assert told(asked("submit_assessment", OWN, invited)) == ["AssessmentSubmitted"]
    back = {"until": scoring._today(), "reason": "Kantornya belum dijawab."}
    with pytest.raises(InputWrong) as wrong:
        asked("return_assessment", CHECKER, invited, **back, notes={"entah": "Tidak ada."})
    assert [each.pointer for each in wrong.value.fields] == ["/notes/entah"]
    back |= {"notes": {"kantor": "Surat sewanya."}}
    assert told(asked("return_assessment", CHECKER, invited, **back)) == ["AssessmentReturned"]
    scored(asked, invited)
    assert told(asked("object_to_score", OWN, invited, **OBJECTION)) == ["ScoreObjected"]
    by_checker = asked("decide_score", Actor(CHECKER.id, "division_head"), invited, ground=GROUND)
    assert rule_of(by_checker) == "a-score-is-decided-by-another-person"
    waits = asked("decide_score", OTHER, invited, ground=GROUND)
    assert rule_of(waits) == "an-objection-is-answered-first"
    reply = {"reply": "Kegiatan itu sudah dihitung."}
    assert told(asked("answer_objection", OTHER, invited, **reply)) == ["ObjectionAnswered"]
    assert told(asked("decide_score", OTHER, invited, ground=GROUND)) == ["ScoreDecided"]
    actors = {
        row.actor for row in scoring.ledger.history(invited) if row.topic.endswith(("Submitted", "Objected"))
    }
    assert actors == {f"{ORMAS_ACCOUNT}/ketua-1"}


def test_the_office_goes_on_with_what_an_ormas_began_and_whoever_typed_of_it_does_not_check(
    invited, over_the_border
):
    asked = over_the_border
    draft = OF_AN_ACCOUNT["answer_assessment"]
    told(asked("answer_assessment", OWN, invited, **draft))
    more = {"answers": ANSWERS | {"kantor": {"value": "2"}}, "ground": GROUND}
    assert told(asked("answer_assessment", AUTHOR, invited, **more)) == ["SelfAnswersRecorded"]
    told(asked("submit_assessment", OWN, invited))
    checked = {"answers": ANSWERS, "ground": GROUND}
    assert rule_of(asked("check_assessment", AUTHOR, invited, **checked)) == (
        "evidence-is-checked-by-another-person"
    )
    assert told(asked("check_assessment", CHECKER, invited, **checked)) == ["EvidenceChecked"]


@pytest.mark.rule("an-ormas-assesses-only-itself")
@pytest.mark.parametrize("command", OF_AN_ACCOUNT)
@pytest.mark.parametrize("bound", [OTHERS, ()])
def test_an_account_of_another_ormas_takes_no_step_and_learns_nothing_of_how_it_stands(
    scoring, invited, over_the_border, command, bound
):
    asked, payload = over_the_border, OF_AN_ACCOUNT[command]
    first = asked(command, bound, invited, **payload)
    scored(asked, invited)
    before = vars(scoring.load(Assessment, invited))
    later = asked(command, bound, invited, **payload)
    assert first["refused"] == later["refused"]
    assert rule_of(later) == "an-ormas-assesses-only-itself"
    after = vars(scoring.load(Assessment, invited))
    assert {name for name in before if before[name] != after[name]} <= {"version"}


@pytest.mark.rule("an-objection-of-an-account-is-of-its-day")
def test_an_ormas_objects_on_the_day_and_the_office_on_the_day_of_a_letter(scoring, invited, over_the_border):
    scored(over_the_border, invited)
    yesterday = (date.fromisoformat(scoring._today()) - timedelta(1)).isoformat()
    early = over_the_border("object_to_score", OWN, invited, day=yesterday, **OBJECTION)
    assert rule_of(early) == "an-objection-of-an-account-is-of-its-day"
    assert told(over_the_border("object_to_score", AUTHOR, invited, day=yesterday, **OBJECTION)) == [
        "ScoreObjected"
    ]


@pytest.mark.rule("an-ormas-that-is-gone-assesses-nothing")
@pytest.mark.parametrize("command", OF_AN_ACCOUNT)
def test_an_ormas_that_was_dissolved_or_withdrawn_does_nothing_and_one_whose_end_was_a_slip_goes_on(
    scoring, invited, over_the_border, command
):
    payload, gone = OF_AN_ACCOUNT[command], "an-ormas-that-is-gone-assesses-nothing"
    blank = dict.fromkeys(DissolutionRecorded.__annotations__, "")
    with closing(Attended(scoring.deployment)) as attended:
        attended.registers(1, DissolutionRecorded, **blank)
        assert rule_of(over_the_border(command, OWN, invited, **payload)) == gone
        attended.registers(1, DissolutionStruck, reason="Keliru dicatat.")
        assert rule_of(over_the_border(command, OWN, invited, **payload)) != gone
        survivor = {"survivor": stream(5), "survivor_name": "Sanggar Rekaan", "reason": "Satu ormas."}
        attended.registers(1, EntryMerged, **survivor)
        attended.registers(5, RegistrationWithdrawn, reason="Salah catat.")
    assert rule_of(over_the_border(command, (*OWN, stream(5)), invited, **payload)) == gone
    draft = OF_AN_ACCOUNT["answer_assessment"] | {"answers": {"papan": {"value": "0"}}}
    assert rule_of(over_the_border("answer_assessment", AUTHOR, invited, **draft)) != gone
