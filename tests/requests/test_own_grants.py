"""What an ormas does with its own proposal for hibah through its account, and what the office then does."""

from datetime import date, timedelta
from functools import partial

import pytest

from services.registry.events import EntryMerged, RegistrationWithdrawn
from services.requests.domain import Grant, Officer, Own
from services.requests.domain.grant_hands import GrantHands
from services.requests.events import (
    GrantCancelled,
    GrantProposed,
    GrantRecommended,
    GrantReported,
    GrantReportReturned,
    GrantRuleWaived,
    GrantSubmitted,
)
from services.requests.rules.cases import A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING
from services.requests.rules.own_ormas import MOST_DRAFTS_A_DAY, MOST_WITHDRAWN
from shared.tokens import Actor
from tests.offices import cause_in
from tests.portal.told.ormas import legal_basis
from tests.requests.grants import (
    ANEW,
    FACTS,
    HANDS,
    HEAD,
    ORMAS,
    PAPERS,
    PROPOSAL,
    RECEIPTS,
    RETURNED,
    SETTING,
    STAFF,
    TERMS,
    TO_BUDGETED,
    TO_CHOSEN,
    TO_PAID,
    TO_SUBMITTED,
    TO_VERIFIED,
    TODAY,
    cancelling,
    grant,
    proposed,
    proposing,
    recommending,
    refused,
    reported,
    reporting,
    revising,
    submitted,
    submitting,
    waiving,
)
from tests.requests.known import register_tells
from tests.requests.test_applicants import DISSOLVED as DISSOLUTION
from tests.scenario import fact

FORUM = Actor("akun-forum", "ormas_account")
OURS = Officer(FORUM.id, FORUM.role, own=Own({ORMAS}))
THEIRS = Officer(FORUM.id, FORUM.role, own=Own({"ormas-lain"}))
GONE = Own({ORMAS}, (A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING, {"day": "1 Maret 2026"}))
DISSOLVED = Officer(FORUM.id, FORUM.role, own=GONE)
DAY = "2026-02-20"
beginning = partial(proposing, proposed_on=DAY, today=DAY, terms=TERMS)
writing = partial(revising, proposed_on=DAY, today=DAY)
sending = partial(submitting, submitted_on=DAY, today=DAY)
withdrawing = partial(cancelling, ended_on=DAY, today=DAY)
READY = proposed(papers=PAPERS)
STEPS = [
    (beginning, ()),
    (writing, (proposed(),)),
    (sending, (READY,)),
    (withdrawing, (*TO_SUBMITTED, RETURNED)),
]
MISSING = "Belum dipilih: {}. Kirim pindaiannya, pilih pada isi usulan, lalu kirim usulannya."
OWED = {"criterion": "reports", "met": False, "blocks": True, "waived": False}
HELD_UP = (proposed(), fact(GrantSubmitted, submitted_on="2026-02-05", terms=TERMS, findings=[OWED]))


def test_an_ormas_begins_writes_sends_mends_and_withdraws_by_itself():
    grant().when(beginning(by=OURS)).then(fact(GrantProposed, draft=1))
    grant(proposed()).when(writing(by=OURS)).then(fact(GrantProposed, draft=2))
    grant(READY).when(sending(by=OURS)).then(fact(GrantSubmitted))
    for given in ((proposed(),), (*TO_SUBMITTED, RETURNED), TO_CHOSEN):
        grant(*given).when(withdrawing(by=OURS)).then(fact(GrantCancelled))
    grant(READY, submitted(), RETURNED).when(sending(by=OURS)).then(fact(GrantSubmitted))


def test_an_account_of_another_ormas_takes_no_step_and_learns_nothing_of_how_it_stands():
    for step, told in (*STEPS, (withdrawing, TO_PAID), (sending, TO_BUDGETED)):
        grant(*told).when(step(by=THEIRS)).then(refused("an-ormas-asks-only-for-itself"))


def test_what_an_ormas_sends_is_of_the_day_on_which_it_comes():
    for step, told in STEPS:
        of_that_day = refused("what-an-ormas-sends-is-of-that-day")
        grant(*told).when(step(by=OURS, today="2026-02-21")).then(of_that_day)


def test_an_ormas_that_is_dissolved_proposes_and_goes_on_with_nothing():
    for step, told in STEPS:
        grant(*told).when(step(by=DISSOLVED)).then(refused("a-dissolved-ormas-asks-for-nothing"))


