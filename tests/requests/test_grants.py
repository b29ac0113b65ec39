"""A proposal for hibah on its way to the decree: every step, and every way it ends. All invented."""

from dataclasses import replace

import pytest

from services.requests.domain import Before
from services.requests.events import (
    GrantAwarded,
    GrantBudgeted,
    GrantCancelled,
    GrantEvaluatorChosen,
    GrantLapsed,
    GrantNumberedElsewhere,
    GrantProposed,
    GrantRecommended,
    GrantRejected,
    GrantReturned,
    GrantRuleWaived,
    GrantSubmitted,
)
from tests.requests.grants import (
    CHOSEN,
    HEAD,
    KNOWN,
    RETURNED,
    STAFF,
    TERMS,
    TIED,
    TO_AGREED,
    TO_AWARDED,
    TO_BUDGETED,
    TO_CHOSEN,
    TO_PAID,
    TO_SUBMITTED,
    TO_VERIFIED,
    agreeing,
    awarding,
    budgeting,
    cancelling,
    choosing,
    considering,
    grant,
    lapsing,
    numbering,
    proposed,
    proposing,
    recommending,
    refused,
    rejecting,
    returning,
    revising,
    submitted,
    submitting,
    verifying,
    waiving,
)
from tests.scenario import fact


def test_a_proposal_is_written_returned_mended_and_handed_in_again_by_the_terms_it_began_with():
    grant().when(proposing()).then(fact(GrantProposed, draft=1, asked=12_000_000))
    grant(*TO_SUBMITTED).when(returning()).then(fact(GrantReturned, answer_by="2026-03-24"))
    mended = grant(*TO_SUBMITTED, RETURNED).when(revising(asked=9_000_000))
    mended.then(fact(GrantProposed, draft=2, asked=9_000_000))
    later = TERMS | {"window_until": "2026-02-06", "minimum_years": 20}
    again = submitting(submitted_on="2026-02-24", terms=later)
    grant(*TO_SUBMITTED, RETURNED).when(again).then(fact(GrantSubmitted, terms=TERMS))


@pytest.mark.rule("a-proposal-is-mended-in-time")
def test_a_proposal_that_came_back_after_its_last_day_is_not_taken_again():
    late = submitting(submitted_on="2026-02-25")
    grant(*TO_SUBMITTED, RETURNED).when(late).then(refused("a-proposal-is-mended-in-time"))


@pytest.mark.rule("one-running-proposal-a-budget-year")
def test_a_second_proposal_for_a_budget_year_waits_for_the_end_of_the_first():
    grant(proposed()).when(proposing()).then(refused("one-running-proposal-a-budget-year"))


@pytest.mark.rule("a-budget-year-has-its-terms")
def test_nothing_is_handed_in_for_a_year_without_terms():
    grant(proposed()).when(submitting(terms=None)).then(refused("a-budget-year-has-its-terms"))


@pytest.mark.rule("a-proposal-comes-within-its-window")
@pytest.mark.parametrize(("day", "late"), [("2026-03-31", False), ("2026-04-01", True)])
def test_a_proposal_comes_up_to_and_with_the_last_day_of_its_window(day, late):
    happened = refused("a-proposal-comes-within-its-window") if late else fact(GrantSubmitted)
    grant(proposed()).when(submitting(submitted_on=day)).then(happened)


@pytest.mark.rule("a-larger-proposal-tells-its-schedule")
def test_the_short_form_is_enough_up_to_its_threshold_and_a_rupiah_above_it_is_not():
    short = grant(proposed(asked=10_000_000, schedule="")).when(submitting())
    short.then(fact(GrantSubmitted, short=True))
    above = proposed(asked=10_000_001, schedule="")
    grant(above).when(submitting()).then(refused("a-larger-proposal-tells-its-schedule"))


@pytest.mark.rule("a-large-proposal-compares-prices")
def test_three_price_comparisons_are_asked_from_their_threshold_on_and_never_where_it_is_none():
    grant(proposed(comparisons=2)).when(submitting()).then(refused("a-large-proposal-compares-prices"))
    grant(proposed(comparisons=0, asked=11_999_999)).when(submitting()).then(fact(GrantSubmitted))
    never = TERMS | {"comparisons_from": 0}
    grant(proposed(comparisons=0)).when(submitting(terms=never)).then(fact(GrantSubmitted))


@pytest.mark.rule("a-hibah-goes-step-by-step")
def test_no_step_is_skipped():
    message = "Langkah ini tidak dapat dicatat: hibah ini diajukan."
    rule = refused("a-hibah-goes-step-by-step", message=message)
    for each in (considering, budgeting, awarding, submitting):
        grant(*TO_SUBMITTED).when(each()).then(rule)


