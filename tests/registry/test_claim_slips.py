"""A dispute that nobody has: never guessed, and taken back where a slip opened it. All of it is invented."""

import pytest

from services.registry.domain import Board, Ormas
from services.registry.events import (
    BoardChangeRefused,
    BoardClaimed,
    BoardDecreeRecorded,
    BoardEnded,
    BoardReplaced,
    BoardSetAside,
    ClaimTakenBack,
    LeadershipDisputeClosed,
    LeadershipDisputeTakenBack,
    MediationRecorded,
    OfficerRecorded,
    RegistrationWithdrawn,
    TermOfOfficeRecorded,
)
from shared.errors import NotFound
from tests.registry.boards import REGISTERED, RIVALS, board, claim, filing, year
from tests.scenario import Scenario, fact

WHY = "Salah pilih pendahulu"
SOMEBODY = fact(OfficerRecorded, subject_id="s-lama", role="ketua", own_title="Ketua")
DATED = fact(BoardDecreeRecorded, number=year("7/2021"), issued_on=year("2021-02-01"))
TOLD = (fact(TermOfOfficeRecorded, ground=WHY), fact(BoardDecreeRecorded, ground=WHY))
THIRD = claim(3, "2025-09-01", "2030-08-31", contests=[1, 2])
MEDIATED = fact(MediationRecorded, requested_by=[1, 2])


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def slip(number=2, replaces=1):
    return {"board": number, "replaces": replaces, "reason": WHY}


def refused(rule, ground=WHY):
    return fact(BoardChangeRefused, rule=rule, ground=ground)


def in_office(told, day):
    found = told.aggregate.board_that_signs(day)
    return found.number if isinstance(found, Board) else found.id


@pytest.mark.rule("a-dispute-is-not-guessed")
@pytest.mark.parametrize(
    "listed",
    [
        (SOMEBODY,),
        (SOMEBODY, DATED),
        (SOMEBODY, fact(TermOfOfficeRecorded, starts=year("2021"), ends=year(""))),
        (SOMEBODY, fact(TermOfOfficeRecorded, starts=year(""), ends=year("2029"))),
    ],
    ids=["nothing", "a decree", "no end", "no beginning"],
)
def test_a_first_decree_beside_a_board_of_unknown_days_opens_no_dispute_by_itself(listed):
    told = story(*listed)
    told.when(Ormas.replace_board, **filing(ends="2028-12-31", ground=WHY)).then(
        refused("a-dispute-is-not-guessed")
    )
    told.when(Ormas.replace_board, **filing(ends="2028-12-31", replaces=1))
    assert [type(each) for each in told.happened[:2]] == [BoardReplaced, BoardEnded]
    assert in_office(told, "2027-01-01") == 2


def test_that_both_say_they_lead_is_recorded_where_it_is_said():
    told = story(SOMEBODY).when(Ormas.replace_board, **filing(rivals=True))
    assert type(told.happened[0]) is BoardClaimed
    assert told.aggregate.parties == [1, 2]


def test_boards_whose_days_are_known_are_rivals_without_being_asked():
    told = story(board(1, "2021-01-10", "")).when(Ormas.replace_board, **filing(starts="2021-01-10"))
    assert type(told.happened[0]) is BoardClaimed


def test_a_claim_that_was_a_slip_takes_the_place_of_the_board_it_follows():
    told = story(*RIVALS).when(Ormas.take_back_claim, **slip())
    told.then(
        fact(ClaimTakenBack, board=2, replaces=1, reason=WHY),
        fact(LeadershipDisputeTakenBack, reason=WHY),
        fact(BoardEnded, board=1, ended_on="2025-06-01"),
        *TOLD,
    )
    assert [in_office(told, day) for day in ("2025-05-31", "2025-06-01")] == [1, 2]


