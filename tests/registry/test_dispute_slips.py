"""A mediation or an end of a dispute that was recorded wrongly is taken back. All of it is invented."""

import pytest

from contracts.telling.words import UNDONE
from services.registry.domain import Board, Ormas
from services.registry.events import (
    BoardBroughtBack,
    BoardChangeRefused,
    BoardDecreeRecorded,
    BoardEnded,
    BoardPaperCorrected,
    BoardSetAside,
    DisputeEndingTakenBack,
    LeadershipDisputeClosed,
    MediationRecorded,
    MediationTakenBack,
    RecognitionDated,
    RegistrationWithdrawn,
    TermOfOfficeRecorded,
)
from tests.offices import OFFICER, cause_in, found_office, registry_of
from tests.portal.judging import ENTRY
from tests.registry.boards import GROUND, REGISTERED, RIVALS, board, claim, filing
from tests.scenario import Scenario, fact

WHY = "Putusan mengakui yang lain"
MEDIATED = fact(MediationRecorded, requested_by=[1, 2])
AGREED = {"closed_by": "agreement", "decided_on": "2025-12-01", "ground": "Kesepakatan 1/2025"}
BACK = "only-a-step-on-which-no-board-rests-is-taken-back"


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def closed(recognised, *before, **said):
    told = story(*RIVALS, *before)
    told.when(Ormas.close_dispute, recognised=recognised, **AGREED | said)
    return told


def refused(rule, ground=WHY):
    return fact(BoardChangeRefused, rule=rule, ground=ground)


def in_office(told, day):
    found = told.aggregate.board_that_signs(day)
    return found.number if isinstance(found, Board) else found.id


def stands(told):
    return told.aggregate.boards, told.aggregate.parties, told.aggregate.contested, told.aggregate.mediations


@pytest.mark.parametrize("recognised", [0, 1, 2])
@pytest.mark.parametrize("since", ["", "2025-12-01"])
def test_a_dispute_whose_end_was_recorded_wrongly_is_open_as_if_it_had_never_ended(recognised, since):
    told = closed(recognised, MEDIATED, since=since)
    told.when(Ormas.take_back_dispute_step, version=6, reason=WHY)
    assert type(told.happened[0]) is DisputeEndingTakenBack
    assert stands(told) == stands(story(*RIVALS, MEDIATED))
    assert in_office(told, "2025-09-01") == "disputed-board-signs-nothing"


def test_the_other_board_can_then_be_recognised():
    told = closed(2, since="2025-12-01")
    told.when(Ormas.take_back_dispute_step, version=5, reason=WHY).then(
        fact(DisputeEndingTakenBack, ending=5, parties=[1, 2], claims=[2], reason=WHY),
        fact(BoardBroughtBack, board=1),
        fact(TermOfOfficeRecorded, ground=WHY),
    )
    told.when(Ormas.close_dispute, recognised=1, **AGREED).then(
        fact(LeadershipDisputeClosed, recognised=1, **AGREED), fact(BoardSetAside, board=2, because="dispute")
    )
    assert in_office(told, "2025-12-24") == 1


def test_a_board_that_had_ended_before_the_dispute_ends_on_that_day_again():
    ended = (board(1, "2021-01-10", "2030-01-09"), board(2, "2024-01-10", "2029-01-09", replaces=1))
    ended = (*ended, fact(BoardEnded, board=1, ended_on="2024-01-10"))
    rivals = (*ended, claim(3, "2023-06-01", "2028-05-31", contests=[1, 2]))
    told = story(*rivals)
    told.when(Ormas.close_dispute, recognised=3, **AGREED)
    told.when(Ormas.take_back_dispute_step, version=told.aggregate.ending.version, reason=WHY)
    assert stands(told) == stands(story(*rivals))
    assert told.aggregate.boards[0].closed_on == "2024-01-10"


def test_a_mediation_that_was_none_is_taken_back_and_the_claim_may_be_a_slip_again():
    told = story(*RIVALS, MEDIATED)
    told.when(Ormas.take_back_dispute_step, version=5, reason=WHY).then(
        fact(MediationTakenBack, mediation=5, reason=WHY)
    )
    told.when(Ormas.take_back_claim, board=2, replaces=1, reason=WHY)
    assert told.aggregate.parties == []


@pytest.mark.parametrize("step", [(MEDIATED,), (fact(LeadershipDisputeClosed, recognised=1),)])
def test_what_was_recorded_a_moment_ago_is_undone_without_a_reason(step):
    told = story(*RIVALS, *step).when(Ormas.undo_dispute_step, version=5, undoable=True)
    assert told.happened[0].reason == UNDONE


