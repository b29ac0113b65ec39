"""From what was heard to the matters that are or were owed, by the events that a line of the table names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from contracts.telling.working_days import Calendar
from services.notifications.domain.happening import Happening, in_order, value_in
from services.notifications.domain.matter import Matter, reopened_at
from services.notifications.domain.obligation import STREAM, Event, Obligation, Term

Key = tuple[str, ...]
Found = dict[Key, Matter]
Again = dict[tuple[Key, str], str]
"""By matter and period, where it was opened again last."""


def matters_of(
    obligation: Obligation, streams: Iterable[Sequence[Happening]], calendar: Calendar
) -> Iterator[Matter]:
    """Of the events of each stream; one stream is held at a time. What has no due day is left out."""
    for happenings in streams:
        yield from _in_stream(obligation, in_order(happenings), calendar)


def _undone(obligation: Obligation, happenings: Sequence[Happening]) -> dict[int, Happening]:
    """By version those that a later event says never were."""
    if not obligation.undoes:
        return {}
    versions = {each.value("undone") for each in happenings if _is_one_of(each, obligation.undoes)}
    return {each.version: each for each in happenings if each.version in versions}


def _in_stream(
    obligation: Obligation, happenings: Sequence[Happening], calendar: Calendar
) -> Iterator[Matter]:
    found: Found = {}
    again: Again = {}
    known: dict[str, Any] = {}
    organisation = ""
    undone = _undone(obligation, happenings)
    for each in happenings:
        if each.version in undone:
            continue
        known |= each.state
        if each.topic == obligation.ormas_in:
            organisation = _ormas(obligation, each)
        if _is_one_of(each, obligation.starts):
            _start(obligation, each, known, calendar, found, again)
        if undone and _is_one_of(each, obligation.undoes):
            _take_back(obligation, each, undone.get(each.value("undone")), found, again)
        for key in _meant(obligation, each, found):
            if _is_one_of(each, obligation.ends):
                found[key] = replace(found[key], ended=each.place)
            elif _is_one_of(each, obligation.reopens):
                _reopen(each, found, key, again)
            elif _is_one_of(each, obligation.changes):
                _move(obligation, each, known, calendar, found, key)
    for key, matter in found.items():
        whose = matter if matter.organisation else replace(matter, organisation=organisation)
        yield reopened_at(whose, again.get((key, matter.period), ""))


def _reopen(each: Happening, found: Found, key: Key, again: Again) -> None:
    if found[key].ended:
        found[key] = replace(found[key], ended="")
        again[key, found[key].period] = each.place


def _take_back(
    obligation: Obligation, each: Happening, undone: Happening | None, found: Found, again: Again
) -> None:
    """An end that never was: whoever heard of it thinks that nothing is left."""
    if undone is not None and _is_one_of(undone, obligation.ends):
        for key in _meant(obligation, undone, found):
            if not found[key].ended:
                again[key, found[key].period] = each.place


def _start(
    obligation: Obligation,
    each: Happening,
    known: Mapping[str, Any],
    calendar: Calendar,
    found: Found,
    again: Again,
) -> None:
    """Told again without a day: nothing falls due any more; once more after its end: it is opened again."""
    key = tuple(str(each.value(field)) for field in obligation.key)
    before = found.get(key)
    if due := _due(obligation.term, each, known, calendar):
        found[key] = _matter(obligation, each, known, due)
        if before and before.ended and before.period == found[key].period:
            again[key, before.period] = each.place
    else:
        found.pop(key, None)


def _move(
    obligation: Obligation,
    each: Happening,
    known: Mapping[str, Any],
    calendar: Calendar,
    found: Found,
    key: Key,
) -> None:
    before = found.pop(key)
    if due := _due(obligation.term, each, known, calendar):
        matter = _matter(obligation, each, known, due)
        found[key] = replace(
            matter, ended=before.ended, organisation=matter.organisation or before.organisation
        )


def _matter(obligation: Obligation, each: Happening, known: Mapping[str, Any], due: str) -> Matter:
    period = ":".join(str(value_in(known, field)) for field in obligation.period)
    whose = "" if obligation.ormas_in else _ormas(obligation, each)
    words = {field: value_in(known, field) for field in sorted(obligation.told_fields())}
    return Matter(obligation.code, each.stream, period, whose, due, each.place, words)


def _meant(obligation: Obligation, each: Happening, found: Found) -> list[Key]:
    """The matters that an event names by the fields of the key that it has; by none of them: all."""
    said = {place: str(each.value(f)) for place, f in enumerate(obligation.key) if each.value(f) != ""}
    if len(said) == len(obligation.key):
        key = tuple(said.values())
        return [key] if key in found else []
    return [key for key in found if all(key[place] == value for place, value in said.items())]


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


def _due(term: Term | None, each: Happening, known: Mapping[str, Any], calendar: Calendar) -> str:
    """The last day, "" where none is said or what is said is no day."""
    said = each.day if term is None or term.field == "recorded" else str(value_in(known, term.field))
    try:
        day = date.fromisoformat(said)
        if term is not None and term.days and term.working:
            due = calendar.due(day, term.days)
            return due.isoformat() if due else ""
        return (day + timedelta(days=term.days if term else 0)).isoformat()
    except (ValueError, OverflowError):
        return ""
