"""``./ormas audit compare``: scores by kecamatan, cluster and period, as on the page of the office."""

from contextlib import closing
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.markup import escape

from contracts.telling.dates import zone_of
from deploy.cli.options import Data, Json
from deploy.cli.output import console, print_json
from services.portal.scoring.assessment_list import periods
from services.portal.scoring.comparing import lines_of
from services.portal.scoring.comparison import BY, comparison
from services.portal.web.office_day import OfficeDay
from shared.deployment import Deployment
from shared.errors import InputWrong, NotFound


def compare(
    data: Data,
    period: Annotated[str, typer.Argument(metavar="NOMOR", help="Nomor masa penilaian (period-…).")],
    by: Annotated[str, typer.Option("--menurut", help="kecamatan atau klaster.")] = "kecamatan",
    as_json: Json = False,
) -> None:
    """Perbandingan nilai menurut kecamatan atau klaster, dan dengan masa penilaian lain; bukan peringkat."""
    if by not in BY:
        raise InputWrong(f"Tulis {' atau '.join(BY)}.")
    told = _read(Deployment.open(data), period, by)
    if as_json:
        print_json(told)
        return
    for grouped, name, n, active, coverage, mean, q1, median, q3, note in lines_of(told):
        figures = f"{n} dari {active} ormas ({coverage or '–'}%)" if n else ""
        figures += f", rata-rata {mean}, kuartil {q1} – {median} – {q3}" if mean else ""
        said = "; ".join(each for each in (figures, note) if each)
        console.print(f"{grouped} {escape(name)}: {escape(said)}", soft_wrap=True)


def _read(deployment: Deployment, period: str, by: str) -> dict[str, Any]:
    """As the portal's read models say it now. Error: NotFound."""
    today = datetime.now(zone_of(deployment.office.time_zone)).date()
    with closing(deployment.views("portal")) as views, views.read() as t:
        found = next(iter(periods(t, period)), None) if period else None
        if found is None:
            raise NotFound("Masa penilaian ini tidak ada.")
        return comparison(t, found, by, OfficeDay(today.isoformat()))
