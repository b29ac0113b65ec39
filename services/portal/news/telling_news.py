"""“Kabar”: news and invitations to a survey, drafted and then sent to the ormas that agreed."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.preference_words import CONSENTS
from services.portal.news.news_list import all_news, fates, how_many, news_of, not_arrived
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse, office_only
from shared.errors import Problem

PER_PAGE: Final = 50
DRAFTING: Final = OneForm(
    "notifications.draft_news",
    {
        "consent_for": ("untuk", "Untuk yang menyetujui"),
        "title": ("judul", "Judul"),
        "paragraphs": ("bunyi", "Bunyi"),
        "paragraphs/*": ("bunyi", "Bunyi"),
        "link": ("tautan", "Tautan"),
    },
)
STEPS: Final = {
    "kirim": OneForm("notifications.send_news", {}),
    "tarik": OneForm("notifications.withdraw_news", {"reason": ("alasan", "Alasan")}),
}
blueprint = Blueprint("telling_news", __name__, url_prefix="/kabar")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    office_only()
    with current_app.config["VIEWS"].read() as t:
        many = how_many(t)
        pages = max(1, -(-many // PER_PAGE))
        page = max(1, min(whole_number(request.args.get("hal", "")) or 1, pages))
        found = all_news(t, PER_PAGE, PER_PAGE * (page - 1))
    return render_template("news_list.html", news=found, many=many, page=page, pages=pages)


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    actor_or_refuse(DRAFTING.command)
    return _form()


@blueprint.post("/baru")
def draft() -> ResponseReturnValue:
    """Paragraphs stay apart; whoever breaks the line of a title is told."""
    typed = {name: DRAFTING.typed()[name] for name in ("consent_for", "link")}
    said = typed | {"title": request.form.get("judul", "").strip(), "paragraphs": lines_of("bunyi")}
    there = NewOne("news", lambda made: url_for(".show", news=made), url_for(".all_"))
    return DRAFTING.send(_form, "kabar", said, there)


@blueprint.get("/<news>")
def show(news: str) -> ResponseReturnValue:
    office_only()
    return _page(news, just_now=just_now(news))


@blueprint.post("/<news>/<step>")
def take(news: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"news": news, **form.typed()}
    return form.send(partial(_page, news), news, said, url_for(".show", news=news))


def _form(*, number: UUID | None = None, problems: Any = ()) -> str:
    return render_template(
        "news_new.html",
        consents=CONSENTS,
        said=request.form,
        number=number or new_number(),
        problems=problems,
    )


def _page(news: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = news_of(t, news) or abort(404)
        history = history_of(t, news)
        became, failed = fates(t, news), not_arrived(t, news)
    return render_template(
        "news.html",
        news=found,
        became=became,
        failed=failed,
        history=history,
        readers=_readers(found),
        waiting=waits(news),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )


def _readers(news: dict[str, Any]) -> dict[str, Any] | None:
    """Whom a draft would reach now; None when it is none, or nobody answers."""
    if news["state"] != "draft":
        return None
    asked = {"consent_for": news["consent_for"]}
    try:
        found: dict[str, Any] = current_app.config["COMMANDS"].caller.call(
            "notifications", "news_readers", payload=asked
        )
    except Problem:
        return None
    return found
