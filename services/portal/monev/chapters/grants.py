"""Hibah of the budget year: proposals, money, and what is accounted for."""

from collections.abc import Iterator
from typing import Final

from services.portal.grants.control_sheet import control_rows, sums_of
from services.portal.grants.grant_list import Wanted, totals
from services.portal.grants.granting import LATE
from services.portal.monev.figure import MONEY, Asked, Figure, Link
from shared.database import Transaction

ASKED: Final = {"asked": "Diusulkan", "awarded": "Ditetapkan", "paid": "Diterima ormas"}
SHOWN: Final = {
    "receipts": "Bukti pertanggungjawaban (LPJ)",
    "remainder": "Sisa dikembalikan",
    "gap": "Belum dipertanggungjawabkan",
}


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    today = asked.today.isoformat()
    every = totals(t, Wanted(asked.year, "", False, today))
    late = totals(t, Wanted(asked.year, "", True, today))["many"]
    here, there = {"tahun": asked.year}, Link("control_sheet.page", {"tahun": asked.year})
    whole = Link("granting.all_", here)
    yield Figure("hibah.usulan", "Usulan hibah", str(every["many"]), "usulan", "", asked.year, whole)
    for name, label in ASKED.items():
        yield Figure(f"hibah.{name}", label, str(every[name]), MONEY, "", asked.year, whole)
    rows = control_rows(t, asked.year, asked.today)
    sums = sums_of(rows)
    yield Figure("hibah.penerima", "Penerima hibah", str(len(rows)), "penerima", "", asked.year, there)
    for name, label in SHOWN.items():
        yield Figure(f"hibah.{name}", label, str(sums[name]), MONEY, "", asked.year, there)
    link = Link("granting.all_", here | {"keadaan": LATE})
    yield Figure("hibah.terlambat", "LPJ lewat waktu", str(late), "usulan", "", asked.year, link)
