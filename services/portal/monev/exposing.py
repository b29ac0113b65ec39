"""The exposé before Forkopimda: planned, who presents, directions; a page for each presenting ormas."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.monev_words import FORKOPIMDA
from services.portal.monev import expose_list
from services.portal.monev.reading import year_asked
from services.portal.register.record import history_of
from services.portal.sheets.downloading import pdf_file
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import office_only

PLANNING: Final = OneForm(
    "scoring.plan_expose",
    {
        "year": "tahun",
        "day": ("hari", "Hari"),
        "place": ("tempat", "Tempat"),
        "ground": ("dasar", "Dasar"),
    },
)
STEPS: Final = {
    "ormas": OneForm(
        "scoring.name_presenter", {"organisation": ("ormas", "Ormas"), "ground": ("dasar_ormas", "Dasar")}
    ),
    "keluarkan": OneForm(
        "scoring.drop_presenter",
        {"organisation": ("ormas_keluar", "Ormas"), "reason": ("alasan_keluar", "Alasan")},
    ),
    "arahan": OneForm(
        "scoring.give_direction",
        {"forkopimda": ("dari", "Dari"), "text": ("arahan", "Arahan"), "due": ("tenggat", "Sampai")},
    ),
    "selesai": OneForm(
        "scoring.finish_direction", {"direction": ("nomor_selesai", "Arahan"), "result": ("hasil", "Hasil")}
    ),
    "buka": OneForm(
        "scoring.reopen_direction", {"direction": ("nomor_buka", "Arahan"), "reason": ("alasan", "Alasan")}
    ),
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "paparan"
blueprint = Blueprint("exposing", __name__, url_prefix="/paparan")


@blueprint.get("/tahun/<year>")
def all_(year: str) -> ResponseReturnValue:
    office_only()
    return _list(year_asked(year), just_now=just_now(ABOUT))


@blueprint.post("/tahun/<year>/rencanakan")
def plan(year: str) -> ResponseReturnValue:
    there = url_for(".all_", year=year_asked(year))
    seen_at = NewOne("expose", lambda new: url_for(".show", expose=new), there)
    return PLANNING.send(partial(_list, year), ABOUT, PLANNING.typed() | {"year": year}, seen_at)


@blueprint.get("/<expose>")
def show(expose: str) -> ResponseReturnValue:
    office_only()
    return _page(expose, just_now=just_now(expose))


@blueprint.post("/<expose>/<step>")
def take(expose: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"expose": expose, **form.typed()}
    if "direction" in said:
        said["direction"] = number_of(said["direction"])
    return form.send(partial(_page, expose), expose, said, url_for(".show", expose=expose))


@blueprint.get("/<expose>/cetak")
def printed(expose: str) -> ResponseReturnValue:
    """A sheet for each presenting ormas, from what the office recorded of its year."""
    found, sheets = _sheets(expose)
    today = current_app.config["TODAY"]().isoformat()
    told = {"expose": found, "sheets": sheets, "today": today, "paper": paper_asked(), "papers": PAPERS}
    return render_template("print_expose.html", **told)


@blueprint.get("/<expose>/paparan.pdf")
def paper(expose: str) -> ResponseReturnValue:
    from services.portal.monev.paper.expose_pdf import expose_pdf  # its fonts are loaded when a PDF is wanted

    found, sheets = _sheets(expose)
    content = expose_pdf(current_app.config["OFFICE"].name, found, sheets, paper_asked())
    return pdf_file(content, f"paparan-{found['day']}")


def _sheets(expose: str) -> tuple[dict[str, Any], list[tuple[str, dict[str, Any]]]]:
    """An exposé, and of each presenting ormas its name and its year. Error: 404."""
    office_only()
    with current_app.config["VIEWS"].read() as t:
        found = expose_list.expose_of(t, expose) or abort(404)
        names = found["presenters"]
        return found, [(name, expose_list.year_of_ormas(t, ormas, found["year"])) for ormas, name in names]


def _list(year: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        found = expose_list.exposes(t, year)
    return render_template(
        "exposes.html",
        year=year,
        exposes=found,
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent="rencanakan" if problems else "",
        said=request.form,
        numbers={"rencanakan": number or new_number()},
    )


def _page(expose: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = expose_list.expose_of(t, expose) or abort(404)
        register = t.all("SELECT id, name FROM register WHERE withdrawn = 0 ORDER BY name_key, id")
        history = history_of(t, expose)
    there = {ormas for ormas, _ in found["presenters"]}
    return render_template(
        "expose.html",
        expose=found,
        offered=[(ormas, name) for ormas, name in register if ormas not in there],
        members=list(FORKOPIMDA.items()),
        history=history,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(expose),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )
