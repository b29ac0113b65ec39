"""Which programme of the RPJMD a meeting or an activity serves."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

POINTED = "clusters.PointedToTheme"
TAKEN_AWAY = "clusters.ThemeTakenAway"


class ServedThemes(Projection):
    """A row for each that serves one; the code is "" where that was taken away."""

    name = "served_themes"
    sources = ("clusters",)
    tables = """
    CREATE TABLE IF NOT EXISTS served_theme (
      stream TEXT PRIMARY KEY, rpjmd_code TEXT NOT NULL, rpjmd_theme TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS served_theme_code ON served_theme (rpjmd_code);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic not in (POINTED, TAKEN_AWAY):
                continue
            told = state_of(row)
            theme = (told["rpjmd_code"], told["rpjmd_theme"]) if row.topic == POINTED else ("", "")
            t.run(
                "INSERT INTO served_theme VALUES (?, ?, ?) ON CONFLICT (stream) DO UPDATE "
                "SET rpjmd_code = excluded.rpjmd_code, rpjmd_theme = excluded.rpjmd_theme",
                (row.stream, *theme),
            )
