"""The imports: what came of their rows, and whether they were taken back."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

COUNTS = ("imported", "imported_with_doubts", "refused", "already_there")


class Imports(Projection):
    """One row per import; ``conversation`` is what its ormas have in common."""

    name = "imports"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS import (
      id TEXT PRIMARY KEY, conversation TEXT NOT NULL, position BIGINT NOT NULL, file_name TEXT NOT NULL,
      kode_wilayah TEXT NOT NULL, row_count BIGINT NOT NULL, started_at TEXT NOT NULL,
      started_by TEXT NOT NULL, imported BIGINT, imported_with_doubts BIGINT, refused BIGINT,
      already_there BIGINT, finished_at TEXT NOT NULL, undone_at TEXT NOT NULL, undone_by TEXT NOT NULL,
      withdrawn BIGINT, kept BIGINT, undone_why TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            match row.topic:
                case "registry.ImportStarted":
                    _started(t, row)
                case "registry.ImportFinished":
                    _finished(t, row)
                case "registry.ImportUndone":
                    _undone(t, row)


def _started(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    t.run(
        "INSERT INTO import VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, "
        "'') ON CONFLICT DO NOTHING",
        (
            row.stream, row.correlation, row.position, state["file_name"], state["kode_wilayah"],
            state["rows"], row.recorded_at, row.actor,
        ),
    )  # fmt: skip


def _finished(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    t.run(
        "UPDATE import SET imported = ?, imported_with_doubts = ?, refused = ?, already_there = ?, "
        "finished_at = ? WHERE id = ?",
        (*(state[name] for name in COUNTS), row.recorded_at, row.stream),
    )


def _undone(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    t.run(
        "UPDATE import SET withdrawn = ?, kept = ?, undone_why = ?, undone_at = ?, undone_by = ? "
        "WHERE id = ?",
        (state["withdrawn"], state["kept"], state["reason"], row.recorded_at, row.actor, row.stream),
    )
