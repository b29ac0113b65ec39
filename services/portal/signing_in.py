"""Signing in with a one-time code, signing out, and who is there."""

from pathlib import Path
from typing import Final

from flask import Blueprint, current_app, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from contracts.policy import POLICY
from services.portal.access import redeem
from shared.tokens import Actor

OFFICER: Final = Actor(id="petugas", role="registry_clerk")
blueprint = Blueprint("signing_in", __name__)


def current_actor() -> Actor | None:
    """The officer of this session; None for the public."""
    stored = session.get("actor")
    return Actor.parse(stored) if stored else None


def may(command: str) -> bool:
    """Whether a form for this command is worth showing."""
    actor = current_actor()
    return actor is not None and actor.role in POLICY[command]


@blueprint.get("/masuk")
def masuk() -> ResponseReturnValue:
    """A link preview (HEAD) must not use the code up."""
    code = request.args.get("kode", "")
    directory: Path = current_app.config["DIRECTORY"]
    if request.method == "GET" and code and redeem(directory, code):
        session.clear()
        session.permanent = True
        session["actor"] = str(OFFICER)
        return redirect(url_for("pages.register"), 303)
    return render_template("sign_in.html", tried=bool(code)), 403 if code else 200


@blueprint.get("/keluar")
def keluar() -> ResponseReturnValue:
    session.clear()
    return redirect(url_for("pages.register"), 303)
