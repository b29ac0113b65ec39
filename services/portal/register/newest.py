"""The newest things recorded of one ormas: how far its history goes, and what can still be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from contracts.telling.words import UNDONE
from services.portal.web.rows import dicts
from services.portal.web.who import SignedIn
from shared.database import Transaction

UNDOABLE_FOR: Final = timedelta(minutes=10)
"""As the register's rule a-correction-is-undone-within-ten-minutes has it."""
CORRECTIONS: Final = (
    "registry.NameCorrected",
    "registry.LegalBasisRecorded",
    "registry.LegalFormRecorded",
    "registry.ActivityFieldRecorded",
    "registry.ActivityStatusRecorded",
)
_BRINGS_ALONG: Final = (
    "registry.ChangeVerified",
    "registry.VisitRecorded",
    "registry.VisitCorrected",
    "registry.DissolutionRecorded",
    "registry.ReturnRecorded",
    "registry.DissolutionStruck",
)
_SHOWN: Final = ("source", "position", "recorded_at", "actor", "sentence", "ground", "topic", "version")
_COLUMNS: Final = ", ".join(_SHOWN)


@dataclass(frozen=True)
class Undoable:
    """A correction of the reader's own, as the history tells it, and until when it can be undone."""

    version: int
    sentence: str
    until: str


def newest_version(t: Transaction, ormas: str) -> int:
    """Of the stream, as far as it is shown; 0 when nothing is."""
    row = t.one("SELECT COALESCE(MAX(version), 0) FROM history WHERE stream = ?", (ormas,))
    return int(row[0]) if row else 0


def undone_of(t: Transaction, ormas: str) -> str:
    """What the newest undoing took back, as the history tells it; empty where the newest thing is none."""
    sql = (
        "SELECT sentence, ground FROM history WHERE stream = ? AND topic NOT LIKE '%Refused' "
        "ORDER BY version DESC LIMIT 2"
    )
    rows = t.all(sql, (ormas,))
    is_back = len(rows) == 2 and UNDONE in f"{rows[0][0]} {rows[0][1]}"
    return str(rows[1][0]) if is_back else ""


def undoable_by(
    t: Transaction,
    stream: str,
    reader: SignedIn | None,
    now: datetime,
    topics: Sequence[str] = CORRECTIONS,
) -> Undoable | None:
    """What this reader recorded last of these topics, while nothing followed it and it is new enough.

    An undoing is not offered to be undone.
    """
    if reader is None:
        return None
    sql = f"SELECT {_COLUMNS} FROM history WHERE stream = ? ORDER BY version DESC LIMIT 2"
    newest, *before = [*dicts(t, _SHOWN, sql, stream), {"topic": ""}]
    if newest["topic"] not in topics or before[0]["topic"] in _BRINGS_ALONG:
        return None
    is_back = UNDONE in f"{newest['sentence']} {newest['ground']}"
    mine = newest["actor"].partition("/")[2] == reader.account
    until = datetime.fromisoformat(newest["recorded_at"]) + UNDOABLE_FOR
    if is_back or not mine or now >= until:
        return None
    stamp = until.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return Undoable(newest["version"], newest["sentence"], stamp)
