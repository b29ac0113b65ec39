"""What one can ask about periods of assessment, and about the assessment of one ormas."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from contracts.policy import POLICY
from contracts.telling.dates import zone_of
from services.scoring.application.counting import Counting
from services.scoring.domain import Assessment, AssessmentPeriod, InstrumentEditions, PerceptionSurvey
from services.scoring.domain.instrument import Instrument
from services.scoring.domain.own_ormas import Own
from services.scoring.domain.perception import answering
from services.scoring.domain.scored import Asked, as_recorded
from services.scoring.events import (
    EvidenceChecked,
    OrmasInvitedToAssessment,
    PanelAnswersGiven,
    PanelModerated,
    ScoreCorrectionOpened,
    ScoreDecided,
    SelfAnswersRecorded,
)
from services.scoring.instruments.answering import answers_of
from services.scoring.instruments.loading import instrument_in
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt
from shared.tokens import Actor

Answers = Mapping[str, Mapping[str, Any]]
Entries = Collection[str] | None
NOT_ASKED: Final = "Indikator ini tidak ada dalam instrumen penilaiannya."
_JUDGING: Final = (EvidenceChecked.TOPIC, PanelAnswersGiven.TOPIC, PanelModerated.TOPIC)


class Assessments(Counting):
    """Open a period, invite, answer, check, compute, hear objections, decide."""

    def open_assessment_period(self, cause: Cause, *, instrument: str, edition: int, **said: Any) -> Receipt:
        """Error: NotFound."""
        found = self.load(InstrumentEditions, instrument).edition(edition)
        period = AssessmentPeriod.new()
        period.open(edition=found, number=edition, instrument=instrument, **said)
        return self.create(cause, lambda: period)

    def correct_assessment_period(self, cause: Cause, *, period: str, **said: Any) -> Receipt:
        untouched = ("", "invited", "taken_back")
        begun = any(found.period == period and found.state not in untouched for found in self._invited())
        return self.change(AssessmentPeriod, period, cause, lambda p: p.correct(begun=begun, **said))

    def close_assessment_period(self, cause: Cause, *, period: str, reason: str) -> Receipt:
        left = sum(found.period == period and found.untold for found in self._invited())
        return self.change(AssessmentPeriod, period, cause, lambda p: p.close(reason=reason, left=left))

    def invite_to_assessment(self, cause: Cause, *, period: str, organisation: str, ground: str) -> Receipt:
        """Twice is once. Error: NotFound."""
        of, entry = self.load(AssessmentPeriod, period), self._entry(organisation)
        return self.change(
            Assessment,
            Assessment.stream_of(period, organisation),
            cause,
            lambda a: a.invite(of, organisation=organisation, ground=ground, entry=entry),
            load=self.load_or_new,
        )

    def take_back_invitation(self, cause: Cause, *, assessment: str, reason: str) -> Receipt:
        return self.change(Assessment, assessment, cause, lambda a: a.take_back_invitation(reason=reason))

    def answer_assessment(
        self, cause: Cause, own: Entries = None, *, assessment: str, answers: Answers, ground: str
    ) -> Receipt:
        """``own``, here and below: for which entries alone who acts may speak, None for a colleague.

        Error: InputWrong by indicator.
        """
        period, asked = self._asked(assessment)
        said = {"answers": read_answers(asked, answers), "ground": ground, **self._sent(own, assessment)}
        return self.change(Assessment, assessment, cause, lambda a: a.answer(period, **said))

    def submit_assessment(self, cause: Cause, own: Entries = None, *, assessment: str) -> Receipt:
        (period, asked), sent = self._asked(assessment), self._sent(own, assessment)
        return self.change(Assessment, assessment, cause, lambda a: a.submit(period, asked, **sent))

    def return_assessment(
        self, cause: Cause, *, assessment: str, notes: Mapping[str, str], **said: str
    ) -> Receipt:
        """Error: InputWrong, at a note of what is not asked."""
        period, asked = self._asked(assessment)
        known = {each.code for each in asked.instrument.indicators()}
        if strange := [FieldProblem(f"/notes/{code}", NOT_ASKED) for code in notes if code not in known]:
            raise InputWrong(fields=tuple(strange))
        return self.change(Assessment, assessment, cause, lambda a: a.give_back(period, notes=notes, **said))

    def check_assessment(self, cause: Cause, *, assessment: str, answers: Answers, ground: str) -> Receipt:
        """Error: InputWrong by indicator."""
        period, asked = self._asked(assessment)
        told = read_answers(asked, answers)
        said: dict[str, Any] = {"answers": told, "ground": ground} | self._free(cause, assessment)
        typists = self._hands(assessment, SelfAnswersRecorded.TOPIC)
        return self.change(Assessment, assessment, cause, lambda a: a.check(period, typists=typists, **said))

    def compute_score(self, cause: Cause, *, assessment: str) -> Receipt:
        """With whatever was heard until now."""
        period, asked = self._asked(assessment)
        organisation = self.load(Assessment, assessment).organisation
        counted, positions = self._counted(asked.instrument, period, organisation)
        said: dict[str, Any] = {"counted": counted, "positions": positions, "today": self._today()}
        said["surveys"] = self._surveys(asked.instrument, period.id, organisation)
        if asked.instrument.panel:
            said["tied"] = self._tied(organisation)
        return self.change(Assessment, assessment, cause, lambda a: a.compute(period, asked, **said))

    def object_to_score(self, cause: Cause, own: Entries = None, *, assessment: str, **said: Any) -> Receipt:
        sent = self._sent(own, assessment)
        return self.change(Assessment, assessment, cause, lambda a: a.raise_objection(**said, **sent))

    def answer_objection(self, cause: Cause, *, assessment: str, reply: str) -> Receipt:
        said: dict[str, Any] = {"reply": reply} | self._free(cause, assessment)
        return self.change(Assessment, assessment, cause, lambda a: a.answer_objection(**said))

    def decide_score(self, cause: Cause, *, assessment: str, ground: str) -> Receipt:
        period, asked = self._asked(assessment)
        organisation = self.load(Assessment, assessment).organisation
        said: dict[str, Any] = {
            "today": self._today(),
            "surveys": self._surveys(asked.instrument, period.id, organisation),
            "checkers": self._hands(assessment, *_JUDGING),
            "correctors": self._hands(assessment, ScoreCorrectionOpened.TOPIC, ScoreDecided.TOPIC),
            "ground": ground,
        } | self._free(cause, assessment)
        return self.change(Assessment, assessment, cause, lambda a: a.decide(**said))

    def open_score_correction(self, cause: Cause, *, assessment: str, reason: str) -> Receipt:
        """Of a published score, which holds meanwhile."""
        said = {"reason": reason} | self._free(cause, assessment)
        return self.change(Assessment, assessment, cause, lambda a: a.open_correction(**said))

    def drop_score_correction(self, cause: Cause, *, assessment: str, reason: str) -> Receipt:
        decides = Actor.parse(cause.actor).role in POLICY["scoring.decide_score"]
        said: dict[str, Any] = {"reason": reason, "decides": decides} | self._free(cause, assessment)
        return self.change(Assessment, assessment, cause, lambda a: a.drop_correction(**said))

    def publish_score(self, cause: Cause, *, assessment: str, ground: str) -> Receipt:
        return self.change(Assessment, assessment, cause, lambda a: a.publish(ground=ground))

    def _invited(self) -> Iterator[Assessment]:
        """Every assessment of every period."""
        rows = self.rows_of(OrmasInvitedToAssessment.TOPIC)
        return (self.load(Assessment, row.stream) for row in rows)

    def _surveys(self, of: Instrument, period: str, organisation: str) -> list[PerceptionSurvey]:
        """Of each indicator that the public was asked the one that answers it."""
        codes = [each.code for each in of.indicators() if "public" in each.assessors]
        both = [[self._survey(period, code, about) for about in (organisation, "")] for code in codes]
        return [found for own, region in both if (found := answering(own, region))]

    def _survey(self, period: str, indicator: str, organisation: str) -> PerceptionSurvey:
        """As it stands; new where none was opened."""
        key = PerceptionSurvey.key_of(period, indicator, organisation)
        return self.load_or_new(PerceptionSurvey, PerceptionSurvey.stream_of(key))

    def _asked(self, assessment: str) -> tuple[AssessmentPeriod, Asked]:
        """The period of an assessment and what it is scored with. Error: NotFound."""
        period = self.load(AssessmentPeriod, self.load(Assessment, assessment).period)
        edition = self.load(InstrumentEditions, period.instrument).edition(period.edition)
        return period, Asked(instrument_in(edition.sheet), edition.digest)

    def _sent(self, own: Entries, assessment: str) -> dict[str, Any]:
        """On which day, and for whom an account of an ormas sends it."""
        organisation = self.load(Assessment, assessment).organisation
        bound = None if own is None else Own(own, self._is_gone(organisation))
        return {"today": self._today(), "own": bound}

    def _free(self, cause: Cause, assessment: str) -> dict[str, Any]:
        """Who asks, and who is tied to the ormas, whichever way that was declared."""
        found = self.load(Assessment, assessment)
        return {"by": Actor.parse(cause.actor).id, "tied": self._tied(found.organisation) | found.panel.tied}

    def _hands(self, assessment: str, *topics: str) -> set[str]:
        """Who recorded any of this of it."""
        rows = self.ledger.history(assessment)
        return {Actor.parse(row.actor).id for row in rows if row.topic in topics}

    def _today(self) -> str:
        """The day in the office."""
        return datetime.now(zone_of(self.deployment.office.time_zone)).date().isoformat()


def read_answers(asked: Asked, answers: Answers) -> Sequence[dict[str, Any]]:
    """As they are recorded. Error: InputWrong by indicator."""
    proofs = {code: each["proof"] for code, each in answers.items()}
    return as_recorded(answers_of(asked.instrument, answers), proofs)
