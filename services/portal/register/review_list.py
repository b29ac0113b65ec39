"""What an officer looks at: pairs that may be the same ormas, cells that could not be read."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from services.portal.register.open_pairs import OPEN, waiting_as
from services.portal.search_text import normalised
from services.portal.web.rows import dicts
from shared.database import Transaction

SHOWN: Final = (
    "id", "name", "abbreviation", "activity_field", "basis", "number_text", "village", "members_text",
    "members_value", "registered_on",
)  # fmt: skip
COMPARED: Final = {
    "name": "nama",
    "abbreviation": "singkatan",
    "activity_field": "bidang",
    "basis": "dasar hukum",
    "number_text": "nomor",
    "village": "kelurahan/desa",
    "members_text": "anggota",
}
STRONGEST_FIRST: Final = (
    "Nomor AHU atau SKT-nya sama.",
    "NPWP-nya sama.",
    "Namanya sama; beda ejaan dan bentuk hukum diabaikan.",
)
WEAKEST: Final = "Namanya sama; hanya satu yang menyebut nama kota atau kabupaten."
"""Sentences of the registry as events carry them; any other one stands between."""
_SIDES: Final = "FROM duplicate d JOIN register a ON a.id = d.ormas JOIN register b ON b.id = d.other WHERE "
_OTHER_SIDE: Final = "(SELECT 1 FROM duplicate o WHERE o.ormas = d.other AND o.other = d.ormas AND "
_REVIEWED: Final = (
    f"{_SIDES} d.verdict <> '' AND NOT EXISTS {_OTHER_SIDE} o.verdict <> '' AND o.position < d.position)"
)
_DOUBTS: Final = "FROM doubt d JOIN register r ON r.id = d.ormas WHERE r.withdrawn = 0"


def counts(t: Transaction) -> dict[str, int]:
    """Pairs that wait for somebody, pairs that were reviewed, doubts about ormas in the register."""
    sql = {"ganda": OPEN, "ditinjau": _REVIEWED, "keraguan": _DOUBTS}
    return {kind: _number(t, f"SELECT COUNT(*) {which}") for kind, which in sql.items()}


def doubted(t: Transaction) -> int:
    """How many entries of the register have a doubt, one or several."""
    return _number(t, f"SELECT COUNT(DISTINCT d.ormas) {_DOUBTS}")


def pairs(t: Transaction, page: int, size: int) -> list[dict[str, Any]]:
    """Unreviewed pairs, each once, strong reasons first: ``left`` and ``right`` may be compared in public."""
    columns = ", ".join(f"{side}.{name}" for side in "ab" for name in SHOWN)
    rank = " ".join(f"WHEN d.reasons LIKE ? THEN {n}" for n in range(len(STRONGEST_FIRST)))
    sql = (
        f"SELECT d.reasons, {columns} {OPEN} ORDER BY "
        f"CASE {rank} WHEN d.reasons LIKE ? THEN 9 ELSE 5 END, d.position LIMIT ? OFFSET ?"
    )
    values = [f"%{reason}%" for reason in (*STRONGEST_FIRST, WEAKEST)]
    return [_pair(row) for row in t.all(sql, (*values, size, (page - 1) * size))]


@dataclass(frozen=True)
class Doubles:
    """Entries of unreviewed pairs. ``others``: of each what the others are called; ``fresher``: of each the
    others of which something was recorded later.
    """

    others: Mapping[str, list[str]]
    fresher: Mapping[str, set[str]]

    def words(self, ormas: str) -> str:
        """What stands beside a name that may be chosen, "" where nothing is suspected."""
        if not (others := self.others.get(ormas)):
            return ""
        newest = "" if self.fresher.get(ormas) else "; dicatat terakhir"
        return f"mungkin tercatat dua kali, juga sebagai {', '.join(others)}{newest}"

    def without_older(self, chosen: Collection[str], asked: Collection[str] = ()) -> set[str]:
        """Of each pair the one with the fresher data, where that one is among these or was asked before."""
        there = {*chosen, *asked}
        return {each for each in chosen if not self.fresher.get(each, set()) & there}


def suspected_doubles(t: Transaction) -> Doubles:
    """Every entry of an unreviewed pair."""
    others: dict[str, list[str]] = defaultdict(list)
    fresher: dict[str, set[str]] = defaultdict(set)
    sql = f"SELECT a.id, a.name, a.position, b.id, b.name, b.position {OPEN} ORDER BY a.name, b.name"
    for one, name, told, other, other_name, told_later in t.all(sql):
        others[one].append(other_name)
        others[other].append(name)
        older, newer = (one, other) if told < told_later else (other, one)
        fresher[older].add(newer)
    return Doubles(others, fresher)


def oldest_pairs(t: Transaction, size: int) -> list[tuple[str, str, str, str, str]]:
    """Unreviewed pairs, the first suspected first: id and name of either side, and why."""
    sql = f"SELECT a.id, a.name, b.id, b.name, d.reasons {OPEN} ORDER BY d.position LIMIT ?"
    return [(left, name, right, other, why) for left, name, right, other, why in t.all(sql, (size,))]


def pair(t: Transaction, ormas: str, other: str) -> dict[str, Any] | None:
    """One pair as the first side names it, with the verdict of either side, ``judged``: which side has it on
    which, ``judged_at``: the version of what the first side said last, ``absorbed``: the one for which the
    other stands, "" if none; ``now``: between which entries it waits when one of it was merged. None when
    nobody suspects it.
    """
    columns = ", ".join(f"{side}.{name}" for side in "ab" for name in SHOWN)
    row = t.one(
        f"SELECT d.reasons, {columns}, d.judged_at, d.verdict, d.reviewed_why, a.withdrawn + b.withdrawn, "
        "CASE WHEN a.merged_into = b.id THEN a.id WHEN b.merged_into = a.id THEN b.id ELSE '' END, "
        "COALESCE(o.verdict, ''), COALESCE(o.reviewed_why, '') "
        "FROM duplicate d JOIN register a ON a.id = d.ormas JOIN register b ON b.id = d.other "
        "LEFT JOIN duplicate o ON o.ormas = d.other AND o.other = d.ormas WHERE d.ormas = ? AND d.other = ?",
        (ormas, other),
    )
    if row is None:
        return _followed(t, ormas, other)
    judged_at, verdict, why, withdrawn, absorbed, other_verdict, other_why = row[-7:]
    mine = (verdict, why, (ormas, other))
    said, reason, judged = mine if verdict else (other_verdict, other_why, (other, ormas))
    told = {"verdict": said, "why": reason, "judged": judged, "withdrawn": bool(withdrawn)}
    now = () if verdict or other_verdict else waiting_as(t, ormas, other)
    return _pair(row[:-7]) | told | {"absorbed": absorbed, "judged_at": judged_at, "now": now}


def _followed(t: Transaction, ormas: str, other: str) -> dict[str, Any] | None:
    """A pair that waits between these two, because it was suspected of an entry that one of them took in."""
    columns = ", ".join(f"{side}.{name}" for side in "ab" for name in SHOWN)
    row = t.one(f"SELECT d.reasons, {columns} {OPEN} AND a.id = ? AND b.id = ?", (ormas, other))
    unsaid = {"verdict": "", "why": "", "judged": (ormas, other), "withdrawn": False}
    return _pair(row) | unsaid | {"absorbed": "", "judged_at": 0, "now": ()} if row else None


def reviewed(t: Transaction, page: int, size: int) -> list[dict[str, Any]]:
    """Pairs that an officer has looked at, the newest suspicion first."""
    names = ("left", "left_name", "right", "right_name", "verdict", "why")
    columns = "a.id, a.name, b.id, b.name, d.verdict, d.reviewed_why"
    sql = f"SELECT {columns} {_REVIEWED} ORDER BY d.position DESC LIMIT ? OFFSET ?"
    return dicts(t, names, sql, size, (page - 1) * size)


def doubts(t: Transaction, page: int, size: int) -> list[dict[str, Any]]:
    """Doubts in the order they were noted."""
    names = ("id", "name", "version", "cell", "sentence")
    sql = f"SELECT r.id, r.name, d.version, d.cell, d.sentence {_DOUBTS} ORDER BY d.position LIMIT ? OFFSET ?"
    return dicts(t, names, sql, size, (page - 1) * size)


def differences(left: Mapping[str, Any], right: Mapping[str, Any]) -> list[str]:
    """Which public fields say different things; an empty one says nothing."""
    return [
        label
        for name, label in COMPARED.items()
        if left[name] and right[name] and normalised(left[name]) != normalised(right[name])
    ]


def _pair(row: tuple[Any, ...]) -> dict[str, Any]:
    half = len(SHOWN) + 1
    left, right = dict(zip(SHOWN, row[1:half], strict=True)), dict(zip(SHOWN, row[half:], strict=True))
    only_one = [label for name, label in COMPARED.items() if bool(left[name]) != bool(right[name])]
    return {
        "reasons": row[0],
        "left": left,
        "right": right,
        "differ": differences(left, right),
        "only_one": only_one,
    }


def _number(t: Transaction, sql: str) -> int:
    row = t.one(sql)
    return int(row[0]) if row else 0
