"""How each account is written to; the address itself is sealed and not here."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

ACCOUNT: Final = "account:"
State = Mapping[str, Any]


class AccountPreferences(Projection):
    """``pending``, ``confirmed``: subject of the address, "" for none; ``said_at``: version of the event that
    gave the confirmed one; ``failure``: why the last code did not arrive, "" while nobody says so;
    ``tries_left``: of the pending code, "" before one was wrong.
    ``account_address_failed``: of which telling the address bounced.
    """

    name = "account_preferences"
    sources = ("notifications",)
    tables = """
    CREATE TABLE IF NOT EXISTS account_preferences (
      id TEXT PRIMARY KEY, pending TEXT NOT NULL, expires_at TEXT NOT NULL,
      failure TEXT NOT NULL, tries_left TEXT NOT NULL, confirmed TEXT NOT NULL, said_at BIGINT NOT NULL,
      confirmed_at TEXT NOT NULL, summary_every TEXT NOT NULL, quiet_from TEXT NOT NULL,
      quiet_until TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS account_address_failed (
      account TEXT PRIMARY KEY, said_at BIGINT NOT NULL, failure TEXT NOT NULL, failed_at TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("notifications.")):
                change(t, row, state_of(row))


def _now(t: Transaction, row: LedgerRow, **values: Any) -> None:
    t.run(
        "INSERT INTO account_preferences VALUES (?, '', '', '', '', '', 0, '', 'none', '', '') "
        "ON CONFLICT DO NOTHING",
        (row.stream,),
    )
    names = ", ".join(f"{name} = ?" for name in values)
    t.run(f"UPDATE account_preferences SET {names} WHERE id = ?", (*values.values(), row.stream))


def _given(t: Transaction, row: LedgerRow, s: State) -> None:
    _now(t, row, pending=s["subject_id"], expires_at=s["expires_at"], failure="", tries_left="")


def _not_sent(t: Transaction, row: LedgerRow, s: State) -> None:
    _now(t, row, failure=s["failure"])


def _mistyped(t: Transaction, row: LedgerRow, s: State) -> None:
    _now(t, row, tries_left=str(s["left"]))


def _confirmed(t: Transaction, row: LedgerRow, s: State) -> None:
    held = {"confirmed": s["subject_id"], "said_at": s["said_at"], "confirmed_at": row.recorded_at}
    _now(t, row, **held, pending="", expires_at="", failure="", tries_left="")


def _erased(t: Transaction, row: LedgerRow, s: State) -> None:
    """Whichever of the two it was. A last wrong attempt stays said until the used one is taken away."""
    t.run(
        "UPDATE account_preferences SET tries_left = '' WHERE id = ? AND confirmed = ?",
        (row.stream, s["subject_id"]),
    )
    for column in ("pending", "confirmed"):
        t.run(
            f"UPDATE account_preferences SET {column} = '' WHERE id = ? AND {column} = ?",
            (row.stream, s["subject_id"]),
        )
    t.run(
        "UPDATE account_preferences SET tries_left = '' WHERE id = ? AND pending = '' AND tries_left <> '0'",
        (row.stream,),
    )


def _set(t: Transaction, row: LedgerRow, s: State) -> None:
    _now(t, row, **{name: s[name] for name in ("summary_every", "quiet_from", "quiet_until")})


def _failed(t: Transaction, row: LedgerRow, s: State) -> None:
    account = s["recipient"].removeprefix(ACCOUNT)
    if account != s["recipient"]:
        t.run(
            "INSERT INTO account_address_failed VALUES (?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET "
            "said_at = excluded.said_at, failure = excluded.failure, failed_at = excluded.failed_at",
            (account, s["said_at"], s["failure"], row.recorded_at),
        )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "AccountAddressGiven": _given,
    "AccountCodeNotSent": _not_sent,
    "AccountCodeMistyped": _mistyped,
    "AccountAddressConfirmed": _confirmed,
    "AccountAddressErased": _erased,
    "AccountNoticesSet": _set,
    "AddressBounced": _failed,
}
