"""What the machine asks of an Ormas Award."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.scoring.application import Scoring
from services.scoring.domain import Assessment, Award
from services.scoring.instruments.writing import text_of
from services.scoring.service import ScoringService
from tests.commanded import GROUND, PEOPLE, SELDOM
from tests.portal.told.awards import CATEGORIES
from tests.portal.told.instruments import CONTOH, panelled
from tests.portal.told.ormas import stream
from tests.scoring.machine_of_assessments import DAYS
from tests.shown import Shown

ORMAS = st.sampled_from([stream(1), stream(1), stream(2)])
JURY = st.sampled_from(["juri-1", "juri-2", "juri-3"])
CATEGORY = st.sampled_from([CATEGORIES[0], *CATEGORIES])


class Awarding(Shown):
    """Two ormas; the panel has judged the first, and the second is stopped at a gate."""

    SERVICE, APPLICATION, WIRED = ScoringService, Scoring, "scoring"

    def __init__(self, template):
        super().__init__(template)
        self.period, self.awards, self.told = "", [], {}

    @initialize()
    def judged(self):
        told = panelled() | {"counts": [], "gates": [{"after": "dasar", "least": 60}]}
        [variable] = told["dimensions"][0]["variables"]
        variable["indicators"] = [each for each in variable["indicators"] if each["code"] == "kantor"]
        self.ask("draft_instrument", "staf-1", lines=text_of(told).splitlines(), ground=GROUND)
        self.ask("publish_instrument", "staf-2", instrument=CONTOH, ground=GROUND)
        days = DAYS | {"self_until": "2099-12-31", "objection_days": 0, "title": "Penilaian"}
        said = {"instrument": CONTOH, "edition": 1, "ground": GROUND}
        [self.period] = self.ask("open_assessment_period", **said, **days)
        for ormas, value in ((stream(1), "4"), (stream(2), "1")):
            self.ask("invite_to_assessment", period=self.period, organisation=ormas, ground=GROUND)
            of = {"assessment": Assessment.stream_of(self.period, ormas), "ground": GROUND}
            for juror in ("juri-1", "juri-2"):
                self.ask("declare_panel_interest", juror, **of, tie="none")
                self.ask("give_panel_answers", juror, **of, answers={"kantor": {"value": value}})
            self.ask("compute_score", assessment=of["assessment"])
        self.call_award(late=False)

    def stands(self, aggregate, command):
        """Whoever is honoured was scored, visited, and is a nominee; what was announced stays."""
        if isinstance(aggregate, Award):
            for category, ormas in aggregate.awardees.items():
                found = aggregate.candidates[ormas]
                assert (found.category, found.state, found.visited) == (category, "shortlisted", True)
                assert ormas == stream(1)
            if aggregate.announced:
                assert self.told.setdefault(aggregate.id, aggregate.awardees) == aggregate.awardees != {}

    def of(self, ormas):
        return {"award": self.awards[-1] if self.awards else f"award-{0:032x}", "organisation": ormas}

    @rule(late=SELDOM)
    def call_award(self, late):
        if not self.awards or self.now(Award, self.awards[-1]).announced:
            said = {"title": "Ormas Award", "period": self.period, "categories": CATEGORIES}
            until = "2020-01-01" if late else "2099-12-31"
            self.awards += self.ask("call_award", **said, until=until, ground=GROUND)

    @rule(ormas=ORMAS, category=CATEGORY)
    def nominate_candidate(self, ormas, category):
        self.ask("nominate_candidate", **self.of(ormas), category=category, ground=GROUND)

    @rule(ormas=ORMAS, person=PEOPLE)
    def select_candidate(self, ormas, person):
        self.ask("select_candidate", person, **self.of(ormas), ground=GROUND)

    @rule(ormas=ORMAS)
    def visit_candidate(self, ormas):
        said = {"day": "2026-01-01", "minutes": "Ruang belajar dipakai."}
        self.ask("visit_candidate", **self.of(ormas), **said)

    @rule(ormas=ORMAS, person=PEOPLE)
    def shortlist_candidate(self, ormas, person):
        self.ask("shortlist_candidate", person, **self.of(ormas), ground=GROUND)

    @rule(ormas=ORMAS, really=SELDOM)
    def refuse_candidate(self, ormas, really):
        if really:
            self.ask("refuse_candidate", **self.of(ormas), reason="Laporan belum lengkap.")

    @rule(ormas=ORMAS, really=SELDOM)
    def withdraw_candidate(self, ormas, really):
        if really:
            self.ask("withdraw_candidate", **self.of(ormas), reason="Ormas tidak bersedia.")

    @rule(ormas=ORMAS, juror=JURY)
    def vote_for_candidate(self, ormas, juror):
        self.ask("vote_for_candidate", juror, **self.of(ormas), reason="Kegiatannya luas.")

    @rule(ormas=ORMAS, person=PEOPLE)
    def decide_award(self, ormas, person):
        self.ask("decide_award", person, **self.of(ormas), ground=GROUND)

    @rule(really=SELDOM)
    def announce_award(self, really):
        if really and self.awards:
            self.ask("announce_award", award=self.awards[-1], ground=GROUND)
