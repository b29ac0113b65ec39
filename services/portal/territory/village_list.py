"""What the read models say of the office's list of villages."""

from typing import Any, Final

from contracts.telling.places import Village
from contracts.telling.village_list import Listed
from services.portal.web.rows import dicts
from shared.database import Transaction

_NEWEST: Final = "(SELECT MAX(number) FROM village_list)"


def listed(t: Transaction) -> list[Listed]:
    """The list that holds, by code; empty before there was one."""
    sql = f"SELECT code, village, district FROM listed_village WHERE list = {_NEWEST} ORDER BY code"
    return [Listed(*row) for row in t.all(sql)]


def listed_places(t: Transaction) -> list[Village]:
    """The same as names with their district."""
    return [each.place for each in listed(t)]


def lists(t: Transaction) -> list[dict[str, Any]]:
    """Every list that was recorded, the newest first."""
    names = ("number", "summary", "source", "ground")
    return dicts(t, names, f"SELECT {', '.join(names)} FROM village_list ORDER BY number DESC")
