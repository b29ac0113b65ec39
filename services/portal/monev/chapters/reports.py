"""Semester reports of the year: what came, what was accepted, who has not handed in what was due."""

from collections.abc import Iterator
from typing import Final

from contracts.telling.report_periods import Period
from services.portal.monev.figure import Asked, Figure, Link
from services.portal.reports.compliance import owing
from services.portal.reports.report_list import how_many
from shared.database import Transaction

PARTS: Final = {"accepted": "diterima", "nil": "nihil", "late": "terlambat", "returned": "dikembalikan"}


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    owed = owing(t, asked.today.isoformat())
    for code in asked.semesters:
        words = Period.of(code).words
        whole = how_many(t, "", code)
        yield _figure(f"{code}.semua", f"{words}: laporan", whole, "", code)
        for part, told in PARTS.items():
            many = how_many(t, part, code)
            yield _figure(f"{code}.{part}", f"{words}: {told}", many, part, code, str(whole))
        late = [each for each in owed if code in {period.code for period in each.owed}]
        label = f"{words}: ormas yang belum menyampaikan laporan yang sudah lewat batasnya"
        yield _figure(f"{code}.owed", label, len(late), "owed", code, unit="ormas")


def _figure(
    code: str, label: str, many: int, state: str, semester: str, of: str = "", unit: str = "laporan"
) -> Figure:
    link = Link("reporting.all_", {"keadaan": state or None, "semester": semester})
    return Figure(f"laporan.{code}", label, str(many), unit, of, semester, link)
