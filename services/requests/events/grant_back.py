"""What was recorded of a granted hibah by a slip: a step is taken back, a number is put right."""

from shared.events import Fact


class GrantStepTakenBack(Fact):
    """The newest step never was: the hibah stands where it stood before.

    ``undone``: the version that told it; ``reason``: "" where who recorded it took it back at once.
    """

    TOPIC = "requests.GrantStepTakenBack"
    SENTENCE = "Salah catat, ditarik kembali: {grant_step}. {reason}"
    undone: int
    grant_step: str
    stage: int
    reason: str


class GrantEntryCorrected(Fact):
    """A number, or the day of the agreement, was typed wrongly; no amount and no step changes."""

    TOPIC = "requests.GrantEntryCorrected"
    SENTENCE = "{grant_entry} diperbaiki: {after}, semula {before}. {reason}"
    grant_entry: str
    stage: int
    before: str
    after: str
    reason: str
