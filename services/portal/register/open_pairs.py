"""Which suspected pairs wait for a verdict: between the entries that stand for both sides today."""

from typing import Final

from services.portal.register.units import of_one_hierarchy
from services.portal.web.rows import dicts
from shared.database import Transaction

_OF: Final = "(SELECT {0}.id UNION ALL SELECT m.id FROM register m WHERE m.merged_into = {0}.id)"
_ONE, _OTHER = _OF.format("a"), _OF.format("b")
_ALIKE: Final = (
    f"((o.ormas IN {_ONE} AND o.other IN {_OTHER}) OR (o.ormas IN {_OTHER} AND o.other IN {_ONE}))"
)
"""``o`` was suspected of the same two organisations, or of entries merged into them."""
_JUDGED: Final = (
    "((o.ormas = d.other AND o.other = d.ormas) OR (o.ormas = a.id AND o.other = b.id) "
    "OR (o.ormas = b.id AND o.other = a.id)) AND o.verdict <> ''"
)
_ALSO_JUDGED: Final = (
    "SELECT 1 FROM duplicate p WHERE p.ormas = o.other AND p.other = o.ormas AND p.verdict <> ''"
)
_FOLLOWING: Final = (
    "FROM duplicate d JOIN register x ON x.id = d.ormas JOIN register y ON y.id = d.other "
    "JOIN register a ON a.id = COALESCE(NULLIF(x.merged_into, ''), x.id) "
    "JOIN register b ON b.id = COALESCE(NULLIF(y.merged_into, ''), y.id) WHERE "
)
OPEN: Final = (
    f"{_FOLLOWING} d.verdict = '' AND a.withdrawn = 0 AND b.withdrawn = 0 AND a.id <> b.id "
    f"AND NOT EXISTS (SELECT 1 FROM duplicate o WHERE {_JUDGED}) "
    f"AND NOT EXISTS (SELECT 1 FROM duplicate o WHERE {_ALIKE} AND o.verdict = '' "
    f"AND o.position < d.position AND NOT EXISTS ({_ALSO_JUDGED})) "
    f"AND NOT {of_one_hierarchy('a.id', 'b.id')}"
)
"""Behind SELECT: ``a`` and ``b`` are the entries that wait for a verdict, ``d`` the suspicion.

A suspicion of an entry that was merged follows the merge, and comes back when the entries are separated.
Several of one pair are one; where the two entries themselves were judged, nobody is asked again.
"""


def waiting_as(t: Transaction, ormas: str, other: str) -> tuple[str, ...]:
    """Between which other entries this suspicion waits; nothing where it waits as it was said, or not."""
    row = t.one(f"SELECT a.id, b.id {OPEN} AND d.ormas = ? AND d.other = ?", (ormas, other))
    return tuple(row) if row and tuple(row) != (ormas, other) else ()


def followed(t: Transaction, ormas: str) -> list[dict[str, str]]:
    """Pairs of this entry that followed a merge: the other one, today's name, and why."""
    which = f"{OPEN} AND (a.id = ? OR b.id = ?) AND (a.id <> d.ormas OR b.id <> d.other)"
    columns = "CASE WHEN a.id = ? THEN b.id ELSE a.id END, CASE WHEN a.id = ? THEN b.name ELSE a.name END"
    names = ("other", "name", "reasons")
    return dicts(t, names, f"SELECT {columns}, d.reasons {which}", *[ormas] * 4)
