"""``./ormas monev YEAR``: the figures of the December pack, the same as on its page, with their digest."""

from datetime import datetime
from typing import Annotated, Any

import typer

from contracts.telling.dates import zone_of
from deploy.cli.options import Data, Json
from deploy.cli.output import print_json
from services.portal.monev.chapters import Told, pack
from services.portal.monev.figure import Asked
from services.portal.monev.frozen import as_frozen, digest_of, editions
from services.portal.web.office_day import OfficeDay
from shared.deployment import Deployment
from shared.errors import InputWrong

FIRST_YEAR = 2000


def monev(
    data: Data,
    year: Annotated[str, typer.Argument(metavar="TAHUN", help="Tahun bahan monev, misalnya 2026.")],
    as_json: Json = False,
) -> None:
    """Angka monev satu tahun seperti di portal, dengan sidiknya."""
    told, known = _read(Deployment.open(data), year)
    digest = digest_of(year, told)
    if as_json:
        print_json({"year": year, "digest": digest, "editions": known, "chapters": as_frozen(told)})
        return
    for chapter in told:
        typer.echo(f"\n{chapter.title}")
        for figure in chapter.figures:
            typer.echo(f"  {figure.label}: {figure.words}")
    typer.echo(f"\nsidik {digest}")
    for each in known:
        same = ", sama" if each["digest"] == digest else ", ada angka yang lain sekarang"
        typer.echo(f"edisi {each['edition']} dibekukan {each['frozen_at'][:10]}: {each['digest']}{same}")


def _read(deployment: Deployment, year: str) -> tuple[list[Told], list[dict[str, Any]]]:
    """As the portal's read models say it now. Error: InputWrong."""
    today = datetime.now(zone_of(deployment.office.time_zone)).date()
    if not (year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= today.year):
        raise InputWrong(f"Tulis tahun {FIRST_YEAR} sampai {today.year}.")
    views = deployment.views("portal")
    try:
        with views.read() as t:
            return pack(t, Asked(year, today, OfficeDay(today.isoformat()))), editions(t, year)
    finally:
        views.close()
