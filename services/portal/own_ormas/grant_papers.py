"""Scans for a proposal or a report of hibah, brought by the ormas itself."""

from typing import Final

from flask import Blueprint, abort, current_app, url_for
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.brought import Bringing
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_grants import own_grant

GROUND: Final = "Dikirim ormas sendiri melalui akunnya, untuk hibah."
LEAD: Final = "Untuk surat usulan yang ditandatangani, pembanding harga, atau bukti pengeluaran."
blueprint = Blueprint("own_grant_papers", __name__, url_prefix="/ormas-saya/<ormas>/hibah/<grant>")


@blueprint.get("/berkas")
def new(ormas: str, grant: str) -> ResponseReturnValue:
    return _for(ormas, grant).page()


@blueprint.post("/berkas")
def bring(ormas: str, grant: str) -> ResponseReturnValue:
    """For no hibah of another."""
    return _for(ormas, grant).file()


def _for(ormas: str, grant: str) -> Bringing:
    """404 for one that waits for nothing from the ormas."""
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found = own_grant(t, ormas, grant)
    if not found["awaited"]:
        abort(404)
    back = url_for("own_granting.show", ormas=ormas, grant=grant)
    words = f"Hibah {found['budget_year']}: {found['title']}"
    return Bringing(found["organisation"], grant, "grant", back, words, LEAD, GROUND, f"{back}/berkas")
