"""One message: what a recipient is told on a day by one channel, and what became of it."""

from shared.events import Fact


class MessageQueued(Fact):
    """Reminders of a day for one recipient go out together by one channel.

    ``message_channel``: ``portal``, ``letter``, ``email``, ``gateway``; ``reminders``: the streams of the
    reminders, at most 500; ``part``: from 1, where there are more; ``instead_of``: the message that could
    not be delivered, "" for none. No text: it is made of the reminders and a template when it is shown.
    """

    TOPIC = "notifications.MessageQueued"
    SENTENCE = "Pesan disiapkan lewat {message_channel}: {count} pengingat."
    day: str
    recipient: str
    organisation: str
    message_channel: str
    reminders: list[str]
    count: int
    part: int
    instead_of: str


class MessageRead(Fact):
    """Somebody opened it; the first time counts."""

    TOPIC = "notifications.MessageRead"
    SENTENCE = "Pesan dibuka penerimanya."
    reader: str
