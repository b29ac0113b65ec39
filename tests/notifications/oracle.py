"""A second, slow reckoning of who is to be told of what and when, written from the README of the service.

It shares no code with the program, not even the way to count working days and semesters.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from tests.notifications.oracle_cases import CASE_LINES
from tests.notifications.oracle_office import self_assessments
from tests.notifications.oracle_reports import semester_reports
from tests.notifications.oracle_seen import CALENDAR, Owed, Seen, World
from tests.notifications.oracle_streams import OF_THE_ORMAS, STREAM_LINES

Line = Mapping[str, Any]


class Expected(NamedTuple):
    """One reminder: its name, and the day on which it has to be told."""

    obligation: str
    about: str
    period: str
    offset: int
    recipient: str
    day: str


class Setting(NamedTuple):
    """A line of the table as it was set: known on a day, in force from a day on; None: stopped."""

    known_on: str
    code: str
    effective_from: str
    line: Line | None


INVITED = "invitation-to-answer"
WHOLE_LINES = {"semester-report": semester_reports, "self-assessment": self_assessments}
"""Lines for which several streams are read together."""
KNOWN_LINES = frozenset((*STREAM_LINES, *CASE_LINES, *WHOLE_LINES))
"""Lines that this reckoning can answer for: all that are shipped."""
COUNTED = ("requests.CaseDrafted", "requests.GrantProposed", "registry.ChangeReported")
"""What is in streams whose days are counted on the calendar."""


def expected(
    life: Iterable[tuple[str, Seen]], table: Sequence[Setting], days: Sequence[str]
) -> set[Expected]:
    """``life``: every event with the day whose tick is the first to see it, in the order of recording;
    ``days``: the ticks, in order.
    """
    world = _Life(life)
    told: set[tuple[Any, ...]] = set()
    found: set[Expected] = set()
    before = ""
    for day in days:
        for each in _on(day, before, world, _in_force(table, day)):
            if each[:-1] not in told:
                told.add(each[:-1])
                found.add(each)
        before = day
    return found


def _in_force(table: Sequence[Setting], day: str) -> dict[str, Line]:
    """Of each line the newest day that has come counts; a stop leaves nothing planned for later."""
    told: dict[str, list[Setting]] = {}
    for setting in (each for each in table if each.known_on <= day):
        before = told.get(setting.code, [])
        if setting.line is None:
            before = [each for each in before if each.effective_from <= setting.effective_from]
        told[setting.code] = [*before, setting]
    held = {}
    for code, settings in told.items():
        begun = [each for each in settings if each.effective_from <= day]
        newest = max((each.effective_from for each in begun), default="")
        lines = [each.line for each in begun if each.effective_from == newest]
        if lines and lines[-1] is not None:
            held[code] = lines[-1]
    return held


def _on(day: str, before: str, world: "_Life", table: Mapping[str, Line]) -> Iterable[Expected]:
    """By what is in force, whoever is to be told on this day of what is open."""
    world.hear_until(day)
    for code, line in table.items():
        for matter in world.owed(code):
            for tells in line["tells"]:
                who = _recipient(tells["who"], matter.ormas)
                offset = _to_tell(tells["offsets"], matter.due, day, before)
                if who and offset is not None:
                    yield Expected(code, matter.about, matter.period, offset, who, day)


def _recipient(who: str, ormas: str) -> str:
    if who == "ormas":
        return f"ormas:{ormas}" if ormas else ""
    return who


def _to_tell(offsets: Sequence[int], due: str, day: str, before: str) -> int | None:
    """The newest that came since the day before, or any while the last day is not over; they are in order."""
    since = before or _shift(day, -1)
    if due < day and _shift(due, offsets[-1]) <= since:
        return None
    came = [each for each in offsets if _shift(due, each) <= day]
    is_new = came and (due >= day or _shift(due, came[-1]) > since)
    return came[-1] if is_new else None


@cache
def _shift(day: str, by: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()


class _Life(World):
    """Everything that happened, heard day by day; a stream is read again when it said something new."""

    def __init__(self, life: Iterable[tuple[str, Seen]]) -> None:
        super().__init__()
        self._to_come = deque(sorted(life, key=lambda each: each[0]))
        self._open: dict[str, dict[str, list[Owed]]] = {code: {} for code in (*STREAM_LINES, *CASE_LINES)}

    def hear_until(self, day: str) -> None:
        """Whatever a tick of this day sees."""
        self.day = day
        grown = set()
        while self._to_come and self._to_come[0][0] <= day:
            seen = self._to_come.popleft()[1]
            self.hear(seen)
            grown.add(seen.stream)
        for stream in grown:
            for code, line in STREAM_LINES.items():
                self._keep(code, stream, line.reading(self.seen[stream]))
        for stream in self.with_topics(*COUNTED) if CALENDAR in grown else grown:
            for code, reading in CASE_LINES.items():
                self._keep(code, stream, reading(self.seen[stream], self))

    def _keep(self, code: str, stream: str, found: Sequence[Owed]) -> None:
        kept = code == INVITED
        self._open[code][stream] = [each for each in found if each.due and (each.open or kept)]

    def _asked_once(self, code: str, found: Sequence[Owed]) -> Sequence[Owed]:
        """An invitation to entries of which one stands for the others is one."""
        if code != INVITED:
            return found
        once: dict[str, list[Owed]] = {}
        for each in found:
            once.setdefault(self.survivor(each.ormas), []).append(each)
        return [
            next((each for each in told if each.ormas == whose), min(told, key=lambda e: e.ormas))
            for whose, told in once.items()
        ]

    def owed(self, code: str) -> Iterable[Owed]:
        """What is open by one line, of whoever it is owed in the end."""
        if code in WHOLE_LINES:
            found = [each for each in WHOLE_LINES[code](self) if each.open]
        else:
            told = self._open[code].values()
            found = [each for one in told for each in self._asked_once(code, one) if each.open]
        return [owed for each in found if (owed := self._in_the_end(code, each))]

    def _in_the_end(self, code: str, each: Owed) -> Owed | None:
        if each.about in self.merged:
            return None
        whose = self.survivor(each.ormas)
        if code not in CASE_LINES:
            line = STREAM_LINES.get(code, OF_THE_ORMAS)
            if line.of_the_ormas and whose in self.gone:
                return None
            if line.not_of and self.form(whose) in line.not_of:
                return None
        return each if whose == each.ormas else each._replace(ormas=whose)
