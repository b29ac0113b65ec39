"""What the office's calendar says: its decrees, and the days of a year as they hold."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from contracts.telling.working_days import EVERYTHING, Calendar, Decree, DecreedDay, WorkingWeek
from services.portal.web.rows import dicts
from shared.database import Transaction

FIRST_DAY: Final = "2000-01-01"
LAST_DAY: Final = "2099-12-31"
DECREE: Final = ("decree", "legal_basis", "known_on", "replaces", "mark", "ground", "summary", "taken_back")


class Held(NamedTuple):
    """A day of a year that a decree speaks of, and the decree that holds for it."""

    day: str
    kind: str
    name: str
    decree: int


def calendar(t: Transaction, known_on: str = EVERYTHING) -> Calendar:
    """The working days as the office knew them at the end of a day."""
    return Calendar(_decrees(t), _weeks(t), known_on)


def decrees(t: Transaction) -> list[dict[str, Any]]:
    """Every decree that was ever recorded, the newest first. ``replaced_by``: 0 while its days hold;
    ``years``: those of its days.
    """
    found = dicts(t, DECREE, f"SELECT {', '.join(DECREE)} FROM day_decree ORDER BY decree DESC")
    by = {each["replaces"]: each["decree"] for each in found if not each["taken_back"]}
    years: dict[int, set[int]] = {}
    for number, day in t.all("SELECT decree, day FROM decreed_day"):
        years.setdefault(number, set()).add(int(day[:4]))
    return [
        each | {"replaced_by": by.get(each["decree"], 0), "years": sorted(years.get(each["decree"], ()))}
        for each in found
    ]


def weeks(t: Transaction) -> list[dict[str, Any]]:
    """The weekdays that were ever set, the newest first."""
    names = ("summary", "valid_from", "known_on", "legal_basis", "ground")
    return dicts(t, names, f"SELECT {', '.join(names)} FROM working_week ORDER BY position DESC")


def days_of(found: Calendar, year: int) -> list[Held]:
    """The days of a year of which a decree holds, in their order."""
    held = (Held(*said, number) for said, number in found.decreed.values())
    return sorted(each for each in held if each.day.startswith(f"{year}-"))


def worked_in(found: Calendar, year: int) -> list[int]:
    """How many days are worked in each month."""
    months = [0] * 12
    day = date(year, 1, 1)
    while day.year == year:
        months[day.month - 1] += found.is_worked(day)
        day += timedelta(days=1)
    return months


def _decrees(t: Transaction) -> list[Decree]:
    days: dict[int, list[DecreedDay]] = {}
    for number, *day in t.all("SELECT decree, day, kind, name FROM decreed_day"):
        days.setdefault(number, []).append(DecreedDay(*day))
    standing = t.all("SELECT decree, known_on, replaces, mark FROM day_decree WHERE taken_back = ''")
    return [
        Decree(number, known_on, replaces, tuple(days.get(number, ())), mark == "proposal")
        for number, known_on, replaces, mark in standing
    ]


def _weeks(t: Transaction) -> list[WorkingWeek]:
    found: Sequence[Any] = t.all("SELECT weekdays, valid_from, known_on FROM working_week ORDER BY position")
    return [WorkingWeek(tuple(map(int, days.split())), begins, known) for days, begins, known in found]


def in_months(days: Sequence[Held]) -> Iterator[tuple[int, list[Held]]]:
    """The days by their month, only months that have some."""
    for month in range(1, 13):
        if found := [each for each in days if int(each.day[5:7]) == month]:
            yield month, found
