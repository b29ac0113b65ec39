"""Working days of an office (hari kerja): which days count towards a due date, and why others do not."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from contracts.telling.dates import WEEKDAYS

DAY_KINDS: Final[Mapping[str, str]] = {
    "nasional": "libur nasional",
    "cuti_bersama": "cuti bersama",
    "daerah": "libur daerah",
    "masuk": "hari masuk kerja",
}
"""What a decree makes of a day; the last one takes a day off back, or makes a weekend a day of work."""
FIVE_DAYS: Final = (1, 2, 3, 4, 5)
"""Monday to Friday, as long as the office said nothing else."""
EVERYTHING: Final = "9999-12-31"
_LONGEST_SEARCH: Final = 4000


class DecreedDay(NamedTuple):
    """What a decree says of one day."""

    day: str
    kind: str
    name: str


class Decree(NamedTuple):
    """A decree about days: its number in the office's calendar, since when the office knows it, and the
    number of the decree whose days hold no more from then on (0: none). ``proposal``: nobody read a decree.
    """

    number: int
    known_on: str
    replaces: int
    days: tuple[DecreedDay, ...]
    proposal: bool = False


class WorkingWeek(NamedTuple):
    """The weekdays that are worked from a day on, 1 for Monday, and since when the office knows it."""

    weekdays: tuple[int, ...]
    valid_from: str
    known_on: str


class Pause(NamedTuple):
    """The applicant has to act: asked on a day, answered on another one; an empty answer has not come."""

    asked: str
    answered: str = ""


class Calendar:
    """The working days of an office as it knew them at the end of one day.

    ``decrees`` in any order, ``weeks`` in the order of their recording. Of two decrees about one day the one
    holds that became known later, of two that became known together the one with the higher number; a
    proposal holds where no decree speaks. Of two weeks from one day the one holds that was recorded later.
    ``decreed``: what holds of a day, and the number of the decree that says it.
    """

    def __init__(
        self, decrees: Iterable[Decree], weeks: Iterable[WorkingWeek], known_on: str = EVERYTHING
    ) -> None:
        known = [each for each in decrees if each.known_on <= known_on]
        known.sort(key=lambda each: (not each.proposal, each.known_on, each.number))
        self._proposed = {each.number for each in known if each.proposal}
        replaced = {each.replaces for each in known}
        standing = (each for each in known if each.number not in replaced)
        self.decreed = {day.day: (day, each.number) for each in standing for day in each.days}
        told = (each for each in weeks if each.known_on <= known_on)
        self._weeks = sorted(told, key=lambda week: week.valid_from)

    def why_not(self, day: date) -> str:
        """Why a day is not worked, in words; empty when it is."""
        if day.isoformat() in self.decreed:
            said, _ = self.decreed[day.isoformat()]
            return "" if said.kind == "masuk" else f"{DAY_KINDS[said.kind]}: {said.name}"
        worked = self._weekdays(day.isoformat())
        return "" if day.isoweekday() in worked else f"hari {WEEKDAYS[day.isoweekday() - 1]}"

    def is_worked(self, day: date) -> bool:
        return not self.why_not(day)

    def is_told(self, year: int) -> bool:
        """Whether a national holiday of this year is known: every year has some, and one day that a decree of
        another year mentions does not fill it.
        """
        return any(
            day.startswith(f"{year}-") and said.kind == "nasional" for day, (said, _) in self.decreed.items()
        )

    def is_proposed(self, year: int) -> bool:
        """Whether some day of this year rests on a proposal alone."""
        told = (number for day, (_, number) in self.decreed.items() if day.startswith(f"{year}-"))
        return not self._proposed.isdisjoint(told)

    def due(self, start: date, days: int, pauses: Sequence[Pause] = ()) -> date | None:
        """The last day of a term of so many working days (at least 1).

        The day on which the term begins is not counted, nor is any day after a question up to and with the
        day of its answer. None while an answer is awaited.
        Error: ValueError when no such day comes within some ten years.
        """
        day, left = start, days
        for _ in range(_LONGEST_SEARCH):
            day += timedelta(days=1)
            asked = [pause for pause in pauses if pause.asked < day.isoformat()]
            if any(not pause.answered for pause in asked):
                return None
            if self.is_worked(day) and all(pause.answered < day.isoformat() for pause in asked):
                left -= 1
            if not left:
                return day
        raise ValueError(f"no {days} working days after {start}")

    def taken(self, start: date, end: date, pauses: Sequence[Pause] = ()) -> int:
        """How many working days it took, counted as :meth:`due` counts them: what ends on its due day took
        exactly its term, what ends on the day on which it began took none.
        """
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(self.is_worked(day) and not _stands_still(day.isoformat(), pauses) for day in days)

    def skipped(self, start: date, end: date) -> list[tuple[date, str]]:
        """The days after ``start`` up to ``end`` that are not worked, each with its reason."""
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return [(day, why) for day in days if (why := self.why_not(day))]

    def _weekdays(self, day: str) -> tuple[int, ...]:
        held = [week.weekdays for week in self._weeks if week.valid_from <= day]
        return held[-1] if held else FIVE_DAYS


def _stands_still(day: str, pauses: Sequence[Pause]) -> bool:
    """From the day after a question up to and with the day of its answer."""
    return any(pause.asked < day and (not pause.answered or day <= pause.answered) for pause in pauses)
