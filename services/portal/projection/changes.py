"""Changes that ormas report: what was, what is to be, where each stands, what the register says now."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.changes import SAID_BY, reading_of
from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
REPORT: Final = (
    "ormas", "report", "position", "change", "before_text", "before_value", "after_text", "after_value",
    "subject", "decided_on", "reported_on", "board", "signed_by", "evidence", "ground", "recorded_at",
    "recorded_by", "state", "closed_at", "closed_by", "why",
)  # fmt: skip
NUMBERS: Final = ("report", "position", "board")


class Changes(Projection):
    """A row for each report that says what is to be, and one for each thing that the register says.

    ``value`` columns hold the fields of the event as JSON, equal texts for equal fields.
    """

    name = "changes"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS change_report (
      {", ".join(f"{n} {'BIGINT' if n in NUMBERS else 'TEXT'} NOT NULL" for n in REPORT)},
      PRIMARY KEY (ormas, report)
    );
    CREATE INDEX IF NOT EXISTS change_report_state ON change_report (state, reported_on);
    CREATE TABLE IF NOT EXISTS register_says (
      ormas TEXT NOT NULL, change TEXT NOT NULL, version BIGINT NOT NULL, text TEXT NOT NULL,
      value TEXT NOT NULL, PRIMARY KEY (ormas, change)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        says: dict[tuple[str, str], tuple[Any, ...]] = {}
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))
            elif row.topic in SAID_BY:
                what = SAID_BY[row.topic]
                reading = reading_of(what, state_of(row))
                says[row.stream, what] = (row.stream, what, row.version, reading["text"], _json(reading))
        t.run_many(
            "INSERT INTO register_says VALUES (?, ?, ?, ?, ?) ON CONFLICT (ormas, change) DO UPDATE SET "
            "version = excluded.version, text = excluded.text, value = excluded.value "
            "WHERE excluded.version > register_says.version",
            says.values(),
        )


def _json(reading: State) -> str:
    return json.dumps(reading["value"], sort_keys=True, ensure_ascii=False)


def _reported(t: Transaction, row: LedgerRow, s: State) -> None:
    """Reports of before they said what is to be have the number 0: they are history only."""
    if not s["report"]:
        return
    before, after = s["before"], s["after"]
    told = (
        row.stream, s["report"], row.position, s["change"], before["text"], _json(before), after["text"],
        _json(after), after["value"].get("subject_id", ""), s["decided_on"], s["reported_on"], s["board"],
        "\n".join(s["signed_by"]), s["evidence"], s["ground"], row.recorded_at, row.actor, "waiting", "",
        "", "",
    )  # fmt: skip
    t.run(f"INSERT INTO change_report VALUES ({', '.join('?' * len(REPORT))}) ON CONFLICT DO NOTHING", told)


def _closed(state: str, why: str) -> Callable[[Transaction, LedgerRow, State], None]:
    def close(t: Transaction, row: LedgerRow, s: State) -> None:
        t.run(
            "UPDATE change_report SET state = ?, closed_at = ?, closed_by = ?, why = ? "
            "WHERE ormas = ? AND report = ?",
            (state, row.recorded_at, row.actor, s[why], row.stream, s["report"]),
        )

    return close


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "registry.ChangeReported": _reported,
    "registry.ChangeVerified": _closed("verified", "ground"),
    "registry.ReportTurnedDown": _closed("turned_down", "reason"),
    "registry.ReportTakenBack": _closed("taken_back", "reason"),
}
