"""A derivation as plain data: every number exact, as a fraction, and rounded for the eye."""

from fractions import Fraction
from typing import Any

from services.scoring.domain.arithmetic import rounded
from services.scoring.domain.derivation import Node, Result
from services.scoring.domain.instrument import Instrument


def as_told(instrument: Instrument, result: Result) -> dict[str, Any]:
    """Keys: ``score`` ("" when none came about, and then ``why_not``), ``exact``, ``band``, ``band_label``,
    ``answered`` in per cent, ``stopped_at``, ``tree``.
    """
    names = {each.code: each.name for each in instrument.dimensions}
    names |= {each.code: each.name for dimension in instrument.dimensions for each in dimension.variables}
    names |= {each.code: each.question for each in instrument.indicators()}
    labels = {each.code: each.label for each in instrument.bands}
    return {
        "score": "" if result.score is None else str(result.score),
        "exact": _exact(result.exact),
        "band": result.band,
        "band_label": labels.get(result.band, ""),
        "answered": str(rounded(100 * result.answered, 0)),
        "why_not": result.why_not,
        "stopped_at": names.get(result.stopped_at, ""),
        "tree": _node(result.root, names, instrument.decimals),
    }


def _node(node: Node, names: dict[str, str], decimals: int) -> dict[str, Any]:
    return {
        "code": node.code,
        "name": names.get(node.code, ""),
        "points": "" if node.points is None else str(rounded(node.points, decimals)),
        "exact": _exact(node.points),
        "share": _exact(node.share),
        "percent": str(rounded(100 * node.share, 2)),
        "because": node.because,
        "value": _exact(node.value),
        "parts": [_node(each, names, decimals) for each in node.parts],
    }


def _exact(value: Fraction | None) -> str:
    return "" if value is None else str(value)
