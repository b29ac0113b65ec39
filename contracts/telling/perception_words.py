"""The survey that asks the public about an indicator (survei persepsi), in words."""

from collections.abc import Mapping
from fractions import Fraction
from math import floor
from typing import Any, Final

MOST_CHOICES: Final = 11
MOST_PERCEPTION_SLIPS: Final = 800
"""Each answer is an event of one stream, and a stream has fewer than 1,000."""
FEWEST_ANSWERS: Final = 5
"""No survey is used of fewer, whatever the office chose: with less the last answer is told by the others."""
USUAL_LEAST: Final = 30
SMALL: Final = 30
"""Of fewer answers the normal distribution is a rough guess, and so is the margin."""
PERCEPTION_STATES: Final = {"open": "terbuka", "closed": "ditutup"}
SUPPOSED: Final = (
    "Margin 95% menurut rumus sampel acak sederhana: 1,96 × √(s²/n × (1 − n/N)). Bila penjawab tidak "
    "dipilih acak, margin hanya perkiraan."
)


def outcome_words(told: Mapping[str, Any]) -> str:
    """The mean with how many answered and its margin; that they are few is said, not hidden."""
    many = told["answers"]
    if not told["value"]:
        return f"{many} jawaban, kurang dari {told['least']}, jadi tidak dipakai"
    margin = told["margin"].replace(".", ",")
    sure = f", ± {margin} (95%)" if margin else ""
    small = f"; kurang dari {SMALL} jawaban, jadi marginnya kasar" if many < SMALL else ""
    return f"rata-rata {mean_words(told['value'])} dari {many} jawaban{sure}{small}"


def survey_lines(told: Mapping[str, Any] | None) -> list[str]:
    """What the public said of an indicator, with the event that closed its survey."""
    return [f"survei: {outcome_words(told)} (peristiwa {told['event']})"] if told else []


def mean_words(exact: str) -> str:
    """In hundredths, half up: 3,20 of 16/5."""
    steps = floor(Fraction(exact) * 100 + Fraction(1, 2))
    return f"{'-' if steps < 0 else ''}{abs(steps) // 100},{abs(steps) % 100:02}"
