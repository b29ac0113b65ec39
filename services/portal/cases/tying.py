"""Ties of officers to ormas: one's own to declare, those of others to end."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.roles import OFFICE_ROLES
from contracts.telling.case_words import SUPERIORS, TIES
from services.portal.cases.case_list import size_of_office, ties
from services.portal.cases.reach import READING
from services.portal.register.newest import UNDOABLE_FOR
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.reach import is_held
from services.portal.web.submitting import TAKEN_BACK, Sending, just_now, send, waits
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
    "batalkan": OneForm("requests.take_back_tie", {"organisation": "ormas"}),
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
    if step == "batalkan":
        return send(Sending(form.command, _page, form.told, TAKEN_BACK), ABOUT, said, url_for(".page"))
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
    mine = {each["organisation"] for each in found if who and _is_undoable(each, who.account)}
    people = {each.account: each.name for each in accounts().store.people()}
    return render_template(
        "ties.html",
        ties=[each | {"officer_name": people.get(each["officer"], each["officer"])} for each in found],
        mine=mine,
        me=who.account if who else "",
        sees_all=may(READING),
        ormas=ormas if named else "",
        name=named[0] if named else "",
        kinds=TIES,
        size=size,
        superiors=_above(who.roles if who else ()),
        held={role for role in SUPERIORS if is_held(role)},
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
    )


def _above(roles: Collection[str]) -> list[tuple[str, str]]:
    """Who can decide instead of somebody with these roles, and whether anybody is that."""
    own = max((SUPERIORS.index(role) for role in roles if role in SUPERIORS), default=-1)
    told = {True: "", False: " (belum ada akun dengan peran ini)"}
    return [(role, f"{OFFICE_ROLES[role]}{told[is_held(role)]}") for role in SUPERIORS[own + 1 :]]


def _is_undoable(tie: Mapping[str, Any], account: str) -> bool:
    """The own one, while it is new."""
    new = datetime.now(UTC) < datetime.fromisoformat(tie["declared_at"]) + UNDOABLE_FOR
    return bool(tie["officer"] == account and not tie["ended"] and new)
