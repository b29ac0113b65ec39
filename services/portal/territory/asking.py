"""What forms ask about villages: which are offered, and which spelling has to be confirmed."""

from collections.abc import Iterable
from typing import Final

from flask import current_app, request
from werkzeug.datastructures import MultiDict

from services.portal.territory.spelling import Known, Unfamiliar, known_villages, unfamiliar

SURE: Final = "ejaan"
"""The box beside a spelling that somebody is sure of; its value is the spelling."""


def known_here() -> Known:
    """The villages and districts of this office as they are called today."""
    with current_app.config["VIEWS"].read() as t:
        return known_villages(t, current_app.config["TODAY"]().isoformat())


def unsure_of(form: MultiDict[str, str]) -> list[Unfamiliar]:
    """The village of a secretariat, where it resembles a known one and nobody said that it is another."""
    return asked_about([(" ".join(form.get("kelurahan", "").split()), form.get("kecamatan", ""))])


def asked_about(typed: Iterable[tuple[str, str]]) -> list[Unfamiliar]:
    """Of several villages those that have to be confirmed; the ticks are in the form that was sent."""
    with current_app.config["VIEWS"].read() as t:
        return unfamiliar(t, typed, request.form.getlist(SURE))
