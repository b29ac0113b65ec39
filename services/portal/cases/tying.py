"""Ties of officers to ormas: one's own to declare, those of others to end."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.roles import OFFICE_ROLES
from contracts.telling.case_words import SUPERIORS, TIES
from services.portal.cases.case_list import size_of_office, ties
from services.portal.cases.reach import READING
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import accounts, actor_or_refuse, may, signed_in

DECLARING: Final = "requests.declare_tie"
FORMS: Final = {
    "nyatakan": OneForm(
        DECLARING,
        {
            "organisation": "ormas",
            "tie": ("hubungan", "Hubungan Anda"),
            "office_role": ("atasan", "Yang memutus"),
            "ground": "dasar",
        },
    ),
    "akhiri": OneForm(
        "requests.end_tie",
        {"officer": "petugas", "organisation": "ormas", "reason": ("alasan", "Alasan")},
    ),
    "jumlah": OneForm(
        "requests.tell_office_size",
        {"officers": ("petugas_berkas", "Jumlah petugas"), "ground": ("dasar_jumlah", "Dasar")},
    ),
}
ABOUT: Final = "ties-office"
blueprint = Blueprint("tying", __name__, url_prefix="/hubungan-petugas")


@blueprint.get("")
def page() -> ResponseReturnValue:
    if not may(READING):
        actor_or_refuse(DECLARING)
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/<step>")
def take(step: str) -> ResponseReturnValue:
    form = FORMS.get(step) or abort(404)
    said: dict[str, Any] = form.typed()
    if step == "jumlah":
        said["officers"] = number_of(said["officers"])
    return form.send(_page, ABOUT, said, url_for(".page"))


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """``ormas`` in the address: the ormas to which the visitor declares a tie. Who opens no case sees the own
    ties alone.
    """
    sent, ormas = request.path.rpartition("/")[2], request.values.get("ormas", "")
    with current_app.config["VIEWS"].read() as t:
        found, size = ties(t), size_of_office(t)
        named = t.one("SELECT name FROM register WHERE id = ?", (ormas,)) if ormas else None
    who = signed_in()
    if not may(READING):
        found = [each for each in found if who and each["officer"] == who.account]
    people = {each.account: each.name for each in accounts().store.people()}
    return render_template(
        "ties.html",
        ties=[each | {"officer_name": people.get(each["officer"], each["officer"])} for each in found],
        sees_all=may(READING),
        ormas=ormas if named else "",
        name=named[0] if named else "",
        kinds=TIES,
        size=size,
        superiors=[(role, OFFICE_ROLES[role]) for role in SUPERIORS],
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
    )
