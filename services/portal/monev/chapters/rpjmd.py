"""Programmes of the RPJMD that holds: how many programmes of ormas and meetings serve each, and hibah."""

from collections.abc import Iterator

from services.portal.grants.control_sheet import UNTIED, control_rows, counted_by
from services.portal.monev.figure import Asked, Figure, Link
from services.portal.register.rpjmd_list import lists_of
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    there = Link("rpjmd.page", {})
    held = next((each for each in lists_of(t, asked.today.isoformat()) if each["holds"]), None)
    themes = held["themes"] if held else []
    for theme in (each for each in themes if each["programmes"] or each["meetings"]):
        code, title = f"rpjmd.{theme['code']}", theme["title"]
        many, met = str(theme["programmes"]), str(theme["meetings"])
        label = f"{title}: program ormas yang berjalan"
        yield Figure(f"{code}.program", label, many, "program", link=there, public=True)
        label = f"{title}: pertemuan pembinaan, semua tahun"
        yield Figure(f"{code}.pertemuan", label, met, "pertemuan", link=there, public=True)
    rows = control_rows(t, asked.year, asked.today)
    link = Link("control_sheet.page", {"tahun": asked.year})
    for name, many_grants, _, _ in counted_by(rows, lambda each: each["rpjmd_theme"] or UNTIED):
        of = next((each["rpjmd_code"] for each in rows if (each["rpjmd_theme"] or UNTIED) == name), "")
        label, code = f"{name}: penerima hibah", f"rpjmd.hibah.{of or UNTIED.replace(' ', '-')}"
        yield Figure(code, label, str(many_grants), "penerima", str(len(rows)), asked.year, link)
