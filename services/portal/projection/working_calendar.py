"""The office's working days: decrees about days, and the weekdays that are worked."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

DECREED: Final = "requests.DaysDecreed"
TAKEN_BACK: Final = "requests.DecreeTakenBack"
WEEK: Final = "requests.WorkingWeekSet"


class WorkingCalendar(Projection):
    """Rows are added and never changed, but for ``taken_back``: why a decree was recorded by mistake."""

    name = "working_calendar"
    sources = ("requests",)
    tables = """
    CREATE TABLE IF NOT EXISTS day_decree (
      decree BIGINT NOT NULL, legal_basis TEXT NOT NULL, known_on TEXT NOT NULL, replaces BIGINT NOT NULL,
      mark TEXT NOT NULL, ground TEXT NOT NULL, summary TEXT NOT NULL, recorded_at TEXT NOT NULL,
      taken_back TEXT NOT NULL, PRIMARY KEY (decree)
    );
    CREATE TABLE IF NOT EXISTS decreed_day (
      decree BIGINT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (decree, day)
    );
    CREATE TABLE IF NOT EXISTS working_week (
      position BIGINT NOT NULL, weekdays TEXT NOT NULL, summary TEXT NOT NULL, valid_from TEXT NOT NULL,
      known_on TEXT NOT NULL, legal_basis TEXT NOT NULL, ground TEXT NOT NULL, PRIMARY KEY (position)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == DECREED:
                _decreed(t, row)
            elif row.topic == TAKEN_BACK:
                said = state_of(row)
                t.run(
                    "UPDATE day_decree SET taken_back = ? WHERE decree = ?", (said["reason"], said["decree"])
                )
            elif row.topic == WEEK:
                _week(t, row)


def _decreed(t: Transaction, row: LedgerRow) -> None:
    said = state_of(row)
    names = ("decree", "legal_basis", "known_on", "replaces", "mark", "ground", "summary")
    t.run(
        "INSERT INTO day_decree VALUES (?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING",
        (*(said[name] for name in names), row.recorded_at),
    )
    t.run_many(
        "INSERT INTO decreed_day VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(said["decree"], each["day"], each["kind"], each["name"]) for each in said["days"]],
    )


def _week(t: Transaction, row: LedgerRow) -> None:
    said = state_of(row)
    names = ("summary", "valid_from", "known_on", "legal_basis", "ground")
    t.run(
        "INSERT INTO working_week VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.position, " ".join(map(str, said["weekdays"])), *(said[name] for name in names)),
    )
