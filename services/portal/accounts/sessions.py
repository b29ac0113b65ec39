"""Who is signed in where, and was: in accounts.db, so that a session can be ended from here."""

from datetime import timedelta
from typing import Final

from services.portal.accounts.digests import digest_of_secret
from shared.database import Database, Transaction
from shared.ledger.clock import Clock, stamp, utc_now

LASTS: Final = timedelta(hours=10)
KEPT: Final = 10
"""How many sign-ins of an account are remembered."""
TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS session (digest TEXT PRIMARY KEY, account TEXT NOT NULL,"
    " began_at TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS sign_in (id INTEGER PRIMARY KEY, account TEXT NOT NULL, at TEXT NOT NULL,"
    " address TEXT NOT NULL)",
)


class Sessions:
    """A cookie holds a random key, a session its digest: once it is ended, no copy of the cookie counts."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database, self._clock = database, clock

    def begin(self, account: str, key: str, address: str, digest: str) -> bool:
        """The holder of ``key`` is this account until signing out, and for ten hours at most.

        Only while ``digest``, of the password that was typed, is the account's: nothing begins with a
        password that was replaced while it was being compared. Whether it began.
        """
        now = self._clock()
        with self._database.write() as t:
            if not t.one("SELECT 1 FROM account WHERE id = ? AND password = ?", (account, digest)):
                return False
            t.run("DELETE FROM session WHERE began_at < ?", (stamp(now - LASTS),))
            t.run("INSERT INTO session VALUES (?, ?, ?)", (digest_of_secret(key), account, stamp(now)))
            t.run(
                "INSERT INTO sign_in (account, at, address) VALUES (?, ?, ?)", (account, stamp(now), address)
            )
            t.run(
                "DELETE FROM sign_in WHERE account = ? AND id NOT IN"
                " (SELECT id FROM sign_in WHERE account = ? ORDER BY id DESC LIMIT ?)",
                (account, account, KEPT),
            )
        return True

    def account_of(self, key: str) -> str | None:
        """Whose session this is; None when it was ended or is too old."""
        sql = "SELECT account FROM session WHERE digest = ? AND began_at > ?"
        with self._database.read() as t:
            row = t.one(sql, (digest_of_secret(key), stamp(self._clock() - LASTS)))
        return str(row[0]) if row else None

    def end(self, key: str) -> None:
        """Signed out here."""
        with self._database.write() as t:
            t.run("DELETE FROM session WHERE digest = ?", (digest_of_secret(key),))

    def end_all(self, account: str) -> None:
        """Signed out everywhere."""
        with self._database.write() as t:
            end_all_in(t, account)

    def latest(self, account: str) -> list[tuple[str, str]]:
        """When and from where it was signed in last, newest first."""
        with self._database.read() as t:
            sql = "SELECT at, address FROM sign_in WHERE account = ? ORDER BY id DESC"
            return [(str(at), str(address)) for at, address in t.all(sql, (account,))]


def end_all_in(t: Transaction, account: str) -> None:
    """As :meth:`Sessions.end_all`, together with what else happens in this transaction."""
    t.run("DELETE FROM session WHERE account = ?", (account,))
