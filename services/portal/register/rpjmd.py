"""The programmes of the RPJMD: which list holds, how many programmes of ormas point to each, a new list."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.register.record import history_of
from services.portal.register.rpjmd_list import (
    grants_for,
    lists_of,
    pointing_nowhere,
    programmes_for,
    title_of,
)
from services.portal.register.serving import activities_for, meetings_for
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, lines_of, number_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import may, signed_in

FORMS: Final = {
    "catat": OneForm(
        "registry.record_rpjmd_list",
        {
            "period": ("periode", "Periode"),
            "valid_from": ("mulai", "Berlaku sejak"),
            "legal_basis": ("sandaran", "Peraturan"),
            "themes": ("program", "Program"),
            "ground": ("dasar", "Dasar"),
        },
    ),
    "coret": OneForm(
        "registry.strike_rpjmd_list",
        {"number": ("daftar", "Daftar yang dicoret"), "reason": ("alasan", "Alasan")},
    ),
}
"""Each form of the page by the last word of its address."""
READING_ORDER: Final = "registry.reveal"
"""Activities for public order are internal."""
READING_GRANTS: Final = "requests.number_grant_elsewhere"
"""Whoever reads every proposal for hibah."""
ABOUT: Final = "rpjmd"
STREAM: Final = "rpjmd-office"
blueprint = Blueprint("rpjmd", __name__, url_prefix="/rpjmd")


@blueprint.get("")
def page() -> ResponseReturnValue:
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/catat")
def record() -> ResponseReturnValue:
    said = FORMS["catat"].typed() | {"themes": lines_of("program")}
    return FORMS["catat"].send(_page, ABOUT, said, url_for(".page"))


@blueprint.post("/coret")
def strike() -> ResponseReturnValue:
    said = FORMS["coret"].typed()
    return FORMS["coret"].send(_page, ABOUT, said | {"number": number_of(said["number"])}, url_for(".page"))


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent, chosen = request.path.rpartition("/")[2], request.args.get("program", "")[:10]
    with current_app.config["VIEWS"].read() as t:
        found = lists_of(t, current_app.config["TODAY"]().isoformat())
        nowhere, history = pointing_nowhere(t), history_of(t, STREAM, public=signed_in() is None)
        of_theme = programmes_for(t, chosen) if chosen else []
        meetings = meetings_for(t, chosen) if chosen else []
        activities = activities_for(t, chosen) if chosen and may(READING_ORDER) else []
        grants = grants_for(t, chosen) if chosen and may(READING_GRANTS) else []
        title = title_of(t, chosen) if chosen else ""
    return render_template(
        "rpjmd.html",
        lists=found,
        nowhere=nowhere,
        chosen=title,
        of_theme=of_theme,
        meetings=meetings,
        activities=activities,
        grants=grants,
        reads_grants=may(READING_GRANTS),
        history=history,
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
    )
