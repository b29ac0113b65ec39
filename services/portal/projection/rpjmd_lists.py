"""The office's lists of the programmes of the RPJMD, and the name of each programme for ever."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

RECORDED = "registry.RpjmdListRecorded"
STRUCK = "registry.RpjmdListStruck"


class RpjmdLists(Projection):
    """A row for each list and each of its themes; ``struck`` says why a list never held."""

    name = "rpjmd_lists"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS rpjmd_list (
      number BIGINT PRIMARY KEY, period TEXT NOT NULL, valid_from TEXT NOT NULL, legal_basis TEXT NOT NULL,
      ground TEXT NOT NULL, struck TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS rpjmd_theme (
      code TEXT PRIMARY KEY, list BIGINT NOT NULL, place BIGINT NOT NULL, title TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == RECORDED:
                _recorded(t, row)
            elif row.topic == STRUCK:
                said = state_of(row)
                t.run("UPDATE rpjmd_list SET struck = ? WHERE number = ?", (said["reason"], said["number"]))


def _recorded(t: Transaction, row: LedgerRow) -> None:
    said = state_of(row)
    names = ("number", "period", "valid_from", "legal_basis", "ground")
    t.run(
        "INSERT INTO rpjmd_list VALUES (?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING",
        tuple(said[name] for name in names),
    )
    t.run_many(
        "INSERT INTO rpjmd_theme VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (f"{said['number']}.{place}", said["number"], place, title)
            for place, title in enumerate(said["themes"], 1)
        ],
    )
