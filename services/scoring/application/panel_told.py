"""A panel as plain data: every number exact, as a fraction, and rounded for the eye."""

from collections.abc import Collection
from typing import Any

from services.scoring.domain.arithmetic import rounded
from services.scoring.domain.instrument import Instrument
from services.scoring.domain.panel import Opinions, Panel


def panel_told(instrument: Instrument, panel: Panel, tied: Collection[str]) -> dict[str, Any]:
    """``terms``: None where the instrument has no panel. ``free``, ``gave`` and ``tied``: accounts;
    what was given by somebody with a tie is told nowhere. ``indicators``: each with its opinions.
    """
    terms = instrument.panel
    said = (
        {
            "assessors": terms.assessors,
            "settled_by": terms.settled_by,
            "moderate_above": str(terms.moderate_above),
        }
        if terms
        else None
    )
    barred = panel.tied | {who for who in panel.free if who in tied}
    return {
        "terms": said,
        "free": sorted(panel.free - barred),
        "gave": sorted(set(panel.given) - barred),
        "tied": sorted(barred),
        "indicators": [_told(each) for each in panel.opinions(instrument, tied)],
    }


def _told(opinions: Opinions) -> dict[str, Any]:
    """``value``: what holds, "" when it does not apply, None while it waits; ``spread``: None when they do
    not agree whether it applies; ``changed_by``: after seeing the others.
    """
    spread, lacking = opinions.spread, opinions.lacking
    value = None if lacking else opinions.value
    return {
        "code": opinions.indicator.code,
        "question": opinions.indicator.question,
        "given": dict(sorted(opinions.by.items())),
        "lacking": lacking,
        "spread": None if spread is None else str(rounded(spread, 2)),
        "exact_spread": None if spread is None else str(spread),
        "due": opinions.due and not lacking,
        "changed_by": sorted(opinions.changed_by),
        "agreed": opinions.agreed is not None,
        "value": value,
    }
