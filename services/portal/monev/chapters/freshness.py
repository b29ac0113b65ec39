"""How fresh the register is: of how many ormas something was verified in the year or since."""

from collections.abc import Iterator

from services.portal.monev.figure import Asked, Figure, Link
from services.portal.search.find import WITHOUT, Search, many_ormas
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    whole = str(many_ormas(t, Search(), asked.on).ormas)
    labels = {
        asked.year: f"Diperiksa pada {asked.year} atau sesudahnya",
        WITHOUT: "Belum pernah diperiksa",
    }
    for asked_for, label in labels.items():
        search = Search(periksa=asked_for)
        many, link = str(many_ormas(t, search, asked.on).ormas), Link("pages.register", search.given)
        code = "kesegaran.tahun-ini" if asked_for == asked.year else "kesegaran.belum"
        yield Figure(code, label, many, "ormas", whole, link=link, few=True)
