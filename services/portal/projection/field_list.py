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
ORDERED: Final = "registry.ActivityFieldsOrdered"


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
                s, other = state_of(row), CHANGES[row.topic]
                name = "\n".join(s["activity_fields"]) if row.topic == ORDERED else s["activity_field"]
                told = (row.version, row.topic, name, s[other] if other else "", s.get("valid_from", ""))
                t.run("INSERT INTO field_change VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", told)
