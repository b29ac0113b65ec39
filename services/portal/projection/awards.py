"""Ormas Awards: who stands in which category, each stage with who and when, votes, and who is honoured."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import msgspec

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
CALLED: Final = ("title", "period", "until", "ground")


class Awards(Projection):
    """``award``: ``categories`` as JSON; ``award_candidate``: ``note`` why it goes no further;
    ``award_stage``: what was recorded of a candidate, ``words`` the ground, reason or minutes;
    ``award_vote``: of each juror the newest of a category; ``awardee``: ``announced`` once everybody may
    read it.
    """

    name = "awards"
    sources = ("scoring",)
    tables = """
    CREATE TABLE IF NOT EXISTS award (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, title TEXT NOT NULL, period TEXT NOT NULL,
      until TEXT NOT NULL, ground TEXT NOT NULL, categories TEXT NOT NULL, state TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS award_candidate (
      award TEXT NOT NULL, organisation TEXT NOT NULL, category TEXT NOT NULL, state TEXT NOT NULL,
      by_itself BIGINT NOT NULL, visited_on TEXT NOT NULL, note TEXT NOT NULL,
      PRIMARY KEY (award, organisation)
    );
    CREATE TABLE IF NOT EXISTS award_stage (
      award TEXT NOT NULL, position BIGINT NOT NULL, organisation TEXT NOT NULL, stage TEXT NOT NULL,
      recorded_at TEXT NOT NULL, actor TEXT NOT NULL, day TEXT NOT NULL, words TEXT NOT NULL,
      PRIMARY KEY (award, position)
    );
    CREATE TABLE IF NOT EXISTS award_vote (
      award TEXT NOT NULL, category TEXT NOT NULL, juror TEXT NOT NULL, organisation TEXT NOT NULL,
      PRIMARY KEY (award, category, juror)
    );
    CREATE TABLE IF NOT EXISTS awardee (
      award TEXT NOT NULL, category TEXT NOT NULL, organisation TEXT NOT NULL, announced BIGINT NOT NULL,
      PRIMARY KEY (award, category)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            topic = row.topic.removeprefix("scoring.")
            if change := CHANGES.get(topic):
                change(t, row, state_of(row))
            if stage := STAGES.get(topic):
                _stage(t, row, state_of(row), stage)


def _called(t: Transaction, row: LedgerRow, s: State) -> None:
    categories = msgspec.json.encode(s["categories"]).decode()
    values = (row.stream, row.position, *(s[name] for name in CALLED), categories, "called")
    t.run("INSERT INTO award VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values)


def _nominated(t: Transaction, row: LedgerRow, s: State) -> None:
    """Also once more, after it was refused or withdrawn."""
    sql = (
        "INSERT INTO award_candidate VALUES (?, ?, ?, 'nominated', ?, '', '')"
        " ON CONFLICT (award, organisation) DO UPDATE SET category = excluded.category, state = 'nominated',"
        " by_itself = excluded.by_itself,"
        " visited_on = '', note = ''"
    )
    t.run(sql, (row.stream, s["organisation"], s["category"], int(s["by_itself"])))


def _now(state: str) -> Callable[[Transaction, LedgerRow, State], None]:
    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        sql = "UPDATE award_candidate SET state = ? WHERE award = ? AND organisation = ?"
        t.run(sql, (state, row.stream, s["organisation"]))

    return change


def _leaves(state: str) -> Callable[[Transaction, LedgerRow, State], None]:
    """Its votes and what was decided for it go with it."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        of = (row.stream, s["organisation"])
        sql = "UPDATE award_candidate SET state = ?, note = ? WHERE award = ? AND organisation = ?"
        t.run(sql, (state, s["reason"], *of))
        t.run("DELETE FROM award_vote WHERE award = ? AND organisation = ?", of)
        t.run("DELETE FROM awardee WHERE award = ? AND organisation = ?", of)

    return change


def _visited(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE award_candidate SET visited_on = ? WHERE award = ? AND organisation = ?"
    t.run(sql, (s["day"], row.stream, s["organisation"]))


def _voted(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = (
        "INSERT INTO award_vote VALUES (?, ?, ?, ?) ON CONFLICT (award, category, juror)"
        " DO UPDATE SET organisation = excluded.organisation"
    )
    t.run(sql, (row.stream, s["category"], s["juror"], s["organisation"]))


def _decided(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = (
        "INSERT INTO awardee VALUES (?, ?, ?, 0) ON CONFLICT (award, category)"
        " DO UPDATE SET organisation = excluded.organisation"
    )
    t.run(sql, (row.stream, s["category"], s["organisation"]))


def _announced(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE award SET state = 'announced' WHERE id = ?", (row.stream,))
    t.run("UPDATE awardee SET announced = 1 WHERE award = ?", (row.stream,))


def _stage(t: Transaction, row: LedgerRow, s: State, stage: str) -> None:
    """As it was recorded, whatever becomes of the candidate."""
    words = next(s[name] for name in ("minutes", "reason", "ground") if name in s)
    told = (s["organisation"], stage, row.recorded_at, row.actor, s.get("day", ""), words)
    sql = "INSERT INTO award_stage VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    t.run(sql, (row.stream, row.position, *told))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "AwardCalled": _called,
    "CandidateNominated": _nominated,
    "CandidateSelected": _now("selected"),
    "CandidateVisited": _visited,
    "CandidateShortlisted": _now("shortlisted"),
    "CandidateRefused": _leaves("refused"),
    "CandidateWithdrawn": _leaves("withdrawn"),
    "JurorVoted": _voted,
    "AwardeeDecided": _decided,
    "AwardAnnounced": _announced,
}
STAGES: Final = {
    "CandidateNominated": "nominated",
    "CandidateSelected": "selected",
    "CandidateVisited": "visited",
    "CandidateShortlisted": "shortlisted",
    "CandidateRefused": "refused",
    "CandidateWithdrawn": "withdrawn",
    "JurorVoted": "voted",
    "AwardeeDecided": "decided",
}
