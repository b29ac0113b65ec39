"""A case (berkas) from the application to “complete”. What is said here is internal: its page alone tells it.

``organisation`` is the stream of an ormas, "" for founders who only ask for advice. Days are legal days:
what a paper says; the ledger says when it was recorded. No field names a person.
"""

from typing import Any

from contracts.upcasts.requests import case_completed_v1_v2, case_drafted_v1_v2
from shared.events import Fact


class CaseDrafted(Fact):
    """An application is typed: by an officer for somebody, where the signed paper is the authority, or by the
    account of the ormas itself, as the actor of its row says.

    ``asked``, ``form``, ``visit`` and the days are copied from the version that held: they stay, whatever
    the office decides later. ``applied_on`` is the day on the paper. ``application``: a code of
    ``APPLICATIONS``, "" where it was not told; ``earlier_letter``: the number of the letter that is renewed
    or changed.
    """

    TOPIC = "requests.CaseDrafted"
    class_version = 2
    SENTENCE = "Berkas {title} diinput atas nama {applicant}, permohonan tertanggal {applied_on}."
    EFFECTIVE = "applied_on"
    service: str
    configuration: int
    title: str
    organisation: str
    applicant: str
    asked: list[dict[str, Any]]
    form: list[dict[str, Any]]
    visit: str
    sla_working_days: int
    revision_days: int
    applied_on: str
    ground: str
    application: str
    earlier_letter: str
    upcast_v1_v2 = staticmethod(case_drafted_v1_v2)


class CaseSubmitted(Fact):
    """It was handed in on a day; ``why_earlier`` says why that is told only now, "" when it was that day.

    ``answers`` has ``field`` and ``value``; ``documents`` has ``item`` and the number of the ``document``
    among those of the ormas in the register: nothing is stored twice.
    """

    TOPIC = "requests.CaseSubmitted"
    SENTENCE = "Berkas diajukan pada {submitted_on} atas nama pemohon. {why_earlier}"
    EFFECTIVE = "submitted_on"
    submitted_on: str
    why_earlier: str
    answers: list[dict[str, str]]
    documents: list[dict[str, Any]]


class CaseEnteredInAgenda(Fact):
    """It has a number in the agenda of the office, with the scan of its signed paper."""

    TOPIC = "requests.CaseEnteredInAgenda"
    SENTENCE = "Berkas diagendakan nomor {agenda_number} pada {agenda_on}."
    EFFECTIVE = "agenda_on"
    agenda_number: str
    agenda_on: str
    document: int


class CaseDisposed(Fact):
    """Who is to work on it was written on its slip (disposisi)."""

    TOPIC = "requests.CaseDisposed"
    SENTENCE = "Berkas didisposisi kepada {office_role}: {note}"
    office_role: str
    note: str


class CaseChecked(Fact):
    """Somebody opened it and looked: ``checks`` has ``item``, ``title``, ``found`` and ``feedback``."""

    TOPIC = "requests.CaseChecked"
    SENTENCE = "Berkas dibuka dan diperiksa: {summary}."
    checks: list[dict[str, str]]
    summary: str


class CaseItemWaived(Fact):
    """The office does without something that only the office asks."""

    TOPIC = "requests.CaseItemWaived"
    SENTENCE = "Syarat “{title}” dikesampingkan: {reason}"
    item: str
    title: str
    reason: str


class CaseReturned(Fact):
    """The applicant has to mend something: from the day after ``asked_on`` the clock stands still.

    ``answer_by`` is the last day of the applicant, as the calendar was known when it was told.
    """

    TOPIC = "requests.CaseReturned"
    SENTENCE = "Berkas dikembalikan pada {asked_on} untuk diperbaiki sampai {answer_by}: {summary}."
    EFFECTIVE = "asked_on"
    asked_on: str
    answer_by: str
    summary: str


class CaseAnswered(Fact):
    """The applicant answered: up to and with this day the clock stood still."""

    TOPIC = "requests.CaseAnswered"
    SENTENCE = "Perbaikan diterima pada {answered_on}: {note}"
    EFFECTIVE = "answered_on"
    answered_on: str
    documents: list[dict[str, Any]]
    note: str


class CaseCompleted(Fact):
    """Whoever says so signs with the own account: since this day nothing is missing.

    ``hands``: how many persons typed, checked and completed it, 0 where that was not counted; ``why_two``:
    why there was no third one, where the office asks for three.
    """

    TOPIC = "requests.CaseCompleted"
    class_version = 2
    SENTENCE = "Berkas dinyatakan lengkap sejak {complete_since}."
    EFFECTIVE = "complete_since"
    complete_since: str
    ground: str
    hands: int
    why_two: str
    upcast_v1_v2 = staticmethod(case_completed_v1_v2)
