"""What was recorded of a granted hibah by a slip is taken back, or put right in its place. All invented."""

from functools import partial

import pytest

from services.requests.domain import Grant
from services.requests.events import (
    GrantCancelled,
    GrantClosed,
    GrantDisbursementRequested,
    GrantEntryCorrected,
    GrantGoodsHandedOver,
    GrantReported,
    GrantReportReturned,
    GrantStepTakenBack,
    MatterHandedOver,
)
from shared.errors import NotFound
from tests.requests import grants as g
from tests.requests.grants import NUMBERED, correcting, grant, refused, taking_back, undoing
from tests.requests.test_grant_story import SANGGAR, awarded, do, paid, report  # noqa: F401
from tests.scenario import fact

NEWEST = "only-the-newest-step-of-a-hibah-is-taken-back"


def taken_back(undone, what, stage=0):
    return fact(GrantStepTakenBack, undone=undone, grant_step=what, stage=stage)


@pytest.mark.parametrize(
    ("given", "what", "stage", "state"),
    [
        (g.TO_AWARDED, "award", 0, "budgeted"),
        ((*g.TO_AWARDED, g.DRAFTED), "agreement", 0, "awarded"),
        (g.TO_AGREED, "signature", 0, "agreement"),
        ((*g.TO_AGREED, g.REQUESTED), "request", 1, "agreed"),
        ((*g.TO_AGREED, g.REQUESTED, g.CHECKED), "check", 1, "agreed"),
        (g.TO_PAID, "payment", 1, "agreed"),
        ((*g.TO_PAID, g.reported()), "report", 1, "agreed"),
        ((*g.TO_PAID, g.reported(), fact(GrantReportReturned, stage=1)), "return", 1, "agreed"),
        (g.TO_ACCEPTED, "acceptance", 1, "agreed"),
        ((*g.TO_ACCEPTED, fact(GrantClosed, ended_on="2027-05-20")), "closing", 0, "agreed"),
        ((*g.GOODS, fact(GrantGoodsHandedOver, stage=1, amount=1)), "handing", 1, "agreed"),
    ],
)
def test_a_hibah_stands_again_as_before_its_newest_step(given, what, stage, state):
    before = grant(*given[:-1]).aggregate
    story = grant(*given).when(taking_back(version=len(given))).then(taken_back(len(given), what, stage))
    now = story.aggregate
    assert now.state == state
    same = ("state", "newest", "awarded", "planned", "stages", "told", "taken", "received")
    assert [getattr(now, name) for name in same] == [getattr(before, name) for name in same]


@pytest.mark.rule("only-the-newest-step-of-a-hibah-is-taken-back")
def test_what_something_was_built_upon_is_not_taken_back_before_it():
    message = "Yang dapat ditarik kembali hanya langkah terakhir: penerimaan LPJ."
    paying = len(g.TO_PAID)
    story = grant(*g.TO_ACCEPTED).when(taking_back(version=paying))
    story.then(refused(NEWEST, message=message))
    back = (taken_back(paying + 2, "acceptance", 1), taken_back(paying + 1, "report", 1))
    grant(*g.TO_ACCEPTED, *back).when(taking_back(version=paying)).then(taken_back(paying, "payment", 1))


def test_a_payment_that_was_read_wrongly_is_recorded_anew_by_the_rules_of_a_payment():
    """Never above its plan: the amount is asked for, checked and paid again."""
    wrong = (*g.TO_AGREED, g.REQUESTED, g.CHECKED)
    back = (taken_back(len(wrong), "check", 1), taken_back(len(wrong) - 1, "request", 1))
    story = grant(*wrong, *back)
    assert story.aggregate.received == 0
    story.when(g.requesting(amount=6_000_001)).then(refused("nothing-is-paid-beyond-the-award"))
    grant(*wrong, *back).when(g.requesting(amount=5_999_999)).then(fact(GrantDisbursementRequested))


@pytest.mark.rule("a-step-of-a-hibah-is-undone-within-ten-minutes")
def test_only_who_recorded_a_step_undoes_it_and_only_at_once():
    late = undoing(version=len(g.TO_PAID), undoable=False)
    grant(*g.TO_PAID).when(late).then(refused("a-step-of-a-hibah-is-undone-within-ten-minutes"))
    grant(*g.TO_PAID).when(undoing(version=len(g.TO_PAID))).then(fact(GrantStepTakenBack, reason=""))


def test_what_never_was_a_step_and_what_was_taken_back_is_not_found():
    back = (*g.TO_PAID, taken_back(len(g.TO_PAID), "payment", 1))
    for version in (1, 99, len(g.TO_PAID)):
        with pytest.raises(NotFound):
            grant(*back).when(taking_back(version=version))


def test_what_was_called_off_stays_so():
    cancelled = (*g.TO_AWARDED, fact(GrantCancelled, ended_on="2027-03-01"))
    story = grant(*cancelled).when(taking_back(version=len(g.TO_AWARDED)))
    story.then(refused("a-hibah-goes-step-by-step"))


