"""Clusters and the agencies that serve them: defined, appointed and released by who manages the office."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.clusters import cluster_list
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, code_of
from services.portal.web.submitting import Sending, just_now, opened, waits

DEFINING: Final = OneForm(
    "clusters.define_cluster",
    {"title": ("judul", "Nama klaster"), "code": ("judul", "Nama klaster"), "ground": ("dasar", "Dasar")},
)
APPOINTING: Final = OneForm(
    "clusters.appoint_agency",
    {
        "name": ("nama", "Nama OPD"),
        "abbreviation": ("singkatan", "Singkatan"),
        "agency": ("singkatan", "Singkatan"),
        "valid_from": ("mulai", "Melayani sejak"),
        "ground": ("dasar", "Dasar"),
    },
)
RELEASING: Final = OneForm(
    "clusters.release_agency",
    {
        "agency": ("opd", "OPD"),
        "valid_until": ("sampai", "Tidak melayani lagi sejak"),
        "reason": ("alasan", "Alasan"),
    },
)
FORMS: Final = ("tunjuk", "lepas")
ALL: Final = "semua klaster"
blueprint = Blueprint("clustering", __name__)


@blueprint.get("/klaster-baru")
def new() -> ResponseReturnValue:
    return opened(Sending(DEFINING.command, _new, DEFINING.told), url_for("clustering.new"))


@blueprint.post("/klaster-baru")
def define() -> ResponseReturnValue:
    said = DEFINING.typed()
    said["code"] = code_of(said["title"])
    return DEFINING.send(_new, ALL, said, url_for("clusters.all_"))


@blueprint.get("/klaster/<code>/opd")
def agencies(code: str) -> ResponseReturnValue:
    return _page(code, just_now=just_now(_about(code)))


@blueprint.post("/klaster/<code>/opd/tunjuk")
def appoint(code: str) -> ResponseReturnValue:
    said = APPOINTING.typed()
    return _send(APPOINTING, code, said | {"agency": code_of(said["abbreviation"])})


@blueprint.post("/klaster/<code>/opd/lepas")
def release(code: str) -> ResponseReturnValue:
    return _send(RELEASING, code, RELEASING.typed())


def _send(form: OneForm, code: str, said: dict[str, Any]) -> ResponseReturnValue:
    cluster = {"cluster": _cluster(code)["id"]}
    return form.send(partial(_page, code), _about(code), cluster | said, url_for(".agencies", code=code))


def _about(code: str) -> str:
    return f"opd klaster {code}"


def _cluster(code: str) -> dict[str, Any]:
    """Errors: 404."""
    with current_app.config["VIEWS"].read() as t:
        found = cluster_list.cluster(t, code)
    if found is None:
        abort(404)
    return found


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    return render_template(
        "cluster_new.html", number=number or new_number(), problems=problems, said=request.form
    )


def _page(code: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its two forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    cluster = _cluster(code)
    open_terms = [each for each in cluster["agencies"] if not each["valid_until"]]
    return render_template(
        "cluster_agencies.html",
        cluster=cluster,
        open_terms=open_terms,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(_about(code)),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
    )