@pytest.mark.rule("only-a-new-step-of-a-dispute-is-undone")
def test_later_or_by_somebody_else_it_is_not_undone():
    story(*RIVALS, MEDIATED).when(Ormas.undo_dispute_step, version=5, undoable=False).then(
        refused("only-a-new-step-of-a-dispute-is-undone", UNDONE)
    )


@pytest.mark.rule("only-a-step-on-which-no-board-rests-is-taken-back")
@pytest.mark.parametrize(
    "after",
    [board(3, "2030-06-01", "2035-05-31"), fact(BoardPaperCorrected, board=2, starts="2025-07-01")],
    ids=["a new board", "other days"],
)
def test_an_end_on_which_a_board_rests_stays(after):
    told = story(*RIVALS, fact(LeadershipDisputeClosed, recognised=2), after)
    told.when(Ormas.take_back_dispute_step, version=5, reason=WHY).then(refused(BACK))


@pytest.mark.rule("only-a-step-on-which-no-board-rests-is-taken-back")
def test_a_board_that_was_taken_back_after_the_end_does_not_come_to_life_with_the_dispute():
    told = closed(1, board(3, "2031-01-10", "2036-01-09"))
    told.when(Ormas.take_back_board, board=3, reason=WHY)
    told.when(Ormas.take_back_dispute_step, version=6, reason=WHY).then(refused(BACK))
    assert told.aggregate.boards[2].set_aside
    assert in_office(told, "2032-01-01") != 3


@pytest.mark.rule("only-a-step-on-which-no-board-rests-is-taken-back")
def test_nothing_is_taken_back_twice_and_no_mediation_of_a_dispute_that_ended():
    told = closed(1, MEDIATED)
    told.when(Ormas.take_back_dispute_step, version=5, reason=WHY).then(refused(BACK))
    told.when(Ormas.take_back_dispute_step, version=6, reason=WHY)
    told.when(Ormas.take_back_dispute_step, version=6, reason=WHY).then(refused(BACK))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_on_a_withdrawn_entry_no_step_of_a_dispute_is_taken_back():
    told = story(*RIVALS, MEDIATED, fact(RegistrationWithdrawn, reason="Ganda"))
    told.when(Ormas.take_back_dispute_step, version=5, reason=WHY).then(
        refused("withdrawn-entries-are-not-corrected")
    )


def test_a_recognised_claim_holds_office_from_the_day_that_was_agreed():
    told = story(*RIVALS)
    told.when(Ormas.close_dispute, recognised=2, since="2025-11-20", **AGREED).then(
        fact(LeadershipDisputeClosed, recognised=2, **AGREED),
        fact(RecognitionDated, board=2, since="2025-11-20"),
        fact(BoardEnded, board=1, ended_on="2025-11-20"),
        fact(TermOfOfficeRecorded, starts={"text": "2025-06-01", "value": "2025-06-01"}),
        fact(BoardDecreeRecorded, ground=AGREED["ground"]),
    )
    days = ("2025-11-19", "2025-11-20", "2029-01-01")
    assert [in_office(told, day) for day in days] == [1, 2, 2]


def test_it_holds_no_office_before_its_term():
    told = closed(2, since="2024-01-01")
    assert [in_office(told, day) for day in ("2025-05-31", "2025-06-01")] == [1, 2]


@pytest.mark.rule("a-recognised-board-has-days-left")
def test_a_board_whose_term_is_over_is_not_recognised_from_a_later_day():
    told = story(*RIVALS)
    told.when(Ormas.close_dispute, recognised=2, since="2030-06-01", **AGREED).then(
        refused("a-recognised-board-has-days-left", AGREED["ground"])
    )


@pytest.fixture
def registry(tmp_path):
    with registry_of(found_office(tmp_path / "data")) as registry:
        yield registry


def test_who_recorded_the_end_undoes_it_and_nobody_else(registry):
    found = Ormas.register(name="Forum Contoh", abbreviation="", **ENTRY, ground=GROUND)
    registry.record(found, cause=cause_in(registry, "registry.register_ormas"))
    ormas, undo = found.id, "registry.undo_dispute_step"
    for decree in ("1/SK", "2/SK"):
        registry.replace_board(
            cause_in(registry, "registry.replace_board"),
            ormas=ormas,
            **filing(decree, decided_on="2025-11-01"),
        )
    registry.close_dispute(cause_in(registry, "registry.close_dispute"), ormas=ormas, recognised=1, **AGREED)
    ended = registry.load(Ormas, ormas).ending.version
    other = registry.undo_dispute_step(cause_in(registry, undo, actor=OFFICER), ormas=ormas, version=ended)
    assert other.refused.rule == "only-a-new-step-of-a-dispute-is-undone"
    assert registry.undo_dispute_step(cause_in(registry, undo), ormas=ormas, version=ended).refused is None
    assert registry.load(Ormas, ormas).parties == [1, 2]