def test_who_has_ties_hands_the_taking_back_over():
    story = grant(*g.TO_PAID).when(taking_back(by=g.TIED, version=len(g.TO_PAID)))
    story.then(fact(MatterHandedOver, office_role="division_head"))


@pytest.mark.rule("only-what-was-told-of-a-hibah-is-corrected")
def test_a_number_is_corrected_in_its_place_and_moves_no_rupiah():
    given = (*g.TO_AWARDED, NUMBERED, g.SIGNED)
    story = grant(*given).when(correcting())
    story.then(fact(GrantEntryCorrected, before="900/1", after="900/11", reason="Salah ketik"))
    before = grant(*given).aggregate
    same = ("state", "newest", "awarded", "planned", "stages")
    assert [getattr(story.aggregate, name) for name in same] == [getattr(before, name) for name in same]
    grant(*given).when(correcting(after="900/1")).then()
    nothing = correcting(grant_entry="payment_reference", stage=1)
    rule = refused(
        "only-what-was-told-of-a-hibah-is-corrected", message="Belum ada nomor SP2D atau BAST yang tercatat."
    )
    grant(*given).when(nothing).then(rule)


def test_a_report_without_a_remainder_leaves_no_number_of_an_earlier_one_to_correct():
    first = fact(
        GrantReported, stage=1, receipts=5_000_000, remainder=1_000_000, remainder_reference="STS 9/2027"
    )
    again = fact(GrantReported, stage=1, receipts=6_000_000, remainder=0, remainder_reference="")
    corrected = correcting(grant_entry="remainder_reference", stage=1, after="STS 10/2027")
    grant(*g.TO_PAID, first).when(corrected).then(fact(GrantEntryCorrected, before="STS 9/2027"))
    grant(*g.TO_PAID, first, again).when(corrected).then(
        refused("only-what-was-told-of-a-hibah-is-corrected")
    )


def test_a_correction_is_taken_back_as_a_step_is():
    corrected = fact(GrantEntryCorrected, grant_entry="agreement_number", before="900/1", after="900/11")
    given = (*g.TO_AWARDED, NUMBERED, corrected)
    story = grant(*given).when(taking_back(version=len(given))).then(taken_back(len(given), "correction"))
    assert story.aggregate.told["agreement_number", 0] == "900/1"


@pytest.mark.rule("the-day-of-an-nphd-stays-in-order")
@pytest.mark.parametrize("day", ["2027-01-31", "2027-02-16"])
def test_the_day_of_an_nphd_stays_between_decree_and_signature(day):
    dating = partial(correcting, grant_entry="dated")
    given = (*g.TO_AWARDED, NUMBERED, g.SIGNED)
    message = "Tulis tanggal antara 1 Februari 2027 dan 15 Februari 2027."
    grant(*given).when(dating(after=day)).then(refused("the-day-of-an-nphd-stays-in-order", message=message))
    grant(*given).when(dating(after="2027-02-15")).then(fact(GrantEntryCorrected, after="2027-02-15"))
    unsigned = grant(*given[:-1]).when(dating(after="2027-02-20")).then(fact(GrantEntryCorrected))
    assert unsigned.aggregate.newest == "2027-02-20", "it is signed on that day at the earliest"


def test_an_award_that_was_taken_back_leaves_its_room_and_its_checker_may_pay(do, requests):  # noqa: F811
    found = awarded(do, SANGGAR, "2025")
    paid(do, found, "2025")
    newest = requests.load(Grant, found).version
    with pytest.raises(NotFound):
        do("bendahara", "undo_grant_step", grant=found, version=newest + 1)
    refused_one = do("staf", "undo_grant_step", grant=found, version=newest).refused
    assert refused_one.rule == "a-step-of-a-hibah-is-undone-within-ten-minutes"
    version = newest
    assert not do("bendahara", "undo_grant_step", grant=found, version=version).refused
    back = partial(do, "kabid", "take_back_grant_step", grant=found, reason="Salah tahap")
    assert not back(version=version - 1).refused
    do("bendahara", "verify_grant_stage", grant=found, stage=1, checked_on="2025-03-02")
    said = {"grant": found, "stage": 1, "paid_on": "2025-03-03", "reference": "SP2D 6"}
    own = do("bendahara", "disburse_grant_stage", **said).refused
    assert own.rule == "who-checked-a-stage-does-not-pay-it"
    assert not do("kabid", "disburse_grant_stage", **said).refused, "the check of the head was taken back"
    assert not report(do, found, 1, "2025-05-03", 6_000_000).refused
    for each in reversed(requests.load(Grant, found).taken):
        assert not back(version=each.version).refused
    assert requests._room_in("2025") is None
    assert requests.load(Grant, found).state == "budgeted"
    with pytest.raises(NotFound):
        requests.read_grant_account(grant=found, purpose="membayar", actor="staf")
