"""Hibah of a whole office, on both databases: two ormas, their officers, a revision, a refusal, a lapse."""

from functools import partial

import pytest

from contracts.telling.facts import state_of
from services.registry.events import LeadershipDisputeOpened
from services.requests.domain import Grant
from shared.errors import NotFound
from shared.tokens import Actor
from tests.offices import cause_in
from tests.portal.told.ormas import merged_into
from tests.requests.grants import ANEW, FACTS, NAME, PROPOSAL, SETTING, TERMS
from tests.requests.known import register_tells
from tests.requests.test_case_office import drafting, offering

SANGGAR, FORUM = f"ormas-{1:032x}", f"ormas-{2:032x}"
ROLES = {
    "pengelola": "tenant_admin",
    "staf": "case_officer",
    "petugas": "field_officer",
    "kabid": "division_head",
    "bendahara": "registry_clerk",
}
YEAR_2024 = {"window_from": "2023-01-01", "window_until": "2023-03-31", "report_due_on": "2025-01-10"}
YEAR_2025 = {"window_from": "2024-01-01", "window_until": "2024-03-31", "report_due_on": "2026-01-10"}
YEAR_2026 = {"window_from": "2025-01-01", "window_until": "2025-03-31", "report_due_on": "2027-01-10"}
ACCOUNT = {"bank": "Bank Contoh", "account_name": "Forum Ibu Contoh", "account_number": "000 111 222"}


def asked_of(requests):
    """How somebody asks for something."""

    def ask(person, command, **said):
        cause = cause_in(requests, f"requests.{command}", actor=Actor(person, ROLES[person]))
        return getattr(requests, command)(cause, **said)

    return ask


@pytest.fixture
def do(requests):
    """Somebody asks for something."""
    ask = asked_of(requests)
    for year, days in (("2024", YEAR_2024), ("2025", YEAR_2025), ("2026", YEAR_2026)):
        said = SETTING | {"budget_year": year, **days}
        assert not ask("pengelola", "set_grant_terms", **said, ground="Salinan perwali").refused
    register_tells(requests, SANGGAR, FORUM)
    return ask


def anew(organisation, year, day):
    facts = FACTS | {"reported_since": "2018-02-01"}
    return ANEW | {"organisation": organisation, "budget_year": year, "proposed_on": day, "facts": facts}


def propose(do, organisation, year, day):
    return do("staf", "propose_grant", **anew(organisation, year, day)).events[0].stream


def drafted_case(requests, organisation):
    offering(requests)
    return drafting(requests, organisation=organisation).events[0].stream


def award(do, grant, year):
    said = {"awarded": 10_000_000, "decree": "SK 12", "decided_on": f"{year}-02-01", "reason": ""}
    return do("bendahara", "award_grant", grant=grant, **said)


def awarded(do, organisation, year):
    """Up to its decree."""
    grant = budgeted(do, organisation, year)
    assert not award(do, grant, year).refused
    return grant


def budgeted(do, organisation, year):
    """A hibah of that year up to its place in the budget, each step a day in its year."""
    before = str(int(year) - 1)
    grant = propose(do, organisation, year, f"{before}-02-02")
    step = partial(do, grant=grant)
    assert not step("staf", "submit_grant", submitted_on=f"{before}-02-05").refused
    step("kabid", "choose_grant_evaluator", evaluator="Dinas Kebudayaan", agency="", ground="Disposisi")
    step("petugas", "verify_grant", verified_on=f"{before}-03-02", minutes="BA 1", note="Sesuai")
    step("kabid", "recommend_grant", recommended=10_000_000, recommended_on=f"{before}-03-09", note="Layak")
    step("staf", "consider_grant", considered=10_000_000, considered_on=f"{before}-06-01", note="Setuju")
    said = {"budgeted": 10_000_000, "budget_code": "5.1.05", "annex": "III", "budgeted_on": f"{before}-12-30"}
    step("staf", "budget_grant", **said)
    return grant


def paid(do, grant, year, stages=(6_000_000, 4_000_000)):
    """Its agreement and its first stage."""
    step = partial(do, grant=grant)
    said = {"agreement_number": "900/1", "dated": f"{year}-02-10", "signatories": "Nama Rekaan", **ACCOUNT}
    step("staf", "draft_grant_agreement", stages=list(stages), **said)
    board = {"board_from": "2020-01-01", "board_until": "", "in_dispute": False}
    step("staf", "sign_grant_agreement", signed_on=f"{year}-02-15", **board)
    stage(do, grant, 1, stages[0], f"{year}-03")


def stage(do, grant, number, amount, month):
    step = partial(do, grant=grant, stage=number)
    step("staf", "request_grant_stage", amount=amount, requested_on=f"{month}-01")
    step("kabid", "verify_grant_stage", checked_on=f"{month}-02")
    answer = step("bendahara", "disburse_grant_stage", paid_on=f"{month}-03", reference="SP2D 5")
    assert not answer.refused


