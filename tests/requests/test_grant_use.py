"""What was granted is agreed, paid in stages and accounted for, to the rupiah. All invented."""

import pytest

from services.requests.events import (
    GrantAgreementDrafted,
    GrantAgreementSigned,
    GrantClosed,
    GrantDisbursed,
    GrantDisbursementDeclined,
    GrantDisbursementRequested,
    GrantGoodsHandedOver,
    GrantReportAccepted,
    GrantReported,
    GrantReportReturned,
)
from tests.requests.grants import (
    CHECKED,
    DRAFTED,
    GOODS,
    HEAD,
    REQUESTED,
    STAFF,
    TO_ACCEPTED,
    TO_AGREED,
    TO_AWARDED,
    TO_PAID,
    accepting,
    agreeing,
    checking,
    closing,
    declining,
    grant,
    handing,
    mending,
    paying,
    proposed,
    refused,
    reported,
    reporting,
    requesting,
    signing,
)
from tests.scenario import fact


def test_an_agreement_seals_the_account_and_keeps_no_name_of_its_owner():
    story = grant(*TO_AWARDED).when(agreeing()).then(fact(GrantAgreementDrafted, stage_count=2))
    assert set(story.happened[0].personal_state()) == {"account_number", "signatories"}
    assert "account_name" not in vars(story.happened[0])


@pytest.mark.rule("the-account-bears-the-name-of-the-recipient")
def test_money_goes_to_an_account_in_the_name_of_the_recipient_however_the_bank_writes_it():
    written = agreeing(account_name="PERKUMPULAN  SANGGAR. CONTOH")
    grant(*TO_AWARDED).when(written).then(fact(GrantAgreementDrafted))
    other = grant(*TO_AWARDED).when(agreeing(account_name="Nama Rekaan"))
    other.then(refused("the-account-bears-the-name-of-the-recipient"))
    assert "Nama Rekaan" not in other.happened[0].message
    renamed = agreeing(recipient="Nama Menurut Register")
    grant(*TO_AWARDED).when(renamed).then(refused("the-account-bears-the-name-of-the-recipient"))


@pytest.mark.rule("the-stages-add-up-to-the-award")
@pytest.mark.parametrize("stages", [[6_000_000, 3_999_999], [10_000_001], []])
def test_the_stages_of_an_agreement_are_the_award_to_the_rupiah(stages):
    grant(*TO_AWARDED).when(agreeing(stages=stages)).then(refused("the-stages-add-up-to-the-award"))


@pytest.mark.rule("a-valid-board-signs-the-nphd")
@pytest.mark.parametrize(
    "board", [{"board_until": "2027-02-14"}, {"board_from": "2027-02-16"}, {"in_dispute": True}]
)
def test_an_expired_board_cannot_sign_an_nphd_nor_one_that_is_disputed(board):
    given = (*TO_AWARDED, DRAFTED)
    grant(*given).when(signing(**board)).then(refused("a-valid-board-signs-the-nphd"))
    grant(*given).when(signing(board_until="")).then(fact(GrantAgreementSigned, board_until=""))


@pytest.mark.rule("goods-are-not-paid-out")
def test_money_is_paid_and_goods_are_handed_over_with_their_minutes():
    rule = refused("goods-are-not-paid-out")
    awarded = (proposed(grant_kind="goods"), *TO_AWARDED[1:])
    grant(*awarded).when(agreeing()).then(rule)
    without = agreeing(stages=[], bank="", account_name="", account_number="")
    grant(*awarded).when(without).then(fact(GrantAgreementDrafted, stages=[], stage_count=1))
    grant(*GOODS).when(requesting()).then(rule)
    grant(*TO_AGREED).when(handing()).then(rule)
    grant(*GOODS).when(handing()).then(fact(GrantGoodsHandedOver, minutes="BAST 2/2027"))


@pytest.mark.rule("a-stage-follows-the-lpj-before")
def test_the_second_stage_follows_the_accepted_report_of_the_first():
    second = requesting(stage=2, amount=4_000_000, requested_on="2027-05-20")
    grant(*TO_PAID).when(second).then(refused("a-stage-follows-the-lpj-before"))
    grant(*TO_ACCEPTED).when(second).then(fact(GrantDisbursementRequested, stage=2))


