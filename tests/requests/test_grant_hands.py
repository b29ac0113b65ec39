"""Nobody does a whole hibah alone, in an office of two and in one of three. All invented."""

import pytest

from services.requests.domain import Officer
from services.requests.domain.grant_hands import GrantHands, StageHands
from services.requests.events import GrantAwarded, GrantReportAccepted, GrantRuleWaived
from tests.requests.grants import (
    HEAD,
    RETURNED,
    STAFF,
    TO_BUDGETED,
    TO_PAID,
    TO_SUBMITTED,
    TO_VERIFIED,
    accepting,
    awarding,
    grant,
    recommending,
    refused,
    reported,
    waiving,
)
from tests.scenario import fact

THIRD = Officer("petugas-1", "field_officer")


@pytest.mark.rule("who-typed-a-proposal-does-not-recommend")
def test_who_typed_a_proposal_does_not_recommend_it():
    typed = recommending(hands=GrantHands({"kabid-1"}, {"staf-1"}))
    grant(*TO_VERIFIED).when(typed).then(refused("who-typed-a-proposal-does-not-recommend"))


@pytest.mark.rule("who-typed-a-proposal-waives-nothing")
def test_who_typed_a_proposal_waives_no_criterion_of_it():
    given = (*TO_SUBMITTED, RETURNED)
    grant(*given).when(waiving(by=STAFF)).then(refused("who-typed-a-proposal-waives-nothing"))
    grant(*given).when(waiving()).then(fact(GrantRuleWaived))


@pytest.mark.rule("who-recommended-does-not-record-the-award")
def test_who_recommended_does_not_record_the_award():
    grant(*TO_BUDGETED).when(awarding(by=HEAD)).then(refused("who-recommended-does-not-record-the-award"))
    grant(*TO_BUDGETED).when(awarding()).then(fact(GrantAwarded))


@pytest.mark.rule("three-persons-for-a-hibah-when-present")
def test_three_persons_stand_behind_an_award_where_there_are_three():
    asked = GrantHands({"staf-1"}, {"staf-1"}, {"kabid-1"}, asked=3)
    rule = refused("three-persons-for-a-hibah-when-present")
    grant(*TO_BUDGETED).when(awarding(hands=asked)).then(rule)
    grant(*TO_BUDGETED).when(awarding(by=THIRD, hands=asked)).then(fact(GrantAwarded))
    visited = asked._replace(verifiers={"petugas-1"})
    grant(*TO_BUDGETED).when(awarding(hands=visited)).then(fact(GrantAwarded))


@pytest.mark.rule("who-recorded-an-lpj-does-not-accept-it")
def test_who_recorded_a_report_does_not_accept_it():
    given = (*TO_PAID, reported())
    grant(*given).when(accepting(by=STAFF)).then(refused("who-recorded-an-lpj-does-not-accept-it"))
    grant(*given).when(accepting()).then(fact(GrantReportAccepted))


@pytest.mark.rule("who-paid-a-stage-does-not-accept-what-the-ormas-reports")
def test_who_paid_a_stage_does_not_accept_the_report_that_the_ormas_itself_sent():
    given, hands = (*TO_PAID, reported()), StageHands("akun-forum", (), {"kabid-1"})
    rule = refused("who-paid-a-stage-does-not-accept-what-the-ormas-reports")
    grant(*given).when(accepting(hands=hands)).then(rule)
    grant(*given).when(accepting(by=THIRD, hands=hands)).then(fact(GrantReportAccepted))


@pytest.mark.rule("who-handed-goods-over-does-not-accept-their-lpj")
def test_who_handed_goods_over_does_not_accept_their_report():
    given = (*TO_PAID, reported())
    hands = StageHands("staf-1", {"kabid-1"})
    rule = refused("who-handed-goods-over-does-not-accept-their-lpj")
    grant(*given).when(accepting(hands=hands)).then(rule)
    grant(*given).when(accepting(by=THIRD, hands=hands)).then(fact(GrantReportAccepted))
