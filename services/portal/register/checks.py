"""When each important thing of one ormas was last verified."""

from typing import Final, NamedTuple

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
    rows = t.all("SELECT thing, told_on, how, ground FROM checked WHERE ormas = ?", (ormas,))
    told = {row[0]: Check(THINGS[row[0]], *row[1:]) for row in rows}
    return {thing: told.get(thing, Check(words)) for thing, words in THINGS.items()}
