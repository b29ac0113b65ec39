"""Finding ormas in the register: one search box, filters that can be seen, sorting, pages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from services.portal.search_text import normalised
from shared.database import Transaction

SIZES: Final = (25, 50, 100)
SORTS: Final = {
    "nama": "r.name_key",
    "bidang": "r.activity_field",
    "klaster": "c.title",
    "dasar": "r.basis",
    "keaktifan": "r.activity",
    "kelurahan": "r.village",
    "dicatat": "r.position",
}
COLUMNS: Final = (
    "id", "name", "abbreviation", "activity_field", "basis", "number_text", "valid_value", "activity",
    "village", "withdrawn",
)  # fmt: skip
_FROM: Final = (
    "FROM register r LEFT JOIN membership m ON m.ormas = r.id LEFT JOIN cluster c ON c.id = m.cluster"
)
_EQUALS: Final = {
    "bidang": "r.activity_field",
    "dasar": "r.basis",
    "keaktifan": "r.activity",
    "kelurahan": "r.village",
}
_AS_WRITTEN: Final = "(r.name || ' ' || r.abbreviation || ' ' || r.number_text)"
WITHOUT: Final = "tanpa"


@dataclass(frozen=True)
class Search:
    """What somebody is looking for, as it stands in the address of the page."""

    q: str = ""
    klaster: str = ""
    bidang: str = ""
    dasar: str = ""
    keaktifan: str = ""
    kelurahan: str = ""
    impor: str = ""
    keraguan: str = ""
    ditarik: str = ""
    urut: str = "nama"
    arah: str = "naik"
    hal: int = 1
    per: int = 25

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> "Search":
        """From the address; whatever makes no sense falls back to the usual."""
        texts = {n: arguments.get(n, "").strip()[:200] for n in TEXTS}
        return cls(
            **texts,
            urut=arguments.get("urut", "") if arguments.get("urut") in SORTS else "nama",
            arah="turun" if arguments.get("arah") == "turun" else "naik",
            hal=_number(arguments.get("hal", ""), 1, 1_000_000),
            per=_number(arguments.get("per", ""), 25, 100, SIZES),
        )

    def address(self, **changes: Any) -> str:
        """The query string of this search with some changes; what is usual is left out."""
        usual = Search()
        wanted = replace(self, **({"hal": 1} | changes))
        said = {n: v for n, v in vars(wanted).items() if v != getattr(usual, n)}
        return "?" + urlencode(said)


TEXTS: Final = ("q", "klaster", "bidang", "dasar", "keaktifan", "kelurahan", "impor", "keraguan", "ditarik")


@dataclass(frozen=True)
class Found:
    """One page of the answer, and how many there are in all."""

    rows: list[dict[str, Any]]
    total: int


def find_ormas(t: Transaction, search: Search) -> Found:
    """The ormas that fit, one page of them."""
    where, values = _where(search)
    counted = t.one(f"SELECT COUNT(*) {_FROM} WHERE {where}", values)
    order = f"{SORTS[search.urut]} {'DESC' if search.arah == 'turun' else 'ASC'}, r.name_key, r.id"
    columns = ", ".join(f"r.{name}" for name in COLUMNS)
    rows = t.all(
        f"SELECT {columns}, c.code, c.title, (SELECT COUNT(*) FROM doubt d WHERE d.ormas = r.id) "
        f"{_FROM} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?",
        [*values, search.per, (search.hal - 1) * search.per],
    )
    names = (*COLUMNS, "cluster", "cluster_title", "doubts")
    return Found([dict(zip(names, row, strict=True)) for row in rows], counted[0] if counted else 0)


def choices(t: Transaction) -> dict[str, list[tuple[str, int]]]:
    """What can be chosen in each filter, with how many ormas each has."""
    return {name: _counted(t, column) for name, column in _EQUALS.items()}


def _counted(t: Transaction, column: str) -> list[tuple[str, int]]:
    sql = (
        f"SELECT {column}, COUNT(*) FROM register r WHERE r.withdrawn = 0 GROUP BY {column} ORDER BY {column}"
    )
    return [(value, count) for value, count in t.all(sql)]


def _where(search: Search) -> tuple[str, list[Any]]:
    parts: list[str] = ["r.withdrawn = ?"]
    values: list[Any] = [1 if search.ditarik else 0]
    for column, text in _sought(search.q):
        parts.append(f"{column} LIKE ? ESCAPE '!'")
        values.append(f"%{_literal(text)}%")
    for name, column in _EQUALS.items():
        if wanted := getattr(search, name):
            parts.append(f"{column} = ?")
            values.append("" if wanted == WITHOUT else wanted)
    if search.impor:
        parts.append("r.conversation = ?")
        values.append(search.impor)
    if search.klaster == WITHOUT:
        parts.append("c.code IS NULL")
    elif search.klaster:
        parts.append("c.code = ?")
        values.append(search.klaster)
    if search.keraguan:
        parts.append("EXISTS (SELECT 1 FROM doubt d WHERE d.ormas = r.id)")
    return " AND ".join(parts), values


def _sought(q: str) -> list[tuple[str, str]]:
    """Each word of the search; signs that make no word are looked for as they stand."""
    words = normalised(q).split()
    return [("r.search", word) for word in words] or ([(_AS_WRITTEN, q)] if q else [])


def _literal(text: str) -> str:
    """For LIKE … ESCAPE '!': no sign of it stands for another."""
    return re.sub("[!%_]", r"!\g<0>", text)


def _number(text: str, usual: int, most: int, allowed: tuple[int, ...] = ()) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else usual
    if allowed and number not in allowed:
        return usual
    return max(1, min(number, most))
