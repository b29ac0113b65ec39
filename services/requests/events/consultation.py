"""Consultations: who asks for advice, when one meets, what was said and promised, how it ended.

``organisation`` is the stream of an ormas, "" for founders whose ormas does not exist yet. What is said here
is internal. The words of a limited (*terbatas*) one and how to reach founders are sealed under its own key.
"""

from shared.events import Fact, Personal, Refusal


class ConsultationAsked(Fact):
    """Somebody wants advice. ``applicant``: the ormas, or the planned name of one; never a person.

    ``planned_form``: the legal form that founders plan, "" where nobody said. ``case``: the stream of its
    case, "" without one.
    """

    TOPIC = "requests.ConsultationAsked"
    SUBJECT = "subject_id"
    SENTENCE = (
        "Konsultasi diminta pada {asked_on} oleh {applicant}, {mode}. Pokok: {topic}. "
        "Sifat: {classification}. Pertanyaan: {question}"
    )
    EFFECTIVE = "asked_on"
    organisation: str
    applicant: str
    planned_form: str
    case: str
    asked_on: str
    mode: str
    topic: str
    classification: str
    question: str
    ground: str
    subject_id: str = ""
    sealed_question: Personal = ""
    sealed_contact: Personal = ""


class ConsultationScheduled(Fact):
    """When and where one meets; again names another time."""

    TOPIC = "requests.ConsultationScheduled"
    SENTENCE = "Konsultasi dijadwalkan {day} pukul {starts} di {place}."
    day: str
    starts: str
    place: str


class ConsultationAdvised(Fact):
    """What was said, and on which texts it rests, a line each; the link beside it is "" without one."""

    TOPIC = "requests.ConsultationAdvised"
    SUBJECT = "subject_id"
    SENTENCE = "Saran pada {advised_on}: {note} Sandaran: {basis_texts}."
    EFFECTIVE = "advised_on"
    advised_on: str
    note: str
    basis_texts: list[str]
    basis_links: list[str]
    subject_id: str = ""
    sealed_note: Personal = ""


class ConsultationPromised(Fact):
    """What the office promised, which unit of it, and by when. Numbered from 1."""

    TOPIC = "requests.ConsultationPromised"
    SENTENCE = "Janji ke-{promise_number} oleh {promised_by} sampai {due}: {promise}"
    promise_number: int
    promise: str
    promised_by: str
    due: str


class ConsultationPromiseFulfilled(Fact):
    """The office did what it promised."""

    TOPIC = "requests.ConsultationPromiseFulfilled"
    SENTENCE = "Janji ke-{promise_number} ditepati: {result}"
    promise_number: int
    result: str


class ConsultationPromiseLifted(Fact):
    """The office will not do what it promised, and says why."""

    TOPIC = "requests.ConsultationPromiseLifted"
    SENTENCE = "Janji ke-{promise_number} dicabut. Alasan: {reason}"
    promise_number: int
    reason: str


class ConsultationPromiseTakenBack(Fact):
    """A promise was recorded by a wrong click, and whoever did so took it back within ten minutes.

    ``undone``: the version of the consultation that told it.
    """

    TOPIC = "requests.ConsultationPromiseTakenBack"
    SENTENCE = "Janji ke-{promise_number} ditarik pencatatnya dalam 10 menit: tidak pernah dijanjikan."
    promise_number: int
    undone: int


class ConsultationPromiseReopened(Fact):
    """How a promise ended was recorded by a wrong click, and whoever did so undid it within ten minutes."""

    TOPIC = "requests.ConsultationPromiseReopened"
    SENTENCE = (
        "Janji ke-{promise_number} terbuka lagi: yang dicatat tentang akhirnya dibatalkan pencatatnya dalam "
        "10 menit."
    )
    promise_number: int
    undone: int


class ConsultationClosed(Fact):
    """How it ended. What was promised stays promised."""

    TOPIC = "requests.ConsultationClosed"
    SENTENCE = "Konsultasi ditutup pada {closed_on}: {consultation_outcome}. {result}"
    EFFECTIVE = "closed_on"
    closed_on: str
    consultation_outcome: str
    result: str


class ConsultationReopened(Fact):
    """It was closed by a slip, or too early: it goes on as it stood. ``why_reopened`` says why; "" where who
    closed it took that back at once.
    """

    TOPIC = "requests.ConsultationReopened"
    SENTENCE = "Konsultasi dibuka lagi: penutupannya keliru. {why_reopened}"
    why_reopened: str


class ConsultationLinked(Fact):
    """What the founders asked about exists now: this is the ormas of the register."""

    TOPIC = "requests.ConsultationLinked"
    SENTENCE = "Konsultasi calon pendiri dikaitkan dengan ormas yang kini tercatat."
    organisation: str
    ground: str


class ConsultationWordsErased(Fact):
    """The key of what was sealed in it was destroyed: nobody can ever read those words again."""

    TOPIC = "requests.ConsultationWordsErased"
    SUBJECT = "subject_id"
    ERASES = "subject_id"
    SENTENCE = "Yang tersegel dalam konsultasi ini dihapus untuk selamanya. Alasan: {reason}"
    subject_id: str
    reason: str
    ground: str


class ConsultationChangeRefused(Refusal):
    """Something about a consultation was not recorded: a rule forbids it. Nothing that was said is kept."""

    TOPIC = "requests.ConsultationChangeRefused"
    SENTENCE = "Konsultasi tidak berubah. {message}"
