"""Coordination with other institutions: that they met, about what, what was agreed. Never what they know.

No organisation and no person is named: with whom the office shares its watch is recorded as a meeting alone.
The words of a limited (*terbatas*) one are sealed under a key of that meeting.
"""

from shared.events import Fact, Personal, Refusal


class CoordinationHeld(Fact):
    """Institutions met on a day."""

    TOPIC = "registry.CoordinationHeld"
    SUBJECT = "subject_id"
    SENTENCE = (
        "Rapat koordinasi pada {held_on} dengan {institutions}. Sifat: {classification}. Agenda: {agenda}"
    )
    EFFECTIVE = "held_on"
    held_on: str
    institutions: list[str]
    classification: str
    agenda: str
    ground: str
    subject_id: str = ""
    sealed_agenda: Personal = ""
    sealed_ground: Personal = ""


class CoordinationTasked(Fact):
    """What was agreed to be done, by which office, at the latest when. Numbered from 1."""

    TOPIC = "registry.CoordinationTasked"
    SUBJECT = "subject_id"
    SENTENCE = "Tindak lanjut rapat ke-{follow_up_number}, oleh {follow_up_by} sampai {due_on}: {follow_up}"
    follow_up_number: int
    follow_up: str
    follow_up_by: str
    due_on: str
    subject_id: str = ""
    sealed_follow_up: Personal = ""


class CoordinationSettled(Fact):
    """What was agreed is done, or is not needed any more."""

    TOPIC = "registry.CoordinationSettled"
    SUBJECT = "subject_id"
    SENTENCE = "Tindak lanjut rapat ke-{follow_up_number} selesai: {result}"
    follow_up_number: int
    result: str
    subject_id: str = ""
    sealed_result: Personal = ""


class CoordinationStruck(Fact):
    """The meeting was recorded by mistake and counts nowhere."""

    TOPIC = "registry.CoordinationStruck"
    SUBJECT = "subject_id"
    SENTENCE = "Catatan rapat koordinasi dicoret. Alasan: {reason}"
    reason: str
    subject_id: str = ""
    sealed_reason: Personal = ""


class CoordinationRefused(Refusal):
    """Something about such a meeting was not recorded: a rule forbids it. Nothing that was said is kept."""

    TOPIC = "registry.CoordinationRefused"
    SENTENCE = "Pencatatan rapat koordinasi ditolak: {message}"
