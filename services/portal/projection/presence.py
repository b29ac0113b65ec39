"""Who reported to the office, by which letter and for how long, as the register learned it."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

REPORTED: Final = "registry.PresenceReported"
CORRECTED: Final = "registry.PresenceNumberCorrected"
ENDED: Final = "registry.PresenceReportEnded"
TEXTS: Final = ("letter_number", "title", "reported_on", "valid_from", "valid_until")


class Presence(Projection):
    """A row for each letter. ``ended_on`` "" while it stands; a row without a number was ended unheard."""

    name = "presence"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS presence (
      ormas TEXT NOT NULL, letter TEXT NOT NULL, {", ".join(f"{name} TEXT NOT NULL" for name in TEXTS)},
      ended_on TEXT NOT NULL, presence_end TEXT NOT NULL, PRIMARY KEY (ormas, letter)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == REPORTED:
                _told(t, row, TEXTS)
            elif row.topic == CORRECTED:
                t.run(
                    "UPDATE presence SET letter_number = ? WHERE ormas = ? AND letter = ?",
                    (state_of(row)["letter_number"], row.stream, state_of(row)["letter"]),
                )
            elif row.topic == ENDED:
                _told(t, row, ("ended_on", "presence_end"))


def _told(t: Transaction, row: LedgerRow, names: Sequence[str]) -> None:
    """These fields of the letter, whatever was heard of it before."""
    said = state_of(row)
    empty = [said[name] if name in names else "" for name in (*TEXTS, "ended_on", "presence_end")]
    changes = ", ".join(f"{name} = excluded.{name}" for name in names)
    sql = "INSERT INTO presence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ormas, letter) DO UPDATE SET"
    t.run(f"{sql} {changes}", (row.stream, said["letter"], *empty))
