"""Hibah: proposals of a budget year, and one with each step of it."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words
from contracts.telling.grant_words import (
    CRITERIA,
    DECLARED,
    GRANT_ORIGINS,
    GRANT_PAPERS,
    GRANT_STATES,
    ORIGIN_TOLD,
    PRINCIPLE,
)
from services.portal.clusters.cluster_list import agencies_known, codes_called
from services.portal.grants import grant_list, grant_slips
from services.portal.grants.grant_forms import STEPS, amount_of, typed_in
from services.portal.grants.grant_hands import hands_of, kept_from
from services.portal.grants.grant_papers import notes_typed, papers_of, receipts_of
from services.portal.grants.next_step import may_take, next_step, stopping, to_waive
from services.portal.grants.ordering import LIST, order_asked
from services.portal.register.record import history_of
from services.portal.register.rpjmd_list import to_choose
from services.portal.web.forms import new_number
from services.portal.web.hands import by_itself
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import lines_of
from services.portal.web.overtaken import seen_version
from services.portal.web.reach import handed_over, reader, refuse_out_of_reach
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse, acts_for_some_alone, may, who_words
from services.portal.web.writing import Told
from shared.database import Transaction
from shared.errors import Forbidden

READING: Final = "requests.number_grant_elsewhere"
ANSWERING: Final = "requests.recommend_grant"
"""Who may do this for an agency reads what that agency evaluates."""
DECIDING: Final = "requests.reject_grant"
"""A superior outside the office may this, and reads what was handed over."""
ABOUT: Final = "hibah"
PER_PAGE: Final = 50
LATE: Final = "terlambat"
SYSTEMS: Final = ("SIPD", "e-hibah daerah")
blueprint = Blueprint("granting", __name__, url_prefix="/hibah")


def year_asked(all_years: list[str]) -> str:
    """The budget year of the address when the list has it, else this year."""
    this_year = str(current_app.config["TODAY"]().year)
    year = request.args.get("tahun", "")
    return year if year in all_years else this_year


def page_asked(many: int) -> tuple[int, int]:
    """The page of the address, within those that there are, and how many these are."""
    pages = max(1, -(-many // PER_PAGE))
    return max(1, min(whole_number(request.args.get("hal", "")) or 1, pages)), pages


def seen_here() -> grant_list.Seen:
    """What this reader sees: every proposal, or what the own agencies evaluate, or what was handed over.

    Errors: Forbidden; 401 for who has to sign in.
    """
    if not may(READING) and acts_for_some_alone(ANSWERING):
        return grant_list.Seen(actor_or_refuse(ANSWERING).bound_to)
    return grant_list.Seen(role=reader(READING, DECIDING))


def wanted_of(year: str, own: grant_list.Seen) -> grant_list.Wanted:
    """The proposals of a year that the address asks for, of those that this reader sees."""
    state, origin = request.args.get("keadaan", ""), request.args.get("asal", "")
    return grant_list.Wanted(
        year,
        state if state in GRANT_STATES else "",
        state == LATE,
        current_app.config["TODAY"]().isoformat(),
        own,
        origin if origin in (*GRANT_ORIGINS, grant_list.UNTOLD) else "",
    )


@blueprint.get("")
def all_() -> ResponseReturnValue:
    own = seen_here()
    today = current_app.config["TODAY"]()
    order = order_asked(LIST)
    with current_app.config["VIEWS"].read() as t:
        every = grant_list.years(t, today.year)
        wanted = wanted_of(year_asked(every), own)
        year, many = wanted.year, grant_list.counts(t, wanted.year, own)
        sums = grant_list.totals(t, wanted)
        page, pages = page_asked(sums["many"])
        found = grant_list.grants_in(t, wanted, order, PER_PAGE, page)
        room = grant_list.room_in(t, year)
        ready = any(each["budget_year"] == year for each in grant_list.terms_in(t))
    return render_template(
        "grants.html",
        handed_alone=bool(own.role),
        grants=[each | {"late": grant_list.is_late(each, today)} for each in found],
        year=year,
        years=every,
        state=LATE if wanted.late else wanted.state,
        states=[(code, many[code]) for code in GRANT_STATES if many.get(code)],
        sums=sums,
        origin=wanted.origin,
        origins=_origins(),
        order=order,
        orders=LIST,
        page=page,
        pages=pages,
        room=room,
        ready=ready,
        principle=PRINCIPLE,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


def _origins() -> list[tuple[str, str]]:
    """As the list is narrowed by them."""
    return [*GRANT_ORIGINS.items(), (grant_list.UNTOLD, ORIGIN_TOLD[""])]


@blueprint.get("/<grant>")
def show(grant: str) -> ResponseReturnValue:
    return _page(grant, just_now=just_now(grant))


@blueprint.post("/<grant>/<step>")
def take(grant: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said: dict[str, Any] = {"grant": grant, **typed_in(form)}
    if step == "nphd":
        said["stages"] = [amount_of(each) for each in lines_of("tahapan")]
    if step == "pengevaluasi":
        said["agency"] = _code_of(said["evaluator"])
    if step in ("urungkan", "tarik"):
        said["version"] = seen_version()
    if step == "perbaiki-nomor":
        said["grant_entry"], _, stage = said["grant_entry"].partition(" ")
        said["stage"] = whole_number(stage) or 0
    if step == "tanda-tangan":
        said |= _board(grant, said.pop("board_from"))
    if step == "kembalikan":
        said["feedback"] = notes_typed()
    missing = kept_from(grant, step)
    if step == "rpjmd":
        said["rpjmd_theme"], missing = _theme(grant, said["rpjmd_code"])
    return form.send(partial(_page, grant), grant, said, url_for(".show", grant=grant), missing)


def _theme(grant: str, code: str) -> tuple[str, Told]:
    """What the programme of this code is called, and what is wrong where there is none that can be chosen."""
    with current_app.config["VIEWS"].read() as t:
        found = grant_list.grant_of(t, grant) or abort(404)
        known = dict(_themes(t, found))
    if code and code not in known:
        return "", [("program_rpjmd", "Pilih program RPJMD dari daftar kantor.")]
    return known.get(code, ""), []


def _themes(t: Transaction, grant: dict[str, Any]) -> list[tuple[str, str]]:
    """The programmes of the list that holds today, and the one that it serves."""
    return to_choose(t, current_app.config["TODAY"]().isoformat(), grant["rpjmd_code"])


def _code_of(name: str) -> str:
    """Of the agency that was appointed under this name, today's or a former one; "" when nobody was."""
    with current_app.config["VIEWS"].read() as t:
        return next(iter(codes_called(t, name)), "")


