"""Scans that are kept with meetings and audiences."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

KEPT = "clusters.PaperKept"
REMOVED = "clusters.PaperRemoved"


class KeptPapers(Projection):
    """A row for each scan; ``removed`` says why it is there no more."""

    name = "kept_papers"
    sources = ("clusters",)
    tables = """
    CREATE TABLE IF NOT EXISTS kept_paper (
      stream TEXT NOT NULL, file TEXT NOT NULL, paper_kind TEXT NOT NULL, size BIGINT NOT NULL,
      media_type TEXT NOT NULL, kept_at TEXT NOT NULL, removed TEXT NOT NULL, PRIMARY KEY (stream, file)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == KEPT:
                told = state_of(row)
                t.run(
                    "INSERT INTO kept_paper VALUES (?, ?, ?, ?, ?, ?, '') ON CONFLICT (stream, file) "
                    "DO UPDATE SET kept_at = excluded.kept_at, removed = ''",
                    (
                        row.stream, told["file"], told["paper_kind"], told["size"], told["media_type"],
                        row.recorded_at,
                    ),
                )  # fmt: skip
            elif row.topic == REMOVED:
                told = state_of(row)
                t.run(
                    "UPDATE kept_paper SET removed = ? WHERE stream = ? AND file = ?",
                    (told["reason"], row.stream, told["file"]),
                )
