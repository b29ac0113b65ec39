"""The exposé of a year before Forkopimda: when and where, which ormas present, what members direct.

Members are told by office, never by person.
"""

from shared.events import Fact, Refusal


class ExposePlanned(Fact):
    """A session is held on a day."""

    TOPIC = "scoring.ExposePlanned"
    SENTENCE = "Paparan monev {year} direncanakan pada {day} di {place}."
    EFFECTIVE = "day"
    year: str
    day: str
    place: str
    ground: str


class PresenterNamed(Fact):
    """An ormas presents its year."""

    TOPIC = "scoring.PresenterNamed"
    SENTENCE = "Satu ormas ditetapkan memaparkan kegiatannya."
    organisation: str
    ground: str


class PresenterDropped(Fact):
    """An ormas does not present after all."""

    TOPIC = "scoring.PresenterDropped"
    SENTENCE = "Satu ormas tidak jadi memaparkan: {reason}"
    organisation: str
    reason: str


class DirectionGiven(Fact):
    """A member directed something, which the office does until a day. Numbered from 1."""

    TOPIC = "scoring.DirectionGiven"
    SENTENCE = "Arahan ke-{direction} dari {forkopimda}, sampai {due}: {text}"
    direction: int
    forkopimda: str
    text: str
    due: str


class DirectionDone(Fact):
    """The office did it."""

    TOPIC = "scoring.DirectionDone"
    SENTENCE = "Arahan ke-{direction} selesai: {result}"
    direction: int
    result: str


class DirectionReopened(Fact):
    """It is not done after all."""

    TOPIC = "scoring.DirectionReopened"
    SENTENCE = "Arahan ke-{direction} terbuka lagi: {reason}"
    direction: int
    reason: str


class ExposeChangeRefused(Refusal):
    """Something about an exposé was not recorded: a rule forbids it."""

    TOPIC = "scoring.ExposeChangeRefused"
    SENTENCE = "Pencatatan paparan ditolak: {message}"
