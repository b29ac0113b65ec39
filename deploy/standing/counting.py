"""How many rows of a source are really there, counted without reading a large table at every look."""

import time
from typing import Final

from shared.database import Transaction

TRUSTED: Final = 60.0
"""Seconds for which a count is continued instead of begun anew: a row taken away shows after that."""


class Counted:
    """Rows of one consumer's ``heard``. Used by one thread."""

    def __init__(self, trusted: float = TRUSTED) -> None:
        self._trusted = trusted
        self._known: dict[str, tuple[int, int]] = {}
        self._begun = time.monotonic()

    def up_to(self, t: Transaction, source: str, position: int) -> int:
        """The rows of ``source`` at positions from 1 to ``position``."""
        if time.monotonic() - self._begun > self._trusted:
            self._known.clear()
            self._begun = time.monotonic()
        last, count = self._known.get(source, (0, 0))
        between = _rows(t, source, min(last, position), max(last, position))
        found = count + between if position >= last else count - between
        if position >= last:
            self._known[source] = (position, found)
        return found


def _rows(t: Transaction, source: str, after: int, last: int) -> int:
    if after == last:
        return 0
    sql = "SELECT COUNT(*) FROM heard WHERE source = ? AND position > ? AND position <= ?"
    row = t.one(sql, (source, after, last))
    return int(row[0]) if row else 0
