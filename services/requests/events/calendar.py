"""The office's working days as decrees say them."""

from shared.events import Fact, Refusal


class DaysDecreed(Fact):
    """A decree makes days of rest or of work. Decrees of an office are numbered from 1.

    ``days`` has ``day``, ``kind`` (``contracts.telling.working_days.DAY_KINDS``) and ``name`` of each;
    ``known_on`` is the day on which the decree became known: a due date that was told before stays right
    for what was known then. From that day on the days of the decree ``replaces`` hold no more (0: none).
    ``mark`` is ``proposal`` while nobody compared the days with a decree.
    """

    TOPIC = "requests.DaysDecreed"
    SENTENCE = "Hari libur dan hari kerja dicatat: {summary}. Keputusan ke-{decree}: {legal_basis}."
    EFFECTIVE = "known_on"
    decree: int
    days: list[dict[str, str]]
    summary: str
    legal_basis: str
    known_on: str
    replaces: int
    mark: str
    ground: str


class DecreeTakenBack(Fact):
    """A decree was recorded by mistake; its days never held."""

    TOPIC = "requests.DecreeTakenBack"
    SENTENCE = "Keputusan ke-{decree} tentang hari libur dibatalkan pencatatannya: {reason}"
    decree: int
    reason: str


class WorkingWeekSet(Fact):
    """From a day on the office works on these weekdays, 1 for Monday. The same day again replaces it.

    ``known_on``: since when the office knows it; due dates that were told before stay right for then.
    """

    TOPIC = "requests.WorkingWeekSet"
    SENTENCE = "Hari kerja dalam seminggu: {summary}, berlaku sejak {valid_from}. Dasar: {legal_basis}."
    EFFECTIVE = "valid_from"
    weekdays: list[int]
    summary: str
    valid_from: str
    known_on: str
    legal_basis: str
    ground: str


class CalendarChangeRefused(Refusal):
    """Working days were not recorded: a rule forbids it."""

    TOPIC = "requests.CalendarChangeRefused"
    SENTENCE = "Kalender tidak berubah: {message}"
