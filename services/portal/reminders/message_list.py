"""What the read models say of messages."""

from collections.abc import Sequence
from typing import Any, Final

from services.portal.news.news_list import told_by
from services.portal.projection.messages import TOLD
from services.portal.register.merged import merged
from services.portal.reminders.reminder_list import COLUMNS, FROM, NAMES, with_texts
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

MESSAGE: Final = (
    "id",
    *TOLD,
    "queued_at",
    "read_at",
    "read_by",
    "printed_on",
    "name",
    "total",
    "open",
    "way_state",
    "failure",
)
_BY_HAND: Final = ("message", "hand_channel", "told_on", "actor", "ground")
_SELECT: Final = (
    f"SELECT {', '.join(f'p.{name}' for name in MESSAGE[:-5])}, COALESCE(g.name, ''), "
    "(SELECT COUNT(*) FROM message_reminder x WHERE x.message = p.id), "
    "(SELECT COUNT(*) FROM message_reminder x JOIN reminder m ON m.id = x.reminder "
    "WHERE x.message = p.id AND m.state = 'open'), COALESCE(w.way_state, ''), COALESCE(w.failure, '') "
    "FROM message p LEFT JOIN register g ON g.id = p.organisation "
    "LEFT JOIN message_way w ON w.message = p.id"
)
UNREAD: Final = "message_channel = 'portal' AND read_at = ''"
"""In a query: what waits to be opened in the portal."""


def message_of(t: Transaction, message: str) -> dict[str, Any] | None:
    """One message, with its reminders and how colleagues brought it."""
    found = _complete(t, dicts(t, MESSAGE, f"{_SELECT} WHERE p.id = ?", message))
    return found[0] if found else None


def inbox(t: Transaction, recipients: Sequence[str], size: int, before: int = 0) -> list[dict[str, Any]]:
    """Messages in the portal to any of these, the newest first: so many, behind so many."""
    sql = (
        f"{_SELECT} WHERE p.recipient IN {marks(recipients)} AND p.message_channel = 'portal' "
        "ORDER BY p.position DESC LIMIT ? OFFSET ?"
    )
    return _complete(t, dicts(t, MESSAGE, sql, *recipients, size, before))


def inbox_size(t: Transaction, recipients: Sequence[str]) -> int:
    sql = (
        f"SELECT COUNT(*) FROM message WHERE recipient IN {marks(recipients)} AND message_channel = 'portal'"
    )
    row = t.one(sql, recipients)
    return int(row[0]) if row else 0


def unread(t: Transaction, recipients: Sequence[str]) -> dict[str, list[str]]:
    """By recipient, the messages in the portal that nobody opened, the oldest first."""
    sql = (
        f"SELECT recipient, id FROM message WHERE recipient IN {marks(recipients)} AND {UNREAD} "
        "ORDER BY position"
    )
    found: dict[str, list[str]] = {}
    for recipient, message in t.all(sql, recipients):
        found.setdefault(recipient, []).append(message)
    return found


def how_many_unread(t: Transaction, recipients: Sequence[str]) -> int:
    sql = f"SELECT COUNT(*) FROM message WHERE recipient IN {marks(recipients)} AND {UNREAD}"
    row = t.one(sql, recipients)
    return int(row[0]) if row else 0


def unread_of(
    t: Transaction, recipients: Sequence[str], size: int, before: int
) -> tuple[int, list[dict[str, Any]]]:
    """How many messages nobody opened, and of some of them, the oldest first, how many reminders they tell;
    ``first``: what the first of these is called.
    """
    sql = (
        "SELECT p.id, p.day, (SELECT COUNT(*) FROM message_reminder x WHERE x.message = p.id), "
        "COALESCE((SELECT m.title FROM message_reminder x JOIN reminder m ON m.id = x.reminder "
        "WHERE x.message = p.id AND x.place = 0), 'Pesan') "
        f"FROM message p WHERE p.recipient IN {marks(recipients)} AND {UNREAD} "
        "ORDER BY p.position LIMIT ? OFFSET ?"
    )
    found = dicts(t, ("id", "day", "total", "first"), sql, *recipients, size, before)
    return how_many_unread(t, recipients), found


def told_to_ormas(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """Whatever an ormas was told, also under an entry that was merged into it, the newest first."""
    entries = [ormas, *(each["id"] for each in merged(t, ormas).taken_in)]
    sql = f"{_SELECT} WHERE p.organisation IN {marks(entries)} ORDER BY p.position DESC"
    return _complete(t, dicts(t, MESSAGE, sql, *entries))


def letters(t: Transaction, *, printed: bool, size: int, before: int = 0) -> list[dict[str, Any]]:
    """Letters that are to be printed, the oldest first, or that were, the newest first."""
    order = "p.printed_on DESC, p.position DESC" if printed else "p.position"
    of_kind = f"p.message_channel = 'letter' AND {_printed(printed)}"
    sql = f"{_SELECT} WHERE {of_kind} ORDER BY {order} LIMIT ? OFFSET ?"
    return _complete(t, dicts(t, MESSAGE, sql, size, before))


def how_many_letters(t: Transaction, *, printed: bool) -> int:
    row = t.one(f"SELECT COUNT(*) FROM message p WHERE message_channel = 'letter' AND {_printed(printed)}")
    return int(row[0]) if row else 0


def letters_named(t: Transaction, messages: Sequence[str]) -> list[dict[str, Any]]:
    """Those of these messages that are letters."""
    if not messages:
        return []
    sql = f"{_SELECT} WHERE p.message_channel = 'letter' AND p.id IN {marks(messages)} ORDER BY p.position"
    return _complete(t, dicts(t, MESSAGE, sql, *messages))


def _printed(printed: bool) -> str:
    """What is left to tell is printed; what is done is not, unless it was already."""
    open_ones = (
        "EXISTS (SELECT 1 FROM message_reminder x JOIN reminder m ON m.id = x.reminder "
        "WHERE x.message = p.id AND m.state = 'open')"
    )
    return "p.printed_on <> ''" if printed else f"p.printed_on = '' AND {open_ones}"


def _complete(t: Transaction, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each with ``reminders`` in their order, its ``news`` or None, and ``by_hand``, the oldest first."""
    asked = [each["id"] for each in found]
    if not asked:
        return []
    sql = (
        f"SELECT x.message, {COLUMNS}, COALESCE(r.name, '') {FROM} "
        "JOIN message_reminder x ON x.reminder = m.id "
        f"WHERE x.message IN {marks(asked)} ORDER BY x.message, x.place"
    )
    reminders = with_texts(t, dicts(t, ("message", *NAMES, "name"), sql, *asked))
    news = told_by(t, asked)
    told = dicts(
        t,
        _BY_HAND,
        f"SELECT {', '.join(_BY_HAND)} FROM message_by_hand WHERE message IN {marks(asked)} "
        "ORDER BY message, version",
        *asked,
    )
    return [
        each
        | {
            "reminders": [one for one in reminders if one["message"] == each["id"]],
            "news": news.get(each["id"]),
            "by_hand": [one for one in told if one["message"] == each["id"]],
        }
        for each in found
    ]
