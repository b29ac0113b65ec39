"""What a message says at the moment of its sending: of its reminders, those that are still open."""

from services.notifications.application.told_before import TellingBefore
from services.notifications.domain import Delivery, ObligationTable
from services.notifications.events import ReminderDue, ReminderSettled, ReminderWithdrawn
from services.notifications.mailing.text import Told
from shared.mapper import read_row


def content_of(notifications: TellingBefore, delivery: Delivery) -> list[Told]:
    """By due day; nothing when everything was settled meanwhile."""
    day = delivery.what.day
    lines = notifications.load_or_new(ObligationTable, ObligationTable.STREAM).in_force(day)
    found = [_open(notifications, stream) for stream in delivery.what.reminders]
    return [
        Told(
            each.title,
            str(lines.get(each.obligation, {}).get("text", "")),
            each.due,
            each.words,
            notifications.told_before(each, day),
            each.organisation,
        )
        for each in sorted(filter(None, found), key=lambda each: (each.due, each.title))
    ]


def _open(notifications: TellingBefore, stream: str) -> ReminderDue | None:
    told: ReminderDue | None = None
    for row in notifications.ledger.history(stream):
        match read_row(row):
            case ReminderDue() as fact:
                told = fact
            case ReminderSettled() | ReminderWithdrawn():
                return None
    return told
