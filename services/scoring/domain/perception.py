"""The survey that asks the public about one indicator of a period: slips, paper, and what came of it."""

from collections.abc import Collection, Mapping
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from contracts.telling.dates import date_words
from contracts.telling.perception_words import MOST_CHOICES, MOST_PERCEPTION_SLIPS, outcome_words
from contracts.telling.survey_words import BATCH_LETTERS, LETTERS
from services.scoring.domain.instrument import Indicator
from services.scoring.domain.period import AssessmentPeriod
from services.scoring.domain.sample import Sample
from services.scoring.events import (
    PerceptionAnswered,
    PerceptionChangeRefused,
    PerceptionSlipsMade,
    PerceptionSurveyClosed,
    PerceptionSurveyOpened,
    PerceptionTallyConfirmed,
    PerceptionTallyTyped,
)
from services.scoring.rules.assessments import A_TIED_PERSON_ASSESSES_NOTHING, ONLY_AN_OPEN_PERIOD_ASSESSES
from services.scoring.rules.perception import (
    A_PERCEPTION_ANSWER_LIES_ON_ITS_SCALE,
    A_PERCEPTION_CODE_ANSWERS_ONCE,
    A_PERCEPTION_SURVEY_ASKS_WHAT_THE_PUBLIC_ANSWERS,
    A_PERCEPTION_SURVEY_CLOSES_WITHOUT_A_WAITING_TALLY,
    A_PERCEPTION_SURVEY_ENDS_ON_A_DAY_TO_COME,
    A_PERCEPTION_SURVEY_HAS_ITS_LAST_DAY,
    A_PERCEPTION_SURVEY_HAS_SO_MANY_SLIPS,
    A_PERCEPTION_SURVEY_IS_OPENED_ONCE,
    A_PERCEPTION_TALLY_IS_CONFIRMED_BY_ANOTHER_PERSON,
    A_SURVEYED_ORMAS_IS_INVITED,
    ONLY_A_WAITING_PERCEPTION_TALLY_IS_CONFIRMED,
    ONLY_AN_OPEN_PERCEPTION_SURVEY_COLLECTS,
)
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

_OF: Final = uuid5(NAMESPACE_URL, "satu-ormas/perception-surveys")
Counts = Mapping[int, int]


