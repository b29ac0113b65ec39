"""What one can ask about bettering a score: what a better answer would do, and what was agreed on."""

from collections.abc import Mapping, Sequence
from typing import Any

from services.scoring.application.assessments import NOT_ASKED, Assessments
from services.scoring.domain import Assessment, ImprovementPlan
from services.scoring.domain.arithmetic import rounded
from services.scoring.domain.improving import (
    Better,
    Chance,
    best_gains,
    chances,
    fewest,
    next_band,
    step_gains,
)
from services.scoring.domain.instrument import Instrument
from services.scoring.domain.scored import Inputs
from shared.errors import FieldProblem, InputWrong, NotFound
from shared.ledger import Cause, Receipt


class Improvements(Assessments):
    """Reads the score that its ormas was told and that holds."""

    def improvements_of_score(self, *, assessment: str) -> dict[str, Any]:
        """``chances``: what lifts it most first; ``by_steps`` and ``by_best``: the fewest indicators that
        together reach ``next_band``, a step each or each at its best; none where they do not.

        Error: NotFound, also before a score was told.
        """
        found = self.load(Assessment, assessment)
        if found.standing is None:
            raise NotFound("Nilai penilaian ini belum disampaikan kepada ormasnya.")
        _, asked = self._asked(assessment)
        return told_of(asked.instrument, Inputs.of(found.standing)) | {
            "assessment": assessment,
            "number": len(found.published),
            "outcome": found.standing.outcome,
        }

    def agree_improvement(self, cause: Cause, *, assessment: str, indicator: str, **said: str) -> Receipt:
        """Errors: NotFound; InputWrong for an indicator that is not asked."""
        found, (_, asked) = self.load(Assessment, assessment), self._asked(assessment)
        questions = {each.code: each.question for each in asked.instrument.indicators()}
        if indicator not in questions:
            raise InputWrong(fields=(FieldProblem("/indicator", NOT_ASKED),))
        of = {"indicator": indicator, "question": questions[indicator]}
        return self.change(
            ImprovementPlan,
            ImprovementPlan.stream_of(assessment),
            cause,
            lambda plan: plan.agree(found, **of, **said),
            load=self.load_or_new,
        )

    def finish_improvement(self, cause: Cause, *, assessment: str, item: int, result: str) -> Receipt:
        plan = ImprovementPlan.stream_of(assessment)
        return self.change(ImprovementPlan, plan, cause, lambda p: p.finish(item=item, result=result))

    def drop_improvement(self, cause: Cause, *, assessment: str, item: int, reason: str) -> Receipt:
        plan = ImprovementPlan.stream_of(assessment)
        return self.change(ImprovementPlan, plan, cause, lambda p: p.drop(item=item, reason=reason))

    def reopen_improvement(self, cause: Cause, *, assessment: str, item: int, reason: str) -> Receipt:
        plan = ImprovementPlan.stream_of(assessment)
        return self.change(ImprovementPlan, plan, cause, lambda p: p.reopen(item=item, reason=reason))


def told_of(instrument: Instrument, inputs: Inputs) -> dict[str, Any]:
    """As plain data: every number exact, as a fraction, and rounded for the eye."""
    result, found = inputs.result(instrument), chances(instrument, inputs)
    above = next_band(instrument, result)
    return {
        "next_band": above.label if above else "",
        "next_from": str(above.low) if above else "",
        "by_steps": fewest(instrument, result, step_gains(found)),
        "by_best": fewest(instrument, result, best_gains(found)),
        "chances": _chances(instrument, found),
    }


def _chances(instrument: Instrument, found: Sequence[Chance]) -> list[dict[str, Any]]:
    asked = {each.code: each for each in instrument.indicators()}
    bands = {each.code: each.label for each in instrument.bands}
    return [
        {
            "code": each.code,
            "question": asked[each.code].question,
            "training": list(asked[each.code].training),
            "value": "" if each.value is None else str(each.value),
            "step": None if each.step is None else _better(each.step, bands, instrument.decimals),
            "best": _better(each.best, bands, instrument.decimals),
        }
        for each in found
    ]


def _better(better: Better, bands: Mapping[str, str], decimals: int) -> dict[str, str]:
    return {
        "value": str(better.value),
        "gain": str(better.gain),
        "gain_shown": str(rounded(better.gain, decimals)),
        "score": str(better.score),
        "band_label": bands.get(better.band, ""),
    }
