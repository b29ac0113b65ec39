"""Who may propose hibah: each criterion by itself, what stops, and what the office waives. All invented."""

import pytest

from contracts.telling.grant_words import PROPOSED_TERMS
from services.requests.domain import Before, GrantTerms
from services.requests.events import (
    GrantExceptionEnded,
    GrantExceptionListed,
    GrantRuleWaived,
    GrantSubmitted,
    GrantTermsRefused,
    GrantTermsSet,
)
from shared.errors import NotFound
from tests.requests.grants import (
    FACTS,
    ORMAS,
    SETTING,
    TERMS,
    TERMS_SET,
    grant,
    proposed,
    refused,
    submitting,
    terms,
    waiving,
)
from tests.scenario import fact

LISTED = {"organisation": ORMAS, "valid_from": "2026-01-01", "valid_until": ""}
EXCEPTED = fact(GrantExceptionListed, entry=1, **LISTED)
SAID = {
    "name": "Palang Contoh",
    "legal_basis": "Perwali Contoh 9/2025",
    "mark": "office",
    "ground": "Salinan",
}


def with_facts(**changed):
    return proposed(facts=FACTS | changed)


def stopped(given, rule, **how):
    grant(given).when(submitting(**how)).then(refused(rule))


def test_a_proposal_that_meets_every_criterion_is_handed_in_and_keeps_its_terms():
    story = grant(proposed()).when(submitting())
    story.then(fact(GrantSubmitted, terms=TERMS, short=False, summary="9 kriteria terpenuhi"))
    assert all(each["met"] for each in story.happened[0].findings)


def test_what_the_terms_do_not_ask_for_is_not_counted_as_met():
    unasked = TERMS | {"minimum_years": 0}
    grant(proposed()).when(submitting(terms=unasked)).then(
        fact(GrantSubmitted, terms=unasked, short=False, summary="8 kriteria terpenuhi")
    )


@pytest.mark.rule("hibah-for-bodies-with-a-legal-form")
def test_a_body_without_a_legal_basis_cannot_propose_even_where_the_office_stops_nothing():
    stopped(
        with_facts(legal_basis="none"), "hibah-for-bodies-with-a-legal-form", terms=TERMS | {"blocking": []}
    )


@pytest.mark.rule("hibah-after-years-of-reporting")
@pytest.mark.parametrize(
    ("since", "met"), [("2023-02-05", True), ("2023-02-06", False), ("", False), ("2020-02-29", True)]
)
def test_a_body_has_reported_for_the_years_of_the_terms_to_the_day(since, met):
    story = grant(with_facts(reported_since=since)).when(submitting())
    story.then(fact(GrantSubmitted) if met else refused("hibah-after-years-of-reporting"))


@pytest.mark.rule("hibah-for-bodies-seated-here")
def test_a_body_that_is_not_seated_here_cannot_propose():
    stopped(with_facts(seated_here=False), "hibah-for-bodies-seated-here")


@pytest.mark.rule("hibah-not-two-years-running")
def test_two_years_running_is_allowed_to_a_body_on_the_list_and_refused_to_another():
    stopped(proposed(), "hibah-not-two-years-running", before=Before(received="2026"))
    excepted = Before(received="2026", excepted=True)
    grant(proposed()).when(submitting(before=excepted)).then(fact(GrantSubmitted))


@pytest.mark.rule("hibah-to-an-account-in-its-own-name")
def test_a_body_without_an_account_of_its_own_cannot_propose():
    stopped(with_facts(own_account=False), "hibah-to-an-account-in-its-own-name")


@pytest.mark.rule("hibah-not-during-a-dispute")
def test_a_body_whose_board_is_disputed_cannot_propose():
    stopped(with_facts(in_dispute=True), "hibah-not-during-a-dispute")


@pytest.mark.rule("hibah-without-reports-owed")
def test_a_body_that_owes_reports_cannot_propose():
    stopped(with_facts(reports_owed=2), "hibah-without-reports-owed")


@pytest.mark.rule("hibah-without-a-late-lpj")
def test_a_report_that_is_late_holds_up_the_next_proposal():
    stopped(proposed(), "hibah-without-a-late-lpj", before=Before(late="2025"))


