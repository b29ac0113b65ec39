"""The history of a stream for an auditor: no row is shown that the chain around it does not vouch for."""

from collections.abc import Iterable

from shared.errors import CallUs
from shared.ledger.chain import LedgerRow, link
from shared.ledger.reading import COLUMNS, LedgerReading

_AT_ONCE = 400


class HistoryBroken(CallUs):
    """Riwayat ini tidak cocok dengan rantai buku peristiwa. Jalankan ./ormas audit verify."""

    code = "history-broken"


def proven_history(ledger: LedgerReading, stream: str) -> list[LedgerRow]:
    """Every row of one stream, in order; each is read again by position and linked to both neighbours.

    An index may tell another story than the table, and a row may be forged with a hash of its own:
    the first differs from the row at its position, the second from what the next row was linked to.
    Errors: HistoryBroken.
    """
    rows = ledger.history(stream)
    if [row.version for row in rows] != list(range(1, len(rows) + 1)):
        raise HistoryBroken
    if any(type(row.position) is not int or row.position < 1 for row in rows):
        raise HistoryBroken
    around = _at(ledger, {row.position + step for row in rows for step in (-1, 0, 1)})
    for row in rows:
        if around.get(row.position) != row or not _is_linked(ledger, row, around):
            raise HistoryBroken
        later = around.get(row.position + 1)
        if later is not None and not _is_linked(ledger, later, around):
            raise HistoryBroken
    return rows


def _is_linked(ledger: LedgerReading, row: LedgerRow, around: dict[int, LedgerRow]) -> bool:
    before = around.get(row.position - 1)
    if before is None and row.position > 1:
        return False
    previous = before.hash if before else ledger.identity.genesis()
    try:
        return link(previous, row.public(), row.sealed_digest()) == row.hash
    except (AttributeError, TypeError, UnicodeEncodeError):
        return False  # a value of another type than the ledger writes


def _at(ledger: LedgerReading, positions: Iterable[int]) -> dict[int, LedgerRow]:
    wanted, found = sorted(positions), list[LedgerRow]()
    table = "ledger NOT INDEXED" if ledger.database.dialect == "sqlite" else "ledger"
    with ledger.database.read() as t:
        for start in range(0, len(wanted), _AT_ONCE):
            part = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            found += map(
                LedgerRow._make, t.all(f"SELECT {COLUMNS} FROM {table} WHERE position IN ({marks})", part)
            )
    if len({row.position for row in found}) < len(found):
        raise HistoryBroken
    return {row.position: row for row in found}
