"""Who leads an organisation. Every organisation, name, number and date is invented."""

import pytest

from services.registry.domain import Board, Ormas
from services.registry.events import (
    BoardChangeRefused,
    BoardClaimed,
    BoardDecreeRecorded,
    BoardEnded,
    BoardReplaced,
    BoardSetAside,
    ClaimantRecorded,
    LeadershipDisputeOpened,
    OfficerRecorded,
    RegistrationWithdrawn,
    TermOfOfficeRecorded,
)
from services.registry.rules.board import EXPIRED_BOARD_SIGNS_NOTHING, UNKNOWN_BOARD_SIGNS_NOTHING
from shared.errors import NotFound
from tests.registry.boards import (
    CHAIR,
    DIVISION,
    FIRST,
    GROUND,
    LISTED,
    OFFICERS,
    REGISTERED,
    RIVALS,
    SECRETARY,
    board,
    filing,
    year,
)
from tests.scenario import Scenario, fact

NEW_TERM = (
    fact(TermOfOfficeRecorded, starts={"text": "2026-01-10", "value": "2026-01-10"}, ground=GROUND),
    fact(BoardDecreeRecorded, number={"text": "01/SK/2026", "value": "01/SK/2026"}, ground=GROUND),
)


def people(kind=OfficerRecorded, **more):
    told = ("subject_id", "role", "own_title", "name")
    return [fact(kind, **{key: o[key] for key in told}, ground=GROUND, **more) for o in OFFICERS]


def in_office(story, day):
    found = story.aggregate.board_that_signs(day)
    return found.number if isinstance(found, Board) else found.id


def test_the_first_board_of_an_organisation_is_recorded_whole():
    story = (
        Scenario(Ormas)
        .given(REGISTERED)
        .when(Ormas.replace_board, **filing())
        .then(fact(BoardReplaced, board=1, replaces=0, size=3, starts="2026-01-10"), *people(), *NEW_TERM)
    )
    seats = story.happened[0].officers
    assert [(s["role"], s["division"]) for s in seats] == [
        (o["role"], o["division"]) for o in (CHAIR, SECRETARY, DIVISION)
    ]
    assert "Umpama" not in str(story.happened[0].public_state())


def test_a_new_board_ends_the_one_it_names_on_its_first_day():
    story = Scenario(Ormas).given(REGISTERED, board(1, "2021-01-10", "2026-12-31"))
    story.when(Ormas.replace_board, **filing(replaces=1)).then(
        fact(BoardReplaced, board=2, replaces=1),
        fact(BoardEnded, board=1, ended_on="2026-01-10"),
        *people(),
        *NEW_TERM,
    )
    assert [in_office(story, day) for day in ("2026-01-09", "2026-01-10")] == [1, 2]


def test_a_board_whose_term_had_ended_before_is_followed_without_being_named():
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    story.when(Ormas.replace_board, **filing()).then(fact(BoardReplaced, board=2), *people(), *NEW_TERM)
    assert [in_office(story, day) for day in ("2026-01-09", "2026-01-10")] == [1, 2]


def test_between_two_terms_nobody_signs():
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    story.when(Ormas.replace_board, **filing(starts="2026-03-01"))
    assert in_office(story, "2026-02-01") == EXPIRED_BOARD_SIGNS_NOTHING.id


def test_a_decree_of_long_ago_is_recorded_late_and_leaves_the_present_board_as_it_is():
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    late = filing("9/SK/2016", "2016-01-10", "2021-01-09", decided_on="2016-01-02")
    story.when(Ormas.replace_board, **late).then(fact(BoardReplaced, board=2, starts="2016-01-10"), *people())
    assert [in_office(story, day) for day in ("2018-01-01", "2025-01-01")] == [2, 1]


