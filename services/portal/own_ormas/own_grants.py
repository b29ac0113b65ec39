"""What is told an ormas of its own hibah, and what each of them waits for from it."""

from datetime import date
from typing import Any

from flask import abort

from services.portal.grants import grant_list
from services.portal.register.merged import merged
from shared.database import Transaction

Row = dict[str, Any]


def own_grant(t: Transaction, ormas: str, grant: str) -> Row:
    """Of this entry or of one merged into it, with what it waits for. 404 for every other."""
    found = grant_list.grant_of(t, grant) or abort(404)
    if found["organisation"] not in (ormas, *(each["id"] for each in merged(t, ormas).taken_in)):
        abort(404)
    return found | {"awaited": awaited(found)}


def awaited(grant: Row) -> list[str]:
    """What the ormas has to do now: ``draft``, ``returned``, or the report of a stage by its number."""
    if grant["state"] in ("draft", "returned"):
        return [grant["state"]]
    return [str(each["stage"]) for each in grant["stages"] if each["state"] in ("paid", "mending")]


def open_years(t: Transaction, today: date) -> list[Row]:
    """Terms of the budget years for which proposals are taken today."""
    day = today.isoformat()
    return [each for each in grant_list.terms_in(t) if each["window_from"] <= day <= each["window_until"]]


def steps_of(grant: Row) -> list[tuple[str, str]]:
    """Each step that it took, with its day; who took it and what was thought of it stays inside."""
    told = (
        ("Dikirim", "submitted_on"),
        ("Ditinjau", "verified_on"),
        ("Direkomendasikan", "recommended_on"),
        ("Dipertimbangkan TAPD", "considered_on"),
        ("Masuk APBD", "budgeted_on"),
        ("Ditetapkan", "decided_on"),
        ("NPHD ditandatangani", "signed_on"),
        ("Berakhir", "ended_on"),
    )
    return [(words, grant[name]) for words, name in told if grant[name]]
