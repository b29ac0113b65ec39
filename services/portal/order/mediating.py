"""Cases of public order (kasus ketertiban): taken up, followed step by step, closed. Internal."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.classifications import CLASSIFICATIONS, LIMITED
from contracts.telling.order_words import (
    APPROACHES,
    CASE_RESULTS,
    PARTY_KINDS,
    STEPS,
    TENSIONS,
)
from services.portal.order.case_list import (
    case_of,
    cases_in,
    open_cases,
    parties_of,
    results_in,
    steps_of,
    years_of_cases,
)
from services.portal.order.keeping_order import READING
from services.portal.order.sealed_names import names_of
from services.portal.register.record import history_of
from services.portal.territory.asking import Unsure, asked_at, misplaced_in
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm
from services.portal.web.sealed_words import sentences_of
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import actor_or_refuse, signed_in

OPENING: Final = OneForm(
    "clusters.open_order_case",
    {
        "approach": ("penanganan", "Penanganan"),
        "classification": ("sifat", "Sifat bahan"),
        "matter": ("pokok", "Pokok persoalan"),
        "tension": ("tingkat", "Tingkat"),
        "village": ("kelurahan", "Kelurahan/desa"),
        "district": ("kecamatan", "Kecamatan"),
        "day": ("tanggal", "Sejak"),
        "ground": ("dasar", "Dasar"),
    },
)
PARTY: Final = "clusters.add_order_party"
JOINING: Final = OneForm(PARTY, {"order_case": ("kasus", "Kasus"), "organisation": "ormas"})
FORMS: Final = {
    "pihak": OneForm(
        PARTY,
        {
            "party_kind": ("jenis", "Jenis pihak"),
            "description": ("uraian", "Siapa"),
            "name": ("nama", "Nama"),
        },
    ),
    "langkah": OneForm(
        "clusters.take_order_step",
        {
            "day": ("hari_langkah", "Hari langkah"),
            "step": ("langkah", "Langkah"),
            "text": ("uraian_langkah", "Uraian langkah"),
            "tension": ("tingkat_langkah", "Tingkat sesudahnya"),
        },
    ),
    "tutup": OneForm(
        "clusters.close_order_case",
        {
            "day": ("hari_tutup", "Hari penutupan"),
            "case_result": ("hasil", "Hasil"),
            "text": ("uraian_hasil", "Uraian hasil"),
        },
    ),
    "buka": OneForm("clusters.reopen_order_case", {"reason": "alasan_buka"}),
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "kasus ketertiban"
blueprint = Blueprint("mediating", __name__, url_prefix="/kasus-ketertiban")


@blueprint.get("")
def year() -> ResponseReturnValue:
    _readers_only()
    today: date = current_app.config["TODAY"]()
    asked = request.args.get("tahun", "")
    with current_app.config["VIEWS"].read() as t:
        known = sorted({*years_of_cases(t), str(today.year)}, reverse=True)
        wanted = asked if asked in known else known[0]
        found, results = cases_in(t, wanted), results_in(t, wanted)
    return render_template(
        "order_cases.html",
        year=wanted,
        years=known,
        cases=found,
        results=results,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    return opened(Sending(OPENING.command, _new, OPENING.told), url_for(".new"))


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    seen_at = NewOne("order_case", lambda new: url_for(".show", case=new), url_for(".year"))
    unsure = misplaced_in(request.form)
    return OPENING.send(partial(_new, unsure=unsure), ABOUT, OPENING.typed(), seen_at, asked_at(unsure))


@blueprint.get("/pihak")
def joining() -> ResponseReturnValue:
    back = url_for(".joining", ormas=request.args.get("ormas"))
    return opened(Sending(JOINING.command, _join, JOINING.told), back)


@blueprint.post("/pihak")
def join() -> ResponseReturnValue:
    said = JOINING.typed() | {"party_kind": "ormas"}
    case = said["order_case"]
    return JOINING.send(_join, case, said, url_for(".show", case=case or "-"))


@blueprint.get("/<case>")
def show(case: str) -> ResponseReturnValue:
    _readers_only()
    return _page(case, just_now=just_now(case))


@blueprint.get("/<case>/nama")
def names(case: str) -> ResponseReturnValue:
    """Opening them is logged."""
    actor = actor_or_refuse("clusters.read_order_names")
    with current_app.config["VIEWS"].read() as t:
        found, parties, sentences = case_of(t, case), parties_of(t, case), sentences_of(t, case)
    if found is None or not _has_sealed(found, parties):
        abort(404)
    told = names_of(case, actor, current_app.config["OWNER"], sentences)
    return render_template("order_names.html", case=found, told=told)


@blueprint.post("/<case>/<step>")
def take(case: str, step: str) -> ResponseReturnValue:
    form = FORMS.get(step) or abort(404)
    said = {"order_case": case, **form.typed()}
    return form.send(partial(_page, case), case, said, url_for(".show", case=case))


def _has_sealed(case: dict[str, Any], parties: list[dict[str, Any]]) -> bool:
    return case["classification"] == LIMITED or any(each["party_kind"] == "person" for each in parties)


def _readers_only() -> None:
    if signed_in() is None:
        abort(401)
    actor_or_refuse(READING)


def _new(*, number: UUID | None = None, problems: Any = (), unsure: Sequence[Unsure] = ()) -> str:
    return render_template(
        "order_case_new.html",
        approaches=APPROACHES,
        classifications=CLASSIFICATIONS,
        tensions=TENSIONS,
        number=number or new_number(),
        problems=problems,
        unsure=unsure,
        said=request.form,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _join(*, number: UUID | None = None, problems: Any = ()) -> str:
    """For the ormas from whose page one came."""
    ormas = request.values.get("ormas", "")
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name FROM register WHERE id = ?", (ormas,))
        cases = open_cases(t)
    if found is None:
        abort(404)
    return render_template(
        "order_case_join.html",
        ormas=ormas,
        name=found[0],
        cases=cases,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(case: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = case_of(t, case)
        if found is None:
            abort(404)
        parties, steps, history = parties_of(t, case), steps_of(t, case), history_of(t, case)
    return render_template(
        "order_case.html",
        case=found,
        parties=parties,
        steps=steps,
        history=history,
        has_sealed=_has_sealed(found, parties),
        kinds={code: word for code, word in PARTY_KINDS.items() if code != "ormas"},
        step_words=STEPS,
        tensions=TENSIONS,
        results=CASE_RESULTS,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(case),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in FORMS},
    )
