"""“Akun ormas”: who acts for one ormas, the accounts that the office gives for it and takes back."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.roles import ORMAS_ACCOUNT
from services.portal.accounts.links import Problems
from services.portal.accounts.of_ormas import accounts_of
from services.portal.accounts.slip_codes import grouped, slip_code_of
from services.portal.application import CODE_LASTS, account_of
from services.portal.register.merged import merged
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.one_form import one_line
from services.portal.web.own_address import own_address
from services.portal.web.qr import qr
from services.portal.web.rows import dicts
from services.portal.web.submitting import RECORDED, UNCHANGED, outcome_of
from services.portal.web.who import accounts, actor_or_refuse
from services.portal.web.writing import not_done, status_of
from shared.database import Transaction
from shared.errors import CommandIdReused, Problem
from shared.tokens import Actor

OPENING: Final = "portal.open_ormas_account"
DEEDS: Final = {
    "percayakan": "portal.entrust_ormas",
    "cabut": "portal.take_back_ormas",
    "akhiri": "portal.end_ormas_account",
}
GIVING: Final = (OPENING, "portal.entrust_ormas", "portal.issue_ormas_code")
CODE_IS_OVER: Final = "Kode dari formulir itu sudah dipakai atau diganti. Buat yang baru bila perlu."
NO_SUCH_LOGIN: Final = "Tidak ada akun ormas dengan nama masuk ini."
_FIELDS: Final = {
    "/login": "login",
    "/name": "nama",
    "/position": "jabatan",
    "/ground": "dasar",
    "/reason": "alasan",
}
_ALSO: Final = _FIELDS | {"/position": "jabatan-juga", "/ground": "dasar-juga"}
blueprint = Blueprint("ormas_accounts", __name__)


@blueprint.get("/ormas/<ormas>/akun")
def page(ormas: str) -> ResponseReturnValue:
    actor_or_refuse(OPENING)
    return _page(ormas, done=request.args.get("selesai", ""))


@blueprint.post("/ormas/<ormas>/akun")
def open_account(ormas: str) -> ResponseReturnValue:
    """Shown the slip; the same form sent again shows the same one while its code holds."""
    actor, entry = _let_in(OPENING, ormas)
    number = command_number()
    payload = {
        "login": request.form.get("login", "").strip().lower(),
        "name": one_line(request.form.get("nama", "")),
        **_entrusted(entry),
    }
    account = account_of(str(number))
    accounts().store.wait_for_link(str(number), account, slip_code_of(number), CODE_LASTS)
    try:
        receipt = current_app.config["COMMANDS"].send(actor, OPENING, number, payload)
    except Problem as problem:
        number = new_number() if isinstance(problem, CommandIdReused) else number
        return _page(ormas, not_done(problem, _FIELDS), number), status_of(problem)
    if refused := receipt["refused"]:
        return _page(ormas, [("login", refused["message"])]), 409
    return _slip(entry, account, number)


@blueprint.post("/ormas/<ormas>/akun/<account>/kode")
def issue_code(ormas: str, account: str) -> ResponseReturnValue:
    actor, entry = _let_in("portal.issue_ormas_code", ormas)
    _of_this_ormas(ormas, account)
    number = command_number()
    accounts().store.wait_for_link(str(number), account, slip_code_of(number), CODE_LASTS)
    try:
        receipt = current_app.config["COMMANDS"].send(
            actor, "portal.issue_ormas_code", number, {"account": account}
        )
    except Problem as problem:
        return _page(ormas, not_done(problem)), status_of(problem)
    if refused := receipt["refused"]:
        return _page(ormas, [("", refused["message"])]), 409
    return _slip(entry, account, number)


@blueprint.post("/ormas/<ormas>/akun/<deed>")
def do(ormas: str, deed: str) -> ResponseReturnValue:
    if deed not in DEEDS:
        abort(404)
    actor, entry = _let_in(DEEDS[deed], ormas)
    number = command_number()
    if deed == "percayakan":
        person = accounts().store.find(request.form.get("login", ""))
        if person is None or not _is_of_an_ormas(person.account):
            return _page(ormas, [("login-juga", NO_SUCH_LOGIN)]), 422
        payload: dict[str, Any] = {"account": person.account, **_entrusted(entry)}
    else:
        account = request.form.get("akun", "")
        bound = _of_this_ormas(ormas, account)
        payload = {"account": account, "reason": one_line(request.form.get("alasan", ""))}
        payload |= {"ormas": bound[0], "merged": [*bound[1:]]} if deed == "cabut" else {}
    try:
        receipt = current_app.config["COMMANDS"].send(actor, DEEDS[deed], number, payload)
    except Problem as problem:
        return _page(ormas, not_done(problem, _ALSO)), status_of(problem)
    if refused := receipt["refused"]:
        return _page(ormas, [("", refused["message"])]), 409
    done = deed if outcome_of(receipt) == RECORDED else UNCHANGED
    return redirect(url_for("ormas_accounts.page", ormas=ormas, selesai=done), 303)


def _let_in(command: str, ormas: str) -> tuple[Actor, dict[str, str]]:
    """Who decides, and the entry as it stands today. 404 for one that is not there, or gets nothing more."""
    actor = actor_or_refuse(command)
    refuse_forged_form()
    with current_app.config["VIEWS"].read() as t:
        row = _row(t, ormas)
    if row["withdrawn"] and command in GIVING:
        abort(404)
    return actor, {"ormas": ormas, "name": row["name"]}


def _row(t: Transaction, ormas: str) -> dict[str, Any]:
    found = dicts(
        t, ("id", "name", "withdrawn"), "SELECT id, name, withdrawn FROM register WHERE id = ?", ormas
    )
    return found[0] if found else abort(404)


def _entrusted(entry: dict[str, str]) -> dict[str, Any]:
    said = {"position": "jabatan", "ground": "dasar"}
    return {"ormas": entry} | {field: one_line(request.form.get(name, "")) for field, name in said.items()}


def _is_of_an_ormas(account: str) -> bool:
    standing = accounts().standing(account)
    return standing is not None and ORMAS_ACCOUNT in standing.roles


def _of_this_ormas(ormas: str, account: str) -> tuple[str, ...]:
    """By which entries the account acts for this ormas, or else this one.

    404 for an account of another, and of the office.
    """
    with current_app.config["VIEWS"].read() as t:
        found = next((each for each in accounts_of(t, ormas) if each.account == account), None)
    return (found.entries or (ormas,)) if found else abort(404)


def _page(ormas: str, problems: Problems | None = None, number: UUID | None = None, *, done: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        row, people, into = _row(t, ormas), accounts_of(t, ormas), merged(t, ormas).into
    sent = request.path.rpartition("/")[2] if request.method == "POST" else ""
    return render_template(
        "ormas_accounts.html",
        ormas=row,
        into=into,
        people=people,
        problems=problems or [],
        done=done,
        number=number or new_number(),
        numbers=new_number,
        sent=sent,
        said=request.form,
    )


def _slip(entry: dict[str, str], account: str, number: UUID) -> ResponseReturnValue:
    """Shown to who asked for it, and again when the same form is sent again while the code holds."""
    code = slip_code_of(number)
    link, person = accounts().store.link(code), accounts().store.person(account)
    if link is None or person is None:
        return _page(entry["ormas"], [("", CODE_IS_OVER)]), 409
    address = own_address(url_for("links.link", kode=code))
    return render_template(
        "ormas_slip.html",
        ormas=entry,
        person=person,
        code=grouped(code),
        place=own_address(url_for("signing_in.masuk")),
        drawing=qr(address),
        expires_at=link.expires_at,
    )
