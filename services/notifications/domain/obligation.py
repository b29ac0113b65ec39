"""One line of the table: what starts a matter, what ends it, when it falls due, who is told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

STREAM: Final = "stream"
"""In place of a field: the stream of the event itself names the ormas."""
ORMAS: Final = "ormas"
ROLE: Final = "role:"
ACCOUNT: Final = "account:"
"""``account:<field>``: the account that this field of the matter names."""
_NAMED: Final = re.compile(r"\{([a-z_.]+)\}")
Values = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Event:
    """A kind of event, with what its fields must say: ``where`` one of these, ``where_not`` none of them.

    A field of an object is named with a point: ``valid_until.value``.
    """

    topic: str
    where: Values
    where_not: Values


@dataclass(frozen=True)
class Term:
    """When it falls due: the day in ``field`` ("recorded": the day it was recorded), and so many days later.

    ``working``: counted in working days of the office, as its calendar was known on the day of the tick.
    """

    field: str
    days: int = 0
    working: bool = False


@dataclass(frozen=True)
class Told:
    """``who``: ``ormas``, ``role:<role>`` or ``account:<field>``; ``offsets``: days from the due day."""

    who: str
    offsets: tuple[int, ...]


@dataclass(frozen=True)
class Obligation:
    """``derived``: the code of a reckoning of the program ("": the events below say it).

    ``key``: fields that tell one matter of a stream from another; told again, the last telling counts.
    ``period``: fields that tell one time from the next in the key of a reminder.
    ``ormas``: the field that names the entry of the register, or ``stream``; ``ormas_in``: the topic of the
    event of the same stream that has that field, "" where every start has it.
    ``changes``: events that move the day of a matter that is there; one that is over stays over.
    ``undoes``: events whose field ``undone`` names the version of an event of the stream that never was.
    ``not_of_forms``: legal forms whose bodies do not owe it.
    ``text``: what is said, with ``{fields}`` of the matter, ``{name}`` and ``{due}``. A field that the start
    itself does not have is that of an earlier event of the stream that the line looks at; ``reads``: kinds
    of events that it looks at for that alone.
    """

    code: str
    title: str
    text: str
    mark: str
    source: str
    tells: tuple[Told, ...]
    derived: str = ""
    starts: tuple[Event, ...] = ()
    ends: tuple[Event, ...] = ()
    reopens: tuple[Event, ...] = ()
    changes: tuple[Event, ...] = ()
    undoes: tuple[Event, ...] = ()
    reads: tuple[str, ...] = ()
    not_of_forms: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    ormas: str = ""
    ormas_in: str = ""
    term: Term | None = None

    def topics(self) -> set[str]:
        """The kinds of events it looks at; of a derived line the reckoning says it."""
        every = (*self.starts, *self.ends, *self.reopens, *self.changes, *self.undoes)
        return {each.topic for each in every} | {*self.reads} | ({self.ormas_in} - {""})

    def is_of_the_ormas(self) -> bool:
        """Whether the ormas owes it, and not the office alone."""
        return any(told.who == ORMAS for told in self.tells)

    def told_fields(self) -> set[str]:
        """What its text and those that it tells need of a matter."""
        named = {told.who.removeprefix(ACCOUNT) for told in self.tells if told.who.startswith(ACCOUNT)}
        return named | set(_NAMED.findall(self.text)) - {"name", "due"}
