"""The office's list of bidang as it is now, and which entries carry a name that is offered no longer."""

from dataclasses import dataclass, field
from typing import Any, Final

from flask import current_app

from contracts.telling.activity_fields import SHIPPED_FIELDS
from services.portal.projection.field_list import ORDERED
from services.portal.register.kinds import IS_ORMAS
from services.portal.web.rows import dicts
from shared.database import Transaction

MOST_SHOWN: Final = 100


@dataclass
class Gone:
    """A name that is offered no longer: what to choose instead, since when it is called so (renamed only)."""

    name: str
    instead: str
    since: str


@dataclass
class FieldList:
    """``first`` come first, the others follow by the alphabet."""

    names: set[str] = field(default_factory=lambda: set(SHIPPED_FIELDS))
    first: list[str] = field(default_factory=list)
    gone: dict[str, Gone] = field(default_factory=dict)

    @property
    def offered(self) -> list[str]:
        """As every form offers them."""
        first = [each for each in self.first if each in self.names]
        return first + sorted(self.names - set(first), key=str.casefold)

    def now(self, name: str) -> str:
        """What is chosen today instead of this name; itself while it is offered, "" where nothing is."""
        while name in self.gone:
            name = self.gone[name].instead
        return name

    def hear(self, topic: str, name: str, other: str, since: str) -> None:
        """One more change, in the order in which they were recorded."""
        match topic.rpartition(".")[2]:
            case "ActivityFieldListed":
                self.names.add(name)
            case "ActivityFieldRenamed":
                self.first = [other if each == name else each for each in self.first]
                self.names = self.names - {name} | {other}
                self.gone[name] = Gone(name, other, since)
            case "ActivityFieldRetired":
                self.names -= {name}
                self.gone[name] = Gone(name, other, "")
            case _ if topic == ORDERED:
                self.first = name.split("\n")


def field_list(t: Transaction) -> FieldList:
    """The list with which an office begins, and every change since."""
    found = FieldList()
    for row in t.all("SELECT topic, name, other, since FROM field_change ORDER BY version"):
        found.hear(*row)
    return found


def offered_fields() -> list[str]:
    """What a form offers on this page."""
    with current_app.config["VIEWS"].read() as t:
        return field_list(t).offered


def to_correct(t: Transaction, listed: FieldList) -> list[dict[str, Any]]:
    """Entries of the register whose bidang is offered no longer, with what to choose; the first of them."""
    if not listed.gone:
        return []
    marks = ", ".join("?" * len(listed.gone))
    sql = (
        f"SELECT id, name, activity_field FROM register WHERE withdrawn = 0 AND activity_field IN ({marks}) "
        f"ORDER BY name LIMIT {MOST_SHOWN}"
    )
    found = dicts(t, ("id", "name", "activity_field"), sql, *listed.gone)
    return [each | {"instead": listed.now(each["activity_field"])} for each in found]


def counted(t: Transaction) -> dict[str, int]:
    """How many ormas of the register carry each name; bodies beside the ormas are not counted."""
    many = f"COUNT(CASE WHEN {IS_ORMAS} THEN 1 END)"
    sql = f"SELECT activity_field, {many} FROM register r WHERE r.withdrawn = 0 GROUP BY activity_field"
    return {row[0]: row[1] for row in t.all(sql)}
