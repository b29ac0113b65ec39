"""The office's catalogue of documents: every kind as it is asked now."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

DECLARED: Final = ("registry.DocumentKindDeclared", "registry.DocumentKindChanged")
RETIRED: Final = "registry.DocumentKindRetired"
TEXTS: Final = ("title", "demand", "asked_of", "mark", "source", "ground")
LISTS: Final = ("legal_forms", "activity_fields", "signers")
NUMBERS: Final = ("expires", "personal", "holds_months")


class Requirements(Projection):
    """A row is written by the newest event that speaks of a kind; lists have one entry a line."""

    name = "requirements"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS document_kind (
      code TEXT PRIMARY KEY, {", ".join(f"{name} TEXT NOT NULL" for name in (*TEXTS, *LISTS))},
      {", ".join(f"{name} BIGINT NOT NULL" for name in NUMBERS)},
      retired TEXT NOT NULL, version BIGINT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in DECLARED:
                _asked(t, row)
            elif row.topic == RETIRED:
                said = state_of(row)
                t.run(
                    "UPDATE document_kind SET retired = ?, version = ? WHERE code = ? AND version < ?",
                    (said["reason"], row.version, said["document_kind"], row.version),
                )


def _asked(t: Transaction, row: LedgerRow) -> None:
    said = state_of(row)
    names = (*TEXTS, *LISTS, *NUMBERS)
    values = (
        *(said[name] for name in TEXTS),
        *("\n".join(said[name]) for name in LISTS),
        *(int(said[name]) for name in NUMBERS),
    )
    t.run(
        f"INSERT INTO document_kind (code, {', '.join(names)}, retired, version) "
        f"VALUES ({', '.join('?' * (len(names) + 3))}) ON CONFLICT (code) DO UPDATE SET "
        f"{', '.join(f'{name} = excluded.{name}' for name in names)}, retired = excluded.retired, "
        "version = excluded.version WHERE excluded.version > document_kind.version",
        (said["document_kind"], *values, "", row.version),
    )
