"""The services of the office: every version of how each is asked for, and whether it is open."""

import json
from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

CONFIGURED: Final = "requests.ServiceConfigured"
WITHDRAWN: Final = "requests.ConfigurationWithdrawn"
DOORS: Final = {"requests.ServiceOpened": 1, "requests.ServiceClosed": 0}
PLAIN: Final = (
    "title", "short_title", "effective_from", "visit", "sla_working_days", "validity_months", "paper",
    "revision_days", "summary", "mark", "ground",
)  # fmt: skip


class OfferedServices(Projection):
    """A row for each version; ``withdrawn`` says why one never began. ``told`` is its checklist and form."""

    name = "offered_services"
    sources = ("requests",)
    tables = """
    CREATE TABLE IF NOT EXISTS service_version (
      service TEXT NOT NULL, configuration BIGINT NOT NULL, title TEXT NOT NULL, short_title TEXT NOT NULL,
      effective_from TEXT NOT NULL, visit TEXT NOT NULL, sla_working_days BIGINT NOT NULL,
      validity_months BIGINT NOT NULL, paper TEXT NOT NULL, revision_days BIGINT NOT NULL,
      summary TEXT NOT NULL, mark TEXT NOT NULL, ground TEXT NOT NULL, told TEXT NOT NULL,
      withdrawn TEXT NOT NULL, PRIMARY KEY (service, configuration)
    );
    CREATE TABLE IF NOT EXISTS service_door (service TEXT PRIMARY KEY, is_open BIGINT NOT NULL);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == CONFIGURED:
                _configured(t, row)
            elif row.topic == WITHDRAWN:
                said, service = state_of(row), _service(row)
                t.run(
                    "UPDATE service_version SET withdrawn = ? WHERE service = ? AND configuration = ?",
                    (said["reason"], service, said["configuration"]),
                )
            elif row.topic in DOORS:
                t.run(
                    "INSERT INTO service_door VALUES (?, ?) ON CONFLICT (service) "
                    "DO UPDATE SET is_open = excluded.is_open",
                    (_service(row), DOORS[row.topic]),
                )


def _service(row: LedgerRow) -> str:
    return row.stream.removeprefix("service-")


def _configured(t: Transaction, row: LedgerRow) -> None:
    said = state_of(row)
    told = json.dumps({"checklist": said["checklist"], "form": said["form"]}, ensure_ascii=False)
    t.run(
        f"INSERT INTO service_version VALUES ({', '.join('?' * 14)}, '') ON CONFLICT DO NOTHING",
        (_service(row), said["configuration"], *(said[name] for name in PLAIN), told),
    )
