"""The election calendar of the office: its periods, a new one, an earlier end, a mistake."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.election_words import ELECTION_PERIODS
from services.portal.calendar.election_list import periods
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import signed_in

STREAM: Final = "elections-office"
ENTERING: Final = "requests.enter_election_period"
FORMS: Final = {
    "catat": OneForm(
        ENTERING,
        {
            "election": ("pemilu", "Pemilu"),
            "period_kind": ("masa", "Masa"),
            "first_day": ("mulai", "Hari pertama"),
            "last_day": ("sampai", "Hari terakhir"),
            "legal_basis": ("keputusan", "Keputusan"),
            "mark": ("tanda", "Tanda"),
            "ground": ("dasar", "Dasar pencatatan"),
        },
    ),
    "akhiri": OneForm(
        "requests.end_election_period",
        {
            "number": ("masa_akhir", "Masa"),
            "last_day": ("berakhir", "Hari terakhir"),
            "reason": "alasan_akhir",
        },
    ),
    "coret": OneForm(
        "requests.strike_election_period",
        {"number": ("masa_coret", "Masa"), "reason": ("alasan_coret", "Alasan")},
    ),
}
"""Each form of the page by the last word of its address."""
blueprint = Blueprint("elections", __name__, url_prefix="/kalender-pemilu")


@blueprint.get("")
def page() -> ResponseReturnValue:
    return _page(just_now=just_now(STREAM))


@blueprint.post("/<step>")
def take(step: str) -> ResponseReturnValue:
    form = FORMS.get(step) or abort(404)
    said: dict[str, Any] = form.typed()
    if "number" in said:
        said["number"] = number_of(said["number"])
    return form.send(_page, STREAM, said, url_for(".page"))


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = periods(t)
        history = history_of(t, STREAM) if signed_in() else []
    return render_template(
        "elections.html",
        periods=found,
        kinds=ELECTION_PERIODS,
        entering=ENTERING,
        history=history,
        today=current_app.config["TODAY"]().isoformat(),
        just_now=just_now,
        waiting=waits(STREAM),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
    )
