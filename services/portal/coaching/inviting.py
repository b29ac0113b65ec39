"""Who is invited to a meeting: a list of the register, filtered, looked at and then frozen."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.coaching.meeting_list import meeting_of, ormas_of, strangers
from services.portal.search.find import Search, choices, find_ormas
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import Sending, not_let_in, opened
from services.portal.web.today import on_day
from services.portal.web.writing import Told

INVITING: Final = OneForm("clusters.invite_ormas", {"ormas": "ormas", "chosen_by": "ormas"})
MOST: Final = 500
NOT_THERE: Final = "Ada yang tidak tercatat di register. Muat ulang halaman ini, lalu pilih dari daftarnya."
blueprint = Blueprint("inviting", __name__, url_prefix="/pembinaan/<meeting>/undang")


@blueprint.get("")
def choose(meeting: str) -> ResponseReturnValue:
    page = partial(_page, meeting)
    seen_at = url_for("one_meeting.show", meeting=meeting)
    return opened(Sending(INVITING.command, page, INVITING.told), seen_at)


@blueprint.post("")
def invite(meeting: str) -> ResponseReturnValue:
    seen_at = url_for("one_meeting.show", meeting=meeting)
    if stranger := not_let_in(INVITING.command, seen_at):
        return stranger
    said = {
        "meeting": meeting,
        "ormas": sorted(set(request.form.getlist("ormas"))),
        "chosen_by": request.form.get("saringan", "") or "dipilih satu per satu",
    }
    return INVITING.send(partial(_page, meeting), meeting, said, seen_at, not_there(said["ormas"], "ormas"))


def not_there(ormas: Iterable[str], place: str) -> Told:
    """The clusters know of an ormas only what is decided there: whether the register has it is asked here."""
    with current_app.config["VIEWS"].read() as t:
        return [(place, NOT_THERE)] if strangers(t, ormas) else []


def _page(meeting: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    search = Search.read(request.args)
    on = on_day()
    with current_app.config["VIEWS"].read() as t:
        found = meeting_of(t, meeting) or abort(404)
        invited = {row["ormas"] for row in ormas_of(t, meeting) if row["invited"]}
        wanted = replace(search, per=MOST + len(invited), hal=1, ditarik="")
        listed = find_ormas(t, wanted, current_app.config["NAMES"], on)
        clusters = t.all("SELECT code, title FROM cluster ORDER BY title")
        offered = choices(t, on_day())
    titles = dict(clusters)
    new = [row for row in listed.rows if row["id"] not in invited]
    return render_template(
        "meeting_invite.html",
        meeting=found,
        search=search,
        rows=new[:MOST],
        more=len(new) > MOST,
        found=listed,
        already=len(invited),
        most=MOST,
        clusters=clusters,
        offered=offered,
        filter_words=_in_words(search, titles),
        chosen=set(request.form.getlist("ormas")),
        sent=request.method == "POST",
        problems=problems,
        number=number or new_number(),
    )


def _in_words(search: Search, titles: dict[str, str]) -> str:
    """How the list was made, as the event keeps it."""
    told = {
        "klaster": titles.get(search.klaster, search.klaster),
        "bidang": search.bidang,
        "kelurahan": search.kelurahan,
        "pencarian": f"“{search.q}”" if search.q else "",
    }
    return "; ".join(f"{name} {value}" for name, value in told.items() if value) or "seluruh register"
