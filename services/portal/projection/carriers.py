"""What the read models keep of a server that carries messages, whichever it is."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from shared.database import Transaction
from shared.ledger import LedgerRow

State = Mapping[str, Any]
Change = Callable[[Transaction, LedgerRow, State], None]
USE: Final = ("quiet_from", "quiet_until", "attempts", "per_minute", "patience_hours")
"""When and how often it may be asked."""
STANDS: Final = ("is_on", "tested_at", "failure", "server_code", "failing")
"""Whether messages go out, when it was tried last, and its last word."""


def table_of(table: str, names: Sequence[str], more: str = "") -> str:
    """One row, as it was set last. ``more``: columns of its own, each with a default."""
    return (
        f"CREATE TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY, "
        f"{', '.join(f'{name} TEXT NOT NULL' for name in names)}, {more}is_on BIGINT NOT NULL, "
        "tested_at TEXT NOT NULL, failure TEXT NOT NULL, server_code TEXT NOT NULL, failing BIGINT NOT NULL);"
    )


def set_in(table: str, names: Sequence[str]) -> Change:
    """Set anew as a whole; what failed before says nothing of it."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        written = (*names, "failing")
        t.run(
            f"INSERT INTO {table} (id, {', '.join(written)}, is_on, tested_at, failure, server_code) "
            f"VALUES ({', '.join('?' * (len(written) + 1))}, 0, '', '', '') ON CONFLICT (id) DO UPDATE SET "
            f"{', '.join(f'{name} = excluded.{name}' for name in written)}",
            (row.stream, *(str(s[name]) for name in names), 0),
        )

    return change


def stands_in(table: str, **values: Any) -> Change:
    """These values hold from now on."""
    return lambda t, row, s: _stands(t, table, row, values)


def tested_in(table: str) -> Change:
    return lambda t, row, s: _stands(t, table, row, {"tested_at": row.recorded_at} | _answer(s))


def failed_in(table: str) -> Change:
    return lambda t, row, s: _stands(t, table, row, {"failing": 1} | _answer(s))


def answered_in(table: str) -> Change:
    return stands_in(table, failing=0, failure="", server_code="")


def said_in(table: str, column: str, name: str) -> Change:
    """A column takes what the event says."""
    return lambda t, row, s: _stands(t, table, row, {column: s[name]})


def _answer(s: State) -> dict[str, Any]:
    return {"failure": s["failure"], "server_code": s["server_code"]}


def _stands(t: Transaction, table: str, row: LedgerRow, values: Mapping[str, Any]) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    t.run(f"UPDATE {table} SET {names} WHERE id = ?", (*values.values(), row.stream))
