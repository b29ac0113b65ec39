"""How many are in another band than in the period before, and never who; only where both ask alike."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final, NamedTuple

from services.portal.scoring import assessment_list as lists
from services.portal.scoring.editions import content_of, editions
from services.portal.scoring.spread import FEWEST, asked_alike, cells
from shared.database import Transaction

WAYS: Final = {1: "naik kategori", 0: "tetap", -1: "turun kategori"}
_BANDS: Final = (
    "SELECT a.organisation, s.band FROM score_at_closing s JOIN assessment a ON a.id = s.assessment "
    "WHERE s.period = ?"
)


class Movement(NamedTuple):
    """``before``: the title of the period that closed before this one; ``alike``: whether both ask and reckon
    the same, else nothing is compared. ``both``: how many have a score in each, 0 where they are few, and
    then no ``ways``, as without bands: words by way, few of them and what would tell them hidden.
    """

    before: str
    alike: bool
    both: int = 0
    ways: Mapping[str, str] = {}


def movement_of(t: Transaction, period: Mapping[str, Any]) -> Movement | None:
    """As it stood when each was closed; None of an open period, of one without scores, and of the first."""
    known = (each for each in lists.periods(t) if each["state"] == "closed")
    closed = [each for each in known if lists.scores_at_closing(t, each["id"])]
    ids = [each["id"] for each in closed]
    if period["id"] not in ids[:-1]:
        return None
    before = closed[ids.index(period["id"]) + 1]
    content = _content(t, period)
    if asked_alike(content) != asked_alike(_content(t, before)):
        return Movement(before["title"], False)
    return _compared(t, content, period["id"], before)


def _compared(t: Transaction, content: Mapping[str, Any], period: str, before: Mapping[str, Any]) -> Movement:
    lowest_first = sorted(content["bands"], key=lambda each: Fraction(str(each["min"])))
    rank = {each["code"]: place for place, each in enumerate(lowest_first)}
    then, now = _bands(t, before["id"]), _bands(t, period)
    both = [each for each in now if each in then]
    if len(both) < FEWEST:
        return Movement(before["title"], True)
    steps = [_way(rank[now[each]] - rank[then[each]]) for each in both if rank]
    counts = [(words, steps.count(way)) for way, words in WAYS.items() if rank]
    return Movement(before["title"], True, len(both), dict(cells(counts)))


def _bands(t: Transaction, period: str) -> dict[str, str]:
    """By ormas."""
    return {str(ormas): str(band) for ormas, band in t.all(_BANDS, (period,))}


def _way(steps: int) -> int:
    return (steps > 0) - (steps < 0)


def _content(t: Transaction, period: Mapping[str, Any]) -> dict[str, Any]:
    known = editions(t, period["instrument"], inside=True)
    return content_of(t, next(each for each in known if each["edition"] == period["edition"]))
