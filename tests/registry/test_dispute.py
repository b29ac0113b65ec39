"""Two boards, one organisation: the office records it and never says who is right. All of it is invented."""

import pytest

from services.registry.domain import DISPUTE_ENDINGS, Board, Ormas
from services.registry.events import (
    BoardChangeRefused,
    BoardDecreeRecorded,
    BoardEnded,
    BoardSetAside,
    LeadershipDisputeClosed,
    LeadershipDisputeOpened,
    MediationRecorded,
    RegistrationWithdrawn,
    TermOfOfficeRecorded,
)
from tests.registry.boards import FIRST, GROUND, REGISTERED, RIVALS, board, claim, filing
from tests.scenario import Scenario, fact

MEDIATED = {"held_on": "2025-09-01", "outcome": "goes_on", "ground": "Surat permohonan bersama 8/2025"}


def ending(recognised, closed_by="court_ruling", **changed):
    said = {"closed_by": closed_by, "decided_on": "2025-12-01", "recognised": recognised}
    return said | {"ground": "Putusan 1/Contoh/2025"} | changed


def in_office(story, day):
    found = story.aggregate.board_that_signs(day)
    return found.number if isinstance(found, Board) else found.id


def test_two_rival_boards_that_file_in_one_week_are_two_claims_in_one_dispute():
    story = Scenario(Ormas).given(REGISTERED, board(1, "2021-01-10", "2026-12-31"))
    story.when(Ormas.replace_board, **filing("01/SK-A/2026", "2026-03-02", replaces=1))
    assert story.aggregate.parties == []
    story.when(Ormas.replace_board, **filing("01/SK-B/2026", "2026-03-05", replaces=1))
    assert story.aggregate.parties == [2, 3]
    assert in_office(story, "2026-03-09") == "disputed-board-signs-nothing"


def test_a_dispute_that_is_closed_by_a_court_ruling_for_the_claim_makes_it_the_board():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.close_dispute, **ending(2)).then(
        fact(LeadershipDisputeClosed, **ending(2)),
        fact(BoardEnded, board=1, ended_on="2025-06-01"),
        fact(TermOfOfficeRecorded, starts={"text": "2025-06-01", "value": "2025-06-01"}),
        fact(BoardDecreeRecorded, number={"text": "02/SK/2025", "value": "02/SK/2025"}),
    )
    assert [in_office(story, day) for day in ("2025-05-31", "2025-06-01", "2029-01-01")] == [1, 2, 2]


@pytest.mark.parametrize("closed_by", DISPUTE_ENDINGS)
def test_a_dispute_that_ends_for_the_board_in_office_leaves_it_as_it_was(closed_by):
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.close_dispute, **ending(1, closed_by)).then(
        fact(LeadershipDisputeClosed, **ending(1, closed_by)),
        fact(BoardSetAside, board=2, because="dispute"),
    )
    assert [in_office(story, day) for day in ("2025-06-01", "2026-01-10")] == [
        1,
        "expired-board-signs-nothing",
    ]


def test_parties_that_agree_on_a_new_board_both_give_way_to_it():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.close_dispute, **ending(0, "agreement")).then(
        fact(LeadershipDisputeClosed, **ending(0, "agreement")),
        fact(BoardEnded, board=1, ended_on="2025-12-01"),
        fact(BoardSetAside, board=2, because="dispute"),
    )
    story.when(Ormas.replace_board, **filing("3/SK/2025", "2025-12-01", decided_on="2025-12-01"))
    assert [in_office(story, day) for day in ("2025-11-30", "2025-12-01")] == [1, 3]


def test_what_ended_before_the_agreement_is_not_ended_again():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.close_dispute, **ending(0, "agreement", decided_on="2026-05-01"))
    assert [type(each) for each in story.happened] == [LeadershipDisputeClosed, BoardSetAside]


