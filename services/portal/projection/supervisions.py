"""Supervisions: who is supervised, what was found, what is to be done about it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
PLANNED: Final = (
    "organisation", "organisation_name", "team", "team_name", "due_on", "supervision_reason", "complaint",
    "ground",
)  # fmt: skip


class Supervisions(Projection):
    """A row for each supervision and for each finding; nothing sealed.

    ``ended`` says why it left the plan. A finding's row is written by the newest event that speaks of it.
    """

    name = "supervisions"
    revision = "2"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS supervision (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, {" TEXT NOT NULL, ".join(PLANNED)} TEXT NOT NULL,
      state TEXT NOT NULL, carried_out_on TEXT NOT NULL, ended TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS supervision_organisation ON supervision (organisation);
    CREATE TABLE IF NOT EXISTS supervision_finding (
      supervision TEXT NOT NULL, number BIGINT NOT NULL, position BIGINT NOT NULL, kind TEXT NOT NULL,
      classification TEXT NOT NULL, follow_up TEXT NOT NULL, follow_up_by TEXT NOT NULL, due_on TEXT NOT NULL,
      state TEXT NOT NULL, outcome TEXT NOT NULL, result TEXT NOT NULL, PRIMARY KEY (supervision, number)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _planned(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        f"INSERT INTO supervision VALUES ({', '.join('?' * (len(PLANNED) + 2))}, 'planned', '', '') "
        "ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in PLANNED)),
    )


def _dropped(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE supervision SET state = 'dropped', ended = ? WHERE id = ?", (s["reason"], row.stream))


def _carried_out(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE supervision SET state = 'carried_out', carried_out_on = ?, team = ?, team_name = ? "
        "WHERE id = ?",
        (s["carried_out_on"], s["team"], s["team_name"], row.stream),
    )


def _noted(t: Transaction, row: LedgerRow, s: State) -> None:
    said = (s["finding_number"], row.position, s["finding_kind"], s["classification"])
    t.run(
        "INSERT INTO supervision_finding VALUES (?, ?, ?, ?, ?, '', '', '', 'open', '', '') "
        "ON CONFLICT DO NOTHING",
        (row.stream, *said),
    )


def _tasked(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE supervision_finding SET follow_up = ?, follow_up_by = ?, due_on = ? "
        "WHERE supervision = ? AND number = ?",
        (s["follow_up"], s["follow_up_by"], s["due_on"], row.stream, s["finding_number"]),
    )


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE supervision_finding SET state = 'closed', outcome = ?, result = ? "
        "WHERE supervision = ? AND number = ?",
        (s["finding_outcome"], s["result"], row.stream, s["finding_number"]),
    )


def _struck(t: Transaction, row: LedgerRow, s: State) -> None:
    """Why stands in the place of a result, of which none counts."""
    t.run(
        "UPDATE supervision_finding SET state = 'struck', outcome = '', result = ? "
        "WHERE supervision = ? AND number = ?",
        (s["reason"], row.stream, s["finding_number"]),
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "registry.SupervisionPlanned": _planned,
    "registry.SupervisionDropped": _dropped,
    "registry.SupervisionCarriedOut": _carried_out,
    "registry.FindingNoted": _noted,
    "registry.FindingTasked": _tasked,
    "registry.FindingClosed": _closed,
    "registry.FindingStruck": _struck,
}
