"""The office's working days, as they were heard."""

from collections.abc import Iterable
from typing import Final

from contracts.telling.working_days import Calendar, Decree, DecreedDay, WorkingWeek
from services.notifications.domain.happening import Happening

DECREED: Final = "requests.DaysDecreed"
TAKEN_BACK: Final = "requests.DecreeTakenBack"
WEEK: Final = "requests.WorkingWeekSet"
TOPICS: Final = (DECREED, TAKEN_BACK, WEEK)


def calendar_of(told: Iterable[Happening], known_on: str) -> Calendar:
    """As it was known at the end of a day; ``told``: in the order of the recording."""
    decrees: dict[int, Decree] = {}
    weeks: dict[str, WorkingWeek] = {}
    for each in told:
        if each.topic == DECREED:
            decrees.setdefault(each.state["decree"], _decree(each))
        elif each.topic == TAKEN_BACK:
            decrees.pop(each.state["decree"], None)
        elif each.topic == WEEK:
            said = each.state
            weeks[each.place] = WorkingWeek(tuple(said["weekdays"]), said["valid_from"], said["known_on"])
    return Calendar(decrees.values(), weeks.values(), known_on)


def _decree(each: Happening) -> Decree:
    said = each.state
    days = tuple(DecreedDay(day["day"], day["kind"], day["name"]) for day in said["days"])
    proposed = said["mark"] == "proposal"
    return Decree(said["decree"], said["known_on"], said["replaces"], days, proposed)
