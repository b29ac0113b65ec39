"""“Hari ini”: the page on which a colleague starts, with what waits for just this role."""

from flask import Blueprint, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from services.portal.waiting.desk import Desk
from services.portal.waiting.subjects import waiting_for
from services.portal.web.today import on_day
from services.portal.web.who import may, signed_in

blueprint = Blueprint("office_today", __name__)


@blueprint.get("/hari-ini")
def today() -> ResponseReturnValue:
    who = signed_in()
    if who is None:
        abort(401)
    day = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        subjects = waiting_for(t, Desk(who.account, may, day, on_day()))
    return render_template(
        "today.html",
        today=day,
        waiting=[each for each in subjects if each.total],
        done=[each.title for each in subjects if not each.total],
    )