@pytest.mark.rule("a-hibah-is-told-in-the-order-of-its-days")
@pytest.mark.parametrize("day", ["2026-02-04", "2027-06-02"])
def test_a_step_is_not_told_before_the_step_before_it_nor_before_it_came(day):
    rule = refused("a-hibah-is-told-in-the-order-of-its-days")
    grant(*TO_CHOSEN).when(verifying(verified_on=day)).then(rule)


def test_whoever_has_ties_to_the_ormas_writes_nothing_down_of_its_hibah():
    rule = refused("nobody-decides-about-the-own-ormas")
    for given, each in (((), proposing), (TO_CHOSEN, verifying), (TO_AWARDED, agreeing)):
        grant(*given).when(each(by=TIED)).then(rule)


@pytest.mark.rule("an-agency-evaluates-a-proposal")
def test_an_agency_is_chosen_before_anybody_looks_or_recommends():
    grant(*TO_SUBMITTED).when(choosing()).then(
        fact(GrantEvaluatorChosen, evaluator="Dinas Kebudayaan", agency="disbud")
    )
    grant(*TO_CHOSEN).when(choosing()).then()
    rule = refused("an-agency-evaluates-a-proposal")
    grant(*TO_SUBMITTED).when(verifying()).then(rule)
    grant(proposed(), submitted(short=True)).when(recommending()).then(rule)


def test_an_evaluator_that_was_known_by_its_words_alone_can_get_its_code():
    before = fact(GrantEvaluatorChosen, evaluator="Dinas Kebudayaan", agency="")
    told = fact(GrantEvaluatorChosen, evaluator="Dinas Kebudayaan", agency="disbud")
    grant(*TO_SUBMITTED, before).when(choosing()).then(told)


@pytest.mark.rule("an-agency-answers-what-it-evaluates")
@pytest.mark.parametrize("codes", [("dlh",), ()])
def test_an_account_of_an_agency_answers_what_that_agency_evaluates_and_nothing_else(codes):
    rule = refused("an-agency-answers-what-it-evaluates")
    ours = HEAD._replace(id="opd-1", role="agency_partner", agencies=("disbud",))
    theirs = ours._replace(agencies=codes)
    for given, each in ((TO_CHOSEN, verifying), (TO_VERIFIED, recommending)):
        grant(*given).when(each(by=theirs)).then(rule)
    grant(*TO_VERIFIED).when(recommending(by=ours)).then(fact(GrantRecommended))


@pytest.mark.rule("who-verified-does-not-recommend")
def test_who_looked_at_the_place_does_not_recommend():
    grant(*TO_VERIFIED).when(recommending(by=STAFF)).then(refused("who-verified-does-not-recommend"))
    grant(*TO_VERIFIED).when(recommending()).then(fact(GrantRecommended, recommended=10_000_000))


def test_a_short_form_is_recommended_without_a_visit_and_a_long_one_is_not():
    grant(proposed(), submitted(short=True), CHOSEN).when(recommending()).then(fact(GrantRecommended))
    grant(*TO_CHOSEN).when(recommending()).then(refused("a-hibah-goes-step-by-step"))


@pytest.mark.rule("no-step-gives-more-than-was-asked")
def test_nobody_recommends_considers_or_budgets_a_rupiah_more_than_was_asked():
    rule = refused("no-step-gives-more-than-was-asked")
    grant(*TO_VERIFIED).when(recommending(recommended=12_000_001)).then(rule)
    grant(*TO_BUDGETED[:-2]).when(considering(considered=12_000_001)).then(rule)
    grant(*TO_BUDGETED[:-1]).when(budgeting(budgeted=12_000_001)).then(rule)
    grant(*TO_BUDGETED[:-1]).when(budgeting(budgeted=12_000_000)).then(fact(GrantBudgeted))


@pytest.mark.rule("an-award-stays-within-the-budget")
def test_an_award_is_never_above_the_budget():
    rule = refused("an-award-stays-within-the-budget")
    grant(*TO_BUDGETED).when(awarding(awarded=11_000_001, reason="Arahan")).then(rule)


@pytest.mark.rule("more-than-recommended-says-why")
def test_an_award_above_the_recommendation_says_why():
    grant(*TO_BUDGETED).when(awarding(awarded=10_000_001)).then(refused("more-than-recommended-says-why"))
    said = {"awarded": 11_000_000, "reason": "Harga naik"}
    grant(*TO_BUDGETED).when(awarding(**said)).then(fact(GrantAwarded, **said))
    less = awarding(awarded=9_000_000, reason="Tidak perlu")
    grant(*TO_BUDGETED).when(less).then(fact(GrantAwarded, reason=""))


