"""Several assessors give their answers, who lie far apart are moderated by another person. All invented."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.domain import Assessment, Sheet
from services.scoring.domain.scored import Asked
from services.scoring.events import (
    AssessmentChangeRefused,
    PanelAnswersGiven,
    PanelConflictDeclared,
    PanelIndependenceDeclared,
    PanelModerated,
    ScoreComputed,
)
from services.scoring.instruments.loading import instrument_in
from tests.portal.told.instruments import panelled
from tests.scenario import fact
from tests.scoring import assessments as a
from tests.scoring import panels as p
from tests.state_tables import told

COMMANDS = {
    "`declare_panel_interest` none": p.declaring(p.THREE),
    "`declare_panel_interest` a tie": p.confessing(p.TWO),
    "`give_panel_answers`": p.giving("2", p.TWO),
    "`give_panel_answers` undeclared": p.giving("2", p.THREE),
    "`give_panel_answers` by who moderated": p.giving("2", p.CHAIR),
    "`moderate_panel`": p.moderating("2"),
    "`compute_score`": p.computing(),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Panel")))
def test_a_table_of_panels_says_what_happens(state, command, outcome):
    story = a.assessment(*p.STATES[state]).when(COMMANDS[command])
    assert isinstance(story.aggregate, Assessment)
    happened = [f"`{type(each).__name__}`" for each in story.happened]
    assert happened == ([] if outcome == "nothing" else [outcome])


@pytest.mark.rule("only-an-instrument-with-a-panel-asks-one")
def test_an_instrument_that_says_nothing_of_a_panel_asks_none():
    """Neither its panel nor its score waits for one: the office finds everything."""
    for command in (p.declaring(of=a.ASKED), p.giving(of=a.ASKED), p.moderating(of=a.ASKED)):
        a.assessment(*a.CHECKED).when(command).then(a.refused("only-an-instrument-with-a-panel-asks-one"))
    story = a.assessment(*a.CHECKED).when(p.computing(of=a.ASKED))
    story.then(fact(ScoreComputed, score="75.00", panel=[], panel_from=[], verified_outcome="75,00 (Baik)"))


@pytest.mark.rule("a-panel-assessor-declares-first")
def test_whoever_did_not_declare_gives_nothing():
    a.assessment(*a.CHECKED).when(p.giving()).then(a.refused("a-panel-assessor-declares-first"))
    a.assessment(*p.SEATED).when(p.giving()).then(fact(PanelAnswersGiven, assessor=p.ONE, answered=1))


def test_whoever_has_a_tie_is_refused_and_what_was_given_before_is_set_aside():
    """Declared here, or heard from the service of requests; also after the answers were given."""
    rule = a.refused("a-tied-person-assesses-nothing")
    a.assessment(*a.CHECKED).when(p.declaring("terkait-1")).then(rule)
    a.assessment(*p.SEATED).when(p.giving(tied={p.ONE})).then(rule)
    a.assessment(*p.APART).when(p.moderating(by="terkait-1")).then(rule)
    barred = a.assessment(*p.NEAR).when(p.confessing(p.ONE))
    barred.then(fact(PanelConflictDeclared, assessor=p.ONE, tie="family", set_aside=1))
    a.assessment(*p.STATES["with a conflict"]).when(p.giving("3")).then(rule)
    waits = a.assessment(*p.NEAR).when(p.computing(tied={p.ONE}))
    waits.then(a.refused("a-score-waits-for-its-panel"))
    again = a.assessment(*p.STATES["with a conflict"]).when(p.declaring(p.ONE))
    again.then(fact(PanelIndependenceDeclared, assessor=p.ONE))


@pytest.mark.rule("panel-answers-come-from-another-hand")
def test_whoever_typed_the_answers_of_the_ormas_sits_in_no_panel():
    typist = a.assessment(*a.CHECKED, *p.free("staf-1")).when(p.giving(by="staf-1"))
    typist.then(a.refused("panel-answers-come-from-another-hand"))


@pytest.mark.rule("a-panel-is-moderated-by-another-person")
def test_whoever_gave_anything_does_not_moderate():
    for by in (p.ONE, p.TWO, "staf-1"):
        story = a.assessment(*p.APART).when(p.moderating(by=by))
        story.then(a.refused("a-panel-is-moderated-by-another-person"))
    story = a.assessment(*p.APART).when(p.moderating())
    story.then(fact(PanelModerated, code="kantor", value="3", given=["1", "4"], spread="100", reason=a.WHY))


@pytest.mark.rule("who-moderated-a-panel-gives-it-nothing")
def test_whoever_moderated_one_indicator_gives_no_answer_to_another():
    story = a.assessment(*p.MODERATED).when(p.giving(by=p.CHAIR))
    story.then(a.refused("who-moderated-a-panel-gives-it-nothing"))
    assert "memoderasi panel ormas ini" in story.happened[0].message


@pytest.mark.rule("only-a-wide-spread-is-moderated")
def test_what_lies_within_the_amount_of_the_instrument_is_not_moderated():
    """3 and 4 of 1–4 are 66 2/3 and 100 points: 33 1/3 apart, and 40 are allowed."""
    rule = a.refused("only-a-wide-spread-is-moderated")
    a.assessment(*p.NEAR).when(p.moderating()).then(rule)
    a.assessment(*p.STATES["given by one"]).when(p.moderating()).then(rule)
    exactly = p.asking(moderate_above="33.3")
    a.assessment(*p.NEAR).when(p.moderating(of=exactly)).then(fact(PanelModerated, spread="100/3"))
    a.assessment(*p.MODERATED).when(p.moderating("3")).then()
    a.assessment(*p.MODERATED).when(p.moderating("2")).then(fact(PanelModerated, value="2"))


@pytest.mark.rule("a-score-waits-for-its-panel")
def test_a_score_waits_until_enough_assessors_gave():
    for state in ("checked", "with two assessors", "given by one"):
        waits = a.assessment(*p.STATES[state]).when(p.computing())
        waits.then(a.refused("a-score-waits-for-its-panel"))
    assert "“Contoh kantor?” belum dinilai sedikitnya 2 anggota panel." in waits.happened[0].message


@pytest.mark.rule("a-wide-spread-is-moderated-first")
def test_a_score_waits_for_a_moderation_and_a_new_answer_ends_it():
    """Agreed were 1 and 4; once somebody gives 2 instead of 1 nobody agreed on anything (66 2/3 apart)."""
    waits = a.assessment(*p.APART).when(p.computing())
    waits.then(a.refused("a-wide-spread-is-moderated-first"))
    a.assessment(*p.MODERATED).when(p.computing()).then(fact(ScoreComputed))
    changed = a.assessment(*p.MODERATED, p.gave(p.ONE, "2")).when(p.computing())
    changed.then(a.refused("a-wide-spread-is-moderated-first"))


@pytest.mark.rule("what-changed-after-seeing-is-moderated")
def test_what_was_changed_after_the_others_were_seen_is_moderated_however_near_it_lies():
    """3 and 4 lie within the amount; but who gave 1 had seen the 4. A joiner has seen both."""
    a.assessment(*p.SEATED, p.gave(p.ONE, "1")).when(p.giving("2")).then(
        fact(PanelAnswersGiven, after_seeing=[])
    )
    a.assessment(*p.APART).when(p.giving("3")).then(fact(PanelAnswersGiven, after_seeing=["kantor"]))
    joiner = a.assessment(*p.NEAR, *p.free(p.THREE)).when(p.giving("3", p.THREE))
    joiner.then(fact(PanelAnswersGiven, after_seeing=["kantor"]))
    waits = a.assessment(*p.CHANGED).when(p.computing())
    waits.then(a.refused("what-changed-after-seeing-is-moderated"))
    told = a.assessment(*p.STATES["moderated after that"]).when(p.computing()).happened[0]
    assert (told.panel[0]["agreed"], told.panel[0]["after_seeing"]) == (True, True)
    hidden = (*p.CHANGED, fact(PanelAnswersGiven, assessor=p.ONE, answers=[]), p.gave(p.ONE, "3"))
    again = a.assessment(*hidden).when(p.computing())
    again.then(a.refused("what-changed-after-seeing-is-moderated"))


def test_a_score_waits_for_the_least_share_of_the_panels_weight():
    """kantor weighs 2 and papan 1 of the panel: 2/3 is too little for 7/10."""
    said = panelled()
    said["dimensions"][0]["variables"][0]["indicators"][0]["assessors"] = ["panel"]

    def of(least):
        sheet = Sheet.of(said | {"min_answered_weight": least})
        return Asked(instrument_in(sheet), sheet.digest)

    waits = a.assessment(*p.NEAR).when(p.computing(of=of("7/10")))
    waits.then(a.refused("a-score-waits-for-its-panel"))
    assert "“Contoh papan?”" in waits.happened[0].message
    a.assessment(*p.NEAR).when(p.computing(of=of("2/3"))).then(fact(ScoreComputed))
    nothing_applies = (*p.SEATED, p.gave(p.ONE, ""), p.gave(p.TWO, ""))
    owed = a.assessment(*nothing_applies).when(p.computing(of=of("1/5")))
    owed.then(a.refused("a-score-waits-for-its-panel"))


def test_an_instrument_of_the_panel_alone_waits_for_nothing_of_the_ormas():
    """kantor and hadir are left: one is judged, the other counted, and nobody answered."""
    said = panelled()
    [variable] = said["dimensions"][0]["variables"]
    variable["indicators"] = [each for each in variable["indicators"] if each["code"] in ("kantor", "hadir")]
    sheet = Sheet.of(said)
    of = Asked(instrument_in(sheet), sheet.digest)
    a.assessment(*a.INVITED).when(p.declaring(of=of)).then(fact(PanelIndependenceDeclared))
    a.assessment(*a.INVITED).when(p.declaring()).then(a.refused("an-assessment-goes-step-by-step"))
    begun = (*a.INVITED, *p.free(p.ONE, p.TWO))
    a.assessment(*begun).when(p.giving("4", of=of)).then(fact(PanelAnswersGiven))
    story = a.assessment(*begun, p.gave(p.ONE, "4"), p.gave(p.TWO, "4")).when(p.computing(of=of))
    story.then(fact(ScoreComputed, exact="250/3", verified_outcome="50,00 (Baik)"))


def test_self_verified_and_panel_score_are_kept_apart():
    """By hand, weights papan 1, kantor 2, hadir 1 (2 of 4 counted: 50); rapat was not answered.

    Self and verified have papan yes, 100, and no answer to kantor: self 100; verified (100 + 50) / 2 = 75.
    The panel gave kantor 3 and 4: 3.5 of 1–4 is 83 1/3: (100 + 2 · 83 1/3 + 50) / 4 = 316 2/3 / 4 = 79 1/6.
    """
    story = a.assessment(*p.NEAR).when(p.computing())
    story.then(fact(ScoreComputed, score="79.17", exact="475/6", verified_outcome="75,00 (Baik)"))
    entry = {"code": "kantor", "value": "7/2", "applies": True, "given": ["3", "4"]}
    entry |= {"agreed": False, "after_seeing": False}
    assert story.happened[0].panel == [entry]
    assert story.happened[0].panel_from == [8, 9]


def test_an_agreed_value_stands_in_place_of_the_rule_and_whether_it_applies_is_agreed_too():
    """Agreed 3 is 66 2/3: (100 + 133 1/3 + 50) / 4 = 70 5/6. Agreed not to apply: (100 + 50) / 2 = 75."""
    a.assessment(*p.MODERATED).when(p.computing()).then(fact(ScoreComputed, score="70.83", exact="425/6"))
    doubted = (*p.SEATED, p.gave(p.ONE, ""), p.gave(p.TWO, "4"))
    a.assessment(*doubted).when(p.computing()).then(a.refused("a-wide-spread-is-moderated-first"))
    a.assessment(*doubted).when(p.moderating("")).then(fact(PanelModerated, spread="", given=["", "4"]))
    a.assessment(*doubted, p.agreed("", "", "4")).when(p.computing()).then(fact(ScoreComputed, score="75.00"))
    nobody = (*p.SEATED, p.gave(p.ONE, ""), p.gave(p.TWO, ""))
    a.assessment(*nobody).when(p.computing()).then(fact(ScoreComputed, score="75.00"))


def test_a_middle_value_is_the_median_and_two_middles_are_halved():
    """1, 2 and 4: 2, 33 1/3 points; with another 3 the middle is 2.5. Nothing is moderated up to 100."""
    of = p.asking(settled_by="median", moderate_above=100)
    three = (*a.CHECKED, *p.free(p.ONE, p.TWO, p.THREE, "juri-4"))
    three += (p.gave(p.ONE, "4"), p.gave(p.TWO, "1"), p.gave(p.THREE, "2"))
    for story, value in ((three, "2"), ((*three, p.gave("juri-4", "3")), "5/2")):
        [happened] = a.assessment(*story).when(p.computing(of=of)).happened
        assert happened.panel[0]["value"] == value


def test_what_the_office_found_of_an_indicator_of_the_panel_stays_beside_it():
    """Verified kantor 1, 0 points: (100 + 0 + 50) / 4 = 37.5. The panel's 3.5: 79 1/6 as before."""
    office = fact(a.EvidenceChecked, answers=[a.ANSWER, p.answer("1")])
    story = a.assessment(*p.NEAR, office).when(p.computing())
    story.then(fact(ScoreComputed, score="79.17", verified_outcome="37,50 (Kurang)"))


