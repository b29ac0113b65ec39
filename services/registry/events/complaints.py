"""Complaints (pengaduan): what came in, which organisations it speaks of and how surely, how it ended.

``organisation`` is the stream of an ormas. What is said here is internal: it is told on the page of the
complaint, not in the history of the ormas, which everybody reads. What the reporter said and who that is are
sealed, each under a key of its own. Where the complaint is limited (*terbatas*), what the office says of it
in words is sealed too, under the key of the reporter's words, and in the open stands that it is.
"""

from contracts.upcasts.limited import words_v1_v2
from shared.events import Fact, Personal, Refusal


class ComplaintReceived(Fact):
    """Somebody complained. What it is about is a code; the words of the reporter can name people: sealed."""

    TOPIC = "registry.ComplaintReceived"
    SUBJECT = "subject_id"
    SENTENCE = (
        "Pengaduan diterima pada {received_on} lewat {received_by}, tentang {complaint_about}. "
        "Sifat: {classification}."
    )
    EFFECTIVE = "received_on"
    received_on: str
    received_by: str
    complaint_about: str
    classification: str
    anonymous: bool
    subject_id: str
    description: Personal


class ReporterRecorded(Fact):
    """Who complained, and how to reach that person. An anonymous complaint has none."""

    TOPIC = "registry.ReporterRecorded"
    SUBJECT = "subject_id"
    SENTENCE = "Identitas pelapor dicatat tersegel."
    subject_id: str
    reporter: Personal
    contact: Personal = ""


class ComplaintAcknowledged(Fact):
    """The reporter was told that the complaint was received."""

    TOPIC = "registry.ComplaintAcknowledged"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Penerimaan pengaduan diberitahukan kepada pelapor pada {acknowledged_on}."
    EFFECTIVE = "acknowledged_on"
    acknowledged_on: str
    ground: str
    subject_id: str = ""
    sealed_ground: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class ComplaintLinked(Fact):
    """How surely the complaint concerns this organisation; a later word replaces an earlier one.

    Only ``terkonfirmasi`` may ever be counted, and by no means everywhere.
    """

    TOPIC = "registry.ComplaintLinked"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Kaitan dengan “{organisation_name}”: {degree}."
    organisation: str
    organisation_name: str
    degree: str
    ground: str
    subject_id: str = ""
    sealed_ground: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class ComplaintUnlinked(Fact):
    """The complaint does not concern this organisation; it was linked by mistake."""

    TOPIC = "registry.ComplaintUnlinked"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Kaitan dengan “{organisation_name}” dicabut. Alasan: {reason}"
    organisation: str
    organisation_name: str
    reason: str
    subject_id: str = ""
    sealed_reason: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class ComplaintStepTaken(Fact):
    """What the office did about it."""

    TOPIC = "registry.ComplaintStepTaken"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Langkah pada {taken_on}: {step}"
    EFFECTIVE = "taken_on"
    taken_on: str
    step: str
    subject_id: str = ""
    sealed_step: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class ComplaintClosed(Fact):
    """The complaint ended, with its result."""

    TOPIC = "registry.ComplaintClosed"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Pengaduan ditutup, {complaint_outcome}: {result}"
    complaint_outcome: str
    result: str
    subject_id: str = ""
    sealed_result: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class ComplaintReopened(Fact):
    """Something new was learnt; the complaint goes on."""

    TOPIC = "registry.ComplaintReopened"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Pengaduan dibuka kembali. Alasan: {reason}"
    reason: str
    subject_id: str = ""
    sealed_reason: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class WordsErased(Fact):
    """The key of what was said of one matter was destroyed: nobody can ever read those words again.

    ``words_of``: of the complaint, or of which finding. ``retention_rule`` was asked, and its time was over
    on ``kept_until``; ``ground``: on what the erasure rests.
    """

    TOPIC = "registry.WordsErased"
    SUBJECT = "subject_id"
    ERASES = "subject_id"
    SENTENCE = "Yang tersegel dari {words_of} dihapus; masa simpannya berakhir {kept_until}. Alasan: {reason}"
    subject_id: str
    words_of: str
    retention_rule: str
    kept_until: str
    reason: str
    ground: str


class ComplaintRefused(Refusal):
    """Something about a complaint was not recorded: a rule forbids it. Nothing of what was said is kept."""

    TOPIC = "registry.ComplaintRefused"
    SENTENCE = "Pencatatan pengaduan ditolak: {message}"
