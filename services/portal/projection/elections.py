"""The election calendar: every period that was entered."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

ENTERED = "requests.ElectionPeriodEntered"
ENDED = "requests.ElectionPeriodEnded"
STRUCK = "requests.ElectionPeriodStruck"
TOLD = ("number", "election", "period_kind", "first_day", "last_day", "legal_basis", "mark", "ground")


class Elections(Projection):
    """A row for each period; ``ended`` says why it ends earlier, ``struck`` why it never held."""

    name = "elections"
    sources = ("requests",)
    tables = """
    CREATE TABLE IF NOT EXISTS election_period (
      number BIGINT PRIMARY KEY, election TEXT NOT NULL, period_kind TEXT NOT NULL, first_day TEXT NOT NULL,
      last_day TEXT NOT NULL, legal_basis TEXT NOT NULL, mark TEXT NOT NULL, ground TEXT NOT NULL,
      ended TEXT NOT NULL, struck TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == ENTERED:
                told = state_of(row)
                t.run(
                    "INSERT INTO election_period VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '') "
                    "ON CONFLICT DO NOTHING",
                    tuple(told[name] for name in TOLD),
                )
            elif row.topic == ENDED:
                told = state_of(row)
                t.run(
                    "UPDATE election_period SET last_day = ?, ended = ? WHERE number = ?",
                    (told["last_day"], told["reason"], told["number"]),
                )
            elif row.topic == STRUCK:
                told = state_of(row)
                t.run(
                    "UPDATE election_period SET struck = ? WHERE number = ?",
                    (told["reason"], told["number"]),
                )
