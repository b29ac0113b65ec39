"""A slip in a day that put a board aside or ended it wrongly ends with the slip. All of it is invented."""

import pytest

from services.registry.domain import Board, Ormas
from services.registry.events import (
    BoardBroughtBack,
    BoardChangeRefused,
    BoardDecreeRecorded,
    BoardEnded,
    BoardPaperCorrected,
    BoardSetAside,
    LeadershipDisputeClosed,
    TermOfOfficeRecorded,
)
from tests.registry.boards import REGISTERED, RIVALS, board, claim
from tests.registry.test_dispute import ending
from tests.scenario import Scenario, fact

WHY, TODAY = "Salah ketik tahun", "2021-06-01"
TOLD = (fact(TermOfOfficeRecorded, ground=WHY), fact(BoardDecreeRecorded, ground=WHY))
FIRST = board(1, "2021-01-10", "2026-12-31")
PUT_ASIDE = fact(BoardSetAside, board=1, because="paper")


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def right(number, starts, ends, decree=""):
    said = {
        "board": number,
        "starts": starts,
        "ends": ends,
        "decided_on": starts,
        "reason": WHY,
        "today": "2021-06-01",
    }
    return said | {"decree": decree or f"0{number}/SK/{starts[:4]}"}


def in_office(told, *days):
    found = [told.aggregate.board_that_signs(day) for day in days]
    return [each.number if isinstance(each, Board) else each.id for each in found]


def test_a_board_set_aside_by_a_slip_in_the_next_ones_day_comes_back_with_the_right_day():
    told = story(FIRST, board(2, "2021-01-10", "2031-01-09", replaces=1), PUT_ASIDE)
    told.when(Ormas.correct_board, **right(2, "2026-01-10", "2031-01-09")).then(
        fact(BoardPaperCorrected, board=2, starts="2026-01-10"),
        fact(BoardBroughtBack, board=1),
        fact(BoardEnded, board=1, ended_on="2026-01-10"),
        *TOLD,
    )
    assert in_office(told, "2026-01-09", "2026-01-10") == [1, 2]


def test_a_board_set_aside_by_a_slip_in_its_own_day_comes_back_with_the_right_day():
    told = story(board(1, "2026-01-10", "2026-12-31"), board(2, "2026-01-10", "2031-01-09", replaces=1))
    told.given(PUT_ASIDE)
    told.when(Ormas.correct_board, **right(1, "2021-01-10", "2026-12-31")).then(
        fact(BoardPaperCorrected, board=1),
        fact(BoardBroughtBack, board=1),
        fact(BoardEnded, board=1, ended_on="2026-01-10"),
    )
    assert in_office(told, "2025-01-10", "2026-01-10") == [1, 2]


def test_what_stays_covered_stays_set_aside():
    told = story(FIRST, board(2, "2021-01-10", "2031-01-09", replaces=1), PUT_ASIDE)
    told.when(Ormas.correct_board, **right(2, "2020-01-10", "2031-01-09")).then(
        fact(BoardPaperCorrected, board=2, starts="2020-01-10"), *TOLD
    )


THREE = (
    FIRST,
    board(2, "2024-01-10", "2028-12-31", replaces=1),
    fact(BoardEnded, board=1, ended_on="2024-01-10"),
    board(3, "2026-01-10", "2031-01-09", replaces=2),
    fact(BoardEnded, board=2, ended_on="2026-01-10"),
)


def test_the_middle_one_of_three_moves_the_end_of_the_first_alone():
    told = story(*THREE).when(Ormas.correct_board, **right(2, "2025-01-10", "2028-12-31"))
    told.then(fact(BoardPaperCorrected, board=2), fact(BoardEnded, board=1, ended_on="2025-01-10"))
    assert in_office(told, "2025-01-09", "2025-01-10", "2026-01-10") == [1, 2, 3]


def test_the_middle_one_that_was_set_aside_comes_back_between_the_two():
    told = story(*THREE[:3], board(3, "2024-01-10", "2031-01-09", replaces=2))
    told.given(fact(BoardSetAside, board=2, because="paper"))
    told.when(Ormas.correct_board, **right(3, "2026-01-10", "2031-01-09"))
    assert in_office(told, "2024-01-09", "2024-01-10", "2026-01-10") == [1, 2, 3]


def test_the_newest_term_is_told_when_a_slip_had_made_another_one_the_newest():
    told = story(FIRST, board(2, "2031-01-10", "2034-01-09"))
    told.when(Ormas.correct_board, **right(2, "2016-01-10", "2020-01-09")).then(
        fact(BoardPaperCorrected, board=2),
        fact(TermOfOfficeRecorded, text="2021-01-10 s.d. 2026-12-31"),
        fact(BoardDecreeRecorded),
    )


def test_a_claim_that_was_recognised_and_is_put_right_gives_back_the_days_it_took():
    told = story(*RIVALS).when(Ormas.close_dispute, **ending(2))
    told.when(Ormas.correct_board, **right(2, "2025-09-01", "2030-05-31")).then(
        fact(BoardPaperCorrected, board=2), fact(BoardEnded, board=1, ended_on="2025-09-01"), *TOLD
    )
    assert in_office(told, "2025-08-31", "2025-09-01") == [1, 2]


def test_a_board_that_a_recognised_claim_covered_comes_back_when_the_claim_began_later():
    told = story(FIRST, claim(2, "2021-01-10", "2030-05-31", contests=[1]))
    told.when(Ormas.close_dispute, **ending(2))
    told.when(Ormas.correct_board, **right(2, "2025-06-01", "2030-05-31"))
    assert in_office(told, "2025-05-31", "2025-06-01") == [1, 2]


def test_a_claim_that_lost_is_put_right_for_the_history_and_moves_nobody():
    told = story(*RIVALS).when(Ormas.close_dispute, **ending(1))
    told.when(Ormas.correct_board, **right(2, "2024-06-01", "2030-05-31")).then(
        fact(BoardPaperCorrected, board=2)
    )
    assert in_office(told, "2024-07-01") == [1]


@pytest.mark.rule("an-ending-follows-the-claims")
def test_a_dispute_does_not_end_before_there_was_a_decree_to_dispute():
    told = story(*RIVALS).when(Ormas.close_dispute, **ending(0, decided_on="2005-12-01"))
    told.then(fact(BoardChangeRefused, rule="an-ending-follows-the-claims"))
    assert told.aggregate.parties == [1, 2]


def test_a_party_that_is_ticked_twice_asked_once():
    said = {"held_on": "2025-09-01", "outcome": "failed", "ground": "Surat 8/2025"}
    told = story(*RIVALS).when(Ormas.record_mediation, requested_by=[1, 2, 2], **said)
    assert told.happened[0].requested_by == [1, 2]
    assert not any(isinstance(each, LeadershipDisputeClosed) for each in told.happened)
