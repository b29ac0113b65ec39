"""What forms ask about villages: which are offered, and which spelling has to be confirmed."""

from collections.abc import Iterable
from typing import Any, Final

from flask import current_app, request
from werkzeug.datastructures import MultiDict

from contracts.telling.places import Village
from services.portal.territory.codes import OtherCode, completed, other_codes
from services.portal.territory.misplaced import OtherDistrict, other_districts
from services.portal.territory.spelling import Known, Unfamiliar, known_villages, unfamiliar

Unsure = Unfamiliar | OtherCode | OtherDistrict
SURE: Final = "ejaan"
"""The box beside a spelling that somebody is sure of; its value is the spelling."""


def known_here() -> Known:
    """The villages and districts of this office as they are called today."""
    with current_app.config["VIEWS"].read() as t:
        return known_villages(t, current_app.config["TODAY"]().isoformat())


def unsure_of(form: MultiDict[str, str]) -> list[Unsure]:
    """The village of a secretariat, where it resembles a known one, or has another code or another district
    in the office's list, and nobody said that it is right.
    """
    typed, sure_of = _typed(form), form.getlist(SURE)
    misspelt = asked_about([typed])
    with current_app.config["VIEWS"].read() as t:
        day = current_app.config["TODAY"]().isoformat()
        other = misspelt or other_codes(t, typed, form.get("kode", ""), day, sure_of)
        return [*(other or other_districts(t, typed, day, sure_of))]


def misplaced_in(form: MultiDict[str, str]) -> list[Unsure]:
    """The same of a place that is no secretariat: of its district alone."""
    with current_app.config["VIEWS"].read() as t:
        day = current_app.config["TODAY"]().isoformat()
        return [*other_districts(t, _typed(form), day, form.getlist(SURE))]


def asked_at(unsure: Iterable[Unsure]) -> list[tuple[str, str]]:
    """What is asked about, at its field."""
    return [("kelurahan", each.sentence) for each in unsure]


def _typed(form: MultiDict[str, str]) -> Village:
    return Village(" ".join(form.get("kelurahan", "").split()), form.get("kecamatan", ""))


def with_the_list(said: dict[str, Any]) -> dict[str, Any]:
    """A secretariat as typed, its code or district filled in where the office's list leaves no choice."""
    if not said.get("village"):
        return said
    with current_app.config["VIEWS"].read() as t:
        district, code = completed(t, said["village"], said["district"], said["region_code"])
    return said | {"district": district, "region_code": code}


def asked_about(typed: Iterable[tuple[str, str]]) -> list[Unfamiliar]:
    """Of several villages those that have to be confirmed; the ticks are in the form that was sent."""
    with current_app.config["VIEWS"].read() as t:
        return unfamiliar(t, typed, request.form.getlist(SURE))
