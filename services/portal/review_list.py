"""What waits for an officer's eye: pairs that may be the same ormas, cells that could not be read."""

from typing import Any, Final

from services.portal.rows import dicts
from shared.database import Transaction

SHOWN: Final = (
    "id", "name", "abbreviation", "activity_field", "basis", "number_text", "village", "members_text",
    "registered_on",
)  # fmt: skip
_OPEN: Final = (
    "FROM duplicate d JOIN register a ON a.id = d.ormas JOIN register b ON b.id = d.other "
    "WHERE d.verdict = '' AND a.withdrawn = 0 AND b.withdrawn = 0 AND NOT EXISTS "
    "(SELECT 1 FROM duplicate o WHERE o.ormas = d.other AND o.other = d.ormas "
    "AND (o.verdict <> '' OR o.position < d.position))"
)
_DOUBTS: Final = "FROM doubt d JOIN register r ON r.id = d.ormas WHERE r.withdrawn = 0"


def count_pairs(t: Transaction) -> int:
    """Pairs that nobody has looked at."""
    return _number(t, f"SELECT COUNT(*) {_OPEN}")


def count_doubts(t: Transaction) -> int:
    """Doubts about ormas that are in the register."""
    return _number(t, f"SELECT COUNT(*) {_DOUBTS}")


def pairs(t: Transaction, page: int, size: int) -> list[dict[str, Any]]:
    """Unreviewed pairs, each once: ``left`` and ``right`` are what may be compared in public."""
    columns = ", ".join(f"{side}.{name}" for side in "ab" for name in SHOWN)
    sql = f"SELECT d.reasons, {columns} {_OPEN} ORDER BY d.position LIMIT ? OFFSET ?"
    half = len(SHOWN)
    return [
        {
            "reasons": row[0],
            "left": dict(zip(SHOWN, row[1 : half + 1], strict=True)),
            "right": dict(zip(SHOWN, row[half + 1 :], strict=True)),
        }
        for row in t.all(sql, (size, (page - 1) * size))
    ]


def doubts(t: Transaction, page: int, size: int) -> list[dict[str, Any]]:
    """Doubts in the order they were noted."""
    names = ("id", "name", "cell", "sentence")
    sql = f"SELECT r.id, r.name, d.cell, d.sentence {_DOUBTS} ORDER BY d.position LIMIT ? OFFSET ?"
    return dicts(t, names, sql, size, (page - 1) * size)


def _number(t: Transaction, sql: str) -> int:
    row = t.one(sql)
    return int(row[0]) if row else 0