@pytest.mark.rule("nothing-is-paid-beyond-the-award")
def test_no_stage_is_above_its_plan_and_no_stage_comes_beyond_the_award():
    rule = refused("nothing-is-paid-beyond-the-award")
    grant(*TO_AGREED).when(requesting(amount=6_000_001)).then(rule)
    grant(*GOODS).when(handing(amount=10_000_001)).then(rule)
    second = (*TO_ACCEPTED, fact(GrantDisbursed, stage=2, amount=4_000_000, paid_on="2027-05-12"))
    done = (*second, fact(GrantReportAccepted, stage=2, accepted_on="2027-05-13"))
    third = requesting(stage=3, amount=1, requested_on="2027-05-20")
    grant(*done).when(third).then(rule)


@pytest.mark.rule("a-stage-goes-step-by-step")
def test_a_stage_is_asked_for_checked_and_paid_in_this_order():
    rule = refused("a-stage-goes-step-by-step")
    grant(*TO_AGREED).when(checking()).then(rule)
    grant(*TO_AGREED, REQUESTED).when(paying()).then(rule)
    grant(*TO_AGREED, REQUESTED).when(requesting(requested_on="2027-03-02")).then(rule)
    grant(*TO_AGREED, REQUESTED).when(reporting()).then(rule)
    grant(*TO_AGREED, REQUESTED, CHECKED).when(paying()).then(fact(GrantDisbursed, amount=6_000_000))


def test_a_stage_whose_papers_came_back_is_asked_for_again():
    story = grant(*TO_AGREED, REQUESTED).when(declining())
    story.then(fact(GrantDisbursementDeclined, reason="Kuitansi kurang"))
    assert story.aggregate.received == 0
    declined = fact(GrantDisbursementDeclined, stage=1)
    again = requesting(amount=5_000_000)
    grant(*TO_AGREED, REQUESTED, declined).when(again).then(
        fact(GrantDisbursementRequested, amount=5_000_000)
    )


@pytest.mark.rule("who-checked-a-stage-does-not-pay-it")
def test_who_checked_a_stage_does_not_pay_it():
    given = (*TO_AGREED, REQUESTED, CHECKED)
    grant(*given).when(paying(by=HEAD)).then(refused("who-checked-a-stage-does-not-pay-it"))
    grant(*given).when(paying(by=STAFF)).then(fact(GrantDisbursed))


@pytest.mark.rule("a-report-is-not-more-than-was-paid")
def test_receipts_and_remainder_are_never_more_than_was_received():
    grant(*TO_PAID).when(reporting(receipts=5_500_001)).then(refused("a-report-is-not-more-than-was-paid"))
    grant(*TO_PAID).when(reporting()).then(fact(GrantReported, receipts=5_500_000, remainder=500_000))


@pytest.mark.rule("a-report-accounts-for-every-rupiah")
def test_a_report_with_a_gap_of_one_rupiah_is_not_accepted_but_mended():
    short = (*TO_PAID, reported(receipts=5_499_999))
    message = "Masih Rp1 belum dipertanggungjawabkan pada tahap ini."
    grant(*short).when(accepting()).then(refused("a-report-accounts-for-every-rupiah", message=message))
    grant(*short).when(mending()).then(fact(GrantReportReturned, stage=1))
    mended = (*short, fact(GrantReportReturned, stage=1))
    grant(*mended).when(reporting()).then(fact(GrantReported))
    grant(*mended, reported()).when(accepting()).then(fact(GrantReportAccepted, stage=1))


@pytest.mark.rule("a-hibah-closes-when-all-is-accounted-for")
def test_a_hibah_closes_when_whatever_was_paid_is_accounted_for():
    rule = refused("a-hibah-closes-when-all-is-accounted-for")
    grant(*TO_AGREED).when(closing()).then(rule)
    grant(*TO_PAID).when(closing()).then(rule)
    grant(*TO_ACCEPTED).when(closing()).then(fact(GrantClosed, ended_on="2027-05-20"))