def test_a_decree_that_comes_late_ends_its_predecessor_in_the_past():
    story = Scenario(Ormas).given(REGISTERED, board(1, "2019-01-01", "2028-12-31"))
    story.when(Ormas.replace_board, **filing(starts="2024-05-01", replaces=1))
    assert [in_office(story, day) for day in ("2024-04-30", "2024-05-01")] == [1, 2]


def test_what_a_sheet_told_of_a_board_is_board_one_and_can_be_replaced():
    story = Scenario(Ormas).given(REGISTERED, *LISTED)
    assert [in_office(story, day) for day in ("2021-01-01", "2026-12-31")] == [1, 1]
    story.when(Ormas.replace_board, **filing(replaces=1)).then(
        fact(BoardReplaced, board=2, replaces=1),
        fact(BoardEnded, board=1, ended_on="2026-01-10"),
        *people(),
        *NEW_TERM,
    )


def test_a_decree_that_the_sheet_told_already_can_be_filed_whole():
    """The sheet knew its number; now the office has the paper with everybody in it."""
    story = Scenario(Ormas).given(REGISTERED, *LISTED)
    paper = filing("7/2021", "2021-01-01", "2026-12-31", decided_on="2021-02-01", replaces=1)
    story.when(Ormas.replace_board, **paper)
    assert [type(each) for each in story.happened[:2]] == [BoardReplaced, BoardSetAside]
    assert in_office(story, "2023-01-01") == 2


def test_a_board_that_does_not_name_the_one_in_office_is_a_claim_beside_it():
    story = Scenario(Ormas).given(REGISTERED, board(1, "2021-01-10", "2026-12-31"))
    story.when(Ormas.replace_board, **filing()).then(
        fact(BoardClaimed, board=2, replaces=0, contests=[1], size=3),
        fact(LeadershipDisputeOpened, claims=[1, 2]),
        *people(ClaimantRecorded, board=2),
    )


def test_naming_a_board_that_was_replaced_already_is_a_claim_against_its_successor():
    past, present = board(1, "2021-01-10", "2026-12-31"), board(2, "2025-01-01", "2029-12-31")
    story = Scenario(Ormas).given(REGISTERED, past, present, fact(BoardEnded, board=1, ended_on="2025-01-01"))
    story.when(Ormas.replace_board, **filing(replaces=1))
    assert story.happened[0].contests == [2]
    assert story.aggregate.parties == [2, 3]


def test_a_third_claim_joins_the_dispute_that_is_open():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.replace_board, **filing("9/SK/2025", "2025-12-01")).then(
        fact(BoardClaimed, board=3, contests=[1, 2]), *people(ClaimantRecorded, board=3)
    )
    assert story.aggregate.parties == [1, 2, 3]


@pytest.mark.rule("disputed-board-signs-nothing")
@pytest.mark.parametrize("replaces", [1, 2])
def test_a_board_in_a_dispute_is_not_replaced(replaces):
    (
        Scenario(Ormas)
        .given(REGISTERED, *RIVALS)
        .when(Ormas.replace_board, **filing(replaces=replaces))
        .then(fact(BoardChangeRefused, rule="disputed-board-signs-nothing", ground=GROUND))
    )


@pytest.mark.rule("a-decree-is-recorded-once")
def test_a_decree_that_two_officers_file_is_one_board_and_no_dispute():
    story = Scenario(Ormas).given(REGISTERED, board(1, "2021-01-10", "2026-12-31"))
    story.when(Ormas.replace_board, **filing(replaces=1))
    story.when(Ormas.replace_board, **filing(replaces=1)).then(
        fact(BoardChangeRefused, rule="a-decree-is-recorded-once")
    )
    assert story.aggregate.parties == []


@pytest.mark.rule("a-decree-is-recorded-once")
@pytest.mark.parametrize("written", ["01/SK/2026 ", "01/sk/2026", "01 / SK / 2026"])
def test_a_decree_is_the_same_however_its_number_is_written(written):
    story = Scenario(Ormas).given(REGISTERED, board(1, "2026-01-10", "2031-01-09", decided_on="2026-01-05"))
    story.when(Ormas.replace_board, **filing(written)).then(
        fact(BoardChangeRefused, rule="a-decree-is-recorded-once")
    )


