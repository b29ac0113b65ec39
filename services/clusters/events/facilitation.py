"""Facilitation: where an agency can be reached, what it offers, whom it helped, what came of that.

``organisation`` is the stream of an ormas; what it was given is told on the pages of the office, not in the
history of the ormas, which everybody reads. Nobody is named: a contact is a unit and an office's telephone.
"""

from shared.events import Fact, Refusal


class AgencyContactRecorded(Fact):
    """By which unit and telephone of its office an agency is reached; the newest word counts."""

    TOPIC = "clusters.AgencyContactRecorded"
    SENTENCE = "Penghubung {name}: {unit}, telepon kantor {telephone}."
    agency: str
    name: str
    unit: str
    telephone: str
    ground: str


class FacilitationOffered(Fact):
    """An agency offers something to ormas: ``quantity`` of a ``measure``, to a last day or without an end."""

    TOPIC = "clusters.FacilitationOffered"
    SENTENCE = "{name} menawarkan {facility}: {description}, {quantity} {measure}, mulai {first_day}."
    EFFECTIVE = "first_day"
    agency: str
    name: str
    facility: str
    description: str
    quantity: int
    measure: str
    first_day: str
    last_day: str
    ground: str


class OfferEnded(Fact):
    """An offer ends earlier than was said; ``last_day`` is the last on which it holds."""

    TOPIC = "clusters.OfferEnded"
    SENTENCE = "Tawaran berakhir; hari terakhirnya {last_day}. Alasan: {reason}"
    EFFECTIVE = "last_day"
    last_day: str
    reason: str


class OrmasFacilitated(Fact):
    """An agency helped an ormas on a day. ``offer``: by which of its offers, "" without one."""

    TOPIC = "clusters.OrmasFacilitated"
    SENTENCE = "Difasilitasi {name} pada {day} ({facility}): {what}"
    EFFECTIVE = "day"
    organisation: str
    offer: str
    agency: str
    name: str
    facility: str
    day: str
    what: str
    ground: str


class FacilitationResultRecorded(Fact):
    """What came of it, as the agency or the office saw it; the newest word counts."""

    TOPIC = "clusters.FacilitationResultRecorded"
    SENTENCE = "Hasil fasilitasi: {achieved}. {text}"
    achieved: str
    text: str


class FacilitationStruck(Fact):
    """It was recorded by mistake and counts no longer."""

    TOPIC = "clusters.FacilitationStruck"
    SENTENCE = "Catatan fasilitasi dicoret. Alasan: {reason}"
    reason: str


class FacilitationChangeRefused(Refusal):
    """Something about facilitation was not recorded: a rule forbids it."""

    TOPIC = "clusters.FacilitationChangeRefused"
    SENTENCE = "Pencatatan fasilitasi ditolak: {message}"
