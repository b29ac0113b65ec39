"""How long services took before this system, as it was counted from papers."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

TOLD: Final = "requests.ServiceBaselineTold"
BASELINE: Final = ("service", "year", "median_days", "p90_days", "papers", "source", "reason", "ground")
_NUMBERS: Final = ("median_days", "p90_days", "papers")


class ServiceBaselines(Projection):
    """A row for each service and year: what was told last. ``reason``: why it was put right."""

    name = "service_baselines"
    sources = ("requests",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS service_baseline (
      {", ".join(f"{name} {'BIGINT' if name in _NUMBERS else 'TEXT'} NOT NULL" for name in BASELINE)},
      PRIMARY KEY (service, year)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        sets = ", ".join(f"{name} = excluded.{name}" for name in BASELINE[2:])
        marks = ", ".join("?" * len(BASELINE))
        sql = (
            f"INSERT INTO service_baseline VALUES ({marks}) ON CONFLICT (service, year) DO UPDATE SET {sets}"
        )
        for row in rows:
            if row.topic == TOLD:
                said = state_of(row)
                t.run(sql, tuple(said[name] for name in BASELINE))