@pytest.mark.parametrize(("day", "closed"), [("2026-03-31", False), ("2026-04-01", True)])
def test_an_ormas_begins_while_the_window_is_open_and_the_counter_types_what_it_has(day, closed):
    happened = refused("a-proposal-comes-within-its-window") if closed else fact(GrantProposed)
    grant().when(beginning(by=OURS, proposed_on=day, today=day)).then(happened)
    grant().when(beginning(proposed_on=day, today=day)).then(fact(GrantProposed))
    grant().when(beginning(by=OURS, terms=None)).then(refused("a-budget-year-has-its-terms"))


@pytest.mark.rule("an-ormas-withdraws-a-hibah-before-it-is-decided")
def test_an_ormas_withdraws_until_it_is_recommended_and_the_counter_still_does():
    rule = refused("an-ormas-withdraws-a-hibah-before-it-is-decided")
    recommended, day = TO_BUDGETED[:-2], {"ended_on": "2026-03-10", "today": "2026-03-10"}
    grant(*TO_VERIFIED).when(withdrawing(by=OURS, **day)).then(fact(GrantCancelled))
    grant(*recommended).when(withdrawing(by=OURS, **day)).then(rule)
    grant(*recommended).when(withdrawing(**day)).then(fact(GrantCancelled))


@pytest.mark.rule("a-hibah-is-written-so-often-a-day")
def test_a_proposal_is_written_so_often_on_a_day_and_goes_on_the_next():
    written = [proposed(proposed_on=DAY)] * MOST_DRAFTS_A_DAY
    grant(*written).when(writing(by=OURS)).then(refused("a-hibah-is-written-so-often-a-day"))
    grant(*written[1:]).when(writing(by=OURS)).then(fact(GrantProposed))
    next_day = {"proposed_on": "2026-02-21", "today": "2026-02-21"}
    grant(*written).when(writing(by=OURS, **next_day)).then(fact(GrantProposed))
    grant(*written).when(writing()).then(fact(GrantProposed))


@pytest.mark.rule("what-holds-a-proposal-up-is-waived-first")
def test_what_the_office_may_waive_stops_the_recommendation_of_what_an_ormas_sent_and_not_the_sending():
    owing = proposed(facts=FACTS | {"reports_owed": 1}, papers=PAPERS)
    grant(owing).when(sending()).then(refused("hibah-without-reports-owed"))
    grant(owing).when(sending(by=OURS)).then(fact(GrantSubmitted))
    looked_at = (*HELD_UP, *TO_VERIFIED[2:])
    rule = refused("what-holds-a-proposal-up-is-waived-first")
    grant(*looked_at).when(recommending()).then(rule)
    waived = fact(GrantRuleWaived, criterion="reports")
    grant(*looked_at).when(waiving(criterion="reports")).then(waived)
    grant(*looked_at, waived).when(recommending()).then(fact(GrantRecommended))


def test_what_rests_on_law_stops_it_as_at_the_counter():
    without = proposed(facts=FACTS | {"legal_basis": "unknown"}, papers=PAPERS)
    for by in (OURS, HEAD):
        rule = refused("hibah-for-bodies-with-a-legal-form")
        grant(without).when(sending(by=by)).then(rule)


@pytest.mark.rule("what-an-ormas-proposes-comes-with-its-papers")
def test_an_ormas_sends_with_its_letter_and_with_prices_where_they_are_asked_while_the_counter_has_paper():
    rule = "what-an-ormas-proposes-comes-with-its-papers"
    both = refused(rule, message=MISSING.format("surat usulan yang ditandatangani, pembanding harga"))
    grant(proposed()).when(sending(by=OURS)).then(both)
    prices = refused(rule, message=MISSING.format("pembanding harga"))
    grant(proposed(papers=PAPERS[:1])).when(sending(by=OURS)).then(prices)
    below = proposed(papers=PAPERS[:1], asked=11_999_999)
    grant(below).when(sending(by=OURS)).then(fact(GrantSubmitted))
    grant(proposed()).when(sending()).then(fact(GrantSubmitted))


DUE = "2027-05-03"
accounting = partial(reporting, by=OURS, today=DUE, lines=RECEIPTS)


