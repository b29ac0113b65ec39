"""A board whose term is over gets no days to sign from one hand alone. All of it is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    BoardChangeRefused,
    BoardDecreeRecorded,
    BoardEnded,
    BoardPaperCorrected,
    LaterEndAsked,
    LaterEndConfirmed,
    LaterEndTurnedDown,
    TermOfOfficeRecorded,
)
from shared.errors import NotFound
from tests.registry.boards import REGISTERED, board
from tests.scenario import Scenario, fact

TODAY, WHY, FOUND = "2026-03-01", "Tahun salah ketik", "Dibandingkan dengan SK"
OVER_TERM = board(1, "2021-01-10", "2025-01-09")
PAPER = {"decree": "01/SK/2021", "decided_on": "2021-01-10", "starts": "2021-01-10", "ends": "2026-12-31"}
LATER_ASKED = fact(LaterEndAsked, board=1, **PAPER, old_ends="2025-01-09", evidence="Lembar 3", reason=WHY)


def later_end(**changed):
    return {"board": 1, **PAPER, "reason": WHY, "today": TODAY, "evidence": "Lembar 3"} | changed


def verdict(**changed):
    return {"board": 1, "accepted": True, "ground": FOUND, "same_hands": False} | changed


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


@pytest.mark.parametrize("ends", ["2026-12-31", ""], ids=["later", "for ever"])
def test_a_later_end_of_a_term_that_is_over_waits_and_gives_nobody_a_signature(ends):
    told = story(OVER_TERM).when(Ormas.correct_board, **later_end(ends=ends))
    told.then(fact(LaterEndAsked, board=1, ends=ends, old_ends="2025-01-09", evidence="Lembar 3"))
    assert told.aggregate.boards[0].ends == "2025-01-09"


@pytest.mark.rule("a-later-end-needs-evidence")
def test_a_later_end_without_evidence_is_not_asked_for():
    story(OVER_TERM).when(Ormas.correct_board, **later_end(evidence="")).then(
        fact(BoardChangeRefused, rule="a-later-end-needs-evidence", ground=WHY)
    )


@pytest.mark.parametrize(
    "changed", [{"ends": "2024-01-09"}, {"today": "2024-12-31"}], ids=["an earlier end", "still in office"]
)
def test_what_gives_no_days_back_is_put_right_at_once(changed):
    told = story(OVER_TERM).when(Ormas.correct_board, **later_end(**changed, evidence=""))
    assert type(told.happened[0]) is BoardPaperCorrected


def test_the_end_of_a_board_that_was_replaced_gives_it_no_days():
    second = board(2, "2025-02-01", "2030-01-31", replaces=1)
    replaced = board(1, "2021-01-10", "2025-06-30"), second, fact(BoardEnded, board=1, ended_on="2025-02-01")
    story(*replaced).when(Ormas.correct_board, **later_end(evidence="")).then(
        fact(BoardPaperCorrected, board=1, ends="2026-12-31")
    )


def test_another_person_compares_the_evidence_and_the_term_is_put_right():
    told = story(OVER_TERM, LATER_ASKED).when(Ormas.decide_later_end, **verdict())
    told.then(
        fact(LaterEndConfirmed, board=1, evidence="Lembar 3", ground=FOUND),
        fact(BoardPaperCorrected, board=1, ends="2026-12-31", old_ends="2025-01-09", reason=WHY),
        fact(TermOfOfficeRecorded),
        fact(BoardDecreeRecorded),
    )
    assert told.aggregate.boards[0].holds_office_on(TODAY)


@pytest.mark.rule("who-asks-for-days-does-not-grant-them")
def test_who_asked_for_the_days_does_not_grant_them():
    story(OVER_TERM, LATER_ASKED).when(Ormas.decide_later_end, **verdict(same_hands=True)).then(
        fact(BoardChangeRefused, rule="who-asks-for-days-does-not-grant-them", ground=FOUND)
    )


@pytest.mark.parametrize("same_hands", [True, False])
def test_it_is_turned_down_or_taken_back_with_a_reason_and_the_term_stays_over(same_hands):
    told = story(OVER_TERM, LATER_ASKED)
    told.when(Ormas.decide_later_end, **verdict(accepted=False, same_hands=same_hands))
    told.then(fact(LaterEndTurnedDown, board=1, reason=FOUND))
    with pytest.raises(NotFound):
        told.when(Ormas.decide_later_end, **verdict())


def test_what_was_filed_meanwhile_keeps_its_days():
    meanwhile = board(2, "2026-01-10", "2031-01-09")
    story(OVER_TERM, LATER_ASKED, meanwhile).when(Ormas.decide_later_end, **verdict()).then(
        fact(BoardChangeRefused, rule="a-correction-moves-no-other-board")
    )
