"""Who says to follow which dissolved ormas: a row for each that ever said so, with whether it stands."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

CLAIMED: Final = "registry.SuccessionClaimed"
STRUCK: Final = "registry.SuccessionStruck"
TOLD: Final = ("other", "other_name", "claimed_by", "letter", "claimed_on", "ground")
_SAVE: Final = (
    f"INSERT INTO succession (ormas, version, stands, {', '.join(TOLD)}) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (ormas) DO UPDATE SET version = excluded.version, stands = 1, "
    f"{', '.join(f'{name} = excluded.{name}' for name in TOLD)} WHERE excluded.version > succession.version"
)


class Successions(Projection):
    """The newest claim of each ormas; ``stands`` is 0 once it was struck."""

    name = "successions"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS succession (
      ormas TEXT NOT NULL PRIMARY KEY, version BIGINT NOT NULL, stands BIGINT NOT NULL, other TEXT NOT NULL,
      other_name TEXT NOT NULL, claimed_by TEXT NOT NULL, letter TEXT NOT NULL, claimed_on TEXT NOT NULL,
      ground TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS succession_other ON succession (other);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == CLAIMED:
                t.run(_SAVE, (row.stream, row.version, *(state_of(row)[name] for name in TOLD)))
            elif row.topic == STRUCK:
                struck = "UPDATE succession SET stands = 0, version = ? WHERE ormas = ? AND version < ?"
                t.run(struck, (row.version, row.stream, row.version))
