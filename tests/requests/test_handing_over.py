"""What goes to a named superior because of ties: a case, a hibah, a permit, a report. All invented."""

import pytest

from services.requests.domain import (
    AttributePermit,
    Case,
    Consultation,
    Grant,
    Letter,
    Officer,
    ReportDuty,
    SemesterReport,
)
from services.requests.events import (
    CaseHandedOver,
    CaseStruck,
    GrantRecommended,
    MatterHandedOver,
    PermitStruck,
)
from tests.requests import cases as c
from tests.requests import consultations as t
from tests.requests import grants as g
from tests.requests import permits as p
from tests.requests import reports as r
from tests.requests import test_letters as l
from tests.requests import test_report_duty as d
from tests.requests.test_readme import assert_happens
from tests.scenario import Scenario, fact
from tests.state_tables import told

TIED = Officer("kabid-2", "division_head", "family", "regional_secretary")
OTHER = Officer("kabid-3", "division_head")
SECRETARY = Officer("sekda-1", "regional_secretary")
TIED_SECRETARY = Officer("kaban-1", "agency_head", "board", "regional_secretary")
NAMED_THEMSELVES = Officer("kabid-4", "division_head", "family", "division_head")
TO_ISSUED = (l.DRAFTED, l.CHECKED, l.NUMBERED, l.SIGNED, l.ISSUED)
REVOKE = {"revoked_on": l.TODAY, "today": l.TODAY, "reason": "Keliru.", "basis": "Perwali"}
WHY = {"legal_basis": "UU 17/2013 Ps 1", "seen": None}
HANDED = fact(MatterHandedOver, office_role="regional_secretary")
WAYS = {
    "`reject_case`": (Case, c.TO_DESK, lambda by: c.ending(Case.reject, by, **WHY)),
    "`recommend_grant`": (Grant, g.TO_VERIFIED, lambda by: g.recommending(by=by)),
    "`grant_permit`": (AttributePermit, p.TO_CHECKED, lambda by: p.granting(by=by)),
    "`advise_consultation`": (Consultation, (t.OF_ORMAS,), lambda by: t.advising(by=by)),
    "`accept_semester_report`": (SemesterReport, r.TO_SUBMITTED, lambda by: r.accepting(by=by)),
    "`revoke_letter`": (Letter, TO_ISSUED, lambda by: lambda one: one.revoke(by, **REVOKE)),
    "`lift_report_duty`": (ReportDuty, (d.RECORDED,), lambda by: lambda one: d.lifting(one, by)),
}
STATES = {
    "with the office, by who has ties": ((), TIED),
    "with the office, by who named the own role": ((), NAMED_THEMSELVES),
    "with the office, by a superior outside": ((), SECRETARY),
    "handed over, by who has ties": ("regional_secretary", TIED),
    "handed over, by a colleague": ("regional_secretary", OTHER),
    "handed over, by the superior": ("regional_secretary", SECRETARY),
    "handed over, by a superior who has ties, too": ("agency_head", TIED_SECRETARY),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Matter")))
def test_a_table_of_what_is_handed_over_says_what_happens(state, command, outcome):
    kind, before, way = WAYS[command]
    role, by = STATES[state]
    handed = fact(CaseHandedOver if kind is Case else MatterHandedOver, office_role=role)
    assert_happens(Scenario(kind).given(*before, *([handed] if role else ())), way(by), outcome)


def test_what_is_handed_over_says_whose_it_is_to_whom_and_why():
    said = {"organisation": g.ORMAS, "officer": "kabid-2", "office_role": "regional_secretary"}
    said |= {"tie": "family", "rule": "nobody-decides-about-the-own-ormas"}
    g.grant(*g.TO_VERIFIED).when(g.recommending(by=TIED)).then(fact(MatterHandedOver, **said))


@pytest.mark.rule("somebody-above-is-named-first")
def test_who_named_the_own_role_is_told_who_must_be_named_and_where():
    story = g.grant(*g.TO_VERIFIED).when(g.recommending(by=NAMED_THEMSELVES))
    story.then(g.refused("somebody-above-is-named-first"))
    assert "Di halaman Hubungan petugas" in story.happened[0].message
    assert "kepala bidang: perannya sendiri" in story.happened[0].message


@pytest.mark.parametrize(
    ("before", "step"),
    [
        (g.TO_BUDGETED, g.awarding),
        ((*g.TO_AGREED, g.REQUESTED, g.CHECKED), g.paying),
    ],
)
def test_a_step_of_a_second_person_hands_a_hibah_over_and_any_other_colleague_still_takes_it(before, step):
    g.grant(*before).when(step(by=TIED)).then(HANDED)
    for by in (OTHER, SECRETARY):
        [done] = g.grant(*before, HANDED).when(step(by=by)).happened
        assert not done.TOPIC.endswith("Refused")


def test_a_check_hands_a_permit_over_and_another_colleague_still_checks_it():
    p.permit(p.ASKED).when(p.checking(by=TIED)).then(HANDED)
    [checked] = p.permit(p.ASKED, HANDED).when(p.checking(by=OTHER)).happened
    assert checked.TOPIC == "requests.PermitChecked"


@pytest.mark.rule("a-handed-over-case-is-decided-by-the-superior")
@pytest.mark.parametrize(
    ("kind", "before", "handed", "struck"),
    [
        (Case, c.TO_DESK, fact(CaseHandedOver, office_role="regional_secretary"), CaseStruck),
        (AttributePermit, p.TO_CHECKED, HANDED, PermitStruck),
    ],
)
def test_a_clerk_does_not_strike_what_went_to_the_superior(kind, before, handed, struck):
    def striking(by, undoable=False):
        return lambda one: one.strike(by, reason="Keliru.", undoable=undoable, today="2026-03-20")

    for undoable in (False, True):
        [kept] = Scenario(kind).given(*before, handed).when(striking(OTHER, undoable)).happened
        assert kept.rule == "a-handed-over-case-is-decided-by-the-superior"
    Scenario(kind).given(*before, handed).when(striking(SECRETARY)).then(fact(struck))


def test_an_agency_recommends_what_it_evaluates_whoever_decides_in_the_office():
    partner = Officer("opd-1", "agency_partner", agencies=("disbud",))
    given = (*g.TO_VERIFIED, HANDED)
    g.grant(*given).when(g.recommending(by=partner)).then(fact(GrantRecommended, recommended=10_000_000))
