"""When somebody last made sure of each important thing of an ormas, and how."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

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
    "registry.ContactRecorded": "contact",
}
_REPORTED: Final[Mapping[str, str]] = {
    "name": "name",
    "activity_field": "activity_field",
    "address": "secretariat",
}
"""Things of which an ormas reports a change, as far as they are told here."""
_SAVE: Final = """
    INSERT INTO checked VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ormas, thing) DO UPDATE SET
      version = excluded.version, told_on = excluded.told_on, ground = excluded.ground,
      conversation = excluded.conversation,
      how = CASE WHEN excluded.how = '' AND checked.conversation = excluded.conversation
                 THEN checked.how ELSE excluded.how END
    WHERE excluded.version > checked.version
"""
"""What is taken over from a verified report is verified: both are of one conversation."""


class Checked(Projection):
    """The newest word about each thing of an ormas: of which day, and ``how`` it was verified.

    ``told_on`` is a day, or the moment of recording where no day was said. ``how`` is empty for what nobody
    verified. A later word is not verified because an earlier one was.
    """

    name = "checked"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS checked (
      ormas TEXT NOT NULL, thing TEXT NOT NULL, version BIGINT NOT NULL, told_on TEXT NOT NULL,
      how TEXT NOT NULL, ground TEXT NOT NULL, conversation TEXT NOT NULL, PRIMARY KEY (ormas, thing)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        t.run_many(_SAVE, [line for row in rows for line in _lines(row)])


def _lines(row: LedgerRow) -> Iterator[tuple[Any, ...]]:
    for thing, how, day in _told(row):
        s = state_of(row)
        ground = str(s.get("ground") or s.get("reason") or "")
        verified = how if how in VERIFYING else ""
        yield row.stream, thing, row.version, day or row.recorded_at, verified, ground, row.correlation


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
        case "registry.BoardReplaced":
            yield "board", "statement", ""
        case topic if topic in _SAID_BY:
            yield _SAID_BY[topic], "", ""
