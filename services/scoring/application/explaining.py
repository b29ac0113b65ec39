"""A score computed once more from what is recorded, with the tree that explains it."""

from typing import Any

from contracts.telling.dates import day_in, zone_of
from services.scoring.application.counting import Counting
from services.scoring.domain import Assessment, AssessmentPeriod, InstrumentEditions
from services.scoring.domain.correcting import Published
from services.scoring.domain.scored import Inputs, outcome_of
from services.scoring.domain.telling import as_told
from services.scoring.events import ScoreComputed
from services.scoring.instruments.loading import instrument_in
from shared.errors import NotFound


class Explaining(Counting):
    """Computes from the ledger alone: what was heard since then moves no score."""

    def explain_score(self, *, assessment: str, number: int = 0, as_of: str = "") -> dict[str, Any]:
        """The score that was computed last, or the one that was published as this ``number``.

        ``as_of``: as it stood at the end of that day in the office, whatever was recorded since; "" is now.
        ``same``: the digest and the score come out as they were recorded. ``events``: by counted indicator
        the source:position of what it was counted from; none while that was not heard again.
        Error: NotFound.
        """
        found = self._as_it_stood(assessment, as_of)
        score = _asked(found, number)
        told = self._derived(found, score)
        about = {"assessment": assessment, "state": found.state, "as_of": as_of}
        return told | _published(found, score) | about

    def _as_it_stood(self, assessment: str, day: str) -> Assessment:
        """At the end of a day. Error: NotFound."""
        now = self.load(Assessment, assessment)
        if not day:
            return now
        zone = zone_of(self.deployment.office.time_zone)
        rows = self.ledger.history(assessment)
        told = [row.version for row in rows if day_in(row.recorded_at, zone) <= day]
        if not told:
            raise NotFound("Pada tanggal itu penilaian ini belum dibuka.")
        then: Assessment = self.repository.get(assessment, version=told[-1], projector_func=Assessment.replay)
        return then

    def _derived(self, found: Assessment, score: ScoreComputed) -> dict[str, Any]:
        """The tree of a score, and whether it comes out as it was recorded."""
        edition = self.load(InstrumentEditions, score.instrument).edition(score.edition)
        instrument = instrument_in(edition.sheet)
        inputs = Inputs(score.answers, {each["code"]: each["value"] for each in score.counted})
        result = inputs.result(instrument)
        period = self.load(AssessmentPeriod, found.period)
        behind = self._events_behind(instrument, period, found.organisation, score.positions)
        digest, outcome = inputs.digest_with(edition.sheet.digest), outcome_of(instrument, result)
        same = all(getattr(score, name) == value for name, value in outcome.items())
        return as_told(instrument, result) | {
            "organisation": found.organisation,
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


def _asked(found: Assessment, number: int) -> ScoreComputed:
    """Error: NotFound."""
    if number and number > len(found.published):
        raise NotFound(f"Nilai {number} penilaian ini tidak ada.")
    score = found.published[number - 1].score if number else found.score
    if score is None:
        raise NotFound("Nilai penilaian ini belum dihitung.")
    return score


def _published(found: Assessment, score: ScoreComputed) -> dict[str, Any]:
    """``number``: as which it was published, 0 if never; ``replaced_by``: the outcome and number of the one
    in its place, and why; ``replaces``: in whose place it stands.
    """
    number = next((each.number for each in found.published if each.score is score), 0)
    after = found.published[number] if 0 < number < len(found.published) else None
    before = found.published[number - 2] if number > 1 else None
    return {"number": number, "replaced_by": _told(after), "replaces": _told(before)}


def _told(published: Published | None) -> dict[str, Any] | None:
    if published is None:
        return None
    return {"number": published.number, "outcome": published.score.outcome, "reason": published.reason}
