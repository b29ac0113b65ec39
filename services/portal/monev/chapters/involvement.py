"""What agencies asked of ormas for activities of the year, and who took part."""

from collections.abc import Iterator

from services.portal.involvement.involvement_list import requests_in, sums_of
from services.portal.monev.figure import Asked, Figure, Link
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    sums = sums_of(requests_in(t, asked.year))
    yield _figure("permintaan", "Permintaan OPD dan lembaga mitra", sums["requests"], "permintaan", asked)
    whole = str(sums["asked"])
    yield _figure("diminta", "Ormas diminta (setiap kali)", sums["asked"], "kali", asked)
    yield _figure("bersedia", "Bersedia (setiap kali)", sums["willing"], "kali", asked, whole)
    yield _figure("ikut", "Ikut serta (setiap kali)", sums["took_part"], "kali", asked, whole)


def _figure(code: str, label: str, many: int, unit: str, asked: Asked, of: str = "") -> Figure:
    link = Link("involving.all_", {"tahun": asked.year})
    return Figure(f"pelibatan.{code}", label, str(many), unit, of, asked.year, link)
