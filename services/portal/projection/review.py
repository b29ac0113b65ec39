"""What an officer should look at: cells that could not be read, entries that may be the same."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection


class Review(Projection):
    """One row per doubt that nobody answered, one per doubt that was, one per suspected pair as one side
    named it.

    ``judged_at``: at which version the verdict was said or taken back, 0 where nobody ever judged.
    """

    name = "review"
    revision = "3"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS doubt (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, position BIGINT NOT NULL, code TEXT NOT NULL,
      cell TEXT NOT NULL, sentence TEXT NOT NULL, PRIMARY KEY (ormas, version)
    );
    CREATE INDEX IF NOT EXISTS doubt_position ON doubt (position);
    CREATE TABLE IF NOT EXISTS answered_doubt (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, position BIGINT NOT NULL, code TEXT NOT NULL,
      cell TEXT NOT NULL, sentence TEXT NOT NULL, outcome TEXT NOT NULL, ground TEXT NOT NULL,
      PRIMARY KEY (ormas, version)
    );
    CREATE TABLE IF NOT EXISTS duplicate (
      ormas TEXT NOT NULL, other TEXT NOT NULL, position BIGINT NOT NULL, other_name TEXT NOT NULL,
      reasons TEXT NOT NULL, verdict TEXT NOT NULL, reviewed_why TEXT NOT NULL, judged_at BIGINT NOT NULL,
      PRIMARY KEY (ormas, other)
    );
    CREATE INDEX IF NOT EXISTS duplicate_other ON duplicate (other);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            match row.topic:
                case "registry.DoubtNoted":
                    _doubt(t, row)
                case "registry.DoubtSettled":
                    _answered(t, row)
                case "registry.DoubtReopened":
                    _reopened(t, row)
                case "registry.DuplicateSuspected":
                    _suspected(t, row)
                case "registry.DuplicateReviewed":
                    _reviewed(t, row)
                case "registry.VerdictTakenBack":
                    _taken_back(t, row)


def _doubt(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    t.run(
        "INSERT INTO doubt VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, row.version, row.position, state["code"], state["cell"], state["sentence"]),
    )


_OF: Final = "WHERE ormas = ? AND version = ?"
_DOUBT: Final = "ormas, version, position, code, cell, sentence"


def _answered(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    which = (row.stream, state["doubt"])
    t.run(
        f"INSERT INTO answered_doubt SELECT {_DOUBT}, ?, ? FROM doubt {_OF} ON CONFLICT DO NOTHING",
        (state["doubt_outcome"], state["ground"], *which),
    )
    t.run(f"DELETE FROM doubt {_OF}", which)


def _reopened(t: Transaction, row: LedgerRow) -> None:
    """It waits where it waited before."""
    which = (row.stream, state_of(row)["doubt"])
    t.run(f"INSERT INTO doubt SELECT {_DOUBT} FROM answered_doubt {_OF} ON CONFLICT DO NOTHING", which)
    t.run(f"DELETE FROM answered_doubt {_OF}", which)


def _suspected(t: Transaction, row: LedgerRow) -> None:
    """Suspected again after a review (for another reason) stays reviewed: nobody is asked twice."""
    state = state_of(row)
    t.run(
        "INSERT INTO duplicate VALUES (?, ?, ?, ?, ?, '', '', 0) ON CONFLICT DO NOTHING",
        (row.stream, state["other"], row.position, state["other_name"], state["reasons"]),
    )


def _reviewed(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    t.run(
        "INSERT INTO duplicate VALUES (?, ?, ?, ?, '', ?, ?, ?) ON CONFLICT (ormas, other) DO UPDATE SET "
        "verdict = excluded.verdict, reviewed_why = excluded.reviewed_why, judged_at = excluded.judged_at",
        (
            row.stream,
            state["other"],
            row.position,
            state["other_name"],
            state["verdict"],
            state["reason"],
            row.version,
        ),
    )


def _taken_back(t: Transaction, row: LedgerRow) -> None:
    t.run(
        "UPDATE duplicate SET verdict = '', reviewed_why = '', judged_at = ? WHERE ormas = ? AND other = ?",
        (row.version, row.stream, state_of(row)["other"]),
    )