def sent_back(answer_by="2028-01-24"):
    return fact(GrantReportReturned, stage=1, returned_on="2027-05-10", answer_by=answer_by)


def mended(day):
    return fact(GrantReported, stage=1, reported_on=day, receipts=5_500_000, remainder=500_000)


def test_a_report_that_went_back_is_late_by_its_own_day():
    """Due for everybody on 10 January 2028, for this one on 24 January."""
    back = grant(*TO_PAID, reported(), sent_back()).aggregate
    assert [back.is_late_on(day) for day in ("2028-01-24", "2028-01-25")] == [False, True]
    in_time = grant(*TO_PAID, reported(), sent_back(), mended("2028-01-24")).aggregate
    assert not in_time.is_late_on("2029-01-01"), "nobody read it yet"
    late = (*TO_PAID, reported(), sent_back(), mended("2028-01-25"))
    assert grant(*late).aggregate.is_late_on("2028-01-25")
    assert grant(*late, mended("2028-01-26")).aggregate.is_late_on("2028-02-01"), "the first since counts"
    accepted = fact(GrantReportAccepted, stage=1, accepted_on="2028-01-26")
    assert not grant(*late, accepted).aggregate.is_late_on("2029-01-01")


def test_who_reported_early_is_not_late_before_who_never_did():
    early = grant(*TO_PAID, reported(), sent_back("2027-06-01")).aggregate
    assert [early.is_late_on(day) for day in ("2027-06-02", "2028-01-10", "2028-01-11")] == [
        False,
        False,
        True,
    ]


def test_a_day_to_mend_does_not_undo_that_the_report_came_late():
    late = (*TO_PAID, mended("2028-01-12"), sent_back("2028-06-01"))
    assert grant(*late).aggregate.is_late_on("2028-01-13")


def test_each_time_a_report_goes_back_it_gets_a_day_of_its_own():
    twice = (*TO_PAID, reported(), sent_back(), mended("2028-01-20"), sent_back("2028-02-10"))
    found = grant(*twice).aggregate
    assert [found.is_late_on(day) for day in ("2028-02-10", "2028-02-11")] == [False, True]


def test_sending_a_report_back_once_more_does_not_lift_that_it_came_late():
    late = (*TO_PAID, reported(), sent_back(), mended("2028-01-25"), sent_back("2028-12-31"))
    assert grant(*late).aggregate.is_late_on("2028-01-26")
    assert grant(*late, mended("2028-06-01")).aggregate.is_late_on("2028-06-01")
    accepted = fact(GrantReportAccepted, stage=1, accepted_on="2028-06-02")
    assert not grant(*late, mended("2028-06-01"), accepted).aggregate.is_late_on("2028-06-02")


def test_a_report_goes_back_on_a_day_within_its_file():
    grant(*TO_PAID, reported()).when(mending()).then(
        fact(GrantReportReturned, stage=1, returned_on="2027-05-10", answer_by="2028-01-24")
    )
    too_early = mending(returned_on="2027-05-02")
    grant(*TO_PAID, reported()).when(too_early).then(refused("a-hibah-is-told-in-the-order-of-its-days"))


def test_a_hibah_is_late_from_the_day_after_its_report_was_due_until_it_is_accepted():
    paid, accepted = grant(*TO_PAID).aggregate, grant(*TO_ACCEPTED).aggregate
    assert [paid.is_late_on(day) for day in ("2028-01-10", "2028-01-11")] == [False, True]
    assert not accepted.is_late_on("2029-01-01")
    in_time = grant(*TO_PAID, reported()).aggregate
    assert not in_time.is_late_on("2029-01-01"), "nobody read it yet"
    after = fact(GrantReported, stage=1, reported_on="2028-01-12", receipts=1, remainder=0)
    assert grant(*TO_PAID, after).aggregate.is_late_on("2028-01-12")
    assert not grant(*TO_PAID, reported(), after).aggregate.is_late_on("2029-01-01"), "the first counts"
    assert accepted.counts_as_received
    assert not grant(*TO_AGREED[:4]).aggregate.is_late_on("2029-01-01")
