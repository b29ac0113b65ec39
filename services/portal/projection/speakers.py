"""Who speaks at which meeting, by institution; names are not in it."""

from collections.abc import Sequence

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection


class Speakers(Projection):
    """``is_named``: whether a name is sealed in the ledger."""

    name = "speakers"
    sources = ("clusters",)
    tables = """
    CREATE TABLE IF NOT EXISTS meeting_speaker (
      meeting TEXT NOT NULL, speaker BIGINT NOT NULL, version BIGINT NOT NULL, speaking_as TEXT NOT NULL,
      institution_kind TEXT NOT NULL, institution TEXT NOT NULL, subject_matter TEXT NOT NULL,
      is_named BIGINT NOT NULL, struck BIGINT NOT NULL, PRIMARY KEY (meeting, speaker)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == "clusters.SpeakerNamed":
                _named(t, row)
            elif row.topic == "clusters.SpeakerStruck":
                t.run(
                    "UPDATE meeting_speaker SET struck = 1 WHERE meeting = ? AND speaker = ?",
                    (row.stream, state_of(row)["speaker"]),
                )


def _named(t: Transaction, row: LedgerRow) -> None:
    s = state_of(row)
    told = (s["speaking_as"], s["institution_kind"], s["institution"], s["subject_matter"])
    t.run(
        "INSERT INTO meeting_speaker VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
        (row.stream, s["speaker"], row.version, *told, int(s["is_named"])),
    )
