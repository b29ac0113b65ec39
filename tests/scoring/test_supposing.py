"""What scores would be under other weights, bands or instruments; what is told stays what it is."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.domain.scored import Inputs, as_recorded
from services.scoring.domain.supposing import ranks, rebanded, reweighed, suppose
from tests.scoring.instruments import shipped
from tests.scoring.test_second_arithmetic import WEIGHTS, answered, second


@settings(max_examples=50)
@given(answered(), st.data())
def test_other_weights_give_what_a_second_arithmetic_gives(told, data):
    """The second implementation is asked with an instrument whose weights were changed by hand."""
    instrument, answers = told
    weights = {each.code: data.draw(WEIGHTS) for each in instrument.indicators()}
    inputs = Inputs(as_recorded(answers, {}), {})
    found = suppose(inputs, instrument, reweighed(instrument, weights)).result
    by_hand = replace(
        instrument,
        dimensions=tuple(
            replace(d, variables=tuple(
                replace(v, indicators=tuple(replace(i, weight=weights[i.code]) for i in v.indicators))
                for v in d.variables
            ))
            for d in instrument.dimensions
        ),
    )  # fmt: skip
    expected = second(by_hand, answers)
    assert (found.why_not or found.exact) == expected


@given(answered())
def test_the_same_instrument_gives_the_same_score_and_uses_every_answer(told):
    instrument, answers = told
    inputs = Inputs(as_recorded(answers, {}), {})
    same = suppose(inputs, instrument, instrument)
    assert (same.result, same.unused) == (inputs.result(instrument), ())


def test_an_answer_counts_under_another_instrument_only_where_it_is_asked_alike():
    asked = shipped("kemendagri-2021-2v")
    answers = [{"code": "kantor", "value": "4", "applies": True, "shown": [], "proof": ""}]
    one, *others = asked.dimensions[0].variables[0].indicators
    scale = replace(one.scale, high=Fraction(5))
    variable = replace(asked.dimensions[0].variables[0], indicators=(replace(one, scale=scale), *others))
    dimension = replace(asked.dimensions[0], variables=(variable, asked.dimensions[0].variables[1]))
    other = replace(asked, dimensions=(dimension,), min_answered_weight=Fraction(0))
    assert suppose(Inputs(answers, {}), asked, other).unused == ("kantor",)


def test_bands_that_begin_elsewhere_leave_no_gap():
    moved = rebanded(shipped("kemendagri-2021-2v"), {"baik": Decimal("58.33")})
    assert [(band.code, str(band.low), str(band.high)) for band in moved.bands][1:3] == [
        ("cukup", "40", "58.32"),
        ("baik", "58.33", "79.99"),
    ]
    assert moved.band_of(Decimal("58.33")).code == "baik"


def test_who_has_the_same_score_has_the_same_rank_and_who_has_none_has_none():
    scores = [Decimal("70"), None, Decimal("80.5"), Decimal("70.00"), Decimal("1")]
    assert ranks(scores) == [2, None, 1, 2, 4]