def test_a_claim_that_is_recognised_also_takes_the_days_of_a_board_that_it_named():
    """It names board 1 and contests board 2; recognised, no day may have two boards."""
    story = Scenario(Ormas).given(
        REGISTERED,
        board(1, "2020-01-01", "2025-12-31"),
        board(2, "2023-01-01", "2027-12-31"),
        fact(BoardEnded, board=1, ended_on="2023-01-01"),
    )
    story.when(Ormas.replace_board, **filing("9/SK/2022", "2022-01-01", replaces=1, decided_on="2021-12-20"))
    story.when(Ormas.close_dispute, **ending(3)).then(
        fact(LeadershipDisputeClosed, recognised=3),
        fact(BoardEnded, board=1, ended_on="2022-01-01"),
        fact(BoardSetAside, board=2, because="dispute"),
        fact(TermOfOfficeRecorded),
        fact(BoardDecreeRecorded),
    )
    assert [in_office(story, day) for day in ("2021-12-31", "2022-01-01")] == [1, 3]


def test_a_dispute_about_the_past_that_ends_does_not_change_the_present_term():
    story = Scenario(Ormas).given(
        REGISTERED,
        board(1, "2016-01-01", "2020-12-31"),
        board(2, "2021-01-01", "2025-12-31"),
        claim(3, "2018-01-01", "2020-06-30", contests=[1]),
        fact(LeadershipDisputeOpened, claims=[1, 3]),
    )
    story.when(Ormas.close_dispute, **ending(3)).then(
        fact(LeadershipDisputeClosed, recognised=3), fact(BoardEnded, board=1, ended_on="2018-01-01")
    )


@pytest.mark.rule("mediation-is-asked-for-by-all")
@pytest.mark.parametrize("asked", [[1], [2], [1, 2, 3]])
def test_mediation_is_recorded_only_when_the_parties_asked_for_it(asked):
    (
        Scenario(Ormas)
        .given(REGISTERED, *RIVALS)
        .when(Ormas.record_mediation, requested_by=asked, **MEDIATED)
        .then(fact(BoardChangeRefused, rule="mediation-is-asked-for-by-all", ground=MEDIATED["ground"]))
    )


def test_a_mediation_that_all_parties_asked_for_is_recorded_and_closes_nothing():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.record_mediation, requested_by=[2, 1], **MEDIATED | {"outcome": "agreed"})
    story.then(fact(MediationRecorded, requested_by=[1, 2], outcome="agreed"))
    assert story.aggregate.parties == [1, 2]


@pytest.mark.rule("only-an-open-dispute-goes-on")
def test_where_there_is_no_dispute_nothing_is_mediated_or_closed():
    refused = fact(BoardChangeRefused, rule="only-an-open-dispute-goes-on")
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    story.when(Ormas.record_mediation, requested_by=[1], **MEDIATED).then(refused)
    story.when(Ormas.close_dispute, **ending(1)).then(refused)


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_on_a_withdrawn_entry_nothing_is_mediated_or_closed():
    withdrawn = fact(RegistrationWithdrawn, reason="Salah impor")
    mediation = {"held_on": "2025-11-01", "requested_by": [1, 2], "outcome": "agreed", "ground": GROUND}
    ending = {"closed_by": "agreement", "decided_on": "2025-12-01", "recognised": 2, "ground": GROUND}
    for ask, said in ((Ormas.record_mediation, mediation), (Ormas.close_dispute, ending)):
        story = Scenario(Ormas).given(REGISTERED, *RIVALS, withdrawn)
        story.when(ask, **said).then(
            fact(BoardChangeRefused, rule="withdrawn-entries-are-not-corrected", ground=GROUND)
        )


@pytest.mark.rule("only-an-open-dispute-goes-on")
def test_a_dispute_is_closed_once():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.close_dispute, **ending(2))
    story.when(Ormas.close_dispute, **ending(1)).then(
        fact(BoardChangeRefused, rule="only-an-open-dispute-goes-on")
    )


@pytest.mark.rule("only-a-party-is-recognised")
@pytest.mark.parametrize("stranger", [3, 99])
def test_only_a_party_of_the_dispute_is_recognised(stranger):
    past = board(3, "2015-01-01", "2019-12-31")
    (
        Scenario(Ormas)
        .given(REGISTERED, *RIVALS, past)
        .when(Ormas.close_dispute, **ending(stranger))
        .then(fact(BoardChangeRefused, rule="only-a-party-is-recognised"))
    )


def test_a_new_dispute_can_follow_one_that_was_closed():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.close_dispute, **ending(2))
    story.when(Ormas.replace_board, **filing("5/SK/2027", "2027-01-01", ground=GROUND))
    assert story.aggregate.parties == [2, 3]
