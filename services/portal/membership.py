"""In which cluster an ormas is on a day, and why: whatever shows or counts members asks here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.words import MARKS, word
from services.portal.office_day import OfficeDay
from shared.database import Transaction

_GONE: Final = "(r.withdrawn_on <> '' AND r.withdrawn_on < d.night)"
_THERE: Final = f"r.registered_on < d.night AND NOT {_GONE}"
ON_DAY: Final = "WITH asked AS (SELECT ? AS day, ? AS night) "
"""Before SELECT; its two values are those of :func:`asked`, before all others."""
MEMBERS: Final = f"""
asked d CROSS JOIN register r
LEFT JOIN register_field f ON f.ormas = r.id AND f.version = (
  SELECT MAX(g.version) FROM register_field g WHERE g.ormas = r.id AND g.recorded_at < d.night)
LEFT JOIN placement p ON p.position = (
  SELECT MAX(q.position) FROM placement q WHERE q.ormas = r.id AND q.valid_from <= d.day)
LEFT JOIN cluster_field m ON m.activity_field = f.activity_field AND m.valid_from <= d.day
  AND (m.valid_until = '' OR d.day < m.valid_until)
LEFT JOIN cluster c ON {_THERE} AND c.id = CASE WHEN p.cluster <> '' THEN p.cluster ELSE m.cluster_id END
"""
"""What stands behind FROM: every ormas of the register (``r``) with its cluster of that day (``c``), if any.

``f``: the field of activity recorded for it by then; ``p``: what an officer said last for that day; ``m``:
where the map has the field. An officer's word stands above the field. First days count, last days do not.
"""
IN_REGISTER: Final = f"({_THERE})"
_WHY: Final = (
    f"c.id, c.code, c.title, c.mark, {_GONE}, r.registered_on >= d.night, COALESCE(p.cluster, ''), "
    "COALESCE(p.valid_from, ''), COALESCE(p.ground, ''), f.activity_field, f.text, "
    "COALESCE(m.valid_from, ''), COALESCE(m.mark, ''), COALESCE(m.source, '')"
)
LONGEST_QUOTE: Final = 100


@dataclass(frozen=True)
class Membership:
    """Where one ormas is on a day. ``cluster`` is None where it is in none."""

    cluster: str | None
    code: str | None
    title: str | None
    mark: str | None
    gone: bool
    to_come: bool
    decided: str
    decided_from: str
    ground: str
    activity_field: str | None
    text: str | None
    placed_from: str
    placed_mark: str
    source: str

    @property
    def by_officer(self) -> bool:
        """Whether an officer said it."""
        return bool(self.decided)

    @property
    def why(self) -> str:
        """The reason, as the page says it behind the cluster or in its place."""
        if self.gone:
            return "catatannya sudah ditarik dari register"
        if self.to_come:
            return "belum tercatat dalam register pada hari itu"
        if self.decided:
            return f"ditetapkan petugas sejak {date_words(self.decided_from)}: {self.ground}"
        return self._why_by_field()

    def _why_by_field(self) -> str:
        if self.cluster:
            since = f"sejak {date_words(self.placed_from)}, " if self.placed_from else ""
            said = f"{word(MARKS, self.placed_mark)}: {self.source}"
            return f"mengikuti bidang {self.activity_field}, dalam klaster ini {since}{said}"
        if self.activity_field:
            return f"bidang {self.activity_field} tidak ada dalam klaster mana pun"
        if self.text and self.text.strip():
            return f"bidang “{self.text.strip()[:LONGEST_QUOTE]}” tidak dikenal"
        return "bidang belum dicatat" if self.text is None else "bidang belum diisi"


def asked(on: OfficeDay) -> list[Any]:
    """The values of ON_DAY."""
    return [on.day, on.night]


def memberships(t: Transaction, on: OfficeDay, ormas: Sequence[str]) -> dict[str, Membership]:
    """Where these are on a day, by their id; whom the register does not know is left out."""
    if not ormas:
        return {}
    marks = ", ".join("?" * len(ormas))
    sql = f"{ON_DAY} SELECT r.id, {_WHY} FROM {MEMBERS} WHERE r.id IN ({marks})"
    return {each: _member(why) for each, *why in t.all(sql, [*asked(on), *ormas])}


def counts(t: Transaction, on: OfficeDay) -> dict[str, int]:
    """How many ormas each cluster has on a day, by its id; under "" those of the register without one."""
    sql = f"{ON_DAY} SELECT COALESCE(c.id, ''), COUNT(*) FROM {MEMBERS} WHERE {IN_REGISTER} GROUP BY c.id"
    return dict(t.all(sql, asked(on)))


def upcoming(t: Transaction, ormas: str, on: OfficeDay) -> list[tuple[str, Membership]]:
    """Where it will be and from which day on, as far as it is decided; nothing when nothing changes."""
    here = memberships(t, on, [ormas])[ormas]
    days = t.all(
        "SELECT valid_from FROM placement WHERE ormas = ? AND valid_from > ? UNION "
        "SELECT valid_from FROM cluster_field WHERE activity_field = ? AND valid_from > ? UNION "
        "SELECT valid_until FROM cluster_field WHERE activity_field = ? AND valid_until > ? ORDER BY 1",
        (ormas, on.day, *(here.activity_field, on.day) * 2),
    )
    found = []
    for (day,) in days:
        then = memberships(t, OfficeDay(day), [ormas])[ormas]
        if (then.cluster, then.by_officer) != (here.cluster, here.by_officer):
            found.append((day, then))
        here = then
    return found


def following(
    t: Transaction, on: OfficeDay, activity_field: str, size: int, page: int
) -> tuple[int, list[tuple[str, str]]]:
    """How many ormas are where this field is, and one page of them: id and name, by name."""
    values = [*asked(on), activity_field]
    where = f"FROM {MEMBERS} WHERE {IN_REGISTER} AND f.activity_field = ? AND COALESCE(p.cluster, '') = ''"
    total = (t.one(f"{ON_DAY} SELECT COUNT(*) {where}", values) or (0,))[0]
    order = f"ORDER BY r.name_key, r.id LIMIT {size} OFFSET {(page - 1) * size}"
    return total, [
        (one, name) for one, name in t.all(f"{ON_DAY} SELECT r.id, r.name {where} {order}", values)
    ]


def decided_apart(t: Transaction, on: OfficeDay, activity_field: str) -> int:
    """How many ormas of this field are where an officer said."""
    where = f"FROM {MEMBERS} WHERE {IN_REGISTER} AND f.activity_field = ? AND p.cluster <> ''"
    return int((t.one(f"{ON_DAY} SELECT COUNT(*) {where}", [*asked(on), activity_field]) or (0,))[0])


def _member(why: Sequence[Any]) -> Membership:
    cluster, code, title, mark, gone, to_come, *rest = why
    return Membership(cluster, code, title, mark, bool(gone), bool(to_come), *rest)
