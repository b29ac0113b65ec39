"""Swadaya: which part of what ormas received, by their accepted reports, did not come from the government."""

from collections.abc import Iterator

from contracts.telling.report_periods import Period
from services.portal.monev.figure import MONEY, Asked, Figure, Link
from services.portal.reports.report_list import money_in
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    for code in asked.semesters:
        found = money_in(t, "accepted", code)
        link = Link("reporting.all_", {"keadaan": "accepted", "semester": code})
        label = f"{Period.of(code).words}: bukan dari pemerintah"
        yield Figure(f"swadaya.{code}", label, str(found.own), MONEY, str(found.whole), code, link)
