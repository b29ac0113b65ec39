"""A published score that is put right: another is published in its place, and the old one stays as it was."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.scoring.domain.steps import WORDS
from services.scoring.events import (
    AssessmentChangeRefused,
    CorrectedScorePublished,
    ScoreComputed,
    ScoreCorrectionDropped,
    ScoreCorrectionOpened,
    ScoreDecided,
    ScorePublished,
)
from services.scoring.rules.assessments import A_TIED_PERSON_ASSESSES_NOTHING, AN_ASSESSMENT_GOES_STEP_BY_STEP
from services.scoring.rules.correcting import (
    A_HEARD_CORRECTION_IS_DROPPED_BY_WHO_DECIDES,
    ONLY_A_PUBLISHED_SCORE_IS_CORRECTED,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


@dataclass(frozen=True)
class Published:
    """A score that was told. ``number``: from 1; ``reason``: of the correction, "" for the first."""

    number: int
    score: ScoreComputed
    reason: str


class Correctable(Aggregate):
    """``verified``: what the office found; ``score``: computed last; ``published``: all that its ormas was
    told, the last one holds; ``owes_reply``: an objection
    waits for its answer; ``why``: the reason of the correction that is open, "" while none is.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.heard = self.owes_reply = False
        self.verified: Sequence[Mapping[str, Any]] = ()
        self.score: ScoreComputed | None = None
        self.published: list[Published] = []
        self.why = ""

    @property
    def standing(self) -> ScoreComputed | None:
        """What holds."""
        return self.published[-1].score if self.published else None

    @property
    def untold(self) -> bool:
        """It was computed, the ormas was told none yet, and nothing is asked of the ormas meanwhile."""
        waits = self.state in ("checked", "computed", "objected", "decided")
        return waits and self.standing is None and self.score is not None

    def open_correction(self, *, reason: str, by: str, tied: Collection[str]) -> None:
        """Its evidence may be checked and its events counted again, also in a period that was closed."""
        if by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif self.state != "published" or self.standing is None:
            self._refuse(ONLY_A_PUBLISHED_SCORE_IS_CORRECTED, state=WORDS[self.state])
        else:
            of = {"outcome": self.standing.outcome, "inputs_digest": self.standing.inputs_digest}
            self.trigger_event(ScoreCorrectionOpened, replaces=len(self.published), **of, reason=reason)

    def drop_correction(self, *, reason: str, by: str, tied: Collection[str], decides: bool) -> None:
        """The published score goes on standing. ``decides``: in a role that may decide a score."""
        if not self.why:
            self._refuse_step()
        elif by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif not decides and (self.heard or self.state == "decided"):
            self._refuse(A_HEARD_CORRECTION_IS_DROPPED_BY_WHO_DECIDES)
        else:
            self.trigger_event(ScoreCorrectionDropped, number=len(self.published), reason=reason)

    def publish(self, *, ground: str) -> None:
        """The first one, or one that names the score in whose place it stands."""
        if self.state != "decided" or self.score is None:
            self._refuse_step()
        elif self.standing is None:
            self.trigger_event(ScorePublished, **self._final(self.score), ground=ground)
        else:
            old = {
                "replaces": len(self.published),
                "replaced_outcome": self.standing.outcome,
                "replaced_inputs_digest": self.standing.inputs_digest,
            }
            said = {"number": len(self.published) + 1, **self._final(self.score), **old, "reason": self.why}
            self.trigger_event(CorrectedScorePublished, **said, ground=ground)

    def when(self, fact: Fact) -> None:
        match fact:
            case ScoreComputed():
                self.state, self.score = "computed", fact
            case ScoreDecided():
                self.state = "decided"
            case ScorePublished() | CorrectedScorePublished():
                told = [Published(len(self.published) + 1, self.score, self.why)] if self.score else []
                self.published = [*self.published, *told]
                self.state, self.why = "published", ""
            case ScoreCorrectionOpened():
                self.state, self.why = "correcting", fact.reason
                self.heard = self.owes_reply = False
                self.verified = self.standing.answers if self.standing else ()
            case ScoreCorrectionDropped():
                self.state, self.score, self.why = "published", self.standing, ""
                self.owes_reply = False
            case AssessmentChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    @staticmethod
    def _final(score: ScoreComputed) -> dict[str, Any]:
        return {name: getattr(score, name) for name in ("score", "band", "outcome", "inputs_digest")}

    def _refuse_step(self) -> None:
        self._refuse(AN_ASSESSMENT_GOES_STEP_BY_STEP, state=WORDS[self.state])

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(AssessmentChangeRefused, **rule.refusal(**said))
