"""“Akun”: the administrator's list, opening an account, and what is done with one."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.roles import OFFICE_ROLES
from contracts.telling.sentences import sentence_of
from services.portal.accounts.links import Problems, code_of
from services.portal.application import LINK_LASTS, account_of
from services.portal.clusters.cluster_list import agencies_known
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.submitting import RECORDED, UNCHANGED, outcome_of
from services.portal.web.who import accounts, actor_or_refuse
from services.portal.web.writing import not_done, status_of
from shared.errors import CommandIdReused, Problem

DEEDS: Final = {
    "beri": ("portal.grant_role", "peran", "role"),
    "cabut": ("portal.take_role", "peran", "role"),
    "tutup": ("portal.close_account", "alasan", "reason"),
    "buka": ("portal.reopen_account", "alasan", "reason"),
    "wakili": ("portal.bind_account", "dasar", "ground"),
}
"""What a form of an account's page asks for: the command, its field on the page and in the command."""
WITH_AGENCIES: Final = ("beri", "wakili")
"""Those that also ask for agencies."""
LINK_IS_OVER: Final = "Tautan dari formulir itu sudah dipakai atau diganti. Buat yang baru bila perlu."
_FIELDS: Final = {
    "/login": "login",
    "/name": "nama",
    "/roles": "peran",
    "/role": "peran",
    "/reason": "alasan",
    "/ground": "dasar",
    "/agencies": "opd",
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
        "agencies": _chosen_agencies(),
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
    number = command_number()
    accounts().store.wait_for_link(str(number), account, code_of(number), LINK_LASTS)
    try:
        receipt = current_app.config["COMMANDS"].send(
            actor, "portal.issue_link", number, {"account": account}
        )
    except Problem as problem:
        return _problem_page(account, problem, number)
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
    number, said = command_number(), " ".join(request.form.get(field, "").split())
    payload: dict[str, Any] = {"account": account, name: said}
    if deed in WITH_AGENCIES:
        payload["agencies"] = _chosen_agencies()
    try:
        receipt = current_app.config["COMMANDS"].send(actor, command, number, payload)
    except Problem as problem:
        return _problem_page(account, problem, number)
    if refused := receipt["refused"]:
        place = field if field == "peran" else deed  # no fault of the reason
        return _page(account, [(place, refused["message"])]), 409
    if account == actor.id:  # who gave up administering may not look at this page any more
        return redirect(url_for("own_account.mine"), 303)
    done = deed if outcome_of(receipt) == RECORDED else UNCHANGED
    return redirect(url_for("account_list.one", account=account, selesai=done), 303)


def _agencies() -> list[tuple[str, str]]:
    with current_app.config["VIEWS"].read() as t:
        return agencies_known(t)


def _chosen_agencies() -> list[dict[str, str]]:
    """Those that were ticked, each as it is called today."""
    ticked = request.form.getlist("opd")
    return [{"agency": code, "name": name} for code, name in _agencies() if code in ticked]


def _new_page(problems: Problems | None = None, number: UUID | None = None) -> str:
    return render_template(
        "account_new.html",
        problems=problems or [],
        number=number or new_number(),
        said=request.form,
        roles=OFFICE_ROLES,
        agencies=_agencies(),
    )


def _problem_page(account: str, problem: Problem, number: UUID) -> ResponseReturnValue:
    """The form that came back keeps its number, unless that stands for something else already."""
    kept = None if isinstance(problem, CommandIdReused) else number
    return _page(account, not_done(problem, _FIELDS), kept), status_of(problem)


def _page(
    account: str, problems: Problems | None = None, number: UUID | None = None, *, done: str = ""
) -> str:
    person, standing = accounts().store.person(account), accounts().standing(account)
    if person is None or standing is None:
        abort(404)
    sent = request.path.rpartition("/")[2] if request.method == "POST" else ""
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
        agencies=_agencies(),
        problems=problems or [],
        done=done,
        number_of=lambda deed, role="": number if number and _was_sent(deed, role) else new_number(),
        sent=sent,
        said=request.form,
    )


def _was_sent(deed: str, role: str) -> bool:
    """Whether it is this form of the page that came back."""
    return request.path.endswith(f"/{deed}") and role in ("", request.form.get("peran"))


def _link_page(account: str, number: UUID) -> ResponseReturnValue:
    """The link is shown to who asked for it, and again when the same form is sent again while it holds."""
    code = code_of(number)
    link, person = accounts().store.link(code), accounts().store.person(account)
    if link is None:
        return _page(account, [("tautan", LINK_IS_OVER)]), 409
    address = url_for("links.link", kode=code, _external=True)
    return render_template("account_link.html", person=person, address=address, expires_at=link.expires_at)
