"""How each ormas wants to be told, and what it agreed to: the last word of each, and who recorded it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
STATED: Final = ("stated_on", "stated_how", "actor", "ground")
_COLUMNS: Final = f"version BIGINT NOT NULL, {' TEXT NOT NULL, '.join(STATED)} TEXT NOT NULL"


class OrmasPreferences(Projection):
    """``ormas_consent``: ``given`` 0 for one that was withdrawn; no row: nothing was said."""

    name = "ormas_preferences"
    sources = ("notifications",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS ormas_channel (
      organisation TEXT PRIMARY KEY, preferred_channel TEXT NOT NULL, {_COLUMNS}
    );
    CREATE TABLE IF NOT EXISTS ormas_consent (
      organisation TEXT NOT NULL, consent_for TEXT NOT NULL, given BIGINT NOT NULL, {_COLUMNS},
      PRIMARY KEY (organisation, consent_for)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _channel(t: Transaction, row: LedgerRow, s: State) -> None:
    _last_word(t, row, s, "ormas_channel", {"preferred_channel": s["preferred_channel"]}, ("organisation",))


def _consent(given: int) -> Callable[[Transaction, LedgerRow, State], None]:
    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        said = {"consent_for": s["consent_for"], "given": given}
        _last_word(t, row, s, "ormas_consent", said, ("organisation", "consent_for"))

    return change


def _last_word(
    t: Transaction, row: LedgerRow, s: State, table: str, said: Mapping[str, Any], key: tuple[str, ...]
) -> None:
    stated = {"version": row.version, "stated_on": s["stated_on"], "stated_how": s["stated_how"]}
    stated |= {"actor": row.actor, "ground": s["ground"]}
    values = {"organisation": s["organisation"], **said, **stated}
    changed = ", ".join(f"{name} = excluded.{name}" for name in values if name not in key)
    t.run(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))}) "
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changed} WHERE excluded.version > {table}.version",
        tuple(values.values()),
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "notifications.OrmasChannelPreferred": _channel,
    "notifications.OrmasConsentGiven": _consent(1),
    "notifications.OrmasConsentWithdrawn": _consent(0),
}
