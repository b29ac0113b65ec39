"""“Hari ini”: the page on which a colleague starts, with what waits for just this role."""

from dataclasses import replace
from typing import Final

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from services.portal.search.find import Search
from services.portal.waiting.desk import Desk
from services.portal.waiting.own_desk import desk_of
from services.portal.waiting.subjects import WHOLE, waiting_for
from services.portal.web.who import signed_in

PER_PAGE: Final = 100
"""Lines of a subject that is looked at by itself."""
blueprint = Blueprint("office_today", __name__)


@blueprint.get("/hari-ini")
def today() -> ResponseReturnValue:
    desk = _desk()
    with current_app.config["VIEWS"].read() as t:
        subjects = waiting_for(t, desk)
    return render_template(
        "today.html",
        today=desk.today,
        waiting=[each for each in subjects if each.total],
        done=[each.title for each in subjects if not each.total],
    )


@blueprint.get("/hari-ini/<subject>")
def all_of(subject: str) -> ResponseReturnValue:
    """Whatever waits of one subject, page by page. 404 for a subject that is nothing for these roles."""
    desk, tell = _desk(), WHOLE.get(subject) or abort(404)
    with current_app.config["VIEWS"].read() as t:
        found = tell(t, desk) or abort(404)
        pages = max(1, -(-found.total // PER_PAGE))
        page = min(Search.read(request.args).hal, pages)
        found = tell(t, replace(desk, part=(PER_PAGE, PER_PAGE * (page - 1)))) or abort(404)
    return render_template("today_all.html", subject=found, here=subject, page=page, pages=pages)


def _desk() -> Desk:
    return desk_of(signed_in() or abort(401))
