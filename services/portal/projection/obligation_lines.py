"""The table of obligations: every line as it was said, from which day on, and why."""

from collections.abc import Sequence
from typing import Final

import msgspec

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

SET: Final = "notifications.ObligationSet"
STOPPED: Final = "notifications.ObligationStopped"
TAKEN_BACK: Final = "notifications.ObligationPlanTakenBack"


class ObligationLines(Projection):
    """A row for each time something was said of a code; ``line``: what was written, as JSON, "" where it was
    stopped or a plan was taken back (``undone``); ``kept``: what was planned for later days stayed.
    """

    name = "obligation_lines"
    sources = ("notifications",)
    tables = """
    CREATE TABLE IF NOT EXISTS obligation_line (
      code TEXT NOT NULL, version BIGINT NOT NULL, title TEXT NOT NULL, effective_from TEXT NOT NULL,
      line TEXT NOT NULL, why TEXT NOT NULL, undone BIGINT NOT NULL, kept BIGINT NOT NULL,
      PRIMARY KEY (code, version)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in (SET, STOPPED, TAKEN_BACK):
                said, is_set = state_of(row), row.topic == SET
                line = msgspec.json.encode(said["obligation"]).decode() if is_set else ""
                why = said["ground"] if is_set else said["reason"]
                values = (said["code"], row.version, said["title"], said["effective_from"], line, why)
                kinds = (int(row.topic == TAKEN_BACK), int(is_set and said["keeps_planned"]))
                t.run(
                    "INSERT INTO obligation_line VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    (*values, *kinds),
                )