def test_what_was_returned_is_looked_at_anew_and_a_correction_begins_with_what_was_told():
    returned = a.assessment(*p.STATES["returned"]).aggregate.panel
    assert (dict(returned.given), returned.free) == ({}, {p.ONE, p.TWO, p.CHAIR})
    moved = (*p.STATES["correcting"], p.gave(p.ONE, "4"), fact(a.ScoreCorrectionOpened, reason=a.WHY))
    assert a.assessment(*moved).aggregate.panel.given[p.ONE].values == {"kantor": "3"}
    same = a.assessment(*p.STATES["correcting"]).when(p.computing())
    same.then(a.refused("a-correction-changes-something"))
    again = a.assessment(*p.STATES["correcting"], p.gave(p.ONE, "4")).when(p.computing())
    again.then(fact(ScoreComputed, score="87.50"))


def test_an_objection_to_the_panel_is_answered_by_the_panel():
    """A new answer opens the computation again, and the objection stays heard."""
    story = a.assessment(*p.STATES["objected"]).when(p.giving("4", p.ONE))
    story.then(fact(PanelAnswersGiven))
    assert (story.aggregate.state, story.aggregate.heard) == ("checked", True)


@given(st.permutations([(p.ONE, "2"), (p.TWO, "3"), (p.THREE, "3")]), st.sampled_from(["mean", "median"]))
def test_in_any_order_the_same_answers_have_the_same_digest(given_in, settled_by):
    of = p.asking(settled_by=settled_by)

    def score(*given):
        told = (*p.free(p.ONE, p.TWO, p.THREE), *(p.gave(*each) for each in given))
        [happened] = a.assessment(*a.CHECKED, *told).when(p.computing(of=of)).happened
        return happened.inputs_digest, happened.exact

    ordered = score((p.ONE, "2"), (p.TWO, "3"), (p.THREE, "3"))
    assert score(*given_in) == ordered
    assert score((p.ONE, "3"), (p.TWO, "3"))[0] != ordered[0]


