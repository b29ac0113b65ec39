"""What the scores of a period would be otherwise, and how steady they are. Nothing of it is recorded."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from services.scoring.domain import Assessment, AssessmentPeriod, InstrumentEditions
from services.scoring.domain.arithmetic import rounded
from services.scoring.domain.derivation import Result
from services.scoring.domain.instrument import Instrument
from services.scoring.domain.items import Statistics, points_in, statistics
from services.scoring.domain.robustness import Room, rooms
from services.scoring.domain.scored import Inputs, outcome_of
from services.scoring.domain.soundness import faults_of_bands
from services.scoring.domain.supposing import codes_of, ranks, rebanded, reweighed, suppose
from services.scoring.events import OrmasInvitedToAssessment
from services.scoring.instruments.loading import instrument_in
from shared.application import EventSourced
from shared.errors import FieldProblem, InputWrong


class Scored(NamedTuple):
    """One assessment of a period that has a score: the one that was published last, else computed last."""

    assessment: str
    organisation: str
    inputs: Inputs


class Supposing(EventSourced):
    """Reads a period and forgets what it reckoned."""

    def suppose_scores(
        self,
        *,
        period: str,
        instrument: str = "",
        edition: int = 0,
        weights: Mapping[str, Fraction] | None = None,
        bands: Mapping[str, Decimal] | None = None,
    ) -> dict[str, Any]:
        """Side by side with what is: another edition, other weights, bands that begin elsewhere.

        Errors: NotFound, InputWrong.
        """
        asked = self._instrument_of(self.load(AssessmentPeriod, period))
        other = self.load(InstrumentEditions, instrument).edition(edition).sheet if instrument else None
        supposed = changed(instrument_in(other) if other else asked, weights or {}, bands or {})
        found = list(self._scored(period))
        then = [suppose(each.inputs, asked, supposed) for each in found]
        now = [each.inputs.result(asked) for each in found]
        before, after = ranks([each.score for each in now]), ranks([each.result.score for each in then])
        rows = [
            {"assessment": one.assessment, "organisation": one.organisation, "unused": list(would.unused)}
            | _side("", asked, is_, rank)
            | _side("other_", supposed, would.result, other_rank)
            for one, is_, would, rank, other_rank in zip(found, now, then, before, after, strict=True)
        ]
        moved = sum(each["band_label"] != each["other_band_label"] for each in rows)
        return {"period": period, "rows": rows, "moved": moved}

    def steadiness_of_scores(self, *, period: str) -> dict[str, Any]:
        """How far each weight may move before a band changes, and the statistics of the indicators."""
        asked = self._instrument_of(self.load(AssessmentPeriod, period))
        found = [(each, each.inputs.result(asked)) for each in self._scored(period)]
        told = [points_in(result.root) for _, result in found]
        rows = [
            {"assessment": one.assessment, "organisation": one.organisation}
            | {"outcome": outcome_of(asked, result)["outcome"]}
            | {"rooms": [_room(each) for each in rooms(asked, result)]}
            for one, result in found
        ]
        names = {each.code: each.question for each in asked.indicators()}
        return {"period": period, "rows": rows} | _told(statistics(asked, told), names)

    def _instrument_of(self, period: AssessmentPeriod) -> Instrument:
        edition = self.load(InstrumentEditions, period.instrument).edition(period.edition)
        return instrument_in(edition.sheet)

    def _scored(self, period: str) -> Iterator[Scored]:
        """In the order in which they were invited."""
        for row in self.rows_of(OrmasInvitedToAssessment.TOPIC):
            found = self.load(Assessment, row.stream)
            score = found.standing or found.score
            if found.period == period and score:
                yield Scored(found.id, found.organisation, Inputs.of(score))


def changed(
    instrument: Instrument, weights: Mapping[str, Fraction], bands: Mapping[str, Decimal]
) -> Instrument:
    """Error: InputWrong by code, for what is not there, no weight, or bands that do not follow each other."""
    codes, known = codes_of(instrument), {band.code for band in instrument.bands}
    strange = {f"/weights/{code}": "Bobot ini tidak ada." for code in weights if code not in codes}
    strange |= {f"/bands/{code}": "Kategori ini tidak ada." for code in bands if code not in known}
    nothing = {f"/weights/{code}": "Tulis bobot lebih dari nol." for code, w in weights.items() if w <= 0}
    wrong = [FieldProblem(place, message) for place, message in (strange | nothing).items()]
    if wrong:
        raise InputWrong(fields=tuple(wrong))
    supposed = rebanded(reweighed(instrument, weights), bands)
    if bands:
        places = [band.code for band in supposed.bands]
        for fault in faults_of_bands(supposed):
            at = int(fault.pointer.split("/")[2])
            wrong.append(FieldProblem(f"/bands/{places[at]}", fault.message))
    if wrong:
        raise InputWrong(fields=tuple(wrong))
    return supposed


def _side(name: str, instrument: Instrument, result: Result, rank: int | None) -> dict[str, Any]:
    """One side of a row; each key with this beginning."""
    label = next((band.label for band in instrument.bands if band.code == result.band), "")
    score = "" if result.score is None else str(result.score)
    told = {"score": score, "band_label": label, "why_not": result.why_not, "rank": rank}
    return {f"{name}{key}": value for key, value in told.items()}


def _room(room: Room) -> dict[str, str]:
    least, most, way = room.least, room.most, room.distance
    return {
        "code": room.code,
        "weight": str(room.weight),
        "least": "" if least is None else str(least),
        "most": "" if most is None else str(most),
        "percent": "" if way is None else str(rounded(100 * way, 1)),
    }


def _told(found: Statistics, names: Mapping[str, str]) -> dict[str, Any]:
    """Exact, and rounded for the eye."""
    items = [
        {"code": item.code, "name": names[item.code], "answered": item.answered}
        | {key: _shown(getattr(item, key)) for key in ("mean", "variance", "least", "most", "without")}
        for item in found.items
    ]
    exact = "" if found.alpha is None else str(found.alpha)
    return {
        "n": found.n,
        "over": list(found.over),
        "alpha": exact,
        "alpha_shown": _shown(found.alpha),
        "items": items,
    }


def _shown(value: Fraction | None) -> str:
    if value is None:
        return ""
    return str(rounded(value, 2)) if value >= 0 else f"-{rounded(-value, 2)}"
