"""The head of one ormas: looked for in the register, or named when it is outside."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import LEVELS
from services.portal.register.correction_forms import line
from services.portal.register.units import hierarchy_of
from services.portal.search.find import Search, find_ormas
from services.portal.web.forms import new_number
from services.portal.web.overtaken import at_places, of_thing, seen_version, told_overtaken
from services.portal.web.submitting import Sending, opened, send, waits
from services.portal.web.today import on_day
from shared.database import Transaction

PLACING: Final[Mapping[str, str]] = {
    "head": "induk",
    "head_name": "induk_luar",
    "level": "tingkat",
    "ground": "dasar",
}
RELEASING: Final[Mapping[str, str]] = {"ground": "dasar_lepas"}
"""Each field of a command, and what the page calls it."""
LEVELS_OF_UNITS: Final = [(code, label) for code, label in LEVELS.items() if code not in ("", "pusat")]
SHOWN: Final = 10
TOLD: Final = ("registry.UnitPlaced", "registry.UnitReleased")
blueprint = Blueprint("tiering", __name__, url_prefix="/ormas/<ormas>/induk")


@blueprint.get("")
def place(ormas: str) -> ResponseReturnValue:
    return opened(_placing(ormas), _record(ormas))


@blueprint.post("/catat")
def record(ormas: str) -> ResponseReturnValue:
    said = {"seen": seen_version(), **{field: line(request.form, name) for field, name in PLACING.items()}}
    return send(_placing(ormas), ormas, {"ormas": ormas, **said}, _record(ormas))


@blueprint.post("/lepas")
def release(ormas: str) -> ResponseReturnValue:
    said = {"ormas": ormas, "seen": seen_version(), "ground": line(request.form, "dasar_lepas")}
    form = Sending("registry.release_unit", partial(_page, ormas), told_overtaken(at_places(RELEASING)))
    return send(form, ormas, said, _record(ormas))


def _record(ormas: str) -> str:
    return url_for("pages.record", ormas=ormas)


def _placing(ormas: str) -> Sending:
    return Sending("registry.place_unit", partial(_page, ormas), told_overtaken(at_places(PLACING)))


def _page(ormas: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    """Each of its two forms is a command of its own; the one that came back keeps its number."""
    sent, asked = request.path.rpartition("/")[2], line(request.values, "cari")
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
        hierarchy = hierarchy_of(t, ormas)
        since = of_thing(t, ormas, hierarchy.version, TOLD, problems)
        heads = _heads(t, ormas, asked)
    if found is None:
        abort(404)
    return render_template(
        "unit.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        hierarchy=hierarchy,
        since=since,
        asked=asked,
        heads=heads,
        levels=LEVELS_OF_UNITS,
        sent=sent,
        said=request.form,
        problems=problems,
        waiting=waits(ormas),
        numbers={form: number if number and form == sent else new_number() for form in ("catat", "lepas")},
    )


def _heads(t: Transaction, ormas: str, asked: str) -> list[tuple[str, str]]:
    """Whom the search finds, the best first, without the ormas itself."""
    if not asked:
        return []
    rows = find_ormas(t, Search(q=asked[:200]), current_app.config["NAMES"], on_day()).rows
    return [(row["id"], row["name"]) for row in rows if row["id"] != ormas][:SHOWN]
