"""What organisations confirmed of the register, and at which meeting."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection


class Confirmations(Projection):
    """A row for each confirmation; ``confirmed`` lists the things by their codes, one on each line."""

    name = "confirmations"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS confirmation (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, confirmed_on TEXT NOT NULL, confirmed_by TEXT NOT NULL,
      meeting TEXT NOT NULL, confirmed TEXT NOT NULL, PRIMARY KEY (ormas, version)
    );
    CREATE INDEX IF NOT EXISTS confirmation_meeting ON confirmation (meeting);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == "registry.EntryConfirmed":
                s = state_of(row)
                said = (s["confirmed_on"], s["confirmed_by"], s["meeting"], "\n".join(s["confirmed"]))
                t.run(
                    "INSERT INTO confirmation VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    (row.stream, row.version, *said),
                )
