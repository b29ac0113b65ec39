"""Which events the answers of a score stand in, from the stream of its assessment."""

from collections.abc import Iterable
from typing import Final

from services.scoring.events import AssessmentSubmitted, EvidenceChecked, ScoreComputed, SelfAnswersRecorded
from shared.ledger import LedgerRow

_HANDED_IN: Final = {SelfAnswersRecorded.TOPIC: "recorded", AssessmentSubmitted.TOPIC: "submitted"}
_SCORED: Final = _HANDED_IN | {EvidenceChecked.TOPIC: "checked", ScoreComputed.TOPIC: "computed"}


def answers_behind(rows: Iterable[LedgerRow], until: int, side: str) -> dict[str, str]:
    """By step the source:position of its newest event up to a version of the stream.

    Each of them holds all answers, so that one event is behind every answer of a step. ``side``: one of
    :data:`SIDES`; what an ormas handed in was not checked yet.
    """
    steps = _HANDED_IN if side == "self" else _SCORED
    found = {steps[row.topic]: row.position for row in rows if row.version <= until and row.topic in steps}
    return {step: f"scoring:{found[step]}" for step in steps.values() if step in found}
