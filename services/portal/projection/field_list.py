"""What the office changed in its list of bidang: a row for each change, folded by whoever reads them."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

CHANGES: Final = {
    "registry.ActivityFieldListed": "",
    "registry.ActivityFieldRenamed": "new_name",
    "registry.ActivityFieldRetired": "replacement",
    "registry.ActivityFieldsOrdered": "",
}
"""Each event, and which of its fields names another bidang."""


def change_of(row: LedgerRow, other: str, named: str, order: str) -> tuple[int, str, str, str, str]:
    """One change of a list of names, as its row; ``other``: which field names another one."""
    s = state_of(row)
    name = s[named] if named in s else "\n".join(s[order])
    return row.version, row.topic, name, s[other] if other else "", s.get("valid_from", "")


class FieldList(Projection):
    """``name``: the bidang that is spoken of; of an order all that come first, one a line."""

    name = "field-list"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS field_change (
      version BIGINT PRIMARY KEY, topic TEXT NOT NULL, name TEXT NOT NULL, other TEXT NOT NULL,
      since TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in CHANGES:
                told = change_of(row, CHANGES[row.topic], "activity_field", "activity_fields")
                t.run("INSERT INTO field_change VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", told)