def test_an_ormas_accounts_for_a_stage_and_mends_what_came_back():
    told = {"receipts": 5_500_000, "remainder": 500_000, "lines": RECEIPTS}
    grant(*TO_PAID).when(accounting()).then(fact(GrantReported, **told))
    back = fact(GrantReportReturned, stage=1, returned_on=DUE, answer_by="2028-01-24", reason="Kuitansi")
    grant(*TO_PAID, reported(), back).when(accounting()).then(fact(GrantReported, **told))
    twice = grant(*TO_PAID, reported()).when(accounting())
    twice.then(refused("a-stage-goes-step-by-step"))
    grant(*TO_PAID).when(accounting(by=THEIRS)).then(refused("an-ormas-asks-only-for-itself"))
    grant(*TO_PAID).when(accounting(today=TODAY)).then(refused("what-an-ormas-sends-is-of-that-day"))
    more = accounting(receipts=6_000_001, remainder=0)
    grant(*TO_PAID).when(more).then(refused("a-report-is-not-more-than-was-paid"))


@pytest.mark.rule("each-line-of-an-own-lpj-shows-its-evidence")
@pytest.mark.parametrize("lines", [[], [RECEIPTS[0] | {"document": 0}]])
def test_each_line_of_an_own_report_shows_its_evidence_while_the_counter_has_the_paper(lines):
    rule = refused("each-line-of-an-own-lpj-shows-its-evidence")
    grant(*TO_PAID).when(accounting(lines=lines)).then(rule)
    grant(*TO_PAID).when(accounting(by=STAFF, lines=lines)).then(fact(GrantReported))
    all_back = accounting(lines=[], receipts=0, remainder=6_000_000)
    grant(*TO_PAID).when(all_back).then(fact(GrantReported, remainder=6_000_000))


@pytest.mark.rule("a-proposal-that-nobody-typed-is-looked-at-first")
def test_where_three_are_asked_somebody_looks_at_what_nobody_of_the_office_typed():
    alone = GrantHands((), (), (), asked=3)
    rule = refused("a-proposal-that-nobody-typed-is-looked-at-first")
    short = (proposed(), submitted(short=True), *TO_CHOSEN[2:])
    grant(*short).when(recommending(hands=alone)).then(rule)
    grant(*short).when(recommending(hands=alone._replace(asked=2))).then(fact(GrantRecommended))
    grant(*short).when(recommending(hands=HANDS._replace(verifiers=(), asked=3))).then(fact(GrantRecommended))
    looked_at = alone._replace(verifiers={"petugas-1"})
    grant(*TO_VERIFIED).when(recommending(hands=looked_at)).then(fact(GrantRecommended))


OTHER = f"ormas-{2:032x}"


class OwnDesk:
    """An office of either database, the account of an ormas, and who works there."""

    def __init__(self, requests):
        self.requests, today = requests, requests._today()
        self.today, self.year = today, str(int(today[:4]) + 1)
        day = date.fromisoformat(today)
        days = {
            "window_from": (day - timedelta(days=9)).isoformat(),
            "window_until": (day + timedelta(days=9)).isoformat(),
            "report_due_on": f"{int(self.year) + 1}-01-10",
        }
        terms = SETTING | {"budget_year": self.year, **days}
        register_tells(requests, ORMAS, OTHER)
        assert not self.asks("set_grant_terms", "kabid", "tenant_admin", **terms, ground="Perwali").refused

    def asks(self, command, person, role="case_officer", own=(), **said):
        cause = cause_in(self.requests, f"requests.{command}", actor=Actor(person, role))
        bound = [frozenset(own)] if role == FORUM.role else []
        return getattr(self.requests, command)(cause, *bound, **said)

    def itself(self, command, own=(ORMAS,), **said):
        return self.asks(command, FORUM.id, FORUM.role, own, **said)

    def proposes(self, own=(ORMAS,), **changed):
        said = ANEW | {"budget_year": self.year, "proposed_on": self.today, "papers": PAPERS} | changed
        return self.itself("propose_grant", own, **said)

    def sent(self) -> str:
        stream = self.proposes().events[0].stream
        assert not self.itself("submit_grant", grant=stream, submitted_on=self.today).refused
        return stream

    def state(self, stream):
        return self.requests.load(Grant, stream).state


@pytest.fixture
def desk(requests):
    return OwnDesk(requests)


def rule_of(receipt):
    return receipt.refused.rule if receipt.refused else ""


