"""Which kinds of documents the office does without, of which ormas: the newest word on each."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

WAIVED: Final = "registry.DocumentWaived"
REVOKED: Final = "registry.DocumentWaiverRevoked"


class Waivers(Projection):
    """The newest event that speaks of a kind writes its row; ``until`` is empty where no day was said."""

    name = "waivers"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS document_waiver (
      ormas TEXT NOT NULL, document_kind TEXT NOT NULL, version BIGINT NOT NULL, until TEXT NOT NULL,
      ground TEXT NOT NULL, told_at TEXT NOT NULL, actor TEXT NOT NULL, stands BIGINT NOT NULL,
      PRIMARY KEY (ormas, document_kind)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in (WAIVED, REVOKED):
                _told(t, row)


def _told(t: Transaction, row: LedgerRow) -> None:
    s, waived = state_of(row), row.topic == WAIVED
    until, ground = (s["until"], s["ground"]) if waived else ("", s["reason"])
    t.run(
        "INSERT INTO document_waiver VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ormas, document_kind) "
        "DO UPDATE SET version = excluded.version, until = excluded.until, ground = excluded.ground, "
        "told_at = excluded.told_at, actor = excluded.actor, stands = excluded.stands "
        "WHERE excluded.version > document_waiver.version",
        (row.stream, s["document_kind"], row.version, until, ground, row.recorded_at, row.actor, int(waived)),
    )
