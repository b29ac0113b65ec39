"""The office's list of villages: every list that was recorded, the last of which holds."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

LISTED = "registry.VillagesListed"


class ListedVillages(Projection):
    """Rows are added and never changed."""

    name = "listed_villages"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS village_list (
      number BIGINT PRIMARY KEY, summary TEXT NOT NULL, source TEXT NOT NULL, ground TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS listed_village (
      list BIGINT NOT NULL, code TEXT NOT NULL, village TEXT NOT NULL, district TEXT NOT NULL,
      PRIMARY KEY (list, code)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic != LISTED:
                continue
            told = state_of(row)
            t.run(
                "INSERT INTO village_list VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (told["number"], told["summary"], told["source"], told["ground"]),
            )
            t.run_many(
                "INSERT INTO listed_village VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [(told["number"], v["code"], v["village"], v["district"]) for v in told["villages"]],
            )
