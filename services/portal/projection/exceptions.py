"""Where the office went its own way: two persons in place of three, and what it did without, and why."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TWO: Final = 2
_BEGINS: Final = (
    "requests.CaseDrafted", "requests.LetterDrafted", "requests.GrantProposed", "requests.PermitAsked",
)  # fmt: skip
"""Each says whose matter the stream is."""


class Exceptions(Projection):
    """A row for each exception as it was recorded: ``what`` it was about and the ``reason`` that was given;
    nothing is taken out when the matter goes on or falls. ``kind``: a key of ``EXCEPTIONS``.
    """

    name = "exceptions"
    sources = ("registry", "requests")
    tables = """
    CREATE TABLE IF NOT EXISTS office_exception (
      source TEXT NOT NULL, position BIGINT NOT NULL, kind TEXT NOT NULL, stream TEXT NOT NULL,
      organisation TEXT NOT NULL, actor TEXT NOT NULL, recorded_at TEXT NOT NULL, what TEXT NOT NULL,
      reason TEXT NOT NULL, PRIMARY KEY (source, position)
    );
    CREATE INDEX IF NOT EXISTS office_exception_when ON office_exception (recorded_at);
    CREATE TABLE IF NOT EXISTS exception_matter (stream TEXT PRIMARY KEY, organisation TEXT NOT NULL);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in _BEGINS:
                t.run(
                    "INSERT INTO exception_matter VALUES (?, ?) ON CONFLICT (stream) DO NOTHING",
                    (row.stream, state_of(row)["organisation"]),
                )
            elif found := _exception(row):
                _keep(t, row, *found)


def _exception(row: LedgerRow) -> tuple[str, str, str] | None:
    """Its kind, what it is about, and why."""
    s = state_of(row) if row.topic in _TOLD else {}
    match row.topic:
        case "requests.CaseCompleted" if s["hands"] == TWO:
            return "two_on_case", "", s["why_two"]
        case "requests.LetterNumbered" if s["hands"] == TWO:
            return "two_on_letter", s["letter_number"], ""
        case "requests.CaseItemWaived":
            return "item_waived", s["title"], s["reason"]
        case "requests.GrantRuleWaived":
            return "criterion_waived", s["criterion"], s["reason"]
        case "requests.PermitGranted" if s["exceptions"]:
            return "permit_exception", " ".join(each["message"] for each in s["exceptions"]), s["reason"]
        case "registry.DocumentWaived":
            return "document_waived", s["title"], s["ground"]
        case _:
            return None


_TOLD: Final = (
    "requests.CaseCompleted", "requests.LetterNumbered", "requests.CaseItemWaived",
    "requests.GrantRuleWaived", "requests.PermitGranted", "registry.DocumentWaived",
)  # fmt: skip


def _keep(t: Transaction, row: LedgerRow, kind: str, what: str, reason: str) -> None:
    source = row.topic.partition(".")[0]
    known = t.one("SELECT organisation FROM exception_matter WHERE stream = ?", (row.stream,))
    organisation = row.stream if source == "registry" else str(known[0]) if known else ""
    values = (source, row.position, kind, row.stream, organisation, row.actor, row.recorded_at, what, reason)
    marks = ", ".join("?" * len(values))
    t.run(f"INSERT INTO office_exception VALUES ({marks}) ON CONFLICT DO NOTHING", values)
