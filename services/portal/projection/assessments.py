"""Periods of assessment, and where each assessment stands: the own score, the verified, the final."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import msgspec

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
PERIOD: Final = (
    "title", "instrument", "edition", "instrument_title", "opens_on", "self_until", "objection_days",
    "counts_from", "counts_until", "ground",
)  # fmt: skip
_COUNTED: Final = ("edition", "objection_days")


class Assessments(Projection):
    """``assessment``: ``own`` and ``verified`` are answers as JSON; scores are words, "" while none is."""

    name = "assessments"
    sources = ("scoring",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS assessment_period (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, state TEXT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name in _COUNTED else 'TEXT'} NOT NULL" for name in PERIOD)}
    );
    CREATE TABLE IF NOT EXISTS assessment (
      id TEXT PRIMARY KEY, period TEXT NOT NULL, organisation TEXT NOT NULL, state TEXT NOT NULL,
      own TEXT NOT NULL, verified TEXT NOT NULL, self_score TEXT NOT NULL, verified_score TEXT NOT NULL,
      final_score TEXT NOT NULL, note TEXT NOT NULL, until TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS assessment_of_period ON assessment (period);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("scoring.")):
                change(t, row, state_of(row))


def _opened(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (row.stream, row.position, "open", *(s[name] for name in PERIOD))
    marks = ", ".join("?" * len(values))
    t.run(f"INSERT INTO assessment_period VALUES ({marks}) ON CONFLICT DO NOTHING", values)


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE assessment_period SET state = 'closed' WHERE id = ?", (row.stream,))


def _invited(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (row.stream, s["period"], s["organisation"], "invited", "[]", "[]", "", "", "", "", "")
    t.run(f"INSERT INTO assessment VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO NOTHING", values)


def _now(state: str, **columns: str) -> Callable[[Transaction, LedgerRow, State], None]:
    """The assessment stands there; ``columns``: what of it takes the value of which field of the event."""
    sets = "".join(f", {column} = ?" for column in columns)

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        said = [s[field] for field in columns.values()]
        values = [each if isinstance(each, str) else msgspec.json.encode(each).decode() for each in said]
        t.run(f"UPDATE assessment SET state = ?{sets} WHERE id = ?", (state, *values, row.stream))

    return change


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "AssessmentPeriodOpened": _opened,
    "AssessmentPeriodClosed": _closed,
    "OrmasInvitedToAssessment": _invited,
    "SelfAnswersRecorded": _now("answered", own="answers"),
    "AssessmentSubmitted": _now("submitted", self_score="outcome"),
    "AssessmentReturned": _now("returned", note="reason", until="until"),
    "EvidenceChecked": _now("checked", verified="answers"),
    "ScoreComputed": _now("computed", verified_score="outcome", until="objection_until"),
    "ScoreObjected": _now("objected", note="reason"),
    "ScoreDecided": _now("decided", final_score="outcome"),
    "ScorePublished": _now("published", final_score="outcome"),
}
