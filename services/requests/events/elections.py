"""The election calendar, as decisions of the election commission set it: dated data of the office."""

from shared.events import Fact, Refusal


class ElectionPeriodEntered(Fact):
    """An election has such a period from its first day to its last. Periods of an office are numbered from 1.

    ``period_kind``: ``contracts.telling.election_words.ELECTION_PERIODS``. ``mark`` is ``proposal`` while
    nobody compared the days with the text that sets them.
    """

    TOPIC = "requests.ElectionPeriodEntered"
    SENTENCE = (
        "Kalender pemilu ke-{number}: {period_kind} {election}, {first_day} sampai {last_day}. "
        "Dasar: {legal_basis}."
    )
    EFFECTIVE = "first_day"
    number: int
    election: str
    period_kind: str
    first_day: str
    last_day: str
    legal_basis: str
    mark: str
    ground: str


class ElectionPeriodEnded(Fact):
    """Another text sets an earlier last day for a period."""

    TOPIC = "requests.ElectionPeriodEnded"
    SENTENCE = "Kalender pemilu ke-{number} berakhir lebih awal, pada {last_day}. Alasan: {reason}"
    number: int
    last_day: str
    reason: str


class ElectionPeriodStruck(Fact):
    """A period was entered by mistake; it never held."""

    TOPIC = "requests.ElectionPeriodStruck"
    SENTENCE = "Kalender pemilu ke-{number} dicoret. Alasan: {reason}"
    number: int
    reason: str


class ElectionPeriodRefused(Refusal):
    """A period of the election calendar was not recorded: a rule forbids it."""

    TOPIC = "requests.ElectionPeriodRefused"
    SENTENCE = "Perubahan kalender pemilu ditolak: {message}"
