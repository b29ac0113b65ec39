"""What the office puts around its reminders: everything that was set of each channel, and why."""

from collections.abc import Sequence
from typing import Final

import msgspec

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

SET: Final = "notifications.MessageFrameSet"
STOPPED: Final = "notifications.MessageFrameStopped"
DROPPED: Final = "notifications.PlannedFrameDropped"


class MessageFrames(Projection):
    """A row for each time something was said of a channel; ``frame``: as JSON, "" for the shipped one;
    ``dropped``: 1 for a plan that was given up.
    """

    name = "message_frames"
    sources = ("notifications",)
    tables = """
    CREATE TABLE IF NOT EXISTS message_frame (
      frame_channel TEXT NOT NULL, version BIGINT NOT NULL, effective_from TEXT NOT NULL, frame TEXT NOT NULL,
      why TEXT NOT NULL, dropped BIGINT NOT NULL, PRIMARY KEY (frame_channel, version)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in (SET, STOPPED):
                said = state_of(row)
                frame = msgspec.json.encode(said["frame"]).decode() if row.topic == SET else ""
                why = said["ground"] if row.topic == SET else said["reason"]
                values = (said["frame_channel"], row.version, said["effective_from"], frame, why)
                t.run("INSERT INTO message_frame VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING", values)
            elif row.topic == DROPPED:
                said = state_of(row)
                t.run(
                    "UPDATE message_frame SET dropped = 1 "
                    "WHERE frame_channel = ? AND effective_from = ? AND version < ?",
                    (said["frame_channel"], said["effective_from"], row.version),
                )
