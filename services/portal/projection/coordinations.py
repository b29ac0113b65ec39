"""Coordination meetings, and what was agreed at them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TOLD: Final = ("held_on", "classification", "agenda", "ground")


class Coordinations(Projection):
    """A row for each meeting and for each thing agreed; nothing sealed. ``result`` is "" while it is open."""

    name = "coordinations"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS coordination (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, {" TEXT NOT NULL, ".join(TOLD)} TEXT NOT NULL,
      institutions TEXT NOT NULL, struck TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS coordination_task (
      coordination TEXT NOT NULL, number BIGINT NOT NULL, follow_up TEXT NOT NULL, follow_up_by TEXT NOT NULL,
      due_on TEXT NOT NULL, result TEXT NOT NULL, PRIMARY KEY (coordination, number)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _held(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO coordination VALUES (?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in TOLD), "\n".join(s["institutions"])),
    )


def _tasked(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO coordination_task VALUES (?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING",
        (row.stream, s["follow_up_number"], s["follow_up"], s["follow_up_by"], s["due_on"]),
    )


def _settled(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE coordination_task SET result = ? WHERE coordination = ? AND number = ?",
        (s["result"], row.stream, s["follow_up_number"]),
    )


def _struck(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE coordination SET struck = ? WHERE id = ?", (s["reason"], row.stream))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "registry.CoordinationHeld": _held,
    "registry.CoordinationTasked": _tasked,
    "registry.CoordinationSettled": _settled,
    "registry.CoordinationStruck": _struck,
}
