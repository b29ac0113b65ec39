"""The survey of satisfaction: its form, the slips that were made, the answers. Of nobody in particular."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
BATCH: Final = ("survey_form", "service", "period", "closes_on", "slips")


class Surveys(Projection):
    """``survey_score``: a row for each question of each answer; questions are counted from 1."""

    name = "surveys"
    sources = ("requests",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS survey_choice (
      version BIGINT PRIMARY KEY, survey_form TEXT NOT NULL, ground TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS survey_batch (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name == 'slips' else 'TEXT'} NOT NULL" for name in BATCH)}
    );
    CREATE TABLE IF NOT EXISTS survey_code (
      digest TEXT PRIMARY KEY, batch TEXT NOT NULL, used BIGINT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS survey_code_batch ON survey_code (batch);
    CREATE TABLE IF NOT EXISTS survey_score (
      batch TEXT NOT NULL, version BIGINT NOT NULL, question BIGINT NOT NULL, score BIGINT NOT NULL,
      PRIMARY KEY (batch, version, question)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("requests.")):
                change(t, row, state_of(row))


def _chosen(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "INSERT INTO survey_choice VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    t.run(sql, (row.version, s["survey_form"], s["ground"]))


def _made(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (row.stream, row.position, *(s[name] for name in BATCH))
    t.run(f"INSERT INTO survey_batch VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO NOTHING", values)
    codes = [(digest, row.stream) for digest in s["digests"]]
    t.run_many("INSERT INTO survey_code VALUES (?, ?, 0) ON CONFLICT DO NOTHING", codes)


def _answered(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE survey_code SET used = 1 WHERE digest = ?", (s["digest"],))
    scores = [(row.stream, row.version, place, score) for place, score in enumerate(s["scores"], 1)]
    t.run_many("INSERT INTO survey_score VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", scores)


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "SurveyFormChosen": _chosen,
    "SurveySlipsMade": _made,
    "SurveyAnswered": _answered,
}
