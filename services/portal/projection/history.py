"""History: one sentence per event, with who, when and on what ground."""

import re
from collections.abc import Sequence
from typing import Final

from contracts.telling.facts import SENTENCES_DIGEST, open_state_of
from contracts.telling.sentences import sentence_of
from services.portal.projection.put_right import SAID_BEFORE, put_right
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

_DIGEST: Final = re.compile(r"(?<=lembar sunting), sha256 [0-9a-f]+")
"""Grounds of older edited sheets: who reads the history has no use for it; the ledger keeps it."""


class History(Projection):
    """Every event of every source. ``about`` is the ormas or cluster an event speaks of, ``other`` the second
    ormas of a pair: what is said of a pair stands in the history of both.

    Its sentences come from the catalogue: other sentences are another history, told again from zero.
    """

    name = "history"
    sources = ("registry", "clusters", "requests", "scoring", "notifications")
    revision = f"4 {SENTENCES_DIGEST}"
    tables = f"""
    CREATE TABLE IF NOT EXISTS history (
      source TEXT NOT NULL, position BIGINT NOT NULL, stream TEXT NOT NULL, version BIGINT NOT NULL,
      about TEXT NOT NULL, other TEXT NOT NULL, topic TEXT NOT NULL, recorded_at TEXT NOT NULL,
      actor TEXT NOT NULL, sentence TEXT NOT NULL, ground TEXT NOT NULL, PRIMARY KEY (source, position)
    );
    {SAID_BEFORE}
    CREATE INDEX IF NOT EXISTS history_about ON history (about, recorded_at);
    CREATE INDEX IF NOT EXISTS history_other ON history (other);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        t.run_many(
            "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [_line(row, put_right(t, row) or sentence_of(row)) for row in rows],
        )


def _line(row: LedgerRow, sentence: str) -> tuple[object, ...]:
    state = open_state_of(row)
    source = row.topic.partition(".")[0]
    about = str(state.get("ormas") or state.get("cluster") or row.stream)
    return (
        source, row.position, row.stream, row.version, about, str(state.get("other") or ""), row.topic,
        row.recorded_at, row.actor, _DIGEST.sub("", sentence),
        _DIGEST.sub("", str(state.get("ground") or "")),
    )  # fmt: skip
