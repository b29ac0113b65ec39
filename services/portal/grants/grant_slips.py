"""What can be taken back of a hibah, which numbers can be put right, and what of it was."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.grant_words import GRANT_ENTRIES, GRANT_STEPS, OF_STAGE
from services.portal.register.newest import UNDOABLE_FOR
from services.portal.web.rows import dicts, marks
from services.portal.web.who import signed_in
from shared.database import Transaction

_STEP: Final = ("version", "step", "stage", "told")
_BACK: Final = ("awarded", "agreement", "agreed", "closed")
"""States in which the newest step can be taken back."""
PUT_RIGHT: Final = {
    "SK": ("award", "decree"),
    "NPHD": ("agreement", "signature", "agreement_number", "dated"),
    "Diterima": ("payment", "handing", "payment_reference"),
    "LPJ": ("report", "return", "acceptance"),
    "Bukti": ("report",),
    "Sisa dikembalikan": ("report", "remainder_reference"),
}
"""Columns of the control sheet that are marked, by steps taken back and entries corrected."""


class Slip(NamedTuple):
    """The newest step: what it is called, and until when who recorded it undoes it alone, "" for others."""

    version: int
    words: str
    until: str


def newest_step(t: Transaction, grant: dict[str, Any]) -> Slip | None:
    """None where there is none, or the hibah ended without money."""
    sql = f"SELECT {', '.join(_STEP)} FROM grant_step WHERE grant_id = ? AND taken_back = 0"
    found = dicts(t, _STEP, f"{sql} ORDER BY version DESC LIMIT 1", grant["id"])
    if not found or grant["state"] not in _BACK:
        return None
    step = found[0]
    words = GRANT_STEPS[step["step"]] + (f" tahap {step['stage']}" if step["stage"] else "")
    return Slip(step["version"], words, _own_until(t, grant["id"], step))


def _own_until(t: Transaction, grant: str, step: dict[str, Any]) -> str:
    who = signed_in()
    row = t.one("SELECT actor FROM history WHERE stream = ? AND version = ?", (grant, step["version"]))
    mine = bool(who and row and str(row[0]).partition("/")[2] == who.account)
    until = datetime.fromisoformat(step["told"]) + UNDOABLE_FOR
    if not mine or datetime.now(UTC) >= until:
        return ""
    return until.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def undone_versions(t: Transaction, grant: str) -> set[int]:
    """Versions that told a step that was taken back: they say nothing of who has a hand in it."""
    sql = "SELECT version FROM grant_step WHERE grant_id = ? AND taken_back = 1"
    return {int(version) for (version,) in t.all(sql, (grant,))}


def entries_of(grant: dict[str, Any]) -> list[tuple[str, str]]:
    """What can be corrected: “entry stage”, and what it is with what stands there now."""
    whole = [(name, 0, grant[name]) for name in GRANT_ENTRIES if name not in OF_STAGE]
    each = (("payment_reference", "reference"), ("remainder_reference", "remainder_reference"))
    parts = [(entry, one["stage"], one[column]) for one in grant["stages"] for entry, column in each]
    return [
        (f"{entry} {stage}", _entry_words(entry, stage, now)) for entry, stage, now in (*whole, *parts) if now
    ]


def _entry_words(entry: str, stage: int, now: str) -> str:
    of = f" tahap {stage}" if stage else ""
    return f"{GRANT_ENTRIES[entry]}{of} (kini {date_words(now)})"


def put_right(t: Transaction, grants: Iterable[str]) -> dict[str, set[str]]:
    """Of each hibah the columns in which something was put right."""
    ids = list(grants)
    if not ids:
        return {}
    sql = (
        "SELECT grant_id, CASE WHEN taken_back = 1 THEN step ELSE entry END FROM grant_step "
        f"WHERE grant_id IN {marks(ids)} AND (taken_back = 1 OR entry <> '')"
    )
    found: dict[str, set[str]] = {}
    for grant, what in t.all(sql, tuple(ids)):
        columns = {column for column, codes in PUT_RIGHT.items() if what in codes}
        found.setdefault(grant, set()).update(columns)
    return found
