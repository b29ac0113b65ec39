"""The villages of the region on a day, how many ormas each has, and what regulations changed."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import as_date
from contracts.telling.places import VILLAGE_KINDS
from services.portal.territory.asking import asked_about
from services.portal.territory.counting import counts
from services.portal.territory.days_of_villages import changes
from services.portal.territory.spelling import Unfamiliar
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.submitting import Sending, just_now, send, waits
from services.portal.web.today import on_day
from services.portal.web.who import may
from services.portal.web.writing import not_done
from shared.errors import Problem

CHANGING: Final[Mapping[str, str]] = {
    "before": "lama",
    "kind": "jenis",
    "village": "baru",
    "district": "kecamatan",
    "valid_from": "mulai",
    "legal_basis": "hukum",
    "ground": "dasar",
}
TAKING_BACK: Final[Mapping[str, str]] = {"change": "perubahan", "reason": "alasan"}
"""Each field of a command, and what the page calls it."""
ABOUT: Final = "wilayah"
blueprint = Blueprint("villages", __name__, url_prefix="/wilayah")


@blueprint.get("")
def everywhere() -> ResponseReturnValue:
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/ubah")
def change() -> ResponseReturnValue:
    said: dict[str, Any] = {field: _line(name) for field, name in CHANGING.items()}
    said["before"] = _former(request.form.get("lama", ""))
    former = [(each["village"], each["district"]) for each in said["before"]]
    unsure = asked_about(former) if may("registry.change_villages") else []
    return _send("registry.change_villages", said, CHANGING, unsure)


@blueprint.post("/batalkan")
def take_back() -> ResponseReturnValue:
    said = {"change": whole_number(_line("perubahan")), "reason": _line("alasan")}
    return _send("registry.take_back_village_change", said, TAKING_BACK)


def _send(
    command: str, said: dict[str, Any], names: Mapping[str, str], unsure: Sequence[Unfamiliar] = ()
) -> ResponseReturnValue:
    def told(problem: Problem) -> list[tuple[str, str]]:
        return not_done(problem, {f"/{field}": name for field, name in names.items()})

    form = Sending(command, partial(_page, unsure=unsure), told)
    missing = [("lama", each.sentence) for each in unsure]
    return send(form, ABOUT, said, url_for("villages.everywhere"), missing)


def _line(name: str) -> str:
    return " ".join(request.form.get(name, "").split())


def _former(text: str) -> list[dict[str, str]]:
    """One village a line, its district behind a comma."""
    lines = [line.partition(",") for line in text.splitlines() if line.strip()]
    return [
        {"village": " ".join(village.split()), "district": " ".join(district.split())}
        for village, _, district in lines
    ]


def _page(
    *,
    number: UUID | None = None,
    problems: Any = (),
    just_now: str = "",
    unsure: Sequence[Unfamiliar] = (),
) -> str:
    """Each of its two forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    typed = request.args.get("tanggal", "")
    today = current_app.config["TODAY"]()
    day = as_date(typed) or today
    with current_app.config["VIEWS"].read() as t:
        counted, all_changes = counts(t, on_day(day)), changes(t)
    forms = ("ubah", "batalkan")
    return render_template(
        "villages.html",
        counted=counted,
        total=sum(each.many for each in counted),
        apart=sum(each.besides for each in counted),
        changes=all_changes,
        day=day.isoformat(),
        today=today.isoformat(),
        misread=bool(typed) and as_date(typed) is None,
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in forms},
        kinds=VILLAGE_KINDS,
        unsure=unsure,
    )
