"""Rounds of visits: open one, say whom it is to see, see what was found, end it."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.policy import POLICY
from contracts.roles import OFFICE_ROLES
from services.portal.visits.visit_list import AT_ONCE, round_of, rounds, to_visit, villages
from services.portal.web.forms import new_number
from services.portal.web.numbers import as_typed
from services.portal.web.submitting import Sending, just_now, send, waits
from services.portal.web.who import office_only
from services.portal.web.writing import not_done
from shared.errors import Problem

OPENING: Final[Mapping[str, str]] = {
    "round_title": "judul",
    "letter": "surat",
    "visitors": "petugas",
    "from_day": "mulai",
    "until_day": "sampai",
}
ADDING: Final[Mapping[str, str]] = {"ormas": "ormas", "ground": "dasar"}
TAKING: Final[Mapping[str, str]] = {"ormas": "keluar", "reason": "alasan"}
CLOSING: Final[Mapping[str, str]] = {"ground": "penutup"}
"""Each field of a command, and what the page calls it."""
MONTHS: Final = {"6": "6 bulan", "12": "1 tahun", "24": "2 tahun"}
blueprint = Blueprint("rounding", __name__, url_prefix="/kunjungan")


@blueprint.get("")
def everyone() -> ResponseReturnValue:
    office_only()
    return _list(just_now=just_now("rounds"))


@blueprint.post("/buka")
def open_one() -> ResponseReturnValue:
    said = _said(OPENING)
    said |= {"visitors": as_typed(said["visitors"])}
    sending = Sending("registry.open_round", _list, partial(_told, names=OPENING))
    return send(sending, "rounds", said, url_for("rounding.everyone"))


@blueprint.get("/<round>")
def one(round: str) -> ResponseReturnValue:
    """Whom visitors found where stands beside names: it is no list for the public."""
    office_only()
    return _page(round, just_now=just_now(round))


@blueprint.post("/<round>/tambah")
def add(round: str) -> ResponseReturnValue:
    said = {"ormas": request.form.getlist("ormas")[: AT_ONCE + 1], "ground": _said(ADDING)["ground"]}
    return _send("registry.add_to_round", round, said, ADDING)


@blueprint.post("/<round>/keluarkan")
def take(round: str) -> ResponseReturnValue:
    return _send("registry.take_from_round", round, _said(TAKING), TAKING)


@blueprint.post("/<round>/tutup")
def close(round: str) -> ResponseReturnValue:
    return _send("registry.close_round", round, _said(CLOSING), CLOSING)


def _send(command: str, round: str, said: dict[str, Any], names: Mapping[str, str]) -> ResponseReturnValue:
    sending = Sending(command, partial(_page, round), partial(_told, names=names))
    return send(sending, round, {"round": round, **said}, url_for("rounding.one", round=round))


def _told(problem: Problem, names: Mapping[str, str]) -> list[tuple[str, str]]:
    return not_done(problem, {f"/{field}": name for field, name in names.items()})


def _said(fields: Mapping[str, str]) -> dict[str, Any]:
    return {field: " ".join(request.form.get(name, "").split()) for field, name in fields.items()}


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        found = rounds(t)
    return render_template(
        "rounds.html",
        rounds=found,
        number=number or new_number(),
        problems=problems,
        just_now=just_now,
        waiting=waits("rounds"),
        said=request.form,
    )


def _page(round: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    village, months = request.values.get("kelurahan", ""), request.values.get("sejak", "")
    name = request.values.get("nama", "").strip()[:200]
    with current_app.config["VIEWS"].read() as t:
        found = round_of(t, round)
        if found is None:
            abort(404)
        since = int(months) if months in MONTHS else 0
        wanted, fitting = to_visit(t, village, since, current_app.config["TODAY"](), name)
        known = villages(t)
    return render_template(
        "round.html",
        round=found,
        closers=[OFFICE_ROLES[role] for role in POLICY["registry.close_round"]],
        wanted=wanted,
        villages=known,
        months=MONTHS,
        village=village,
        since=months,
        name=name,
        fitting=fitting,
        problems=problems,
        just_now=just_now,
        waiting=waits(round),
        sent=sent,
        said=request.form,
        ticked=request.form.getlist("ormas"),
        numbers={
            form: number if number and form == sent else new_number()
            for form in ("tambah", "keluarkan", "tutup")
        },
    )