class PerceptionSurvey(Aggregate):
    """``state``: "" before, open or closed. ``slips``: what was answered with codes; ``paper``: the tally
    that was compared; ``waiting``: the one that was not yet.
    """

    KIND = "perception"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = self.organisation = self.indicator = self.question = self.until = ""
        self.low = self.high = self.least = self.tallies = 0
        self.digests: frozenset[str] = frozenset()
        self.unused: frozenset[str] = frozenset()
        self.slips = Sample({})
        self.paper: Counts = {}
        self.waiting: PerceptionTallyTyped | None = None

    @classmethod
    def key_of(cls, period: str, indicator: str, organisation: str) -> str:
        """With what every code of its slips begins."""
        number, letters = uuid5(_OF, f"{period} {indicator} {organisation}").int, ""
        for _ in range(BATCH_LETTERS):
            number, at = divmod(number, len(LETTERS))
            letters += LETTERS[at]
        return letters

    @classmethod
    def stream_of(cls, key: str) -> str:
        return f"{cls.KIND}-{key.lower()}"

    @property
    def sample(self) -> Sample:
        """All that counts: slips, and paper that was compared."""
        return self.slips.joined(self.paper)

    @property
    def answers_it(self) -> bool:
        """Whether so many answered that it counts; one that runs may still come so far."""
        return self.state == "open" or (bool(self.state) and self.sample.n >= self.least)

    @property
    def as_input(self) -> dict[str, Any]:
        """What a score is computed from, once it is closed."""
        found = self.sample
        enough = found.n >= self.least
        return {
            "code": self.indicator,
            "value": str(found.mean) if enough else "",
            "margin": _text(found.margin) if enough else "",
            "answers": found.n,
            "least": self.least,
            "population": found.population,
            "survey": self.id,
        }

    def open(
        self,
        period: AssessmentPeriod,
        asked: Indicator | None,
        *,
        invited: bool,
        today: str,
        by: str,
        tied: Collection[str],
        **said: Any,
    ) -> None:
        """``asked``: None where the instrument has none of that code."""
        if self.state:
            self._refuse(A_PERCEPTION_SURVEY_IS_OPENED_ONCE)
        elif period.state != "open":
            self._refuse(ONLY_AN_OPEN_PERIOD_ASSESSES)
        elif asked is None or not asks_the_public(asked):
            self._refuse(A_PERCEPTION_SURVEY_ASKS_WHAT_THE_PUBLIC_ANSWERS)
        elif said["organisation"] and not invited:
            self._refuse(A_SURVEYED_ORMAS_IS_INVITED)
        elif by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif said["until"] < today:
            self._refuse(A_PERCEPTION_SURVEY_ENDS_ON_A_DAY_TO_COME)
        else:
            about = {"period": period.id, "period_title": period.title, "question": asked.question}
            ends = {"low": int(asked.scale.low), "high": int(asked.scale.high)}
            self.trigger_event(PerceptionSurveyOpened, **about, **ends, **said)

    def make_slips(self, *, digests: list[str], today: str, by: str, tied: Collection[str]) -> None:
        """The same again changes nothing. Whoever prints the codes could answer with them."""
        if self.digests >= set(digests) or not self._collects() or self._over(today):
            return
        if by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif len(self.digests) + len(digests) > MOST_PERCEPTION_SLIPS:
            self._refuse(A_PERCEPTION_SURVEY_HAS_SO_MANY_SLIPS, most=MOST_PERCEPTION_SLIPS)
        else:
            self.trigger_event(PerceptionSlipsMade, slips=len(digests), digests=sorted(digests))

    def answer(self, *, digest: str, value: int, today: str) -> None:
        """Nothing is recorded of a code that stands on no slip. Error: NotFound."""
        if digest not in self.digests:
            raise NotFound("Kode ini tidak ada pada lembar survei kami.")
        if not self._collects() or self._over(today):
            return
        if digest not in self.unused:
            self._refuse(A_PERCEPTION_CODE_ANSWERS_ONCE)
        elif self._on_scale([value]):
            self.trigger_event(PerceptionAnswered, digest=digest, value=value)

    def type_tally(self, *, counts: Counts, by: str, tied: Collection[str], ground: str) -> None:
        """All answers on paper anew, also those that were compared before; also after the last day."""
        if not self._collects() or not self._on_scale(counts):
            return
        if by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        else:
            sample = Sample(counts)
            said = {"tally": self.tallies + 1, "counts": sample.told(), "answered": sample.n}
            self.trigger_event(PerceptionTallyTyped, **said, typist=by, ground=ground)

    def confirm_tally(self, *, tally: int, by: str, tied: Collection[str], ground: str) -> None:
        if not self._collects():
            return
        if self.waiting is None or self.waiting.tally != tally:
            self._refuse(ONLY_A_WAITING_PERCEPTION_TALLY_IS_CONFIRMED)
        elif by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif by == self.waiting.typist:
            self._refuse(A_PERCEPTION_TALLY_IS_CONFIRMED_BY_ANOTHER_PERSON)
        else:
            said = {"tally": tally, "answered": self.waiting.answered, "ground": ground}
            self.trigger_event(PerceptionTallyConfirmed, **said)

    def close(self, *, ground: str, by: str, tied: Collection[str]) -> None:
        """From now on nothing changes what came of it."""
        if not self._collects():
            return
        if by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
            return
        if self.waiting is not None:
            self._refuse(A_PERCEPTION_SURVEY_CLOSES_WITHOUT_A_WAITING_TALLY, tally=self.waiting.tally)
            return
        found, told = self.sample, self.as_input
        self.trigger_event(
            PerceptionSurveyClosed,
            question=self.question,
            answers=found.n,
            tallied=sum(self.paper.values()),
            mean=told["value"],
            margin=told["margin"],
            counts=found.told() if told["value"] else [],
            outcome=outcome_words(told),
            ground=ground,
        )

    def when(self, fact: Fact) -> None:
        match fact:
            case PerceptionSurveyOpened():
                self.state, self.organisation, self.indicator = "open", fact.organisation, fact.indicator
                self.question, self.until, self.least = fact.question, fact.until, fact.least
                self.low, self.high = fact.low, fact.high
                self.slips = Sample({}, fact.population)
            case PerceptionSlipsMade():
                self.digests |= set(fact.digests)
                self.unused |= set(fact.digests)
            case PerceptionAnswered():
                self.unused -= {fact.digest}
                self.slips = self.slips.joined({fact.value: 1})
            case PerceptionTallyTyped():
                self.waiting, self.tallies = fact, fact.tally
            case PerceptionTallyConfirmed():
                told = self.waiting.counts if self.waiting else []
                self.paper, self.waiting = {each["value"]: each["answers"] for each in told}, None
            case PerceptionSurveyClosed():
                self.state = "closed"
            case PerceptionChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _collects(self) -> bool:
        if self.state != "open":
            self._refuse(ONLY_AN_OPEN_PERCEPTION_SURVEY_COLLECTS)
        return self.state == "open"

    def _over(self, today: str) -> bool:
        if today > self.until:
            self._refuse(A_PERCEPTION_SURVEY_HAS_ITS_LAST_DAY, until=date_words(self.until))
        return today > self.until

    def _on_scale(self, values: Collection[int]) -> bool:
        fits = all(self.low <= each <= self.high for each in values)
        if not fits:
            self._refuse(A_PERCEPTION_ANSWER_LIES_ON_ITS_SCALE, low=self.low, high=self.high)
        return fits

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(PerceptionChangeRefused, **rule.refusal(**said))


def asks_the_public(asked: Indicator) -> bool:
    """A mean of answers that fit on a slip."""
    ends = (asked.scale.low, asked.scale.high)
    whole = all(each.denominator == 1 for each in ends) and ends[1] - ends[0] < MOST_CHOICES
    return asked.kind == "survey_mean" and "public" in asked.assessors and not asked.counts and whole


def _text(value: object) -> str:
    return "" if value is None else str(value)


def answering(own: PerceptionSurvey, region: PerceptionSurvey) -> PerceptionSurvey | None:
    """Of one indicator: that of the ormas itself, unless it came to too few answers and not the region's."""
    opened = [each for each in (own, region) if each.state]
    return next(iter([each for each in opened if each.answers_it] or opened), None)


def unheard_by(
    counted: Collection[Mapping[str, Any]], surveys: Collection[PerceptionSurvey]
) -> list[PerceptionSurvey]:
    """Those that are open, or were closed since this was counted."""
    heard = {each["survey"] for each in counted}
    return [each for each in surveys if each.state == "open" or each.id not in heard]
