"""“Akun saya”: who one is here, a new password, where one was signed in, out everywhere."""

from typing import Final

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.accounts.links import USED, Problems, chosen_problems
from services.portal.accounts.passwords import digest_of, is_right
from services.portal.accounts.signing_in import WAIT
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.who import accounts, begin_session, end_session, holder_or_refuse
from services.portal.web.writing import not_done, status_of
from shared.errors import CommandIdReused, Problem

WRONG: Final = "Kata sandi sekarang tidak cocok."
blueprint = Blueprint("own_account", __name__)


@blueprint.get("/akun-saya")
def mine() -> ResponseReturnValue:
    holder_or_refuse()
    return _page(done=request.args.get("selesai", ""))


@blueprint.post("/akun-saya/sandi")
def change_password() -> ResponseReturnValue:
    """Ends every session of this account but a new one here."""
    who, actor = holder_or_refuse()
    refuse_forged_form()
    number = command_number()
    if problems := _typed_wrong(who.account, who.login):
        return _page(problems), 422
    store, password = accounts().store, request.form["sandi"]
    if store.was_carried_out(str(number)):
        return _page([("lama", USED)]), 409
    digest = digest_of(password)
    store.wait_for_password(str(number), who.account, digest)
    try:
        receipt = current_app.config["COMMANDS"].send(actor, "portal.set_password", number, {})
    except Problem as problem:
        number = new_number() if isinstance(problem, CommandIdReused) else number
        return _page(not_done(problem), str(number)), status_of(problem)
    if refused := receipt["refused"]:
        return _page([("lama", refused["message"])]), 409
    if not begin_session(who.account, digest):  # replaced again meanwhile: the newest password counts
        return redirect(url_for("signing_in.masuk"), 303)
    return redirect(url_for("own_account.mine", selesai="sandi"), 303)


@blueprint.post("/akun-saya/keluar")
def sign_out_everywhere() -> ResponseReturnValue:
    _, actor = holder_or_refuse()
    refuse_forged_form()
    accounts().store.sessions.end_all(actor.id)
    end_session()
    return redirect(url_for("signing_in.masuk"), 303)


def _typed_wrong(account: str, login: str) -> Problems:
    """A stolen cookie must not be enough to guess the password: guesses count as at the door."""
    address, throttle = request.remote_addr or "", current_app.config["THROTTLE"]
    if not throttle.admit(login, address):
        return [("lama", WAIT)]
    person = accounts().store.person(account)
    if not is_right(request.form.get("lama", ""), person.password if person else ""):
        return [("lama", WRONG)]
    throttle.right(login, address)
    return chosen_problems(login)


def _page(problems: Problems | None = None, number: str = "", done: str = "") -> str:
    who, _ = holder_or_refuse()
    return render_template(
        "own_account.html",
        who=who,
        sign_ins=accounts().store.sessions.latest(who.account),
        problems=problems or [],
        number=number or new_number(),
        done=done,
    )
