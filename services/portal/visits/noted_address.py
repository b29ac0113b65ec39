"""Where visitors were told that an ormas moved to: what a form may begin with, and never more than that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from flask import current_app, request

from services.portal.web.rows import dicts
from services.portal.web.who import acting_for
from shared.database import Transaction

PURPOSE: Final = "mengisi formulir alamat dari catatan kunjungan"
FROM: Final = "isian"
REGISTER: Final = "register"
"""Who asks for ``?isian=register`` begins with what the register says."""
_TOLD_AT: Final = ("registry.VisitRecorded", "registry.VisitCorrected")
_COLUMNS: Final = ("visit", "visited_on", "moved_village", "moved_district", "moved_region_code", "subjects")


@dataclass(frozen=True)
class Noted:
    """The newest one that nothing followed. ``fields``: by the names that forms of an address have."""

    visit: int
    visited_on: str
    fields: Mapping[str, str] = field(default_factory=dict)


def noted_address(ormas: str) -> Noted | None:
    """For a form that is opened, with its street where this reader may see it; the register logs that."""
    if request.method == "POST" or request.args.get(FROM) == REGISTER:
        return None
    with current_app.config["VIEWS"].read() as t:
        found = _newest(t, ormas)
    if found is None:
        return None
    place = {"kelurahan": "moved_village", "kecamatan": "moved_district", "kode": "moved_region_code"}
    told = {name: found[column] for name, column in place.items()}
    told |= {"jalan": _street(ormas, found["subjects"].split()), "koordinat": ""}
    return Noted(found["visit"], found["visited_on"], told) if any(told.values()) else None


def _newest(t: Transaction, ormas: str) -> dict[str, Any] | None:
    """Of the last visit that found a move. Whatever was said of the secretariat since stands over it."""
    sql = (
        f"SELECT {', '.join(_COLUMNS)} FROM visit v WHERE ormas = ? AND findings LIKE '%moved%' "
        "AND NOT EXISTS (SELECT 1 FROM checked_word c WHERE c.ormas = v.ormas AND c.thing = 'secretariat' "
        "AND c.stands = 1 AND c.version > v.version) ORDER BY visited_on DESC, visit DESC LIMIT 1"
    )
    return next(iter(dicts(t, _COLUMNS, sql, ormas)), None)


def _street(ormas: str, subjects: Sequence[str]) -> str:
    """The last one of these subjects that can still be read."""
    actor = acting_for("registry.reveal")
    if actor is None or not subjects:
        return ""
    told, _ = current_app.config["OWNER"].opened("registry.reveal", actor, PURPOSE, ormas=ormas)
    streets = {
        each["subject"]: each["fields"].get("moved_to", "")
        for each in told
        if each["topic"] in _TOLD_AT and not each["erased"]
    }
    return next((streets[each] for each in reversed(subjects) if streets.get(each)), "")
