"""The office's list of bidang as it is now, and which entries carry a name that is offered no longer."""

from dataclasses import dataclass, field
from typing import Any, Final

from flask import current_app

from contracts.telling.activity_fields import SHIPPED_FIELDS
from services.portal.register.kinds import IS_ORMAS
from services.portal.register.name_list import NameList
from services.portal.web.rows import dicts
from shared.database import Transaction

MOST_SHOWN: Final = 100


@dataclass
class FieldList(NameList):
    """Begun with the bidang that are shipped."""

    names: set[str] = field(default_factory=lambda: set(SHIPPED_FIELDS))


def field_list(t: Transaction) -> FieldList:
    """The list with which an office begins, and every change since."""
    found = FieldList()
    found.hear_all(t, "field_change")
    return found


def offered_fields() -> list[str]:
    """What a form offers on this page."""
    with current_app.config["VIEWS"].read() as t:
        return field_list(t).offered


def to_correct(t: Transaction, listed: NameList) -> list[dict[str, Any]]:
    """Entries of the register whose bidang is offered no longer, with what to choose; the first of them."""
    if not (gone := listed.left_behind()):
        return []
    marks = ", ".join("?" * len(gone))
    sql = (
        f"SELECT id, name, activity_field FROM register WHERE withdrawn = 0 AND activity_field IN ({marks}) "
        f"ORDER BY name LIMIT {MOST_SHOWN}"
    )
    found = dicts(t, ("id", "name", "activity_field"), sql, *gone)
    told = [(each, each.pop("activity_field")) for each in found]
    return [each | {"listed": name, "instead": listed.now(name)} for each, name in told]


def counted(t: Transaction) -> dict[str, int]:
    """How many ormas of the register carry each name; bodies beside the ormas are not counted."""
    many = f"COUNT(CASE WHEN {IS_ORMAS} THEN 1 END)"
    sql = f"SELECT activity_field, {many} FROM register r WHERE r.withdrawn = 0 GROUP BY activity_field"
    return {row[0]: row[1] for row in t.all(sql)}
