"""Cases of public order: what could disturb the peace, its parties, steps and end.

``organisation`` is the stream of an ormas. All of it is internal: the history that everybody reads tells
nothing of it. A person is named in a sealed field alone.
"""

from shared.events import Fact, Personal, Refusal


class OrderCaseOpened(Fact):
    """The office took up a matter, to prevent a conflict or to mediate. ``tension``: how tense it was."""

    TOPIC = "clusters.OrderCaseOpened"
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


class PartyJoinedCase(Fact):
    """An ormas or a group is a party. ``organisation`` is "" for a group, ``description`` "" for an ormas."""

    TOPIC = "clusters.PartyJoinedCase"
    SENTENCE = "Pihak ke-{party}: {party_kind} {description}."
    party: int
    party_kind: str
    organisation: str
    description: str


class PersonJoinedCase(Fact):
    """A person is a party; the name is sealed, the description says in which capacity."""

    TOPIC = "clusters.PersonJoinedCase"
    SENTENCE = "Pihak ke-{party}: perorangan (nama tersegel), {description}."
    SUBJECT = "subject_id"
    subject_id: str
    party: int
    description: str
    name: Personal


class CaseStepTaken(Fact):
    """Something was done about it on a day; ``tension``: how tense it was afterwards."""

    TOPIC = "clusters.CaseStepTaken"
    SENTENCE = "Langkah pada {day}: {step}, sesudahnya {tension}. {text}"
    EFFECTIVE = "day"
    day: str
    step: str
    text: str
    tension: str


class OrderCaseClosed(Fact):
    """It ended, or it was recorded by mistake and counts nowhere."""

    TOPIC = "clusters.OrderCaseClosed"
    SENTENCE = "Kasus ditutup pada {day}: {case_result}. {text}"
    EFFECTIVE = "day"
    day: str
    case_result: str
    text: str


class OrderCaseReopened(Fact):
    """It was closed too early, or it began again; it goes on as if it had not been closed."""

    TOPIC = "clusters.OrderCaseReopened"
    SENTENCE = "Kasus dibuka kembali. Alasan: {reason}"
    reason: str


class OrderCaseChangeRefused(Refusal):
    """Something about a case was not recorded: a rule forbids it. Nothing of what was said is kept."""

    TOPIC = "clusters.OrderCaseChangeRefused"
    SENTENCE = "Pencatatan kasus ketertiban ditolak: {message}"
