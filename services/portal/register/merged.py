"""Which entry stands for which."""

from dataclasses import dataclass, field
from typing import Any, Final

from services.portal.web.rows import dicts
from shared.database import Transaction

NOT_WITHDRAWN: Final = "r.withdrawn <> 1"
"""``r`` is an entry that stands in the register, by itself or by the one that it was merged into."""
COUNTED_AS: Final = "COALESCE(NULLIF(r.merged_into, ''), r.id)"
"""Of which entry ``r`` is counted: what two entries of one organisation did is done by one."""


@dataclass(frozen=True)
class Merged:
    """``into``: the entry that stands for this one, or None; ``taken_in``: those for which it stands."""

    into: dict[str, Any] | None = None
    taken_in: list[dict[str, Any]] = field(default_factory=list)


def merged(t: Transaction, ormas: str) -> Merged:
    """By id and name, and of those taken in why."""
    above = "FROM register m JOIN register r ON r.id = m.merged_into WHERE m.id = ?"
    into = dicts(t, ("id", "name"), f"SELECT r.id, r.name {above}", ormas)
    below = "FROM register WHERE merged_into = ? ORDER BY name_key, id"
    taken_in = dicts(t, ("id", "name", "why"), f"SELECT id, name, withdrawn_why {below}", ormas)
    return Merged(into[0] if into else None, taken_in)
