"""The steps of a granted hibah, each with how it stood before, so that a slip can be taken back."""

import json
from collections.abc import Mapping
from typing import Any, Final

from contracts.telling.grant_words import GRANT_STEP_OF
from services.portal.web.rows import dicts
from shared.database import Transaction
from shared.ledger import LedgerRow

State = Mapping[str, Any]
TABLES: Final = """
    CREATE TABLE IF NOT EXISTS grant_step (
      grant_id TEXT NOT NULL, version BIGINT NOT NULL, step TEXT NOT NULL, stage BIGINT NOT NULL,
      entry TEXT NOT NULL, told TEXT NOT NULL, before TEXT NOT NULL, taken_back BIGINT NOT NULL,
      PRIMARY KEY (grant_id, version)
    );
"""
_GRANT: Final = (
    "state", "since", "awarded", "decided_on", "decree", "reason", "agreement_number", "dated", "bank",
    "signed_on", "ended_on", "ended_why",
)  # fmt: skip
"""What steps since the decree say of the hibah itself."""
_COLUMNS: Final = {
    "decree": "decree",
    "agreement_number": "agreement_number",
    "dated": "dated",
    "payment_reference": "reference",
    "remainder_reference": "remainder_reference",
}


def keep_step(t: Transaction, row: LedgerRow, s: State, stages: tuple[str, ...]) -> None:
    """Before it is told: how the hibah stands, once. ``stages``: the columns of a stage."""
    sql = f"SELECT {', '.join(_GRANT)} FROM office_grant WHERE id = ?"
    found = dicts(t, _GRANT, sql, row.stream) if row.topic in GRANT_STEP_OF else []
    if not found:
        return
    sql = f"SELECT {', '.join(stages)} FROM grant_stage WHERE grant_id = ? ORDER BY stage"
    before = json.dumps({"grant": found[0], "stages": dicts(t, stages, sql, row.stream)})
    told = (row.stream, row.version, GRANT_STEP_OF[row.topic], s.get("stage", 0))
    t.run(
        "INSERT INTO grant_step VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
        (*told, s.get("grant_entry", ""), row.recorded_at, before),
    )


def take_back(t: Transaction, row: LedgerRow, s: State) -> None:
    """It stands as it stood before that step."""
    which = (row.stream, s["undone"])
    kept = t.one("SELECT before FROM grant_step WHERE grant_id = ? AND version = ?", which)
    if kept is None:
        return
    before = json.loads(kept[0])
    names = ", ".join(f"{name} = ?" for name in before["grant"])
    t.run(f"UPDATE office_grant SET {names} WHERE id = ?", (*before["grant"].values(), row.stream))
    t.run("DELETE FROM grant_stage WHERE grant_id = ?", (row.stream,))
    for each in before["stages"]:
        columns, marks = ", ".join(("grant_id", *each)), ", ".join("?" * (len(each) + 1))
        t.run(f"INSERT INTO grant_stage ({columns}) VALUES ({marks})", (row.stream, *each.values()))
    t.run("UPDATE grant_step SET taken_back = 1 WHERE grant_id = ? AND version = ?", which)


def correct(t: Transaction, row: LedgerRow, s: State) -> None:
    """One number, or the day of the agreement."""
    column = _COLUMNS[s["grant_entry"]]
    if s["stage"]:
        sql = f"UPDATE grant_stage SET {column} = ? WHERE grant_id = ? AND stage = ?"
        t.run(sql, (s["after"], row.stream, s["stage"]))
    else:
        t.run(f"UPDATE office_grant SET {column} = ? WHERE id = ?", (s["after"], row.stream))
