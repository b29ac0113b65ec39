"""What a line of the table would tell on each day of some time: pure, and nothing of it is recorded."""

from collections.abc import Collection, Iterator, Sequence

from services.notifications.domain.matter import Matter, Reminder, falls_on, recipient_of, reminders_on
from services.notifications.domain.obligation import Obligation

OnDay = tuple[str, Reminder]


def reminders_between(
    first: str,
    last: str,
    previous: str,
    line: Obligation,
    matters: Sequence[Matter],
    sent: Collection[str],
) -> Iterator[OnDay]:
    """On the first day whatever waits since the ``previous`` one, then what falls on each day by itself."""
    table = {line.code: line}
    for each in reminders_on(first, previous, table, matters, sent):
        yield first, each
    for matter in matters:
        if not matter.ended:
            for each in _of(line, matter):
                day = falls_on(matter.due, each.offset)
                if first < day <= last and each.stream not in sent:
                    yield day, each


def _of(line: Obligation, matter: Matter) -> Iterator[Reminder]:
    for told in line.tells:
        if recipient := recipient_of(told, matter):
            for offset in told.offsets:
                yield Reminder(matter, line.title, recipient, offset)
