"""What the read models say of reminders and days."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from contracts.telling.filling import fill
from contracts.telling.planning import held, standing
from services.portal.projection.reminders import TOLD
from services.portal.search_text import normalised
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

NAMES: Final = ("id", *TOLD, "days", "words", "state", "ended_on", "reason")
COLUMNS: Final = ", ".join(f"m.{name}" for name in NAMES)
FROM: Final = "FROM reminder m LEFT JOIN register r ON r.id = m.organisation"
SORTS: Final = {
    "terbaru": "m.day DESC, m.position DESC",
    "tenggat": "m.due, m.position",
    "ormas": "COALESCE(r.name_key, ''), m.due, m.position",
}
_SHOWN: Final = "(m.recipient LIKE 'ormas:%' OR 1 = ? OR m.recipient IN {})"
_WAY: Final = ("reminder", "message", "message_channel", "read_at", "printed_on", "recipient", "by_hand")


@dataclass(frozen=True)
class Wanted:
    """``mine``: the recipients that this reader is; ``whole``: what others are told is shown, too. What is
    asked for besides: "" for any.
    """

    mine: tuple[str, ...]
    whole: bool
    obligation: str = ""
    name: str = ""
    recipient: str = ""
    state: str = ""
    day: str = ""
    sort: str = "terbaru"

    @property
    def where(self) -> tuple[str, tuple[object, ...]]:
        """As SQL, with its values."""
        asked: list[tuple[str, tuple[object, ...]]] = [
            (_SHOWN.format(marks(self.mine or ("",))), (int(self.whole), *(self.mine or ("",)))),
            ("m.obligation = ?", (self.obligation,) if self.obligation else ()),
            ("r.name_key LIKE ?", (f"%{normalised(self.name)}%",) if self.name else ()),
            ("m.recipient LIKE ?", (f"{self.recipient}%",) if self.recipient else ()),
            ("m.state = ?", (self.state,) if self.state else ()),
            ("m.day = ?", (self.day,) if self.day else ()),
        ]
        meant = [(sql, values) for sql, values in asked if values]
        return " AND ".join(sql for sql, _ in meant), tuple(v for _, values in meant for v in values)


def reminders(t: Transaction, wanted: Wanted, size: int, before: int = 0) -> list[dict[str, Any]]:
    """So many, behind so many, each with its text and the ways by which it was told."""
    where, values = wanted.where
    order = SORTS[wanted.sort]
    sql = f"SELECT {COLUMNS}, COALESCE(r.name, '') {FROM} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    found = with_texts(t, dicts(t, (*NAMES, "name"), sql, *values, size, before))
    ways = ways_of(t, [each["id"] for each in found])
    return [each | {"ways": ways.get(each["id"], [])} for each in found]


def how_many(t: Transaction, wanted: Wanted) -> int:
    where, values = wanted.where
    row = t.one(f"SELECT COUNT(*) {FROM} WHERE {where}", values)
    return int(row[0]) if row else 0


def with_texts(t: Transaction, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each with what is said: by the line of the table as it held on the day of the reminder."""
    lines = _lines(t, {each["obligation"] for each in found})
    return [each | _told(each, lines.get(each["obligation"], [])) for each in found]


def _told(each: dict[str, Any], lines: list[dict[str, Any]]) -> dict[str, str]:
    told = [(since, line) for since, line in standing(lines) if line["text"]]
    found = held(told, each["day"]) or next(iter(told), None)
    if not found:
        return {"text": each["title"], "mark": "", "source": ""}
    words = json.loads(each["words"]) | {"name": each["name"], "due": each["due"]}
    line = found[1]
    return {"text": fill(line["text"], words), "mark": line["mark"], "source": line["source"]}


def _lines(t: Transaction, codes: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """In the order in which they were set."""
    asked, names = sorted(codes), ("code", "effective_from", "text", "mark", "source", "undone", "kept")
    found: dict[str, list[dict[str, Any]]] = {}
    if asked:
        sql = f"SELECT {', '.join(names)} FROM obligation_text WHERE code IN {marks(asked)} ORDER BY position"
        for each in dicts(t, names, sql, *asked):
            found.setdefault(each["code"], []).append(each)
    return found


def ways_of(t: Transaction, reminders_asked: list[str]) -> dict[str, list[dict[str, Any]]]:
    """By reminder, in which messages it went out."""
    found: dict[str, list[dict[str, Any]]] = {}
    if reminders_asked:
        sql = (
            "SELECT mr.reminder, p.id, p.message_channel, p.read_at, p.printed_on, p.recipient, "
            "(SELECT COUNT(*) FROM message_by_hand h WHERE h.message = p.id) "
            f"FROM message_reminder mr JOIN message p ON p.id = mr.message "
            f"WHERE mr.reminder IN {marks(reminders_asked)} ORDER BY p.position"
        )
        for each in dicts(t, _WAY, sql, *reminders_asked):
            found.setdefault(each["reminder"], []).append(each)
    return found


def lines_known(t: Transaction) -> list[tuple[str, str]]:
    """Code and newest title of every line of the table that was ever set."""
    return [
        (code, title)
        for code, title in t.all(
            "SELECT code, title FROM obligation_text o WHERE position = "
            "(SELECT MAX(position) FROM obligation_text WHERE code = o.code) ORDER BY title, code"
        )
    ]


def last_day(t: Transaction) -> dict[str, Any] | None:
    """The last day that came for the reminders, None before the first."""
    names = ("day", "came_at", "caught_up", "finished_at", "reminders", "messages")
    sql = f"SELECT {', '.join(names)} FROM reminder_day WHERE day = (SELECT MAX(day) FROM reminder_day)"
    found = dicts(t, names, sql)
    return found[0] if found else None
