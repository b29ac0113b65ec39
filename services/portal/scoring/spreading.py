"""The page of the spread of scores, for everybody: closed periods, coverage, and what may be compared."""

from itertools import pairwise
from typing import Final

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.telling.scoring_words import OF_WHOM, UNOFFICIAL
from services.portal.scoring import assessment_list as lists
from services.portal.scoring.closed_periods import spread_of
from services.portal.scoring.spread import FEWEST, FEWEST_FOR_A_MEAN

MOST: Final = 20
blueprint = Blueprint("spreading", __name__, url_prefix="/sebaran-nilai")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    """As it stood at the closing: two looks at figures that move would tell who was added between."""
    with current_app.config["VIEWS"].read() as t:
        closed = [each for each in lists.periods(t) if each["state"] == "closed"][:MOST]
        active = lists.active(t)
        told = [spread_of(t, period, active) for period in closed]
    for each, before in pairwise(told):
        each["before"] = before
        each["alike"] = each["asked"] == before["asked"]
    return render_template(
        "score_spread.html",
        told=told,
        unofficial=UNOFFICIAL,
        of_whom=OF_WHOM,
        fewest=FEWEST,
        fewest_for_a_mean=FEWEST_FOR_A_MEAN,
    )
