"""“Akun”: the administrator's list, opening an account, and what is done with one."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.roles import OFFICE_ROLES
from contracts.telling.sentences import sentence_of
from services.portal.application import LINK_LASTS, account_of
from services.portal.forms import command_number, new_number, refuse_forged_form
from services.portal.links import Problems, code_of
from services.portal.who import accounts, actor_or_refuse
from services.portal.writing import not_done, status_of
from shared.errors import CommandIdReused, Problem
from shared.ledger.clock import stamp, utc_now

DEEDS: Final = {
    "beri": ("portal.grant_role", "peran", "role"),
    "cabut": ("portal.take_role", "peran", "role"),
    "tutup": ("portal.close_account", "alasan", "reason"),
    "buka": ("portal.reopen_account", "alasan", "reason"),
}
"""What a form of an account's page asks for: the command, its field on the page and in the command."""
_FIELDS: Final = {
    "/login": "login",
    "/name": "nama",
    "/roles": "peran",
    "/role": "peran",
    "/reason": "alasan",
}
blueprint = Blueprint("account_list", __name__)


@blueprint.get("/akun")
def everybody() -> ResponseReturnValue:
    actor_or_refuse("portal.open_account")
    standing = accounts().roster().accounts
    people = [(p, standing[p.account]) for p in accounts().store.people() if p.account in standing]
    return render_template("accounts.html", people=people)


@blueprint.get("/akun/baru")
def new() -> ResponseReturnValue:
    actor_or_refuse("portal.open_account")
    return _new_page()


@blueprint.post("/akun/baru")
def open_account() -> ResponseReturnValue:
    actor = actor_or_refuse("portal.open_account")
    refuse_forged_form()
    number = command_number()
    payload = {
        "login": request.form.get("login", "").strip().lower(),
        "name": " ".join(request.form.get("nama", "").split()),
        "roles": request.form.getlist("peran"),
    }
    account = account_of(str(number))
    accounts().store.wait_for_link(str(number), account, code_of(number), LINK_LASTS)
    try:
        receipt = current_app.config["COMMANDS"].send(actor, "portal.open_account", number, payload)
    except Problem as problem:
        number = new_number() if isinstance(problem, CommandIdReused) else number
        return _new_page(not_done(problem, _FIELDS), number), status_of(problem)
    if refused := receipt["refused"]:
        return _new_page([("login", refused["message"])]), 409
    return _link_page(account, number)


@blueprint.get("/akun/<account>")
def one(account: str) -> ResponseReturnValue:
    actor_or_refuse("portal.open_account")
    return _page(account, done=request.args.get("selesai", ""))


@blueprint.post("/akun/<account>/tautan")
def issue_link(account: str) -> ResponseReturnValue:
    actor = actor_or_refuse("portal.issue_link")
    refuse_forged_form()
    number, payload = command_number(), {"account": account}
    accounts().store.wait_for_link(str(number), account, code_of(number), LINK_LASTS)
    try:
        receipt = current_app.config["COMMANDS"].send(actor, "portal.issue_link", number, payload)
    except Problem as problem:
        return _page(account, not_done(problem)), status_of(problem)
    if refused := receipt["refused"]:
        return _page(account, [("tautan", refused["message"])]), 409
    return _link_page(account, number)


@blueprint.post("/akun/<account>/<deed>")
def do(account: str, deed: str) -> ResponseReturnValue:
    if deed not in DEEDS:
        abort(404)
    command, field, name = DEEDS[deed]
    actor = actor_or_refuse(command)
    refuse_forged_form()
    said = " ".join(request.form.get(field, "").split())
    try:
        receipt = current_app.config["COMMANDS"].send(
            actor, command, command_number(), {"account": account, name: said}
        )
    except Problem as problem:
        return _page(account, not_done(problem, _FIELDS)), status_of(problem)
    if refused := receipt["refused"]:
        return _page(account, [(field, refused["message"])]), 409
    return redirect(url_for("account_list.one", account=account, selesai=deed), 303)


def _new_page(problems: Problems | None = None, number: UUID | None = None) -> str:
    return render_template(
        "account_new.html",
        problems=problems or [],
        number=number or new_number(),
        said=request.form,
        roles=OFFICE_ROLES,
    )


def _page(account: str, problems: Problems | None = None, done: str = "") -> str:
    person, standing = accounts().store.person(account), accounts().standing(account)
    if person is None or standing is None:
        abort(404)
    history: list[dict[str, Any]] = [
        {"sentence": sentence_of(row), "at": row.recorded_at, "actor": row.actor, "position": row.position}
        for row in accounts().history_of(account)
    ]
    return render_template(
        "account.html",
        person=person,
        standing=standing,
        history=history,
        roles=OFFICE_ROLES,
        problems=problems or [],
        done=done,
        number=new_number,
        said=request.form,
    )


def _link_page(account: str, number: UUID) -> ResponseReturnValue:
    """The link is shown to who asked for it, once, and again when the same form is sent again."""
    person = accounts().store.person(account)
    address = url_for("links.link", kode=code_of(number), _external=True)
    expires_at = stamp(utc_now() + LINK_LASTS)
    return render_template("account_link.html", person=person, address=address, expires_at=expires_at)
