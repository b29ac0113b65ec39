"""The survey of satisfaction: the form of the office, and slips of which each answers once."""

from contracts.telling.dates import date_words
from contracts.telling.report_periods import Period
from contracts.telling.survey_words import QUESTIONS, SURVEY_FORMS, closing_day
from services.requests import events as e
from services.requests.rules.surveys import (
    A_SURVEY_CODE_ANSWERS_ONCE,
    A_SURVEY_ENDS_WITH_ITS_TERM,
    A_SURVEY_HAS_A_FORM,
    EVERY_QUESTION_OF_A_SURVEY_IS_ANSWERED,
    SLIPS_ARE_FOR_A_SEMESTER_THAT_RUNS,
    SLIPS_ARE_IN_THE_FORM_IN_USE,
)
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule


class SurveyForm(Aggregate):
    """One stream for an office. ``form``: a code of ``SURVEY_FORMS``, "" before it chose one."""

    KIND = "surveyform"
    STREAM = "surveyform-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.form = ""

    def choose(self, *, survey_form: str, ground: str) -> None:
        """The same again changes nothing."""
        if survey_form != self.form:
            self.trigger_event(e.SurveyFormChosen, survey_form=survey_form, ground=ground)

    def when(self, fact: Fact) -> None:
        match fact:
            case e.SurveyFormChosen():
                self.form = fact.survey_form
            case _:
                super().when(fact)


class SurveySlips(Aggregate):
    """Slips that were printed together. ``unused``: the digests whose code nobody answered with yet."""

    KIND = "surveyslips"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.form = self.closes_on = ""
        self.digests: frozenset[str] = frozenset()
        self.unused: frozenset[str] = frozenset()

    @classmethod
    def stream_of(cls, batch: str) -> str:
        """``batch``: with what every code of these slips begins."""
        return f"{cls.KIND}-{batch.lower()}"

    def make(
        self, *, form: str, survey_form: str, service: str, period: str, digests: list[str], today: str
    ) -> None:
        """Printed in ``survey_form``; ``form``: in use now. The same again changes nothing."""
        if self.form:
            return
        semester, closes_on = Period.of(period), closing_day(period)
        if not form:
            self._refuse(A_SURVEY_HAS_A_FORM)
        elif survey_form != form:
            self._refuse(SLIPS_ARE_IN_THE_FORM_IN_USE, form=SURVEY_FORMS[form])
        elif not semester.starts <= today <= closes_on:
            said = {"period": semester.words, "closes_on": date_words(closes_on)}
            self._refuse(SLIPS_ARE_FOR_A_SEMESTER_THAT_RUNS, **said)
        else:
            told = {"service": service, "period": period, "digests": sorted(digests)}
            many = len(digests)
            self.trigger_event(e.SurveySlipsMade, survey_form=form, closes_on=closes_on, slips=many, **told)

    def answer(self, *, digest: str, scores: list[int], today: str) -> None:
        """Nothing is recorded of a code that stands on no slip. Error: NotFound."""
        if digest not in self.digests:
            raise NotFound("Kode ini tidak ada pada lembar survei kami.")
        many = len(QUESTIONS[self.form])
        if digest not in self.unused:
            self._refuse(A_SURVEY_CODE_ANSWERS_ONCE)
        elif today > self.closes_on:
            self._refuse(A_SURVEY_ENDS_WITH_ITS_TERM, closes_on=date_words(self.closes_on))
        elif len(scores) != many:
            self._refuse(EVERY_QUESTION_OF_A_SURVEY_IS_ANSWERED, many=many)
        else:
            self.trigger_event(e.SurveyAnswered, digest=digest, scores=scores)

    def when(self, fact: Fact) -> None:
        match fact:
            case e.SurveySlipsMade():
                self.form, self.closes_on = fact.survey_form, fact.closes_on
                self.digests = self.unused = frozenset(fact.digests)
            case e.SurveyAnswered():
                self.unused -= {fact.digest}
            case e.SurveyChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(e.SurveyChangeRefused, **rule.refusal(**said))
