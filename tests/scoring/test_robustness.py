"""How far weights move before the band changes, against trying it out; the statistics of items by hand."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from services.scoring.domain.answers import Answer
from services.scoring.domain.arithmetic import derive
from services.scoring.domain.instrument import Band
from services.scoring.domain.items import alpha, points_in, statistics, variance
from services.scoring.domain.robustness import rooms
from services.scoring.domain.supposing import reweighed
from tests.scoring.instruments import shipped
from tests.scoring.test_second_arithmetic import answered

TINY = Fraction(1, 10**12)


@st.composite
def banded(draw):
    """Any instrument and answers, cut into bands on its grid; gates and silence stop nobody."""
    instrument, answers = draw(answered())
    step = instrument.step
    cuts = sorted({Decimal(draw(st.integers(1, 99))) for _ in range(3)})
    lows = [Decimal(0), *cuts]
    highs = [*(cut - step for cut in cuts), Decimal(100)]
    bands = tuple(Band(f"b{n}", f"B{n}", *ends) for n, ends in enumerate(zip(lows, highs, strict=True)))
    assert all(low.high + step == high.low for low, high in pairwise(bands))
    return replace(instrument, bands=bands, gates=(), min_answered_weight=Fraction(0)), answers


@settings(max_examples=60)
@given(banded())
def test_the_band_is_the_same_up_to_each_end_and_another_one_behind_it(told):
    instrument, answers = told
    result = derive(instrument, answers)
    assume(result.score is not None)

    def band(code, weight):
        return derive(reweighed(instrument, {code: weight}), answers).band

    for room in rooms(instrument, result):
        low, high = room.least, room.most
        if low is None:
            assert band(room.code, room.weight * TINY) == result.band
        else:
            assert band(room.code, low + (room.weight - low) * TINY) == result.band
            assert band(room.code, low * (1 - TINY)) != result.band
        if high is None:
            assert band(room.code, room.weight / TINY) == result.band
        else:
            assert band(room.code, high - (high - room.weight) * TINY) == result.band
            assert band(room.code, high * (1 + TINY)) != result.band


def test_an_example_by_hand():
    """Resources 50, programme 66 2/3, each of weight 1: 58.33, cukup (40 to 59.99).

    With programme at w: (50 + 66 2/3 w) / (1 + w) = 59.995, so w = 9.995 / 6.671 6/9; more is baik. Less
    never falls under 40, for both are above it.
    """
    instrument = shipped("kemendagri-2021-2v")
    values = ("4", "2", "3", "1", "3", "3", "2", "4")
    codes = [each.code for each in instrument.indicators()]
    answers = {code: Answer(Fraction(value)) for code, value in zip(codes, values, strict=True)}
    found = {room.code: room for room in rooms(instrument, derive(instrument, answers))}
    over = Fraction("9.995") / (Fraction(200, 3) - Fraction("59.995"))
    assert (found["program"].least, found["program"].most) == (None, over)
    assert (found["sumber-daya"].least, found["sumber-daya"].most) == (1 / over, None)
    assert found["kinerja"].distance is None


def test_alpha_of_two_items_by_hand():
    """Items 0 50 100 and 0 100 50: variances 2500 each, total 0 150 150 has 7500: 2 (1 - 5000/7500) = 2/3."""
    told = [{"a": Fraction(a), "b": Fraction(b)} for a, b in ((0, 0), (50, 100), (100, 50))]
    assert alpha(["a", "b"], told) == Fraction(2, 3)
    assert alpha(["a"], told) is None
    assert alpha(["a", "b"], told[:1]) is None


MATRIX = st.integers(2, 5).flatmap(
    lambda k: st.lists(st.lists(st.integers(0, 100), min_size=k, max_size=k), min_size=2, max_size=6)
)


@settings(max_examples=60)
@given(MATRIX)
def test_alpha_is_that_of_the_mean_covariance(rows):
    """Another formula: k² times the mean covariance of different items over the variance of the total."""
    k, n = len(rows[0]), len(rows)
    codes = [f"i{at}" for at in range(k)]
    told = [dict(zip(codes, map(Fraction, row), strict=True)) for row in rows]
    means = [Fraction(sum(row[at] for row in rows), n) for at in range(k)]

    def covariance(a, b):
        return sum((row[a] - means[a]) * (row[b] - means[b]) for row in rows) / (n - 1)

    pairs = [(a, b) for a in range(k) for b in range(k) if a != b]
    total = sum(covariance(a, b) for a in range(k) for b in range(k))
    between = sum(covariance(a, b) for a, b in pairs) / len(pairs)
    assert alpha(codes, told) == (Fraction(k * k) * between / total if total else None)
    assert all(variance([each[code] for each in told]) == covariance(at, at) for at, code in enumerate(codes))


@given(answered())
def test_statistics_take_what_was_answered_and_never_silence_for_an_answer(told):
    instrument, answers = told
    points = points_in(derive(instrument, answers).root)
    assert set(points) == {code for code, answer in answers.items() if answer.applies}
    found = statistics(instrument, [points, points])
    assert set(found.over) == set(points)
    assert (found.alpha, found.n) == (None, 2)
    assert all(item.answered == 2 * (item.code in points) for item in found.items)
