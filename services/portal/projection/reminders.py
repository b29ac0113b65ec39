"""Reminders that fell due, and the texts that they are told with."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TOLD: Final = ("obligation", "title", "about", "period", "organisation", "recipient", "due", "day")


class Reminders(Projection):
    """A row for each reminder: ``state`` ``open``, ``settled`` or ``withdrawn``; ``words``: JSON.

    ``obligation_text``: what each line of the table says, by the position at which that was set; a reminder
    is told with the text that held on its day. ``undone``: a plan that was taken back; ``kept``: what was
    planned for later days stayed. ``text``: "" where nothing is said any more.
    """

    name = "reminders"
    sources = ("notifications",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS reminder (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, {" TEXT NOT NULL, ".join(TOLD)} TEXT NOT NULL,
      days BIGINT NOT NULL, words TEXT NOT NULL, state TEXT NOT NULL, ended_on TEXT NOT NULL,
      reason TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS reminder_on_day ON reminder (day);
    CREATE INDEX IF NOT EXISTS reminder_organisation ON reminder (organisation);
    CREATE INDEX IF NOT EXISTS reminder_about ON reminder (about);
    CREATE INDEX IF NOT EXISTS reminder_recipient ON reminder (recipient);
    CREATE TABLE IF NOT EXISTS obligation_text (
      position BIGINT PRIMARY KEY, code TEXT NOT NULL, effective_from TEXT NOT NULL, title TEXT NOT NULL,
      text TEXT NOT NULL, mark TEXT NOT NULL, source TEXT NOT NULL, undone BIGINT NOT NULL,
      kept BIGINT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS obligation_text_code ON obligation_text (code);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _due(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO reminder VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', '', '') "
        "ON CONFLICT DO NOTHING",
        (
            row.stream,
            row.position,
            *(s[name] for name in TOLD),
            s["offset"],
            json.dumps(s["words"], ensure_ascii=False, sort_keys=True),
        ),
    )


def _settled(t: Transaction, row: LedgerRow, s: State) -> None:
    _ended(t, row.stream, "settled", s)


def _withdrawn(t: Transaction, row: LedgerRow, s: State) -> None:
    _ended(t, row.stream, "withdrawn", s)


def _ended(t: Transaction, reminder: str, state: str, s: State) -> None:
    t.run(
        "UPDATE reminder SET state = ?, ended_on = ?, reason = ? WHERE id = ?",
        (state, s["day"], s["reason"], reminder),
    )


def _set(t: Transaction, row: LedgerRow, s: State) -> None:
    _said(t, row, s, s["obligation"]["text"], s["mark"], s["source"], 0, int(s["keeps_planned"]))


def _stopped(t: Transaction, row: LedgerRow, s: State) -> None:
    _said(t, row, s, "", "", "", 0, 0)


def _taken_back(t: Transaction, row: LedgerRow, s: State) -> None:
    _said(t, row, s, "", "", "", 1, 1)


def _said(t: Transaction, row: LedgerRow, s: State, *what: Any) -> None:
    t.run(
        "INSERT INTO obligation_text VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.position, s["code"], s["effective_from"], s["title"], *what),
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "notifications.ReminderDue": _due,
    "notifications.ReminderSettled": _settled,
    "notifications.ReminderWithdrawn": _withdrawn,
    "notifications.ObligationSet": _set,
    "notifications.ObligationStopped": _stopped,
    "notifications.ObligationPlanTakenBack": _taken_back,
}
