"""What an office and an ormas agree to better after a score, and the training that is suggested for it."""

from shared.events import Fact, Refusal


class ImprovementAgreed(Fact):
    """The ormas and the office agreed on something until a day. Numbered from 1; ``number``: of the published
    score that it follows; ``indicator``: which answer of it is to be better.
    """

    TOPIC = "scoring.ImprovementAgreed"
    SENTENCE = "Butir {item} rencana perbaikan disepakati, sampai {due}: {text} Tentang: {question}"
    item: int
    assessment: str
    organisation: str
    number: int
    indicator: str
    question: str
    text: str
    due: str
    ground: str


class TrainingSuggested(Fact):
    """A training may help with it: a suggestion to whoever plans trainings, which calls nobody."""

    TOPIC = "scoring.TrainingSuggested"
    SENTENCE = "Saran untuk pembinaan, dari butir {item} rencana perbaikan: {modules}."
    item: int
    organisation: str
    modules: list[str]
    due: str


class ImprovementDone(Fact):
    """It was carried out; the score stays as it was told."""

    TOPIC = "scoring.ImprovementDone"
    SENTENCE = "Butir {item} rencana perbaikan selesai: {result}"
    item: int
    result: str


class ImprovementDropped(Fact):
    """It is not carried out after all."""

    TOPIC = "scoring.ImprovementDropped"
    SENTENCE = "Butir {item} rencana perbaikan tidak dilanjutkan: {reason}"
    item: int
    reason: str


class ImprovementReopened(Fact):
    """It was recorded as done or dropped by mistake."""

    TOPIC = "scoring.ImprovementReopened"
    SENTENCE = "Butir {item} rencana perbaikan terbuka lagi: {reason}"
    item: int
    reason: str


class ImprovementRefused(Refusal):
    """Something about a plan was not recorded: a rule forbids it."""

    TOPIC = "scoring.ImprovementRefused"
    SENTENCE = "Pencatatan rencana perbaikan ditolak: {message}"
