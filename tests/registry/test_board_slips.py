"""A board that was filed at the wrong organisation is taken back while nothing rests on it. All invented."""

import pytest

from services.registry.domain import Board, Ormas
from services.registry.events import (
    BoardBroughtBack,
    BoardChangeRefused,
    BoardDecreeRecorded,
    BoardEnded,
    BoardReplaced,
    BoardSetAside,
    BoardTakenBack,
    ChangeReported,
    EntryConfirmed,
    LeadershipDisputeClosed,
    RegistrationWithdrawn,
    ReportTakenBack,
    TermOfOfficeRecorded,
)
from shared.errors import NotFound
from tests.registry.boards import FIRST, LISTED, REGISTERED, RIVALS, board, filing, report, year
from tests.scenario import Scenario, fact

WHY = "SK ini milik ormas lain"
WRONG = (board(2, "2024-06-01", "2029-05-31", replaces=1), fact(BoardEnded, board=1, ended_on="2024-06-01"))
SIGNED = {**report(), "report": 1, "board": 2, "before": {}, "after": {"text": "", "value": {}}}
TAKEN = (fact(BoardTakenBack, board=2, newest=1, reason=WHY), fact(BoardSetAside, board=2, because="slip"))


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def taken_back(*told, number=2):
    return story(*told).when(Ormas.take_back_board, board=number, reason=WHY)


def refused(rule):
    return fact(BoardChangeRefused, rule=rule, ground=WHY)


def in_office(told, day):
    found = told.aggregate.board_that_signs(day)
    return found.number if isinstance(found, Board) else found.id


def test_the_board_before_it_is_in_office_again_and_the_entry_tells_its_term():
    told = taken_back(FIRST, *WRONG)
    told.then(
        *TAKEN,
        fact(BoardBroughtBack, board=1),
        fact(TermOfOfficeRecorded, starts=year("2021-01-10"), ends=year("2026-01-09"), ground=WHY),
        fact(BoardDecreeRecorded, number=year("01/SK/2021"), ground=WHY),
    )
    assert [in_office(told, day) for day in ("2024-05-31", "2024-06-01", "2025-12-31")] == [1, 1, 1]


def test_a_board_that_was_set_aside_by_a_decree_typed_twice_counts_again():
    twice = board(2, replaces=1), fact(BoardSetAside, board=1, because="paper")
    told = taken_back(FIRST, *twice)
    assert type(told.happened[2]) is BoardBroughtBack
    assert in_office(told, "2025-01-01") == 1


def test_what_a_sheet_said_of_the_term_is_told_again_as_the_sheet_had_it():
    told = taken_back(*LISTED, *WRONG, fact(TermOfOfficeRecorded, starts=year("2024-06-01")))
    told.then(
        *TAKEN,
        fact(BoardBroughtBack, board=1),
        fact(TermOfOfficeRecorded, starts=year("2021"), ends=year("2026"), ground=WHY),
        fact(BoardDecreeRecorded, number=year("7/2021"), issued_on=year("2021-02-01"), ground=WHY),
    )


def test_without_another_board_the_entry_tells_no_term_and_its_board_is_not_confirmed():
    told = taken_back(FIRST, number=1)
    told.then(
        fact(BoardTakenBack, board=1, newest=0),
        fact(BoardSetAside, board=1, because="slip"),
        fact(TermOfOfficeRecorded, starts=year(""), ends=year("")),
    )
    assert in_office(told, "2025-01-01") == "expired-board-signs-nothing"
    assert not told.aggregate.told["board"].says


def test_its_decree_can_be_filed_again():
    told = taken_back(FIRST, *WRONG)
    again = filing("02/SK/2024", "2024-06-01", "2029-05-31", 1, decided_on="2024-06-01")
    told.when(Ormas.replace_board, **again)
    assert type(told.happened[0]) is BoardReplaced


def test_a_day_on_which_the_board_before_had_ended_already_holds_again():
    later = board(2, "2025-06-01", "2030-05-31", replaces=1), fact(BoardEnded, board=1, ended_on="2025-06-01")
    old = board(3, "2023-06-01", "2024-05-31", replaces=1), fact(BoardEnded, board=1, ended_on="2023-06-01")
    told = taken_back(FIRST, *later, *old, number=3)
    told.then(
        fact(BoardTakenBack, board=3, newest=2),
        fact(BoardSetAside, board=3, because="slip"),
        fact(BoardBroughtBack, board=1),
        fact(BoardEnded, board=1, ended_on="2025-06-01"),
    )


@pytest.mark.rule("nothing-rests-on-a-board-that-is-taken-back")
@pytest.mark.parametrize(
    "built",
    [
        (fact(ChangeReported, **SIGNED),),
        (fact(EntryConfirmed, confirmed=["board"], confirmed_on="2026-01-01"),),
    ],
    ids=["a report", "a confirmation"],
)
def test_a_board_on_which_something_rests_is_not_taken_back(built):
    taken_back(FIRST, *WRONG, *built).then(refused("nothing-rests-on-a-board-that-is-taken-back"))


@pytest.mark.rule("nothing-rests-on-a-board-that-is-taken-back")
@pytest.mark.parametrize("ended", [(), (fact(LeadershipDisputeClosed, recognised=2),)], ids=["open", "ended"])
def test_a_board_of_a_dispute_is_not_taken_back_here(ended):
    taken_back(*RIVALS, *ended).then(refused("nothing-rests-on-a-board-that-is-taken-back"))


def test_a_report_that_was_taken_back_rests_on_nothing():
    told = taken_back(FIRST, *WRONG, fact(ChangeReported, **SIGNED), fact(ReportTakenBack, report=1))
    assert type(told.happened[0]) is BoardTakenBack


@pytest.mark.rule("the-newest-board-is-taken-back-first")
def test_a_board_that_another_one_followed_waits_for_that_one():
    told = taken_back(FIRST, *WRONG, number=1).then(refused("the-newest-board-is-taken-back-first"))
    told.when(Ormas.take_back_board, board=2, reason=WHY)
    told.when(Ormas.take_back_board, board=1, reason=WHY)
    assert type(told.happened[0]) is BoardTakenBack


@pytest.mark.rule("a-board-is-taken-back-once")
def test_a_board_is_taken_back_once():
    told = taken_back(FIRST, *WRONG)
    told.when(Ormas.take_back_board, board=2, reason=WHY).then(refused("a-board-is-taken-back-once"))


@pytest.mark.rule("a-listed-board-is-not-taken-back")
def test_what_a_sheet_told_stays():
    taken_back(*LISTED, number=1).then(refused("a-listed-board-is-not-taken-back"))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_on_a_withdrawn_entry_no_board_is_taken_back():
    gone = fact(RegistrationWithdrawn, reason="Salah impor")
    taken_back(FIRST, *WRONG, gone).then(refused("withdrawn-entries-are-not-corrected"))


def test_a_board_that_nobody_recorded_is_not_taken_back():
    with pytest.raises(NotFound):
        taken_back(FIRST, number=7)
