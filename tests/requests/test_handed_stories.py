"""Stories of a small office in which the head has ties: the superior decides that matter and no other."""

from datetime import date, timedelta

import pytest

from services.requests.domain import AttributePermit, Grant, SemesterReport
from shared.errors import Forbidden
from shared.tokens import Actor
from tests.offices import cause_in
from tests.portal.told.ormas import merged_into
from tests.requests.grants import ANEW, EVALUATOR, FACTS, SETTING
from tests.requests.known import register_tells
from tests.requests.lettering import DRAFT, HEAD, SCAN, SIGNER, TEMPLATE
from tests.requests.permits import STREET, TERMS_SAID
from tests.requests.reports import ACTIVITY

ORMAS, OTHER = f"ormas-{1:032x}", f"ormas-{2:032x}"
ROLES = {
    "pengelola": "tenant_admin",
    "staf": "case_officer",
    "kaban": "agency_head",
    "kabid": "division_head",
    "sekda": "regional_secretary",
}
OUTSIDE = "a-superior-outside-has-only-what-was-handed-over"
HANDED_OVER = ["requests.MatterHandedOver"]


@pytest.fixture
def do(requests):
    """Somebody asks for something; the head of the agency declared to have ties to one ormas."""

    def ask(person, command, **said):
        cause = cause_in(requests, f"requests.{command}", actor=Actor(person, ROLES[person]))
        return getattr(requests, command)(cause, **said)

    register_tells(requests, ORMAS, OTHER)
    tie = {"organisation": ORMAS, "tie": "board", "ground": "Pernyataan sendiri"}
    own = ask("kaban", "declare_tie", office_role="agency_head", **tie)
    assert own.refused.rule == "a-tie-names-somebody-above"
    assert not ask("kaban", "declare_tie", office_role="regional_secretary", **tie).refused
    return ask


def only_here(do, command, mine, others, **said):
    """The head tries, then a colleague, then the superior; who gets nothing of what was not handed over."""
    tried = do("kaban", command, **mine, **said)
    assert [each.topic for each in tried.events] == HANDED_OVER
    colleague = do("kabid", command, **mine, **said).refused
    assert colleague.rule == "a-handed-over-case-is-decided-by-the-superior"
    assert do("sekda", command, **others, **said).refused.rule == OUTSIDE
    late = do("kaban", "take_back_tie", organisation=ORMAS)
    assert late.refused.rule == "only-a-new-tie-is-taken-back"
    assert not do("sekda", command, **mine, **said).refused


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)
def test_the_hibah_of_the_own_ormas_is_recommended_by_the_superior_and_its_decree_recorded_in_the_office(
    do, requests
):
    days = {"window_from": "2023-01-01", "window_until": "2023-03-31", "report_due_on": "2025-01-10"}
    do("pengelola", "set_grant_terms", **SETTING | {"budget_year": "2024", **days}, ground="Salinan perwali")
    facts = FACTS | {"reported_since": "2018-02-01"}
    mine, others = (_verified(do, organisation, facts) for organisation in (ORMAS, OTHER))
    said = {"recommended": 10_000_000, "recommended_on": "2023-03-09", "note": "Layak"}
    only_here(do, "recommend_grant", {"grant": mine}, {"grant": others}, **said)
    do("staf", "consider_grant", grant=mine, considered=10_000_000, considered_on="2023-06-01", note="Setuju")
    placed = {"budgeted": 10_000_000, "budget_code": "5.1.05", "annex": "III", "budgeted_on": "2023-12-30"}
    do("staf", "budget_grant", grant=mine, **placed)
    decree = {"awarded": 10_000_000, "decree": "SK 12", "decided_on": "2024-02-01", "reason": ""}
    assert not do("staf", "award_grant", grant=mine, **decree).refused
    assert requests.load(Grant, mine).state == "awarded"


