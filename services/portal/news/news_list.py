"""What the read models say of news."""

from collections.abc import Sequence
from typing import Any, Final

from services.portal.projection.news import COUNTS, DRAFTED
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_NEWS: Final = ("id", *DRAFTED, "drafted_at", "actor", "state", "sent_on", "reason", *COUNTS)
_SHORT: Final = ("id", "title", "consent_for", "state", "drafted_at", "sent_on", "reached")


def all_news(t: Transaction, size: int, before: int = 0) -> list[dict[str, Any]]:
    """The newest first: so many, behind so many."""
    sql = f"SELECT {', '.join(_SHORT)} FROM news ORDER BY position DESC LIMIT ? OFFSET ?"
    return dicts(t, _SHORT, sql, size, before)


def how_many(t: Transaction) -> int:
    row = t.one("SELECT COUNT(*) FROM news", ())
    return int(row[0]) if row else 0


def news_of(t: Transaction, news: str) -> dict[str, Any] | None:
    found = dicts(t, _NEWS, f"SELECT {', '.join(_NEWS)} FROM news WHERE id = ?", news)
    return found[0] if found else None


def told_by(t: Transaction, messages: Sequence[str]) -> dict[str, dict[str, Any]]:
    """By message that tells one, its news."""
    if not messages:
        return {}
    names = ("message", *DRAFTED)
    sql = (
        f"SELECT m.message, {', '.join(f'n.{each}' for each in DRAFTED)} FROM news_message m "
        f"JOIN news n ON n.id = m.news WHERE m.message IN {marks(messages)}"
    )
    return {each["message"]: each for each in dicts(t, names, sql, *messages)}
