"""How far a relay came: a row of views. Losing it repeats messages and never skips one."""

from typing import Final, NamedTuple

from shared.database import Database


class Place(NamedTuple):
    """A position in a ledger and the hash there."""

    position: int
    hash: bytes


_SAVE: Final = (
    "INSERT INTO relay_cursors VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
    "position = excluded.position, hash = excluded.hash"
)


class Cursor:
    """The confirmed place of one relay in one ledger; ``name`` includes the incarnation."""

    def __init__(self, database: Database, name: str) -> None:
        self.database = database
        self.name = name

    def create(self) -> None:
        """Make the table when it is missing."""
        kind = "BLOB" if self.database.dialect == "sqlite" else "BYTEA"
        with self.database.write("relay_cursors") as t:
            t.run(
                "CREATE TABLE IF NOT EXISTS relay_cursors "
                f"(name TEXT PRIMARY KEY, position BIGINT NOT NULL, hash {kind} NOT NULL)"
            )

    def read(self) -> Place | None:
        """Where the relay was; None when it never was anywhere."""
        with self.database.read() as t:
            row = t.one("SELECT position, hash FROM relay_cursors WHERE name = ?", (self.name,))
        return Place._make(row) if row else None

    def save(self, place: Place) -> None:
        """Everything up to this place is confirmed by the broker."""
        with self.database.write("relay_cursors") as t:
            t.run(_SAVE, (self.name, *place))
