"""Narrowing the register by what is told beside it: kecamatan, special traits, share of young people."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from contracts.telling.places import Village
from contracts.telling.traits import as_recorded, trait_name
from services.portal.register.checks import last_verified
from services.portal.register.kinds import IS_ORMAS
from services.portal.register.trait_list import TraitList, trait_list
from services.portal.territory.districts import Districts
from services.portal.web.office_day import OfficeDay
from shared.database import Transaction

UNTOLD: Final = "tanpa"
MANY: Final = "separuh"
FEW: Final = "kurang"
_MEMBERS, _YOUTH = (f"CAST(NULLIF(m.{each}, '') AS BIGINT)" for each in ("members", "youth"))
_NEWEST: Final = (
    f"(SELECT CASE WHEN {_MEMBERS} > 0 AND {_YOUTH} IS NOT NULL THEN "
    f"CASE WHEN {_YOUTH} * 2 >= {_MEMBERS} THEN '{MANY}' ELSE '{FEW}' END ELSE '' END "
    "FROM members_told m WHERE m.ormas = r.id ORDER BY m.told_on DESC, m.version DESC LIMIT 1)"
)
YOUNG: Final = f"COALESCE({_NEWEST}, '')"
"""Half of the members or more, fewer, or not known, of the newest telling: unknown is not few."""
_IN_OFFICE: Final = (
    "b.set_aside = 0 AND b.starts <= ? AND (b.ends = '' OR b.ends >= ?) "
    "AND (b.ended_on = '' OR b.ended_on > ?)"
)
_OF_BOARD: Final = (
    f"(SELECT CASE WHEN y.youth * 2 >= y.size THEN '{MANY}' ELSE '{FEW}' END "
    "FROM board_youth y JOIN board b ON b.ormas = y.ormas AND b.board = y.board "
    f"WHERE y.ormas = r.id AND {_IN_OFFICE} "
    "AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.ormas = r.id AND d.closed_on = '') "
    "ORDER BY y.told_on DESC, y.version DESC LIMIT 1)"
)
YOUNG_BOARD: Final = f"COALESCE({_OF_BOARD}, '')"
"""The same of the board that is in office on a day (asked for three times); in a dispute nobody knows."""
STANDS: Final = "berlaku"
OVER: Final = "habis"
_HEARD: Final = (
    "FROM presence p JOIN register e ON e.id = p.ormas WHERE p.letter_number <> '' "
    "AND p.presence_end <> 'slip' AND (e.id = r.id OR e.merged_into = r.id)"
)
_UNKNOWN_END: Final = f"p.valid_until = 'unknown' AND p.reported_on = (SELECT MAX(p.reported_on) {_HEARD})"
LETTER: Final = (
    f"CASE WHEN NOT EXISTS (SELECT 1 {_HEARD}) THEN '' WHEN EXISTS (SELECT 1 {_HEARD} AND p.ended_on = '' "
    f"AND (p.valid_until = '' OR {_UNKNOWN_END} "
    f"OR (p.valid_until <> 'unknown' AND p.valid_until >= ?))) THEN '{STANDS}' ELSE '{OVER}' END"
)
"""Whether a letter of presence stands on a day, of whichever of its entries; "" says nothing of a duty."""
VERIFIED: Final = last_verified(looked_up=False)
"""As everybody may know it: the same for every reader."""
_LINES: Final = "'\n' || k.traits || '\n'"
Condition = tuple[str, list[Any]]


def narrowed(
    t: Transaction,
    on: OfficeDay,
    *,
    district: str,
    trait: str,
    young: str,
    young_board: str,
    letter: str,
    verified: str,
) -> Iterator[Condition]:
    """What the database is asked for each that is given."""
    if district:
        yield _in_district(t, on, "" if district == UNTOLD else district)
    if trait == UNTOLD:
        yield "NOT EXISTS (SELECT 1 FROM traits k WHERE k.ormas = r.id AND k.traits <> '')", []
    elif trait:
        written = [as_recorded(each) for each in trait_list(t).written(trait_name(trait))]
        has = " OR ".join([f"REPLACE({_LINES}, ?, '') <> {_LINES}"] * len(written))
        lines = [f"\n{each}\n" for each in written]
        yield f"EXISTS (SELECT 1 FROM traits k WHERE k.ormas = r.id AND ({has}))", lines
    if letter:
        yield f"{LETTER} = ?", [on.day, "" if letter == UNTOLD else letter]
    if verified:
        never = verified == UNTOLD
        yield f"{VERIFIED} {'=' if never else '>='} ?", ["" if never else f"{verified[:4]}-01-01"]
    if young:
        yield f"{YOUNG} = ?", ["" if young == UNTOLD else young]
    if young_board:
        yield f"{YOUNG_BOARD} = ?", [*[on.day] * 3, "" if young_board == UNTOLD else young_board]


def _in_district(t: Transaction, on: OfficeDay, district: str) -> Condition:
    """Where a regulation changed a village since, its kecamatan is the one of today; a derived one counts."""
    places = [place for place, called, _ in _places(t, on) if called == district]
    pairs = ", ".join(["(?, ?)"] * len(places))
    told = [each for place in places for each in place]
    return (f"(r.village, r.district) IN (VALUES {pairs})", told) if places else ("1 = 0", [])


def _places(t: Transaction, on: OfficeDay) -> list[tuple[Village, str, int]]:
    """Each village as it was recorded, its kecamatan on this day, and how many ormas were recorded there."""
    many, districts = f"COUNT(CASE WHEN {IS_ORMAS} AND r.withdrawn = 0 THEN 1 END)", Districts.on(t, on)
    rows = t.all(f"SELECT r.village, r.district, {many} FROM register r GROUP BY r.village, r.district")
    places = [(Village(village, district), n) for village, district, n in rows]
    return [(place, districts.of(place).district, n) for place, n in places]


def _called(lines: str, listed: TraitList) -> set[str]:
    """The traits of one record as they are recorded today: an old and a new name are one."""
    return {as_recorded(listed.called(trait_name(each))) for each in lines.split("\n") if each}


def told_choices(t: Transaction, on: OfficeDay) -> dict[str, list[tuple[str, int]]]:
    """What can be chosen in each of these filters, with how many ormas each has."""
    districts: Counter[str] = Counter()
    for _, called, many in _places(t, on):
        districts[called] += many
    there = f"r.withdrawn = 0 AND {IS_ORMAS}"
    told = t.all(f"SELECT k.traits FROM traits k JOIN register r ON r.id = k.ormas WHERE {there}")
    listed = trait_list(t)
    traits = Counter(each for (lines,) in told for each in _called(lines, listed))
    (everybody,) = t.one(f"SELECT COUNT(*) FROM register r WHERE {there}") or (0,)
    without = everybody - sum(1 for (lines,) in told if lines)
    counted = f"COUNT(*) FROM register r WHERE {there} GROUP BY 1"
    young: dict[str, int] = dict(t.all(f"SELECT {YOUNG}, {counted}"))
    boards: dict[str, int] = dict(t.all(f"SELECT {YOUNG_BOARD}, {counted}", [on.day] * 3))
    letters: dict[str, int] = dict(t.all(f"SELECT {LETTER}, {counted}", (on.day,)))
    return {
        "lapor": [(each, letters.get(each, 0)) for each in (STANDS, OVER, "")],
        "kecamatan": sorted(districts.items()),
        "ciri": [("", without), *sorted(traits.items(), key=lambda each: trait_name(each[0]).casefold())],
        "pemuda": [(share, young.get(share, 0)) for share in ("", MANY, FEW)],
        "pengurus_muda": [(share, boards.get(share, 0)) for share in ("", MANY, FEW)],
    }
