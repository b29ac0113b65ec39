"""In which cluster an ormas is on a day, and why: whatever shows or counts members asks here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.words import MARKS, word
from services.portal.register.field_list import field_list
from services.portal.register.kinds import APART_THEN, Count, counted
from services.portal.web.office_day import OfficeDay
from shared.database import Transaction

_AWAY: Final = "FROM register_away g WHERE g.ormas = r.id AND g.began < d.night AND d.night <= g.until"
IN_REGISTER: Final = f"r.registered_on < d.night AND NOT EXISTS (SELECT 1 {_AWAY})"
_GONE: Final = f"COALESCE((SELECT MAX(CASE WHEN g.merged_into = '' THEN 1 ELSE 2 END) {_AWAY}), 0)"
_FIELD_HELD: Final = "f.recorded_at < d.night AND d.night <= f.until"
"""``f`` is the field of activity that was recorded for its ormas by the end of the day."""
_PLACED: Final = "m.valid_from <= d.day AND (m.valid_until = '' OR d.day < m.valid_until)"
_NAMES: Final = "'registry.ActivityFieldRenamed' AND g.since <= d.day"
_HELD: Final = f"""leads (old, new) AS (
      SELECT g.name, g.other FROM asked d JOIN field_change g ON g.topic = {_NAMES}
      UNION SELECT l.old, g.other FROM asked d CROSS JOIN leads l JOIN field_change g ON g.name = l.new
      AND g.topic = {_NAMES}
    ), same (one, other) AS (
      SELECT old, new FROM leads UNION SELECT new, old FROM leads
      UNION SELECT activity_field, activity_field FROM cluster_field
    ), held AS (
      SELECT s.one AS activity_field, MAX(m.position) AS position
      FROM asked d CROSS JOIN cluster_field m JOIN same s ON s.other = m.activity_field
      WHERE {_PLACED} GROUP BY s.one
    )"""
_WHY: Final = (
    f"c.id, c.code, c.title, c.mark, {_GONE}, r.registered_on >= d.night, COALESCE(p.cluster, ''), "
    "COALESCE(p.valid_from, ''), COALESCE(p.ground, ''), f.activity_field, f.text, "
    "COALESCE(m.valid_from, ''), COALESCE(m.mark, ''), COALESCE(m.source, '')"
)


def on_a_day(*, ormas: str = "", cluster: str = "") -> str:
    """What stands before SELECT; its first two values are those of :func:`asked`.

    ``asked``: the day. ``word``: where officers said the last word for that day. ``member``: every ormas with
    its cluster, ``by_officer`` or by its field. ``held``: each name of a field with the newest ``position``
    that places it under any of its names of that day, for a renamed field is the same: everybody's cluster
    by field is of this one. Of a member it is and the ``position`` of what says it. First days count, last
    days do not. ``ormas`` or ``cluster`` is a condition, such as ``= ?``, by which less is looked at; its
    values come twice.
    """
    only = [f" AND {column} {ormas}" if ormas else "" for column in ("p.ormas", "f.ormas")]
    there = [f" AND {column} {cluster}" if cluster else "" for column in ("w.cluster", "m.cluster_id")]
    return f"""
    WITH RECURSIVE asked AS (SELECT ? AS day, ? AS night), {_HELD}, word AS (
      SELECT p.ormas, p.cluster, p.position FROM asked d JOIN placement p ON p.valid_from <= d.day
      WHERE p.cluster <> '' AND p.position = (
        SELECT MAX(q.position) FROM placement q WHERE q.ormas = p.ormas AND q.valid_from <= d.day){only[0]}
    ), member AS (
      SELECT w.ormas, w.cluster, 1 AS by_officer, w.position
      FROM asked d CROSS JOIN word w JOIN register r ON r.id = w.ormas WHERE {IN_REGISTER}{there[0]}
      UNION ALL
      SELECT f.ormas, m.cluster_id, 0, m.position FROM asked d CROSS JOIN held h
      JOIN cluster_field m ON m.position = h.position
      JOIN register_field f ON f.activity_field = h.activity_field
      WHERE {_FIELD_HELD} AND f.ormas NOT IN (SELECT ormas FROM word){only[1]}{there[1]}
    ) """


LONGEST_QUOTE: Final = 100


@dataclass(frozen=True)
class Membership:
    """Where one ormas is on a day. ``cluster`` is None where it is in none."""

    cluster: str | None
    code: str | None
    title: str | None
    mark: str | None
    gone: bool
    merged: bool
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
        if self.merged:
            return "catatannya digabungkan dengan catatan lain"
        if self.gone:
            return "catatannya sudah ditarik dari register"
        if self.to_come:
            return "belum tercatat dalam register pada hari itu"
        if self.decided:
            return f"ditetapkan petugas sejak {date_words(self.decided_from)}: {self.ground}"
        return self._why_by_field()

    @property
    def brief(self) -> str:
        """The same without anything that somebody typed: for lists."""
        if self.decided and not self.gone:
            return f"ditetapkan petugas sejak {date_words(self.decided_from)}"
        if self.cluster:
            return "mengikuti bidang"
        is_unknown = (
            self.text and self.text.strip() and not (self.activity_field or self.gone or self.to_come)
        )
        return "bidang tidak dikenal" if is_unknown else self.why

    def _why_by_field(self) -> str:
        if self.cluster:
            since = f" sejak {date_words(self.placed_from)}" if self.placed_from else ""
            said = f"{word(MARKS, self.placed_mark)}: {self.source}"
            return f"mengikuti bidang {self.activity_field}, dalam klaster ini{since} ({said})"
        if self.activity_field:
            return f"bidang {self.activity_field} tidak ada dalam klaster mana pun"
        if self.text and self.text.strip():
            return f"bidang “{self.text.strip()[:LONGEST_QUOTE]}” tidak dikenal"
        return "bidang belum dicatat" if self.text is None else "bidang belum diisi"


def asked(on: OfficeDay) -> list[Any]:
    """The first two values of :func:`on_a_day`."""
    return [on.day, on.night]


def memberships(t: Transaction, on: OfficeDay, ormas: Sequence[str]) -> dict[str, Membership]:
    """Where these are on a day, by their id; whom the register does not know is left out."""
    if not ormas:
        return {}
    these = f"IN ({', '.join('?' * len(ormas))})"
    sql = (
        f"{on_a_day(ormas=these)} SELECT r.id, {_WHY} FROM asked d CROSS JOIN register r "
        "LEFT JOIN member k ON k.ormas = r.id LEFT JOIN cluster c ON c.id = k.cluster "
        "LEFT JOIN placement p ON p.position = k.position AND k.by_officer = 1 "
        "LEFT JOIN cluster_field m ON m.position = k.position AND k.by_officer = 0 "
        f"LEFT JOIN register_field f ON f.ormas = r.id AND {_FIELD_HELD} WHERE r.id {these}"
    )
    return {each: _member(why) for each, *why in t.all(sql, [*asked(on), *ormas, *ormas, *ormas])}


def counts(t: Transaction, on: OfficeDay) -> dict[str, Count]:
    """How many ormas each cluster has on a day, by its id, and what is recorded beside them."""
    members = "FROM asked d CROSS JOIN member k JOIN register r ON r.id = k.ormas"
    sql = f"{on_a_day()} SELECT k.cluster, {APART_THEN} {members} GROUP BY k.cluster"
    return {cluster: Count(*many) for cluster, *many in t.all(sql, asked(on))}


def upcoming(t: Transaction, ormas: str, on: OfficeDay, here: Membership) -> list[tuple[str, Membership]]:
    """Where it will be after this day, and from which day on; nothing as long as nothing changes."""
    names = field_list(t).written(here.activity_field or "")
    these = f"IN ({', '.join('?' * len(names))})"
    days = t.all(
        "SELECT valid_from FROM placement WHERE ormas = ? AND valid_from > ? UNION "
        f"SELECT valid_from FROM cluster_field WHERE activity_field {these} AND valid_from > ? UNION "
        f"SELECT valid_until FROM cluster_field WHERE activity_field {these} AND valid_until > ? ORDER BY 1",
        (ormas, on.day, *(*names, on.day) * 2),
    )
    found = []
    for (day,) in days:
        then = memberships(t, OfficeDay(day), [ormas])[ormas]
        if (then.cluster, then.by_officer) != (here.cluster, here.by_officer):
            found.append((day, then))
        here = then
    return found


def decided_at(t: Transaction, ormas: str) -> int:
    """At which version officers decided last about its cluster; 0 where nobody did."""
    said = t.one("SELECT COALESCE(MAX(version), 0) FROM placement WHERE ormas = ?", (ormas,))
    return int(said[0]) if said else 0


def following(
    t: Transaction, on: OfficeDay, activity_field: str, size: int, page: int
) -> tuple[Count, list[tuple[str, str]]]:
    """How many are where the map has this field, and one page of them: id and name, by name."""
    where, names = _of_field(t, on, activity_field, "NOT IN")
    values = [*asked(on), *names]
    many = counted(t, f"{on_a_day()} SELECT {APART_THEN} {where}", values)
    order = f"ORDER BY r.name_key, r.id LIMIT {size} OFFSET {(page - 1) * size}"
    rows = t.all(f"{on_a_day()} SELECT r.id, r.name {where} {order}", values)
    return many, [(ormas, name) for ormas, name in rows]


def decided_apart(t: Transaction, on: OfficeDay, activity_field: str) -> Count:
    """How many of this field are where an officer said."""
    where, names = _of_field(t, on, activity_field, "IN")
    return counted(t, f"{on_a_day()} SELECT {APART_THEN} {where}", [*asked(on), *names])


def _of_field(t: Transaction, on: OfficeDay, activity_field: str, among: str) -> tuple[str, list[str]]:
    names = field_list(t).written(activity_field, on.day)
    return (
        "FROM asked d CROSS JOIN register_field f JOIN register r ON r.id = f.ormas "
        f"WHERE f.activity_field IN ({', '.join('?' * len(names))}) AND {_FIELD_HELD} "
        f"AND f.ormas {among} (SELECT ormas FROM word)"
    ), names


def _member(why: Sequence[Any]) -> Membership:
    cluster, code, title, mark, gone, to_come, *rest = why
    return Membership(cluster, code, title, mark, bool(gone), gone == 2, bool(to_come), *rest)
