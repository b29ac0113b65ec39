"""What the office changed in its list of special traits: a row for each change, as for bidang."""

from collections.abc import Sequence

from services.portal.projection.field_list import change_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

CHANGES = {
    "registry.TraitListed": "",
    "registry.TraitRenamed": "new_name",
    "registry.TraitRetired": "replacement",
    "registry.TraitsOrdered": "",
}
"""Each event, and which of its fields names another trait."""


class TraitList(Projection):
    """``name``: the trait that is spoken of; of an order all that come first, one a line."""

    name = "trait-list"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS trait_change (
      version BIGINT PRIMARY KEY, topic TEXT NOT NULL, name TEXT NOT NULL, other TEXT NOT NULL,
      since TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in CHANGES:
                told = change_of(row, CHANGES[row.topic], "trait", "traits")
                t.run("INSERT INTO trait_change VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", told)
