"""What a message says at the moment of its sending: of its reminders, those that are still open."""

from collections.abc import Collection
from typing import Final

from services.notifications.application.told_before import TellingBefore
from services.notifications.domain import ObligationTable
from services.notifications.events import MessageQueued, ReminderDue, ReminderSettled, ReminderWithdrawn
from services.notifications.mailing.text import Told
from shared.mapper import read_row

SETTLED: Final = "Semua yang diingatkan sudah selesai sebelum pesan dikirim."


def content_of(
    notifications: TellingBefore, queued: MessageQueued, whom: Collection[str] | None = None
) -> list[Told]:
    """By due day; nothing when everything was settled meanwhile. ``whom``: of a digest, under which
    recipients its reader is told now.
    """
    day = queued.day
    lines = notifications.load_or_new(ObligationTable, ObligationTable.STREAM).in_force(day)
    found = [_open(notifications, stream) for stream in queued.reminders]
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
        if whom is None or each.recipient in whom
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
