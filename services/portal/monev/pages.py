"""Monev as pages: the years, the pack of one, the same on paper, and what the press may have."""

from typing import Any

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from services.portal.monev.reading import read_pack, year_asked, years_told
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.who import office_only

blueprint = Blueprint("monev", __name__, url_prefix="/monev")


@blueprint.get("")
def years() -> ResponseReturnValue:
    office_only()
    return render_template("monev_years.html", years=years_told())


@blueprint.get("/<year>")
def show(year: str) -> ResponseReturnValue:
    office_only()
    return render_template("monev.html", **_told(year))


@blueprint.get("/<year>/cetak")
def printed(year: str) -> ResponseReturnValue:
    office_only()
    return render_template("print_monev.html", **_told(year), paper=paper_asked(), papers=PAPERS)


def _told(year: str) -> dict[str, Any]:
    found = year_asked(year)
    today = current_app.config["TODAY"]().isoformat()
    return {"year": found, "chapters": read_pack(found), "today": today}
