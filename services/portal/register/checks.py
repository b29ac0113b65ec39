"""When each important thing of one ormas was last verified."""

from typing import Final, NamedTuple

from services.portal.register.legal_checks import IN_ORDER
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


def checks_of(t: Transaction, ormas: str) -> dict[str, Check]:
    """Every thing by its code, also those of which nothing is recorded."""
    looked_up = t.one(
        "SELECT l.checked_on, l.ground, l.check_result FROM legal_check l LEFT JOIN checked c "
        "ON c.ormas = l.ormas AND c.thing = 'legal_basis' WHERE l.ormas = ? AND l.struck = '' "
        "AND l.version > COALESCE(c.version, 0) ORDER BY l.checked_on DESC, l.number DESC LIMIT 1",
        (ormas,),
    )
    rows = t.all("SELECT thing, told_on, how, ground FROM checked WHERE ormas = ?", (ormas,))
    told = {row[0]: Check(THINGS[row[0]], *row[1:]) for row in rows}
    if looked_up and looked_up[2] == IN_ORDER:
        told["legal_basis"] = Check(THINGS["legal_basis"], looked_up[0], "legal_check", looked_up[1])
    return {thing: told.get(thing, Check(words)) for thing, words in THINGS.items()}
