"""Surveys that ask the public about one indicator: their slips, their paper, what came of them. Of nobody."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import msgspec

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
OPENED: Final = (
    "period", "period_title", "organisation", "indicator", "question", "low", "high", "until", "least",
    "population", "ground",
)  # fmt: skip
_COUNTED: Final = ("low", "high", "least", "population")


class PerceptionSurveys(Projection):
    """``tally``: the one that waits or was compared last; ``compared``: 0 while it waits. ``outcome``: in
    words, "" while it is open.
    """

    name = "perception_surveys"
    sources = ("scoring",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS perception_survey (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, state TEXT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name in _COUNTED else 'TEXT'} NOT NULL" for name in OPENED)},
      tally BIGINT NOT NULL, tally_counts TEXT NOT NULL, typist TEXT NOT NULL, tallied BIGINT NOT NULL,
      compared BIGINT NOT NULL, outcome TEXT NOT NULL, counts TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS perception_code (
      digest TEXT PRIMARY KEY, survey TEXT NOT NULL, used BIGINT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS perception_code_survey ON perception_code (survey);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("scoring.")):
                change(t, row, state_of(row))


def _opened(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (row.stream, row.position, "open", *(s[name] for name in OPENED), 0, "[]", "", 0, 0, "", "[]")
    marks = ", ".join("?" * len(values))
    t.run(f"INSERT INTO perception_survey VALUES ({marks}) ON CONFLICT DO NOTHING", values)


def _made(t: Transaction, row: LedgerRow, s: State) -> None:
    codes = [(digest, row.stream) for digest in s["digests"]]
    t.run_many("INSERT INTO perception_code VALUES (?, ?, 0) ON CONFLICT DO NOTHING", codes)


def _answered(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE perception_code SET used = 1 WHERE digest = ?", (s["digest"],))


def _typed(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = (
        "UPDATE perception_survey SET tally = ?, tally_counts = ?, typist = ?, tallied = ?, compared = 0"
        " WHERE id = ?"
    )
    t.run(sql, (s["tally"], _json(s["counts"]), s["typist"], s["answered"], row.stream))


def _confirmed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE perception_survey SET compared = 1 WHERE id = ?", (row.stream,))


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE perception_survey SET state = 'closed', outcome = ?, counts = ? WHERE id = ?"
    t.run(sql, (s["outcome"], _json(s["counts"]), row.stream))


def _json(counts: object) -> str:
    return msgspec.json.encode(counts).decode()


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "PerceptionSurveyOpened": _opened,
    "PerceptionSlipsMade": _made,
    "PerceptionAnswered": _answered,
    "PerceptionTallyTyped": _typed,
    "PerceptionTallyConfirmed": _confirmed,
    "PerceptionSurveyClosed": _closed,
}