def _verified(do, organisation, facts):
    said = {"organisation": organisation, "budget_year": "2024", "proposed_on": "2023-02-02", "facts": facts}
    grant = do("staf", "propose_grant", **ANEW | said).events[0].stream
    assert not do("staf", "submit_grant", grant=grant, submitted_on="2023-02-05").refused
    do("kabid", "choose_grant_evaluator", grant=grant, evaluator=EVALUATOR, agency="", ground="Disposisi")
    do("staf", "verify_grant", grant=grant, verified_on="2023-03-02", minutes="BA 1", note="Sesuai")
    return grant


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)
def test_the_permit_of_the_own_ormas_is_granted_by_the_superior(do, requests):
    today = date.fromisoformat(requests._today())
    day = today.isoformat()
    do("pengelola", "set_permit_terms", seen=None, **TERMS_SAID | {"effective_from": day})
    asked = {"kind_code": "flag", "pieces": 4, "ground": "Surat 16/2026", "case": "", "places": [STREET]}
    asked |= {"applied_on": day, "from_day": day, "last_day": (today + timedelta(days=3)).isoformat()}
    mine, others = (
        do("staf", "ask_permit", organisation=each, **asked).events[0].stream for each in (ORMAS, OTHER)
    )
    for permit in (mine, others):
        assert not do("staf", "check_permit", permit=permit, note="Sesuai", seen=None).refused
    only_here(do, "grant_permit", {"permit": mine}, {"permit": others}, reason="Satu acara.", seen=None)
    assert requests.load(AttributePermit, mine).state == "granted"
    assert requests.load(AttributePermit, others).state == "checked"


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)
def test_a_tie_to_an_entry_that_was_merged_is_a_tie_to_the_one_that_stands(do, requests):
    today = requests._today()
    do("pengelola", "set_permit_terms", seen=None, **TERMS_SAID | {"effective_from": today})
    asked = {"kind_code": "flag", "pieces": 4, "ground": "Surat 16/2026", "case": "", "places": [STREET]}
    asked |= {"applied_on": today, "from_day": today, "last_day": today, "organisation": OTHER}
    permit = do("staf", "ask_permit", **asked).events[0].stream
    do("staf", "check_permit", permit=permit, note="Sesuai", seen=None)
    register_tells(requests, ORMAS, more=[merged_into(OTHER, "Forum Lain")])
    granted = do("kaban", "grant_permit", permit=permit, reason="", seen=None)
    assert [each.topic for each in granted.events] == HANDED_OVER
    late = do("kaban", "take_back_tie", organisation=ORMAS)
    assert late.refused.rule == "only-a-new-tie-is-taken-back"
    assert requests._tie("kaban", OTHER) == requests._tie("kaban", ORMAS) == ("board", "regional_secretary")


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)
def test_a_letter_to_the_own_ormas_is_revoked_by_the_superior_who_reads_no_other(do, requests):
    third = f"ormas-{3:032x}"
    register_tells(requests, third)
    register_tells(requests, ORMAS, more=[merged_into(OTHER, "Forum Lain")])
    do("pengelola", "set_letterhead", **HEAD, ground="Salinan")
    do("pengelola", "set_letter_template", service="presence_letter", **TEMPLATE, ground="Salinan")
    signs = do("pengelola", "appoint_signatory", **SIGNER).events[0].stream
    mine, others = (_issued(do, ormas, signs, requests._today()) for ormas in (OTHER, third))
    said = {"revoked_on": requests._today(), "reason": "Keliru.", "basis": "Berita acara 5"}
    only_here(do, "revoke_letter", {"letter": mine}, {"letter": others}, **said)
    look = {"which": "printed", "actor": "regional_secretary/sekda"}
    assert requests.open_letter(letter=mine, **look)["file"]
    with pytest.raises(Forbidden):
        requests.open_letter(letter=others, **look)


def _issued(do, ormas, signs, today):
    said = DRAFT | {"organisation": ormas, "addition": []}
    letter = do("staf", "draft_letter", **said).events[0].stream
    do("kabid", "check_letter", letter=letter)
    day = {"letter": letter, "late_reason": ""}
    numbers = {"letter_number": f"417.{ormas[-1]}", "dated": today}
    assert not do("staf", "number_letter", signatory=signs, **numbers, **day).refused
    do("staf", "sign_letter", signed_with="ink", signed_on=today, **SCAN, **day)
    assert not do("staf", "issue_letter", issued_on=today, **day).refused
    return letter


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)
def test_the_report_of_the_own_ormas_is_accepted_by_the_superior_and_no_typist_undoes_it(do, requests):
    mine, others = (_handed_in(do, organisation) for organisation in (ORMAS, OTHER))
    said = {"accepted_on": "2024-07-25", "ground": "Semua dibaca", "seen": None}
    only_here(do, "accept_semester_report", {"report": mine}, {"report": others}, **said)
    assert requests.load(SemesterReport, mine).state == "accepted"
    assert not do("kaban", "accept_semester_report", report=others, **said).refused
    back = {"returned_on": "2024-07-26", "feedback": [{"item": "paper", "text": "Keliru."}], "seen": None}
    undone = do("staf", "return_semester_report", report=others, **back).refused
    assert undone.rule == "who-typed-a-report-does-not-undo-its-acceptance"


def _handed_in(do, organisation):
    half = {"organisation": organisation, "period": "2024-1", "ground": "Laporan 9/2024"}
    report = do("staf", "begin_semester_report", **half).events[0].stream
    do("staf", "add_semester_activity", report=report, **ACTIVITY | {"held_on": "2024-02-14"})
    paper = {"received_on": "2024-07-20", "why_earlier": "Dari map lama", "document": 6, "seen": None}
    signed = {"signed_by": ["ketua", "sekretaris"]}
    assert not do("staf", "submit_semester_report", report=report, **paper, **signed).refused
    return report
