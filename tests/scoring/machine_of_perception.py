"""What the machine asks of the survey that asks the public."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from contracts.telling.survey_words import SLIP_LETTERS, digest_of
from services.scoring.application import Scoring
from services.scoring.domain import PerceptionSurvey
from services.scoring.service import ScoringService
from tests.commanded import GROUND, PEOPLE, REALLY
from tests.portal.told.instruments import CONTOH, surveyed
from tests.portal.told.ormas import stream
from tests.scoring.machine_of_assessments import DAYS, uncounted
from tests.shown import Shown

VALUES = st.integers(0, 5)


class Surveying(Shown):
    """One indicator of one ormas and of the region, three slips, paper typed by two people."""

    SERVICE, APPLICATION, WIRED = ScoringService, Scoring, "scoring"

    def __init__(self, template):
        super().__init__(template)
        self.period, self.survey, self.key, self.held = "", "", "", {}

    @initialize()
    def begun(self):
        self.ask("draft_instrument", "staf-1", lines=uncounted(surveyed()), ground=GROUND)
        self.ask("publish_instrument", "staf-2", instrument=CONTOH, ground=GROUND)
        days = DAYS | {"self_until": "2099-12-31", "objection_days": 0, "title": "Penilaian"}
        said = {"instrument": CONTOH, "edition": 1, "ground": GROUND}
        [self.period] = self.ask("open_assessment_period", **said, **days)
        self.key = PerceptionSurvey.key_of(self.period, "pandangan", "")
        self.survey = PerceptionSurvey.stream_of(self.key)
        self.open_perception_survey("pandangan", "")

    def stands(self, aggregate, command):
        """Once it is closed the same came of it for ever."""
        if isinstance(aggregate, PerceptionSurvey) and aggregate.state == "closed":
            assert self.held.setdefault(aggregate.id, aggregate.as_input) == aggregate.as_input
        if isinstance(aggregate, PerceptionSurvey):
            used = len(aggregate.digests) - len(aggregate.unused)
            assert aggregate.sample.n == used + sum(aggregate.paper.values())

    def code(self, number):
        return self.key + str(number) * SLIP_LETTERS

    @rule(indicator=st.sampled_from(["pandangan", "papan"]), organisation=st.sampled_from(["", stream(1)]))
    def open_perception_survey(self, indicator, organisation):
        about = {"period": self.period, "indicator": indicator, "organisation": organisation}
        said = {"until": "2099-12-31", "least": 5, "population": 40, "ground": GROUND}
        self.ask("open_perception_survey", **about, **said)

    @rule(first=st.integers(2, 4))
    def make_perception_slips(self, first):
        digests = [digest_of(self.code(number)) for number in range(first, first + 3)]
        self.ask("make_perception_slips", survey=self.survey, digests=digests)

    @rule(number=st.integers(2, 7), value=VALUES)
    def answer_perception_survey(self, number, value):
        self.ask("answer_perception_survey", "kode", code=self.code(number), value=value)

    @rule(value=VALUES, many=st.integers(0, 9), person=PEOPLE)
    def type_perception_tally(self, value, many, person):
        counts = [{"value": value, "answers": many}, {"value": 1, "answers": 2}]
        self.ask("type_perception_tally", person, survey=self.survey, counts=counts, ground=GROUND)

    @rule(tally=st.integers(1, 3), person=PEOPLE)
    def confirm_perception_tally(self, tally, person):
        self.ask("confirm_perception_tally", person, survey=self.survey, tally=tally, ground=GROUND)

    @rule(really=REALLY)
    def close_perception_survey(self, really):
        if really:
            self.ask("close_perception_survey", survey=self.survey, ground=GROUND)
