"""What goes to a named superior because who would have decided has ties to its ormas."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

HANDED: Final = ("requests.CaseHandedOver", "requests.MatterHandedOver")
DECIDED: Final = ("requests.ReportDutyLifted", "requests.ReportDutyStruck")
"""A duty to report goes on when this was decided; what else is handed over is, to its end."""


class HandedOver(Projection):
    """A row for each matter, whatever its kind: to which role it went last, and when that was recorded."""

    name = "handed_over"
    sources = ("requests",)
    tables = """
    CREATE TABLE IF NOT EXISTS handed_over (
      stream TEXT PRIMARY KEY, office_role TEXT NOT NULL, recorded_at TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS handed_over_role ON handed_over (office_role);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in DECIDED:
                t.run("DELETE FROM handed_over WHERE stream = ?", (row.stream,))
            if row.topic in HANDED:
                t.run(
                    "INSERT INTO handed_over VALUES (?, ?, ?) ON CONFLICT (stream) DO UPDATE SET "
                    "office_role = excluded.office_role, recorded_at = excluded.recorded_at",
                    (row.stream, state_of(row)["office_role"], row.recorded_at),
                )
