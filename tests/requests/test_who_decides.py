"""Of every command of the requests: whether it decides, whether two persons are asked, whom a tie stops."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import pytest

from contracts.policy import POLICY
from services.requests import domain
from services.requests.domain import (
    AttributePermit,
    Case,
    CaseHands,
    Consultation,
    Grant,
    Letter,
    Officer,
    ReportDuty,
)
from services.requests.domain.grant_hands import GrantHands, StageHands
from services.requests.domain.handing_over import HandsOver
from services.requests.domain.semester_report import SemesterReport
from shared.aggregate import Aggregate
from tests.requests import cases as c
from tests.requests import consultations as t
from tests.requests import grants as g
from tests.requests import permits as p
from tests.requests import reports as r
from tests.requests import test_letters as l
from tests.requests import test_report_duty as d
from tests.scenario import Scenario

HEAD = Officer("kabid-3", "division_head")
"""The second person of the stories below: where this account was the first one, too, it is refused."""
TIED = Officer("kabid-2", "division_head", "family", "regional_secretary")


class Decision(NamedTuple):
    """``by``: the step, taken by an officer; ``alone``: the same by who had a hand in what came before, None
    where one person is enough.
    """

    kind: type
    before: tuple[Any, ...]
    by: Callable[[Officer], Callable[[Any], None]]
    alone: Callable[[Officer], Callable[[Any], None]] | None = None


def case(before, step, alone=None):
    return Decision(Case, before, step, alone)


def grant(before, step, **alone):
    return Decision(
        Grant, before, lambda by: step(by=by), (lambda by: step(by=by, **alone)) if alone else None
    )


def permit(before, step, alone=None):
    return Decision(AttributePermit, before, lambda by: step(by), alone)


def consultation(before, step):
    return Decision(Consultation, (t.OF_ORMAS, *before), lambda by: step(by=by))


def letter(before, step, alone=None):
    """For a number it is the signatory whose tie counts."""
    return Decision(Letter, before, lambda by: lambda one: step(one, by), alone)


MINE = GrantHands({"kabid-3"}, {"kabid-3"}, {"kabid-3"})
STAGE = (*g.TO_AGREED, g.REQUESTED)
REPORTED = (*g.TO_PAID, g.reported())
SIGNED = (l.DRAFTED, l.CHECKED, l.NUMBERED, l.SIGNED)
DROP = {"reason": "Keliru.", "volume": l.volume_with_one()}
WHY = {"legal_basis": "UU 17/2013 Ps 1", "seen": None}
REVOKE = {"revoked_on": l.TODAY, "today": l.TODAY, "reason": "Keliru.", "basis": "Perwali"}
STRIKE = {"reason": "Keliru.", "undoable": False, "today": c.TODAY}
DECISIONS = {
    "dispose_case": case(c.TO_AGENDA, c.disposing),
    "check_case": case(c.TO_DESK, c.checking),
    "waive_case_item": case(c.TO_CHECKED, lambda by: c.waiving(by=by)),
    "return_case": case(c.TO_CHECKED, c.returning),
    "complete_case": case(
        (*c.TO_DESK, c.ALL_FOUND), c.completing, lambda by: c.completing(by, hands=CaseHands({by.id}))
    ),
    "order_case_visit": case(c.TO_CHECKED, c.ordering),
    "finish_case": case(c.ADVISED, lambda by: c.ending(Case.finish, by, seen=None)),
    "reject_case": case(c.TO_DESK, lambda by: c.ending(Case.reject, by, **WHY)),
    "lapse_case": case(
        c.TO_RETURNED,
        lambda by: lambda one: one.lapse(by, reason="Dihubungi.", today="2026-03-20", seen=None),
    ),
    "strike_case": case(c.TO_DESK, lambda by: lambda one: one.strike(by, **STRIKE)),
    "take_back_case_completion": case(c.TO_COMPLETE, c.taking_back),
    "return_semester_report": Decision(
        SemesterReport,
        (*r.TO_SUBMITTED, r.ACCEPTED),
        r.returning,
        lambda by: r.returning(by, typists=(by.id,)),
    ),
    "accept_semester_report": Decision(
        SemesterReport, r.TO_SUBMITTED, r.accepting, lambda by: r.accepting(by, typists=(by.id,))
    ),
    "lift_report_duty": Decision(ReportDuty, (d.RECORDED,), lambda by: partial(d.lifting, by=by)),
    "strike_report_duty": Decision(ReportDuty, (d.RECORDED,), lambda by: partial(d.striking, by=by)),
    "check_letter": letter(
        (l.DRAFTED,),
        lambda one, by: one.check(by, drafters={"staf-1"}),
        lambda by: lambda one: one.check(by, drafters={by.id}),
    ),
    "return_letter": letter((l.DRAFTED,), lambda one, by: one.give_back(by, reason="Keliru.")),
    "number_letter": letter(
        (l.DRAFTED, l.CHECKED),
        lambda one, by: l.numbering(l.a_signatory(by.id), signs=by)(one),
        lambda by: l.numbering(l.a_signatory(by.id), hands=l.Hands({by.id}, "kabid-4")),
    ),
    "drop_letter": letter(
        SIGNED,
        lambda one, by: one.drop(by, **DROP),
        lambda by: lambda one: one.drop(by, drafters={by.id}, **DROP),
    ),
    "revoke_letter": letter((*SIGNED, l.ISSUED), lambda one, by: one.revoke(by, **REVOKE)),
    "advise_consultation": consultation((), t.advising),
    "promise_in_consultation": consultation((t.ADVISED,), t.promising),
    "lift_consultation_promise": consultation((t.ADVISED, t.PROMISED), t.lifting),
    "close_consultation": consultation((t.ADVISED,), t.closing),
    "reopen_consultation": consultation((t.ADVISED, t.CLOSED), t.reopening),
    "waive_grant_rule": grant((g.proposed(),), g.waiving, hands=MINE),
    "return_grant": grant(g.TO_VERIFIED, g.returning),
    "choose_grant_evaluator": grant(g.TO_SUBMITTED, g.choosing),
    "recommend_grant": grant(g.TO_VERIFIED, g.recommending, hands=MINE),
    "award_grant": grant(g.TO_BUDGETED, g.awarding, hands=MINE),
    "verify_grant_stage": grant(STAGE, g.checking),
    "decline_grant_stage": grant(STAGE, g.declining),
    "disburse_grant_stage": grant((*STAGE, g.CHECKED), g.paying, checkers={"kabid-3"}),
    "return_grant_report": grant(REPORTED, g.mending),
    "accept_grant_report": grant(REPORTED, g.accepting, hands=StageHands("kabid-3")),
    "undo_grant_step": grant(g.TO_PAID, partial(g.undoing, version=len(g.TO_PAID))),
    "take_back_grant_step": grant(g.TO_PAID, partial(g.taking_back, version=len(g.TO_PAID))),
    "correct_grant_entry": grant((*g.TO_AWARDED, g.NUMBERED), g.correcting),
    "reject_grant": grant(g.TO_VERIFIED, g.rejecting),
    "lapse_grant": grant((*g.TO_SUBMITTED, g.RETURNED), g.lapsing),
    "strike_permit": permit(p.TO_CHECKED, lambda by: lambda one: one.strike(by, **STRIKE)),
    "return_permit": permit(p.TO_CHECKED, p.returning),
    "check_permit": permit((p.ASKED,), p.checking),
    "grant_permit": permit(p.TO_CHECKED, p.granting, lambda by: p.granting(by, checkers=(by.id,))),
    "reject_permit": permit(p.TO_CHECKED, p.rejecting, lambda by: p.rejecting(by._replace(id="staf-1"))),
    "revoke_permit": permit(p.TO_GRANTED, p.revoking),
    "lapse_permit": permit((p.ASKED,), lambda by: p.lapsing(by, today="2026-03-20")),
}
NOTHING_DECIDED = {
    "what an ormas brings is typed": (
        "draft_case submit_case answer_case withdraw_case note_case_ticket tell_case_needs note_case_message "
        "begin_semester_report add_semester_activity revise_semester_activity drop_semester_activity "
        "tell_semester_progress tell_semester_money submit_semester_report submit_nil_semester_report "
        "withdraw_semester_report discard_semester_report record_report_duty propose_grant revise_grant "
        "submit_grant cancel_grant "
        "number_grant_elsewhere point_grant_to_theme report_grant_stage request_grant_stage ask_permit "
        "revise_permit withdraw_permit ask_consultation link_consultation"
    ),
    "what was seen or done elsewhere is written down": (
        "enter_case_in_agenda correct_case_agenda record_case_visit verify_grant consider_grant budget_grant "
        "draft_grant_agreement sign_grant_agreement hand_over_grant_goods close_grant look_at_permit "
        "confirm_permit_removal link_permit_letter sign_letter leave_letter_unsigned issue_letter "
        "correct_letter_number replace_letter_scan"
    ),
    "another person checks it": "draft_letter draft_case_letter redraft_letter",
    "a day is agreed, a promise of the office is kept, an own slip is undone": (
        "schedule_consultation fulfil_consultation_promise undo_consultation_promise"
    ),
    "it says nothing of an ormas, and erases": "erase_consultation_words erase_letter_names",
    "it is about no ormas": (
        "decree_days take_back_decree set_working_week enter_election_period end_election_period "
        "strike_election_period configure_service adopt_service withdraw_configuration open_service "
        "close_service tell_office_size set_semester_terms set_activity_types set_letterhead "
        "place_letter_logo remove_letter_logo set_letter_template appoint_signatory end_signatory "
        "correct_signatory_term "
        "record_signatory_certificate "
        "set_grant_terms "
        "set_permit_terms adopt_permit_terms tell_service_baseline choose_survey_form make_survey_slips "
        "answer_survey"
    ),
    "it is office data, decided elsewhere": "list_grant_exception end_grant_exception",
    "it is of ties themselves": "declare_tie take_back_tie end_tie",
    "it reads": (
        "list_readings open_letter read_letter_names read_grant_account open_permit_photo read_consultation"
    ),
}


def test_of_every_command_it_is_known_whether_it_decides():
    named = [each for some in NOTHING_DECIDED.values() for each in some.split()]
    assert len(named) == len(set(named))
    known = {f"requests.{each}" for each in (*named, *DECISIONS)}
    assert known == {command for command in POLICY if command.startswith("requests.")}
    assert not set(named) & set(DECISIONS)


@pytest.mark.parametrize("command", sorted(DECISIONS))
def test_who_has_ties_to_the_ormas_hands_over_what_is_decided_and_another_one_decides(command):
    told = DECISIONS[command]
    [kept] = Scenario(told.kind).given(*told.before).when(told.by(TIED)).happened
    assert kept.TOPIC in ("requests.CaseHandedOver", "requests.MatterHandedOver")
    assert kept.rule in {
        "nobody-decides-about-the-own-ormas",
        "nobody-judges-the-report-of-the-own-ormas",
        "nobody-writes-to-the-own-ormas",
    }
    untied = Scenario(told.kind).given(*told.before).when(told.by(HEAD)).happened
    assert [each.TOPIC for each in untied if each.TOPIC.endswith("Refused")] == []
    assert untied


def test_whatever_the_office_keeps_of_one_ormas_hands_over_and_never_only_refuses():
    kinds = {each for each in vars(domain).values() if isinstance(each, type) and issubclass(each, Aggregate)}
    of_one_ormas = {each for each in kinds if hasattr(each(f"x-{'a' * 32}"), "organisation")}
    assert of_one_ormas == {told.kind for told in DECISIONS.values()}
    assert all(issubclass(each, HandsOver) for each in of_one_ormas)


@pytest.mark.parametrize("command", sorted(name for name, told in DECISIONS.items() if told.alone))
def test_where_two_persons_are_asked_one_alone_is_refused(command):
    told = DECISIONS[command]
    assert told.alone
    [refused] = Scenario(told.kind).given(*told.before).when(told.alone(HEAD)).happened
    assert refused.rule.startswith(("who-", "the-drafter-", "the-checker-"))
