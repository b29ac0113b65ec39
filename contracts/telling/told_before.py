"""Who was told of the same matter before, as somebody who is told after them reads it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from contracts.roles import ROLES
from contracts.telling.dates import MONTHS, as_date

_ROLE, _ORMAS = "role:", "ormas:"


class Telling(NamedTuple):
    """``day``: of the message; ``opened_on``: the day on which it was opened first, "" for not yet or where
    nobody can know.
    """

    recipient: str
    day: str
    opened_on: str = ""


def before_words(tellings: Iterable[Telling]) -> list[str]:
    """A sentence for each recipient, in the order of who was told first."""
    told: dict[str, set[Telling]] = {}
    for each in sorted(tellings, key=lambda each: (each.day, each.recipient)):
        told.setdefault(each.recipient, set()).add(each)
    return [_sentence(recipient, each) for recipient, each in told.items()]


def is_told_of_others(recipient: str) -> bool:
    """Colleagues are told who was told before them; an ormas is not told of the office's own reminders."""
    return bool(recipient) and not recipient.startswith(_ORMAS)


def _sentence(recipient: str, told: set[Telling]) -> str:
    days = sorted({each.day for each in told})
    opened = sorted({each.opened_on for each in told if each.opened_on})
    end = f"dibuka {_days(opened)}" if opened else "belum tercatat dibuka"
    return f"{_who(recipient)} sudah diingatkan {_days(days)}; {end}."


def _who(recipient: str) -> str:
    role = recipient.removeprefix(_ROLE)
    if role != recipient:
        return ROLES.get(role, role)
    return "Ormas" if recipient.startswith(_ORMAS) else "Petugas yang disebut pada catatannya"


def _days(days: Sequence[str]) -> str:
    """“12 Maret dan 15 Maret 2026”: a year is said once for all that follow each other in it."""
    dates = [date for date in map(as_date, days) if date]
    said = []
    for place, each in enumerate(dates):
        last = place + 1 == len(dates) or dates[place + 1].year != each.year
        said.append(f"{each.day} {MONTHS[each.month - 1]}{f' {each.year}' if last else ''}")
    return " dan ".join(filter(None, (", ".join(said[:-1]), said[-1]))) if said else ""
