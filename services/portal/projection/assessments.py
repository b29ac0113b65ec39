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
CORRECTED: Final = ("title", "opens_on", "self_until", "objection_days", "counts_from", "counts_until")
_COUNTED: Final = ("edition", "objection_days")


class Assessments(Projection):
    """``assessment``: ``own`` and ``verified`` are answers as JSON; scores are words, "" while none is;
    ``panel_score``: with what a panel gave, "" where there is none; ``told_verified``, ``told_panel``: both
    as they were when a score was published; ``correction``: why that is looked into again.
    ``objection``, ``reply``: what the ormas objected last, and the answer of the office.
    ``notes``: of indicators, when it went back last, as JSON.
    ``replaced_by``: 0 for the one that holds.
    ``score_at_closing``: what held when its period was closed, for the public; never changed afterwards.
    """

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
      final_score TEXT NOT NULL, note TEXT NOT NULL, until TEXT NOT NULL,
      correction TEXT NOT NULL, panel_score TEXT NOT NULL, told_verified TEXT NOT NULL,
      told_panel TEXT NOT NULL, objection TEXT NOT NULL, reply TEXT NOT NULL,
      notes TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS published_score (
      assessment TEXT NOT NULL, number BIGINT NOT NULL, score TEXT NOT NULL, band TEXT NOT NULL,
      outcome TEXT NOT NULL, recorded_at TEXT NOT NULL, reason TEXT NOT NULL, replaced_by BIGINT NOT NULL,
      PRIMARY KEY (assessment, number)
    );
    CREATE TABLE IF NOT EXISTS score_at_closing (
      assessment TEXT PRIMARY KEY, period TEXT NOT NULL, score TEXT NOT NULL, band TEXT NOT NULL
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


def _corrected(t: Transaction, row: LedgerRow, s: State) -> None:
    sets = ", ".join(f"{name} = ?" for name in CORRECTED)
    values = [s[name] for name in CORRECTED]
    t.run(f"UPDATE assessment_period SET {sets} WHERE id = ?", (*values, row.stream))


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE assessment_period SET state = 'closed' WHERE id = ?", (row.stream,))
    sql = (
        "INSERT INTO score_at_closing SELECT a.id, a.period, p.score, p.band FROM published_score p"
        " JOIN assessment a ON a.id = p.assessment"
        " WHERE a.period = ? AND p.replaced_by = 0 AND p.score <> '' ON CONFLICT DO NOTHING"
    )
    t.run(sql, (row.stream,))


def _invited(t: Transaction, row: LedgerRow, s: State) -> None:
    """Also one whose invitation was taken back: nothing of it was answered."""
    values = (row.stream, s["period"], s["organisation"], "invited", "[]", "[]", *[""] * 12)
    sql = (
        f"INSERT INTO assessment VALUES ({', '.join('?' * len(values))})"
        " ON CONFLICT (id) DO UPDATE SET state = 'invited' WHERE assessment.state = 'taken_back'"
    )
    t.run(sql, values)


def _objected(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE assessment SET state = 'objected', note = ?, objection = ?, reply = '' WHERE id = ?"
    t.run(sql, (s["reason"], s["reason"], row.stream))


def _replied(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE assessment SET reply = ? WHERE id = ?", (s["reply"], row.stream))


def _correcting(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = (
        "UPDATE assessment SET state = 'correcting', correction = ?, objection = '', reply = '' WHERE id = ?"
    )
    t.run(sql, (s["reason"], row.stream))


def _now(state: str, **columns: str) -> Callable[[Transaction, LedgerRow, State], None]:
    """The assessment stands there; ``columns``: what of it takes the value of which field of the event."""
    sets = "".join(f", {column} = ?" for column in columns)

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        said = [s[field] for field in columns.values()]
        values = [each if isinstance(each, str) else msgspec.json.encode(each).decode() for each in said]
        t.run(f"UPDATE assessment SET state = ?{sets} WHERE id = ?", (state, *values, row.stream))

    return change


def _computed(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = (
        "UPDATE assessment SET state = 'computed', verified_score = ?, panel_score = ?, until = ?"
        " WHERE id = ?"
    )
    with_panel = s["outcome"] if s["panel"] else ""
    t.run(sql, (s["verified_outcome"], with_panel, s["objection_until"], row.stream))


def _conflict(t: Transaction, row: LedgerRow, s: State) -> None:
    """What was computed with the answers of this person is computed anew."""
    if s["set_aside"]:
        t.run("UPDATE assessment SET state = 'checked' WHERE id = ?", (row.stream,))


def _decided(t: Transaction, row: LedgerRow, s: State) -> None:
    """What replaces a published score is final once it is published."""
    sql = (
        "UPDATE assessment SET state = 'decided',"
        " final_score = CASE WHEN correction = '' THEN ? ELSE final_score END WHERE id = ?"
    )
    t.run(sql, (s["outcome"], row.stream))


def _published(t: Transaction, row: LedgerRow, s: State) -> None:
    """The first one has no number of its own and corrects nothing."""
    number, reason = s.get("number", 1), s.get("reason", "")
    sql = (
        "UPDATE assessment SET state = 'published', final_score = ?, told_verified = verified_score,"
        " told_panel = panel_score, correction = '' WHERE id = ?"
    )
    t.run(sql, (s["outcome"], row.stream))
    told = (row.stream, number, s["score"], s["band"], s["outcome"], row.recorded_at, reason)
    t.run("INSERT INTO published_score VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING", told)
    old = "UPDATE published_score SET replaced_by = ? WHERE assessment = ? AND number = ?"
    t.run(old, (number, row.stream, number - 1))


def _dropped(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = (
        "UPDATE assessment SET state = 'published', verified_score = told_verified,"
        " panel_score = told_panel, correction = '' WHERE id = ?"
    )
    t.run(sql, (row.stream,))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "AssessmentPeriodOpened": _opened,
    "AssessmentPeriodCorrected": _corrected,
    "AssessmentPeriodClosed": _closed,
    "OrmasInvitedToAssessment": _invited,
    "InvitationTakenBack": _now("taken_back", note="reason"),
    "SelfAnswersRecorded": _now("answered", own="answers"),
    "AssessmentSubmitted": _now("submitted", self_score="outcome"),
    "AssessmentReturned": _now("returned", note="reason", until="until", notes="notes"),
    "EvidenceChecked": _now("checked", verified="answers"),
    "PanelAnswersGiven": _now("checked"),
    "PanelConflictDeclared": _conflict,
    "PanelModerated": _now("checked"),
    "ScoreComputed": _computed,
    "ScoreObjected": _objected,
    "ObjectionAnswered": _replied,
    "ScoreDecided": _decided,
    "ScorePublished": _published,
    "ScoreCorrectionOpened": _correcting,
    "ScoreCorrectionDropped": _dropped,
    "CorrectedScorePublished": _published,
}
