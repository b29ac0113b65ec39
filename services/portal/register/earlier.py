"""What can be said of one ormas as of an earlier day, and what has to be asked of the ledger instead."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.dates import as_date
from contracts.telling.places import Village
from services.portal.boards.leadership import BoardShown, leadership_of
from services.portal.clusters.membership import Membership, memberships
from services.portal.register.as_told import as_told
from services.portal.register.axis import Axis
from services.portal.register.inside import outside
from services.portal.register.legal_papers import basis_axis, paper_validity, revoked
from services.portal.register.record import history_of
from services.portal.register.sanctions import sanctions_of
from services.portal.territory.days_of_villages import Place, changes, place_on
from services.portal.web.office_day import OfficeDay
from services.portal.web.today import on_day
from services.portal.web.who import OPENS_DOCUMENTS, may, of_the_office, signed_in
from shared.database import Transaction

NEVER_HELD: Final = ("set_aside", "to_come")
blueprint = Blueprint("earlier", __name__, url_prefix="/ormas/<ormas>")


@dataclass(frozen=True)
class Earlier:
    """``name``: of today; ``known``: whether the register had it on that day. ``told``: what it said by the
    night of that day; ``history``: what was recorded by then.
    """

    name: str
    known: bool
    told: dict[str, Any]
    basis: Axis
    paper: Axis
    membership: Membership
    place: Place
    boards: list[BoardShown]
    history: list[dict[str, Any]]


@blueprint.get("/pada")
def show(ormas: str) -> ResponseReturnValue:
    """Today where no day is asked, or one that cannot be read or has not come."""
    today = current_app.config["TODAY"]()
    typed = request.args.get("tanggal", "")
    asked = as_date(typed)
    day = asked if asked and asked <= today else today
    with current_app.config["VIEWS"].read() as t:
        public, looked_up = signed_in() is None, may(OPENS_DOCUMENTS)
        found = earlier_of(t, ormas, on_day(day), public=public, looked_up=looked_up)
    if found is None:
        abort(404)
    return render_template(
        "earlier.html",
        ormas=ormas,
        found=found,
        day=day.isoformat(),
        today=today.isoformat(),
        misread=bool(typed) and day != asked,
    )


def earlier_of(t: Transaction, ormas: str, on: OfficeDay, *, public: bool, looked_up: bool) -> Earlier | None:
    """None when the register has no such ormas at all. ``public`` and ``looked_up`` as in its record."""
    found = t.one("SELECT name FROM register WHERE id = ?", (ormas,))
    if found is None:
        return None
    said = as_told(t, ormas, on.night)
    told = said if of_the_office() else outside(said)
    standing = [each for each in sanctions_of(t, ormas) if each.stood_on(on.day)]
    sql = "SELECT village, district FROM place WHERE ormas = ? AND recorded_at < ? ORDER BY version DESC"
    village, district = t.one(sql, (ormas, on.night)) or ("", "")
    membership = memberships(t, on, [ormas])[ormas]
    history = history_of(t, ormas, public=public, looked_up=looked_up, night=on.night)
    day = date.fromisoformat(on.day)
    return Earlier(
        found[0],
        not (membership.gone or membership.to_come),
        told,
        basis_axis(told, revoked(told, standing)),
        paper_validity(told, day, revoked(told, standing)),
        membership,
        place_on(on.day, Village(village, district), changes(t)),
        [each for each in leadership_of(t, ormas, day).boards if each.state not in NEVER_HELD],
        history,
    )
