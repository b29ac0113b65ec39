"""The letter of a complete case: its draft is asked for on a page of its own, filled with what is known."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.case_words import END_IN_A_LETTER
from contracts.telling.validity import last_day_of
from services.portal.cases import case_list
from services.portal.cases.offered import versions
from services.portal.letters.blamed import BLAMED
from services.portal.letters.known_places import (
    LEFT_OUT,
    PLACE_NAMES,
    asked_of,
    missing_places,
    said_of_places,
)
from services.portal.letters.letter_list import head_of, letters_of, templates
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.submitting import Sending, opened
from shared.database import Transaction

DRAFTING: Final = OneForm(
    "requests.draft_case_letter",
    {
        "addition": ("tambahan", "Keterangan tambahan"),
        "valid_from": ("mulai", "Berlaku sejak"),
        "valid_until": ("sampai", "Berlaku sampai"),
        "replaces": ("mengganti", "Menggantikan surat"),
        **PLACE_NAMES,
    },
    rules=BLAMED["requests.draft_case_letter"],
)
blueprint = Blueprint("case_lettering", __name__, url_prefix="/berkas")


@blueprint.get("/<case>/surat")
def new(case: str) -> ResponseReturnValue:
    return opened(Sending(DRAFTING.command, partial(_page, case), DRAFTING.told), url_for(".new", case=case))


@blueprint.post("/<case>/surat")
def record(case: str) -> ResponseReturnValue:
    said: dict[str, Any] = {"case": case, **DRAFTING.typed(), "addition": lines_of("tambahan")}
    said |= said_of_places()
    with current_app.config["VIEWS"].read() as t:
        found = case_list.case_of(t, case, current_app.config["TODAY"]()) or abort(404)
        body = templates(t).get(found["service"], {}).get("body", "")
    missing = missing_places(asked_of([body], found["organisation"]), said)
    back = url_for("handling.show", case=case)
    seen_at = NewOne("letter", lambda new: url_for("lettering.show", letter=new), back)
    return DRAFTING.send(partial(_page, case), case, said, seen_at, missing)


def may_begin(t: Transaction, case: dict[str, Any]) -> bool:
    """Whether its page offers to draft its letter."""
    ready = case["state"] == "complete" and case["organisation"] and not case["letter"]
    return bool(ready and (case["service"] in END_IN_A_LETTER or case["service"] in templates(t)))


def _page(case: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        found = case_list.case_of(t, case, today) or abort(404)
        template = templates(t).get(found["service"], {})
        ready = bool(head_of(t)["agency"] and template)
        issued = [
            each
            for each in letters_of(t, found["organisation"])
            if each["state"] == "issued" and each["service"] == found["service"]
        ]
        pinned = {each["configuration"]: each for each in versions(t, found["service"])}
    body, ormas = template.get("body", ""), found["organisation"]
    held = pinned.get(found["configuration"], {"validity_months": 0})
    return render_template(
        "case_letter_new.html",
        case=found,
        ready=ready,
        asked=asked_of([body], ormas, revealing=not request.form),
        left_out=request.form.getlist(LEFT_OUT),
        issued=[(each["id"], f"{each['title']} {each['letter_number']}") for each in issued],
        replaced=_replaced(found, issued),
        months=held["validity_months"],
        today=today.isoformat(),
        until=last_day_of(today.isoformat(), held["validity_months"]),
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _replaced(case: dict[str, Any], issued: list[dict[str, Any]]) -> str:
    """A renewal or a change takes the place of the letter that it names, else of the only one."""
    if case["application"] not in ("renewal", "change"):
        return ""
    named = [each["id"] for each in issued if each["letter_number"] == case["earlier_letter"]]
    chosen = named or [each["id"] for each in issued]
    return str(chosen[0]) if len(chosen) == 1 else ""