def test_what_an_ormas_sent_goes_on_in_the_office_and_two_of_the_office_stand_behind_the_decree(desk):
    stream = desk.sent()
    step, day = partial(desk.asks, grant=stream), desk.today
    said = {"evaluator": "Dinas Kebudayaan", "agency": "", "ground": "Disposisi"}
    assert not step("choose_grant_evaluator", "kabid", "division_head", **said).refused
    looked = {"verified_on": day, "minutes": "BA 1", "note": "Sesuai usulan"}
    assert not step("verify_grant", "petugas", "field_officer", **looked).refused
    said = {"recommended": 10_000_000, "recommended_on": day, "note": "Layak didukung"}
    assert not step("recommend_grant", "kabid", "division_head", **said).refused
    said = {"considered": 10_000_000, "considered_on": day, "note": "Setuju"}
    assert not step("consider_grant", "staf", **said).refused
    said = {"budgeted": 10_000_000, "budget_code": "5.1.05", "annex": "III", "budgeted_on": day}
    assert not step("budget_grant", "staf", **said).refused
    said = {"awarded": 10_000_000, "decree": "SK 12", "decided_on": day, "reason": ""}
    alone = step("award_grant", "kabid", "division_head", **said)
    assert rule_of(alone) == "who-recommended-does-not-record-the-award"
    assert not step("award_grant", "staf", **said).refused
    assert desk.state(stream) == "awarded"


def test_the_account_is_nobody_of_the_office_so_a_third_one_is_named_before_the_recommendation(desk):
    told = {"officers": 3, "ground": "Daftar petugas"}
    assert not desk.asks("tell_office_size", "kabid", "tenant_admin", **told).refused
    stream = desk.proposes(asked=10_000_000, lines=ANEW["lines"][:1]).events[0].stream
    assert not desk.itself("submit_grant", grant=stream, submitted_on=desk.today).refused
    said = {"evaluator": "Dinas Kebudayaan", "agency": "", "ground": "Disposisi"}
    desk.asks("choose_grant_evaluator", "kabid", "division_head", grant=stream, **said)
    said = {"recommended": 10_000_000, "recommended_on": desk.today, "note": "Layak didukung"}
    alone = desk.asks("recommend_grant", "kabid", "division_head", grant=stream, **said)
    assert rule_of(alone) == "a-proposal-that-nobody-typed-is-looked-at-first"


def test_the_account_of_another_ormas_does_nothing_with_a_proposal_whatever_its_number(desk):
    stream = desk.sent()
    written = {name: value for name, value in PROPOSAL.items() if name != "proposed_on"}
    sent_back = {"asked_on": desk.today, "answer_by": desk.today, "reason": "RAB belum jelas"}
    assert not desk.asks("return_grant", "staf", grant=stream, **sent_back).refused
    for command, said in (
        ("revise_grant", written | {"proposed_on": desk.today}),
        ("submit_grant", {"submitted_on": desk.today}),
        ("cancel_grant", {"ended_on": desk.today, "reason": "Bukan milik kami"}),
    ):
        told = desk.itself(command, (OTHER,), grant=stream, **said)
        assert (rule_of(told), desk.state(stream)) == ("an-ormas-asks-only-for-itself", "returned")
    assert rule_of(desk.proposes((OTHER,))) == "an-ormas-asks-only-for-itself"


def test_what_was_withdrawn_again_and_again_waits_until_tomorrow_and_the_counter_still_types(desk):
    for _ in range(MOST_WITHDRAWN):
        stream = desk.proposes().events[0].stream
        desk.itself("cancel_grant", grant=stream, ended_on=desk.today, reason="Belum siap")
    assert rule_of(desk.proposes()) == "what-was-withdrawn-again-and-again-waits"
    said = ANEW | {"budget_year": desk.year, "proposed_on": desk.today}
    assert not desk.asks("propose_grant", "staf", **said).refused


def test_the_same_number_twice_makes_one_proposal_and_a_second_one_waits(desk):
    cause = cause_in(desk.requests, "requests.propose_grant", actor=FORUM)
    said = ANEW | {"budget_year": desk.year, "proposed_on": desk.today}
    first = desk.requests.propose_grant(cause, frozenset({ORMAS}), **said)
    assert desk.requests.propose_grant(cause, frozenset({ORMAS}), **said) == first
    assert rule_of(desk.proposes()) == "one-running-proposal-a-budget-year"


def test_a_draft_that_waited_is_judged_by_the_legal_basis_of_the_day_on_which_it_is_sent(desk):
    stream = desk.proposes().events[0].stream
    register_tells(desk.requests, ORMAS, more=[legal_basis("none")])
    [foreseen, *_] = desk.requests.foresee_grant(grant=stream)
    assert (foreseen["criterion"], foreseen["met"]) == ("legal-form", False)
    told = desk.itself("submit_grant", grant=stream, submitted_on=desk.today)
    assert (rule_of(told), desk.state(stream)) == ("hibah-for-bodies-with-a-legal-form", "draft")


