"""What the read models say of permits for attributes."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from contracts.telling.permit_words import UNDECIDED, at_one_place, at_one_time, street_key
from services.portal.projection.permits import ASKED, LATER, NUMBERS
from services.portal.web.authors import by_ormas
from services.portal.web.reach import NOT_HANDED, within
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_COLUMNS: Final = (
    "id", "version", "state", *NUMBERS, "document",
    *("for_case" if name == "case" else name for name in ASKED), *LATER,
)  # fmt: skip
NAMES: Final = (*_COLUMNS, "name", "by_ormas")
_SELECT: Final = (
    f"SELECT {', '.join(f'p.{name}' for name in _COLUMNS)}, COALESCE(r.name, p.organisation), "
    f"{by_ormas('p.id', 'requests.PermitAsked')} FROM permit p LEFT JOIN register r ON r.id = p.organisation"
)
_PLACE: Final = ("permit", "place_kind", "street", "section", "area", "words")
OVER: Final = ("removed", "revoked", "rejected", "withdrawn", "lapsed", "struck")
_STANDS: Final = (*UNDECIDED, "granted")


def permit_of(t: Transaction, permit: str) -> dict[str, Any] | None:
    """One permit."""
    found = dicts(t, NAMES, f"{_SELECT} WHERE p.id = ?", permit)
    return found[0] if found else None


def permits_in(t: Transaction, *states: str, only: str = "") -> list[dict[str, Any]]:
    """Permits in these states, the first to hang first; ``only``: those that went to this role."""
    seen, these = within(only, "p.id")
    sql = f"{_SELECT} WHERE p.state IN {marks(states)} AND {seen} ORDER BY p.from_day, p.position"
    return dicts(t, NAMES, sql, *states, *these)


def checked_here(t: Transaction) -> list[dict[str, Any]]:
    """Checked ones that the office itself decides, the first to hang first."""
    where = f"p.state = 'checked' AND {NOT_HANDED.format('p.id')}"
    return dicts(t, NAMES, f"{_SELECT} WHERE {where} ORDER BY p.from_day, p.position")


def over(t: Transaction, size: int, page: int, only: str = "") -> list[dict[str, Any]]:
    """Permits that are over, the last first."""
    seen, these = within(only, "p.id")
    newest = "ORDER BY p.until_day DESC, p.position DESC LIMIT ? OFFSET ?"
    sql = f"{_SELECT} WHERE p.state IN {marks(OVER)} AND {seen} {newest}"
    return dicts(t, NAMES, sql, *OVER, *these, size, (page - 1) * size)


def how_many(t: Transaction, only: str = "") -> dict[str, int]:
    """How many there are in each state."""
    seen, these = within(only, "p.id")
    sql = f"SELECT p.state, COUNT(*) FROM permit p WHERE {seen} GROUP BY p.state"
    return {state: int(many) for state, many in t.all(sql, these)}


def permits_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Every permit of the ormas of these entries, the newest first."""
    sql = f"{_SELECT} WHERE p.organisation IN {marks(entries)} ORDER BY p.from_day DESC, p.position DESC"
    return dicts(t, NAMES, sql, *entries)


def places_of(t: Transaction, permit: str) -> list[dict[str, Any]]:
    """Where it hangs, in the order in which it was asked."""
    sql = f"SELECT {', '.join(_PLACE)} FROM permit_place WHERE permit = ? ORDER BY place"
    return dicts(t, _PLACE, sql, permit)


def looks_of(t: Transaction, permit: str) -> list[dict[str, Any]]:
    """What was seen in the street, the newest first."""
    names = ("looked_on", "field_finding", "note")
    sql = f"SELECT {', '.join(names)} FROM permit_look WHERE permit = ? ORDER BY version DESC"
    return dicts(t, names, sql, permit)


def clashing(t: Transaction, permit: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Permits asked for or granted that have one of its places on one of its days, each with that place."""
    mine = places_of(t, permit["id"])
    found: dict[str, dict[str, Any]] = {}
    for each in _places_beside(t, permit):
        if at_one_time(each, permit) and any(at_one_place(each, my) for my in mine):
            found.setdefault(each["id"], each | {"shared": []})["shared"].append(each["words"])
    return [*found.values()]


def _places_beside(t: Transaction, permit: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Every place of the other permits that hang on one of its days, each with its permit, in one query."""
    its = ("street", "section", "area", "words")
    sql = (
        f"{_SELECT.replace(' FROM permit p', ', w.street, w.section, w.area, w.words FROM permit p')} "
        f"JOIN permit_place w ON w.permit = p.id WHERE p.state IN {marks(_STANDS)} AND p.id <> ? "
        "AND p.from_day < ? AND p.until_day > ? ORDER BY p.from_day, p.position, w.place"
    )
    return dicts(t, (*NAMES, *its), sql, *_STANDS, permit["id"], permit["until_day"], permit["from_day"])


def up_on(t: Transaction, day: str) -> list[dict[str, Any]]:
    """Granted permits that hang on a day or should be down by now, a line for each place, by street. A street
    that was written in several ways is one, in the longest of them.
    """
    names = (*NAMES, "street", "words")
    sql = (
        f"{_SELECT.replace(' FROM permit p', ', w.street, w.words FROM permit p')} "
        "JOIN permit_place w ON w.permit = p.id WHERE p.state = 'granted' AND p.from_day <= ? "
        "ORDER BY w.street, p.until_day, p.position, w.place"
    )
    found = dicts(t, names, sql, day)
    written: dict[str, str] = {}
    for each in sorted(found, key=lambda each: len(each["street"])):
        written[street_key(each["street"])] = each["street"]
    return [
        each | {"street": written[street_key(each["street"])], "overdue": each["removal_due"] < day}
        for each in found
    ]


def letters_for(t: Transaction, entries: Sequence[str]) -> list[tuple[str, str]]:
    """Letters of this service for these entries, to choose one: its stream, and what it is."""
    sql = (
        "SELECT id, title, letter_number FROM letter "
        f"WHERE service = 'attribute_permit' AND organisation IN {marks(entries)} ORDER BY position DESC"
    )
    found = t.all(sql, tuple(entries))
    return [(letter, f"{title} {number or '(belum bernomor)'}") for letter, title, number in found]
