"""The terms of hibah for each budget year, and the dated list of exceptions."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.grant_words import CRITERIA, GRANT_MARKS, PROPOSED_TERMS, SWITCHED
from services.portal.grants import grant_list
from services.portal.grants.grant_forms import amount_of
from services.portal.grants.granting import READING
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse
from shared.database import Transaction

ABOUT: Final = "ketentuan-hibah"
_AMOUNTS: Final = ("minimum_years", "short_form_up_to", "comparisons_from", "entry", "ceiling")
STEPS: Final = {
    "tetapkan": OneForm(
        "requests.set_grant_terms",
        {
            "budget_year": ("tahun_anggaran", "Tahun anggaran"),
            "window_from": ("buka", "Usulan diterima sejak"),
            "window_until": ("tutup", "Usulan diterima sampai"),
            "minimum_years": ("lama", "Lama melapor, tahun"),
            "short_form_up_to": ("ringkas", "Bentuk ringkas sampai"),
            "comparisons_from": ("banding", "Tiga pembanding harga mulai"),
            "report_due_on": ("lpj", "LPJ paling lambat"),
            "ceiling": ("pagu", "Pagu hibah"),
            "blocking": ("menahan", "Kriteria kebijakan kantor yang menahan usulan"),
            "mark": ("sifat", "Sifat"),
            "legal_basis": ("dasar_ketentuan", "Dasar"),
            "ground": ("sumber_ketentuan", "Sumber catatan"),
        },
    ),
    "kecualikan": OneForm(
        "requests.list_grant_exception",
        {
            "organisation": ("ormas", "Ormas"),
            "legal_basis": ("dasar_kecuali", "Dasar"),
            "valid_from": ("kecuali_sejak", "Berlaku sejak"),
            "valid_until": ("kecuali_sampai", "Berlaku sampai"),
            "mark": ("sifat_kecuali", "Sifat"),
            "ground": ("sumber_kecuali", "Sumber catatan"),
        },
    ),
    "akhiri": OneForm(
        "requests.end_grant_exception",
        {
            "entry": ("catatan", "Pengecualian"),
            "last_day": ("hari_terakhir", "Hari terakhir"),
            "reason": ("alasan", "Alasan"),
        },
    ),
}
PROPOSED: Final = {
    "lama": str(PROPOSED_TERMS["minimum_years"]),
    "ringkas": str(PROPOSED_TERMS["short_form_up_to"]),
    "banding": str(PROPOSED_TERMS["comparisons_from"]),
}
"""What the page begins with."""
blueprint = Blueprint("grant_settings", __name__, url_prefix="/hibah/ketentuan")


@blueprint.get("")
def settings() -> ResponseReturnValue:
    actor_or_refuse(READING)
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/<step>")
def take(step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said: dict[str, Any] = form.typed()
    said |= {name: amount_of(said[name]) for name in _AMOUNTS if name in said}
    if step == "tetapkan":
        said["blocking"] = request.form.getlist("menahan")
    if step == "kecualikan":
        with current_app.config["VIEWS"].read() as t:
            said["name"] = _name_of(t, said["organisation"])
    return form.send(_page, ABOUT, said, url_for(".settings"))


def _name_of(t: Transaction, ormas: str) -> str:
    found = t.one("SELECT name FROM register WHERE id = ?", (ormas,))
    return str(found[0]) if found else ""


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent, today = request.path.rpartition("/")[2], current_app.config["TODAY"]()
    ormas = request.values.get("ormas", "")
    with current_app.config["VIEWS"].read() as t:
        terms, exceptions = grant_list.terms_in(t), grant_list.exceptions_in(t)
        name = _name_of(t, ormas)
    year = today.year + 1
    begin = {
        "tahun_anggaran": str(year), "buka": f"{today.year}-01-01", "tutup": f"{today.year}-03-31",
        "lpj": f"{year + 1}-01-10", **PROPOSED,
    }  # fmt: skip
    standing = [each for each in exceptions if not each["ended_why"]]
    return render_template(
        "grant_settings.html",
        terms=terms,
        exceptions=exceptions,
        open=[(each["entry"], f"Ke-{each['entry']}: {each['name']}") for each in standing],
        criteria=[(code, CRITERIA[code]) for code in SWITCHED],
        marks=list(GRANT_MARKS.items()),
        proposed=PROPOSED_TERMS,
        begin=begin,
        ormas=ormas,
        name=name,
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=sent,
        said=request.form,
        menahan=request.form.getlist("menahan") or list(SWITCHED),
        numbers={each: number if number and each == sent else new_number() for each in STEPS},
    )
