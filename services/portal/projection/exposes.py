"""Exposés before Forkopimda: who presents, and the directions."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
PLANNED: Final = ("year", "day", "place", "ground")


class Exposes(Projection):
    """``expose_direction``: ``state`` is open or done; ``result`` what was done, "" while it is open."""

    name = "exposes"
    sources = ("scoring",)
    tables = """
    CREATE TABLE IF NOT EXISTS expose (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, year TEXT NOT NULL, day TEXT NOT NULL,
      place TEXT NOT NULL, ground TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS expose_presenter (
      expose TEXT NOT NULL, organisation TEXT NOT NULL, PRIMARY KEY (expose, organisation)
    );
    CREATE TABLE IF NOT EXISTS expose_direction (
      expose TEXT NOT NULL, direction BIGINT NOT NULL, forkopimda TEXT NOT NULL, text TEXT NOT NULL,
      due TEXT NOT NULL, state TEXT NOT NULL, result TEXT NOT NULL, PRIMARY KEY (expose, direction)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("scoring.")):
                change(t, row, state_of(row))


def _planned(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (row.stream, row.position, *(s[name] for name in PLANNED))
    t.run("INSERT INTO expose VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values)


def _named(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "INSERT INTO expose_presenter VALUES (?, ?) ON CONFLICT DO NOTHING"
    t.run(sql, (row.stream, s["organisation"]))


def _dropped(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "DELETE FROM expose_presenter WHERE expose = ? AND organisation = ?"
    t.run(sql, (row.stream, s["organisation"]))


def _given(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (row.stream, s["direction"], s["forkopimda"], s["text"], s["due"], "open", "")
    t.run("INSERT INTO expose_direction VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values)


def _now(t: Transaction, row: LedgerRow, s: State, state: str, result: str) -> None:
    sql = "UPDATE expose_direction SET state = ?, result = ? WHERE expose = ? AND direction = ?"
    t.run(sql, (state, result, row.stream, s["direction"]))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "ExposePlanned": _planned,
    "PresenterNamed": _named,
    "PresenterDropped": _dropped,
    "DirectionGiven": _given,
    "DirectionDone": lambda t, row, s: _now(t, row, s, "done", s["result"]),
    "DirectionReopened": lambda t, row, s: _now(t, row, s, "open", ""),
}
