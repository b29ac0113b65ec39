"""What the assessors of a panel declare and give, and what a moderation agrees. ``assessor``: an account.

All of it is internal, as the answers of an assessment are, and stands in the stream of its assessment.
"""

from typing import Any

from contracts.upcasts.scoring import panel_answers_given_v1_v2
from shared.events import Fact


class PanelIndependenceDeclared(Fact):
    """Somebody who will sit in the panel declared to have no tie to the ormas."""

    TOPIC = "scoring.PanelIndependenceDeclared"
    SENTENCE = "Anggota panel menyatakan tidak mempunyai hubungan dengan ormas ini."
    assessor: str
    ground: str


class PanelConflictDeclared(Fact):
    """Somebody declared a tie to the ormas and does not sit in its panel. ``tie``: which one;
    ``set_aside``: how many answers this person had given, which are not used any more.
    """

    TOPIC = "scoring.PanelConflictDeclared"
    SENTENCE = (
        "Seorang penilai menyatakan hubungan dengan ormas ini ({tie}) dan tidak menilai dalam panelnya. "
        "Jawabannya yang tidak dipakai lagi: {set_aside}."
    )
    assessor: str
    tie: str
    set_aside: int
    ground: str


class PanelAnswersGiven(Fact):
    """What one assessor of the panel found by independent judgement; the newest of each assessor counts.
    ``after_seeing``: indicators whose answer is another one although the others' answers were open by then.
    """

    TOPIC = "scoring.PanelAnswersGiven"
    SENTENCE = "Penilaian seorang anggota panel dicatat: {answered} indikator."
    class_version = 2
    assessor: str
    answers: list[dict[str, Any]]
    answered: int
    ground: str
    after_seeing: list[str]
    upcast_v1_v2 = staticmethod(panel_answers_given_v1_v2)


class PanelModerated(Fact):
    """Assessors lay further apart than the instrument allows, and somebody else recorded what they agreed.
    ``given``: what they had given; once that changes the agreement is over. ``spread``: points, "" where
    they did not agree whether it applies.
    """

    TOPIC = "scoring.PanelModerated"
    SENTENCE = "Perbedaan penilaian panel pada “{question}” dimoderasi: {reason}"
    code: str
    question: str
    value: str
    applies: bool
    given: list[str]
    spread: str
    reason: str
