"""Teams that oversee organisations: every team as it is now."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

FORMED: Final = ("registry.OversightTeamFormed", "registry.OversightTeamChanged")
ENDED: Final = "registry.OversightTeamEnded"
TEXTS: Final = ("team_name", "legal_basis", "mark")


class OversightTeams(Projection):
    """A row is written by the newest event that speaks of a team; institutions have one line each."""

    name = "oversight_teams"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS oversight_team (
      code TEXT PRIMARY KEY, {", ".join(f"{name} TEXT NOT NULL" for name in TEXTS)},
      institutions TEXT NOT NULL, ended TEXT NOT NULL, version BIGINT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in FORMED:
                _formed(t, row)
            elif row.topic == ENDED:
                said = state_of(row)
                t.run(
                    "UPDATE oversight_team SET ended = ?, version = ? WHERE code = ? AND version < ?",
                    (said["reason"], row.version, said["team"], row.version),
                )


def _formed(t: Transaction, row: LedgerRow) -> None:
    said = state_of(row)
    names = (*TEXTS, "institutions", "version")
    values = (*(said[name] for name in TEXTS), "\n".join(said["institutions"]), row.version)
    t.run(
        f"INSERT INTO oversight_team (code, ended, {', '.join(names)}) "
        f"VALUES (?, '', {', '.join('?' * len(names))}) ON CONFLICT (code) DO UPDATE SET "
        f"{', '.join(f'{name} = excluded.{name}' for name in names)} "
        "WHERE excluded.version > oversight_team.version",
        (said["team"], *values),
    )
