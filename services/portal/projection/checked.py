"""When somebody last made sure of each important thing of an ormas, and how."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from contracts.telling.dates import indonesian_day
from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

VERIFYING: Final = ("statement", "field_visit", "meeting", "agency", "ruling")
"""Ways by which somebody looked or asked. A list or a note of the office tells, and verifies nothing."""
_SAID_BY: Final[Mapping[str, str]] = {
    "registry.OrmasRegistered": "name",
    "registry.NameCorrected": "name",
    "registry.OrmasRenamed": "name",
    "registry.LegalBasisRecorded": "legal_basis",
    "registry.ActivityFieldRecorded": "activity_field",
    "registry.SecretariatRecorded": "secretariat",
    "registry.BoardDecreeRecorded": "board",
    "registry.OfficerRecorded": "board",
    "registry.BoardPaperCorrected": "board",
    "registry.SeatCorrected": "board",
    "registry.OfficerNameCorrected": "board",
    "registry.BoardClaimed": "board",
    "registry.BoardBroughtBack": "board",
    "registry.BoardTakenBack": "board",
    "registry.ClaimTakenBack": "board",
    "registry.DisputeEndingTakenBack": "board",
    "registry.ContactRecorded": "contact",
    "registry.ContactCorrected": "contact",
}
_REPORTED: Final[Mapping[str, str]] = {
    "name": "name",
    "activity_field": "activity_field",
    "address": "secretariat",
}
"""Things of which an ormas reports a change, as far as they are told here."""
_SAVE: Final = """
    INSERT INTO checked VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ormas, thing) DO UPDATE SET
      version = excluded.version, told_on = excluded.told_on, day = excluded.day, ground = excluded.ground,
      conversation = excluded.conversation,
      how = CASE WHEN excluded.how = '' AND checked.conversation = excluded.conversation
                 THEN checked.how ELSE excluded.how END
    WHERE excluded.version > checked.version AND (checked.how = '' OR excluded.day >= checked.day)
"""
"""What is taken over from a verified report is verified: both are of one conversation. What was verified on
a later day stands, whenever an earlier day is told; what nobody verified is of no day.
"""
_PUT_RIGHT: Final = "registry.VisitCorrected"
_VISITS: Final = ("registry.VisitRecorded", _PUT_RIGHT)
_WORD: Final = "ormas, thing, version, told_on, day, how, ground, conversation"


class Checked(Projection):
    """The newest word about each thing of an ormas: of which day, and ``how`` it was verified.

    ``told_on`` is a day, or the moment of recording where no day was said; ``day`` is that of both.
    ``how`` is empty for what nobody verified. A later word is not verified because an earlier one was.
    ``checked_word`` keeps every word: when a visit is put right, what it confirmed stands no more, and the
    newest of the others is told again.
    """

    name = "checked"
    revision = "6"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS checked (
      ormas TEXT NOT NULL, thing TEXT NOT NULL, version BIGINT NOT NULL, told_on TEXT NOT NULL,
      day TEXT NOT NULL, how TEXT NOT NULL, ground TEXT NOT NULL, conversation TEXT NOT NULL,
      PRIMARY KEY (ormas, thing)
    );
    CREATE TABLE IF NOT EXISTS checked_word (
      ormas TEXT NOT NULL, thing TEXT NOT NULL, version BIGINT NOT NULL, told_on TEXT NOT NULL,
      day TEXT NOT NULL, how TEXT NOT NULL, ground TEXT NOT NULL, conversation TEXT NOT NULL,
      visit BIGINT NOT NULL, stands BIGINT NOT NULL, PRIMARY KEY (ormas, thing, version)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        said = [(line, _visit(row)) for row in rows for line in _lines(row)]
        t.run_many(
            "INSERT INTO checked_word VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
            [(*line, visit) for line, visit in said],
        )
        t.run_many(_SAVE, [line for line, _ in said])
        for row in rows:
            if row.topic == _PUT_RIGHT:
                _take_back(t, row)


def _visit(row: LedgerRow) -> int:
    """The number of the visit that says it; 0 where none does."""
    return int(state_of(row)["visit"]) if row.topic in _VISITS else 0


def _take_back(t: Transaction, row: LedgerRow) -> None:
    """What the visit had confirmed before it was put right; what stands is told once more, in its order."""
    earlier = "ormas = ? AND visit = ? AND version < ?"
    values = (row.stream, _visit(row), row.version)
    things = t.all(f"SELECT DISTINCT thing FROM checked_word WHERE {earlier}", values)
    t.run(f"UPDATE checked_word SET stands = 0 WHERE {earlier}", values)
    for (thing,) in things:
        of_it = (row.stream, thing)
        t.run("DELETE FROM checked WHERE ormas = ? AND thing = ?", of_it)
        words = (
            f"SELECT {_WORD} FROM checked_word WHERE ormas = ? AND thing = ? AND stands = 1 ORDER BY version"
        )
        t.run_many(_SAVE, t.all(words, of_it))


def _lines(row: LedgerRow) -> Iterator[tuple[Any, ...]]:
    for thing, how, day in _told(row):
        s = state_of(row)
        ground = str(s.get("ground") or s.get("reason") or "")
        verified = how if how in VERIFYING else ""
        told_on, of_day = day or row.recorded_at, day or indonesian_day(row.recorded_at)
        yield row.stream, thing, row.version, told_on, of_day, verified, ground, row.correlation


def _told(row: LedgerRow) -> Iterator[tuple[str, str, str]]:
    """Of which thing it speaks, how that is known, and of which day; empty: of the moment it was recorded."""
    match row.topic:
        case "registry.ActivityStatusRecorded":
            s = state_of(row)
            yield "activity", s["known_by"], s["observed_on"]
        case "registry.VisitRecorded" | "registry.VisitCorrected":
            s = state_of(row)
            if "address_in_order" in s["findings"]:
                yield "secretariat", "field_visit", s["visited_on"]
        case "registry.ChangeVerified":
            if thing := _REPORTED.get(state_of(row)["change"]):
                yield thing, "statement", ""
        case "registry.EntryConfirmed":
            s = state_of(row)
            for thing in s["confirmed"]:
                yield thing, s["known_by"], s["confirmed_on"]
        case "registry.BoardReplaced":
            yield "board", "statement", ""
        case "registry.LeadershipDisputeClosed":
            by_court = state_of(row)["closed_by"] == "court_ruling"
            yield "board", "ruling" if by_court else "statement", ""
        case topic if topic in _SAID_BY:
            yield _SAID_BY[topic], "", ""
