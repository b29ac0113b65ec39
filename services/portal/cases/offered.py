"""What the read models say of the services of the office."""

import json
from typing import Any, Final

from contracts.telling.case_words import ON_THEIR_OWN_PAGES
from contracts.telling.service_words import SERVICES
from services.portal.projection.offered_services import PLAIN
from services.portal.web.rows import dicts
from shared.database import Transaction

OPEN: Final = "open"
CLOSED: Final = "closed"
NEVER_OPENED: Final = "never"
NO_DOOR: Final = "own"
"""Told step by step on pages of its own, whether somebody opened it here or not."""
_NAMES: Final = ("configuration", *PLAIN, "told", "withdrawn")


def offered(t: Transaction, on: str) -> list[dict[str, Any]]:
    """Every service in the order of the office: its kind, its title on a day, and its door."""
    found = []
    for kind, words in SERVICES.items():
        holds = holding(t, kind, on)
        door = door_of(t, kind)
        title = holds["title"] if holds else words[0].upper() + words[1:]
        found.append({"service": kind, "title": title, "holds": holds, "open": door == OPEN, "door": door})
    return found


def versions(t: Transaction, service: str) -> list[dict[str, Any]]:
    """Every version that was ever recorded, the newest first; with its ``checklist`` and ``form``."""
    sql = f"SELECT {', '.join(_NAMES)} FROM service_version WHERE service = ? ORDER BY configuration DESC"
    return [each | json.loads(each["told"]) for each in dicts(t, _NAMES, sql, service)]


def holding(t: Transaction, service: str, on: str) -> dict[str, Any] | None:
    """The version that holds on a day."""
    begun = (e for e in versions(t, service) if not e["withdrawn"] and e["effective_from"] <= on)
    return next(begun, None)


def mark_of(t: Transaction, service: str, configuration: int) -> str:
    """Whether a version is what was shipped or the office's own; "" for one that nobody recorded."""
    sql = "SELECT mark FROM service_version WHERE service = ? AND configuration = ?"
    row = t.one(sql, (service, configuration))
    return str(row[0]) if row else ""


def door_of(t: Transaction, service: str) -> str:
    """Whether new applications are taken, are taken no longer, or never were; or that it has no door."""
    if service in ON_THEIR_OWN_PAGES:
        return NO_DOOR
    row = t.one("SELECT is_open FROM service_door WHERE service = ?", (service,))
    if row is None:
        return NEVER_OPENED
    return OPEN if row[0] else CLOSED
