"""The guest book (buku tamu): who came, on what subject, what was promised, what an agency answered.

``organisation`` is the stream of an ormas, "" for another guest. What is said here is internal: it is told on
the page of the audience, not in the history of the ormas, which everybody reads. Nobody is named, guests are
told by office. Only an input and its answer can be published, and only while both sides agree.
"""

from shared.events import Fact, Refusal


class AudienceReceived(Fact):
    """Guests came to the office. ``guest``: who came without being an ormas of the register, "" for an ormas.

    ``input`` is what they want an agency to hear, ``promise`` what the office promised; either may be "".
    ``promised_by`` is the unit that promised, ``due`` the day by which; both "" without a promise.
    """

    TOPIC = "clusters.AudienceReceived"
    SENTENCE = "Tamu diterima pada {day}, {people} orang. Pokok: {matter}."
    EFFECTIVE = "day"
    organisation: str
    guest: str
    day: str
    represented_by: str
    people: int
    matter: str
    input: str
    promise: str
    promised_by: str
    due: str
    ground: str


class PromiseFulfilled(Fact):
    """The office did what it promised."""

    TOPIC = "clusters.PromiseFulfilled"
    SENTENCE = "Janji ditepati: {result}"
    result: str


class PromiseLifted(Fact):
    """The office will not do what it promised, and says why."""

    TOPIC = "clusters.PromiseLifted"
    SENTENCE = "Janji dicabut. Alasan: {reason}"
    reason: str


class PromiseReopened(Fact):
    """How a promise ended was recorded by a wrong click, and whoever did so undid it within ten minutes.

    ``undone``: the version of the audience that told the end.
    """

    TOPIC = "clusters.PromiseReopened"
    SENTENCE = "Janji terbuka lagi: yang dicatat tentang akhirnya dibatalkan pencatatnya dalam 10 menit."
    undone: int


class InputPassedOn(Fact):
    """What the guests said was passed on to an agency, with a letter."""

    TOPIC = "clusters.InputPassedOn"
    SENTENCE = "Masukan diteruskan kepada {agency}: {reference}."
    agency: str
    reference: str


class InputAnswered(Fact):
    """What the agency answered."""

    TOPIC = "clusters.InputAnswered"
    SENTENCE = "Jawaban {agency}: {answer}"
    agency: str
    answer: str


class PublishingAgreed(Fact):
    """One side, the office or the ormas, agreed on a paper that the input and its answer be published."""

    TOPIC = "clusters.PublishingAgreed"
    SENTENCE = "Persetujuan {side} untuk mengumumkan masukan dan jawabannya dicatat."
    side: str
    ground: str


class PublishingAgreementTakenBack(Fact):
    """One side no longer wants the input and its answer published."""

    TOPIC = "clusters.PublishingAgreementTakenBack"
    SENTENCE = "Persetujuan {side} untuk mengumumkan masukan dan jawabannya ditarik kembali."
    side: str
    ground: str


class AudienceChangeRefused(Refusal):
    """Something about an audience was not recorded: a rule forbids it."""

    TOPIC = "clusters.AudienceChangeRefused"
    SENTENCE = "Pencatatan buku tamu ditolak: {message}"
