"""Coaching of the year: meetings that took place, and how many different ormas they reached."""

from collections.abc import Iterator

from services.portal.coaching.meeting_list import year_of, years
from services.portal.monev.figure import Asked, Figure, Link
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    found = year_of(t, asked.year)
    shown = asked.year in (*years(t), str(asked.today.year))
    link = Link("coaching.year", {"tahun": asked.year}) if shown else None
    held, reached = str(found.held), str(found.reached.ormas)
    label, whole = "Ormas yang hadir paling sedikit satu kali", str(found.register.ormas)
    yield Figure(
        "pembinaan.pertemuan", "Pertemuan berlangsung", held, "pertemuan", "", asked.year, link, public=True
    )
    yield Figure("pembinaan.hadir", label, reached, "ormas", whole, asked.year, link, public=True, few=True)
