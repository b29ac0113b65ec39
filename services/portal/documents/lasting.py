"""Until when a document holds: the day written on it, or what the office says of its kind."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from contracts.telling.dates import indonesian_day
from shared.database import Transaction

_NEWEST: Final = """
    SELECT d.ormas, r.name, k.code, k.title, d.expires_on, d.filed_at, k.holds_months
    FROM document d JOIN document_kind k ON k.code = d.document_kind JOIN register r ON r.id = d.ormas
    WHERE d.state = 'accepted' AND k.retired = '' AND r.withdrawn = 0 AND r.activity <> 'bubar'
      AND (d.expires_on <> '' OR k.holds_months > 0)
      AND NOT EXISTS (SELECT 1 FROM document n WHERE n.ormas = d.ormas
        AND n.document_kind = d.document_kind AND n.document > d.document
        AND (n.by_ormas = 0 OR n.state = 'accepted'))
"""


class Ending(NamedTuple):
    """The newest document of a kind of one ormas, and its last day."""

    day: str
    name: str
    ormas: str
    code: str
    title: str


def last_day(document: Mapping[str, Any], months: int) -> str:
    """As written on it; else so many months after it was handed in; empty where neither says anything."""
    written = str(document["expires_on"])
    if written or not months:
        return written
    return _months_later(date.fromisoformat(indonesian_day(document["filed_at"])), months).isoformat()


def endings(t: Transaction, until: str) -> list[Ending]:
    """Accepted documents that end by this day or ended, in order; one that was handed in again waits.
    What an ormas sent by itself takes no place before it is accepted.
    """
    names = ("ormas", "name", "code", "title", "expires_on", "filed_at", "holds_months")
    found = [dict(zip(names, row, strict=True)) for row in t.all(_NEWEST)]
    ending = [
        Ending(last_day(row, row["holds_months"]), row["name"], row["ormas"], row["code"], row["title"])
        for row in found
    ]
    return sorted(each for each in ending if each.day <= until)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
