"""One reminder: a stream named by its key, so that none is recorded twice."""

from typing import Any

from shared.events import Fact


class ReminderDue(Fact):
    """On ``day`` somebody is to be told of a matter that falls due.

    ``obligation``: code of the line of the table; ``about``: the stream in which the matter began, ``place``
    the event that says when it is due (source:position); ``period`` tells one time from the next;
    ``organisation``: under which entry of the register, "" for none; ``recipient``: ``ormas:<entry>``,
    ``role:<role>`` or ``account:<account>``; ``offset``: days from the due day (-7: a week before);
    ``words``: open fields of the matter for the text.
    """

    TOPIC = "notifications.ReminderDue"
    SENTENCE = "Pengingat “{title}”: jatuh tempo {due}."
    obligation: str
    title: str
    about: str
    place: str
    period: str
    organisation: str
    recipient: str
    offset: int
    due: str
    day: str
    words: dict[str, Any]


class ReminderWithdrawn(Fact):
    """Nobody has to be told any more, and nobody was."""

    TOPIC = "notifications.ReminderWithdrawn"
    SENTENCE = "Pengingat tidak jadi disampaikan sejak {day}. {reason}"
    day: str
    reason: str


class ReminderSettled(Fact):
    """What was reminded of is done, or is owed no longer."""

    TOPIC = "notifications.ReminderSettled"
    SENTENCE = "Yang diingatkan sudah selesai pada {day}. {reason}"
    day: str
    reason: str
