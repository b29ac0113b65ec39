"""``accounts.db``: logins, names, password digests and links; readable for its owner alone."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final, NamedTuple

from services.portal.accounts import sessions
from services.portal.accounts.digests import digest_of_secret
from services.portal.accounts.sessions import Sessions, end_all_in
from shared.database import SqliteDatabase
from shared.ledger.clock import Clock, stamp, utc_now

GIVEN_UP: Final = timedelta(hours=1)
"""A secret whose command was not recorded within this time is dropped."""
_AT_ONCE: Final = timedelta(minutes=1)
"""For so long nobody else can use a link that somebody is using."""
_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS account (id TEXT PRIMARY KEY, login TEXT NOT NULL, folded TEXT UNIQUE,"
    " name TEXT NOT NULL, password TEXT NOT NULL DEFAULT '') WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS waiting (command TEXT PRIMARY KEY, account TEXT NOT NULL, kind TEXT NOT NULL,"
    " secret TEXT NOT NULL, expires_at TEXT NOT NULL, written_at TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS link (digest TEXT PRIMARY KEY, account TEXT NOT NULL,"
    " expires_at TEXT NOT NULL, taken_by TEXT NOT NULL DEFAULT '', taken_at TEXT NOT NULL DEFAULT '')"
    " WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS guess (who TEXT PRIMARY KEY, failures INTEGER NOT NULL,"
    " until TEXT NOT NULL) WITHOUT ROWID",
    *sessions.TABLES,
)
_PEOPLE: Final = "SELECT id, login, name, password FROM account"
_NEW_LINK: Final = "INSERT INTO link (digest, account, expires_at) VALUES (?, ?, ?)"


class Person(NamedTuple):
    """Whose account it is."""

    account: str
    login: str
    name: str
    password: str


class Link(NamedTuple):
    """A one-time link that still leads in: for which account ('' for setting up the office), until when."""

    account: str
    expires_at: str


class AccountStore:
    """Kept beside keys.db. Deleted bytes are overwritten, no log stays beside it. Secrets are digests."""

    def __init__(self, path: Path, clock: Clock = utc_now) -> None:
        path.touch(mode=0o600)
        path.chmod(0o600)
        self.database = SqliteDatabase(path, keep_deleted=False)
        with self.database.write() as t:
            for table in _TABLES:
                t.run(table)
        self.sessions = Sessions(self.database, clock)
        self.clock = clock

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
            return [Person(*row) for row in t.all(f"{_PEOPLE} ORDER BY name, id")]

    def find(self, login: str) -> Person | None:
        """Whose login name this is; capital letters do not matter."""
        return self._person("folded", login.strip().casefold())

    def person(self, account: str) -> Person | None:
        """Who has this account."""
        return self._person("id", account)

    def wait_for_password(self, command: str, account: str, digest: str) -> None:
        """Takes effect when this command is recorded; until then the last one that was typed stands."""
        self._wait(command, account, "password", digest, "")

    def wait_for_link(self, command: str, account: str, code: str, lasts: timedelta) -> None:
        """As a password; only the code's digest is kept."""
        self._wait(command, account, "link", digest_of_secret(code), stamp(self.clock() + lasts))

    def waiting(self) -> list[tuple[str, str]]:
        """Commands (and their accounts) whose secret has not taken effect."""
        with self.database.read() as t:
            rows = t.all("SELECT command, account FROM waiting WHERE secret <> ''")
        return [(command, account) for command, account in rows]

    def carry_out(self, command: str) -> None:
        """The secret of a recorded command takes effect, with all that follows, in one transaction.

        Once and never again, whenever the same command comes back: a link that was used stays used.
        """
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
                end_all_in(t, account)
            t.run("UPDATE waiting SET secret = '' WHERE command = ?", (command,))

    def was_carried_out(self, command: str) -> bool:
        """Whether a secret of this command took effect already."""
        with self.database.read() as t:
            row = t.one("SELECT secret FROM waiting WHERE command = ?", (command,))
        return row is not None and not row[0]

    def give_up(self) -> None:
        """Drop what waits for too long. What was recorded must have been carried out before."""
        with self.database.write() as t:
            old = stamp(self.clock() - GIVEN_UP)
            t.run("DELETE FROM waiting WHERE secret <> '' AND written_at < ?", (old,))

    def offer_set_up(self, code: str, lasts: timedelta) -> None:
        """A link for an office without accounts; the one before is void."""
        with self.database.write() as t:
            t.run("DELETE FROM link WHERE account = ''")
            t.run(_NEW_LINK, (digest_of_secret(code), "", stamp(self.clock() + lasts)))

    def link(self, code: str) -> Link | None:
        """The link with this code; None when it is wrong, used or too old."""
        sql = "SELECT account, expires_at FROM link WHERE digest = ? AND expires_at > ?"
        with self.database.read() as t:
            row = t.one(sql, (digest_of_secret(code), stamp(self.clock())))
        return Link(*row) if row else None

    def account_of_link(self, code: str) -> str | None:
        """Whose link this is."""
        found = self.link(code)
        return found.account if found else None

    def take_link(self, code: str, command: str) -> str | None:
        """As :meth:`account_of_link`, for one command at a time: of many who come at once one gets in."""
        now, digest = self.clock(), digest_of_secret(code)
        with self.database.write() as t:
            t.run(
                "UPDATE link SET taken_by = ?, taken_at = ? WHERE digest = ? AND expires_at > ?"
                " AND (taken_by IN ('', ?) OR taken_at < ?)",
                (command, stamp(now), digest, stamp(now), command, stamp(now - _AT_ONCE)),
            )
            sql = "SELECT account FROM link WHERE digest = ? AND taken_by = ? AND expires_at > ?"
            row = t.one(sql, (digest, command, stamp(now)))
        return str(row[0]) if row else None

    def let_go(self, code: str) -> None:
        """The command that took the link was not carried out: another may take it."""
        with self.database.write() as t:
            t.run("UPDATE link SET taken_by = '' WHERE digest = ?", (digest_of_secret(code),))

    def use_up(self, code: str) -> None:
        """The link is void."""
        with self.database.write() as t:
            t.run("DELETE FROM link WHERE digest = ?", (digest_of_secret(code),))

    def shut(self, accounts: Iterable[str]) -> None:
        """Nobody is in through these accounts, and no link leads in."""
        with self.database.write() as t:
            for account in accounts:
                end_all_in(t, account)
                t.run("DELETE FROM link WHERE account = ?", (account,))

    def close(self) -> None:
        """Close the connections."""
        self.database.close()

    def _person(self, column: str, value: str) -> Person | None:
        with self.database.read() as t:
            row = t.one(f"{_PEOPLE} WHERE {column} = ?", (value,))
        return Person(*row) if row else None

    def _wait(self, command: str, account: str, kind: str, secret: str, expires_at: str) -> None:
        with self.database.write() as t:
            t.run(
                "INSERT INTO waiting VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (command) DO UPDATE SET"
                " secret = excluded.secret, expires_at = excluded.expires_at,"
                " written_at = excluded.written_at WHERE waiting.secret <> ''"
                " AND waiting.account = excluded.account AND waiting.kind = excluded.kind",
                (command, account, kind, secret, expires_at, stamp(self.clock())),
            )
