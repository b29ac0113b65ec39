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


def fates(t: Transaction, news: str) -> dict[str, dict[str, int]]:
    """By channel how many of its messages are in which state: of the portal ``opened`` or ``unopened``, of a
    server as its way is called.
    """
    state = "COALESCE(w.way_state, CASE WHEN m.read_at <> '' THEN 'opened' ELSE 'unopened' END)"
    sql = (
        f"SELECT m.message_channel, {state}, COUNT(*) FROM news_message n JOIN message m ON m.id = n.message "
        f"LEFT JOIN message_way w ON w.message = m.id WHERE n.news = ? GROUP BY m.message_channel, {state} "
        f"ORDER BY m.message_channel, {state}"
    )
    found: dict[str, dict[str, int]] = {}
    for channel, told, many in t.all(sql, (news,)):
        found.setdefault(channel, {})[told] = many
    return found


def not_arrived(t: Transaction, news: str) -> list[dict[str, Any]]:
    """Ormas to whom its mail did not get, by name, and why."""
    sql = (
        "SELECT m.organisation, COALESCE(r.name, ''), w.failure FROM news_message n "
        "JOIN message m ON m.id = n.message JOIN message_way w ON w.message = m.id "
        "LEFT JOIN register r ON r.id = m.organisation "
        "WHERE n.news = ? AND w.way_state IN ('bounced', 'given_up') ORDER BY r.name_key, m.organisation"
    )
    return dicts(t, ("organisation", "name", "failure"), sql, news)


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
