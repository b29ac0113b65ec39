"""Complaints, and how surely each concerns an organisation."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TOLD: Final = ("received_on", "received_by", "complaint_about", "classification")


class Complaints(Projection):
    """A row for each complaint and for each ormas that it concerns; nothing sealed.

    ``degree`` is "" where a link was taken back. The newest word about a complaint or a link counts.
    """

    name = "complaints"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS complaint (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, {" TEXT NOT NULL, ".join(TOLD)} TEXT NOT NULL,
      anonymous BIGINT NOT NULL, acknowledged_on TEXT NOT NULL, state TEXT NOT NULL, outcome TEXT NOT NULL,
      result TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS complaint_link (
      complaint TEXT NOT NULL, organisation TEXT NOT NULL, version BIGINT NOT NULL, degree TEXT NOT NULL,
      ground TEXT NOT NULL, PRIMARY KEY (complaint, organisation)
    );
    CREATE INDEX IF NOT EXISTS complaint_link_organisation ON complaint_link (organisation);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _received(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO complaint VALUES (?, ?, ?, ?, ?, ?, ?, '', 'open', '', '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in TOLD), int(s["anonymous"])),
    )


def _acknowledged(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE complaint SET acknowledged_on = ? WHERE id = ?", (s["acknowledged_on"], row.stream))


def _linked(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO complaint_link VALUES (?, ?, ?, ?, ?) ON CONFLICT (complaint, organisation) DO UPDATE "
        "SET version = excluded.version, degree = excluded.degree, ground = excluded.ground "
        "WHERE excluded.version > complaint_link.version",
        (row.stream, s["organisation"], row.version, s.get("degree", ""), s.get("ground", "")),
    )


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    _goes(t, row.stream, "closed", s["complaint_outcome"], s["result"])


def _reopened(t: Transaction, row: LedgerRow, s: State) -> None:
    _goes(t, row.stream, "open", "", "")


def _goes(t: Transaction, complaint: str, state: str, outcome: str, result: str) -> None:
    t.run(
        "UPDATE complaint SET state = ?, outcome = ?, result = ? WHERE id = ?",
        (state, outcome, result, complaint),
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "registry.ComplaintReceived": _received,
    "registry.ComplaintAcknowledged": _acknowledged,
    "registry.ComplaintLinked": _linked,
    "registry.ComplaintUnlinked": _linked,
    "registry.ComplaintClosed": _closed,
    "registry.ComplaintReopened": _reopened,
}
