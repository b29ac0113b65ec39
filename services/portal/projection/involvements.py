"""Requests of agencies for ormas: who was asked, what it answered, whether it took part."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TOLD: Final = (
    "agency", "contact", "activity", "activity_fields", "village", "district", "place", "day", "wanted",
    "needs", "youth_first", "asked_on", "ground",
)  # fmt: skip
NUMBERS: Final = ("wanted", "youth_first")
LISTS: Final = ("activity_fields", "needs")


class Involvements(Projection):
    """A row for each request and one for each ormas that was asked. Lists are lines of one column."""

    name = "involvements"
    sources = ("clusters",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS involvement (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name in NUMBERS else 'TEXT'} NOT NULL" for name in TOLD)},
      state TEXT NOT NULL, rating BIGINT NOT NULL, evaluation TEXT NOT NULL, why TEXT NOT NULL,
      cancelled_at TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS involvement_ormas (
      involvement TEXT NOT NULL, ormas TEXT NOT NULL, asked_on TEXT NOT NULL, recorded_at TEXT NOT NULL,
      answer_by TEXT NOT NULL, why TEXT NOT NULL, answer TEXT NOT NULL, reason TEXT NOT NULL,
      participation TEXT NOT NULL, people BIGINT NOT NULL, PRIMARY KEY (involvement, ormas)
    );
    CREATE INDEX IF NOT EXISTS involvement_ormas_ormas ON involvement_ormas (ormas);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _requested(t: Transaction, row: LedgerRow, s: State) -> None:
    said = {**s, "youth_first": int(s["youth_first"])}
    told = ["\n".join(said[name]) if name in LISTS else said[name] for name in TOLD]
    marks = ", ".join("?" * (2 + len(TOLD)))
    t.run(
        f"INSERT INTO involvement VALUES ({marks}, 'open', 0, '', '', '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *told),
    )


def _asked(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO involvement_ormas VALUES (?, ?, ?, ?, ?, ?, '', '', '', 0) ON CONFLICT DO NOTHING",
        (row.stream, s["organisation"], s["asked_on"], row.recorded_at, s["answer_by"], s["why"]),
    )


def _struck(t: Transaction, row: LedgerRow, s: State) -> None:
    """It stands in the history of the request and in no list."""
    which = (row.stream, s["organisation"])
    t.run("DELETE FROM involvement_ormas WHERE involvement = ? AND ormas = ?", which)


def _answered(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE involvement_ormas SET answer = ?, reason = ? WHERE involvement = ? AND ormas = ?",
        (s["answer"], s["reason"], row.stream, s["organisation"]),
    )


def _took_part(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE involvement_ormas SET participation = ?, people = ? WHERE involvement = ? AND ormas = ?",
        (s["participation"], s["people"], row.stream, s["organisation"]),
    )


def _evaluated(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE involvement SET state = 'evaluated', rating = ?, evaluation = ? WHERE id = ?",
        (s["rating"], s["text"], row.stream),
    )


def _cancelled(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE involvement SET state = 'cancelled', why = ?, cancelled_at = ? WHERE id = ?",
        (s["reason"], row.recorded_at, row.stream),
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "clusters.InvolvementRequested": _requested,
    "clusters.OrmasAskedToTakePart": _asked,
    "clusters.AskedOrmasStruck": _struck,
    "clusters.InvolvementAnswered": _answered,
    "clusters.ParticipationRecorded": _took_part,
    "clusters.InvolvementEvaluated": _evaluated,
    "clusters.InvolvementCancelled": _cancelled,
}
