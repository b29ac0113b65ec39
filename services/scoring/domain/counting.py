"""What the events of a period count for each ormas, by a definition and not by a program."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

from services.scoring.domain.count import Count

STREAM: Final = "stream"
"""In place of a field: the stream of the event itself names the ormas."""
Values = Mapping[str, Mapping[str, Fraction | None]]
"""By count and ormas; None: does not apply (nothing among nothing)."""


@dataclass(frozen=True)
class Happening:
    """One event as it was heard; only the order within its stream matters. ``place``: source:position."""

    stream: str
    version: int
    topic: str
    state: Mapping[str, Any]
    place: str = ""


@dataclass(frozen=True)
class Span:
    """From a day to a day, both counted."""

    first: str
    last: str

    def __contains__(self, day: object) -> bool:
        return isinstance(day, str) and self.first <= day <= self.last


@dataclass
class _Stream:
    """What of one stream one count goes by, at the end of it."""

    ormas: str = ""
    happened: bool = False
    told: dict[tuple[Any, ...], dict[str, Any]] = field(default_factory=dict)
    places: dict[tuple[Any, ...], list[str]] = field(default_factory=dict)


def count_all(
    counts: Iterable[Count],
    happenings: Iterable[Happening],
    span: Span,
    stands_for: Callable[[str], str] = str,
) -> Values:
    """As :func:`count_streams`, of events in any order and repeatedly: they are held until all are there."""
    return count_streams(counts, ordered(happenings), span, stands_for)


def count_streams(
    counts: Iterable[Count],
    streams: Iterable[Sequence[Happening]],
    span: Span,
    stands_for: Callable[[str], str] = str,
) -> Values:
    """Every count of every ormas of which anything was counted. Of ``streams`` only one is held at a time.

    Of one thing that was revised the last telling counts; what was taken back does not. Whoever is not named
    has none: 0 of a count of events or of a sum.
    ``stands_for``: under which entry of the register an ormas is counted.
    """
    waiting = list(counts)
    totals = {each.code: defaultdict[str, Fraction](Fraction) for each in waiting if not each.made_of()}
    of_events = [each for each in waiting if not each.made_of()]
    for happenings in streams:
        for count in of_events:
            for ormas, told, _ in _taken(count, happenings, span):
                totals[count.code][stands_for(ormas)] += Fraction(told[count.adds]) if count.adds else 1
    found: dict[str, Mapping[str, Fraction | None]] = {}
    while waiting:
        count = next(each for each in waiting if all(part in found for part in each.made_of()))
        waiting.remove(count)
        found[count.code] = _made(count, found) if count.made_of() else dict(totals[count.code])
    return found


def places_behind(
    counts: Iterable[Count],
    streams: Iterable[Sequence[Happening]],
    span: Span,
    ormas: str,
    stands_for: Callable[[str], str] = str,
) -> Mapping[str, set[str]]:
    """By count, where the events stand that it counted for one ormas; made of others, all of theirs."""
    known = {each.code: each for each in counts}
    own = {code: set[str]() for code in known}
    of_events = [each for each in known.values() if not each.made_of()]
    for happenings in streams:
        for count in of_events:
            for whose, _, places in _taken(count, happenings, span):
                own[count.code].update(places if stands_for(whose) == ormas else ())

    def behind(count: Count) -> set[str]:
        return own[count.code].union(*(behind(known[part]) for part in count.made_of()))

    return {code: behind(count) for code, count in known.items()}


def ordered(happenings: Iterable[Happening]) -> Iterator[list[Happening]]:
    """Stream by stream, each in its order and once."""
    streams: dict[str, dict[int, Happening]] = defaultdict(dict)
    for each in happenings:
        streams[each.stream][each.version] = each
    return ([told[n] for n in sorted(told)] for told in streams.values())


def _taken(
    count: Count, happenings: Sequence[Happening], span: Span
) -> Iterator[tuple[str, Mapping[str, Any], list[str]]]:
    """Whatever counts of one stream: its ormas, what was told of it last, and where each telling stands."""
    name = happenings[0].stream
    stream = _followed(count, name, happenings)
    if count.once and not stream.happened:
        return
    for key, told in stream.told.items():
        ormas = stream.ormas or (name if count.ormas == STREAM else str(told.get(count.ormas, "")))
        if ormas and told.get(count.day) in span and _matches(count, told):
            yield ormas, told, stream.places[key]


def _followed(count: Count, name: str, happenings: Sequence[Happening]) -> _Stream:
    stream = _Stream()
    for each in happenings:
        key = tuple(each.state.get(name) for name in count.key) if count.key else (each.version,)
        if each.topic == count.each:
            stream.told[key], stream.places[key] = dict(each.state), [each.place]
        elif each.topic == count.revised_by and key in stream.told:
            stream.told[key] |= each.state
            stream.places[key].append(each.place)
        elif each.topic == count.taken_back_by:
            stream.told.pop(key, None)
        if each.topic == count.ormas_in:
            stream.ormas = name if count.ormas == STREAM else str(each.state.get(count.ormas, ""))
        stream.happened |= each.topic == count.once
    return stream


def _matches(count: Count, told: Mapping[str, Any]) -> bool:
    return all(told.get(name) in values for name, values in (count.where or {}).items())


def _made(count: Count, found: Values) -> Mapping[str, Fraction | None]:
    """A share of two counts, or a sum of several."""
    everybody = {ormas for part in count.made_of() for ormas in found[part]}
    if count.sum:
        return {
            ormas: sum((found[part].get(ormas) or Fraction(0) for part in count.sum), Fraction(0))
            for ormas in everybody
        }
    return {ormas: _share(found[count.of].get(ormas), found[count.among].get(ormas)) for ormas in everybody}


def _share(part: Fraction | None, whole: Fraction | None) -> Fraction | None:
    """In per cent, 0 to 100 where the part lies within the whole."""
    return 100 * (part or Fraction(0)) / whole if whole else None
