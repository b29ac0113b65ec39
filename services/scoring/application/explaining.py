"""A score computed once more from what is recorded, with the tree that explains it."""

from typing import Any

from services.scoring.domain import Assessment, InstrumentEditions
from services.scoring.domain.scored import Inputs, outcome_of
from services.scoring.domain.telling import as_told
from services.scoring.instruments.loading import instrument_in
from shared.application import EventSourced
from shared.errors import NotFound


class Explaining(EventSourced):
    """Reads the ledger alone: what was heard since then moves no score."""

    def explain_score(self, *, assessment: str) -> dict[str, Any]:
        """``same``: the digest and the score come out as they were recorded. Error: NotFound."""
        found = self.load(Assessment, assessment)
        score = found.score
        if score is None:
            raise NotFound("Nilai penilaian ini belum dihitung.")
        edition = self.load(InstrumentEditions, score.instrument).edition(score.edition)
        instrument = instrument_in(edition.sheet)
        inputs = Inputs(score.answers, {each["code"]: each["value"] for each in score.counted})
        result = inputs.result(instrument)
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
            "proofs": {each["code"]: each["proof"] for each in score.answers if each["proof"]},
            "same": same and digest == score.inputs_digest,
        }
