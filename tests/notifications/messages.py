"""One message, told of in the words of its events. All is invented."""

from typing import Any

from services.notifications.events import MessagePrinted, MessageQueued, MessageRead, MessageToldByHand
from tests.portal.told.ormas import stream
from tests.scenario import Told, fact

MESSAGE = f"message-{1:032x}"
DAY = "2026-03-12"
LATER = "2026-03-16"
TOLD = {"hand_channel": "phone", "told_on": LATER}


def queued(recipient: str = f"ormas:{stream(1)}", channel: str = "portal", **changed: Any) -> Told:
    kind, _, whose = recipient.partition(":")
    said = {
        "day": DAY,
        "recipient": recipient,
        "organisation": whose if kind == "ormas" else "",
        "message_channel": channel,
        "reminders": [f"reminder-{1:032x}"],
        "count": 1,
        "part": 1,
        "instead_of": "",
    }
    return fact(MessageQueued, **said | changed)


PRINTED = (queued(channel="letter"), fact(MessagePrinted, printed_on=LATER))
STATES = {
    "unknown": (),
    "in the portal": (queued(),),
    "somebody else's": (queued(f"ormas:{stream(2)}"),),
    "read": (queued(), fact(MessageRead, reader="0000000a0c01")),
    "of a colleague": (queued("role:verifier"),),
    "letter": (queued(channel="letter"),),
    "printed letter": PRINTED,
    "told by hand": (*PRINTED, fact(MessageToldByHand, **TOLD)),
}