@pytest.mark.parametrize("reason", ["   ", "\u200b\u200b\u200b", "\u3164\u3164", "--"])
def test_a_reason_that_says_nothing_is_none(reason):
    more = awarding(awarded=11_000_000, reason=reason)
    grant(*TO_BUDGETED).when(more).then(refused("more-than-recommended-says-why"))


@pytest.mark.parametrize(
    ("rule", "who"),
    [
        ("an-applicant-is-in-the-register", None),
        ("a-merged-entry-asks-as-the-other", {"merged_into": "Forum Lain"}),
        ("a-dissolved-ormas-asks-for-nothing", {"dissolved_on": "2026-01-05"}),
        ("a-stopped-ormas-asks-for-advice-alone", {"stopped_by": "7/2026"}),
    ],
)
def test_whoever_does_not_stand_in_the_register_neither_proposes_nor_is_awarded(rule, who):
    asked = None if who is None else replace(KNOWN, **who)
    grant().when(proposing(who=asked)).then(refused(rule))
    grant(proposed()).when(revising(who=asked)).then(refused(rule))
    grant(*TO_BUDGETED).when(awarding(who=asked)).then(refused(rule))


def test_a_proposal_bears_the_name_that_the_register_knows():
    renamed = replace(KNOWN, name="Perkumpulan Berganti Nama")
    grant().when(proposing()).then(fact(GrantProposed, name=KNOWN.name))
    grant(proposed()).when(revising(who=renamed)).then(fact(GrantProposed, name=renamed.name))


def test_a_proposal_of_an_entry_that_merged_counts_as_its_own():
    grant().when(proposing(merged="submitted")).then(refused("one-running-proposal-a-budget-year"))


def test_what_may_have_changed_since_it_was_handed_in_is_judged_again_at_the_award():
    for before, rule in (
        (Before(received="2026"), "hibah-not-two-years-running"),
        (Before(late="2025"), "hibah-without-a-late-lpj"),
        (Before(disputed=True), "hibah-not-during-a-dispute"),
    ):
        grant(*TO_BUDGETED).when(awarding(before=before)).then(refused(rule))
    excepted = Before(received="2026", excepted=True)
    grant(*TO_BUDGETED).when(awarding(before=excepted)).then(fact(GrantAwarded))
    waived = fact(GrantRuleWaived, criterion="two-years")
    grant(*TO_BUDGETED).when(waiving()).then(waived)
    grant(*TO_BUDGETED, waived).when(awarding(before=Before(received="2026"))).then(fact(GrantAwarded))


def test_a_proposal_has_its_number_elsewhere_whenever_that_comes():
    for given in ((proposed(),), TO_VERIFIED, TO_AWARDED):
        grant(*given).when(numbering()).then(fact(GrantNumberedElsewhere, number_there="77/2026"))


def test_a_proposal_is_rejected_with_its_basis_before_the_decree_only():
    grant(*TO_BUDGETED).when(rejecting()).then(fact(GrantRejected, legal_basis="Ketentuan hibah"))
    grant(*TO_AWARDED).when(rejecting()).then(refused("a-hibah-goes-step-by-step"))


@pytest.mark.rule("what-was-paid-is-not-called-off")
def test_what_was_paid_is_accounted_for_and_neither_called_off_nor_lapsed():
    grant(*TO_AWARDED).when(cancelling()).then(fact(GrantCancelled, reason="Surat pengusul"))
    for each in (cancelling(), lapsing(today="2029-01-01")):
        grant(*TO_PAID).when(each).then(refused("what-was-paid-is-not-called-off"))


@pytest.mark.rule("a-proposal-lapses-after-its-term")
def test_a_proposal_lapses_after_the_term_of_the_proposer_or_after_its_budget_year():
    rule = refused("a-proposal-lapses-after-its-term")
    returned = (*TO_SUBMITTED, RETURNED)
    grant(*returned).when(lapsing(today="2026-02-24")).then(rule)
    grant(*returned).when(lapsing(today="2026-02-25")).then(fact(GrantLapsed, ended_on="2026-02-25"))
    grant(*TO_AGREED).when(lapsing(today="2027-12-31")).then(rule)
    grant(*TO_AGREED).when(lapsing(today="2028-01-01")).then(fact(GrantLapsed))
