"""The sanctions that others decided, as recorded: a row for each, with its end when it has one."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

RECORDED = "registry.SanctionRecorded"
ENDED = "registry.SanctionEnded"
COLUMNS = ("kind", "issuer", "letter", "decided_on", "answer_by", "legal_basis", "ground")


class Sanctions(Projection):
    """Whether one stands is read from its end: empty while it stands."""

    name = "sanctions"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS sanction (
      ormas TEXT NOT NULL, sanction BIGINT NOT NULL, kind TEXT NOT NULL, issuer TEXT NOT NULL,
      letter TEXT NOT NULL, decided_on TEXT NOT NULL, answer_by TEXT NOT NULL, legal_basis TEXT NOT NULL,
      ground TEXT NOT NULL, ended_by TEXT NOT NULL, ended_on TEXT NOT NULL, end_ground TEXT NOT NULL,
      PRIMARY KEY (ormas, sanction)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == RECORDED:
                _recorded(t, row)
            elif row.topic == ENDED:
                _ended(t, row)


def _recorded(t: Transaction, row: LedgerRow) -> None:
    s = state_of(row)
    t.run(
        "INSERT INTO sanction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '') ON CONFLICT DO NOTHING",
        (row.stream, s["sanction"], *(s[name] for name in COLUMNS)),
    )


def _ended(t: Transaction, row: LedgerRow) -> None:
    s = state_of(row)
    t.run(
        "UPDATE sanction SET ended_by = ?, ended_on = ?, end_ground = ? WHERE ormas = ? AND sanction = ?",
        (s["ended_by"], s["ended_on"], s["ground"], row.stream, s["sanction"]),
    )
