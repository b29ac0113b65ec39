"""Scores beside each other by kecamatan, cluster and period; never by ormas, never in the order of scores."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from contracts.telling.places import Village
from services.portal.clusters.membership import memberships
from services.portal.scoring import assessment_list as lists
from services.portal.scoring.closed_periods import spread_of
from services.portal.scoring.comparable import differences
from services.portal.scoring.editions import content_of, editions
from services.portal.scoring.figures import Group
from services.portal.scoring.spread import FEWEST, cells
from services.portal.sheets.tabs import NOWHERE
from services.portal.territory.districts import Districts
from services.portal.web.office_day import OfficeDay
from shared.database import Transaction

NO_CLUSTER: Final = "Tanpa klaster"
BY: Final = {"kecamatan": "Kecamatan", "klaster": "Klaster"}
Placed = Mapping[str, str]


def comparison(t: Transaction, period: Mapping[str, Any], by: str, on: OfficeDay) -> dict[str, Any]:
    """For the office: the scores that hold, by where their ormas are today, and other periods beside them."""
    scores, active = dict(lists.scores_that_hold(t, period["id"])), lists.active_ones(t)
    placed = placed_in(t, by, on, {*scores, *active})
    return {
        "period": period["id"],
        "title": period["title"],
        "by": by,
        "whole": Group("Semua", [*scores.values()], len(active)).told(),
        "groups": [each.told() for each in _groups(scores, active, placed)],
        "periods": [*_periods(t, period, len(active))],
    }


def public_comparison(t: Transaction, period: Mapping[str, Any], by: str, on: OfficeDay) -> dict[str, Any]:
    """For everybody: how many were assessed when the period was closed; no figure of any group."""
    assessed, active = [*lists.assessed_at_closing(t, period["id"])], lists.active_ones(t)
    placed = placed_in(t, by, on, {*assessed, *active})
    many, of = Counter(placed[each] for each in assessed), Counter(placed[each] for each in active)
    counts = [(name, many[name]) for name in _in_order({*many, *of})]
    told = cells(counts) if len(assessed) >= FEWEST else []
    return {
        "period": period["id"],
        "title": period["title"],
        "by": by,
        "groups": [{"name": name, "n": words, "active": of[name]} for name, words in told],
        "mean": spread_of(t, dict(period), len(active))["mean"],
    }


def placed_in(t: Transaction, by: str, on: OfficeDay, ormas: set[str]) -> Placed:
    """By ormas, its kecamatan or cluster on a day."""
    if by == "klaster":
        found = memberships(t, on, sorted(ormas))
        return {each: (found[each].title if each in found else None) or NO_CLUSTER for each in ormas}
    districts = Districts.on(t, on)
    places = {str(one): Village(village, district) for one, village, district in lists.places(t)}
    names: dict[str, str] = {}
    placed = {}
    for each in sorted(ormas):
        said = " ".join(districts.of(places[each]).district.split()) if each in places else ""
        placed[each] = names.setdefault(said.casefold(), said) or NOWHERE
    return placed


def _groups(scores: Mapping[str, str], active: Sequence[str], placed: Placed) -> Iterator[Group]:
    by, of = defaultdict(list), Counter(placed[each] for each in active)
    for ormas, score in scores.items():
        by[placed[ormas]].append(score)
    return (Group(name, by[name], of[name]) for name in _in_order({*by, *of}))


def _in_order(names: set[str]) -> list[str]:
    """By name; who is nowhere last."""
    return sorted(names, key=lambda each: (each in (NOWHERE, NO_CLUSTER), each.casefold()))


def _periods(t: Transaction, period: Mapping[str, Any], active: int) -> Iterator[dict[str, Any]]:
    """Every period, the newest first: with its figures where it may be compared, else with why not."""
    asked = _content(t, period)
    for each in lists.periods(t):
        why = differences(asked, _content(t, each))
        scores = [] if why else [score for _, score in lists.scores_that_hold(t, each["id"])]
        told = Group(each["title"], scores, active).told()
        yield told | {"period": each["id"], "year": each["counts_until"][:4], "why_not": why}


def _content(t: Transaction, period: Mapping[str, Any]) -> dict[str, Any]:
    """Empty while this portal knows nothing of the instrument: that is comparable with nothing."""
    known = editions(t, period["instrument"], inside=True)
    edition = next((each for each in known if each["edition"] == period["edition"]), None)
    return content_of(t, edition) if edition else {"unknown": period["id"]}
