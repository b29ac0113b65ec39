"""Time is an input: a day comes once, with everything that was heard by then."""

from contracts.upcasts.notifications import day_came_v1_v2
from shared.events import Fact


class DayCame(Fact):
    """A day began for the reminders. ``positions``: up to which event each source counts on this day;
    ``previous``: the last day before it that missed nothing ("" for the first); ``caught_up``: it is recorded
    on a later day, because nothing ran; ``unheard``: the sources of which something was still to be heard.

    What falls due follows from these positions, from the own ledger up to this event, and from nothing else.
    """

    TOPIC = "notifications.DayCame"
    SENTENCE = "Hari {day} dimulai; yang jatuh tempo dihitung dari semua yang didengar sampai saat itu."
    class_version = 2
    day: str
    previous: str
    positions: dict[str, int]
    caught_up: bool
    unheard: list[str]
    upcast_v1_v2 = staticmethod(day_came_v1_v2)


class DayFinished(Fact):
    """Every reminder and message of the day is recorded; ``digest`` is of their keys."""

    TOPIC = "notifications.DayFinished"
    SENTENCE = "Pengingat hari {day} lengkap: {reminders} pengingat dalam {messages} pesan."
    day: str
    reminders: int
    messages: int
    digest: str
