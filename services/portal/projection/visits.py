"""Rounds of visits, what was found, and what has to follow."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
_SAVE_VISIT: Final = """
    INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ormas, visit) DO UPDATE SET
      version = excluded.version, visited_on = excluded.visited_on, findings = excluded.findings,
      met = excluded.met, reported_by = excluded.reported_by, corrected_why = excluded.corrected_why,
      subjects = CASE WHEN visit.moved_village = excluded.moved_village
                 THEN TRIM(visit.subjects || ' ' || excluded.subjects) ELSE excluded.subjects END,
      moved_village = excluded.moved_village, moved_district = excluded.moved_district,
      moved_region_code = excluded.moved_region_code
    WHERE excluded.version > visit.version
"""


class Visits(Projection):
    """A row for each round, for each ormas that it is to see, for each visit and each follow-up.

    Whether somebody of a round was visited is read from its visits: nothing is inferred from silence.
    ``subjects``: in whose sealed words the street stands of where it moved to, the newest last; a correction
    that names another village leaves the words before it behind.
    """

    name = "visits"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS visit_round (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, letter TEXT NOT NULL, visitors BIGINT NOT NULL,
      from_day TEXT NOT NULL, until_day TEXT NOT NULL, closed_at TEXT NOT NULL, closed_why TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS round_member (
      round TEXT NOT NULL, ormas TEXT NOT NULL, version BIGINT NOT NULL, taken BIGINT NOT NULL,
      why TEXT NOT NULL, PRIMARY KEY (round, ormas)
    );
    CREATE INDEX IF NOT EXISTS round_member_ormas ON round_member (ormas);
    CREATE TABLE IF NOT EXISTS visit (
      ormas TEXT NOT NULL, visit BIGINT NOT NULL, version BIGINT NOT NULL, round TEXT NOT NULL,
      visited_on TEXT NOT NULL, findings TEXT NOT NULL, met TEXT NOT NULL, reported_by TEXT NOT NULL,
      corrected_why TEXT NOT NULL, moved_village TEXT NOT NULL, moved_district TEXT NOT NULL,
      moved_region_code TEXT NOT NULL, subjects TEXT NOT NULL, PRIMARY KEY (ormas, visit)
    );
    CREATE INDEX IF NOT EXISTS visit_of_round ON visit (round);
    CREATE TABLE IF NOT EXISTS follow_up (
      ormas TEXT NOT NULL, follow_up BIGINT NOT NULL, visit BIGINT NOT NULL, task TEXT NOT NULL,
      due_on TEXT NOT NULL, ground TEXT NOT NULL, outcome TEXT NOT NULL, end_ground TEXT NOT NULL,
      PRIMARY KEY (ormas, follow_up)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _opened(t: Transaction, row: LedgerRow, s: State) -> None:
    named = ("round_title", "letter", "visitors", "from_day", "until_day")
    t.run(
        "INSERT INTO visit_round VALUES (?, ?, ?, ?, ?, ?, '', '') ON CONFLICT DO NOTHING",
        (row.stream, *(s[name] for name in named)),
    )


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE visit_round SET closed_at = ?, closed_why = ? WHERE id = ?",
        (row.recorded_at, s["ground"], row.stream),
    )


def _member(taken: int) -> Callable[[Transaction, LedgerRow, State], None]:
    """The newest word about a member counts."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        t.run(
            "INSERT INTO round_member VALUES (?, ?, ?, ?, ?) ON CONFLICT (round, ormas) DO UPDATE SET "
            "version = excluded.version, taken = excluded.taken, why = excluded.why "
            "WHERE excluded.version > round_member.version",
            (row.stream, s["member"], row.version, taken, s.get("reason", "")),
        )

    return change


def _visited(t: Transaction, row: LedgerRow, s: State) -> None:
    """What was found; put right, it is what was found really, with the reason."""
    t.run(
        _SAVE_VISIT,
        (
            row.stream, s["visit"], row.version, s["round"], s["visited_on"], "\n".join(s["findings"]),
            "\n".join(s["met"]), s["reported_by"], s.get("reason", ""), s["moved_village"],
            s["moved_district"], s["moved_region_code"], s["subject_id"],
        ),
    )  # fmt: skip


def _asked(t: Transaction, row: LedgerRow, s: State) -> None:
    named = ("follow_up", "visit", "task", "due_on", "ground")
    t.run(
        "INSERT INTO follow_up VALUES (?, ?, ?, ?, ?, ?, '', '') ON CONFLICT DO NOTHING",
        (row.stream, *(s[name] for name in named)),
    )


def _answered(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE follow_up SET outcome = ?, end_ground = ? WHERE ormas = ? AND follow_up = ?",
        (s["follow_up_outcome"], s["ground"], row.stream, s["follow_up"]),
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "registry.RoundOpened": _opened,
    "registry.RoundClosed": _closed,
    "registry.OrmasAddedToRound": _member(0),
    "registry.OrmasTakenFromRound": _member(1),
    "registry.VisitRecorded": _visited,
    "registry.VisitCorrected": _visited,
    "registry.FollowUpAsked": _asked,
    "registry.FollowUpClosed": _answered,
}
