"""Who speaks at a meeting: from which institution, and under seal who it is."""

from shared.events import Fact, Personal


class SpeakerNamed(Fact):
    """An institution sends somebody who speaks, moderates or is a guest.

    ``subject_matter``: on what, or empty; ``is_named``: whether a name is sealed. The institution is open.
    """

    TOPIC = "clusters.SpeakerNamed"
    SENTENCE = (
        "{institution} ({institution_kind}; pokok: {subject_matter}) dicatat sebagai {speaking_as}, "
        "nomor {speaker}."
    )
    SUBJECT = "subject_id"
    subject_id: str
    speaker: int
    speaking_as: str
    institution_kind: str
    institution: str
    subject_matter: str
    is_named: bool
    name: Personal


class SpeakerStruck(Fact):
    """Somebody who was recorded does not speak at the meeting."""

    TOPIC = "clusters.SpeakerStruck"
    SENTENCE = "{institution} tidak lagi tercatat sebagai {speaking_as}, nomor {speaker}. Alasan: {reason}"
    speaker: int
    speaking_as: str
    institution: str
    reason: str
