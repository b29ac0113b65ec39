"""The pages: read, show. Nothing is decided or written here."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from flask import Blueprint, abort, current_app, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from services.portal.accounts.of_ormas import accounts_of
from services.portal.clusters import cluster_list
from services.portal.mailing.mail_list import failed_address
from services.portal.register import import_list, review_list
from services.portal.register.axes import axes_of
from services.portal.register.correction_forms import KINDS
from services.portal.register.inside import offered, searched, shown
from services.portal.register.legal_papers import paper_validity
from services.portal.register.newest import undoable_by, undone_of
from services.portal.register.record import record_of
from services.portal.register.sealed_people import together
from services.portal.reminders.message_list import told_to_ormas
from services.portal.reports.compliance import periodic_axis, standing_of
from services.portal.search.by_number import by_number
from services.portal.search.find import SIZES, SORTS, Search, choices, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.search.narrowing import UNTOLD
from services.portal.web.forms import new_number
from services.portal.web.personal import Owner, section
from services.portal.web.reach import may_any
from services.portal.web.submitting import just_now, waits
from services.portal.web.today import on_day
from services.portal.web.who import OPENS_DOCUMENTS, acting_for, may, of_the_office, office_only, signed_in
from shared.database import Database

READS_REPORTS: Final = "requests.return_semester_report"
PAIRS_PER_PAGE: Final = 10
LINES_PER_PAGE: Final = 50
REVIEWS: Final = {
    "ganda": review_list.pairs,
    "ditinjau": review_list.reviewed,
    "keraguan": review_list.doubts,
}
blueprint = Blueprint("pages", __name__)


def _views() -> Database:
    views: Database = current_app.config["VIEWS"]
    return views


def _names() -> NameIndex:
    names: NameIndex = current_app.config["NAMES"]
    return names


def _today() -> date:
    today: date = current_app.config["TODAY"]()
    return today


def _verified_years(asked: str) -> list[str]:
    """The last five years, and whichever the address asks for."""
    years = {str(_today().year - back) for back in range(5)}
    return sorted(years | ({asked} if asked not in ("", UNTOLD) else set()), reverse=True)


@blueprint.get("/")
def register() -> ResponseReturnValue:
    search = searched(replace(Search.read(request.args), looked_up=may(OPENS_DOCUMENTS)))
    with _views().read() as t:
        found = find_ormas(t, search, _names(), on_day())
        pages = max(1, -(-found.total // search.per))
        if search.hal > pages:
            search = replace(search, hal=pages)
            found = find_ormas(t, search, _names(), on_day())
        found = replace(found, rows=shown(found.rows))
        for row in found.rows:
            row["paper"] = paper_validity(row, _today(), row["revoked"])
        numbered = by_number(t, search.q) if search.q else []
        doubted = review_list.doubted(t)
        filters, clusters = offered(choices(t, on_day())), cluster_list.clusters(t, _today(), on_day())
    return render_template(
        "register.html",
        search=search,
        found=found,
        numbered=numbered,
        pages=pages,
        filters=filters,
        doubted=doubted,
        clusters=clusters,
        sizes=SIZES,
        sorts=SORTS,
        of_office=of_the_office(),
        verified_years=_verified_years(search.periksa),
    )


@blueprint.get("/ormas/<ormas>")
def record(ormas: str) -> ResponseReturnValue:
    public, looked_up = signed_in() is None, may(OPENS_DOCUMENTS)
    with _views().read() as t:
        reads = {"public": public, "looked_up": looked_up, "inside": of_the_office()}
        found = record_of(t, ormas, _today(), on_day(), **reads)
        standing = standing_of(t, ormas, _today().isoformat())
        undoable = undoable_by(t, ormas, signed_in(), datetime.now(UTC))
        undone = undone_of(t, ormas)
        told_messages = told_to_ormas(t, ormas) if of_the_office() else []
        failed_addresses = failed_address(t, ormas) if of_the_office() else []
        ormas_accounts = accounts_of(t, ormas) if may("portal.open_ormas_account") else []
    if found is None:
        abort(404)
    owner: Owner = current_app.config["OWNER"]
    personal = section(found.people, ormas, acting_for("registry.reveal"), owner)
    recognised = found.hierarchy.recognised_head
    axes = axes_of(
        found.ormas,
        _today(),
        found.leadership,
        found.sanctions,
        recognised,
        found.legal_checks,
        found.presence,
        periodic_axis(standing, whole=may_any(READS_REPORTS)),
    )
    agencies = [a for a in found.agencies if cluster_list.serves(a, _today())]
    return render_template(
        "record.html",
        record=found,
        ormas=found.ormas,
        axes=axes,
        agencies=agencies,
        personal=personal,
        groups=together(found.people, personal.lines, found.leadership.boards),
        today=_today(),
        fixable=() if found.ormas["withdrawn"] else [kind for kind in KINDS if may(KINDS[kind].command)],
        just_now=just_now(ormas),
        waiting=waits(ormas),
        undoable=undoable,
        undone=undone,
        of_office=of_the_office(),
        undo_number=new_number(),
        told_messages=told_messages,
        failed_addresses=failed_addresses,
        ormas_accounts=ormas_accounts,
    )


@blueprint.get("/tinjau")
def review() -> ResponseReturnValue:
    """What is suspected and doubted is read in the office alone."""
    office_only()
    page = Search.read(request.args).hal
    asked = request.args.get("lihat", "")
    kind = asked if asked in REVIEWS else "ganda"
    read, size = REVIEWS[kind], PAIRS_PER_PAGE if kind == "ganda" else LINES_PER_PAGE
    with _views().read() as t:
        counts = review_list.counts(t)
        pages = max(1, -(-counts[kind] // size))
        page = min(page, pages)
        rows, doubted = read(t, page, size), review_list.doubted(t)
    shown = {"kind": kind, "counts": counts, "doubted": doubted, "rows": rows}
    return render_template("review.html", page=page, pages=pages, **shown)


@blueprint.get("/impor")
def imports() -> ResponseReturnValue:
    with _views().read() as t:
        found = import_list.imports(t)
    return render_template("imports.html", imports=found)


@blueprint.get("/sehat")
def health() -> ResponseReturnValue:
    return jsonify(current_app.config["FRESHNESS"]().as_dict())
