"""What the machine asks of assessments."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.scoring.application import Scoring
from services.scoring.domain import Assessment, AssessmentPeriod
from services.scoring.instruments.writing import text_of
from services.scoring.service import ScoringService
from tests.commanded import GROUND, PEOPLE, SELDOM
from tests.portal.told.instruments import CONTOH, content, panelled
from tests.portal.told.ormas import stream
from tests.shown import Shown

DAYS = {"counts_from": "2020-01-01", "counts_until": "2020-12-31", "opens_on": "2020-01-01"}
VALUES = st.sampled_from(["0", "1", "2"])
DECIDED = ("decided", "published")
PANEL = st.sampled_from(["staf-1", "juri-1", "juri-2", "juri-3"])


def uncounted(told=None):
    """Nothing of it is counted from events: nothing was heard in this office."""
    told = (told or content()) | {"counts": []}
    [variable] = told["dimensions"][0]["variables"]
    variable["indicators"] = [each for each in variable["indicators"] if "counts" not in each]
    return text_of(told).splitlines()


class Assessing(Shown):
    """One ormas in periods with and without days for an objection; two people."""

    SERVICE, APPLICATION, WIRED = ScoringService, Scoring, "scoring"

    def __init__(self, template):
        super().__init__(template)
        self.periods, self.held = [], {}

    @initialize()
    def an_instrument_holds(self):
        self.ask("draft_instrument", "staf-1", lines=uncounted(), ground=GROUND)
        self.ask("publish_instrument", "staf-2", instrument=CONTOH, ground=GROUND)
        self.ask("draft_instrument", "staf-1", lines=uncounted(panelled()), ground=GROUND)
        self.ask("publish_instrument", "staf-2", instrument=CONTOH, ground=GROUND)
        self.open_assessment_period(days=0, edition=1, until=True)
        self.invite_to_assessment()
        self.answer_assessment(value="1", person="staf-1")

    def stands(self, aggregate, command):
        """What was told once has the same inputs for ever, whatever is told after it."""
        if isinstance(aggregate, Assessment):
            for each in aggregate.published:
                key, digest = (aggregate.id, each.number), each.score.inputs_digest
                assert self.held.setdefault(key, digest) == digest
                told = self.application.explain_score(assessment=aggregate.id, number=each.number)
                assert told["same"] and told["inputs_digest"] == digest
            if aggregate.state in DECIDED:
                assert self.application.explain_score(assessment=aggregate.id)["same"]

    def assessment(self):
        period = self.periods[-1] if self.periods else f"period-{0:032x}"
        return {"assessment": Assessment.stream_of(period, stream(1))}

    @rule(days=st.sampled_from([0, 14]), edition=st.sampled_from([1, 1, 1, 2, 2, 3]), until=st.booleans())
    def open_assessment_period(self, days, edition, until):
        if self.periods and self.now(AssessmentPeriod, self.periods[-1]).state == "open":
            return
        last = "2099-12-31" if until or not self.periods else "2020-02-01"
        said = {"instrument": CONTOH, "edition": edition, "title": "Penilaian", "objection_days": days}
        self.periods += self.ask("open_assessment_period", **said, **DAYS, self_until=last, ground=GROUND)

    @rule(days=st.sampled_from([0, 14]))
    def correct_assessment_period(self, days):
        if self.periods:
            said = {"title": "Penilaian lain", "objection_days": days, "self_until": "2099-12-31"} | DAYS
            why = {"reason": "Salah ketik."}
            self.ask("correct_assessment_period", period=self.periods[-1], **said, **why)

    @rule(really=SELDOM)
    def take_back_invitation(self, really):
        if really:
            self.ask("take_back_invitation", **self.assessment(), reason="Yang dimaksud ormas lain.")

    @rule(really=SELDOM)
    def close_assessment_period(self, really):
        if really and self.periods:
            self.ask("close_assessment_period", period=self.periods[-1], reason="Percobaan selesai.")

    @rule()
    def invite_to_assessment(self):
        if self.periods:
            said = {"period": self.periods[-1], "organisation": stream(1), "ground": GROUND}
            self.ask("invite_to_assessment", **said)

    @rule(value=VALUES, person=PEOPLE)
    def answer_assessment(self, value, person):
        answers = {"papan": {"value": value, "proof": "dokumen nomor 3"}, "kantor": {"value": "3"}}
        self.ask("answer_assessment", person, **self.assessment(), answers=answers, ground=GROUND)

    @rule()
    def submit_assessment(self):
        self.ask("submit_assessment", **self.assessment())

    @rule(really=SELDOM)
    def return_assessment(self, really):
        if really:
            said = {"until": "2099-12-31", "reason": "Foto belum ada.", "notes": {"papan": "Dari depan."}}
            self.ask("return_assessment", **self.assessment(), **said)

    @rule(value=VALUES, person=PEOPLE)
    def check_assessment(self, value, person):
        answers = {"kantor": {"value": value}, "rapat": {"applies": False}}
        self.ask("check_assessment", person, **self.assessment(), answers=answers, ground=GROUND)

    @rule(person=PANEL, tie=st.sampled_from(["none", "none", "none", "family"]))
    def declare_panel_interest(self, person, tie):
        self.ask("declare_panel_interest", person, **self.assessment(), tie=tie, ground=GROUND)

    @rule(value=st.sampled_from(["1", "3", "4"]), person=PANEL)
    def give_panel_answers(self, value, person):
        answers = {"kantor": {"value": value}}
        self.ask("give_panel_answers", person, **self.assessment(), answers=answers, ground=GROUND)

    @rule(value=st.sampled_from(["2", "3"]), person=PANEL)
    def moderate_panel(self, value, person):
        said = {"code": "kantor", "value": value, "reason": "Satu anggota belum melihat kantornya."}
        self.ask("moderate_panel", person, **self.assessment(), **said)

    @rule()
    def compute_score(self):
        self.ask("compute_score", **self.assessment())

    @rule(really=SELDOM)
    def object_to_score(self, really):
        if really:
            said = {"day": "2026-01-01", "reason": "Kegiatan belum dihitung."}
            self.ask("object_to_score", **self.assessment(), **said)

    @rule(person=PEOPLE)
    def answer_objection(self, person):
        self.ask("answer_objection", person, **self.assessment(), reply="Kegiatan itu sudah dihitung.")

    @rule(person=PEOPLE)
    def decide_score(self, person):
        self.ask("decide_score", person, **self.assessment(), ground=GROUND)

    @rule(really=SELDOM, person=PEOPLE)
    def drop_score_correction(self, really, person):
        if really:
            self.ask("drop_score_correction", person, **self.assessment(), reason="Ternyata sama.")

    @rule(person=PEOPLE)
    def open_score_correction(self, person):
        self.ask("open_score_correction", person, **self.assessment(), reason="Satu bukti keliru dibaca.")

    @rule()
    def publish_score(self):
        self.ask("publish_score", **self.assessment(), ground=GROUND)
