"""Finding ormas in the register: one search box, filters that can be seen, sorting, pages."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from contracts.telling.places import Village
from services.portal.clusters.membership import asked, memberships, on_a_day
from services.portal.register.checks import last_verified
from services.portal.register.field_list import field_list
from services.portal.register.kinds import APART, BESIDES, IS_ORMAS, Count, counted
from services.portal.register.legal_papers import revocations
from services.portal.search.name_index import NameIndex
from services.portal.search.narrowing import narrowed, told_choices
from services.portal.search.ranking import Asked, Hit, Standing
from services.portal.territory.days_of_villages import recorded_as, villages_of
from services.portal.territory.districts import Districts
from services.portal.web.office_day import OfficeDay
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
    "diperiksa": last_verified(looked_up=False),
}
COLUMNS: Final = (
    "id", "name", "abbreviation", "activity_field", "basis", "number_text", "valid_value", "activity",
    "village", "district", "withdrawn", "legal_form", "issued_text", "issued_value", "valid_text",
    "members_text", "other_names", "version", "region_code",
)  # fmt: skip
_EQUALS: Final = {
    "bidang": "r.activity_field",
    "dasar": "r.basis",
    "keaktifan": "r.activity",
    "hukum": "r.legal_form",
}
_ORMAS: Final = f"COUNT(CASE WHEN {IS_ORMAS} THEN 1 END)"
_OF_CODE: Final = "= (SELECT id FROM cluster WHERE code = ?)"
_CLUSTERS: Final = "LEFT JOIN member k ON k.ormas = r.id LEFT JOIN cluster c ON c.id = k.cluster"
WITHOUT: Final = "tanpa"
BEST_FIRST: Final = "cocok"
ENOUGH: Final = 5
"""Slips of the finger are forgiven only where fewer than these are found as typed."""
NEAREST: Final = 5
AT_ONCE: Final = 500
FEW: Final = 1_000
"""Ormas that the database is told by name; where more were found, it names those that pass the filters."""


@dataclass(frozen=True)
class Search:
    """What somebody is looking for, as it stands in the address of the page; ``looked_up``, which does not:
    the reader may know of checks of a legal basis.
    """

    q: str = ""
    klaster: str = ""
    bidang: str = ""
    dasar: str = ""
    keaktifan: str = ""
    hukum: str = ""
    kelurahan: str = ""
    kecamatan: str = ""
    ciri: str = ""
    pemuda: str = ""
    pengurus_muda: str = ""
    lapor: str = ""
    periksa: str = ""
    impor: str = ""
    keraguan: str = ""
    ditarik: str = ""
    urut: str = BEST_FIRST
    arah: str = "naik"
    hal: int = 1
    per: int = 25
    looked_up: bool = False

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> "Search":
        """From the address; whatever makes no sense falls back to the usual."""
        texts: dict[str, Any] = {n: arguments.get(n, "").replace("\0", "").strip()[:200] for n in TEXTS}
        return cls(
            **texts,
            urut=arguments.get("urut", "") if arguments.get("urut") in SORTS else BEST_FIRST,
            arah="turun" if arguments.get("arah") == "turun" else "naik",
            hal=_number(arguments.get("hal", ""), 1, 1_000_000),
            per=_number(arguments.get("per", ""), 25, 100, SIZES),
        )

    @property
    def sorted_by(self) -> str:
        """The column by which the rows are sorted; BEST_FIRST only when something is searched."""
        return "nama" if self.urut == BEST_FIRST and not self.q else self.urut

    @property
    def filtered(self) -> bool:
        """Whether anything but the text narrows the answer."""
        return any(getattr(self, name) for name in TEXTS if name not in ("q", "ditarik"))

    @property
    def everywhere(self) -> "Search":
        """The same without the filters; what was withdrawn stays apart."""
        return Search(q=self.q, ditarik=self.ditarik)

    @property
    def given(self) -> dict[str, Any]:
        """Whatever is not the usual, by its word in the address."""
        usual = Search()
        return {n: v for n, v in vars(self).items() if v != getattr(usual, n) and n != "looked_up"}

    def address(self, **changes: Any) -> str:
        """The query string of this search with some changes; what is usual is left out."""
        return "?" + urlencode(replace(self, **({"hal": 1} | changes)).given)


TEXTS: Final = (
    "q", "klaster", "bidang", "dasar", "keaktifan", "hukum", "kelurahan", "kecamatan", "ciri", "pemuda",
    "pengurus_muda", "lapor", "periksa", "impor", "keraguan", "ditarik",
)  # fmt: skip


@dataclass(frozen=True)
class Found:
    """One page of the answer, and how many there are in all, ``besides`` among them.

    When there are none: how many there would be without the filters, and whose names are nearest.
    """

    rows: list[dict[str, Any]]
    total: int
    unfiltered: int = 0
    nearest: tuple[tuple[str, str], ...] = ()
    besides: int = 0

    @property
    def ormas(self) -> int:
        """Without what is recorded beside them."""
        return self.total - self.besides


def find_ormas(t: Transaction, search: Search, names: NameIndex, on: OfficeDay) -> Found:
    """The ormas that fit, one page of them, with their clusters of a day; those found by a text say how."""
    first = (search.hal - 1) * search.per
    if not search.q:
        many = many_ormas(t, search, on)
        page = _sorted(t, search, on, f" LIMIT {search.per} OFFSET {first}")
        return Found(rows_of(t, page, on), sum(many), besides=many.besides)
    with names.as_of(t) as index:
        question = Asked.read(search.q)
        hits = _hits(t, search, on, question, index)
        if not hits:
            return _instead(t, search, on, question, index)
        told = {ormas: index.is_of_merged(ormas, hit.former) for ormas, hit in hits.items()}
    rows = rows_of(t, list(hits)[first : first + search.per], on)
    for row in rows:
        answer = hits[row["id"]]
        row |= {"former": answer.former, "misspelt": answer.standing is Standing.MISSPELT}
        row["initials"] = answer.standing is Standing.INITIALS
        row["of_merged"] = told[row["id"]]
    besides = {ormas for (ormas,) in t.all("SELECT id FROM register WHERE legal_form = ?", (BESIDES,))}
    return Found(rows, len(hits), besides=len(besides & hits.keys()))


def many_ormas(t: Transaction, search: Search, on: OfficeDay) -> Count:
    """How many pass the filters of a search without a text."""
    return counted(t, *_those(t, search, on, APART))


def every_ormas(t: Transaction, search: Search, names: NameIndex, on: OfficeDay) -> list[dict[str, Any]]:
    """All that fit, not only a page of them, in the same order."""
    if search.q:
        with names.as_of(t) as index:
            ids = list(_hits(t, search, on, Asked.read(search.q), index))
    else:
        ids = _sorted(t, search, on)
    return [row for at in range(0, len(ids), AT_ONCE) for row in rows_of(t, ids[at : at + AT_ONCE], on)]


def _hits(t: Transaction, search: Search, on: OfficeDay, question: Asked, index: NameIndex) -> dict[str, Hit]:
    """Whatever answers and passes the filters, in the order in which it is shown."""
    passed = _passed(t, search, on, index, index.as_typed(question))
    if question.words and not _suffices(passed):
        begun = _passed(t, search, on, index, index.by_initials(question))
        slips = {} if begun else _passed(t, search, on, index, index.misspelt(question))
        passed = slips | begun | passed
    if search.sorted_by == BEST_FIRST:
        return {each.ormas: each for each in sorted(passed.values())}
    return {ormas: passed[ormas] for ormas in _sorted(t, search, on) if ormas in passed}


def _suffices(passed: dict[str, Hit]) -> bool:
    """Enough was found as typed, or the very thing: nobody slipped."""
    return len(passed) >= ENOUGH or any(each.standing is Standing.EXACTLY for each in passed.values())


def _instead(t: Transaction, search: Search, on: OfficeDay, question: Asked, index: NameIndex) -> Found:
    """Nothing was found: what else may help."""
    if search.filtered and (unfiltered := len(_hits(t, search.everywhere, on, question, index))):
        return Found([], 0, unfiltered)
    near = [each for each in index.nearest(question) if index.is_withdrawn(each) == bool(search.ditarik)]
    nearest = [(ormas, index.name_of(ormas)) for ormas in near]
    return Found([], 0, nearest=tuple(nearest[:NEAREST]))


def _passed(
    t: Transaction, search: Search, on: OfficeDay, index: NameIndex, hits: list[Hit]
) -> dict[str, Hit]:
    """The database is asked only where a filter is set."""
    found = {each.ormas: each for each in hits if index.is_withdrawn(each.ormas) == bool(search.ditarik)}
    if not search.filtered:
        return found
    there = _among(t, search, on, list(found))
    return {ormas: each for ormas, each in found.items() if ormas in there}


def _among(t: Transaction, search: Search, on: OfficeDay, ids: list[str]) -> set[str]:
    """Which of these pass the filters; when they are many, others are named too."""
    if not ids:
        return set()
    sql, values = _those(t, search, on, "r.id")
    if len(ids) <= FEW:
        sql, values = f"{sql} AND r.id IN ({_marks(ids)})", values + ids
    return {ormas for (ormas,) in t.all(sql, values)}


def _sorted(t: Transaction, search: Search, on: OfficeDay, page: str = "") -> list[str]:
    """All that pass the filters, sorted by a column."""
    sql, values = _those(t, search, on, "r.id")
    way = "DESC" if search.arah == "turun" else "ASC"
    known = search.sorted_by == "diperiksa" and search.looked_up
    column = last_verified(looked_up=True) if known else SORTS[search.sorted_by]
    order = f"{column} {way}, r.name_key, r.id"
    return [ormas for (ormas,) in t.all(f"{sql} ORDER BY {order}{page}", values)]


def _those(t: Transaction, search: Search, on: OfficeDay, what: str) -> tuple[str, list[Any]]:
    """Selects it of all that pass the filters; clusters are looked up only where they are asked for."""
    where, values = _where(t, search, on)
    by_cluster = search.sorted_by == "klaster"
    if not search.klaster and not by_cluster:
        return f"SELECT {what} FROM register r WHERE {where}", values
    one = [search.klaster] * 2 if search.klaster not in ("", WITHOUT) else []
    these = on_a_day(cluster=_OF_CODE if one else "")
    joined = _CLUSTERS if by_cluster else ""
    return f"{these} SELECT {what} FROM register r {joined} WHERE {where}", [*asked(on), *one, *values]


def rows_of(t: Transaction, ids: list[str], on: OfficeDay) -> list[dict[str, Any]]:
    """What a page shows of these, in their order; whom the register does not show yet is left out."""
    if not ids:
        return []
    columns = ", ".join(f"r.{name}" for name in COLUMNS)
    rows = t.all(
        f"SELECT {columns}, (SELECT COUNT(*) FROM doubt d WHERE d.ormas = r.id), "
        "COALESCE((SELECT k.traits FROM traits k WHERE k.ormas = r.id), '') "
        f"FROM register r WHERE r.id IN ({_marks(ids)})",
        ids,
    )
    found = {row[0]: dict(zip((*COLUMNS, "doubts", "traits"), row, strict=True)) for row in rows}
    there = memberships(t, on, ids)
    as_found = {"former": "", "misspelt": False, "initials": False, "of_merged": False}
    districts = Districts.on(t, on)
    ended = revocations(t, list(found.values()))
    for row in found.values():
        row |= _called(row, districts) | {"revoked": ended.get(row["id"])}
    return [found[each] | as_found | {"membership": there[each]} for each in ids if each in found]


def _marks(ids: list[str]) -> str:
    return ", ".join("?" * len(ids))


def choices(t: Transaction, on: OfficeDay) -> dict[str, list[tuple[str, int]]]:
    """What can be chosen in each filter, with how many ormas each has; villages as they are called today.

    By their legal form everybody is counted, also who is recorded beside the ormas.
    """
    found = {name: _counted(t, column) for name, column in _EQUALS.items()}
    found |= {"hukum": _counted(t, _EQUALS["hukum"], "COUNT(*)"), "kelurahan": _villages(t, on)}
    found["bidang"] = _renamed(t, found["bidang"])
    return found | told_choices(t, on)


def _renamed(t: Transaction, fields: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """One choice for a bidang, under whichever of its names it was recorded."""
    many, listed = Counter[str](), field_list(t)
    for name, count in fields:
        many[listed.called(name)] += count
    return sorted(many.items())


def _villages(t: Transaction, on: OfficeDay) -> list[tuple[str, int]]:
    rows = t.all(
        f"SELECT village, district, {_ORMAS} FROM register r WHERE r.withdrawn = 0 GROUP BY village, district"
    )
    many = {Village(village, district): count for village, district, count in rows}
    return sorted(
        (called, sum(many.get(each, 0) for each in recorded))
        for called, recorded in villages_of(t, on.day).items()
        if not many.keys().isdisjoint(recorded)
    )


def _called(row: dict[str, Any], districts: Districts) -> dict[str, Any]:
    """As it was recorded, unless a regulation changed it since; a district said with the village is one.

    ``derived``: the district was not recorded. A code is of the village that was recorded, and is not told of
    the one that a regulation made of it.
    """
    place, district, derived = districts.of(Village(row["village"], row["district"]))
    called = {"district": district, "derived": derived}
    return called | ({"village": place.village.village, "region_code": ""} if place.changes else {})


def _counted(t: Transaction, column: str, many: str = _ORMAS) -> list[tuple[str, int]]:
    sql = f"SELECT {column}, {many} FROM register r WHERE r.withdrawn = 0 GROUP BY {column} ORDER BY {column}"
    return [(value, count) for value, count in t.all(sql)]


def _where(t: Transaction, search: Search, on: OfficeDay) -> tuple[str, list[Any]]:
    parts: list[str] = ["r.withdrawn <> 0" if search.ditarik else "r.withdrawn = 0"]
    values: list[Any] = []
    for name, column in _EQUALS.items():
        if wanted := getattr(search, name):
            these = [""] if wanted == WITHOUT else [wanted]
            if name == "bidang" and these[0]:
                these = field_list(t).written(wanted)
            parts.append(f"{column} IN ({_marks(these)})")
            values += these
    if search.kelurahan:
        places = recorded_as(t, "" if search.kelurahan == WITHOUT else search.kelurahan, on.day)
        pairs = ", ".join(["(?, ?)"] * len(places))
        parts.append(f"(r.village, r.district) IN (VALUES {pairs})" if places else "1 = 0")
        values += [each for place in places for each in place]
    for sql, asked_for in narrowed(
        t,
        on,
        district=search.kecamatan,
        trait=search.ciri,
        young=search.pemuda,
        young_board=search.pengurus_muda,
        letter=search.lapor,
        verified=search.periksa,
    ):
        parts.append(sql)
        values += asked_for
    if search.impor:
        parts.append("r.conversation = ?")
        values.append(search.impor)
    if search.klaster:
        parts.append(f"r.id {'NOT ' if search.klaster == WITHOUT else ''}IN (SELECT ormas FROM member)")
    if search.keraguan:
        parts.append("EXISTS (SELECT 1 FROM doubt d WHERE d.ormas = r.id)")
    return " AND ".join(parts), values


def _number(text: str, usual: int, most: int, allowed: tuple[int, ...] = ()) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else usual
    if allowed and number not in allowed:
        return usual
    return max(1, min(number, most))