def test_who_was_struck_from_the_register_goes_on_with_nothing(desk):
    stream = desk.proposes().events[0].stream
    struck = {"reason": "Tercatat dua kali"}
    register_tells(desk.requests, ORMAS, more=[(RegistrationWithdrawn, struck)])
    told = desk.itself("submit_grant", grant=stream, submitted_on=desk.today)
    assert (rule_of(told), desk.state(stream)) == ("an-applicant-is-in-the-register", "draft")


def test_what_a_merged_entry_proposed_is_withdrawn_by_who_acts_for_the_one_that_stands(desk):
    stream = desk.sent()
    merged = {"survivor": OTHER, "survivor_name": "Forum", "reason": "Sama"}
    register_tells(desk.requests, ORMAS, more=[(EntryMerged, merged)])
    said = {"ended_on": desk.today, "reason": "Digabung"}
    assert not desk.itself("cancel_grant", (OTHER, ORMAS), grant=stream, **said).refused


def paid(desk) -> str:
    """A hibah of the account's ormas whose one stage was paid by the clerk, each step of today."""
    stream, day = desk.sent(), desk.today
    step = partial(desk.asks, grant=stream)
    head = partial(step, person="kabid", role="division_head")
    head("choose_grant_evaluator", evaluator="Dinas Kebudayaan", agency="", ground="Disposisi")
    step("verify_grant", "petugas", "field_officer", verified_on=day, minutes="BA 1", note="Sesuai")
    head("recommend_grant", recommended=10_000_000, recommended_on=day, note="Layak didukung")
    step("consider_grant", "staf", considered=10_000_000, considered_on=day, note="Setuju")
    step("budget_grant", "staf", budgeted=10_000_000, budget_code="5.1", annex="III", budgeted_on=day)
    said = {"awarded": 10_000_000, "decree": "SK 12", "decided_on": day, "reason": ""}
    step("award_grant", "staf", **said)
    account = {"bank": "Bank Contoh", "account_name": "Forum Ibu Contoh", "account_number": "000 111 222"}
    said = {"agreement_number": "900/1", "dated": day, "stages": [10_000_000], "signatories": "Rekaan"}
    step("draft_grant_agreement", "staf", **said, **account)
    board = {"board_from": "2020-01-01", "board_until": "", "in_dispute": False}
    step("sign_grant_agreement", "staf", signed_on=day, **board)
    step("request_grant_stage", "staf", stage=1, amount=10_000_000, requested_on=day)
    step("verify_grant_stage", "petugas", "verifier", stage=1, checked_on=day)
    assert not head("disburse_grant_stage", stage=1, paid_on=day, reference="SP2D 5").refused
    return stream


def accounts(desk, stream, own=(ORMAS,)):
    line = {"item": "Gamelan", "amount": 9_000_000, "document": 3}
    said = {"receipts": 9_000_000, "remainder": 1_000_000, "remainder_reference": "STS 9", "note": ""}
    return desk.itself(
        "report_grant_stage", own, grant=stream, stage=1, reported_on=desk.today, lines=[line], **said
    )


def test_what_an_ormas_accounts_for_is_accepted_by_another_than_who_paid(desk):
    stream = paid(desk)
    assert rule_of(accounts(desk, stream, (OTHER,))) == "an-ormas-asks-only-for-itself"
    assert not accounts(desk, stream).refused
    said = {"grant": stream, "stage": 1, "accepted_on": desk.today}
    payer = desk.asks("accept_grant_report", "kabid", "division_head", **said)
    assert rule_of(payer) == "who-paid-a-stage-does-not-accept-what-the-ormas-reports"
    assert not desk.asks("accept_grant_report", "petugas", "verifier", **said).refused


def test_a_dissolved_ormas_still_accounts_for_what_it_had_and_one_that_was_struck_does_it_at_the_counter(
    desk,
):
    stream = paid(desk)
    register_tells(desk.requests, ORMAS, more=[DISSOLUTION])
    assert rule_of(desk.proposes(budget_year=desk.year)) == "a-dissolved-ormas-asks-for-nothing"
    assert not accounts(desk, stream).refused
    back = {"returned_on": desk.today, "answer_by": desk.today, "reason": "Kuitansi belum asli"}
    desk.asks("return_grant_report", "petugas", "verifier", grant=stream, stage=1, **back)
    register_tells(desk.requests, ORMAS, more=[(RegistrationWithdrawn, {"reason": "Tercatat dua kali"})])
    assert rule_of(accounts(desk, stream)) == "an-applicant-is-in-the-register"
