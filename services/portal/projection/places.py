"""Where every ormas was said to be, and what regulations did to villages."""

from collections.abc import Sequence
from typing import Any

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

ENTERED = "registry.OrmasRegistered"
SAID = "registry.SecretariatRecorded"
CHANGED = "registry.VillagesChanged"
TAKEN_BACK = "registry.VillageChangeTakenBack"
CHANGE_COLUMNS = ("kind", "village", "district", "summary", "valid_from", "legal_basis", "ground")


class Places(Projection):
    """Rows are added and never changed, but for a change of villages that was taken back.

    ``place`` has a row for the entry of an ormas and one for each secretariat.
    """

    name = "places"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS place (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, recorded_at TEXT NOT NULL, village TEXT NOT NULL,
      district TEXT NOT NULL, PRIMARY KEY (ormas, version)
    );
    CREATE TABLE IF NOT EXISTS village_change (
      change BIGINT NOT NULL, kind TEXT NOT NULL, village TEXT NOT NULL, district TEXT NOT NULL,
      summary TEXT NOT NULL, valid_from TEXT NOT NULL, legal_basis TEXT NOT NULL, ground TEXT NOT NULL,
      taken_back TEXT NOT NULL, PRIMARY KEY (change)
    );
    CREATE TABLE IF NOT EXISTS village_before (
      change BIGINT NOT NULL, nth BIGINT NOT NULL, village TEXT NOT NULL, district TEXT NOT NULL,
      PRIMARY KEY (change, nth)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        places: list[tuple[Any, ...]] = []
        for row in rows:
            if row.topic in (ENTERED, SAID):
                places.append(_place(row))
            elif row.topic == CHANGED:
                _changed(t, row)
            elif row.topic == TAKEN_BACK:
                said = state_of(row)
                t.run(
                    "UPDATE village_change SET taken_back = ? WHERE change = ?",
                    (said["reason"], said["change"]),
                )
        t.run_many("INSERT INTO place VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", places)


def _place(row: LedgerRow) -> tuple[Any, ...]:
    said = state_of(row) if row.topic == SAID else {"village": "", "district": ""}
    return row.stream, row.version, row.recorded_at, said["village"], said["district"]


def _changed(t: Transaction, row: LedgerRow) -> None:
    said = state_of(row)
    t.run(
        "INSERT INTO village_change VALUES (?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING",
        (said["change"], *(said[name] for name in CHANGE_COLUMNS)),
    )
    before = [
        (said["change"], nth, each["village"], each["district"])
        for nth, each in enumerate(said["before"], start=1)
    ]
    t.run_many("INSERT INTO village_before VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", before)
