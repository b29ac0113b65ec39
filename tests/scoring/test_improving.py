"""What a better answer would do to a score: by hand, and against the whole arithmetic derived once more."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.domain.arithmetic import derive
from services.scoring.domain.improving import best_gains, chances, fewest, next_band, step_gains
from services.scoring.domain.instrument import Band
from services.scoring.domain.scored import Inputs, as_recorded
from tests.scoring.instruments import shipped, small, told
from tests.scoring.test_second_arithmetic import answered

RESOURCES = {"kantor": 4, "karyawan": 2, "pendapatan": 3, "pelaporan_keuangan": 1}
BANDS = """bands:
  - {code: kurang, label: Kurang, min: 0, max: "49.99"}
  - {code: cukup, label: Cukup, min: 50, max: "74.99"}
  - {code: baik, label: Baik, min: 75, max: 100}
"""
CHOICES = """
{code: a, type: choice, weight: 1, scale: {min: 1, max: 5}}
{code: b, type: choice, weight: 2, scale: {min: 1, max: 5}}
{code: c, type: choice, weight: 1, scale: {min: 1, max: 5, direction: lower_is_better}}
"""


def of(answers, counted=()):
    return Inputs(as_recorded(answers, {}), dict(counted))


def found(instrument, **answers):
    return {each.code: each for each in chances(instrument, of(told(**answers)))}


def test_one_step_of_a_choice_lifts_by_its_share_of_the_whole():
    """Weights 1, 2, 1; a at 2 of 1–5 is 25, b at 3 50, c at 4 of 5 turned round 25: (25+100+25)/4 = 37.5.

    One step is 25 points: a and c lift by 25/4 = 6.25, b by 25/2 = 12.5, which reaches 50: the next band.
    """
    instrument = small(CHOICES, bands=BANDS)
    by = found(instrument, a=2, b=3, c=4)
    assert list(by) == ["b", "a", "c"]
    assert [(each.step.value, each.step.gain) for each in by.values()] == [
        (4, Fraction(25, 2)),
        (3, Fraction(25, 4)),
        (3, Fraction(25, 4)),
    ]
    assert (by["b"].step.score, by["b"].step.band) == (Decimal("50.00"), "cukup")
    assert (by["c"].best.value, by["c"].best.gain) == (1, Fraction(75, 4))
    result = of(told(a=2, b=3, c=4)).result(instrument)
    assert fewest(instrument, result, step_gains(list(by.values()))) == ["b"]


def test_a_band_begins_half_a_step_of_the_grid_before_its_first_score():
    """Weights 2 and 9998; a at 1 is 0 and b at 3 is 50: 49.99. One step of a lifts by 2 · 25 / 10000: 49.995,
    which is rounded half up to 50.00.
    """
    two = CHOICES.strip().splitlines()
    lines = [two[0].replace("weight: 1", "weight: 2"), two[1].replace("weight: 2", "weight: 9998")]
    instrument = small("\n".join(lines), bands=BANDS)
    by = found(instrument, a=1, b=3)
    assert (by["a"].step.gain, by["a"].step.score, by["a"].step.band) == (Fraction(1, 200), 50, "cukup")
    result = of(told(a=1, b=3)).result(instrument)
    assert (result.band, next_band(instrument, result).code) == ("kurang", "cukup")
    assert fewest(instrument, result, {"a": by["a"].step.gain}) == ["a"]


def test_where_no_step_is_enough_the_good_ends_may_be_and_where_those_are_not_nothing_is_said():
    instrument = small(CHOICES, bands=BANDS)
    by = list(found(instrument, a=1, b=1, c=1).values())
    result = of(told(a=1, b=1, c=1)).result(instrument)
    assert fewest(instrument, result, step_gains(by)) == []
    assert fewest(instrument, result, best_gains(by)) == ["b"]
    assert fewest(instrument, result, {"a": Fraction(1)}) == []


def test_the_highest_band_has_none_above_and_a_perfect_score_no_chance():
    instrument = small(CHOICES, bands=BANDS)
    assert found(instrument, a=5, b=5, c=1) == {}
    assert fewest(instrument, of(told(a=5, b=4, c=1)).result(instrument), {"b": Fraction(100)}) == []


def test_no_score_has_no_chances():
    assert found(shipped("kemendagri-2021-2v"), kantor=4) == {}


def test_what_does_not_apply_is_no_chance_and_what_is_a_share_has_no_step():
    lines = """
{code: a, type: percent, weight: 1}
{code: b, type: yes_no, weight: 1}
{code: c, type: yes_no, weight: 1}
"""
    by = found(small(lines), a=40, b=0, c=None)
    assert (by["a"].step, by["a"].best.gain) == (None, 30)
    assert (by["b"].step.value, by["b"].step.gain) == (1, 50)
    assert "c" not in by


def test_the_mean_of_a_panel_between_two_answers_has_no_step():
    by = found(small(CHOICES), a=Fraction(5, 2), b=3, c=4)
    assert (by["a"].value, by["a"].step, by["a"].best.value) == (Fraction(5, 2), None, 5)


def test_what_nobody_answered_is_asked_for_its_best_and_adds_to_no_other_unless_it_counted_as_nothing():
    """Left out: a 50 alone is 50; with b at its end (50 + 100) / 2 = 75. As zero: 25, and b lifts by 50."""
    lines = "{code: a, type: percent, weight: 1}\n{code: b, type: yes_no, weight: 1}"
    left_out, zero = found(small(lines), a=50)["b"], found(small(lines, missing="zero"), a=50)["b"]
    assert (left_out.value, left_out.step, left_out.best.score, left_out.adds) == (None, None, 75, False)
    assert (zero.step, zero.best.gain, zero.adds) == (None, 50, True)


def test_a_level_is_lifted_from_what_its_evidence_shows():
    """Level 3 was claimed and 1 shown; one step better is level 2."""
    instrument = shipped("opi-madani-5d")
    code = next(each.code for each in instrument.indicators())
    by = found(instrument, **{code.replace("-", "_"): (3, [(1, 0)])})
    assert (by[code].value, by[code].step.value) == (1, 2)


def test_what_is_counted_from_events_is_lifted_by_one_more():
    instrument = shipped("kamtibmas-bekasi-2025")
    counted = {"kegiatan-kamtibmas": "3", "partisipasi-masyarakat": "50", "konflik-diselesaikan": "9"}
    by = {each.code: each for each in chances(instrument, of({}, counted))}
    assert (by["kegiatan-kamtibmas"].value, by["kegiatan-kamtibmas"].step.value) == (3, 4)
    assert by["partisipasi-masyarakat"].step is None
    assert "konflik-diselesaikan" not in by


@settings(max_examples=30)
@given(answered())
def test_every_gain_is_what_the_whole_arithmetic_gives_with_that_answer(told_):
    instrument, answers = told_
    now = derive(instrument, answers)
    for each in chances(instrument, of(answers)):
        for better in (each.step, each.best):
            if better is not None:
                then = derive(instrument, answers | {each.code: shown(instrument, each.code, better.value)})
                assert (then.exact, then.score) == (now.exact + better.gain, better.score)


def shown(instrument, code, value):
    """An answer with all of its evidence."""
    asked = next(each for each in instrument.indicators() if each.code == code)
    items = [(level, at) for level, what in enumerate(asked.evidence, 1) for at in range(len(what))]
    [answer] = told(x=(value, items)).values()
    return answer


@settings(max_examples=30)
@given(answered(), st.integers(1, 99))
def test_no_smaller_set_reaches_the_next_band(told_, low):
    """Against every set of at most so many, derived as a whole."""
    instrument, answers = told_
    grid = Decimal(low).quantize(instrument.step)
    bands = (
        Band("bawah", "Bawah", Decimal(0), grid - instrument.step),
        Band("atas", "Atas", grid, Decimal(100)),
    )
    instrument = replace(instrument, bands=bands)
    every = [each for each in chances(instrument, of(answers)) if each.adds][:6]
    gains = best_gains(every)
    result = derive(instrument, answers)
    taken = fewest(instrument, result, gains)

    def reaches(codes):
        best = {each.code: shown(instrument, each.code, each.best.value) for each in every}
        then = derive(instrument, answers | {code: best[code] for code in codes})
        return then.band == "atas"

    if result.band == "bawah":
        sizes = [size for size in range(len(gains) + 1) if any(map(reaches, combinations(gains, size)))]
        assert len(taken) == min(sizes, default=0)
        assert not taken or reaches(taken)
    else:
        assert taken == []
