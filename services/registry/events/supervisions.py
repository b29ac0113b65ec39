"""Oversight (pengawasan): what is planned, that it was carried out, what was found and what came of it.

``organisation`` is the stream of an ormas. What is said here is internal: it is told on the page of the
supervision, not in the history of the ormas, which everybody reads. Nothing of it changes how an ormas
stands. The words about a limited (*terbatas*) finding are sealed under the key of that finding.
"""

from contracts.upcasts.limited import words_v1_v2
from shared.events import Fact, Personal, Refusal


class SupervisionPlanned(Fact):
    """An organisation is to be supervised by a team, at the latest on that day, for a reason that is a code.

    ``complaint``: the stream of the confirmed complaint that is the reason, or "".
    """

    TOPIC = "registry.SupervisionPlanned"
    SENTENCE = (
        "Pengawasan terhadap “{organisation_name}” direncanakan sampai {due_on} oleh {team_name}. "
        "Alasan: {supervision_reason}."
    )
    organisation: str
    organisation_name: str
    team: str
    team_name: str
    due_on: str
    supervision_reason: str
    complaint: str
    ground: str


class SupervisionDropped(Fact):
    """It is not to be carried out after all."""

    TOPIC = "registry.SupervisionDropped"
    SENTENCE = "Pengawasan dikeluarkan dari rencana. Alasan: {reason}"
    reason: str


class SupervisionCarriedOut(Fact):
    """A team was there. That it was says nothing about the organisation; findings do, each by itself."""

    TOPIC = "registry.SupervisionCarriedOut"
    SENTENCE = "Pengawasan dilakukan pada {carried_out_on} oleh {team_name}."
    EFFECTIVE = "carried_out_on"
    carried_out_on: str
    team: str
    team_name: str
    ground: str


class FindingNoted(Fact):
    """What the team found: its kind is a code; the words can name people and are sealed."""

    TOPIC = "registry.FindingNoted"
    SUBJECT = "subject_id"
    SENTENCE = "Temuan {finding_number} dicatat: {finding_kind}. Sifat: {classification}."
    finding_number: int
    finding_kind: str
    classification: str
    subject_id: str
    description: Personal


class FindingTasked(Fact):
    """What is to be done about a finding, by whom (an office, never a person) and by when.

    A later word replaces an earlier one.
    """

    TOPIC = "registry.FindingTasked"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Tindak lanjut temuan {finding_number}, oleh {follow_up_by} sampai {due_on}: {follow_up}"
    finding_number: int
    follow_up: str
    follow_up_by: str
    due_on: str
    subject_id: str = ""
    sealed_follow_up: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class FindingClosed(Fact):
    """The finding ended, with its result."""

    TOPIC = "registry.FindingClosed"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Temuan {finding_number} ditutup, {finding_outcome}: {result}"
    finding_number: int
    finding_outcome: str
    result: str
    subject_id: str = ""
    sealed_result: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class FindingStruck(Fact):
    """The finding was noted wrongly and counts no more; what was said of it stays readable."""

    TOPIC = "registry.FindingStruck"
    SUBJECT = "subject_id"
    SENTENCE = "Temuan {finding_number} dicoret karena salah catat: {reason}"
    finding_number: int
    reason: str
    subject_id: str = ""
    sealed_reason: Personal = ""


class SupervisionRefused(Refusal):
    """Something about a supervision was not recorded: a rule forbids it. Nothing of what was said is kept."""

    TOPIC = "registry.SupervisionRefused"
    SENTENCE = "Pencatatan pengawasan ditolak: {message}"
