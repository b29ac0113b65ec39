"""Public order (kondusivitas): activities for tolerance, against hoaxes and for the peace of the region.

``organisation`` is the stream of an ormas. All of it is internal: the history that everybody reads tells
nothing of it. Nobody is named; people are counted.
"""

from shared.events import Fact, Refusal


class OrderActivityRecorded(Fact):
    """An activity for the peace of the region took place. ``people``: how many came altogether."""

    TOPIC = "clusters.OrderActivityRecorded"
    SENTENCE = "Kegiatan {theme} “{title}” pada {day} di {place}, {people} orang. Penyelenggara: {held_by}."
    EFFECTIVE = "day"
    theme: str
    title: str
    day: str
    place: str
    village: str
    district: str
    held_by: str
    people: int
    ground: str


class OrmasJoinedActivity(Fact):
    """An ormas held it or took part, with so many people; the newest word about an ormas counts."""

    TOPIC = "clusters.OrmasJoinedActivity"
    SENTENCE = "Satu ormas tercatat sebagai {activity_part}, {people} orang."
    organisation: str
    activity_part: str
    people: int


class OrmasTakenFromActivity(Fact):
    """That an ormas was part of it was a mistake."""

    TOPIC = "clusters.OrmasTakenFromActivity"
    SENTENCE = "Satu ormas dikeluarkan dari kegiatan ini. Alasan: {reason}"
    organisation: str
    reason: str


class OrderActivityStruck(Fact):
    """It was recorded by mistake and counts no longer."""

    TOPIC = "clusters.OrderActivityStruck"
    SENTENCE = "Catatan kegiatan dicoret. Alasan: {reason}"
    reason: str


class OrderActivityChangeRefused(Refusal):
    """Something about such an activity was not recorded: a rule forbids it."""

    TOPIC = "clusters.OrderActivityChangeRefused"
    SENTENCE = "Pencatatan kegiatan ketertiban ditolak: {message}"
