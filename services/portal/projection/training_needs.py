"""Which modules the office says answer which need."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection


class TrainingNeeds(Projection):
    """A row for each need of which the office said something: the newest word. Modules are lines."""

    name = "training_needs"
    sources = ("clusters",)
    tables = """
    CREATE TABLE IF NOT EXISTS training_need (
      need TEXT PRIMARY KEY, modules TEXT NOT NULL, ground TEXT NOT NULL, version BIGINT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == "clusters.NeedMatched":
                s = state_of(row)
                t.run(
                    "INSERT INTO training_need VALUES (?, ?, ?, ?) ON CONFLICT (need) DO UPDATE SET "
                    "modules = excluded.modules, ground = excluded.ground, version = excluded.version "
                    "WHERE excluded.version > training_need.version",
                    (s["need"], "\n".join(s["modules"]), s["ground"], row.version),
                )
