"""``./ormas monev YEAR``: the December pack as its page tells it, on paper and as a sheet, too."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from contracts.telling.dates import zone_of
from deploy.cli.options import Data, Json
from deploy.cli.output import print_json
from services.portal.monev.figure import Asked
from services.portal.monev.frozen import as_frozen, editions
from services.portal.monev.paper.on_paper import OnPaper, as_frozen_in, as_it_stands
from services.portal.monev.sheet import pack_sheet
from services.portal.web.office_day import OfficeDay
from services.portal.web.papers import PAPERS
from shared.database import Transaction
from shared.deployment import Deployment, Office
from shared.errors import InputWrong, NotFound

FIRST_YEAR = 2000


def monev(
    data: Data,
    year: Annotated[str, typer.Argument(metavar="TAHUN", help="Tahun bahan monev, misalnya 2026.")],
    edition: Annotated[
        int,
        typer.Option(
            metavar="NOMOR", help="Edisi yang dibekukan; tanpa ini angka sekarang.", show_default=False
        ),
    ] = 0,
    pdf: Annotated[Path | None, typer.Option(metavar="BERKAS", help="Simpan sebagai PDF.")] = None,
    press: Annotated[
        Path | None, typer.Option(metavar="BERKAS", help="Simpan lembar pers sebagai PDF.")
    ] = None,
    xlsx: Annotated[Path | None, typer.Option(metavar="BERKAS", help="Simpan sebagai lembar Excel.")] = None,
    paper: Annotated[str, typer.Option(metavar="a4|f4", help="Kertas PDF.")] = "a4",
    as_json: Json = False,
) -> None:
    """Bahan monev setahun seperti di portal; juga PDF dan Excel."""
    if paper not in PAPERS:
        raise InputWrong("Kertasnya a4 atau f4.")
    told, known = _read(Deployment.open(data), year, edition)
    for place, content in ((pdf, _pack), (press, _press), (xlsx, _sheet)):
        if place:
            place.write_bytes(content(told, paper))
    if as_json:
        found = {"year": told.year, "edition": told.edition, "digest": told.digest}
        print_json(found | {"editions": known, "chapters": as_frozen(told.chapters)})
        return
    _say(told, known)


def _say(told: OnPaper, known: list[dict[str, Any]]) -> None:
    for chapter in told.chapters:
        typer.echo(f"\n{chapter.title}")
        for figure in chapter.figures:
            typer.echo(f"  {figure.label}: {figure.words}")
    typer.echo(f"\n{told.told_with_digest}")
    for each in known:
        same = ", sama" if each["digest"] == told.digest else ", ada angka yang lain"
        typer.echo(f"edisi {each['edition']} dibekukan {each['frozen_at'][:10]}: {each['digest']}{same}")


def _pack(told: OnPaper, paper: str) -> bytes:
    from services.portal.monev.paper.pack_pdf import pack_pdf

    return pack_pdf(told, paper)


def _press(told: OnPaper, paper: str) -> bytes:
    from services.portal.monev.paper.press_pdf import press_pdf

    return press_pdf(told, paper)


def _sheet(told: OnPaper, paper: str) -> bytes:
    return pack_sheet(told)


def _read(deployment: Deployment, year: str, edition: int) -> tuple[OnPaper, list[dict[str, Any]]]:
    """As the portal's read models say it now. Errors: InputWrong, NotFound."""
    office = deployment.office
    today = datetime.now(zone_of(office.time_zone)).date()
    if not (year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= today.year):
        raise InputWrong(f"Tulis tahun {FIRST_YEAR} sampai {today.year}.")
    views = deployment.views("portal")
    try:
        with views.read() as t:
            return _found(t, Asked(year, today, OfficeDay(today.isoformat())), edition, office), editions(
                t, year
            )
    finally:
        views.close()


def _found(t: Transaction, asked: Asked, edition: int, office: Office) -> OnPaper:
    if not edition:
        return as_it_stands(t, asked, office)
    found = as_frozen_in(t, asked.year, edition, office)
    if found is None:
        raise NotFound(f"Edisi {edition} monev {asked.year} tidak ada.")
    return found
