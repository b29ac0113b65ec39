"""What the read models keep of a server that carries messages, whichever it is."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from shared.database import Transaction
from shared.ledger import LedgerRow

State = Mapping[str, Any]
Change = Callable[[Transaction, LedgerRow, State], None]
USE: Final = ("quiet_from", "quiet_until", "attempts", "per_minute", "patience_hours")
"""When and how often it may be asked."""
_ANSWERS: Final = ("tested_at", "test_failure", "test_code", "failure", "server_code")
STANDS: Final = ("is_on", "failing", *_ANSWERS)
"""Whether messages go out, when it was tried last with which answer, and its last word to a message."""


def table_of(table: str, names: Sequence[str], more: str = "") -> str:
    """One row, as it was set last. ``more``: columns of its own, each with a default."""
    texts = ", ".join(f"{name} TEXT NOT NULL" for name in (*names, *_ANSWERS))
    return (
        f"CREATE TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY, {texts}, {more}is_on BIGINT NOT NULL, "
        "failing BIGINT NOT NULL);"
    )


def set_in(table: str, names: Sequence[str]) -> Change:
    """Set anew as a whole; what failed before says nothing of it."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        written = (*names, "failing")
        first = {"is_on": 0} | dict.fromkeys(_ANSWERS, "")
        said = {name: str(s[name]) for name in names} | {"failing": 0} | first
        t.run(
            f"INSERT INTO {table} (id, {', '.join(said)}) VALUES ({', '.join('?' * (len(said) + 1))}) "
            f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in written)}",
            (row.stream, *said.values()),
        )

    return change


def stands_in(table: str, **values: Any) -> Change:
    """These values hold from now on."""
    return lambda t, row, s: _stands(t, table, row, values)


def tested_in(table: str) -> Change:
    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        told = {"test_failure": s["failure"], "test_code": s["server_code"]}
        _stands(t, table, row, {"tested_at": row.recorded_at} | told)

    return change


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
