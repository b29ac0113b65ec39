"""The office's list of special traits as it is now, and which entries have one that is offered no longer."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from contracts.telling.traits import SHIPPED_TRAITS, as_recorded, trait_name
from services.portal.register.field_list import MOST_SHOWN
from services.portal.register.kinds import IS_ORMAS
from services.portal.register.name_list import NameList
from shared.database import Transaction


@dataclass
class TraitList(NameList):
    """Begun with the traits that are shipped."""

    names: set[str] = field(default_factory=lambda: set(SHIPPED_TRAITS))


def trait_list(t: Transaction) -> TraitList:
    """The list with which an office begins, and every change since."""
    found = TraitList()
    found.hear_all(t, "trait_change")
    return found


def traits_to_tick(listed: NameList, recorded: list[str]) -> list[tuple[str, str]]:
    """What the form of an ormas offers, and what it was recorded with, by how it is recorded."""
    offered = {as_recorded(name): name for name in listed.offered}
    old = {each: f"{trait_name(each)} (tidak ditawarkan lagi)" for each in recorded if each not in offered}
    return list({**offered, **old}.items())


def traits_to_correct(t: Transaction, listed: NameList) -> list[dict[str, Any]]:
    """Entries of the register with a trait that is offered no longer, with what to choose; the first."""
    gone = listed.left_behind()
    found = [
        {"id": ormas, "name": name, "listed": trait, "instead": listed.now(trait)}
        for ormas, name, _, traits in _carried(t)
        for trait in traits
        if trait in gone
    ]
    return found[:MOST_SHOWN]


def counted_traits(t: Transaction) -> Counter[str]:
    """How many ormas of the register have each trait; bodies beside the ormas are not counted."""
    return Counter(trait for _, _, is_ormas, traits in _carried(t) if is_ormas for trait in traits)


def _carried(t: Transaction) -> list[tuple[str, str, bool, list[str]]]:
    """The entries with traits, by name."""
    sql = (
        f"SELECT r.id, r.name, CASE WHEN {IS_ORMAS} THEN 1 ELSE 0 END, k.traits FROM traits k "
        "JOIN register r ON r.id = k.ormas WHERE r.withdrawn = 0 AND k.traits <> '' ORDER BY r.name"
    )
    return [(row[0], row[1], bool(row[2]), [*map(trait_name, row[3].split("\n"))]) for row in t.all(sql)]
