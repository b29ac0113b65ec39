"""Activities for public order: what took place, how many came, which ormas were part of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TOLD: Final = ("theme", "title", "day", "place", "village", "district", "held_by", "people", "ground")


class OrderActivities(Projection):
    """A row for each activity and one for each ormas in it. ``struck_why`` is "" while it counts."""

    name = "order_activities"
    sources = ("clusters",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS order_activity (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name == 'people' else 'TEXT'} NOT NULL" for name in TOLD)},
      struck_why TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS order_activity_ormas (
      activity TEXT NOT NULL, ormas TEXT NOT NULL, part TEXT NOT NULL, people BIGINT NOT NULL,
      PRIMARY KEY (activity, ormas)
    );
    CREATE INDEX IF NOT EXISTS order_activity_ormas_ormas ON order_activity_ormas (ormas);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _recorded(t: Transaction, row: LedgerRow, s: State) -> None:
    marks = ", ".join("?" * (2 + len(TOLD)))
    t.run(
        f"INSERT INTO order_activity VALUES ({marks}, '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in TOLD)),
    )


def _joined(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO order_activity_ormas VALUES (?, ?, ?, ?) ON CONFLICT (activity, ormas) "
        "DO UPDATE SET part = excluded.part, people = excluded.people",
        (row.stream, s["organisation"], s["activity_part"], s["people"]),
    )


def _taken_out(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "DELETE FROM order_activity_ormas WHERE activity = ? AND ormas = ?", (row.stream, s["organisation"])
    )


def _struck(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE order_activity SET struck_why = ? WHERE id = ?", (s["reason"], row.stream))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "clusters.OrderActivityRecorded": _recorded,
    "clusters.OrmasJoinedActivity": _joined,
    "clusters.OrmasTakenFromActivity": _taken_out,
    "clusters.OrderActivityStruck": _struck,
}
