"""What the read models say of the election calendar."""

from typing import Any, Final

from contracts.telling.election_words import WARNS
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_NAMES: Final = (
    "number", "election", "period_kind", "first_day", "last_day", "legal_basis", "mark", "ground", "ended",
    "struck",
)  # fmt: skip
_SELECT: Final = f"SELECT {', '.join(_NAMES)} FROM election_period"


def periods(t: Transaction) -> list[dict[str, Any]]:
    """Every period, the last to begin first, what was struck behind them."""
    return dicts(
        t, _NAMES, f"{_SELECT} ORDER BY CASE WHEN struck = '' THEN 0 ELSE 1 END, first_day DESC, number"
    )


def touched(t: Transaction, from_day: str, until_day: str) -> list[dict[str, Any]]:
    """Of the periods that warn, those that share a day with the days from ``from_day`` to the one before
    ``until_day``.
    """
    sql = (
        f"{_SELECT} WHERE struck = '' AND period_kind IN {marks(WARNS)} AND first_day < ? AND last_day >= ? "
        "ORDER BY first_day, number"
    )
    return dicts(t, _NAMES, sql, *WARNS, until_day, from_day)
