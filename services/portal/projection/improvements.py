"""Plans that follow a score: what was agreed on until which day, and which training was suggested for it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
ITEM: Final = (
    "item", "assessment", "organisation", "number", "indicator", "question", "text", "due", "ground",
)  # fmt: skip
_COUNTED: Final = ("item", "number")


class Improvements(Projection):
    """``state`` is open, done or dropped; ``result``: what was done, or why not; ``modules``: one a line."""

    name = "improvements"
    sources = ("scoring",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS improvement (
      plan TEXT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name in _COUNTED else 'TEXT'} NOT NULL" for name in ITEM)},
      modules TEXT NOT NULL, state TEXT NOT NULL, result TEXT NOT NULL, PRIMARY KEY (plan, item)
    );
    CREATE INDEX IF NOT EXISTS improvement_of_assessment ON improvement (assessment);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("scoring.")):
                change(t, row, state_of(row))


def _agreed(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (row.stream, *(s[name] for name in ITEM), "", "open", "")
    t.run(f"INSERT INTO improvement VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO NOTHING", values)


def _suggested(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE improvement SET modules = ? WHERE plan = ? AND item = ?"
    t.run(sql, ("\n".join(s["modules"]), row.stream, s["item"]))


def _now(t: Transaction, row: LedgerRow, s: State, state: str, result: str) -> None:
    sql = "UPDATE improvement SET state = ?, result = ? WHERE plan = ? AND item = ?"
    t.run(sql, (state, result, row.stream, s["item"]))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "ImprovementAgreed": _agreed,
    "TrainingSuggested": _suggested,
    "ImprovementDone": lambda t, row, s: _now(t, row, s, "done", s["result"]),
    "ImprovementDropped": lambda t, row, s: _now(t, row, s, "dropped", s["reason"]),
    "ImprovementReopened": lambda t, row, s: _now(t, row, s, "open", ""),
}
