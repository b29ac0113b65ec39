"""Visits to an organisation: planned, made, put right, and what has to follow from them."""

from contracts.upcasts.places import visit_told_v1_v2
from shared.events import Fact, Personal, Refusal


class VisitPlanned(Fact):
    """The organisation is to be visited in a round. It may be in one open round at a time."""

    TOPIC = "registry.VisitPlanned"
    SENTENCE = "Kunjungan direncanakan dalam putaran “{round_title}”."
    round: str
    round_title: str


class VisitNotMade(Fact):
    """A planned visit was not made: taken out of its round, or the round ended. Silence says nothing more."""

    TOPIC = "registry.VisitNotMade"
    SENTENCE = "Tidak dikunjungi dalam putaran “{round_title}”. Alasan: {reason}"
    round: str
    round_title: str
    reason: str


class VisitRecorded(Fact):
    """What a visitor saw that day; several findings may hold. Visits of one organisation are numbered from 1.

    ``met`` and ``reported_by`` are roles, never names. Of where it moved to the village is open and the
    street sealed, as remarks are; version 1 had no village. The register's own address stays as it is.
    """

    TOPIC = "registry.VisitRecorded"
    SUBJECT = "subject_id"
    SENTENCE = (
        "Kunjungan ke-{visit} pada {visited_on}: {findings}; ditemui: {met}; "
        "yang melaporkan bubar: {reported_by}; kelurahan/desa baru: {moved_village}."
    )
    EFFECTIVE = "visited_on"
    class_version = 2
    visit: int
    round: str
    visited_on: str
    findings: list[str]
    met: list[str]
    reported_by: str
    moved_village: str
    moved_district: str
    moved_region_code: str
    subject_id: str
    ground: str
    moved_to: Personal = ""
    remarks: Personal = ""
    upcast_v1_v2 = staticmethod(visit_told_v1_v2)


class VisitCorrected(Fact):
    """What was recorded of a visit was wrong; this is what was found. The first record stays readable."""

    TOPIC = "registry.VisitCorrected"
    SUBJECT = "subject_id"
    SENTENCE = (
        "Kunjungan ke-{visit} dibetulkan: {visited_on}, {findings}; ditemui: {met}; "
        "yang melaporkan bubar: {reported_by}; kelurahan/desa baru: {moved_village}. Alasan: {reason}"
    )
    EFFECTIVE = "visited_on"
    class_version = 2
    visit: int
    round: str
    visited_on: str
    findings: list[str]
    met: list[str]
    reported_by: str
    moved_village: str
    moved_district: str
    moved_region_code: str
    subject_id: str
    reason: str
    moved_to: Personal = ""
    remarks: Personal = ""
    upcast_v1_v2 = staticmethod(visit_told_v1_v2)


class FollowUpAsked(Fact):
    """Something has to follow from a visit by a day; follow-ups of one organisation are numbered from 1."""

    TOPIC = "registry.FollowUpAsked"
    SENTENCE = "Tindak lanjut ke-{follow_up} dari kunjungan ke-{visit}: {task}, paling lambat {due_on}."
    follow_up: int
    visit: int
    task: str
    due_on: str
    ground: str


class FollowUpClosed(Fact):
    """A follow-up is done, or turned out not to be needed."""

    TOPIC = "registry.FollowUpClosed"
    SENTENCE = "Tindak lanjut ke-{follow_up} {follow_up_outcome}."
    follow_up: int
    follow_up_outcome: str
    ground: str


class VisitRefused(Refusal):
    """A visit, its correction or a follow-up was not recorded: a rule forbids it."""

    TOPIC = "registry.VisitRefused"
    SENTENCE = "Pencatatan kunjungan ditolak: {message}"
    ground: str
