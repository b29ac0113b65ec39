"""Ormas that wait for a panel: whoever looks did not judge yet, and nothing keeps that one from it."""

from collections import defaultdict
from typing import Any, Final

from flask import url_for

from services.portal.scoring.assessment_list import ANSWERING
from services.portal.scoring.editions import content_in, of_panel_alone
from services.portal.waiting.desk import Desk, Line, Subject
from services.portal.web.authors import actor_like, caused
from services.portal.web.rows import marks
from shared.database import Transaction

_GAVE: Final = "scoring.PanelAnswersGiven"
_CONFLICT: Final = "scoring.PanelConflictDeclared"
_DONE: Final = (_GAVE, _CONFLICT, "scoring.PanelModerated", "scoring.SelfAnswersRecorded")
"""Who did one of these gave something already, or gives nothing."""
_STATES: Final = ("checked", *ANSWERING, "submitted")


def to_judge(t: Transaction, desk: Desk) -> Subject | None:
    """Until so many have judged as the instrument asks."""
    if not desk.may("scoring.give_panel_answers"):
        return None
    given, content = _given(t), _Contents(t)
    lines = []
    for assessment, state, name, title, instrument, edition in t.all(*_open_to(desk)):
        asked = content.of(instrument, edition)
        lacking = int((asked.get("panel") or {}).get("assessors", 0)) - len(given[assessment])
        if lacking > 0 and (state == "checked" or of_panel_alone(asked)):
            there = url_for("paneling.show", assessment=assessment)
            lines.append(Line(name, there, f"{title}: menunggu {lacking} penilai lagi"))
    all_at = url_for("office_today.all_of", subject="dinilai-panel")
    return Subject.of("Ormas yang menunggu dinilai panel", lines, desk, all_at)


def _open_to(desk: Desk) -> tuple[str, tuple[str, ...]]:
    """Assessments of open periods to which this account has no tie and of which it did nothing that bars."""
    tied = "SELECT 1 FROM officer_tie o WHERE o.officer = ? AND o.organisation = a.organisation"
    sql = (
        "SELECT a.id, a.state, COALESCE(r.name, a.organisation), p.title, p.instrument, p.edition "
        "FROM assessment a JOIN assessment_period p ON p.id = a.period "
        "LEFT JOIN register r ON r.id = a.organisation "
        f"WHERE p.state = 'open' AND a.state IN {marks(_STATES)} AND NOT {caused('a.id', _DONE)} "
        f"AND NOT EXISTS ({tied} AND o.ended = '') ORDER BY p.opens_on, 3, a.id"
    )
    return sql, (*_STATES, *_DONE, actor_like(desk.account), desk.account)


def _given(t: Transaction) -> dict[str, set[str]]:
    """By assessment, who judged and did not declare a tie."""
    sql = "SELECT stream, actor FROM history WHERE about = stream AND topic = ?"
    given: dict[str, set[str]] = defaultdict(set)
    for stream, actor in t.all(sql, (_GAVE,)):
        given[stream].add(actor.partition("/")[2])
    for stream, actor in t.all(sql, (_CONFLICT,)):
        given[stream].discard(actor.partition("/")[2])
    return given


class _Contents:
    """What editions ask, each read once."""

    def __init__(self, t: Transaction) -> None:
        self._t = t
        self._known: dict[tuple[str, int], dict[str, Any]] = {}

    def of(self, instrument: str, edition: int) -> dict[str, Any]:
        """Empty while this portal knows nothing of it."""
        key = instrument, edition
        if key not in self._known:
            self._known[key] = content_in(self._t, *key) or {"dimensions": []}
        return self._known[key]
