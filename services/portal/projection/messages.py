"""Messages: which reminders each tells, to whom, by which way, and what became of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TOLD: Final = ("day", "recipient", "organisation", "message_channel", "instead_of")


class Messages(Projection):
    """A row for each message, for each reminder in it, and for each time that a colleague brought it.

    ``read_at``, ``printed_on``: "" for never; what was taken back of a telling by hand is gone.
    """

    name = "messages"
    sources = ("notifications",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS message (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, {" TEXT NOT NULL, ".join(TOLD)} TEXT NOT NULL,
      queued_at TEXT NOT NULL, read_at TEXT NOT NULL, read_by TEXT NOT NULL, printed_on TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS message_recipient ON message (recipient);
    CREATE INDEX IF NOT EXISTS message_organisation ON message (organisation);
    CREATE INDEX IF NOT EXISTS message_on_channel ON message (message_channel);
    CREATE TABLE IF NOT EXISTS message_reminder (
      message TEXT NOT NULL, place BIGINT NOT NULL, reminder TEXT NOT NULL, PRIMARY KEY (message, place)
    );
    CREATE INDEX IF NOT EXISTS message_reminder_reminder ON message_reminder (reminder);
    CREATE TABLE IF NOT EXISTS message_by_hand (
      message TEXT NOT NULL, version BIGINT NOT NULL, hand_channel TEXT NOT NULL, told_on TEXT NOT NULL,
      actor TEXT NOT NULL, ground TEXT NOT NULL, PRIMARY KEY (message, version)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _told(t: Transaction, row: LedgerRow, s: State) -> None:
    """To whom and by which way; what it says stands elsewhere: in its reminders, in its news."""
    t.run(
        "INSERT INTO message VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s.get(name, "") for name in TOLD), row.recorded_at),
    )


def _queued(t: Transaction, row: LedgerRow, s: State) -> None:
    _told(t, row, s)
    t.run_many(
        "INSERT INTO message_reminder VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(row.stream, place, reminder) for place, reminder in enumerate(s["reminders"])],
    )


def _read(t: Transaction, row: LedgerRow, s: State) -> None:
    """The first time counts."""
    t.run(
        "UPDATE message SET read_at = ?, read_by = ? WHERE id = ? AND read_at = ''",
        (row.recorded_at, row.actor, row.stream),
    )


def _printed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE message SET printed_on = ? WHERE id = ?", (s["printed_on"], row.stream))


def _by_hand(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO message_by_hand VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, row.version, s["hand_channel"], s["told_on"], row.actor, s["ground"]),
    )


def _taken_back(t: Transaction, row: LedgerRow, s: State) -> None:
    """The last one before: there is one telling of a channel on a day."""
    t.run(
        "DELETE FROM message_by_hand WHERE message = ? AND hand_channel = ? AND told_on = ? AND version < ?",
        (row.stream, s["hand_channel"], s["told_on"], row.version),
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "notifications.MessageQueued": _queued,
    "notifications.NewsQueued": _told,
    "notifications.MessageRead": _read,
    "notifications.MessagePrinted": _printed,
    "notifications.MessageToldByHand": _by_hand,
    "notifications.ToldByHandTakenBack": _taken_back,
}
