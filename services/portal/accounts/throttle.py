"""Guessing gets slower with every wrong guess, for a login and for an address, and never stops for ever."""

from datetime import timedelta
from hashlib import sha256
from typing import Final

from shared.database import Database
from shared.ledger.clock import Clock, stamp, utc_now

FREE: Final = {"login": 5, "address": 20}
"""Wrong guesses before the first wait. Many colleagues may share an address."""
LONGEST: Final = timedelta(minutes=15)
FORGOTTEN: Final = timedelta(hours=1)
"""After so long without a guess everything is forgotten."""


class Throttle:
    """Kept in accounts.db: a restart forgives nothing."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database, self._clock = database, clock

    def admit(self, login: str, address: str) -> bool:
        """Whether a guess may be made now. It counts as wrong until :meth:`right` says otherwise, so that
        guesses made at the same time count, too.
        """
        with self._database.write() as t:
            now = self._clock()  # only now: who waited for the turn must not be earlier than who had it
            t.run("DELETE FROM guess WHERE until < ?", (stamp(now - FORGOTTEN),))
            counts = {}
            for kind, who in _keys(login, address):
                row = t.one("SELECT failures, until FROM guess WHERE who = ?", (who,))
                failures, until = row or (0, "")
                if stamp(now) < until <= stamp(now + LONGEST):  # later: the clock was put back
                    return False
                counts[who] = (failures + 1, stamp(now + _wait_after(failures + 1 - FREE[kind])))
            for who, (failures, until) in counts.items():
                t.run(
                    "INSERT INTO guess VALUES (?, ?, ?) ON CONFLICT (who)"
                    " DO UPDATE SET failures = excluded.failures, until = excluded.until",
                    (who, failures, until),
                )
        return True

    def right(self, login: str, address: str) -> None:
        """The guess was right: the login starts afresh. The address only gets this one guess back."""
        (_, known), (_, place) = _keys(login, address)
        with self._database.write() as t:
            t.run("DELETE FROM guess WHERE who = ?", (known,))
            t.run(
                "UPDATE guess SET failures = failures - 1, until = ? WHERE who = ?",
                (stamp(self._clock()), place),
            )


def _wait_after(too_many: int) -> timedelta:
    """1, 2, 4 … seconds, a quarter of an hour at most."""
    if too_many < 0:
        return timedelta()
    return min(LONGEST, timedelta(seconds=2 ** min(too_many, 20)))


def _keys(login: str, address: str) -> list[tuple[str, str]]:
    """A login that was typed may be anything, even a password: only its digest is kept."""
    typed = sha256(login.strip().casefold().encode()).hexdigest()
    return [("login", f"login {typed}"), ("address", f"address {address}")]