@pytest.mark.rule("hibah-is-not-paid-twice")
def test_a_body_declares_that_nobody_else_pays_for_the_same():
    stopped(with_facts(not_paid_twice=False), "hibah-is-not-paid-twice")


def test_what_the_office_switched_off_is_told_and_stops_nothing():
    off = TERMS | {"blocking": ["seat"]}
    story = grant(with_facts(in_dispute=True)).when(submitting(terms=off))
    story.then(
        fact(GrantSubmitted, summary="8 kriteria terpenuhi; tidak terpenuhi: tidak ada sengketa kepengurusan")
    )


def test_a_criterion_that_was_waived_with_a_reason_stops_nothing():
    waived = fact(GrantRuleWaived, criterion="two-years")
    grant(proposed()).when(waiving()).then(
        fact(GrantRuleWaived, criterion="two-years", reason="Program provinsi")
    )
    grant(proposed(), waived).when(waiving()).then()
    grant(proposed(), waived).when(submitting(before=Before(received="2026"))).then(fact(GrantSubmitted))


@pytest.mark.rule("what-rests-on-law-stays-asked")
def test_what_rests_on_law_is_waived_by_nobody():
    grant(proposed()).when(waiving(criterion="legal-form")).then(refused("what-rests-on-law-stays-asked"))


def test_terms_are_set_again_for_later_proposals_and_the_same_again_changes_nothing():
    again = lambda one: one.set(**SETTING, ground="Lagi")  # noqa: E731
    terms().when(again).then(fact(GrantTermsSet, **SETTING))
    terms(TERMS_SET).when(again).then()
    assert terms(TERMS_SET).aggregate.terms_of("2027") == TERMS
    assert terms(TERMS_SET).aggregate.terms_of("2028") is None


@pytest.mark.parametrize(
    ("changed", "called", "mark"),
    [
        ({}, "proposal", "proposal"),
        ({}, "office", "office"),
        ({"minimum_years": 1}, "proposal", "office"),
        ({"blocking": []}, "proposal", "office"),
        ({"window_until": "2026-02-28"}, "proposal", "proposal"),
    ],
)
def test_terms_stay_a_proposal_until_they_are_changed_or_the_office_calls_them_its_own(changed, called, mark):
    said = SETTING | PROPOSED_TERMS | changed | {"mark": called}
    story = terms().when(lambda one: one.set(**said, ground="Rapat"))
    story.then(fact(GrantTermsSet, mark=mark))


def test_an_exception_holds_from_its_first_to_its_last_day():
    ended = fact(GrantExceptionEnded, entry=1, last_day="2026-06-30")
    listed = terms(EXCEPTED, ended).aggregate
    days = ("2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01")
    assert listed.is_excepted({"ormas-of-the-same-body", ORMAS}, "2026-01-01")
    assert [listed.is_excepted({ORMAS}, day) for day in days] == [False, True, True, False]


@pytest.mark.rule("an-exception-is-listed-once")
def test_a_body_stands_once_in_the_list_at_a_time():
    listing = lambda one: one.list_exception(**LISTED, **SAID)  # noqa: E731
    terms().when(listing).then(fact(GrantExceptionListed, entry=1, **LISTED))
    terms(EXCEPTED).when(listing).then(fact(GrantTermsRefused, rule="an-exception-is-listed-once"))
    ended = fact(GrantExceptionEnded, entry=1, last_day="2025-12-31")
    terms(EXCEPTED, ended).when(listing).then(fact(GrantExceptionListed, entry=2))


@pytest.mark.rule("an-exception-ends-within-its-time")
def test_an_exception_ends_once_and_within_its_time():
    def ending(day):
        return lambda one: one.end_exception(entry=1, last_day=day, reason="Dasar dicabut")

    rule = fact(GrantTermsRefused, rule="an-exception-ends-within-its-time")
    terms(EXCEPTED).when(ending("2025-12-31")).then(rule)
    ended = fact(GrantExceptionEnded, entry=1, last_day="2026-06-30")
    terms(EXCEPTED).when(ending("2026-06-30")).then(ended)
    terms(EXCEPTED, ended).when(ending("2026-05-30")).then(rule)
    with pytest.raises(NotFound):
        GrantTerms(GrantTerms.STREAM).end_exception(entry=1, last_day="2026-05-30", reason="Dasar dicabut")
