"""A score with what it was made of, and the digest that names its inputs."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from typing import Any, Final

from services.scoring.domain.answers import NOT_APPLICABLE, Answer
from services.scoring.domain.arithmetic import derive
from services.scoring.domain.derivation import Result
from services.scoring.domain.instrument import Instrument
from services.scoring.events import ScoreComputed

ROUNDING: Final = "half-up-once"
Told = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Asked:
    """What is scored with: an instrument, and the digest of its content."""

    instrument: Instrument
    digest: str


@dataclass(frozen=True)
class Inputs:
    """``counted``: by code of the indicator what was counted, as text; "" where it does not apply.
    ``panel``: what a panel gave and what holds of it, as :func:`panel.as_input` tells it; else nothing.
    ``surveyed``: what the public said, as :attr:`PerceptionSurvey.as_input` tells it; else nothing.
    """

    answers: Told
    counted: Mapping[str, str]
    panel: Told = ()
    surveyed: Told = ()

    @classmethod
    def of(cls, score: ScoreComputed) -> "Inputs":
        """What a recorded score was computed from."""
        counted = {each["code"]: each["value"] for each in score.counted}
        return cls(score.answers, counted, score.panel, score.surveyed)

    def digest_with(self, instrument_digest: str) -> str:
        """The same for the same answers and counts, in whatever order they were told."""
        answers = sorted(self.answers, key=lambda each: str(each["code"]))
        said: list[Any] = [instrument_digest, answers, dict(self.counted)]
        if self.panel:
            said.append([_digested(each) for each in sorted(self.panel, key=lambda each: str(each["code"]))])
        if self.surveyed:
            said.append({"surveyed": sorted(self.surveyed, key=lambda each: str(each["code"]))})
        text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()

    def result(self, instrument: Instrument) -> Result:
        """What is counted stands over what was answered, and so does what a panel gave: an indicator of the
        panel that it did not give is not answered, whatever the office found. The same goes for a survey of
        the public, and for one with too few answers.
        """
        of_panel = {each.code for each in instrument.of_panel()} if self.panel else set()
        answers = {each["code"]: _answer(each) for each in self.answers if each["code"] not in of_panel}
        answers |= {each["code"]: _value(each["value"]) for each in self.panel}
        for each in self.surveyed:
            answers.pop(each["code"], None)
        answers |= {each["code"]: _value(each["value"]) for each in self.surveyed if each["value"]}
        for code, value in self.counted.items():
            answers[code] = _value(value)
        return derive(instrument, answers)


def _digested(told: Mapping[str, Any]) -> dict[str, Any]:
    """Scores that are older than the mark ``after_seeing`` keep their digest."""
    return {name: value for name, value in told.items() if name != "after_seeing" or value}


def as_recorded(answers: Mapping[str, Answer], proofs: Mapping[str, str]) -> list[dict[str, Any]]:
    """In the order of their codes."""
    return [
        {
            "code": code,
            "value": "" if answer.value is None else str(answer.value),
            "applies": answer.applies,
            "shown": [list(each) for each in sorted(answer.shown)],
            "proof": proofs.get(code, ""),
        }
        for code, answer in sorted(answers.items())
    ]


def outcome_of(instrument: Instrument, result: Result) -> dict[str, str]:
    """Fields that every event with a score has."""
    band = next((each.label for each in instrument.bands if each.code == result.band), "")
    score = "" if result.score is None else str(result.score)
    words = score.replace(".", ",") + (f" ({band})" if band else "") if score else "tidak ada nilai"
    exact = "" if result.exact is None else str(result.exact)
    return {"score": score, "exact": exact, "band": result.band, "why_not": result.why_not, "outcome": words}


def _answer(told: Mapping[str, Any]) -> Answer:
    if not told["applies"]:
        return NOT_APPLICABLE
    return Answer(Fraction(told["value"]), frozenset((level, place) for level, place in told["shown"]))


def _value(told: str) -> Answer:
    return Answer(Fraction(told)) if told else NOT_APPLICABLE