def report(do, grant, number, day, receipts, remainder=0):
    said = {"receipts": receipts, "remainder": remainder, "remainder_reference": "STS 9", "note": ""}
    return do("staf", "report_grant_stage", grant=grant, stage=number, reported_on=day, **said)


def test_a_hibah_from_the_proposal_to_the_last_rupiah(do, requests):
    grant = awarded(do, SANGGAR, "2025")
    paid(do, grant, "2025")
    assert not report(do, grant, 1, "2025-05-03", 5_400_000, 500_000).refused
    accept = partial(do, "kabid", "accept_grant_report", grant=grant)
    short = accept(stage=1, accepted_on="2025-05-04").refused
    assert (short.rule, "Rp100.000" in short.message) == ("a-report-accounts-for-every-rupiah", True)
    back = {"returned_on": "2025-05-05", "answer_by": "2025-05-20", "reason": "Satu kuitansi belum ada"}
    do("kabid", "return_grant_report", grant=grant, stage=1, **back)
    report(do, grant, 1, "2025-05-06", 5_500_000, 500_000)
    assert not accept(stage=1, accepted_on="2025-05-07").refused
    stage(do, grant, 2, 4_000_000, "2025-06")
    report(do, grant, 2, "2025-09-06", 4_000_000)
    assert not accept(stage=2, accepted_on="2025-09-07").refused
    closed = do("staf", "close_grant", grant=grant, ended_on="2025-12-20", reason="Semua cocok")
    assert not closed.refused
    found = requests.load(Grant, grant)
    assert (found.state, found.received) == ("closed", 10_000_000)
    stored = [row for row in requests.ledger.history(grant) if row.topic == "requests.GrantAgreementDrafted"]
    assert "000 111 222" not in stored[0].state
    assert ACCOUNT["account_name"] not in stored[0].state


def test_a_proposal_is_returned_mended_and_judged_by_the_terms_it_came_with(do, requests):
    grant = propose(do, SANGGAR, "2026", "2025-02-02")
    assert not do("staf", "submit_grant", grant=grant, submitted_on="2025-02-05").refused
    stricter = SETTING | {"budget_year": "2026", **YEAR_2026, "minimum_years": 20}
    do("pengelola", "set_grant_terms", **stricter, ground="Perwali baru")
    said = {"asked_on": "2025-02-10", "answer_by": "2025-04-24", "reason": "Lengkapi RAB"}
    do("kabid", "return_grant", grant=grant, **said)
    facts = FACTS | {"reported_since": "2018-02-01"}
    do("staf", "revise_grant", grant=grant, **PROPOSAL | {"proposed_on": "2025-04-20", "facts": facts})
    assert not do("staf", "submit_grant", grant=grant, submitted_on="2025-04-21").refused
    assert requests.load(Grant, grant).terms == TERMS | YEAR_2026
    other = propose(do, FORUM, "2026", "2025-02-02")
    refused = do("staf", "submit_grant", grant=other, submitted_on="2025-02-05").refused
    assert refused.rule == "hibah-after-years-of-reporting"


def test_two_years_running_is_for_a_body_on_the_dated_list_and_refused_to_another(do):
    said = {"name": NAME, "legal_basis": "Perwali 9", "mark": "office", "ground": "Salinan"}
    said |= {"valid_from": "2025-01-01", "valid_until": ""}
    do("pengelola", "list_grant_exception", organisation=SANGGAR, **said)
    answers = {}
    for body in (SANGGAR, FORUM):
        awarded(do, body, "2025")
        again = propose(do, body, "2026", "2025-02-02")
        refused = do("staf", "submit_grant", grant=again, submitted_on="2025-02-05").refused
        answers[body] = refused.rule if refused else ""
    assert answers == {SANGGAR: "", FORUM: "hibah-not-two-years-running"}


def test_two_proposals_that_were_handed_in_together_are_not_both_awarded(do):
    """Neither year had been awarded when the other was handed in."""
    first, second = (budgeted(do, SANGGAR, year) for year in ("2025", "2026"))
    assert not award(do, first, "2025").refused
    assert award(do, second, "2026").refused.rule == "hibah-not-two-years-running"
    said = {"criterion": "two-years", "reason": "Program dua tahun menurut perwali"}
    refused = do("staf", "waive_grant_rule", grant=second, **said).refused
    assert refused.rule == "who-typed-a-proposal-waives-nothing"
    do("kabid", "waive_grant_rule", grant=second, **said)
    assert not award(do, second, "2026").refused


