"""The assessment of one ormas in one period: its own answers, what was verified, the score, its objection."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from contracts.telling.dates import date_words
from services.scoring.domain.own_ormas import Own
from services.scoring.domain.panel import as_input
from services.scoring.domain.perception import PerceptionSurvey, unheard_by
from services.scoring.domain.period import AssessmentPeriod
from services.scoring.domain.register import IN_FORCE, Entry
from services.scoring.domain.scored import ROUNDING, Asked, Inputs, outcome_of
from services.scoring.domain.self_assessed import SelfAssessed
from services.scoring.domain.steps import WORDS
from services.scoring.events import (
    AssessmentReturned,
    EvidenceChecked,
    InvitationTakenBack,
    ObjectionAnswered,
    OrmasInvitedToAssessment,
    ScoreComputed,
    ScoreDecided,
    ScoreObjected,
)
from services.scoring.rules.assessments import (
    A_MERGED_ENTRY_IS_ASSESSED_AS_THE_OTHER,
    A_SCORE_IS_DECIDED_BY_ANOTHER_PERSON,
    A_SCORE_WAITS_FOR_ITS_OBJECTION,
    A_TIED_PERSON_ASSESSES_NOTHING,
    AN_ASSESSED_ORMAS_IS_IN_THE_REGISTER,
    AN_OBJECTION_COMES_WITHIN_ITS_DAYS,
    AN_OBJECTION_IS_ANSWERED_FIRST,
    EVIDENCE_IS_CHECKED_BY_ANOTHER_PERSON,
    ONLY_AN_OPEN_PERIOD_ASSESSES,
    ONLY_AN_UNANSWERED_INVITATION_IS_TAKEN_BACK,
)
from services.scoring.rules.correcting import (
    A_CORRECTION_CHANGES_SOMETHING,
    A_CORRECTION_IS_DECIDED_BY_A_THIRD_PERSON,
)
from services.scoring.rules.perception import (
    A_SCORE_IS_DECIDED_WITH_ITS_PERCEPTION_SURVEY,
    A_SCORE_WAITS_FOR_ITS_PERCEPTION_SURVEY,
)
from shared.events import Fact

NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_OF: Final = uuid5(NAMESPACE_URL, "satu-ormas/assessments")


class Assessment(SelfAssessed):
    """``state``: a key of :data:`WORDS`; ``heard``: an objection was raised."""

    KIND = "assessment"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.objection_until = ""

    @classmethod
    def stream_of(cls, period: str, organisation: str) -> str:
        return f"{cls.KIND}-{uuid5(_OF, f'{period} {organisation}').hex}"

    def invite(
        self, period: AssessmentPeriod, *, organisation: str, ground: str, entry: Entry = IN_FORCE
    ) -> None:
        """Twice is once. ``entry``: how the ormas stands in the register, as far as it was heard."""
        if period.state != "open":
            self._refuse(ONLY_AN_OPEN_PERIOD_ASSESSES)
        elif not self._uninvited:
            return
        elif entry.merged_into:
            self._refuse(A_MERGED_ENTRY_IS_ASSESSED_AS_THE_OTHER, other=entry.merged_into)
        elif entry.withdrawn:
            self._refuse(AN_ASSESSED_ORMAS_IS_IN_THE_REGISTER)
        else:
            said = {"organisation": organisation, "period": period.id, "period_title": period.title}
            self.trigger_event(OrmasInvitedToAssessment, **said, ground=ground)

    def take_back_invitation(self, *, reason: str) -> None:
        """By whoever noticed that this ormas was not meant, while nobody answered or judged anything."""
        if self.state != "invited":
            self._refuse(ONLY_AN_UNANSWERED_INVITATION_IS_TAKEN_BACK, state=WORDS[self.state])
        else:
            self.trigger_event(InvitationTakenBack, reason=reason)

    def give_back(
        self, period: AssessmentPeriod, *, until: str, reason: str, notes: Mapping[str, str] = NOTHING
    ) -> None:
        """``notes``: by indicator."""
        if self.why:
            self._refuse_step()
        elif self._may(period, "submitted", "checked"):
            told = [{"code": code, "note": note} for code, note in sorted(notes.items())]
            self.trigger_event(AssessmentReturned, until=until, reason=reason, notes=told)

    def check(
        self,
        period: AssessmentPeriod,
        *,
        answers: Sequence[dict[str, Any]],
        by: str,
        typists: Collection[str],
        tied: Collection[str],
        ground: str,
    ) -> None:
        """By somebody who typed no answer of the ormas and has no tie to it; also after an objection."""
        if not self._may(period, "submitted", "checked", "computed", "objected", "correcting"):
            return
        if by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif by in typists:
            self._refuse(EVIDENCE_IS_CHECKED_BY_ANOTHER_PERSON)
        else:
            said = {"answers": [*answers], "answered": len(answers), "ground": ground}
            self.trigger_event(EvidenceChecked, **said)

    def compute(
        self,
        period: AssessmentPeriod,
        asked: Asked,
        *,
        counted: Mapping[str, str],
        positions: Mapping[str, int],
        today: str,
        tied: Collection[str] = (),
        surveys: Collection[PerceptionSurvey] = (),
    ) -> None:
        """Anew as long as nothing is decided; from the same inputs comes the same score, and no event.
        Also after an objection, which is still answered.

        ``surveys``: of the public that answer an indicator of it.
        """
        if not self._may(period, "checked", "computed", "objected", "correcting"):
            return
        if running := [each for each in surveys if each.state == "open"]:
            self._refuse(A_SCORE_WAITS_FOR_ITS_PERCEPTION_SURVEY, question=running[0].question)
            return
        panel = self.settled_panel(asked.instrument, tied)
        if panel is None:
            return
        surveyed = [each.as_input for each in surveys]
        inputs = Inputs(self.verified, counted, as_input(panel), surveyed)
        verified = Inputs(self.verified, counted, (), surveyed)
        digest = inputs.digest_with(asked.digest)
        if self.state in ("computed", "objected") and self.score and self.score.inputs_digest == digest:
            return
        if self.standing and self.standing.inputs_digest == digest:
            self._refuse(A_CORRECTION_CHANGES_SOMETHING)
            return
        ends = date.fromisoformat(today) + timedelta(days=period.objection_days)
        self.trigger_event(
            ScoreComputed,
            instrument=period.instrument,
            edition=period.edition,
            instrument_digest=asked.digest,
            answers=[dict(each) for each in self.verified],
            counted=[{"code": code, "value": value} for code, value in sorted(counted.items())],
            positions=dict(sorted(positions.items())),
            inputs_digest=digest,
            rounding=ROUNDING,
            objection_until=ends.isoformat(),
            panel=inputs.panel,
            panel_from=self.panel.sources(panel),
            surveyed=surveyed,
            verified_outcome=outcome_of(asked.instrument, verified.result(asked.instrument))["outcome"],
            **outcome_of(asked.instrument, inputs.result(asked.instrument)),
        )

    def raise_objection(self, *, reason: str, day: str, today: str = "", own: Own | None = None) -> None:
        """On the day of its paper; what an account sends is of ``today``."""
        if not self._is_told_by(own, day, today):
            return
        if self.state != "computed":
            self._refuse_step()
        elif day > self.objection_until:
            self._refuse(AN_OBJECTION_COMES_WITHIN_ITS_DAYS, until=date_words(self.objection_until))
        else:
            self.trigger_event(ScoreObjected, day=day, reason=reason)

    def answer_objection(self, *, reply: str, by: str, tied: Collection[str]) -> None:
        """In words, once, whatever becomes of the score."""
        if not self.owes_reply:
            self._refuse_step()
        elif by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        else:
            self.trigger_event(ObjectionAnswered, reply=reply)

    def decide(
        self,
        *,
        by: str,
        checkers: Collection[str],
        tied: Collection[str],
        today: str,
        ground: str,
        correctors: Collection[str] = (),
        surveys: Collection[PerceptionSurvey] = (),
    ) -> None:
        """After the days for an objection, or once it was heard; by who checked nothing and has no tie.

        ``correctors``: who opened a correction, or decided what it replaces; ``surveys``: as in computing.
        """
        if self.state not in ("computed", "objected") or self.score is None:
            self._refuse_step()
        elif by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif by in checkers:
            self._refuse(A_SCORE_IS_DECIDED_BY_ANOTHER_PERSON)
        elif self.why and by in correctors:
            self._refuse(A_CORRECTION_IS_DECIDED_BY_A_THIRD_PERSON)
        elif self.owes_reply:
            self._refuse(AN_OBJECTION_IS_ANSWERED_FIRST)
        elif not self.heard and today <= self.objection_until:
            self._refuse(A_SCORE_WAITS_FOR_ITS_OBJECTION, until=date_words(self.objection_until))
        elif unheard := unheard_by(self.score.surveyed, surveys):
            self._refuse(A_SCORE_IS_DECIDED_WITH_ITS_PERCEPTION_SURVEY, question=unheard[0].question)
        else:
            self.trigger_event(ScoreDecided, **self._final(self.score), ground=ground)

    @property
    def invited(self) -> bool:
        """Also where it went on since."""
        return not self._uninvited

    @property
    def _uninvited(self) -> bool:
        return self.state in ("", "taken_back")

    def when(self, fact: Fact) -> None:
        match fact:
            case EvidenceChecked():
                self.state, self.verified = "checked", fact.answers
            case ScoreComputed():
                self.objection_until = fact.objection_until
                super().when(fact)
            case InvitationTakenBack():
                self.state = "taken_back"
            case ScoreObjected():
                self.state, self.heard, self.owes_reply = "objected", True, True
            case ObjectionAnswered():
                self.owes_reply = False
            case _:
                super().when(fact)
