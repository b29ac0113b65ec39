"""How many codes were mailed to one address, for whichever account; forgotten after a day."""

from typing import Final

from services.notifications.rules.preferences import MOST_CODES
from shared.database import Database

_TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS mailed_code (address TEXT NOT NULL, expires_at TEXT NOT NULL, "
    "command TEXT NOT NULL, PRIMARY KEY (address, command))"
)


class CodeLimit:
    """Not in the ledger: an address must leave nothing there. ``address`` is a keyed digest of one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, address: str, command: str, now: str, expires_at: str) -> bool:
        """Whether one more may go there. The place is taken before anything is mailed, so that of several at
        once none is let through too many; the same command again takes none.
        """
        with self._database.write("codes") as t:
            t.run(_TABLE)
            t.run("DELETE FROM mailed_code WHERE expires_at <= ?", (now,))
            taken = [row[0] for row in t.all("SELECT command FROM mailed_code WHERE address = ?", (address,))]
            if command not in taken and len(taken) >= MOST_CODES:
                return False
            t.run(
                "INSERT INTO mailed_code VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (address, expires_at, command),
            )
        return True