def test_entries_that_merged_are_one_body_for_its_years_and_its_exception(do, requests):
    awarded(do, FORUM, "2025")
    running = propose(do, FORUM, "2027", "2026-02-02")
    register_tells(requests, FORUM, more=[merged_into(SANGGAR, "Forum Ibu Contoh")])
    refused = do("staf", "propose_grant", **anew(SANGGAR, "2027", "2026-02-02")).refused
    assert refused.rule == "one-running-proposal-a-budget-year"
    refused = do("staf", "revise_grant", grant=running, **PROPOSAL | {"proposed_on": "2026-02-03"}).refused
    assert refused.rule == "a-merged-entry-asks-as-the-other"
    again = propose(do, SANGGAR, "2026", "2025-02-02")
    submit = partial(do, "staf", "submit_grant", grant=again, submitted_on="2025-02-05")
    assert submit().refused.rule == "hibah-not-two-years-running"
    said = {"name": NAME, "legal_basis": "Perwali 9", "mark": "office", "ground": "Salinan"}
    said |= {"valid_from": "2025-01-01", "valid_until": ""}
    do("pengelola", "list_grant_exception", organisation=FORUM, **said)
    assert not submit().refused


def test_what_the_register_knows_stands_above_what_is_typed(do, requests):
    """A name, a legal basis, an open dispute; and a case of another ormas is none of its own."""
    register_tells(requests, FORUM, more=[(LeadershipDisputeOpened, {"claims": [1, 2]})])
    grant = propose(do, FORUM, "2026", "2025-02-02")
    said = next(iter(requests.rows_of("requests.GrantProposed")))
    told = state_of(said)
    assert (told["name"], told["facts"]["in_dispute"]) == ("Forum Ibu Contoh", True)
    off = SETTING | {"budget_year": "2026", **YEAR_2026}
    do("pengelola", "set_grant_terms", **off, ground="Perwali baru")
    refused = do("staf", "submit_grant", grant=grant, submitted_on="2025-02-05").refused
    assert refused.rule == "hibah-not-during-a-dispute"
    other = drafted_case(requests, FORUM)
    with pytest.raises(NotFound):
        do("staf", "propose_grant", **anew(SANGGAR, "2026", "2025-02-02") | {"case": other})


def test_a_report_that_is_late_holds_up_the_proposal_after_next_until_it_is_accepted(do):
    grant = awarded(do, SANGGAR, "2024")
    paid(do, grant, "2024")
    again = propose(do, SANGGAR, "2026", "2025-02-02")
    refused = do("staf", "submit_grant", grant=again, submitted_on="2025-02-05").refused
    assert (refused.rule, "2024" in refused.message) == ("hibah-without-a-late-lpj", True)
    report(do, grant, 1, "2025-02-06", 6_000_000)
    do("kabid", "accept_grant_report", grant=grant, stage=1, accepted_on="2025-02-07")
    assert not do("staf", "submit_grant", grant=again, submitted_on="2025-02-10").refused


def test_an_award_that_nobody_drew_lapses_and_leaves_the_next_year_free(do):
    grant = awarded(do, SANGGAR, "2025")
    refused = do("staf", "lapse_grant", grant=propose(do, FORUM, "2025", "2024-02-02"), reason="Lama").refused
    assert refused.rule == "a-hibah-goes-step-by-step"
    assert not do("staf", "lapse_grant", grant=grant, reason="NPHD tidak disusun").refused
    anew = propose(do, SANGGAR, "2025", "2024-02-03")
    assert anew != grant
    following = propose(do, SANGGAR, "2026", "2025-02-02")
    assert not do("staf", "submit_grant", grant=following, submitted_on="2025-02-05").refused


def test_who_looked_at_the_place_does_not_recommend_and_who_checked_does_not_pay(do):
    grant = propose(do, SANGGAR, "2025", "2024-02-02")
    do("staf", "submit_grant", grant=grant, submitted_on="2024-02-05")
    do(
        "kabid",
        "choose_grant_evaluator",
        grant=grant,
        evaluator="Dinas Kebudayaan",
        agency="",
        ground="Disposisi",
    )
    do("kabid", "verify_grant", grant=grant, verified_on="2024-03-02", minutes="BA 1", note="Sesuai")
    said = {"recommended": 1, "recommended_on": "2024-03-09", "note": "Layak"}
    refused = do("kabid", "recommend_grant", grant=grant, **said).refused
    assert refused.rule == "who-verified-does-not-recommend"
    other = awarded(do, FORUM, "2025")
    paid(do, other, "2025")
    report(do, other, 1, "2025-05-03", 6_000_000)
    do("kabid", "accept_grant_report", grant=other, stage=1, accepted_on="2025-05-07")
    step = partial(do, grant=other, stage=2)
    step("staf", "request_grant_stage", amount=4_000_000, requested_on="2025-06-01")
    step("bendahara", "verify_grant_stage", checked_on="2025-06-02")
    refused = step("bendahara", "disburse_grant_stage", paid_on="2025-06-03", reference="SP2D 6").refused
    assert refused.rule == "who-checked-a-stage-does-not-pay-it"
    assert not step("kabid", "disburse_grant_stage", paid_on="2025-06-03", reference="SP2D 6").refused
