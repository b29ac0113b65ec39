"""E-mail: how the office sends it, what became of each message on its way, and which addresses failed."""

from collections.abc import Mapping, Sequence
from typing import Final

from contracts.telling.facts import state_of
from services.portal.projection.carriers import (
    USE,
    Change,
    State,
    answered_in,
    failed_in,
    set_in,
    stands_in,
    table_of,
    tested_in,
)
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

TABLE: Final = "email_server"
SERVER: Final = ("host", "port", "security", "signs_in_as", "from_address", *USE)


class Mailing(Projection):
    """``email_server``: one row, as it was set last; ``is_on``: messages go out; ``failure``: its last word.

    ``message_way``: ``way_state`` as the service names it, ``failure`` and ``server_code`` of the last
    answer.
    ``failed_address``: of which telling (version of the event in the ormas' stream) the address is.
    """

    name = "mailing"
    sources = ("notifications",)
    tables = f"""
    {table_of(TABLE, SERVER)}
    CREATE TABLE IF NOT EXISTS message_way (
      message TEXT PRIMARY KEY, position BIGINT NOT NULL, message_channel TEXT NOT NULL,
      recipient TEXT NOT NULL, organisation TEXT NOT NULL, way_state TEXT NOT NULL, attempts BIGINT NOT NULL,
      failure TEXT NOT NULL, server_code TEXT NOT NULL, next_try_at TEXT NOT NULL, changed_at TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS message_way_state ON message_way (way_state);
    CREATE TABLE IF NOT EXISTS failed_address (
      organisation TEXT NOT NULL, message_channel TEXT NOT NULL, said_at BIGINT NOT NULL,
      failure TEXT NOT NULL, failed_at TEXT NOT NULL, PRIMARY KEY (organisation, message_channel)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("notifications.")):
                change(t, row, state_of(row))


def _queued(t: Transaction, row: LedgerRow, s: State) -> None:
    """What a server of others carries; the portal and a printer have no way of their own."""
    if s["message_channel"] in ("email", "gateway"):
        told = (s["message_channel"], s["recipient"], s["organisation"])
        t.run(
            "INSERT INTO message_way VALUES (?, ?, ?, ?, ?, 'queued', 0, '', '', '', ?) "
            "ON CONFLICT DO NOTHING",
            (row.stream, row.position, *told, row.recorded_at),
        )


def _way(state: str, *taken: str) -> Change:
    """Goes into a state, with what the event says of it."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        values = {"way_state": state, "changed_at": row.recorded_at} | {name: s[name] for name in taken}
        names = {"attempt": "attempts"}
        said = ", ".join(f"{names.get(name, name)} = ?" for name in values)
        t.run(f"UPDATE message_way SET {said} WHERE message = ?", (*values.values(), row.stream))

    return change


def _settled(t: Transaction, row: LedgerRow, s: State) -> None:
    _way("sent" if s["settled_as"] == "sent" else "queued")(t, row, s)


def _failed_address(t: Transaction, row: LedgerRow, s: State) -> None:
    if s["organisation"]:
        t.run(
            "INSERT INTO failed_address VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (organisation, message_channel) DO UPDATE SET said_at = excluded.said_at, "
            "failure = excluded.failure, failed_at = excluded.failed_at",
            (s["organisation"], s["message_channel"], s["said_at"], s["failure"], row.recorded_at),
        )


_ANSWER: Final = ("attempt", "failure", "server_code")
CHANGES: Final[Mapping[str, Change]] = {
    "EmailServerSet": set_in(TABLE, SERVER),
    "EmailSwitchedOn": stands_in(TABLE, is_on=1),
    "EmailSwitchedOff": stands_in(TABLE, is_on=0),
    "EmailTested": tested_in(TABLE),
    "EmailServerFailed": failed_in(TABLE),
    "EmailServerAnswered": answered_in(TABLE),
    "MessageQueued": _queued,
    "NewsQueued": _queued,
    "SendingBegun": _way("sending", "attempt"),
    "MessageSent": _way("sent", "attempt", "server_code"),
    "SendingFailed": _way("waiting", *_ANSWER, "next_try_at"),
    "MessageBounced": _way("bounced", *_ANSWER),
    "SendingUncertain": _way("uncertain", "attempt"),
    "UncertainSendingSettled": _settled,
    "MessageGivenUp": _way("given_up", "failure"),
    "MessageWithdrawn": _way("withdrawn"),
    "AddressBounced": _failed_address,
}
