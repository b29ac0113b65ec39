"""An Ormas Award goes stage by stage, and a jury decides. Everything is invented."""

import pytest

from services.scoring.domain.own_ormas import Own
from services.scoring.domain.register import Entry
from services.scoring.events import (
    AwardAnnounced,
    AwardCalled,
    AwardeeDecided,
    CandidateNominated,
    CandidateSelected,
    CandidateShortlisted,
    CandidateVisited,
    CandidateWithdrawn,
    JurorVoted,
)
from tests.portal.told import awards as t
from tests.scenario import fact
from tests.scoring import assessments as a
from tests.scoring import awards as w
from tests.state_tables import told

COMMANDS = {
    "`nominate_candidate`": w.nominating(),
    "`nominate_candidate` late": w.nominating(w.LATE, w.SECOND),
    "`nominate_candidate` elsewhere": w.nominating(category=w.SECOND),
    "`select_candidate`": w.selecting(),
    "`visit_candidate`": w.visiting(),
    "`shortlist_candidate`": w.shortlisting(),
    "`shortlist_candidate` stopped": w.shortlisting(scored=False),
    "`refuse_candidate`": w.refusing(),
    "`withdraw_candidate`": w.withdrawing(),
    "`vote_for_candidate`": w.voting(),
    "`decide_award`": w.deciding(),
    "`announce_award`": w.announcing(),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Candidate")))
def test_a_table_of_candidates_says_what_happens(state, command, outcome):
    story = w.award(*w.STATES[state]).when(COMMANDS[command])
    happened = [f"`{type(each).__name__}`" for each in story.happened]
    assert happened == ([] if outcome == "nothing" else [outcome])


@pytest.mark.rule("an-award-has-a-staged-instrument")
def test_an_award_is_called_with_an_open_period_whose_instrument_has_a_panel_and_gates():
    for said in ({"asked": a.ASKED.instrument}, {"period": a.period(*a.PERIODS["closed"])}):
        w.award().when(w.calling(**said)).then(w.refused("an-award-has-a-staged-instrument"))
    w.award().when(w.calling()).then(fact(AwardCalled, categories=t.CATEGORIES))


@pytest.mark.rule("a-candidate-is-named-in-time")
@pytest.mark.rule("a-candidate-stands-in-one-category")
@pytest.mark.rule("a-candidate-is-in-the-register")
def test_a_candidate_is_named_in_time_in_one_category_and_stands_in_the_register():
    late = w.award(*w.CALLED).when(w.nominating(w.LATE))
    late.then(w.refused("a-candidate-is-named-in-time"))
    w.award(*w.CALLED).when(w.nominating("2026-10-31")).then(fact(CandidateNominated, nominator="staf-1"))
    for story, category in ((w.CALLED, "Entah"), (w.NOMINATED, w.SECOND)):
        elsewhere = w.award(*story).when(w.nominating(category=category))
        elsewhere.then(w.refused("a-candidate-stands-in-one-category"))
    for entry in ({"withdrawn": True}, {"merged_into": "Sanggar Rekaan"}):
        gone = w.award(*w.CALLED).when(w.nominating(**entry))
        gone.then(w.refused("a-candidate-is-in-the-register"))


def test_an_ormas_names_itself_and_withdraws_itself_and_nobody_else():
    mine, theirs = Own((w.ONE,)), Own((w.OTHER,))
    named = w.award(*w.CALLED).when(w.nominating(own=mine))
    named.then(fact(CandidateNominated, by_itself=True, nominator=""))
    for command in (w.nominating(own=theirs), w.withdrawing(own=theirs)):
        w.award(*w.CALLED, t.nominated(w.ONE)).when(command).then(w.refused("an-ormas-assesses-only-itself"))
    w.award(*w.NOMINATED).when(w.withdrawing(own=mine)).then(fact(CandidateWithdrawn))


@pytest.mark.rule("a-candidate-is-selected-by-another-hand")
def test_whoever_named_a_candidate_does_not_select_it():
    mine = w.award(*w.NOMINATED).when(w.selecting("staf-1"))
    mine.then(w.refused("a-candidate-is-selected-by-another-hand"))
    w.award(*w.NOMINATED).when(w.selecting()).then(fact(CandidateSelected))
    itself = (*w.CALLED, t.nominated(w.ONE, by_itself=True))
    w.award(*itself).when(w.selecting("staf-1")).then(fact(CandidateSelected))


@pytest.mark.rule("a-candidate-goes-on-by-another-hand")
def test_whoever_named_a_candidate_neither_shortlists_nor_decides_it():
    """Three persons are enough: who named it visits it, and the two jurors take every other step."""
    mine = w.refused("a-candidate-goes-on-by-another-hand")
    w.award(*w.VISITED).when(w.shortlisting(by="staf-1")).then(mine)
    w.award(*w.BY_TWO).when(w.deciding("staf-1")).then(mine)
    w.award(*w.SELECTED).when(w.visiting("staf-1")).then(fact(CandidateVisited))
    w.award(*w.VISITED).when(w.shortlisting(by="penilai-2")).then(fact(CandidateShortlisted))
    w.award(*w.BY_TWO).when(w.deciding("penilai-2")).then(fact(AwardeeDecided))
    itself = (*w.CALLED, t.nominated(w.ONE, by_itself=True), *w.VISITED[2:])
    w.award(*itself).when(w.shortlisting(by="staf-1")).then(fact(CandidateShortlisted))


@pytest.mark.rule("a-nominee-was-scored-and-visited")
@pytest.mark.rule("an-award-goes-stage-by-stage")
def test_a_nominee_passed_the_gates_and_was_visited():
    for story, scored in ((w.SELECTED, True), (w.VISITED, False)):
        early = w.award(*story).when(w.shortlisting(scored))
        early.then(w.refused("a-nominee-was-scored-and-visited"))
    w.award(*w.VISITED).when(w.shortlisting()).then(fact(CandidateShortlisted))
    w.award(*w.NOMINATED).when(w.shortlisting()).then(w.refused("an-award-goes-stage-by-stage"))


def test_whoever_has_a_tie_takes_no_step_with_a_candidate():
    rule = w.refused("a-tied-person-assesses-nothing")
    w.award(*w.NOMINATED).when(w.selecting("terkait-1")).then(rule)
    w.award(*w.SELECTED).when(w.visiting("terkait-1")).then(rule)
    w.award(*w.VISITED).when(w.shortlisting(by="terkait-1")).then(rule)
    w.award(*w.VISITED).when(w.refusing("terkait-1")).then(rule)
    w.award(*w.SHORTLISTED).when(w.voting("terkait-1")).then(rule)
    w.award(*w.BY_TWO).when(w.deciding("terkait-1")).then(rule)


@pytest.mark.rule("a-juror-took-no-step-before")
def test_who_opened_the_award_or_named_or_visited_a_nominee_does_not_vote_there():
    handled = w.award(*w.SHORTLISTED).when(w.voting("penilai-1", hands={"penilai-1"}))
    handled.then(w.refused("a-juror-took-no-step-before"))
    w.award(*w.SHORTLISTED).when(w.voting("penilai-2", hands={"penilai-1"})).then(fact(JurorVoted))


@pytest.mark.rule("a-jury-is-at-least-two")
def test_one_vote_decides_nothing_and_a_tied_vote_is_none():
    alone = w.award(*w.BY_ONE).when(w.deciding())
    alone.then(w.refused("a-jury-is-at-least-two"))
    tied = w.award(*w.BY_TWO).when(w.deciding(tied={"penilai-2"}))
    tied.then(w.refused("a-jury-is-at-least-two"))
    w.award(*w.BY_TWO).when(w.deciding()).then(fact(AwardeeDecided, votes=2, jurors=2, category=w.FIRST))


@pytest.mark.rule("equal-votes-decide-nothing")
def test_equal_votes_decide_nothing_until_somebody_votes_again():
    both = (*w.SHORTLISTED, *t.shortlisted(w.OTHER))
    even = (*both, t.voted("penilai-2", w.ONE), t.voted("penilai-3", w.OTHER))
    w.award(*even).when(w.deciding()).then(w.refused("equal-votes-decide-nothing"))
    behind = (*even, t.voted("penilai-4", w.OTHER))
    w.award(*behind).when(w.deciding()).then(w.refused("equal-votes-decide-nothing"))
    again = w.award(*even).when(w.voting("penilai-3"))
    again.then(fact(JurorVoted, juror="penilai-3", organisation=w.ONE))
    w.award(*even, t.voted("penilai-3", w.ONE)).when(w.deciding()).then(fact(AwardeeDecided, votes=2))


@pytest.mark.rule("an-award-announces-whom-it-decided")
@pytest.mark.rule("an-announced-award-stays")
def test_only_whom_a_decision_names_is_announced_and_then_nothing_changes():
    w.award(*w.BY_TWO).when(w.announcing()).then(w.refused("an-award-announces-whom-it-decided"))
    story = w.award(*w.DECIDED, t.nominated(w.OTHER, w.SECOND)).when(w.announcing())
    named = [{"category": w.FIRST, "organisation": w.ONE}]
    story.then(fact(AwardAnnounced, title="Ormas Award 2026", awardees=named))
    w.award(*w.STATES["announced"]).when(w.withdrawing()).then(w.refused("an-announced-award-stays"))


def test_whoever_withdraws_takes_its_votes_and_its_decision_along():
    gone = w.award(*w.STATES["withdrawn"]).aggregate
    assert (gone.awardees, gone.votes[w.FIRST], gone.candidates[w.ONE].state) == ({}, {}, "withdrawn")


def test_a_nominee_that_fell_at_a_later_stage_or_left_the_register_is_not_decided():
    fallen = w.award(*w.BY_TWO).when(w.deciding(scored=False))
    fallen.then(w.refused("a-nominee-was-scored-and-visited"))
    for entry in (Entry(withdrawn=True), Entry(merged_into="Sanggar Rekaan")):
        gone = w.award(*w.BY_TWO).when(w.deciding(entry=entry))
        gone.then(w.refused("a-candidate-is-in-the-register"))


@pytest.mark.rule("an-award-announces-what-still-holds")
def test_nobody_is_announced_whom_the_votes_of_today_would_not_decide():
    rule = w.refused("an-award-announces-what-still-holds")
    both = (*w.CALLED, *t.shortlisted(w.ONE), *t.shortlisted(w.OTHER))
    won = (*both, t.voted("penilai-2", w.ONE), t.voted("penilai-3", w.ONE), t.decided(w.ONE))
    w.award(*won).when(w.announcing()).then(fact(AwardAnnounced))
    w.award(*won, t.voted("penilai-3", w.OTHER)).when(w.announcing()).then(rule)
    w.award(*won).when(w.announcing(tied={w.FIRST: {"penilai-2"}})).then(rule)
    w.award(*won).when(w.announcing(fallen=[w.ONE])).then(rule)
    w.award(*won).when(w.announcing(fallen=[w.OTHER])).then(fact(AwardAnnounced))
