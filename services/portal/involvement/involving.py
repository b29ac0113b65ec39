"""Requests of agencies (pelibatan): recorded, answered with a proposal, followed to their evaluation."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import ACCOMMODATIONS, INSTITUTIONS
from services.portal.clusters.cluster_list import codes_called, serving_agencies
from services.portal.involvement.candidates import proposal_for
from services.portal.involvement.involvement_list import (
    asked_for,
    names_of,
    open_to,
    request_of,
    requests_in,
    sums_of,
    untold,
    years_of_requests,
)
from services.portal.register.field_list import field_list
from services.portal.register.kinds import count_rows
from services.portal.register.record import history_of
from services.portal.register.review_list import suspected_doubles
from services.portal.territory.asking import Unsure, asked_at, misplaced_in
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.submitting import Sending, just_now, not_let_in, opened, waits
from services.portal.web.today import on_day
from services.portal.web.who import acts_for_some_alone, may_for, of_the_office, signed_in
from shared.database import Transaction

REQUESTING: Final = OneForm(
    "clusters.request_involvement",
    {
        "agency": ("opd", "Perangkat daerah (OPD)"),
        "contact": ("penghubung", "Unit penghubung"),
        "activity": ("kegiatan", "Kegiatan"),
        "activity_fields": ("bidang", "Bidang kegiatan"),
        "village": ("kelurahan", "Kelurahan/desa"),
        "district": ("kecamatan", "Kecamatan"),
        "place": ("tempat", "Tempat"),
        "day": ("tanggal", "Tanggal kegiatan"),
        "wanted": ("jumlah", "Berapa ormas dicari"),
        "needs": ("kebutuhan", "Akomodasi yang disediakan"),
        "youth_first": ("pemuda", "Pemuda"),
        "ground": ("dasar", "Dasar"),
    },
)
STEPS: Final = {
    "minta": OneForm(
        "clusters.ask_ormas", {"answer_by": ("batas", "Jawaban ditunggu sampai"), "asked": "ormas"}
    ),
    "jawaban": OneForm(
        "clusters.record_answer",
        {
            "ormas": ("ormas_jawaban", "Ormas"),
            "answer": ("jawaban", "Jawaban"),
            "reason": ("alasan_jawaban", "Alasan"),
        },
    ),
    "coret": OneForm(
        "clusters.strike_asked_ormas",
        {"ormas": ("ormas_coret", "Ormas"), "reason": ("alasan_coret", "Mengapa keliru")},
    ),
    "ikut": OneForm(
        "clusters.record_participation",
        {
            "ormas": ("ormas_ikut", "Ormas"),
            "participation": ("keikutsertaan", "Pada hari kegiatan"),
            "people": ("orang", "Berapa orang"),
        },
    ),
    "nilai": OneForm(
        "clusters.evaluate_involvement", {"rating": ("nilai", "Nilai"), "text": ("uraian", "Uraian OPD")}
    ),
    "batal": OneForm("clusters.cancel_involvement", {"reason": ("alasan_batal", "Alasan")}),
}
"""Each form of the page by the last word of its address."""
PARTNERS: Final = (INSTITUTIONS["kpu"], INSTITUTIONS["bawaslu"])
"""Institutions that are no agency of the region and ask for ormas as one: voter education, monitoring."""
ABOUT: Final = "pelibatan"
NOT_PROPOSED: Final = (
    "Sesudah Anda membuka halaman ini catatannya di register berubah, sehingga tidak lagi diusulkan: {}. "
    "Periksa usulan di bawah, lalu kirim lagi untuk yang masih dicentang."
)
SHOWN: Final = 50
OWN: Final = "sendiri"
"""The list of who acts for some agencies alone begins with theirs; the others stay readable, so that two
agencies do not ask the same ormas for the same day.
"""
blueprint = Blueprint("involving", __name__, url_prefix="/pelibatan")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    with current_app.config["VIEWS"].read() as t:
        years, year = years_of_requests(t), str(whole_number(request.args.get("tahun", "")) or "")
        found = requests_in(t, year)
        agencies = sorted({each["agency"] for each in found}, key=str.casefold)
        mine = _own(t, agencies)
    asked = request.args.get("opd", OWN if mine is not None else "")
    known = asked in agencies or (asked == OWN and mine is not None)
    these = {OWN: mine or [], "": agencies}.get(asked if known else "", [asked])
    shown = [each for each in found if each["agency"] in these]
    return render_template(
        "involvements.html",
        requests=shown,
        sums=sums_of(shown),
        years=years,
        year=year,
        agencies=agencies,
        agency=asked if known else "",
        own=OWN if mine is not None else "",
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


def _own(t: Transaction, agencies: Iterable[str]) -> list[str] | None:
    """Those for which alone this reader acts, as they are called here; None for who acts for every one."""
    who = signed_in()
    if who is None or not acts_for_some_alone(REQUESTING.command):
        return None
    return [each for each in agencies if who.agencies.keys() & {*codes_called(t, each)}]


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    return opened(Sending(REQUESTING.command, _new, REQUESTING.told), url_for(".new"))


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    said = REQUESTING.typed()
    said |= {
        "activity_fields": request.form.getlist("bidang"),
        "needs": request.form.getlist("kebutuhan"),
        "youth_first": request.form.get("pemuda") == "ya",
        "wanted": number_of(said["wanted"]),
    }
    seen_at = NewOne("involvement", lambda new: url_for(".show", involvement=new), url_for(".all_"))
    unsure = misplaced_in(request.form)
    return REQUESTING.send(partial(_new, unsure=unsure), ABOUT, said, seen_at, asked_at(unsure))


@blueprint.get("/<involvement>")
def show(involvement: str) -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return _page(involvement, just_now=just_now(involvement))


@blueprint.post("/<involvement>/<step>")
def take(involvement: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    seen_at = url_for(".show", involvement=involvement)
    if stranger := not_let_in(form.command, seen_at):
        return stranger
    said = form.typed()
    gone: list[str] = []
    if step == "minta":
        said["asked"], gone = _chosen(involvement)
    for field in ("people", "rating"):
        if field in said:
            said[field] = number_of(said[field])
    page = partial(_page, involvement)
    missing = [("usulan", NOT_PROPOSED.format(", ".join(gone)))] if gone else []
    return form.send(page, involvement, {"involvement": involvement, **said}, seen_at, missing)


def _chosen(involvement: str) -> tuple[list[dict[str, str]], list[str]]:
    """Those that were ticked, each with the reasons of the proposal as it is computed here; and by name those
    that were ticked, are in the proposal no longer and were not asked before.
    """
    ticked = set(request.form.getlist("ormas"))
    with current_app.config["VIEWS"].read() as t:
        found = request_of(t, involvement) or abort(404)
        proposal = proposal_for(t, found, on_day(date.fromisoformat(found["asked_on"])))
        chosen = [
            {"ormas": each.ormas, "why": each.why} for each in proposal.proposed if each.ormas in ticked
        ]
        already = {row["ormas"] for row in asked_for(t, involvement)}
        gone = names_of(t, ticked - already - {each["ormas"] for each in chosen})
    return chosen, gone


def _new(*, number: UUID | None = None, problems: Any = (), unsure: Sequence[Unsure] = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        placed, listed = t.all("SELECT DISTINCT activity_field FROM cluster_field"), field_list(t)
        agencies = [*serving_agencies(t), *PARTNERS]
    return render_template(
        "involvement_new.html",
        number=number or new_number(),
        problems=problems,
        unsure=unsure,
        said=request.form,
        fields=[(name, name) for name in sorted({listed.called(name) for (name,) in placed})],
        ticked=request.form.getlist("bidang"),
        needs=ACCOMMODATIONS,
        ticked_needs=request.form.getlist("kebutuhan"),
        agencies=agencies,
    )


def _page(involvement: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = request_of(t, involvement)
        if found is None:
            abort(404)
        rows = asked_for(t, involvement)
        proposal = proposal_for(t, found, on_day(date.fromisoformat(found["asked_on"])))
        history, doubles = history_of(t, involvement), suspected_doubles(t)
        called = [found["agency"], *codes_called(t, found["agency"])]
    already = {row["ormas"] for row in rows}
    left = [each for each in proposal.proposed if each.ormas not in already]
    return render_template(
        "involvement.html",
        request_=found,
        rows=rows,
        of_office=of_the_office(),
        own=any(may_for("clusters.evaluate_involvement", each) for each in called),
        open_to=open_to(found["state"], rows),
        untold=untold(rows),
        counted=count_rows(rows),
        proposed=left[:SHOWN],
        left=count_rows(vars(each) for each in left),
        doubles=doubles,
        two_of_one=any(doubles.words(each.ormas) for each in left[:SHOWN]),
        stopped=proposal.stopped,
        history=history,
        ticked=request.form.getlist("ormas"),
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(involvement),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )
