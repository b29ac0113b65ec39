"""That an organisation reported its presence to this office, as its letter says; it is no permit."""

from shared.events import Fact


class PresenceReported(Fact):
    """A letter was handed over that the organisation reported; ``source``: the event it was heard from.

    ``valid_until`` "" without an end, "unknown" where nobody recorded it.
    That the term is over nobody records: it is read on the day.
    """

    TOPIC = "registry.PresenceReported"
    SENTENCE = "Melapor kepada kantor ini: {title} nomor {letter_number}, berlaku sejak {valid_from}."
    EFFECTIVE = "reported_on"
    letter: str
    letter_number: str
    title: str
    reported_on: str
    valid_from: str
    valid_until: str
    source: str


class PresenceNumberCorrected(Fact):
    """The number of the letter was typed wrong; it is the same letter."""

    TOPIC = "registry.PresenceNumberCorrected"
    SENTENCE = "Nomor surat pelaporan diperbaiki dari {before} (salah ketik) menjadi {letter_number}."
    letter: str
    before: str
    letter_number: str
    source: str


class PresenceReportEnded(Fact):
    """The letter was replaced by another one or revoked; what was true until then stays.

    ``presence_end`` "slip": its record was a mistake, so it was not true before either.
    """

    TOPIC = "registry.PresenceReportEnded"
    SENTENCE = "Surat pelaporan nomor {letter_number} {presence_end} sejak {ended_on}."
    EFFECTIVE = "ended_on"
    letter: str
    letter_number: str
    ended_on: str
    presence_end: str
    source: str
