"""What is told an ormas of its own hibah, and what each of them waits for from it."""

from datetime import date
from typing import Any, Final

from flask import abort

from services.portal.grants import grant_list
from services.portal.register.merged import merged
from services.portal.register.record import history_of
from shared.database import Transaction

Row = dict[str, Any]
SENT: Final = "requests.GrantSubmitted"
BACK: Final = "requests.GrantReturned"


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


def steps_of(t: Transaction, grant: Row) -> list[tuple[str, str]]:
    """Each step that it took, with its day, or the moment at which it was recorded; who took it and what was
    thought of it stays inside.
    """
    told = (
        *_sendings(t, grant),
        ("Ditinjau", grant["verified_on"]),
        ("Direkomendasikan", grant["recommended_on"]),
        ("Dipertimbangkan TAPD", grant["considered_on"]),
        ("Masuk APBD", grant["budgeted_on"]),
        ("Ditetapkan", grant["decided_on"]),
        ("NPHD ditandatangani", grant["signed_on"]),
        *(step for stage in grant["stages"] for step in _stage_steps(stage)),
        ("Berakhir", grant["ended_on"]),
    )
    return [(words, day) for words, day in told if day]


def _sendings(t: Transaction, grant: Row) -> list[tuple[str, str]]:
    """How often it was sent and came back; the last sending has the day that the office wrote."""
    found = [each for each in reversed(history_of(t, grant["id"])) if each["topic"] in (SENT, BACK)]
    sent = [each for each in found if each["topic"] == SENT]
    told = []
    for each in found:
        if each["topic"] == BACK:
            told.append(("Dikembalikan untuk diperbaiki", each["recorded_at"]))
        else:
            day = grant["submitted_on"] if each is sent[-1] else each["recorded_at"]
            told.append(("Dikirim" if each is sent[0] else "Dikirim lagi", day))
    return told


def _stage_steps(stage: Row) -> list[tuple[str, str]]:
    """The payment and the report of a stage."""
    name = f"tahap {stage['stage']}"
    return [
        (name.capitalize() + " diterima", stage["paid_on"]),
        (f"LPJ {name} dikirim", stage["first_reported"]),
        (f"LPJ {name} dikirim lagi", stage["came_again"]),
        (f"LPJ {name} disetujui", stage["accepted_on"]),
    ]
