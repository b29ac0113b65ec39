"""An ormas answers, one checks, another decides; what was decided stays. Everything is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.domain import Assessment, AssessmentPeriod
from services.scoring.domain.counting import Happening, Span, count_all
from services.scoring.domain.scored import Inputs
from services.scoring.events import (
    AssessmentPeriodCorrected,
    AssessmentPeriodOpened,
    AssessmentSubmitted,
    CorrectedScorePublished,
    EvidenceChecked,
    ObjectionAnswered,
    OrmasInvitedToAssessment,
    ScoreComputed,
    ScoreCorrectionDropped,
    ScoreDecided,
    ScoreObjected,
    SelfAnswersRecorded,
)
from tests.portal.told.assessments import ANSWER, PERIOD
from tests.scenario import Scenario, fact
from tests.scoring import assessments as a
from tests.state_tables import told

OPENING = {
    "`open_assessment_period`": a.opening(),
    "`open_assessment_period` with a draft": a.opening("draft"),
    "`correct_assessment_period`": a.moving(self_until="2026-11-15"),
    "`correct_assessment_period` as it is": a.moving(),
    "`correct_assessment_period` answered": a.moving(begun=True, self_until="2026-11-15"),
    "`close_assessment_period`": lambda one: one.close(reason="Semua nilai ditetapkan."),
}
ASSESSING = {
    "`invite_to_assessment`": a.inviting(),
    "`take_back_invitation`": a.taking_back(),
    "`answer_assessment`": a.answering(),
    "`submit_assessment`": a.submitting(),
    "`return_assessment`": a.returning(),
    "`check_assessment`": a.checking(),
    "`compute_score`": a.computing(),
    "`object_to_score`": a.objecting(),
    "`answer_objection`": a.replying(),
    "`decide_score` late": a.deciding(),
    "`publish_score`": a.publishing(),
    "`open_score_correction`": a.correcting(),
    "`drop_score_correction`": a.dropping(),
    "`drop_score_correction` by who decides": a.dropping("kabid-1", decides=True),
}


def assert_happens(story, outcome):
    happened = [f"`{type(each).__name__}`" for each in story.happened]
    assert happened == ([] if outcome == "nothing" else [outcome])


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Period")))
def test_a_table_of_periods_says_what_happens(state, command, outcome):
    begun = () if command.startswith("`open") else a.PERIODS[state]
    assert_happens(Scenario(AssessmentPeriod, PERIOD).given(*begun).when(OPENING[command]), outcome)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Assessment")))
def test_a_table_of_assessments_says_what_happens(state, command, outcome):
    story = a.assessment(*a.STATES[state]).when(ASSESSING[command])
    assert isinstance(story.aggregate, Assessment)
    assert_happens(story, outcome)


@pytest.mark.rule("an-assessment-uses-a-published-instrument")
def test_a_period_is_opened_with_what_cannot_change_any_more():
    begun = Scenario(AssessmentPeriod, PERIOD)
    begun.when(a.opening("withdrawn")).then(a.refused("an-assessment-uses-a-published-instrument"))
    story = Scenario(AssessmentPeriod, PERIOD).when(a.opening())
    story.then(fact(AssessmentPeriodOpened, instrument_digest=a.SHEET.digest, edition=1))


@pytest.mark.rule("only-an-open-period-assesses")
def test_a_closed_period_invites_and_asks_nobody():
    closed = a.period(*a.PERIODS["closed"])
    a.assessment().when(a.inviting(closed)).then(a.refused("only-an-open-period-assesses"))
    a.assessment(*a.INVITED).when(a.answering(of=closed)).then(a.refused("only-an-open-period-assesses"))
    a.assessment().when(a.inviting()).then(fact(OrmasInvitedToAssessment))


@pytest.mark.rule("a-period-is-closed-once-its-scores-are-told")
def test_a_period_with_scores_that_wait_to_be_told_is_not_closed():
    waiting = (
        Scenario(AssessmentPeriod, PERIOD).given(a.OPENED).when(lambda one: one.close(reason=a.WHY, left=2))
    )
    waiting.then(a.refused("a-period-is-closed-once-its-scores-are-told"))
    assert "Masih ada 2 nilai" in waiting.happened[0].message
    untold = {state for state, told in a.STATES.items() if a.assessment(*told).aggregate.untold}
    assert untold == {"computed", "objected", "objected, answered", "decided"}


@pytest.mark.rule("an-assessed-ormas-is-in-the-register")
@pytest.mark.rule("a-merged-entry-is-assessed-as-the-other")
def test_an_ormas_that_is_gone_from_the_register_is_not_invited():
    gone = a.assessment().when(a.inviting(withdrawn=True))
    gone.then(a.refused("an-assessed-ormas-is-in-the-register"))
    merged = a.assessment().when(a.inviting(merged_into="Sanggar Rekaan"))
    merged.then(a.refused("a-merged-entry-is-assessed-as-the-other"))
    assert "Sanggar Rekaan" in merged.happened[0].message
    assert a.assessment(*a.INVITED).when(a.inviting(withdrawn=True)).happened == []


@pytest.mark.rule("an-assessment-goes-step-by-step")
def test_what_was_decided_is_never_computed_again():
    again = a.assessment(*a.DECIDED).when(a.computing({"hadir": "4"}))
    again.then(a.refused("an-assessment-goes-step-by-step"))


@pytest.mark.rule("self-assessment-ends-on-its-day")
def test_an_answer_comes_on_its_day_and_a_returned_one_has_a_day_of_its_own():
    late = a.assessment(*a.INVITED).when(a.answering("2026-11-01"))
    late.then(a.refused("self-assessment-ends-on-its-day"))
    a.assessment(*a.INVITED).when(a.answering("2026-10-31")).then(fact(SelfAnswersRecorded, answered=1))
    a.assessment(*a.STATES["returned"]).when(a.submitting("2026-11-07")).then(fact(AssessmentSubmitted))
    too_late = a.assessment(*a.STATES["returned"]).when(a.submitting("2026-11-08"))
    too_late.then(a.refused("self-assessment-ends-on-its-day"))


@pytest.mark.rule("evidence-is-checked-by-another-person")
def test_whoever_typed_the_answers_does_not_check_them():
    mine = a.assessment(*a.SUBMITTED).when(a.checking("staf-1"))
    mine.then(a.refused("evidence-is-checked-by-another-person"))
    a.assessment(*a.SUBMITTED).when(a.checking()).then(fact(EvidenceChecked, answered=1))


@pytest.mark.rule("a-score-is-decided-by-another-person")
def test_whoever_checked_the_evidence_does_not_decide_the_score():
    mine = a.assessment(*a.COMPUTED).when(a.deciding("penilai-1"))
    mine.then(a.refused("a-score-is-decided-by-another-person"))


@pytest.mark.rule("a-tied-person-assesses-nothing")
def test_whoever_declared_a_tie_neither_checks_nor_decides():
    checked = a.assessment(*a.SUBMITTED).when(a.checking("terkait-1"))
    checked.then(a.refused("a-tied-person-assesses-nothing"))
    decided = a.assessment(*a.COMPUTED).when(a.deciding("terkait-1"))
    decided.then(a.refused("a-tied-person-assesses-nothing"))
    opened = a.assessment(*a.PUBLISHED).when(a.correcting("terkait-1"))
    opened.then(a.refused("a-tied-person-assesses-nothing"))
    dropped = a.assessment(*a.CORRECTING).when(a.dropping("terkait-1", decides=True))
    dropped.then(a.refused("a-tied-person-assesses-nothing"))


@pytest.mark.rule("an-objection-comes-within-its-days")
def test_an_objection_comes_within_its_days():
    """Computed on 20 October with 14 days: up to 3 November."""
    late = a.assessment(*a.COMPUTED).when(a.objecting("2026-11-04"))
    late.then(a.refused("an-objection-comes-within-its-days"))
    assert len(a.assessment(*a.COMPUTED).when(a.objecting("2026-11-03")).happened) == 1


@pytest.mark.rule("a-score-waits-for-its-objection")
def test_a_score_waits_for_its_objection_and_no_longer_once_it_was_heard():
    early = a.assessment(*a.COMPUTED).when(a.deciding(today="2026-11-03"))
    early.then(a.refused("a-score-waits-for-its-objection"))
    a.assessment(*a.COMPUTED).when(a.deciding(today="2026-11-04")).then(fact(ScoreDecided))
    a.assessment(*a.REPLIED).when(a.deciding(today="2026-10-26")).then(fact(ScoreDecided))


@pytest.mark.rule("an-objection-is-answered-first")
def test_an_objection_is_answered_in_words_before_anything_is_decided():
    """Also where the evidence was checked and the score computed once more."""
    anew = (*a.OBJECTED, fact(EvidenceChecked, answers=[ANSWER | {"value": "0"}]), a.COMPUTED[-1])
    for story in (a.OBJECTED, anew):
        a.assessment(*story).when(a.deciding()).then(a.refused("an-objection-is-answered-first"))
        a.assessment(*story).when(a.replying("terkait-1")).then(a.refused("a-tied-person-assesses-nothing"))
        answered = a.assessment(*story).when(a.replying())
        answered.then(fact(ObjectionAnswered, reply="Kegiatan bulan Mei dihitung."))
        a.assessment(*story, fact(ObjectionAnswered)).when(a.deciding()).then(fact(ScoreDecided))


def test_after_an_objection_what_was_heard_since_is_counted_and_the_objection_is_still_answered():
    """Also where no evidence was other: the meeting of May alone was missing."""
    more, heard = {"hadir": "3"}, [{"code": "hadir", "value": "3"}]
    for story in (a.OBJECTED, a.REPLIED):
        a.assessment(*story).when(a.computing(more)).then(fact(ScoreComputed, counted=heard))
    [told] = a.assessment(*a.OBJECTED).when(a.computing(more)).happened
    again = (*a.OBJECTED, fact(ScoreComputed, **told.public_state()))
    a.assessment(*again).when(a.deciding()).then(a.refused("an-objection-is-answered-first"))
    a.assessment(*again).when(a.replying()).then(fact(ObjectionAnswered))
    replied = (*again, fact(ObjectionAnswered))
    a.assessment(*replied).when(a.deciding(by="penilai-1")).then(
        a.refused("a-score-is-decided-by-another-person")
    )
    a.assessment(*replied).when(a.deciding()).then(fact(ScoreDecided, inputs_digest=told.inputs_digest))


@pytest.mark.rule("only-an-unanswered-invitation-is-taken-back")
def test_an_invitation_is_taken_back_while_nothing_was_answered_and_given_again():
    late = a.assessment(*a.ANSWERED).when(a.taking_back())
    late.then(a.refused("only-an-unanswered-invitation-is-taken-back"))
    gone = a.STATES["taken back"]
    a.assessment(*gone).when(a.answering()).then(a.refused("an-assessment-goes-step-by-step"))
    again = a.assessment(*gone).when(a.inviting())
    again.then(fact(OrmasInvitedToAssessment))
    assert again.aggregate.state == "invited"


@pytest.mark.rule("a-period-is-corrected-while-nothing-was-answered")
def test_a_period_keeps_its_days_once_something_was_answered():
    open_ = Scenario(AssessmentPeriod, PERIOD).given(a.OPENED)
    moved = open_.when(a.moving(title="Penilaian awal 2026", objection_days=7))
    moved.then(fact(AssessmentPeriodCorrected, title="Penilaian awal 2026", reason="Salah ketik."))
    assert (moved.aggregate.title, moved.aggregate.objection_days) == ("Penilaian awal 2026", 7)
    late = Scenario(AssessmentPeriod, PERIOD).given(a.OPENED).when(a.moving(begun=True, title="Lain"))
    late.then(a.refused("a-period-is-corrected-while-nothing-was-answered"))


def test_own_verified_and_final_score_are_kept_apart():
    """The ormas: papan 100: 100. Verified: papan 0, counted 2 of 4 (50), the same weight: 25."""
    a.assessment(*a.ANSWERED).when(a.submitting()).then(
        fact(AssessmentSubmitted, score="100.00", band="baik")
    )
    denied = a.assessment(*a.SUBMITTED).when(a.checking(value="0"))
    [checked] = denied.happened
    story = a.assessment(*a.SUBMITTED, fact(EvidenceChecked, answers=checked.answers)).when(a.computing())
    story.then(fact(ScoreComputed, score="25.00", exact="25", band="kurang", outcome="25,00 (Kurang)"))
    assert story.aggregate.own == [ANSWER]


def test_a_late_event_changes_an_open_score_and_the_same_inputs_change_nothing():
    a.assessment(*a.COMPUTED).when(a.computing(today="2026-10-30")).then()
    again = a.assessment(*a.COMPUTED).when(a.computing({"hadir": "4"}))
    again.then(fact(ScoreComputed, score="100.00"))


@pytest.mark.rule("only-a-published-score-is-corrected")
def test_only_what_an_ormas_was_told_is_corrected_and_once_at_a_time():
    for state in ("computed", "decided", "correcting", "correcting, computed anew"):
        story = a.assessment(*a.STATES[state]).when(a.correcting())
        story.then(a.refused("only-a-published-score-is-corrected"))


def test_a_correction_publishes_a_score_that_names_the_old_one_and_leaves_it_as_it_was():
    decided = (*a.CORRECTING, *_computed_anew({"hadir": "4"}), fact(ScoreDecided))
    story = a.assessment(*decided).when(a.publishing())
    old = {"replaces": 1, "replaced_outcome": "75,00 (Baik)", "reason": a.WHY}
    story.then(fact(CorrectedScorePublished, number=2, outcome="100,00 (Baik)", **old))
    first, second = story.aggregate.published
    assert (first.score.score, first.reason, second.score.score) == ("75.00", "", "100.00")
    assert story.happened[0].replaced_inputs_digest == first.score.inputs_digest


def _computed_anew(counted):
    """In a period that is over: a correction does not wait for it."""
    closed = a.period(*a.PERIODS["closed"])
    said = {"counted": counted, "positions": a.POSITIONS, "today": a.TODAY}
    [told] = a.assessment(*a.CORRECTING).when(lambda one: one.compute(closed, a.ASKED, **said)).happened
    return [fact(ScoreComputed, **told.public_state())]


@pytest.mark.rule("a-correction-changes-something")
def test_a_correction_with_the_same_inputs_replaces_nothing():
    a.assessment(*a.CORRECTING).when(a.computing()).then(a.refused("a-correction-changes-something"))


@pytest.mark.rule("a-correction-is-decided-by-a-third-person")
def test_a_correction_is_decided_by_a_third_hand_after_the_days_for_an_objection():
    """Heard once is not heard for the correction: the first score was objected to, the second waits."""
    again = a.STATES["correcting, computed anew"]
    mine = a.assessment(*again).when(a.deciding("kabid-1", correctors={"kabid-1"}))
    mine.then(a.refused("a-correction-is-decided-by-a-third-person"))
    early = a.assessment(*again).when(a.deciding("sekretaris-1", a.TODAY, {"kabid-1"}))
    early.then(a.refused("a-score-waits-for-its-objection"))
    third = a.assessment(*again).when(a.deciding("sekretaris-1", correctors={"kabid-1"}))
    third.then(fact(ScoreDecided))


def test_a_correction_that_is_dropped_leaves_the_published_score():
    story = a.assessment(*a.STATES["correcting, computed anew"]).when(a.dropping())
    assert (story.aggregate.state, story.aggregate.score) == ("published", story.aggregate.standing)
    assert a.assessment(*a.PUBLISHED).when(a.dropping()).happened[0].rule == "an-assessment-goes-step-by-step"


@pytest.mark.rule("a-heard-correction-is-dropped-by-who-decides")
def test_an_assessor_drops_no_correction_that_was_objected_to_or_decided():
    """Also not after the objection was checked: the ormas waits for its answer."""
    objected = (*a.RECOMPUTED, fact(ScoreObjected))
    for begun in (objected, (*objected, fact(EvidenceChecked, answers=[ANSWER])), a.DECIDED_ANEW):
        story = a.assessment(*begun).when(a.dropping())
        story.then(a.refused("a-heard-correction-is-dropped-by-who-decides"))
        a.assessment(*begun).when(a.dropping("kabid-1", decides=True)).then(fact(ScoreCorrectionDropped))


HELD = "clusters.AttendanceRecorded"
HEARD = [
    Happening(
        f"meeting-{n % 3}", n // 3 + 1, "clusters.AttendanceRecorded", {"ormas": "ormas-1", "held_on": day}
    )
    for n, day in enumerate(("2026-01-01", "2026-03-02", "2026-09-30", "2026-10-01", "2025-12-31"))
]


@given(st.permutations([*HEARD, *HEARD[:2]]), st.permutations([ANSWER, ANSWER | {"code": "kantor"}]))
def test_any_order_of_events_and_answers_gives_the_same_digest(happenings, answers):
    """Three of the five lie in the period; two were heard twice."""
    counts = a.ASKED.instrument.counts
    found = count_all(counts, happenings, Span("2026-01-01", "2026-09-30"))["hadir"]["ormas-1"]
    assert found == 3
    inputs = Inputs(answers, {"hadir": str(found)})
    ordered = Inputs([ANSWER | {"code": "kantor"}, ANSWER], {"hadir": "3"})
    assert inputs.digest_with(a.ASKED.digest) == ordered.digest_with(a.ASKED.digest)
    assert inputs.digest_with(a.ASKED.digest) != Inputs(answers, {"hadir": "2"}).digest_with(a.ASKED.digest)
