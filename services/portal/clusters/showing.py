"""Clusters and their ormas as pages, today or on another day."""

from dataclasses import replace

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.dates import as_date
from services.portal.clusters import cluster_list
from services.portal.register.inside import shown
from services.portal.scoring.improvement_list import suggested_in
from services.portal.search.find import Search
from services.portal.web.submitting import just_now
from services.portal.web.today import on_day
from services.portal.web.who import of_the_office

blueprint = Blueprint("clusters", __name__, url_prefix="/klaster")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    with current_app.config["VIEWS"].read() as t:
        found = cluster_list.clusters(t, current_app.config["TODAY"](), on_day())
        without = cluster_list.without_cluster(t, on_day())
    return render_template(
        "clusters.html", clusters=found, without=without, just_now=just_now("semua klaster")
    )


@blueprint.get("/<code>")
def one(code: str) -> ResponseReturnValue:
    typed, today = request.args.get("tanggal", ""), current_app.config["TODAY"]()
    day = as_date(typed) or today
    with current_app.config["VIEWS"].read() as t:
        found = cluster_list.cluster(t, code)
        if found is None:
            abort(404)
        suggestions = suggested_in(t, found["id"], on_day()) if of_the_office() else []
        members = cluster_list.members(t, found["id"], on_day(day), Search.read(request.args).hal)
    return render_template(
        "cluster.html",
        cluster=found,
        members=replace(members, rows=shown(members.rows)),
        suggestions=suggestions,
        day=day.isoformat(),
        today=today.isoformat(),
        misread=bool(typed) and as_date(typed) is None,
    )
