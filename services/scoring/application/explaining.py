"""A score computed once more from what is recorded, with the tree that explains it."""

from typing import Any

from services.scoring.application.counting import Counting
from services.scoring.domain import Assessment, AssessmentPeriod, InstrumentEditions
from services.scoring.domain.scored import Inputs, outcome_of
from services.scoring.domain.telling import as_told
from services.scoring.instruments.loading import instrument_in
from shared.errors import NotFound


class Explaining(Counting):
    """Computes from the ledger alone: what was heard since then moves no score."""

    def explain_score(self, *, assessment: str) -> dict[str, Any]:
        """``same``: the digest and the score come out as they were recorded. ``events``: by counted indicator
        the source:position of what it was counted from; none while that was not heard again.
        Error: NotFound.
        """
        found = self.load(Assessment, assessment)
        score = found.score
        if score is None:
            raise NotFound("Nilai penilaian ini belum dihitung.")
        edition = self.load(InstrumentEditions, score.instrument).edition(score.edition)
        instrument = instrument_in(edition.sheet)
        inputs = Inputs(score.answers, {each["code"]: each["value"] for each in score.counted})
        result = inputs.result(instrument)
        period = self.load(AssessmentPeriod, found.period)
        behind = self._events_behind(instrument, period, found.organisation, score.positions)
        digest = inputs.digest_with(edition.sheet.digest)
        outcome = outcome_of(instrument, result)
        same = all(getattr(score, name) == value for name, value in outcome.items())
        return as_told(instrument, result) | {
            "assessment": assessment,
            "organisation": found.organisation,
            "state": found.state,
            "outcome": outcome["outcome"],
            "instrument": score.instrument,
            "edition": score.edition,
            "instrument_digest": edition.sheet.digest,
            "inputs_digest": digest,
            "rounding": score.rounding,
            "positions": dict(score.positions),
            "counted": [dict(each) for each in score.counted],
            "events": dict(behind),
            "proofs": {each["code"]: each["proof"] for each in score.answers if each["proof"]},
            "same": same and digest == score.inputs_digest,
        }
