"""The services of the office: how each is asked for, since when, and the forms to change that."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.case_words import BY_LAW, NO_DECISION
from contracts.telling.service_words import PAPERS, SERVICES, VISITS
from services.portal.cases import lines
from services.portal.cases.asked_of import asked_words
from services.portal.cases.offered import door_of, holding, offered, versions
from services.portal.register.newest import newest_version
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import signed_in
from services.portal.web.writing import Told

FORMS: Final = {
    "tetapkan": OneForm(
        "requests.configure_service",
        {
            "title": ("judul", "Nama layanan"),
            "short_title": ("singkat", "Sebutan singkat"),
            "effective_from": ("mulai", "Berlaku sejak"),
            "checklist": ("syarat", "Syarat"),
            "form": ("isian", "Isian permohonan"),
            "visit": ("kunjungan", "Kunjungan lapangan"),
            "sla_working_days": ("janji", "Janji layanan (hari kerja)"),
            "validity_months": ("masa", "Masa berlaku surat (bulan)"),
            "paper": ("kertas", "Kertas"),
            "revision_days": ("perbaikan", "Waktu pemohon memperbaiki (hari kerja)"),
            "ground": ("dasar", "Dasar"),
        },
        sees=True,
    ),
    "pakai": OneForm(
        "requests.adopt_service", {"effective_from": "mulai_usulan", "ground": "dasar_usulan"}, sees=True
    ),
    "tarik": OneForm(
        "requests.withdraw_configuration", {"configuration": "versi_ditarik", "reason": "alasan_tarik"}
    ),
    "buka": OneForm("requests.open_service", {"ground": "dasar_buka"}),
    "tutup": OneForm("requests.close_service", {"reason": "alasan_tutup"}),
}
"""Each form of the page by the last word of its address."""
COUNTED: Final = ("sla_working_days", "validity_months", "revision_days")
blueprint = Blueprint("configuring", __name__, url_prefix="/layanan")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    with current_app.config["VIEWS"].read() as t:
        found = offered(t, current_app.config["TODAY"]().isoformat())
    return render_template("offered_services.html", services=found)


@blueprint.get("/<service>")
def show(service: str) -> ResponseReturnValue:
    return _page(service, just_now=just_now(_about(service)))


@blueprint.post("/<service>/<step>")
def take(service: str, step: str) -> ResponseReturnValue:
    form = FORMS.get(step) or abort(404)
    said, missing = {"service": service, **form.typed()}, []
    if step == "tetapkan":
        missing = _read(said)
    elif step == "tarik":
        said["configuration"] = number_of(said["configuration"])
    seen_at = url_for(".show", service=service)
    return form.send(partial(_page, service), _about(service), said, seen_at, missing or None)


def _read(said: dict[str, Any]) -> Told:
    """Lines become what the command needs; each that cannot be read is told."""
    said["checklist"], wrong_items = lines.read_items(request.form.get("syarat", ""))
    said["form"], wrong_fields = lines.read_fields(request.form.get("isian", ""))
    said |= {name: number_of(said[name]) for name in COUNTED}
    return [("syarat", each) for each in wrong_items] + [("isian", each) for each in wrong_fields]


def _about(service: str) -> str:
    return f"service-{service}"


def _page(service: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    if service not in SERVICES:
        abort(404)
    sent, today = request.path.rpartition("/")[2], current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        told, holds, door = versions(t, service), holding(t, service, today), door_of(t, service)
        history = history_of(t, _about(service), public=signed_in() is None)
        version = newest_version(t, _about(service))
        overtaken = problems and "versi" in request.form and seen_version() < version
        since = recorded_since(t, _about(service), seen_version()) if overtaken else []
    standing = [each for each in told if not each["withdrawn"]]
    newest = standing[0] if standing else None
    return render_template(
        "offered_service.html",
        service=service,
        title=holds["title"] if holds else SERVICES[service],
        versions=told,
        holds=holds,
        door=door,
        version=version,
        since=since,
        to_come=[each for each in standing if each["effective_from"] > today],
        newest=newest,
        item_lines=lines.lines_of_items(newest["checklist"]) if newest else "",
        field_lines=lines.lines_of_fields(newest["form"]) if newest else "",
        asked_words=asked_words,
        examples=(lines.ITEM_EXAMPLE, lines.FIELD_EXAMPLE),
        visits=VISITS,
        papers=PAPERS,
        by_law="" if service in NO_DECISION else BY_LAW,
        history=history,
        today=today,
        just_now=just_now,
        waiting=waits(_about(service)),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in FORMS},
    )
