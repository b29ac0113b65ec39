"""What an ormas can be asked to confirm: what the register says of each thing, in words without names."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from contracts.telling.confirmation_words import CONFIRMABLE
from contracts.telling.dates import date_words
from contracts.telling.words import BASES, word
from services.portal.boards.leadership import Leadership, leadership_of
from services.portal.register.checks import Check, checks_of
from services.portal.web.personal import CONTACT, CONTACT_CORRECTED
from shared.database import Transaction

SEALED: Final = "tercatat; tersegel"


class Thing(NamedTuple):
    """``says``: empty where nothing is recorded. ``disputed``: nobody can confirm it today."""

    code: str
    label: str
    says: str
    check: Check
    disputed: bool = False

    @property
    def is_readable(self) -> bool:
        """Whether somebody who opens nothing sealed can say of it that it is right."""
        return self.says not in ("", SEALED) and not self.disputed


def things_of(t: Transaction, row: Mapping[str, Any], today: date, *, looked_up: bool) -> list[Thing]:
    """Each of them, for one row of the register; ``looked_up`` as in :func:`checks_of`."""
    led = leadership_of(t, row["id"], today)
    checks = checks_of(t, row["id"], looked_up=looked_up)
    says = {
        "name": f"{row['name']} ({row['abbreviation']})" if row["abbreviation"] else row["name"],
        "legal_basis": _basis(row),
        "activity_field": row["activity_field"] or row.get("activity_field_text", ""),
        "secretariat": ", ".join(each for each in (row["village"], row["district"]) if each) or SEALED,
        "board": _board(led),
        "contact": SEALED,
    }
    told = {code: says[code] if checks[code].told_on else "" for code in CONFIRMABLE}
    if _contact_was_erased(t, row["id"]):
        told["contact"] = ""  # the register refuses what is ticked with it
    return [
        Thing(code, label, told[code], checks[code], disputed=code == "board" and bool(led.parties))
        for code, label in CONFIRMABLE.items()
    ]


def _contact_was_erased(t: Transaction, ormas: str) -> bool:
    newest = t.one(
        "SELECT COALESCE(e.erased_at, '') FROM person p LEFT JOIN erased e ON e.subject = p.subject "
        "WHERE p.ormas = ? AND p.topic IN (?, ?) ORDER BY p.version DESC LIMIT 1",
        (ormas, CONTACT, CONTACT_CORRECTED),
    )
    return bool(newest and newest[0])


def _basis(row: Mapping[str, Any]) -> str:
    if row["basis"] in ("", "unknown"):
        return ""
    return ", ".join(each for each in (word(BASES, row["basis"]), row["number_text"]) if each)


def _board(led: Leadership) -> str:
    """By how many seats and until when; who sits there is sealed."""
    if led.parties:
        return "sedang disengketakan"
    known = [each for each in led.boards if each.state in ("in_office", "over")]
    board = led.in_office or next(iter(known), None)
    if board is None:
        return led.vacancy
    if led.vacancy:
        return f"{len(board.seats)} jabatan; {led.vacancy[0].lower()}{led.vacancy[1:-1]}"
    until = f", sampai {date_words(board.ends)}" if board.ends else ""
    return f"{len(board.seats)} jabatan{until}"
