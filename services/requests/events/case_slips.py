"""What was typed by a slip of a case that goes on."""

from shared.events import Fact


class CaseAgendaCorrected(Fact):
    """The number in the agenda was typed wrongly; its day stays."""

    TOPIC = "requests.CaseAgendaCorrected"
    SENTENCE = "Nomor agenda diperbaiki: {agenda_number}, semula {before}. {reason}"
    agenda_number: str
    before: str
    reason: str


class CaseCompletionTakenBack(Fact):
    """That nothing is missing was said by a slip; ``reason``: "" where who said so took it back at once."""

    TOPIC = "requests.CaseCompletionTakenBack"
    SENTENCE = "Keliru dinyatakan lengkap, ditarik kembali. {reason}"
    reason: str
