"""The register as it stands: ormas, what is recorded beside them, legal bases, presence."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from contracts.telling.words import ACTIVITIES, SHORT_BASES, word
from services.portal.monev.figure import Asked, Figure, Link
from services.portal.register.inside import SURE
from services.portal.register.kinds import BESIDES
from services.portal.search.find import WITHOUT, Search, choices, many_ormas
from services.portal.search.narrowing import OVER, STANDS
from services.portal.web.words import WORDS
from shared.database import Transaction

UNTOLD: Final = "belum diketahui"


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    every = many_ormas(t, Search(), asked.on)
    whole = str(every.ormas)
    yield _figure("ormas", "Ormas dalam register", whole, Search())
    beside = many_ormas(t, Search(hukum=BESIDES), asked.on).besides
    yield _figure("lembaga", "Lembaga lain (dicatat)", str(beside), Search(hukum=BESIDES), "lembaga")
    known = choices(t, asked.on)
    for code, many in known["dasar"]:
        told = f"Dasar hukum: {word(SHORT_BASES, code) if code else UNTOLD}"
        yield _part(f"dasar-{code or WITHOUT}", told, many, whole, Search(dasar=code or WITHOUT))
    for code, many in known["keaktifan"]:
        told = f"Keaktifan: {word(ACTIVITIES, code)}"
        found = _part(f"keaktifan-{code or WITHOUT}", told, many, whole, Search(keaktifan=code or WITHOUT))
        yield replace(found, public=code in SURE)
    letters = dict(known["lapor"])
    for code in (STANDS, OVER, ""):
        told = f"Pelaporan: {WORDS['lapor'].get(code, 'tanpa surat keterangan melapor di kantor ini')}"
        yield _part(f"lapor-{code or WITHOUT}", told, letters[code], whole, Search(lapor=code or WITHOUT))


def _part(code: str, label: str, many: int, whole: str, search: Search) -> Figure:
    return _figure(code, label, str(many), search, of=whole)


def _figure(
    code: str, label: str, value: str, search: Search, unit: str = "ormas", *, of: str = ""
) -> Figure:
    link = Link("pages.register", search.given)
    return Figure(f"register.{code}", label, value, unit, of, link=link, public=True, few=True)
