"""Other systems that listen to this office: what was agreed with each, and what it did not take."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]


class Subscriptions(Projection):
    """``topics``: one a line; ``secret``, ``shown``: numbers of the secret that signs and of the one that was
    seen; ``asked``, ``checked``: of the last challenge and its answer, with ``answered``; ``reason``: why
    it is paused or ended; ``by_itself``: nobody asked for that; ``rests``: it was paused when its secret
    was replaced.
    """

    name = "subscriptions"
    sources = ("notifications",)
    tables = """
    CREATE TABLE IF NOT EXISTS subscription (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, title TEXT NOT NULL, webhook_address TEXT NOT NULL,
      topics TEXT NOT NULL, ground TEXT NOT NULL, state TEXT NOT NULL, secret BIGINT NOT NULL,
      shown BIGINT NOT NULL, asked BIGINT NOT NULL, checked BIGINT NOT NULL, answered TEXT NOT NULL,
      reason TEXT NOT NULL, by_itself BIGINT NOT NULL, rests BIGINT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS subscription_parked (
      subscription TEXT NOT NULL, of_service TEXT NOT NULL, position BIGINT NOT NULL, topic TEXT NOT NULL,
      about TEXT NOT NULL, attempts BIGINT NOT NULL, answered TEXT NOT NULL,
      PRIMARY KEY (subscription, of_service, position)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("notifications.")):
                change(t, row, state_of(row))


def _registered(t: Transaction, row: LedgerRow, s: State) -> None:
    said = (s["title"], s["webhook_address"], "\n".join(s["topics"]), s["ground"])
    t.run(
        "INSERT INTO subscription VALUES (?, ?, ?, ?, ?, ?, 'unchecked', 1, 0, 0, 0, '', '', 0, 0) "
        "ON CONFLICT DO NOTHING",
        (row.stream, row.position, *said),
    )


def _now(t: Transaction, row: LedgerRow, **values: Any) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    t.run(f"UPDATE subscription SET {names} WHERE id = ?", (*values.values(), row.stream))


def _checked(t: Transaction, row: LedgerRow, s: State) -> None:
    _now(t, row, checked=s["check"], answered=s["answered"])
    if s["passed"]:
        t.run(
            "UPDATE subscription SET state = CASE rests WHEN 1 THEN 'paused' ELSE 'active' END, "
            "reason = CASE rests WHEN 1 THEN reason ELSE '' END WHERE id = ? AND state = 'unchecked'",
            (row.stream,),
        )


def _rotated(t: Transaction, row: LedgerRow, s: State) -> None:
    """What is under way was signed with the old one, and proves nothing."""
    _now(t, row, secret=s["secret_number"], state="unchecked", reason=s["reason"], by_itself=0)
    t.run("UPDATE subscription SET checked = asked WHERE id = ?", (row.stream,))


def _parked(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (s["of_service"], s["position"], s["event_topic"], s["about"], s["attempts"], s["answered"])
    t.run(
        "INSERT INTO subscription_parked VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, *values),
    )


def _decided(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "DELETE FROM subscription_parked WHERE subscription = ? AND of_service = ? AND position = ?",
        (row.stream, s["of_service"], s["position"]),
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "SubscriptionRegistered": _registered,
    "SubscriptionSecretShown": lambda t, row, s: _now(t, row, shown=s["secret_number"]),
    "SubscriptionSecretRotated": _rotated,
    "SubscriptionCheckAsked": lambda t, row, s: _now(t, row, asked=s["check"]),
    "SubscriptionChecked": _checked,
    "SubscriptionPaused": lambda t, row, s: _now(
        t, row, state="paused", reason=s["reason"], by_itself=int(s["by_itself"]), rests=1
    ),
    "SubscriptionResumed": lambda t, row, s: _now(t, row, state="active", reason="", by_itself=0, rests=0),
    "SubscriptionEnded": lambda t, row, s: _now(t, row, state="ended", reason=s["reason"], by_itself=0),
    "SubscribedEventParked": _parked,
    "SubscribedEventRetried": _decided,
    "SubscribedEventDiscarded": _decided,
}
