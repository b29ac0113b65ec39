"""What the portal knows of periods and assessments."""

from typing import Any, Final

from services.portal.projection.assessments import PERIOD
from services.portal.register.kinds import IS_ORMAS
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

ANSWERING: Final = ("invited", "answered", "returned")
"""States in which the ormas answers."""
_GONE: Final = "'tidak_aktif', 'tidak_ditemukan', 'dilaporkan_bubar', 'bubar'"
_ACTIVE: Final = f"FROM register r WHERE withdrawn = 0 AND {IS_ORMAS} AND activity NOT IN ({_GONE})"
_PERIOD: Final = ("id", "state", *PERIOD)
_SHOWN: Final = (
    "id", "period", "organisation", "state", "own", "verified", "self_score", "verified_score", "final_score",
    "note", "until", "correction", "panel_score", "objection", "reply", "notes",
)  # fmt: skip


def periods(t: Transaction, period: str = "") -> list[dict[str, Any]]:
    """Of all or one, the newest first, with how many were invited and decided."""
    sql = (
        f"SELECT {', '.join(_PERIOD)}, (SELECT COUNT(*) FROM assessment a WHERE a.period = p.id "
        "AND a.state <> 'taken_back'), "
        "(SELECT COUNT(*) FROM assessment a WHERE a.period = p.id AND a.final_score <> '') "
        "FROM assessment_period p WHERE (? = '' OR id = ?) ORDER BY opens_on DESC, position DESC"
    )
    return dicts(t, (*_PERIOD, "invited", "decided"), sql, period, period)


def assessments(t: Transaction, *, period: str = "", assessment: str = "") -> list[dict[str, Any]]:
    """Of a period, or one, by the name of the ormas."""
    sql = (
        f"SELECT {', '.join(f'a.{name}' for name in _SHOWN)}, COALESCE(r.name, a.organisation) "
        "FROM assessment a LEFT JOIN register r ON r.id = a.organisation "
        "WHERE a.period = ? OR a.id = ? ORDER BY 17, 1"
    )
    return dicts(t, (*_SHOWN, "name"), sql, period, assessment)


def assessments_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Those of the ormas of these entries, the newest period first, each with what its period says."""
    of = ("title", "state", "self_until", "instrument", "edition")
    sql = (
        f"SELECT {', '.join(f'a.{name}' for name in _SHOWN)}, {', '.join(f'p.{name}' for name in of)} "
        "FROM assessment a JOIN assessment_period p ON p.id = a.period "
        f"WHERE a.organisation IN {marks(entries)} AND a.state <> 'taken_back' "
        "ORDER BY p.opens_on DESC, a.id"
    )
    return dicts(t, (*_SHOWN, "title", "period_state", *of[2:]), sql, *entries)


def published_scores(t: Transaction, assessment: str) -> list[dict[str, Any]]:
    """What its ormas was told, the newest first."""
    names = ("number", "outcome", "recorded_at", "reason", "replaced_by")
    sql = f"SELECT {', '.join(names)} FROM published_score WHERE assessment = ? ORDER BY number DESC"
    return dicts(t, names, sql, assessment)


def not_invited(t: Transaction, period: str) -> list[tuple[str, str]]:
    """Ormas of the register that are not in this period yet, by name."""
    sql = (
        "SELECT id, name FROM register WHERE withdrawn = 0 AND id NOT IN "
        "(SELECT organisation FROM assessment WHERE period = ? AND state <> 'taken_back') ORDER BY name, id"
    )
    return [(str(ormas), str(name)) for ormas, name in t.all(sql, (period,))]


def coverage(t: Transaction, period: str) -> tuple[int, int]:
    """How many have a final score, and how many the register holds as active."""
    decided = t.one("SELECT COUNT(*) FROM assessment WHERE period = ? AND final_score <> ''", (period,))
    return int(decided[0]) if decided else 0, active(t)


def active(t: Transaction) -> int:
    """Ormas of the register of which nobody said that they are not active any more."""
    found = t.one(f"SELECT COUNT(*) {_ACTIVE}", ())
    return int(found[0]) if found else 0


def scores_at_closing(t: Transaction, period: str) -> list[tuple[str, str]]:
    """Score and code of the band of each that was published and held when the period was closed."""
    sql = "SELECT score, band FROM score_at_closing WHERE period = ? ORDER BY assessment"
    return [(str(score), str(band)) for score, band in t.all(sql, (period,))]


def active_ones(t: Transaction) -> list[str]:
    """The ormas that :func:`active` counts."""
    return [str(ormas) for (ormas,) in t.all(f"SELECT r.id {_ACTIVE} ORDER BY r.id", ())]


def places(t: Transaction) -> list[tuple[str, str, str]]:
    """Of every entry its village and kecamatan, as recorded."""
    return [tuple(row) for row in t.all("SELECT id, village, district FROM register", ())]


def scores_that_hold(t: Transaction, period: str) -> list[tuple[str, str]]:
    """Ormas and score of each that was told and not replaced, by ormas."""
    sql = (
        "SELECT a.organisation, p.score FROM published_score p JOIN assessment a ON a.id = p.assessment "
        "WHERE a.period = ? AND p.replaced_by = 0 AND p.score <> '' ORDER BY 1"
    )
    return [(str(ormas), str(score)) for ormas, score in t.all(sql, (period,))]


def assessed_at_closing(t: Transaction, period: str) -> list[str]:
    """The ormas of :func:`scores_at_closing`."""
    sql = (
        "SELECT a.organisation FROM score_at_closing s JOIN assessment a ON a.id = s.assessment "
        "WHERE s.period = ? ORDER BY 1"
    )
    return [str(ormas) for (ormas,) in t.all(sql, (period,))]
