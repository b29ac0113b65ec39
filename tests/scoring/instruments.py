"""Instruments for tests: the shipped ones, and small ones of a line."""

from fractions import Fraction

from services.scoring.domain.answers import Answer
from services.scoring.domain.instrument import Instrument
from services.scoring.instruments.reading import read_instrument
from services.scoring.instruments.shipped import known_events, sample_text

DESCRIBED = (
    "described: {concept: Contoh, unit: butir, numerator: satu, "
    "denominator: dua, source: Uji, frequency: tahunan}"
)


def shipped(code: str) -> Instrument:
    return read_instrument(sample_text(code), known_events()).instrument


def text_of(indicators: str, *, missing="exclude_and_renormalise", answered="0", bands="", more="") -> str:
    """An instrument of one dimension and one variable; ``indicators``: a line each, in braces without end."""
    lines = "\n".join(
        f"          - {line[:-1]}, question: Contoh, {DESCRIBED}}}"
        for line in indicators.strip().splitlines()
    )
    return f"""code: contoh
year: "2026"
title: Contoh tidak resmi
mark: proposal
source: Dibuat untuk uji
decimals: 2
missing: {missing}
min_answered_weight: {answered}
dimensions:
  - code: d
    name: Dimensi
    weight: 1
    variables:
      - code: v
        name: Variabel
        weight: 1
        indicators:
{lines}
{bands}{more}"""


def small(indicators: str, **said: str) -> Instrument:
    return read_instrument(text_of(indicators, **said), known_events()).instrument


def told(**values: object) -> dict[str, Answer]:
    """Answers by code (``_`` for ``-``); None: does not apply; a pair: a level, and what shows it."""
    answers = {}
    for name, value in values.items():
        said = value if isinstance(value, tuple) else (value, ())
        exact = None if said[0] is None else Fraction(str(said[0]))
        answers[name.replace("_", "-")] = Answer(exact, frozenset(said[1]))
    return answers
