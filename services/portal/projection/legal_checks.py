"""Checks of legal bases as they were recorded: a row for each, struck ones too."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

RECORDED: Final = "registry.LegalCheckRecorded"
STRUCK: Final = "registry.LegalCheckStruck"
TEXTS: Final = ("checked_on", "check_source", "check_result", "searched", "seen_there", "ground")


class LegalChecks(Projection):
    """``struck`` says why a check says nothing any more; empty while it stands."""

    name = "legal-checks"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS legal_check (
      ormas TEXT NOT NULL, number BIGINT NOT NULL, version BIGINT NOT NULL,
      {", ".join(f"{name} TEXT NOT NULL" for name in TEXTS)}, document BIGINT NOT NULL,
      actor TEXT NOT NULL, struck TEXT NOT NULL, PRIMARY KEY (ormas, number)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == RECORDED:
                _recorded(t, row)
            elif row.topic == STRUCK:
                s = state_of(row)
                sql = "UPDATE legal_check SET struck = ? WHERE ormas = ? AND number = ?"
                t.run(sql, (s["reason"], row.stream, s["legal_check"]))


def _recorded(t: Transaction, row: LedgerRow) -> None:
    s = state_of(row)
    told = (row.stream, s["legal_check"], row.version, *(s[name] for name in TEXTS), s["document"], row.actor)
    marks = ", ".join("?" * len(told))
    t.run(f"INSERT INTO legal_check VALUES ({marks}, '') ON CONFLICT DO NOTHING", told)
