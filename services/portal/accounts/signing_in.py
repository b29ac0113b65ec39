"""Signing in with login and password, signing out."""

from typing import Final

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.accounts.passwords import is_right
from services.portal.accounts.store import Person
from services.portal.web.forms import refuse_forged_form
from services.portal.web.who import accounts, begin_session, end_session, holder

WRONG: Final = "Nama masuk atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi."
WAIT: Final = "Terlalu banyak percobaan. Tunggu sebentar (paling lama 15 menit), lalu coba lagi."
blueprint = Blueprint("signing_in", __name__)


@blueprint.get("/masuk")
def masuk() -> ResponseReturnValue:
    return _page()


@blueprint.post("/masuk")
def sign_in() -> ResponseReturnValue:
    """Unknown login, wrong password, closed account: one answer, after the same time."""
    refuse_forged_form()
    login, address = request.form.get("login", "")[:200], request.remote_addr or ""
    throttle = current_app.config["THROTTLE"]
    if not throttle.admit(login, address):
        return _page(login, WAIT), 429
    person = accounts().store.find(login)
    right = _matches(person, request.form.get("sandi", "")[:1000])
    if person is None or not right or not begin_session(person.account, person.password):
        return _page(login, WRONG), 403
    throttle.right(login, address)
    wanted = request.form.get("ke", "")
    return redirect(within(wanted) if wanted else _first_page(person.account), 303)


@blueprint.get("/keluar")
def keluar() -> ResponseReturnValue:
    """Looking signs nobody out: another site may lead a browser here."""
    if holder() is None:
        return redirect(url_for("pages.register"), 303)
    return render_template("sign_out.html")


@blueprint.post("/keluar")
def sign_out() -> ResponseReturnValue:
    refuse_forged_form()
    end_session()
    return redirect(url_for("pages.register"), 303)


def within(wanted: str) -> str:
    """A page of ours; anything else, and the way out, becomes the register."""
    ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and wanted.isprintable()
    leads_out = wanted.partition("?")[0].rstrip("/") == url_for("signing_in.keluar")
    return wanted if ours and not leads_out else url_for("pages.register")


def _first_page(account: str) -> str:
    standing = accounts().standing(account)
    ours = standing is not None and standing.is_of_an_ormas
    return url_for("own_ormas.mine" if ours else "office_today.today")


def _matches(person: Person | None, password: str) -> bool:
    """For somebody unknown the same is done, so that the time tells nothing."""
    right = is_right(password, person.password if person else "")
    standing = accounts().standing(person.account if person else "")
    return right and standing is not None and standing.is_open


def _page(login: str = "", problem: str = "") -> str:
    return render_template(
        "sign_in.html",
        login=login,
        wanted=request.values.get("ke", ""),
        problems=[("login", problem)] if problem else [],
    )
