"""What the machine asks of the plan that follows a score."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.scoring.application import Scoring
from services.scoring.domain import Assessment, ImprovementPlan
from services.scoring.service import ScoringService
from tests.commanded import GROUND
from tests.portal.told.instruments import CONTOH
from tests.portal.told.ormas import stream
from tests.scoring.machine_of_assessments import DAYS, uncounted
from tests.shown import Shown

ITEMS = st.integers(1, 3)
WHY = "Keliru dicatat."


class Improving(Shown):
    """One ormas whose score was told, or was not yet."""

    SERVICE, APPLICATION, WIRED = ScoringService, Scoring, "scoring"

    def __init__(self, template):
        super().__init__(template)
        self.of, self.most = {}, 0

    @initialize(told=st.sampled_from([True, True, True, False]))
    def scored(self, told):
        """The days for an objection are over at once for who objects."""
        self.ask("draft_instrument", "staf-1", lines=uncounted(), ground=GROUND)
        self.ask("publish_instrument", "staf-2", instrument=CONTOH, ground=GROUND)
        days = DAYS | {"self_until": "2099-12-31", "objection_days": 0, "title": "Penilaian"}
        said = {"instrument": CONTOH, "edition": 1, "ground": GROUND}
        [period] = self.ask("open_assessment_period", **said, **days)
        self.ask("invite_to_assessment", period=period, organisation=stream(1), ground=GROUND)
        self.of = {"assessment": Assessment.stream_of(period, stream(1))}
        answers = {"answers": {"kantor": {"value": "2"}, "papan": {"value": "1"}}, "ground": GROUND}
        self.ask("answer_assessment", "staf-1", **self.of, **answers)
        self.ask("submit_assessment", "staf-1", **self.of)
        self.ask("check_assessment", "staf-2", **self.of, **answers)
        self.ask("compute_score", "staf-2", **self.of)
        objection = {"day": "2026-01-01", "reason": "Kegiatan belum dihitung."}
        self.ask("object_to_score", "staf-1", **self.of, **objection)
        self.ask("answer_objection", "staf-2", **self.of, reply="Kegiatan itu sudah dihitung.")
        self.ask("decide_score", "kepala-1", **self.of, ground=GROUND)
        if told:
            self.ask("publish_score", "kepala-1", **self.of, ground=GROUND)

    def stands(self, aggregate, command):
        """Items are numbered without gaps and none goes away."""
        if isinstance(aggregate, ImprovementPlan):
            assert sorted(aggregate.open) == list(range(1, len(aggregate.open) + 1))
            assert len(aggregate.open) >= self.most
            self.most = len(aggregate.open)

    @rule(indicator=st.sampled_from(["kantor", "kantor", "lain"]), module=st.sampled_from(["", "management"]))
    def agree_improvement(self, indicator, module):
        what = {"text": "Sewa satu ruang.", "due": "2027-03-31", "module": module, "ground": GROUND}
        before = self.now(Assessment, self.of["assessment"]).version
        self.ask("agree_improvement", **self.of, indicator=indicator, **what)
        assert self.now(Assessment, self.of["assessment"]).version == before

    @rule(item=ITEMS)
    def finish_improvement(self, item):
        self.ask("finish_improvement", **self.of, item=item, result="Ruang disewa.")

    @rule(item=ITEMS)
    def drop_improvement(self, item):
        self.ask("drop_improvement", **self.of, item=item, reason=WHY)

    @rule(item=ITEMS)
    def reopen_improvement(self, item):
        self.ask("reopen_improvement", **self.of, item=item, reason=WHY)