def test_a_claim_that_should_not_be_there_leaves_the_board_as_it_was_and_its_decree_free():
    told = story(*RIVALS).when(Ormas.take_back_claim, **slip(replaces=0))
    told.then(
        fact(ClaimTakenBack, board=2, replaces=0),
        fact(BoardSetAside, board=2, because="slip"),
        fact(LeadershipDisputeTakenBack),
    )
    assert in_office(told, "2025-07-01") == 1
    again = filing("02/SK/2025", "2025-06-01", replaces=1, decided_on="2025-06-01")
    told.when(Ormas.replace_board, **again)
    assert type(told.happened[0]) is BoardReplaced


def test_one_slip_of_two_claims_leaves_the_dispute_of_the_others():
    told = story(*RIVALS, THIRD).when(Ormas.take_back_claim, **slip(3, replaces=0))
    told.then(fact(ClaimTakenBack, board=3), fact(BoardSetAside, board=3, because="slip"))
    assert told.aggregate.parties == [1, 2]


@pytest.mark.rule("a-claim-follows-when-no-other-is-left")
def test_while_another_claims_nobody_is_made_the_successor():
    story(*RIVALS, THIRD).when(Ormas.take_back_claim, **slip()).then(
        refused("a-claim-follows-when-no-other-is-left")
    )


@pytest.mark.rule("a-claim-follows-when-no-other-is-left")
def test_a_claim_against_which_another_one_stands_is_not_taken_from_under_it():
    against_it = claim(3, "2026-06-01", "2030-08-31", contests=[2])
    story(*RIVALS, against_it).when(Ormas.take_back_claim, **slip(replaces=0)).then(
        refused("a-claim-follows-when-no-other-is-left")
    )


@pytest.mark.rule("a-mediated-dispute-is-no-slip")
def test_what_the_parties_asked_to_be_mediated_was_no_slip():
    story(*RIVALS, MEDIATED).when(Ormas.take_back_claim, **slip()).then(
        refused("a-mediated-dispute-is-no-slip")
    )


@pytest.mark.rule("only-a-claim-is-taken-back")
def test_the_board_in_office_is_no_claim_that_is_taken_back():
    story(*RIVALS).when(Ormas.take_back_claim, **slip(1, replaces=0)).then(
        refused("only-a-claim-is-taken-back")
    )


@pytest.mark.rule("only-an-open-dispute-goes-on")
def test_a_closed_dispute_is_no_slip_any_more():
    closed = fact(LeadershipDisputeClosed, recognised=1), fact(BoardSetAside, board=2, because="dispute")
    story(*RIVALS, *closed).when(Ormas.take_back_claim, **slip()).then(
        refused("only-an-open-dispute-goes-on")
    )


@pytest.mark.rule("a-board-follows-its-predecessor")
def test_a_claim_does_not_follow_a_board_that_began_later():
    early = claim(2, "2020-06-01", "2022-05-31", contests=[1])
    story(board(1), early).when(Ormas.take_back_claim, **slip()).then(
        refused("a-board-follows-its-predecessor")
    )


@pytest.mark.rule("a-correction-moves-no-other-board")
def test_a_claim_takes_no_days_of_a_board_that_it_does_not_follow():
    two = board(1, "2016-01-10", "2021-01-09"), board(2)
    across = claim(3, "2020-06-01", "2025-05-31", contests=[1, 2])
    story(*two, across).when(Ormas.take_back_claim, **slip(3)).then(
        refused("a-correction-moves-no-other-board")
    )


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_on_a_withdrawn_entry_no_claim_is_taken_back():
    gone = fact(RegistrationWithdrawn, reason="Salah impor")
    story(*RIVALS, gone).when(Ormas.take_back_claim, **slip()).then(
        refused("withdrawn-entries-are-not-corrected")
    )


def test_a_claim_that_nobody_recorded_is_not_taken_back():
    with pytest.raises(NotFound):
        story(*RIVALS).when(Ormas.take_back_claim, **slip(7))
