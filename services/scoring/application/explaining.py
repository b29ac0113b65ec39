"""A score computed once more from what is recorded, with the tree that explains it."""

from dataclasses import replace
from typing import Any

from contracts.telling.dates import day_in, zone_of
from services.scoring.application.answers_behind import answers_behind
from services.scoring.application.counting import Counting
from services.scoring.application.panel_behind import panel_behind
from services.scoring.domain import Assessment, AssessmentPeriod, InstrumentEditions, PerceptionSurvey
from services.scoring.domain.correcting import Published
from services.scoring.domain.instrument import Instrument
from services.scoring.domain.panel import panel_settled
from services.scoring.domain.scored import ROUNDING, Inputs, outcome_of
from services.scoring.domain.telling import as_told
from services.scoring.events import PerceptionSurveyClosed, ScoreComputed
from services.scoring.instruments.loading import instrument_in
from shared.errors import NotFound


class Explaining(Counting):
    """Computes from the ledger alone: what was heard since then moves no score."""

    def explain_score(
        self, *, assessment: str, number: int = 0, as_of: str = "", side: str = "final"
    ) -> dict[str, Any]:
        """The score that was computed last, or the one that was published as this ``number``.

        ``as_of``: as it stood at the end of that day in the office, whatever was recorded since; "" is now.
        ``side``: one of :data:`SIDES`; ``verified`` is without the panel, ``self`` what was handed in last.
        ``same``: the digest and the score come out as they were recorded. ``events``: by counted indicator
        the source:position of what it was counted from; none while that was not heard again. ``panel``: by
        indicator what each assessor gave, with the source:position of its event. ``surveyed``: by indicator
        what the public said, with the source:position of the event that closed its survey.
        ``answered_in``: by step the event in which the answers stand.
        Error: NotFound.
        """
        found = self._as_it_stood(assessment, as_of)
        about = {"assessment": assessment, "state": found.state, "as_of": as_of, "side": side}
        if side == "self":
            return self._handed_in(found) | {"number": 0, "replaced_by": None, "replaces": None} | about
        score = _asked(found, number)
        told = self._derived(found, score, side)
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

    def _derived(self, found: Assessment, score: ScoreComputed, side: str) -> dict[str, Any]:
        """The tree of a score, and whether it comes out as it was recorded."""
        period = self.load(AssessmentPeriod, found.period)
        rows = self.ledger.history(found.id)
        whole, given = Inputs.of(score), panel_behind(rows, score)
        inputs = whole if side == "final" else replace(whole, panel=())
        surveyed = self._surveyed(score)
        told, instrument = self._told(found, score.instrument, score.edition, inputs)
        outcome = outcome_of(instrument, inputs.result(instrument))
        same = whole.digest_with(told["instrument_digest"]) == score.inputs_digest
        same &= all(each["same"] for each in surveyed.values())
        if side == "final":
            same &= all(getattr(score, name) == value for name, value in outcome.items())
            same &= panel_settled(instrument, score.panel) and bool(score.panel) == bool(given)
        else:
            same &= outcome["outcome"] == score.verified_outcome
        behind = self._events_behind(instrument, period, found.organisation, score.positions)
        return told | {
            "positions": dict(score.positions),
            "events": dict(behind),
            "answered_in": answers_behind(rows, score.originator_version, side),
            "panel": given if side == "final" else {},
            "surveyed": surveyed,
            "rounding": score.rounding,
            "same": same,
        }

    def _surveyed(self, score: ScoreComputed) -> dict[str, dict[str, Any]]:
        """``same``: counted once more from its slips and its paper it comes out as it was recorded."""
        found = {}
        for told in score.surveyed:
            rows = self.ledger.history(told["survey"])
            closed = next(row for row in rows if row.topic == PerceptionSurveyClosed.TOPIC)
            same = self.load(PerceptionSurvey, told["survey"]).as_input == told
            found[told["code"]] = dict(told) | {"event": f"scoring:{closed.position}", "same": same}
        return found

    def _handed_in(self, found: Assessment) -> dict[str, Any]:
        """What its own answers were worth when the ormas handed them in last. Error: NotFound."""
        if not found.self_outcome:
            raise NotFound("Penilaian mandiri ini belum dikirim.")
        period = self.load(AssessmentPeriod, found.period)
        told, _ = self._told(found, period.instrument, period.edition, Inputs(found.handed_in, {}))
        same = told["outcome"] == found.self_outcome
        answered = answers_behind(self.ledger.history(found.id), found.version, "self")
        nothing: dict[str, Any] = {"positions": {}, "events": {}, "panel": {}, "surveyed": {}}
        return told | nothing | {"answered_in": answered, "rounding": ROUNDING, "same": same}

    def _told(
        self, found: Assessment, instrument: str, edition: int, inputs: Inputs
    ) -> tuple[dict[str, Any], Instrument]:
        """What inputs are worth with an edition, with its tree."""
        sheet = self.load(InstrumentEditions, instrument).edition(edition).sheet
        asked = instrument_in(sheet)
        result = inputs.result(asked)
        return as_told(asked, result) | {
            "organisation": found.organisation,
            "outcome": outcome_of(asked, result)["outcome"],
            "instrument": instrument,
            "edition": edition,
            "instrument_digest": sheet.digest,
            "inputs_digest": inputs.digest_with(sheet.digest),
            "counted": [{"code": code, "value": value} for code, value in inputs.counted.items()],
            "proofs": {each["code"]: each["proof"] for each in inputs.answers if each["proof"]},
        }, asked


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
