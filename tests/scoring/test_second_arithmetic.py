"""The same arithmetic once more, written in another way: any instrument, any answers, the same score."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.domain.answers import NOT_APPLICABLE, Answer
from services.scoring.domain.arithmetic import derive, rounded
from services.scoring.domain.instrument import (
    MISSING_POLICIES,
    Dimension,
    Gate,
    Indicator,
    Instrument,
    Scale,
    Variable,
)

WEIGHTS = st.fractions(min_value=Fraction(1, 9), max_value=20, max_denominator=9)
VALUES = st.fractions(min_value=-2, max_value=12, max_denominator=100)


@st.composite
def scales(draw):
    low = draw(st.integers(0, 3))
    high = draw(st.integers(low + 1, 10))
    zero = draw(st.integers(0, low))
    return Scale(
        Fraction(low),
        Fraction(high),
        Fraction(zero),
        draw(st.sampled_from(["higher_is_better", "lower_is_better"])),
    )


@st.composite
def instruments(draw):
    codes = (f"i{n}" for n in range(1000))
    ladder = (("surat",), ("foto", "daftar"), ("laporan",))

    def indicator():
        kind = draw(st.sampled_from(["number", "evidence_level"]))
        scale = draw(scales()) if kind == "number" else Scale(Fraction(1), Fraction(3), Fraction(1))
        evidence = ladder if kind == "evidence_level" else ()
        missing = draw(st.sampled_from(MISSING_POLICIES))
        return Indicator(next(codes), "?", kind, draw(WEIGHTS), scale, missing, evidence)

    def variable(n):
        return Variable(
            f"v{n}", "V", draw(WEIGHTS), tuple(indicator() for _ in range(draw(st.integers(1, 3))))
        )

    dimensions = tuple(
        Dimension(
            f"d{d}", "D", draw(WEIGHTS), tuple(variable(f"{d}{v}") for v in range(draw(st.integers(1, 3))))
        )
        for d in range(draw(st.integers(1, 3)))
    )
    gates = tuple(
        Gate(each.code, Fraction(draw(st.integers(0, 40)))) for each in dimensions if draw(st.booleans())
    )
    least = draw(st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(4, 5), Fraction(1)]))
    return Instrument("x", "2026", draw(st.integers(0, 4)), least, dimensions, (), (), gates)


@st.composite
def answered(draw):
    instrument = draw(instruments())
    answers = {}
    for each in instrument.indicators():
        if draw(st.integers(0, 3)) == 0:
            continue
        if draw(st.integers(0, 4)) == 0:
            answers[each.code] = NOT_APPLICABLE
        elif each.kind == "evidence_level":
            items = [
                (level, place) for level, what in enumerate(each.evidence, 1) for place in range(len(what))
            ]
            shown = draw(st.frozensets(st.sampled_from(items)))
            answers[each.code] = Answer(Fraction(draw(st.integers(1, 3))), shown)
        else:
            answers[each.code] = Answer(draw(VALUES))
    return instrument, answers


def second(instrument, answers):
    """One flat sum: each indicator's points by the product of the shares that are left to it."""
    counted = {each.code: points_of(each, answers.get(each.code)) for each in instrument.indicators()}
    total = Fraction(0)
    alive = [d for d in instrument.dimensions if any_counts(d.variables, counted)]
    for dimension in alive:
        variables = [v for v in dimension.variables if any(counted[i.code] is not None for i in v.indicators)]
        inner = Fraction(0)
        for variable in variables:
            left = [i for i in variable.indicators if counted[i.code] is not None]
            mean = sum(i.weight * counted[i.code] for i in left) / sum(i.weight for i in left)
            inner += variable.weight * mean
        inner /= sum(v.weight for v in variables)
        if any(gate.after == dimension.code and inner < gate.least for gate in instrument.gates):
            return "stopped"
        total += dimension.weight * inner
    if any(i.missing == "block" and i.code not in answers for i in instrument.indicators()):
        return "blocked"
    if all(i.code in answers and answers[i.code] == NOT_APPLICABLE for i in instrument.indicators()):
        return "nothing_applies"
    if answered_share(instrument, answers) < instrument.min_answered_weight:
        return "too_little_answered"
    return total / sum(d.weight for d in alive) if alive else "nothing_applies"


def any_counts(variables, counted):
    return any(counted[i.code] is not None for v in variables for i in v.indicators)


def points_of(indicator, answer):
    if answer is None:
        return Fraction(0) if indicator.missing == "zero" else None
    if answer.value is None:
        return None
    value = answer.value
    if indicator.kind == "evidence_level":
        value = Fraction(0)
        for level in range(1, int(answer.value) + 1):
            if not all((level, n) in answer.shown for n in range(len(indicator.evidence[level - 1]))):
                break
            value = Fraction(level)
    low, high, zero = indicator.scale.low, indicator.scale.high, indicator.scale.zero
    value = low if value < low else high if value > high else value
    if indicator.scale.direction == "lower_is_better":
        value = high - (value - low)
    return (value - zero) / (high - zero) * 100


def answered_share(instrument, answers):
    told = whole = Fraction(0)
    for d in instrument.dimensions:
        for v in d.variables:
            for i in v.indicators:
                part = d.weight / sum(x.weight for x in instrument.dimensions)
                part *= v.weight / sum(x.weight for x in d.variables)
                part *= i.weight / sum(x.weight for x in v.indicators)
                if answers.get(i.code) != NOT_APPLICABLE:
                    whole += part
                    told += part if i.code in answers else 0
    return told / whole if whole else Fraction(0)


@settings(max_examples=150, deadline=None)
@given(answered())
def test_both_find_the_same_exact_score_or_the_same_reason_for_none(case):
    instrument, answers = case
    result = derive(instrument, answers)
    assert (result.exact if result.exact is not None else result.why_not) == second(instrument, answers)
    adds_up(result.root)
    if result.exact is not None:
        least, most = instrument.reachable()
        assert least <= result.exact <= most


def adds_up(node):
    """The tree that explains a score is the score: at every node, whatever was left out."""
    if node.parts and node.points is not None:
        assert sum(part.share for part in node.parts) == 1
        assert sum(part.share * (part.points or 0) for part in node.parts) == node.points
        assert 0 <= node.points <= 100
    for part in node.parts:
        adds_up(part)


@settings(max_examples=100, deadline=None)
@given(st.fractions(min_value=0, max_value=100, max_denominator=10**6), st.integers(0, 4))
def test_rounding_agrees_with_decimal_arithmetic_of_a_thousand_digits(value, decimals):
    with localcontext(prec=1000):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        assert rounded(value, decimals) == exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
