"""A matter: something that is owed by a day, as far as it was heard; and which reminders are due on a day."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

from services.notifications.domain.obligation import ACCOUNT, ORMAS, Obligation, Told

_SEPARATOR: Final = "\x1f"


@dataclass(frozen=True)
class Matter:
    """``about``: the stream in which it began; ``place``: source:position of what says when it is due;
    ``ended``: the place of what ended it, "" while it is open; ``words``: open fields for the text.
    """

    obligation: str
    about: str
    period: str
    organisation: str
    due: str
    place: str
    words: Mapping[str, Any]
    ended: str = ""


def reopened_at(matter: Matter, place: str) -> Matter:
    """The same under a period of its own, so that all of it is told again; no ``place``: it never was."""
    return replace(matter, period=f"{matter.period}@{place}") if place else matter


@dataclass(frozen=True)
class Reminder:
    """What one recipient is to be told of one matter at one offset."""

    matter: Matter
    title: str
    recipient: str
    offset: int

    @property
    def stream(self) -> str:
        """Named by its key: obligation, matter, period, offset, recipient."""
        m = self.matter
        parts = (m.obligation, m.about, m.period, str(self.offset), self.recipient)
        return f"reminder-{sha256(_SEPARATOR.join(parts).encode()).hexdigest()[:32]}"


def reminders_on(
    day: str,
    previous: str,
    table: Mapping[str, Obligation],
    matters: Iterable[Matter],
    sent: Collection[str],
) -> Iterator[Reminder]:
    """What is due to be said on a day, by matter and recipient only the newest offset.

    ``previous``: the day that came before; ``sent``: the streams of reminders there are already.
    An offset of a day that no tick saw is caught up with; of a matter that became known late, too, as long as
    its due day is not over: nobody is reminded of what was over before anybody could have been told.
    """
    for matter in matters:
        if matter.ended:
            continue
        obligation = table[matter.obligation]
        for told in obligation.tells:
            recipient, offset = recipient_of(told, matter), _newest(told, matter.due, day)
            if not recipient or offset is None:
                continue
            reminder = Reminder(matter, obligation.title, recipient, offset)
            is_new = falls_on(matter.due, offset) > previous or matter.due >= day
            if is_new and reminder.stream not in sent:
                yield reminder


def _newest(told: Told, due: str, day: str) -> int | None:
    passed = [offset for offset in told.offsets if falls_on(due, offset) <= day]
    return max(passed, default=None)


@lru_cache(65_536)
def falls_on(due: str, days: int) -> str:
    """A day that no calendar has lies at its end: what falls due in the year 9999 is told to nobody."""
    try:
        return (date.fromisoformat(due) + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()


def recipient_of(told: Told, matter: Matter) -> str:
    if told.who == ORMAS:
        return f"ormas:{matter.organisation}" if matter.organisation else ""
    if told.who.startswith(ACCOUNT):
        account = matter.words.get(told.who.removeprefix(ACCOUNT), "")
        return f"{ACCOUNT}{account}" if account else ""
    return told.who
