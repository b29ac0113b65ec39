"""An agency (OPD) asks which ormas can take part in an activity: who was asked, who answered, who took part.

``organisation`` is the stream of an ormas. Who was asked and what it answered is told on the page of the
request, not in the history of the ormas, which everybody reads. Agencies are institutions; nobody is named.
"""

from contracts.upcasts.clusters import involvement_requested_v1_v2
from shared.events import Fact, Refusal


class InvolvementRequested(Fact):
    """An agency wants ormas to take part in an activity. ``wanted``: how many of them.

    ``asked_on`` is the day whose knowledge the proposal rests on. ``needs``: accommodations it provides.
    ``youth_first``: whether organisations with many young members are wanted first.
    """

    TOPIC = "clusters.InvolvementRequested"
    SENTENCE = (
        "{agency} meminta {wanted} ormas untuk “{activity}” pada {day}. Bidang: {activity_fields}. "
        "Tempat: {place}."
    )
    EFFECTIVE = "day"
    class_version = 2
    agency: str
    contact: str
    activity: str
    activity_fields: list[str]
    village: str
    district: str
    place: str
    day: str
    wanted: int
    needs: list[str]
    youth_first: bool
    asked_on: str
    ground: str
    upcast_v1_v2 = staticmethod(involvement_requested_v1_v2)


class OrmasAskedToTakePart(Fact):
    """An ormas was asked to take part, for the reasons that stood beside its name then."""

    TOPIC = "clusters.OrmasAskedToTakePart"
    SENTENCE = "Satu ormas diminta ikut dalam “{activity}” pada {day}; jawaban ditunggu sampai {answer_by}."
    organisation: str
    agency: str
    activity: str
    day: str
    asked_on: str
    answer_by: str
    why: str


class AskedOrmasStruck(Fact):
    """An ormas was asked by a slip; ``reason``: "" where who asked it took that back at once."""

    TOPIC = "clusters.AskedOrmasStruck"
    SENTENCE = "Satu ormas keliru diminta untuk “{activity}”; permintaannya dicoret. {reason}"
    organisation: str
    activity: str
    reason: str


class InvolvementAnswered(Fact):
    """An ormas answered, or let the day pass by which an answer was hoped for. The last answer counts."""

    TOPIC = "clusters.InvolvementAnswered"
    SENTENCE = "Jawaban satu ormas untuk “{activity}”: {answer}. {reason}"
    organisation: str
    activity: str
    answer: str
    reason: str


class ParticipationRecorded(Fact):
    """Whether an ormas that was asked took part, and with how many people."""

    TOPIC = "clusters.ParticipationRecorded"
    SENTENCE = "Satu ormas {participation} dalam “{activity}” pada {day}, {people} orang."
    EFFECTIVE = "day"
    organisation: str
    activity: str
    day: str
    participation: str
    people: int


class InvolvementEvaluated(Fact):
    """What the agency says of it afterwards, with a number from 1 to 5 on the office's own scale."""

    TOPIC = "clusters.InvolvementEvaluated"
    SENTENCE = "Penilaian {agency}: {rating} dari 5 (skala kantor sendiri). {text}"
    agency: str
    rating: int
    text: str


class InvolvementCancelled(Fact):
    """The agency no longer needs ormas for this activity."""

    TOPIC = "clusters.InvolvementCancelled"
    SENTENCE = "Permintaan dibatalkan. Alasan: {reason}"
    reason: str


class InvolvementChangeRefused(Refusal):
    """Something about an involvement was not recorded: a rule forbids it."""

    TOPIC = "clusters.InvolvementChangeRefused"
    SENTENCE = "Pencatatan pelibatan ditolak: {message}"
