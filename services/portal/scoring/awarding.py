"""Ormas Award: its call, its candidates from stage to stage, the jury, and who is honoured."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.register.record import history_of
from services.portal.scoring import assessment_list, award_list
from services.portal.scoring.award_candidates import OFFERED, candidates_for, named_in
from services.portal.scoring.editions import content_in
from services.portal.scoring.periods import only_for_assessors
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import signed_in

CALLING: Final = OneForm(
    "scoring.call_award",
    {
        "title": ("judul", "Judul"),
        "period": ("masa", "Masa penilaian"),
        "categories": ("kategori", "Kategori"),
        "until": ("sampai", "Calon dicatat sampai"),
        "ground": ("dasar", "Dasar"),
    },
)


def _of(step: str, **more: tuple[str, str]) -> dict[str, tuple[str, str]]:
    return {"organisation": (f"calon_{step}", "Calon"), **more}


STEPS: Final = {
    "calonkan": OneForm(
        "scoring.nominate_candidate",
        {
            "organisation": ("ormas", "Ormas"),
            "category": ("kategori", "Kategori"),
            "ground": ("dasar_calon", "Dasar"),
        },
    ),
    "lolos": OneForm("scoring.select_candidate", _of("lolos", ground=("dasar_lolos", "Dasar"))),
    "kunjungi": OneForm(
        "scoring.visit_candidate",
        _of("kunjungi", day=("hari", "Hari kunjungan"), minutes=("notulen", "Notulen")),
    ),
    "nominasikan": OneForm(
        "scoring.shortlist_candidate", _of("nominasikan", ground=("dasar_nominasi", "Dasar"))
    ),
    "hentikan": OneForm("scoring.refuse_candidate", _of("hentikan", reason=("alasan_henti", "Alasan"))),
    "tarik": OneForm("scoring.withdraw_candidate", _of("tarik", reason=("alasan_tarik", "Alasan"))),
    "suara": OneForm("scoring.vote_for_candidate", _of("suara", reason=("pertimbangan", "Pertimbangan"))),
    "tetapkan": OneForm("scoring.decide_award", _of("tetapkan", ground=("dasar_tetap", "Dasar"))),
    "umumkan": OneForm("scoring.announce_award", {"ground": ("dasar_umum", "Dasar")}),
}
CALLED: Final = "scoring.AwardCalled"
UNSURE: Final = "Periksa yang belum selesai, lalu tandai bahwa itu dilewati."
ABOUT: Final = "penghargaan"
blueprint = Blueprint("awarding", __name__, url_prefix="/penghargaan")


@blueprint.get("/penerima")
def honoured() -> ResponseReturnValue:
    """For everybody: who was announced, by category, and nobody else."""
    with current_app.config["VIEWS"].read() as t:
        told = award_list.awardees(t, announced=True)
    titles = dict.fromkeys((each["award"], each["title"]) for each in told)
    return render_template("awardees.html", titles=titles, told=told)


@blueprint.get("")
def all_() -> ResponseReturnValue:
    only_for_assessors()
    return _list(just_now=just_now(ABOUT))


@blueprint.post("/buka")
def call() -> ResponseReturnValue:
    said = CALLING.typed() | {"categories": lines_of("kategori")}
    seen_at = NewOne("award", lambda new: url_for(".show", award=new), url_for(".all_"))
    return CALLING.send(_list, ABOUT, said, seen_at)


@blueprint.get("/<award>")
def show(award: str) -> ResponseReturnValue:
    only_for_assessors()
    return _page(award, just_now=just_now(award))


@blueprint.post("/<award>/<step>")
def take(award: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"award": award, **form.typed()}
    missing = None
    if step == "umumkan" and request.form.get("pasti") != "ya":
        with current_app.config["VIEWS"].read() as t:
            found = next(iter(award_list.awards(t, award)), None) or abort(404)
            missing = [("pasti", UNSURE)] if any(_unfinished(t, found)) else None
    return form.send(partial(_page, award), award, said, url_for(".show", award=award), missing)


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        known, periods = award_list.awards(t), assessment_list.periods(t)
        staged = [(each["id"], each["title"]) for each in periods if _is_staged(t, each)]
    return render_template(
        "awards.html",
        known=known,
        staged=staged,
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent="buka" if problems else "",
        said=request.form,
        numbers={"buka": number or new_number()},
    )


def _is_staged(t: Any, period: dict[str, Any]) -> bool:
    """Open, with a panel and gates."""
    content = content_in(t, period["instrument"], period["edition"]) if period["state"] == "open" else None
    return bool(content and content.get("panel") and content.get("gates"))


def _page(award: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = next(iter(award_list.awards(t, award)), None) or abort(404)
        standing = award_list.candidates(t, award)
        decided = award_list.awardees(t, award, announced=False)
        register = t.all("SELECT id, name FROM register WHERE withdrawn = 0 ORDER BY name_key, id")
        [period] = assessment_list.periods(t, found["period"])
        history = history_of(t, award)
        early, undecided = _unfinished(t, found)
    there = {each["organisation"] for each in standing if each["state"] in OFFERED["tarik"]}
    return render_template(
        "award.html",
        award=found,
        period=period,
        candidates=standing,
        decided=decided,
        offered=[(ormas, name) for ormas, name in register if ormas not in there],
        of=candidates_for(standing, _handled(standing, history)),
        early=early,
        undecided=undecided,
        history=named_in(history, standing),
        waiting=waits(award),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )


def _unfinished(t: Any, award: dict[str, Any]) -> tuple[bool, list[str]]:
    """Whether candidates are still named, and the categories for which nobody was decided."""
    decided = {each["category"] for each in award_list.awardees(t, award["id"], announced=False)}
    early = current_app.config["TODAY"]().isoformat() <= award["until"]
    return early, [each for each in award["categories"] if each not in decided]


def _handled(standing: list[dict[str, Any]], history: list[dict[str, Any]]) -> set[str]:
    """Categories in which who looks does not vote: it named or visited a nominee, or opened the award."""
    me = signed_in() or abort(401)
    if any(line["topic"] == CALLED and _account(line) == me.account for line in history):
        return {each["category"] for each in standing}
    return {
        each["category"]
        for each in standing
        if each["state"] == "shortlisted"
        and any(s["stage"] in ("nominated", "visited") and _account(s) == me.account for s in each["stages"])
    }


def _account(told: dict[str, Any]) -> str:
    return str(told["actor"]).partition("/")[2]
