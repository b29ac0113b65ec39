"""Heads and units: what is above an ormas, what is below it, and which pairs belong to one hierarchy."""

from dataclasses import dataclass, field
from typing import Any, Final

from services.portal.register.legal_papers import NOTHING, RECOGNISED, UNDER_A_HEAD
from services.portal.web.rows import dicts
from shared.database import Transaction

_ABOVE: Final = (
    "SELECT r.id, r.name, r.basis FROM unit u JOIN register h ON h.id = u.head "
    "JOIN register r ON r.id = COALESCE(NULLIF(h.merged_into, ''), h.id) "
    "WHERE u.ormas = ? AND u.stands = 1 AND r.withdrawn = 0"
)


@dataclass(frozen=True)
class Hierarchy:
    """``head``: its stream ("" outside the register), today's name, level, ground; None for none.

    ``recognised_head``: as :func:`recognised_head` says.
    ``version``: of the event that said so, or that it is a unit of nobody; 0 where nobody ever said anything.
    """

    head: dict[str, Any] | None = None
    units: list[dict[str, Any]] = field(default_factory=list)
    version: int = 0
    recognised_head: str = ""


def hierarchy_of(t: Transaction, ormas: str) -> Hierarchy:
    """The head of one ormas, and the units of which it is the head itself."""
    above = dicts(
        t,
        ("head", "name", "level", "ground", "withdrawn"),
        "SELECT u.head, COALESCE(r.name, u.head_name), u.level, u.ground, COALESCE(r.withdrawn, 0) "
        "FROM unit u LEFT JOIN register r ON r.id = u.head WHERE u.ormas = ? AND u.stands = 1",
        ormas,
    )
    below = dicts(
        t,
        ("id", "name", "level"),
        "SELECT r.id, r.name, u.level FROM unit u JOIN register r ON r.id = u.ormas "
        "WHERE u.head = ? AND u.stands = 1 AND r.withdrawn = 0 ORDER BY r.name_key, r.id",
        ormas,
    )
    said = t.one("SELECT version FROM unit WHERE ormas = ?", (ormas,))
    version = int(said[0]) if said else 0
    return Hierarchy(above[0] if above else None, below, version, recognised_head(t, ormas))


def recognised_head(t: Transaction, ormas: str) -> str:
    """The name of the body of UU 17/2013 Ps 83 b of which this is a unit, through however many levels; ""
    when there is none in the register, or on the way up something registered for itself.
    """
    seen: set[str] = set()
    [basis] = t.one("SELECT basis FROM register WHERE id = ?", (ormas,)) or [""]
    while basis in (*NOTHING, UNDER_A_HEAD) and ormas not in seen:
        seen.add(ormas)
        if (above := t.one(_ABOVE, (ormas,))) is None:
            return ""
        ormas, name, basis = above
        if basis == RECOGNISED:
            return str(name)
    return ""


def of_one_hierarchy(one: str, other: str) -> str:
    """A condition: these two columns name a head and its unit, or sisters under one head."""
    return (
        f"(EXISTS (SELECT 1 FROM unit u WHERE u.stands = 1 AND u.ormas = {one} AND u.head = {other}) "
        f"OR EXISTS (SELECT 1 FROM unit u WHERE u.stands = 1 AND u.ormas = {other} AND u.head = {one}) "
        "OR EXISTS (SELECT 1 FROM unit u JOIN unit v ON v.head = u.head AND v.stands = 1 "
        "AND (u.head <> '' OR u.head_name = v.head_name) "
        f"WHERE u.stands = 1 AND u.ormas = {one} AND v.ormas = {other}))"
    )