def test_the_decree_of_a_board_that_a_sheet_told_is_that_board_although_it_is_not_named():
    told = fact(BoardDecreeRecorded, number=year("01/SK/2026"), issued_on=year("2026-01-05"))
    story = Scenario(Ormas).given(REGISTERED, *LISTED, told)
    story.when(Ormas.replace_board, **filing(starts="2024-01-10"))
    assert [type(each) for each in story.happened[:2]] == [BoardReplaced, BoardEnded]
    assert story.happened[0].replaces == 1


@pytest.mark.rule("a-board-follows-its-predecessor")
def test_a_board_does_not_begin_before_the_one_it_replaces():
    (
        Scenario(Ormas)
        .given(REGISTERED, FIRST)
        .when(Ormas.replace_board, **filing(starts="2020-01-01", replaces=1))
        .then(fact(BoardChangeRefused, rule="a-board-follows-its-predecessor"))
    )


def test_a_board_that_begins_on_the_same_day_takes_the_whole_place():
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    story.when(Ormas.replace_board, **filing(starts="2021-01-10", replaces=1))
    assert fact(BoardSetAside, board=1, because="paper").of(story.happened[1]) == {
        "board": 1,
        "because": "paper",
    }
    assert in_office(story, "2021-01-10") == 2


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_gets_no_new_board():
    (
        Scenario(Ormas)
        .given(REGISTERED, fact(RegistrationWithdrawn, reason="Salah impor"))
        .when(Ormas.replace_board, **filing())
        .then(fact(BoardChangeRefused, rule="withdrawn-entries-are-not-corrected"))
    )


@pytest.mark.parametrize("replaces", [1, 7])
def test_a_board_that_nobody_recorded_cannot_be_named(replaces):
    story = Scenario(Ormas).given(REGISTERED)
    with pytest.raises(NotFound):
        story.when(Ormas.replace_board, **filing(replaces=replaces))


def test_an_organisation_of_which_no_board_is_known_has_nobody_who_signs():
    assert in_office(Scenario(Ormas).given(REGISTERED), "2026-01-10") == UNKNOWN_BOARD_SIGNS_NOTHING.id


def test_a_board_without_a_known_end_stays_until_another_one_comes():
    story = Scenario(Ormas).given(REGISTERED, board(1, "2021-01-10", ""))
    assert in_office(story, "2199-01-01") == 1
    story.when(Ormas.replace_board, **filing(replaces=1))
    assert in_office(story, "2026-01-10") == 2


@pytest.mark.parametrize("value", [{"forever": True}, None])
def test_a_term_for_life_or_one_that_was_not_read_has_no_end_that_is_known(value):
    term = fact(TermOfOfficeRecorded, starts={"text": "", "value": None}, ends={"text": "?", "value": value})
    assert in_office(Scenario(Ormas).given(REGISTERED, term), "2050-01-01") == 1


def test_somebody_who_is_only_a_contact_is_no_board():
    contact = fact(OfficerRecorded, subject_id="s-1", role="narahubung", own_title="CP")
    story = Scenario(Ormas).given(REGISTERED, contact)
    assert in_office(story, "2026-01-10") == UNKNOWN_BOARD_SIGNS_NOTHING.id


def test_a_person_of_a_claim_can_be_erased_like_any_other():
    said = {"subject_id": "s-9", "board": 2, "role": "ketua", "own_title": "Ketua"}
    story = Scenario(Ormas).given(REGISTERED, *RIVALS, fact(ClaimantRecorded, **said))
    story.when(Ormas.erase, subject_id="s-9", reason="Permintaan")
    assert story.happened[0].role == "ketua"
