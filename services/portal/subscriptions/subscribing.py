"""Pages of other systems that listen: a list, a new one, and what is done about each."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.subscription_words import OF_SERVICES, STARTS
from services.portal.register.record import history_of
from services.portal.subscriptions.subscription_list import parked, subscriptions
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.secret_once import secret_once
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse
from shared.errors import Problem

ABOUT: Final = "subscriptions"
AFTER: Final = "after"
MOST_DIGITS: Final = 15
"""Of a position: a ledger may have more than a million events."""
REGISTERING: Final = "notifications.register_subscription"
SHOWING: Final = "notifications.show_subscription_secret"
NEW: Final = OneForm(
    REGISTERING,
    {
        "title": ("sistem", "Nama sistem"),
        "webhook_address": ("alamat", "Alamat penerima"),
        "topics": ("jenis", "Jenis peristiwa"),
        "starts": ("mulai", "Yang dikirim"),
        "position": ("urutan_awal", "Sesudah urutan"),
        "ground": ("dasar", "Dasar"),
    },
)
_WHICH: Final = {step: (f"peristiwa_{step}", "Peristiwa") for step in ("kirim", "buang")}
STEPS: Final = {
    "periksa": OneForm("notifications.check_subscription", {}),
    "henti": OneForm("notifications.pause_subscription", {"reason": ("alasan_henti", "Alasan")}),
    "lanjut": OneForm("notifications.resume_subscription", {"reason": ("alasan_lanjut", "Alasan")}),
    "ganti": OneForm("notifications.rotate_subscription_secret", {"reason": ("alasan_ganti", "Alasan")}),
    "akhiri": OneForm("notifications.end_subscription", {"reason": ("alasan_akhiri", "Alasan")}),
    "ulang": OneForm(
        "notifications.replay_subscription",
        {
            "of_service": ("layanan_ulang", "Layanan"),
            "position": ("urutan_ulang", "Sesudah urutan"),
            "reason": ("alasan_ulang", "Alasan"),
        },
    ),
    "kirim": OneForm(
        "notifications.retry_subscribed_event",
        {"of_service": _WHICH["kirim"], "reason": ("alasan_kirim", "Alasan")},
    ),
    "buang": OneForm(
        "notifications.discard_subscribed_event",
        {"of_service": _WHICH["buang"], "reason": ("alasan_buang", "Alasan")},
    ),
}
"""Each form of the page by the last word of its address."""
blueprint = Blueprint("subscribing", __name__, url_prefix="/langganan-sistem")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    actor_or_refuse(REGISTERING)
    return _list(just_now=just_now(ABOUT))


@blueprint.post("/daftarkan")
def register() -> ResponseReturnValue:
    topics = [*request.form.getlist("layanan"), *lines_of("jenis")]
    new = NewOne("subscription", lambda id: url_for(".show", subscription=id), url_for(".all_"))
    said: dict[str, Any] = NEW.typed() | {"topics": topics}
    said["position"] = _position(said["position"]) if said["starts"] == AFTER else None
    return NEW.send(_list, ABOUT, said, new)


@blueprint.get("/<subscription>")
def show(subscription: str) -> ResponseReturnValue:
    actor_or_refuse(REGISTERING)
    return _page(subscription, just_now=just_now(subscription))


@blueprint.post("/<subscription>/kunci")
def show_secret(subscription: str) -> ResponseReturnValue:
    return secret_once(SHOWING, {"subscription": subscription}, partial(_page, subscription))


@blueprint.post("/<subscription>/<step>")
def take(subscription: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said: dict[str, Any] = form.typed() | {"subscription": subscription}
    if step in _WHICH:
        said["of_service"], _, position = said["of_service"].partition(":")
        said["position"] = _position(position) or 0
    elif "position" in said:
        said["position"] = _position(said["position"])
    there = url_for(".show", subscription=subscription)
    return form.send(partial(_page, subscription), subscription, said, there)


def _position(text: str) -> int | None:
    return whole_number(text, MOST_DIGITS)


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        found = subscriptions(t)
    behind = {each["id"]: _progress(each["id"]) for each in found if each["state"] == "active"}
    return render_template(
        "subscriptions.html",
        subscriptions=found,
        behind=behind,
        services=OF_SERVICES,
        starts=STARTS,
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=request.path.rpartition("/")[2],
        said=request.form,
        numbers={"daftarkan": number or new_number()},
    )


def _page(
    subscription: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "", secret: str = ""
) -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = next(iter(subscriptions(t, subscription)), None) or abort(404)
        not_taken = parked(t, subscription)
        history = history_of(t, subscription)
    return render_template(
        "subscription.html",
        one=found,
        parked=not_taken,
        services=OF_SERVICES,
        secret=secret,
        progress=_progress(subscription),
        history=history,
        just_now=just_now,
        waiting=waits(subscription),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in (*STEPS, "kunci")},
    )


def _progress(subscription: str) -> dict[str, Any] | None:
    """How far it is, as its service says; None while that does not answer: the rest is shown all the same."""
    call = current_app.config["COMMANDS"].caller.call
    asked = {"subscription": subscription}
    try:
        found: dict[str, Any] = call("notifications", "subscription_progress", payload=asked)
    except Problem:
        return None
    return found
