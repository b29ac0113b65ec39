"""When each important thing of one ormas was last verified."""

from typing import Final, NamedTuple

from services.portal.register.legal_checks import LOOKED_UP, VERIFIES
from shared.database import Transaction

THINGS: Final = {
    "name": "Nama",
    "legal_basis": "Dasar hukum",
    "activity_field": "Bidang kegiatan",
    "secretariat": "Sekretariat",
    "board": "Kepengurusan",
    "activity": "Keaktifan",
    "contact": "Kontak",
}


class Check(NamedTuple):
    """One thing. ``how`` is empty where nobody verified it, ``told_on`` where nobody ever told it."""

    thing: str
    told_on: str = ""
    how: str = ""
    ground: str = ""


def checks_of(t: Transaction, ormas: str, *, looked_up: bool) -> dict[str, Check]:
    """Every thing by its code, also those of which nothing is recorded. ``looked_up``: the reader may know
    what the office looked up elsewhere.
    """
    rows = t.all("SELECT thing, told_on, how, ground FROM checked WHERE ormas = ?", (ormas,))
    told = {row[0]: Check(THINGS[row[0]], *row[1:]) for row in rows}
    seen = f"SELECT l.checked_on, l.ground FROM legal_check l WHERE l.ormas = ? AND {VERIFIES}"
    if looked_up and (found := t.one(seen, (ormas,))):
        told["legal_basis"] = Check(THINGS["legal_basis"], found[0], LOOKED_UP, found[1])
    return {thing: told.get(thing, Check(words)) for thing, words in THINGS.items()}


def last_verified(*, looked_up: bool) -> str:
    """In SQL: the newest day on which anything of ``r`` was verified; empty where nothing was."""
    words = "SELECT k.day FROM checked k WHERE k.ormas = r.id AND k.how <> ''"
    seen = f" UNION ALL SELECT l.checked_on FROM legal_check l WHERE l.ormas = r.id AND {VERIFIES}"
    return f"COALESCE((SELECT MAX(v.day) FROM ({words}{seen if looked_up else ''}) v), '')"
