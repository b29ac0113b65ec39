"""From what was heard to the matters that are or were owed, by the lines of the table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from contracts.telling.working_days import Calendar
from services.notifications.domain.happening import Happening
from services.notifications.domain.matter import Matter
from services.notifications.domain.obligation import STREAM, Event, Obligation, Term


def matters_of(
    obligation: Obligation,
    streams: Iterable[Sequence[Happening]],
    calendar: Calendar,
    stands_for: Callable[[str], str] = str,
) -> Iterator[Matter]:
    """Of the events of each stream, in its order; one stream is held at a time.

    ``stands_for``: under which entry of the register an ormas is told of. What has no due day is left out.
    """
    for happenings in streams:
        yield from _in_stream(obligation, happenings, calendar, stands_for)


def _in_stream(
    obligation: Obligation,
    happenings: Sequence[Happening],
    calendar: Calendar,
    stands_for: Callable[[str], str],
) -> Iterator[Matter]:
    found: dict[tuple[str, ...], Matter] = {}
    organisation = ""
    for each in happenings:
        if each.topic == obligation.ormas_in:
            organisation = _ormas(obligation, each)
        if _is_one_of(each, obligation.starts):
            if due := _due(obligation.term, each, calendar):
                found[_key(obligation, each)] = _matter(obligation, each, due)
            else:  # told again without a day: nothing falls due any more
                found.pop(_key(obligation, each), None)
        for key in _meant(obligation, each, found):
            if _is_one_of(each, obligation.ends):
                found[key] = replace(found[key], ended=each.place)
            elif _is_one_of(each, obligation.reopens):
                found[key] = replace(found[key], ended="")
    for matter in found.values():
        whose = matter.organisation or organisation
        yield replace(matter, organisation=stands_for(whose) if whose else "")


def _matter(obligation: Obligation, each: Happening, due: str) -> Matter:
    period = ":".join(str(each.value(field)) for field in obligation.period)
    whose = "" if obligation.ormas_in else _ormas(obligation, each)
    return Matter(obligation.code, each.stream, period, whose, due, each.place, each.state)


def _meant(
    obligation: Obligation, each: Happening, found: dict[tuple[str, ...], Matter]
) -> list[tuple[str, ...]]:
    """The matters that an ending names by the fields of the key that it has; by none of them: all."""
    said = {place: str(each.value(f)) for place, f in enumerate(obligation.key) if each.value(f) != ""}
    return [key for key in found if all(key[place] == value for place, value in said.items())]


def _key(obligation: Obligation, each: Happening) -> tuple[str, ...]:
    return tuple(str(each.value(field)) for field in obligation.key)


def _ormas(obligation: Obligation, each: Happening) -> str:
    if obligation.ormas == STREAM:
        return each.stream
    return str(each.value(obligation.ormas)) if obligation.ormas else ""


def _is_one_of(each: Happening, events: Sequence[Event]) -> bool:
    return any(
        event.topic == each.topic
        and all(str(each.value(name)) in values for name, values in event.where.items())
        and not any(str(each.value(name)) in values for name, values in event.where_not.items())
        for event in events
    )


def _due(term: Term | None, each: Happening, calendar: Calendar) -> str:
    """The last day, "" where none is said or what is said is no day."""
    said = each.day if term is None or term.field == "recorded" else str(each.value(term.field))
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return ""
    if term is None or not term.days:
        return day.isoformat()
    if term.working:
        due = calendar.due(day, term.days)
        return due.isoformat() if due else ""
    return (day + timedelta(days=term.days)).isoformat()
