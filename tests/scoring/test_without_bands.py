"""Without bands an instrument is scored, supposed otherwise and bettered as any other; no band is named."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from services.scoring.application.improvements import told_of
from services.scoring.application.supposing import changed
from services.scoring.domain.robustness import rooms
from services.scoring.domain.scored import Inputs, as_recorded, outcome_of
from services.scoring.domain.supposing import suppose
from tests.scoring.instruments import small, told

CHOICES = """
{code: a, type: choice, weight: 1, scale: {min: 1, max: 5}}
{code: b, type: choice, weight: 1, scale: {min: 1, max: 5}}
"""
"""a at 1 and b at 3 are 0 and 50: 25; with three times the weight of b 150/4 = 37.5."""
PLAIN = replace(small(CHOICES), bands=())
INPUTS = Inputs(as_recorded(told(a=1, b=3), {}), {})


def test_other_weights_move_the_score_and_no_weight_moves_a_band():
    supposed = changed(PLAIN, {"b": Fraction(3)}, {})
    found = suppose(INPUTS, PLAIN, supposed).result
    assert (found.score, found.band) == (Decimal("37.50"), "")
    assert rooms(PLAIN, INPUTS.result(PLAIN)) == []
    assert outcome_of(PLAIN, INPUTS.result(PLAIN))["outcome"] == "25,00"


def test_a_better_answer_lifts_the_score_towards_no_band():
    found = told_of(PLAIN, INPUTS)
    assert (found["next_band"], found["by_steps"]) == ("", [])
    steps = {each["code"]: (each["step"]["score"], each["step"]["band_label"]) for each in found["chances"]}
    assert steps == {"a": ("37.50", ""), "b": ("37.50", "")}