VALUES = st.lists(st.one_of(st.just(""), st.integers(1, 4).map(str)), min_size=2, max_size=6)


@given(VALUES, st.sampled_from(["mean", "median"]), st.integers(0, 100))
def test_a_second_arithmetic_finds_the_same_value_and_the_same_need_to_moderate(values, settled_by, above):
    """The panel once more, written in another way: by hand on sorted points."""
    of = p.asking(settled_by=settled_by, moderate_above=above)
    people = [f"juri-{n}" for n in range(len(values))]
    gave = (p.gave(who, value) for who, value in zip(people, values, strict=True))
    [happened] = a.assessment(*a.CHECKED, *p.free(*people), *gave).when(p.computing(of=of)).happened
    numbers = sorted(int(value) for value in values if value)
    mixed = 0 < len(numbers) < len(values)
    if mixed or (numbers and 100 * (numbers[-1] - numbers[0]) > 3 * above):
        assert isinstance(happened, AssessmentChangeRefused)
        return
    [entry] = happened.panel
    if not numbers:
        assert (entry["value"], entry["applies"]) == ("", False)
    elif settled_by == "mean":
        assert Fraction(entry["value"]) * len(numbers) == sum(numbers)
    else:
        low, high = numbers[(len(numbers) - 1) // 2], numbers[len(numbers) // 2]
        assert 2 * Fraction(entry["value"]) == low + high
    assert sorted(filter(None, entry["given"])) == [str(each) for each in numbers]
