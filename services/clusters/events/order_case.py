"""Cases of public order: what could disturb the peace, its parties, steps and end.

``organisation`` is the stream of an ormas. All of it is internal: the history that everybody reads tells
nothing of it. A person is named in a sealed field alone. Where the case is limited (*terbatas*), what is
said of it in words is sealed under a key of the case, and in the open stands that it is.
"""

from contracts.upcasts.limited import person_joined_case_v1_v2, words_v1_v2
from shared.events import Fact, Personal, Refusal


class OrderCaseOpened(Fact):
    """The office took up a matter, to prevent a conflict or to mediate. ``tension``: how tense it was."""

    TOPIC = "clusters.OrderCaseOpened"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Kasus dicatat sejak {day} ({approach}, {tension}, {classification}): {matter}."
    EFFECTIVE = "day"
    approach: str
    classification: str
    matter: str
    tension: str
    village: str
    district: str
    day: str
    ground: str
    subject_id: str = ""
    sealed_matter: Personal = ""
    sealed_ground: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class PartyJoinedCase(Fact):
    """An ormas or a group is a party. ``organisation`` is "" for a group, ``description`` "" for an ormas."""

    TOPIC = "clusters.PartyJoinedCase"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Pihak ke-{party}: {party_kind} {description}."
    party: int
    party_kind: str
    organisation: str
    description: str
    subject_id: str = ""
    sealed_description: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class PersonJoinedCase(Fact):
    """A person is a party; the name is sealed, the description says in which capacity."""

    TOPIC = "clusters.PersonJoinedCase"
    class_version = 2
    SENTENCE = "Pihak ke-{party}: perorangan (nama tersegel), {description}."
    SUBJECT = "subject_id"
    subject_id: str
    party: int
    description: str
    name: Personal
    sealed_description: Personal = ""
    upcast_v1_v2 = staticmethod(person_joined_case_v1_v2)


class CaseStepTaken(Fact):
    """Something was done about it on a day; ``tension``: how tense it was afterwards."""

    TOPIC = "clusters.CaseStepTaken"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Langkah pada {day}: {step}, sesudahnya {tension}. {text}"
    EFFECTIVE = "day"
    day: str
    step: str
    text: str
    tension: str
    subject_id: str = ""
    sealed_text: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class OrderCaseClosed(Fact):
    """It ended, or it was recorded by mistake and counts nowhere."""

    TOPIC = "clusters.OrderCaseClosed"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Kasus ditutup pada {day}: {case_result}. {text}"
    EFFECTIVE = "day"
    day: str
    case_result: str
    text: str
    subject_id: str = ""
    sealed_text: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class OrderCaseReopened(Fact):
    """It was closed too early, or it began again; it goes on as if it had not been closed."""

    TOPIC = "clusters.OrderCaseReopened"
    class_version = 2
    SUBJECT = "subject_id"
    SENTENCE = "Kasus dibuka kembali. Alasan: {reason}"
    reason: str
    subject_id: str = ""
    sealed_reason: Personal = ""
    upcast_v1_v2 = staticmethod(words_v1_v2)


class OrderCaseChangeRefused(Refusal):
    """Something about a case was not recorded: a rule forbids it. Nothing of what was said is kept."""

    TOPIC = "clusters.OrderCaseChangeRefused"
    SENTENCE = "Pencatatan kasus ketertiban ditolak: {message}"
