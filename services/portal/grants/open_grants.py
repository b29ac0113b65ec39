"""Hibah as open data, shaped after the 360Giving standard: who received what, and nothing of a person."""

import csv
import json
from io import StringIO
from typing import Any, Final

from flask import Blueprint, Response, current_app
from flask.typing import ResponseReturnValue

from contracts.telling.grant_words import GRANT_KINDS, ORIGIN_TOLD
from services.portal.grants import grant_list
from services.portal.grants.control_sheet import AFTER
from services.portal.grants.granting import READING, year_asked
from services.portal.sheets.sheet_csv import quiet
from services.portal.web.reach import reads_all
from shared.deployment import Office

CSV_NAMES: Final = {
    "id": "Identifier",
    "title": "Title",
    "description": "Description",
    "currency": "Currency",
    "amountAppliedFor": "Amount Applied For",
    "amountAwarded": "Amount Awarded",
    "amountDisbursed": "Amount Disbursed",
    "awardDate": "Award Date",
    "recipientOrganization": "Recipient Org",
    "fundingOrganization": "Funding Org",
    "grantProgramme": "Grant Programme",
    "classifications": "Classifications",
    "dateModified": "Last modified",
}
"""The fields of a grant in the order of the file; an organisation has an identifier and a name."""
ORGANISATIONS: Final = ("recipientOrganization", "fundingOrganization")
TITLED: Final = ("Grant Programme", "Classifications")
"""Lists whose titles stand in one cell of the file."""
blueprint = Blueprint("open_grants", __name__, url_prefix="/hibah/data-terbuka")


@blueprint.get("/hibah.json")
def as_json() -> ResponseReturnValue:
    year, grants = _asked()
    content = json.dumps({"grants": grants}, ensure_ascii=False, indent=1)
    return _file(content.encode(), "application/json", f"hibah-{year}.json")


@blueprint.get("/hibah.csv")
def as_csv() -> ResponseReturnValue:
    year, grants = _asked()
    kept = StringIO(newline="")
    lines = csv.writer(kept)
    lines.writerow(_headings())
    lines.writerows([quiet(str(cell)) for cell in _cells(each)] for each in grants)
    return _file(kept.getvalue().encode("utf-8-sig"), "text/csv", f"hibah-{year}.csv")


def open_grant(grant: dict[str, Any], office: Office) -> dict[str, Any]:
    """One that was awarded; its identifiers stay the same whatever becomes of it."""
    place = f"ID-{office.kode_wilayah.replace('.', '')}"
    kind, year = GRANT_KINDS[grant["grant_kind"]], grant["budget_year"]
    return {
        "id": f"{place}-{grant['id'].removeprefix('grant-')}",
        "title": grant["title"],
        "description": f"Hibah {kind} tahun anggaran {year}: {grant['title']}",
        "currency": "IDR",
        "amountAppliedFor": grant["asked"],
        "amountAwarded": grant["awarded"],
        "amountDisbursed": grant["paid"],
        "awardDate": grant["decided_on"],
        "recipientOrganization": [
            {"id": f"{place}-{grant['organisation'].removeprefix('ormas-')}", "name": grant["name"]}
        ],
        "fundingOrganization": [{"id": place, "name": office.name}],
        "grantProgramme": [{"title": f"Hibah kepada ormas {year}"}],
        "classifications": _classifications(grant),
        "dateModified": grant["since"],
    }


def _classifications(grant: dict[str, Any]) -> list[dict[str, str]]:
    """By which way it came, and the programme of the RPJMD that it serves."""
    found = [{"vocabulary": "Asal usulan", "title": ORIGIN_TOLD[grant["origin"]]}]
    if grant["rpjmd_theme"]:
        found.append({"vocabulary": "Program RPJMD", "title": grant["rpjmd_theme"]})
    return found


def _asked() -> tuple[str, list[dict[str, Any]]]:
    """Of the year of the address; a colleague downloads it, and the office decides what it publishes."""
    reads_all(READING)
    office = current_app.config["OFFICE"]
    with current_app.config["VIEWS"].read() as t:
        year = year_asked(grant_list.years(t, current_app.config["TODAY"]().year))
        found = grant_list.recipients(t, year, AFTER)
    return year, [open_grant(each, office) for each in found]


def _headings() -> list[str]:
    named = []
    for name, heading in CSV_NAMES.items():
        named += [f"{heading}:Identifier", f"{heading}:Name"] if name in ORGANISATIONS else [heading]
    return [f"{each}:Title" if each in TITLED else each for each in named]


def _cells(grant: dict[str, Any]) -> list[Any]:
    cells: list[Any] = []
    for name in CSV_NAMES:
        value = grant[name]
        if name in ORGANISATIONS:
            cells += [value[0]["id"], value[0]["name"]]
        else:
            cells.append("; ".join(each["title"] for each in value) if isinstance(value, list) else value)
    return cells


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
