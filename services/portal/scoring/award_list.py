"""What the portal knows of Ormas Awards."""

import json
from typing import Any, Final

from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_AWARD: Final = ("id", "title", "period", "until", "ground", "categories", "state")
_CANDIDATE: Final = ("organisation", "category", "state", "by_itself", "visited_on", "note")
_STAGE: Final = ("organisation", "position", "stage", "recorded_at", "actor", "day", "words")


def awards(t: Transaction, award: str = "") -> list[dict[str, Any]]:
    """All or one, the newest first."""
    sql = f"SELECT {', '.join(_AWARD)} FROM award WHERE (? = '' OR id = ?) ORDER BY position DESC"
    return [
        each | {"categories": json.loads(each["categories"])} for each in dicts(t, _AWARD, sql, award, award)
    ]


def candidates(t: Transaction, award: str) -> list[dict[str, Any]]:
    """By category and name, never by points or votes; ``stages``: each with who and when; ``voters``: who
    votes for it now; ``score``: where its assessment stands, None where it was not invited.
    """
    sql = (
        f"SELECT {', '.join(f'c.{name}' for name in _CANDIDATE)}, COALESCE(r.name, c.organisation), "
        "s.id, s.state FROM award_candidate c JOIN award w ON w.id = c.award "
        "LEFT JOIN register r ON r.id = c.organisation "
        "LEFT JOIN assessment s ON s.period = w.period AND s.organisation = c.organisation "
        "AND s.state <> 'taken_back' WHERE c.award = ? ORDER BY c.category, 7, c.organisation"
    )
    found = dicts(t, (*_CANDIDATE, "name", "assessment", "assessment_state"), sql, award)
    stages, votes = _stages(t, award), _votes(t, award)
    return [
        each | {"stages": stages.get(each["organisation"], []), "voters": votes.get(each["organisation"], [])}
        for each in found
    ]


def awardees(t: Transaction, award: str = "", *, announced: bool) -> list[dict[str, Any]]:
    """Of one or all, as everybody may read them or as they are decided."""
    names = ("award", "title", "category", "organisation", "name")
    sql = (
        "SELECT e.award, w.title, e.category, e.organisation, COALESCE(r.name, e.organisation) "
        "FROM awardee e JOIN award w ON w.id = e.award LEFT JOIN register r ON r.id = e.organisation "
        "WHERE (? = '' OR e.award = ?) AND e.announced >= ? ORDER BY w.position DESC, e.category"
    )
    return dicts(t, names, sql, award, award, int(announced))


def open_to(t: Transaction, today: str) -> list[dict[str, Any]]:
    """In which candidates are still named."""
    return [each for each in awards(t) if each["state"] == "called" and today <= each["until"]]


def candidacies(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Where these entries stand, as their ormas reads it: no votes, no points, nobody else."""
    names = ("award", "title", "award_state", *_CANDIDATE)
    sql = (
        f"SELECT w.id, w.title, w.state, {', '.join(f'c.{name}' for name in _CANDIDATE)} "
        "FROM award_candidate c JOIN award w ON w.id = c.award "
        f"WHERE c.organisation IN {marks(entries)} ORDER BY w.position DESC, c.organisation"
    )
    return dicts(t, names, sql, *entries)


def _stages(t: Transaction, award: str) -> dict[str, list[dict[str, Any]]]:
    sql = f"SELECT {', '.join(_STAGE)} FROM award_stage WHERE award = ? ORDER BY position"
    found: dict[str, list[dict[str, Any]]] = {}
    for each in dicts(t, _STAGE, sql, award):
        found.setdefault(each["organisation"], []).append(each)
    return found


def _votes(t: Transaction, award: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for organisation, juror in t.all(
        "SELECT organisation, juror FROM award_vote WHERE award = ? ORDER BY juror", (award,)
    ):
        found.setdefault(str(organisation), []).append(str(juror))
    return found
