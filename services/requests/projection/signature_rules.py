"""Who signs for an ormas, as the register told of its bylaws: a report is taken with these signatures."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from contracts.telling.facts import state_of
from shared.database import Database, Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

_RECORDED: Final = "registry.SignatureRuleRecorded"


class SignatureRule(NamedTuple):
    """Whose signatures count, and how many are needed: the office's policy until the bylaws are recorded."""

    signatories: tuple[str, ...] = ("ketua", "sekretaris")
    signatures: int = 2


class SignatureRules(Projection):
    """A row for each ormas whose rule is recorded; the newest counts. ``signatories``: one a line."""

    name = "signature-rules"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS known_signature_rule (
      ormas TEXT PRIMARY KEY, version BIGINT NOT NULL, signatories TEXT NOT NULL, signatures BIGINT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == _RECORDED:
                s = state_of(row)
                t.run(
                    "INSERT INTO known_signature_rule VALUES (?, ?, ?, ?) ON CONFLICT (ormas) DO UPDATE SET "
                    "version = excluded.version, signatories = excluded.signatories, "
                    "signatures = excluded.signatures WHERE excluded.version > known_signature_rule.version",
                    (row.stream, row.version, "\n".join(s["signatories"]), s["signatures"]),
                )


def signature_rule_of(views: Database, ormas: str) -> SignatureRule:
    """As it is known now."""
    with views.read() as t:
        row = t.one(
            "SELECT signatories, signatures FROM known_signature_rule WHERE ormas = ?",
            (ormas,),
        )
    return SignatureRule(tuple(row[0].splitlines()), row[1]) if row else SignatureRule()
