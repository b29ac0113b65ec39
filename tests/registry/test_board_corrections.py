"""What was written down wrongly of a board is put right, and nothing else is moved by it. All is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    BoardChangeRefused,
    BoardDecreeRecorded,
    BoardEnded,
    BoardPaperCorrected,
    OfficerNameCorrected,
    PersonalDataErased,
    RegistrationWithdrawn,
    SeatCorrected,
    TermOfOfficeRecorded,
)
from shared.errors import NotFound
from tests.registry.boards import CHAIR, LISTED, REGISTERED, RIVALS, board, filing
from tests.scenario import Scenario, fact

WHY = "Salah ketik"
FIRST, SECOND = board(1), board(2, "2026-01-10", "2031-01-09", replaces=1)
ENDED = fact(BoardEnded, board=1, ended_on="2026-01-10")
TOLD = (fact(TermOfOfficeRecorded, ground=WHY), fact(BoardDecreeRecorded, ground=WHY))
CHAIRS = CHAIR["subject_id"]
TODAY = "2021-06-01"


def paper(number=1, **changed):
    """The paper of the first board of a story, put right."""
    said = {"board": number, "decree": "01/SK/2021", "decided_on": "2021-01-10"}
    return said | {"starts": "2021-01-10", "ends": "2026-01-09", "reason": WHY, "today": TODAY} | changed


def second(**changed):
    said = {"decree": "02/SK/2026", "decided_on": "2026-01-10", "starts": "2026-01-10", "ends": "2031-01-09"}
    return paper(2, **said | changed)


def seat(subject=CHAIRS, number=1, **changed):
    said = {"board": number, "subject_id": subject, "role": "ketua", "own_title": "Ketua Umum"}
    return said | {"division": "", "name": "", "reason": WHY} | changed


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def refused(rule):
    return fact(BoardChangeRefused, rule=rule, ground=WHY)


def test_a_decree_number_and_a_term_are_put_right_with_the_reason():
    right = story(FIRST).when(Ormas.correct_board, **paper(decree="10/SK/2021", ends="2026-01-31"))
    right.then(
        fact(
            BoardPaperCorrected,
            board=1,
            decree="10/SK/2021",
            ends="2026-01-31",
            old_decree="01/SK/2021",
            old_ends="2026-01-09",
            reason=WHY,
        ),
        fact(TermOfOfficeRecorded, text="2021-01-10 s.d. 2026-01-31"),
        fact(BoardDecreeRecorded, number={"text": "10/SK/2021", "value": "10/SK/2021"}),
    )


def test_what_is_written_already_is_no_correction():
    story(FIRST).when(Ormas.correct_board, **paper()).then()
    story(FIRST).when(Ormas.correct_officer, **seat()).then()


def test_the_same_decree_can_be_filed_again_only_where_it_was_put_right_away():
    moved = story(FIRST).when(Ormas.correct_board, **paper(decree="10/SK/2021"))
    again = filing("01/SK/2021", "2027-01-10", "2031-01-09", decided_on="2021-01-10")
    moved.when(Ormas.replace_board, **again)
    assert type(moved.happened[0]).__name__ == "BoardReplaced"


def test_the_board_before_it_ends_the_day_before_the_day_that_was_put_right():
    right = story(FIRST, SECOND, ENDED).when(Ormas.correct_board, **second(starts="2025-12-01"))
    right.then(
        fact(BoardPaperCorrected, board=2, starts="2025-12-01", old_starts="2026-01-10"),
        fact(BoardEnded, board=1, ended_on="2025-12-01"),
        *TOLD,
    )


def test_a_board_that_ended_by_itself_gives_way_to_the_one_that_names_it():
    late = board(2, "2026-11-01", "2031-01-09", replaces=1)
    right = story(FIRST, late).when(Ormas.correct_board, **second(starts="2026-01-01"))
    ended = fact(BoardEnded, board=1, ended_on="2026-01-01")
    right.then(fact(BoardPaperCorrected, board=2, starts="2026-01-01"), ended, *TOLD)


@pytest.mark.rule("a-decree-is-recorded-once")
def test_a_decree_of_another_board_is_no_correction():
    right = story(FIRST, SECOND, ENDED)
    right.when(Ormas.correct_board, **second(decree="01/SK/2021", decided_on="2021-01-10"))
    right.then(refused("a-decree-is-recorded-once"))


@pytest.mark.rule("a-board-follows-its-predecessor")
def test_a_board_is_not_moved_before_the_one_that_it_replaced():
    right = story(FIRST, SECOND, ENDED).when(Ormas.correct_board, **second(starts="2021-01-10"))
    right.then(refused("a-board-follows-its-predecessor"))


@pytest.mark.rule("a-correction-moves-no-other-board")
@pytest.mark.parametrize(
    "wrong", [{"ends": "2026-12-31"}, {"starts": "2027-01-01", "ends": ""}], ids=["into it", "behind it"]
)
def test_a_correction_takes_no_day_from_another_board(wrong):
    beside = board(2, "2026-06-01", "2031-01-09")
    story(FIRST, beside).when(Ormas.correct_board, **paper(**wrong)).then(
        refused("a-correction-moves-no-other-board")
    )


@pytest.mark.rule("a-correction-moves-no-other-board")
def test_a_board_that_was_replaced_does_not_begin_behind_the_one_after_it():
    right = story(FIRST, SECOND, ENDED).when(Ormas.correct_board, **paper(starts="2026-03-01", ends=""))
    right.then(refused("a-correction-moves-no-other-board"))


def test_a_replaced_board_keeps_its_end_when_its_term_is_put_right():
    right = story(FIRST, SECOND, ENDED).when(Ormas.correct_board, **paper(ends="2026-06-30"))
    right.then(fact(BoardPaperCorrected, board=1, ends="2026-06-30"))


MIDDLE = board(2, "2020-01-10", "2020-12-31", replaces=1)
THIRD = board(3, "2021-01-10", "2025-01-09", replaces=2)


@pytest.mark.rule("a-correction-moves-no-other-board")
def test_a_board_that_would_begin_behind_its_successor_gives_nobody_a_second_time_in_office():
    told = (
        board(1, "2015-01-10", "2025-01-09"),
        MIDDLE,
        fact(BoardEnded, board=1, ended_on="2020-01-10"),
        THIRD,
    )
    later = {"decree": "02/SK/2020", "decided_on": "2020-01-10", "starts": "2026-01-10", "ends": "2031-01-09"}
    story(*told).when(Ormas.correct_board, **paper(2, **later)).then(
        refused("a-correction-moves-no-other-board")
    )


def test_a_last_day_that_was_typed_too_early_is_put_right_and_ends_where_its_successor_begins():
    early = board(1, "2021-01-10", "2025-01-09")
    right = story(early, SECOND).when(Ormas.correct_board, **paper(ends="2026-03-31"))
    right.then(
        fact(BoardPaperCorrected, board=1, ends="2026-03-31"),
        fact(BoardEnded, board=1, ended_on="2026-01-10"),
    )


def test_the_paper_of_a_claim_is_put_right_and_the_dispute_stays():
    right = story(*RIVALS).when(
        Ormas.correct_board,
        **paper(2, decree="22/SK/2025", decided_on="2025-06-01", starts="2025-06-01", ends="2030-05-31"),
    )
    right.then(fact(BoardPaperCorrected, board=2, decree="22/SK/2025"))


@pytest.mark.rule("a-listed-board-is-filed-with-its-decree")
def test_what_a_sheet_told_of_a_decree_is_filed_with_it():
    story(*LISTED).when(Ormas.correct_board, **paper()).then(
        refused("a-listed-board-is-filed-with-its-decree")
    )


def test_an_office_is_put_right_openly_and_a_name_only_where_one_is_given():
    titled = seat(own_title="Ketua Harian", role="wakil_ketua")
    corrected = fact(
        SeatCorrected,
        board=1,
        officer=CHAIRS,
        role="wakil_ketua",
        own_title="Ketua Harian",
        old_role="ketua",
        old_own_title="Ketua Umum",
        reason=WHY,
    )
    story(FIRST).when(Ormas.correct_officer, **titled).then(corrected)
    named = fact(OfficerNameCorrected, subject_id=CHAIRS, board=1, role="ketua", name="Rekaan Contoh, M.Pd.")
    story(FIRST).when(Ormas.correct_officer, **seat(name="Rekaan Contoh, M.Pd.")).then(named)


def test_a_person_whom_a_sheet_told_is_put_right_too():
    right = story(*LISTED).when(Ormas.correct_officer, **seat("s-lama", own_title="Ketua", name="Umpama"))
    right.then(fact(OfficerNameCorrected, subject_id="s-lama", name="Umpama"))


def test_who_sits_on_no_such_board_is_not_put_right():
    with pytest.raises(NotFound):
        story(FIRST).when(Ormas.correct_officer, **seat("s-lain"))
    with pytest.raises(NotFound):
        story(FIRST).when(Ormas.correct_board, **paper(7))


@pytest.mark.rule("an-erased-name-is-not-written-again")
def test_an_erased_name_is_not_written_again_and_its_office_is_put_right():
    erased = story(FIRST, fact(PersonalDataErased, subject_id=CHAIRS))
    erased.when(Ormas.correct_officer, **seat(name="Rekaan"))
    erased.then(refused("an-erased-name-is-not-written-again"))
    again = story(FIRST, fact(PersonalDataErased, subject_id=CHAIRS))
    again.when(Ormas.correct_officer, **seat(own_title="Ketua")).then(fact(SeatCorrected, own_title="Ketua"))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
@pytest.mark.parametrize(
    ("method", "said"), [(Ormas.correct_board, paper()), (Ormas.correct_officer, seat())]
)
def test_a_withdrawn_entry_is_not_corrected(method, said):
    gone = story(FIRST, fact(RegistrationWithdrawn, reason="Salah impor"))
    gone.when(method, **said).then(refused("withdrawn-entries-are-not-corrected"))
