"""``accounts.db``: logins, names, password digests, links, sessions; readable for its owner alone."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from shared.database import SqliteDatabase, Transaction
from shared.ledger.clock import stamp, utc_now

SESSION_LASTS: Final = timedelta(hours=10)
KEPT: Final = 10
"""How many sign-ins of an account are remembered."""
_AT_ONCE: Final = timedelta(minutes=1)
"""For so long nobody else can use a link that somebody is using."""
_GIVEN_UP: Final = timedelta(hours=1)
"""A secret whose command was never recorded is dropped after this."""
_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS account (id TEXT PRIMARY KEY, login TEXT NOT NULL, folded TEXT UNIQUE,"
    " name TEXT NOT NULL, password TEXT NOT NULL DEFAULT '') WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS waiting (command TEXT PRIMARY KEY, account TEXT NOT NULL, kind TEXT NOT NULL,"
    " secret TEXT NOT NULL, expires_at TEXT NOT NULL, written_at TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS link (digest TEXT PRIMARY KEY, account TEXT NOT NULL,"
    " expires_at TEXT NOT NULL, taken_by TEXT NOT NULL DEFAULT '', taken_at TEXT NOT NULL DEFAULT '')"
    " WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS session (digest TEXT PRIMARY KEY, account TEXT NOT NULL,"
    " began_at TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS sign_in (id INTEGER PRIMARY KEY, account TEXT NOT NULL, at TEXT NOT NULL,"
    " address TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS guess (who TEXT PRIMARY KEY, failures INTEGER NOT NULL,"
    " until TEXT NOT NULL) WITHOUT ROWID",
)
_NEW_LINK: Final = "INSERT INTO link (digest, account, expires_at) VALUES (?, ?, ?)"


class Person(NamedTuple):
    """Whose account it is."""

    account: str
    login: str
    name: str
    password: str


class AccountStore:
    """Kept beside keys.db. Deleted bytes are overwritten, no log stays beside it. Secrets are digests."""

    def __init__(self, path: Path) -> None:
        self.database = SqliteDatabase(path, keep_deleted=False)
        with self.database.write() as t:
            for table in _TABLES:
                t.run(table)
        path.chmod(0o600)

    def add(self, account: str, login: str, name: str) -> None:
        """An account that was opened; known before, nothing changes."""
        with self.database.write() as t:
            t.run(
                "INSERT INTO account (id, login, folded, name) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (account, login, login.casefold(), name),
            )

    def names(self) -> dict[str, str]:
        """What the people of the office are called, by account."""
        with self.database.read() as t:
            return dict(t.all("SELECT id, name FROM account"))

    def people(self) -> list[Person]:
        """Everybody, by name."""
        with self.database.read() as t:
            rows = t.all("SELECT id, login, name, password FROM account ORDER BY name, id")
        return [Person(*row) for row in rows]

    def find(self, login: str) -> Person | None:
        """Whose login name this is; capital letters do not matter."""
        return next((p for p in self.people() if p.login.casefold() == login.strip().casefold()), None)

    def person(self, account: str) -> Person | None:
        """Who has this account."""
        return next((p for p in self.people() if p.account == account), None)

    def wait_for_password(self, command: str, account: str, digest: str) -> None:
        """Takes effect when this command is recorded; until then the last one that was typed stands."""
        self._wait(command, account, "password", digest, "")

    def wait_for_link(self, command: str, account: str, code: str, lasts: timedelta) -> None:
        """As a password; only the code's digest is kept."""
        self._wait(command, account, "link", _digest(code), stamp(utc_now() + lasts))

    def waiting(self) -> list[tuple[str, str]]:
        """Commands (and their accounts) whose secret has not taken effect; what was given up is dropped."""
        with self.database.write() as t:
            old = stamp(utc_now() - _GIVEN_UP)
            rows = t.all("SELECT command, account, secret, written_at FROM waiting")
            t.run("DELETE FROM waiting WHERE written_at < ?", (old,))
        return [(command, account) for command, account, secret, _ in rows if secret]

    def carry_out(self, command: str) -> None:
        """The secret of a recorded command takes effect, with all that follows, in one transaction."""
        with self.database.write() as t:
            row = t.one("SELECT account, kind, secret, expires_at FROM waiting WHERE command = ?", (command,))
            if not row or not row[2]:
                return
            account, kind, secret, expires_at = row
            t.run("DELETE FROM link WHERE account = ?", (account,))
            if kind == "link":
                t.run(_NEW_LINK, (secret, account, expires_at))
            else:
                t.run("UPDATE account SET password = ? WHERE id = ?", (secret, account))
                _end_sessions(t, account)
            t.run("UPDATE waiting SET secret = '' WHERE command = ?", (command,))

    def was_carried_out(self, command: str) -> bool:
        """Whether a secret of this command took effect already."""
        with self.database.read() as t:
            row = t.one("SELECT secret FROM waiting WHERE command = ?", (command,))
        return row is not None and not row[0]

    def offer_set_up(self, code: str, lasts: timedelta) -> None:
        """A link for an office without accounts; the one before is void."""
        with self.database.write() as t:
            t.run("DELETE FROM link WHERE account = ''")
            t.run(_NEW_LINK, (_digest(code), "", stamp(utc_now() + lasts)))

    def account_of_link(self, code: str) -> str | None:
        """Whose link this is ('' for setting up the office); None when it is wrong, used or too old."""
        with self.database.read() as t:
            row = t.one("SELECT account, expires_at FROM link WHERE digest = ?", (_digest(code),))
        return str(row[0]) if row and row[1] > stamp(utc_now()) else None

    def take_link(self, code: str, command: str) -> str | None:
        """As :meth:`account_of_link`, for one command at a time: of many who come at once one gets in."""
        now = utc_now()
        with self.database.write() as t:
            t.run(
                "UPDATE link SET taken_by = ?, taken_at = ? WHERE digest = ? AND expires_at > ?"
                " AND (taken_by IN ('', ?) OR taken_at < ?)",
                (command, stamp(now), _digest(code), stamp(now), command, stamp(now - _AT_ONCE)),
            )
            sql = "SELECT account FROM link WHERE digest = ? AND taken_by = ? AND expires_at > ?"
            row = t.one(sql, (_digest(code), command, stamp(now)))
        return str(row[0]) if row else None

    def use_up(self, code: str) -> None:
        """The link is void."""
        with self.database.write() as t:
            t.run("DELETE FROM link WHERE digest = ?", (_digest(code),))

    def begin_session(self, account: str, key: str, address: str) -> None:
        """The holder of ``key`` is this account until signing out, and for ten hours at most."""
        now = utc_now()
        with self.database.write() as t:
            t.run("DELETE FROM session WHERE began_at < ?", (stamp(now - SESSION_LASTS),))
            t.run("INSERT INTO session VALUES (?, ?, ?)", (_digest(key), account, stamp(now)))
            t.run(
                "INSERT INTO sign_in (account, at, address) VALUES (?, ?, ?)", (account, stamp(now), address)
            )
            t.run(
                "DELETE FROM sign_in WHERE account = ? AND id NOT IN"
                " (SELECT id FROM sign_in WHERE account = ? ORDER BY id DESC LIMIT ?)",
                (account, account, KEPT),
            )

    def account_of_session(self, key: str, now: datetime | None = None) -> str | None:
        """Whose session this is; None when it was ended or is too old."""
        with self.database.read() as t:
            row = t.one("SELECT account, began_at FROM session WHERE digest = ?", (_digest(key),))
        return str(row[0]) if row and row[1] > stamp((now or utc_now()) - SESSION_LASTS) else None

    def end_session(self, key: str) -> None:
        """Signed out here."""
        with self.database.write() as t:
            t.run("DELETE FROM session WHERE digest = ?", (_digest(key),))

    def end_sessions(self, account: str) -> None:
        """Signed out everywhere."""
        with self.database.write() as t:
            _end_sessions(t, account)

    def shut(self, accounts: Iterable[str]) -> None:
        """Nobody is in through these accounts, and no link leads in."""
        with self.database.write() as t:
            for account in accounts:
                _end_sessions(t, account)
                t.run("DELETE FROM link WHERE account = ?", (account,))

    def sign_ins(self, account: str) -> list[tuple[str, str]]:
        """When and from where it was signed in last, newest first."""
        with self.database.read() as t:
            sql = "SELECT at, address FROM sign_in WHERE account = ? ORDER BY id DESC"
            return [(str(at), str(address)) for at, address in t.all(sql, (account,))]

    def close(self) -> None:
        """Close the connections."""
        self.database.close()

    def _wait(self, command: str, account: str, kind: str, secret: str, expires_at: str) -> None:
        with self.database.write() as t:
            t.run(
                "INSERT INTO waiting VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (command) DO UPDATE"
                " SET secret = excluded.secret WHERE waiting.secret <> ''",
                (command, account, kind, secret, expires_at, stamp(utc_now())),
            )


def _end_sessions(t: Transaction, account: str) -> None:
    t.run("DELETE FROM session WHERE account = ?", (account,))


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
