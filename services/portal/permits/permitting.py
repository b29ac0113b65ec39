"""Permits for attributes: all that stand, a new one, and one with its steps."""

from datetime import date, timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.policy import POLICY
from contracts.telling.permit_words import FIELD_FINDINGS, PERMIT_STATES, PLACE_KINDS, UNDECIDED
from services.portal.calendar.election_list import touched
from services.portal.cases.case_list import documents_for
from services.portal.permits import permit_list, terms_list
from services.portal.permits.permit_forms import ASKING, MORE_ROWS, STEPS, rows_wanted, typed_in
from services.portal.permits.removal_photo import photograph_sent
from services.portal.register.record import history_of
from services.portal.search.find import Search
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.hands import Hands, hands
from services.portal.web.landing import NewOne
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.reach import handed_over, reader, refuse_out_of_reach
from services.portal.web.receiving import FIELD
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import actor_or_refuse, may, signed_in
from services.portal.web.writing import NOT_RECORDED
from shared.errors import InputWrong

READING: Final = "requests.look_at_permit"
"""Whoever may say what hangs may read what is permitted."""
DECIDING: Final = "requests.grant_permit"
"""A superior outside the office may this, and reads what was handed over."""
ASKED_TOO: Final = ("requests.check_permit", "requests.confirm_permit_removal")
STREET: Final = "public_order_officer"
"""Whoever works on permits reads also what is asked for or over; for the street what hangs is enough."""
IN_FORCE: Final = ("granted", "revoked")
"""What hangs, or still has to come down."""
ABOUT: Final = "izin-atribut"
PER_PAGE: Final = 50
_STANDS: Final = (*UNDECIDED, "granted")
blueprint = Blueprint("permitting", __name__, url_prefix="/izin-atribut")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    only = reader(READING, DECIDING)
    asked, every = request.args.get("keadaan", ""), bool(only) or _works_on_them()
    stands = _STANDS if every else IN_FORCE
    asked = asked if every or asked in IN_FORCE else ""
    with current_app.config["VIEWS"].read() as t:
        counts = permit_list.how_many(t, only)
        ended = sum(counts.get(state, 0) for state in permit_list.OVER) if every else 0
        pages = max(1, -(-ended // PER_PAGE)) if asked == "berakhir" else 1
        page = min(Search.read(request.args).hal, pages)
        if asked == "berakhir":
            found = permit_list.over(t, PER_PAGE, page, only)
        else:
            found = permit_list.permits_in(t, *([asked] if asked in stands else stands), only=only)
    return render_template(
        "permits.html",
        permits=found,
        handed_alone=bool(only),
        asked=asked,
        every=every,
        counts={state: counts[state] for state in stands if counts.get(state)},
        states=PERMIT_STATES,
        ended=ended,
        page=page,
        pages=pages,
        today=current_app.config["TODAY"]().isoformat(),
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/terpasang")
def street() -> ResponseReturnValue:
    """What may hang today, by street: for who walks there with a telephone."""
    actor_or_refuse(READING)
    today: date = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        found = permit_list.up_on(t, today.isoformat())
    return render_template(
        "permits_today.html",
        places=found,
        today=today.isoformat(),
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    back = url_for(".new", ormas=request.args.get("ormas"))
    return opened(Sending(ASKING.command, _new, ASKING.told), back)


@blueprint.post("/baru")
def ask() -> ResponseReturnValue:
    if "baris" in request.form and may(ASKING.command):
        refuse_forged_form()
        return _new(number=command_number())
    seen_at = NewOne("permit", lambda permit: url_for(".show", permit=permit), url_for(".all_"))
    return ASKING.send(_new, ABOUT, typed_in(ASKING), seen_at)


@blueprint.get("/<permit>")
def show(permit: str) -> ResponseReturnValue:
    return _page(permit, just_now=just_now(permit))


@blueprint.post("/<permit>/<step>")
def take(permit: str, step: str) -> ResponseReturnValue:
    """Nothing is kept of who may not take this step, nor of a form that is not ours. Who reads what hangs
    and nothing else comes back to the list by street: what is down is not there any more.
    """
    form = STEPS.get(step) or abort(404)
    said = {"permit": permit, **typed_in(form)}
    if step != "turun":
        return form.send(partial(_page, permit), permit, said, url_for(".show", permit=permit))
    said["file"] = ""
    if may(form.command):
        refuse_forged_form()
        try:
            said |= photograph_sent()
        except InputWrong as wrong:
            return _page(permit, problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
    works = _works_on_them()
    there = url_for(".show", permit=permit) if works else url_for(".street")
    return form.send(partial(_page, permit), permit if works else ABOUT, said, there)


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    ormas, today = request.values.get("ormas", ""), current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name FROM register WHERE id = ?", (ormas,)) or abort(404)
        terms = terms_list.holding(t, today)
    return render_template(
        "permit_new.html",
        ormas=ormas,
        name=found[0],
        case=request.values.get("berkas", ""),
        terms=terms,
        kinds=terms["kinds"] if terms else [],
        rows=rows_wanted(0),
        more=MORE_ROWS,
        place_kinds=PLACE_KINDS,
        own=current_app.config["OFFICE"].kode_wilayah,
        today=today,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(permit: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    only = reader(READING, DECIDING)
    sent, today = request.path.rpartition("/")[2], current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        found = permit_list.permit_of(t, permit) or abort(404)
        refuse_out_of_reach(t, only, permit)
        if not only and found["state"] not in IN_FORCE and not _works_on_them():
            abort(403)
        handed = handed_over(t, permit)
        about = _around(t, found)
        overtaken = problems and 0 < seen_version() < found["version"]
        since = recorded_since(t, permit, seen_version()) if overtaken else []
    return render_template(
        "permit.html",
        permit=found,
        handed=handed,
        handed_alone=bool(only),
        **about,
        last_day=(date.fromisoformat(found["until_day"]) - timedelta(days=1)).isoformat(),
        asked_days=(date.fromisoformat(found["until_day"]) - date.fromisoformat(found["from_day"])).days,
        since=since,
        version=found["version"],
        rows=rows_wanted(len(about["places"])),
        place_kinds=PLACE_KINDS,
        field_findings=FIELD_FINDINGS,
        own=current_app.config["OFFICE"].kode_wilayah,
        stands=found["state"] in (*_STANDS, "revoked"),
        hands={step: _deciding(step, about["history"]) for step in ("izinkan", "tolak")},
        today=today,
        waiting=waits(permit),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )


def _deciding(step: str, history: list[dict[str, Any]]) -> Hands:
    """Of the last check alone: who checked before and was asked again may decide."""
    last = [line for line in history if line["topic"] == "requests.PermitChecked"][:1]
    return hands(STEPS[step].command, "memeriksa permohonan ini", last, ["requests.PermitChecked"])


def _works_on_them() -> bool:
    who = signed_in()
    working = {role for command in ASKED_TOO for role in POLICY[command]} - {STREET}
    return who is not None and not who.roles.isdisjoint(working)


def _beside(t: Any, found: dict[str, Any]) -> list[dict[str, Any]]:
    """Other permits at its places on its days: those that this colleague may open."""
    return [each for each in permit_list.clashing(t, found) if _works_on_them() or each["state"] in IN_FORCE]


def _around(t: Any, found: dict[str, Any]) -> dict[str, Any]:
    """What else its page tells: places, others beside it, what was seen, documents, letters, its history."""
    terms = [each for each in terms_list.every(t) if each["policy"] == found["policy"]]
    return {
        "places": permit_list.places_of(t, found["id"]),
        "clashing": _beside(t, found) if found["state"] in _STANDS else [],
        "looks": permit_list.looks_of(t, found["id"]),
        "documents": documents_for(t, found["organisation"]),
        "letters": permit_list.letters_for(t, [found["organisation"]]),
        "kinds": terms_list.with_lists(t, terms[0])["kinds"] if terms else [],
        "elections": touched(t, found["from_day"], found["until_day"]) if found["state"] in _STANDS else [],
        "terms": terms[0] if terms else None,
        "history": history_of(t, found["id"]),
    }
