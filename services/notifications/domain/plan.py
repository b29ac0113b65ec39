"""What a day brings: a pure function of the table, of what was heard, and of what is recorded already."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Final

from services.notifications.domain.matter import Matter, Reminder, reminders_on
from services.notifications.domain.message import MOST, Message
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.recorded import About, OpenReminder, Recorded

DONE: Final = "Yang diingatkan sudah selesai ({place})."
GONE: Final = "Yang diingatkan tidak berlaku lagi."
NEWER: Final = "Pengingat yang lebih baru sudah ada."
Channels = Callable[[str], Sequence[str]]
"""By which channels a recipient is told."""


@dataclass(frozen=True)
class Ending:
    """An open reminder ends; ``told``: somebody was told of it."""

    stream: str
    reason: str
    told: bool


@dataclass(frozen=True)
class Parcel:
    """What one message is to tell."""

    recipient: str
    channel: str
    part: int
    reminders: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """Everything that a day records, in this order. ``letters``: instead of which messages one is written."""

    due: tuple[Reminder, ...]
    endings: tuple[Ending, ...]
    parcels: tuple[Parcel, ...]
    letters: tuple[str, ...] = ()

    def digest(self, day: str) -> str:
        """The same for the same reminders, endings and messages."""
        named = [each.stream for each in self.due]
        named += [f"{each.stream} {each.told}" for each in self.endings]
        named += [Message.stream_of(day, p.recipient, p.channel, p.part) for p in self.parcels]
        named += [f"letter {each}" for each in self.letters]
        return sha256("\n".join(named).encode()).hexdigest()


def plan_of(
    day: str,
    previous: str,
    table: Mapping[str, Obligation],
    matters: Iterable[Matter],
    recorded: Recorded,
    channels: Channels | None,
) -> Plan:
    """``previous``: the day before this one as the reminders count; no ``channels``: nobody is told today."""
    watch = Watch(recorded)
    due = sorted(
        reminders_on(day, previous, table, watch.passing(matters), recorded.sent),
        key=lambda each: each.stream,
    )
    endings = list(watch.endings())
    if channels is None:
        return Plan(tuple(due), tuple(endings), ())
    waiting = [*_waiting(recorded, {each.stream for each in endings}), *(_opened(each, day) for each in due)]
    told = newest(waiting)
    chosen = {each.stream for each in told}
    endings += [Ending(each.stream, NEWER, told=False) for each in waiting if each.stream not in chosen]
    return Plan(tuple(due), tuple(endings), tuple(_parcels(told, channels)))


class Watch:
    """Sees the matters pass by, and knows afterwards which open reminders have nothing left to remind of."""

    def __init__(self, recorded: Recorded) -> None:
        self._recorded = recorded
        self._ended: dict[About, str] = {}
        self._standing: set[About] = set()
        self._asked = {each.about for each in recorded.open.values()}

    def passing(self, matters: Iterable[Matter]) -> Iterator[Matter]:
        """The same matters."""
        for matter in matters:
            about = (matter.obligation, matter.about, matter.period)
            if about in self._asked:
                if matter.ended:
                    self._ended[about] = matter.ended
                else:
                    self._standing.add(about)
            yield matter

    def endings(self) -> Iterator[Ending]:
        """In the order of their streams, once all matters have passed."""
        for stream, each in sorted(self._recorded.open.items()):
            if each.about not in self._standing:
                place = self._ended.get(each.about)
                reason = DONE.format(place=place) if place else GONE
                yield Ending(stream, reason, stream in self._recorded.told)


def open_after(plan: Plan, recorded: Recorded, day: str) -> list[OpenReminder]:
    """What is open once the plan of this day is recorded."""
    ended = {each.stream for each in plan.endings}
    every = (*recorded.open.values(), *(_opened(each, day) for each in plan.due))
    return [each for each in every if each.stream not in ended]


def _waiting(recorded: Recorded, ended: set[str]) -> list[OpenReminder]:
    """What fell due on a day that told nobody."""
    silent = (each for stream, each in recorded.open.items() if stream not in recorded.told)
    return sorted((each for each in silent if each.stream not in ended), key=lambda each: each.stream)


def _opened(reminder: Reminder, day: str) -> OpenReminder:
    matter = reminder.matter
    about = (matter.obligation, matter.about, matter.period)
    return OpenReminder(reminder.stream, about, reminder.recipient, day)


def newest(
    waiting: Iterable[OpenReminder], whose: Callable[[OpenReminder], str] = lambda each: each.recipient
) -> list[OpenReminder]:
    """Of one matter whoever is told is told once."""
    found: dict[tuple[About, str], OpenReminder] = {}
    for each in waiting:
        key = (each.about, whose(each))
        if key not in found or found[key].day <= each.day:
            found[key] = each
    return sorted(found.values(), key=lambda each: (each.recipient, each.stream))


def _parcels(reminders: Sequence[OpenReminder], channels: Channels) -> Iterator[Parcel]:
    for recipient, group in groupby(reminders, key=lambda each: each.recipient):
        streams = [each.stream for each in group]
        for channel in channels(recipient):
            for part, start in enumerate(range(0, len(streams), MOST), start=1):
                yield Parcel(recipient, channel, part, tuple(streams[start : start + MOST]))
