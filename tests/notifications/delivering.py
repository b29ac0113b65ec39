"""Messages on their way, for stories about them."""

from services.notifications.events import (
    MessageBounced,
    MessageGivenUp,
    MessageQueued,
    MessageSent,
    MessageWithdrawn,
    SendingBegun,
    SendingFailed,
    SendingUncertain,
)
from tests.scenario import fact

ORMAS = "ormas-0000000000000000000000000000000c"
QUEUED = fact(
    MessageQueued,
    day="2026-03-12",
    recipient=f"ormas:{ORMAS}",
    organisation=ORMAS,
    message_channel="email",
    reminders=["reminder-0000000000000000000000000000000c"],
    count=1,
    part=1,
)
TO_COLLEAGUE = fact(MessageQueued, day="2026-03-12", recipient="account:a1", message_channel="email", part=1)
BEGUN = fact(SendingBegun, attempt=1, said_at=3)
TRIED = fact(SendingFailed, attempt=1, failure="busy", server_code="451", next_try_at="2026-03-12T05:00:00Z")
STATES = {
    "queued": (QUEUED,),
    "sending": (QUEUED, BEGUN),
    "waiting": (QUEUED, BEGUN, TRIED),
    "uncertain": (QUEUED, BEGUN, fact(SendingUncertain, attempt=1)),
    "sent": (QUEUED, BEGUN, fact(MessageSent, attempt=1, server_code="250")),
    "bounced": (QUEUED, BEGUN, fact(MessageBounced, attempt=1, failure="refused")),
    "given up": (QUEUED, fact(MessageGivenUp, attempts=0, failure="unreachable")),
    "withdrawn": (QUEUED, fact(MessageWithdrawn, reason="Sudah selesai.")),
}
