"""Days that came for the reminders, and whether all of each is recorded."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection


class Days(Projection):
    """A row for each day; ``finished_at``: "" while some of it may be missing."""

    name = "reminder_days"
    sources = ("notifications",)
    tables = """
    CREATE TABLE IF NOT EXISTS reminder_day (
      day TEXT PRIMARY KEY, came_at TEXT NOT NULL, caught_up BIGINT NOT NULL, finished_at TEXT NOT NULL,
      reminders BIGINT NOT NULL, messages BIGINT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == "notifications.DayCame":
                said = state_of(row)
                t.run(
                    "INSERT INTO reminder_day VALUES (?, ?, ?, '', 0, 0) ON CONFLICT DO NOTHING",
                    (said["day"], row.recorded_at, int(said["caught_up"])),
                )
            if row.topic == "notifications.DayFinished":
                said = state_of(row)
                t.run(
                    "UPDATE reminder_day SET finished_at = ?, reminders = ?, messages = ? WHERE day = ?",
                    (row.recorded_at, said["reminders"], said["messages"], said["day"]),
                )
