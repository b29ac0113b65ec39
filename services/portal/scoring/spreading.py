"""The page of the spread of scores, for everybody: closed periods, coverage, and what may be compared."""

from itertools import pairwise
from typing import Any, Final

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.telling.scoring_words import UNOFFICIAL
from services.portal.scoring import assessment_list as lists
from services.portal.scoring.editions import content_of, editions
from services.portal.scoring.periods import LOW
from services.portal.scoring.spread import FEWEST, asked_alike, cells, mean_words
from shared.database import Transaction

MOST: Final = 20
blueprint = Blueprint("spreading", __name__, url_prefix="/sebaran-nilai")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    """As it stood at the closing: two looks at figures that move would tell who was added between."""
    with current_app.config["VIEWS"].read() as t:
        closed = [each for each in lists.periods(t) if each["state"] == "closed"][:MOST]
        active = lists.active(t)
        told = [_told(t, period, active) for period in closed]
    for each, before in pairwise(told):
        each["before"] = before
        each["alike"] = each["asked"] == before["asked"]
    return render_template("score_spread.html", told=told, unofficial=UNOFFICIAL, fewest=FEWEST)


def _told(t: Transaction, period: dict[str, Any], active: int) -> dict[str, Any]:
    """One period; ``n`` is 0 where too few were told their score to say how many."""
    known = editions(t, period["instrument"], inside=True)
    edition = next(each for each in known if each["edition"] == period["edition"])
    content, scores = content_of(t, edition), lists.scores_at_closing(t, period["id"])
    counts = [(b["label"], sum(band == b["code"] for _, band in scores)) for b in content["bands"]]
    n = len(scores)
    return {
        "title": period["title"],
        "instrument": f"{edition['title']}, edisi {edition['edition']}",
        "asked": asked_alike(content),
        "n": n if n >= FEWEST else 0,
        "active": active,
        "low": 100 * n < LOW * active,
        "cells": cells(counts) if n >= FEWEST else [],
        "mean": mean_words([score for score, _ in scores]),
        "before": None,
    }
