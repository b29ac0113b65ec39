"""History: one sentence per event, with who, when and on what ground."""

from collections.abc import Sequence

from contracts.telling.facts import SENTENCES_DIGEST, open_state_of
from contracts.telling.sentences import sentence_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection


class History(Projection):
    """Every event of every source. ``about`` is the ormas or cluster an event speaks of, ``other`` the second
    ormas of a pair: what is said of a pair stands in the history of both.

    Its sentences come from the catalogue: other sentences are another history, told again from zero.
    """

    name = "history"
    sources = ("registry", "clusters", "requests", "scoring")
    revision = f"3 {SENTENCES_DIGEST}"
    tables = """
    CREATE TABLE IF NOT EXISTS history (
      source TEXT NOT NULL, position BIGINT NOT NULL, stream TEXT NOT NULL, version BIGINT NOT NULL,
      about TEXT NOT NULL, other TEXT NOT NULL, topic TEXT NOT NULL, recorded_at TEXT NOT NULL,
      actor TEXT NOT NULL, sentence TEXT NOT NULL, ground TEXT NOT NULL, PRIMARY KEY (source, position)
    );
    CREATE INDEX IF NOT EXISTS history_about ON history (about, recorded_at);
    CREATE INDEX IF NOT EXISTS history_other ON history (other);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        t.run_many(
            "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [_line(row) for row in rows],
        )


def _line(row: LedgerRow) -> tuple[object, ...]:
    state = open_state_of(row)
    source = row.topic.partition(".")[0]
    about = str(state.get("ormas") or state.get("cluster") or row.stream)
    return (
        source, row.position, row.stream, row.version, about, str(state.get("other") or ""), row.topic,
        row.recorded_at, row.actor, sentence_of(row), str(state.get("ground") or ""),
    )  # fmt: skip