def _board(grant: str, chosen: str) -> dict[str, Any]:
    """The term of the board that signed, and whether there is a dispute, as the register says."""
    with current_app.config["VIEWS"].read() as t:
        found = grant_list.grant_of(t, grant) or abort(404)
        boards = grant_list.boards_for(t, found["organisation"])
        disputed = grant_list.is_disputed(t, found["organisation"])
    term = next((each for each in boards if str(each["board"]) == chosen), {"starts": "", "ends": ""})
    return {"board_from": term["starts"], "board_until": term["ends"], "in_dispute": disputed}


def _page(grant: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    sent, today, own = request.path.rpartition("/")[2], current_app.config["TODAY"](), seen_here()
    with current_app.config["VIEWS"].read() as t:
        found = grant_list.grant_of(t, grant) or abort(404)
        if own.agencies is not None and found["agency"] not in own.agencies:
            raise Forbidden
        refuse_out_of_reach(t, own.role, grant)
        handed = handed_over(t, grant)
        agencies = agencies_known(t)
        lines, findings = grant_list.lines_of_grant(t, grant), grant_list.findings_of_grant(t, grant)
        papers, receipts = papers_of(t, found), receipts_of(t, found)
        waived, history = grant_list.waivers_of(t, grant), _told(history_of(t, grant))
        boards = grant_list.boards_for(t, found["organisation"])
        themes = _themes(t, found)
        room = grant_list.room_in(t, found["budget_year"])
        waivable = to_waive(found, findings, grant_list.terms_in(t))
        slip, undone = grant_slips.newest_step(t, found), grant_slips.undone_versions(t, grant)
    stage = _next_stage(found)
    ahead = next_step(found, stage)
    told = [line for line in history if line["version"] not in undone]
    return render_template(
        "grant.html",
        grant=found,
        handed=handed,
        facts=grant_list.facts_of_grant(found),
        late=grant_list.is_late(found, today),
        lines=lines,
        findings=findings,
        waived=waived,
        criteria=[(code, CRITERIA[code]) for code in waivable],
        stopping=[CRITERIA[code] for code in stopping(findings)],
        stage=stage,
        ahead=ahead,
        boards=[(each["board"], _board_words(each)) for each in boards],
        board_over=_over(boards, today.isoformat()),
        room=room,
        themes=themes,
        systems=SYSTEMS,
        agencies=agencies,
        principle=PRINCIPLE,
        papers=papers,
        receipts=receipts,
        paper_kinds=GRANT_PAPERS,
        history=history,
        by_itself=by_itself(history, "requests.GrantProposed"),
        declared=DECLARED,
        hands=may_take(ahead, found["agency"], hands_of(told, found["agency"])),
        slip=slip,
        entries=grant_slips.entries_of(found),
        waiting=waits(grant),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        today=today.isoformat(),
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )


def _told(history: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What an agency recommends is told with who recorded it: that is not always the agency."""
    return [
        line | {"sentence": f"{line['sentence']} Dicatat oleh {who_words(line['actor'])}."}
        if line["topic"] == "requests.GrantRecommended"
        else line
        for line in history
    ]


def _next_stage(grant: dict[str, Any]) -> dict[str, Any]:
    """The stage with which something is to be done: the first that is not accepted, or one to come."""
    room = grant["awarded"] - grant["paid"]
    stages: list[dict[str, Any]] = grant["stages"]
    for each in stages:
        if each["state"] != "accepted":
            return each | {"room": min(room, each["planned"] or room)}
    return {"stage": len(stages) + 1, "state": "", "planned": 0, "amount": 0, "room": room}


def _over(boards: list[dict[str, Any]], today: str) -> str:
    """When the last of these terms ended, "" where one goes on or none is known."""
    ends = [each["ends"] for each in boards]
    return max(ends) if ends and all(end and end < today for end in ends) else ""


def _board_words(board: dict[str, Any]) -> str:
    ends = f"sampai {date_words(board['ends'])}" if board["ends"] else "tanpa akhir yang tercatat"
    return f"Ke-{board['board']}: {date_words(board['starts'])} {ends}"
