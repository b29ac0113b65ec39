"""One-time links: the first account of an office, or a new password for an account."""

import base64
import hmac
from hashlib import sha256
from typing import Final
from uuid import UUID

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.roles import HOLDER, NEWCOMER
from services.portal.accounts.passwords import digest_of, problem_with
from services.portal.accounts.slip_codes import as_given
from services.portal.application import account_of
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.who import accounts, begin_session
from services.portal.web.writing import is_uncertain, not_done, status_of
from shared.errors import CommandIdReused, Problem
from shared.tokens import Actor

_FIELDS: Final = {"/login": "login", "/name": "nama"}
USED: Final = "Formulir ini sudah dipakai. Isi dan kirim lagi."
DIFFERENT: Final = "Kedua kata sandi tidak sama. Ketik lagi keduanya."
blueprint = Blueprint("links", __name__)
Problems = list[tuple[str, str]]


@blueprint.get("/masuk/tautan")
def link() -> ResponseReturnValue:
    """Looking does not use it up: a preview may."""
    code = as_given(request.args.get("kode", ""))
    return _page(code), 200 if _is_valid(code) else 403


@blueprint.post("/masuk/tautan")
def choose() -> ResponseReturnValue:
    """Whoever holds a valid link chooses the password of its account, once."""
    refuse_forged_form()
    code, number = as_given(request.form.get("kode", "")), command_number()
    account = accounts().store.account_of_link(code)
    if account is None or not _is_valid(code):
        return _page(code), 403
    if problems := chosen_problems(_login_for(account)):
        return _page(code, problems, number), 422
    if accounts().store.was_carried_out(str(number)):
        return _page(code, [("sandi", USED)]), 409
    if accounts().store.take_link(code, str(number)) is None:
        return _page(""), 403
    payload: dict[str, str] = {}
    if account:
        actor, method = Actor(account, HOLDER), "portal.set_password"
    else:
        actor, method = Actor("tautan", NEWCOMER), "portal.set_up_office"
        account = account_of(str(number))
        payload = {"login": _login_for(""), "name": " ".join(request.form.get("nama", "").split())}
    digest = digest_of(request.form["sandi"])
    accounts().store.wait_for_password(str(number), account, digest)
    try:
        receipt = current_app.config["COMMANDS"].send(actor, method, number, payload)
    except Problem as problem:
        if not is_uncertain(problem):
            accounts().store.let_go(code)
        number = new_number() if isinstance(problem, CommandIdReused) else number
        return _page(code, not_done(problem, _FIELDS), number), status_of(problem)
    if refused := receipt["refused"]:
        return _page(code, [("login" if payload else "", refused["message"])]), 409
    accounts().store.use_up(code)
    if not begin_session(account, digest):  # replaced meanwhile: the newest password counts
        return redirect(url_for("signing_in.masuk"), 303)
    return redirect(url_for("own_account.mine", selesai="pilih"), 303)


def chosen_problems(login: str) -> Problems:
    """What is wrong with the two passwords that were typed."""
    password = request.form.get("sandi", "")
    if problem := problem_with(password, login):
        return [("sandi", problem)]
    return [] if password == request.form.get("ulang", "") else [("ulang", DIFFERENT)]


def code_of(number: UUID) -> str:
    """The code of the link that this command gives out: the same form shows the same link again."""
    secret: bytes = current_app.config["SECRET_KEY"]
    return base64.urlsafe_b64encode(hmac.digest(secret, b"link " + number.bytes, sha256)).decode().rstrip("=")


def _login_for(account: str) -> str:
    person = accounts().store.person(account) if account else None
    return person.login if person else request.form.get("login", "").strip().lower()


def _is_valid(code: str) -> bool:
    """A link for setting up leads nowhere once there is an account."""
    account = accounts().store.account_of_link(code)
    return bool(account) or (account is not None and not accounts().roster().accounts)


def _page(code: str, problems: Problems | None = None, number: UUID | None = None) -> str:
    account = accounts().store.account_of_link(code)
    return render_template(
        "link.html",
        code=code,
        valid=_is_valid(code),
        person=accounts().store.person(account) if account else None,
        problems=problems or [],
        number=number or new_number(),
        said=request.form,
    )
