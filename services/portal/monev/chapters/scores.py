"""Scores of the year, as a distribution and never by name; few of them are told to nobody."""

from collections.abc import Iterator

from services.portal.monev.figure import Asked, Figure, Link
from services.portal.scoring.assessment_list import coverage, periods
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    for each in periods(t):
        if each["counts_until"][:4] == asked.year:
            decided, active = coverage(t, each["id"])
            link = Link("periods.show", {"period": each["id"]})
            label = f"{each['title']}: nilai ditetapkan"
            code = f"nilai.{each['id']}.ditetapkan"
            yield Figure(code, label, str(decided), "ormas", str(active), asked.year, link)
