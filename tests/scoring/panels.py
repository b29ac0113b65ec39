"""Panels as tests tell and ask them: “kantor”, a choice of 1–4, is the panel's. All of it invented."""

from services.scoring.domain import Sheet
from services.scoring.domain.scored import Asked
from services.scoring.events import (
    AssessmentReturned,
    EvidenceChecked,
    PanelAnswersGiven,
    PanelConflictDeclared,
    PanelIndependenceDeclared,
    PanelModerated,
    ScoreComputed,
    ScoreCorrectionOpened,
    ScoreDecided,
    ScoreObjected,
    ScorePublished,
)
from services.scoring.instruments.loading import instrument_in
from tests.portal.told.assessments import ANSWER
from tests.portal.told.instruments import panelled
from tests.scenario import fact
from tests.scoring import assessments as a

ONE, TWO, THREE = "juri-1", "juri-2", "juri-3"
CHAIR = "ketua-1"


def asking(**terms):
    sheet = Sheet.of(panelled(**terms))
    return Asked(instrument_in(sheet), sheet.digest)


ASKED = asking()


def answer(value, code="kantor"):
    said = {"value": value, "applies": value != "", "shown": [], "proof": ""}
    return {"code": code} | said


def free(*people):
    return tuple(fact(PanelIndependenceDeclared, assessor=each) for each in people)


def gave(assessor, value, seen=False):
    after = ["kantor"] if seen else []
    return fact(PanelAnswersGiven, assessor=assessor, answers=[answer(value)], after_seeing=after)


def agreed(value, *given):
    return fact(PanelModerated, code="kantor", value=value, applies=value != "", given=[*given])


def declaring(by=ONE, tied=("terkait-1",), of=ASKED):
    said = {"by": by, "tied": tied, "ground": a.GROUND}
    return lambda one: one.declare_independence(a.period(), of.instrument, **said)


def confessing(by=ONE, of=ASKED):
    said = {"by": by, "tie": "family", "ground": a.GROUND}
    return lambda one: one.declare_conflict(a.period(), of.instrument, **said)


def giving(value="3", by=ONE, tied=("terkait-1",), of=ASKED):
    said = {"answers": [answer(value)], "by": by, "typists": {"staf-1"}, "tied": tied, "ground": a.GROUND}
    said |= {"moderators": {CHAIR}}
    return lambda one: one.give_to_panel(a.period(), of.instrument, **said)


def moderating(value="3", by=CHAIR, tied=("terkait-1",), of=ASKED):
    said = {"answer": answer(value), "by": by, "typists": {"staf-1"}, "tied": tied, "reason": a.WHY}
    return lambda one: one.moderate(a.period(), of.instrument, **said)


def computing(tied=(), of=ASKED):
    said = {"counted": a.COUNTED, "positions": a.POSITIONS, "today": a.TODAY, "tied": tied}
    return lambda one: one.compute(a.period(), of, **said)


def computed(*before, of=ASKED):
    """The story with the score that comes of it."""
    [told] = a.assessment(*before).when(computing(of=of)).happened
    return (*before, fact(ScoreComputed, **told.public_state()))


SEATED = (*a.CHECKED, *free(ONE, TWO, CHAIR))
APART = (*SEATED, gave(ONE, "1"), gave(TWO, "4"))
NEAR = (*SEATED, gave(ONE, "3"), gave(TWO, "4"))
CHANGED = (*SEATED, gave(ONE, "1"), gave(TWO, "4"), gave(ONE, "3", seen=True))
MODERATED = (*APART, agreed("3", "1", "4"))
COMPUTED = computed(*NEAR)
PUBLISHED = (*COMPUTED, fact(ScoreDecided), fact(ScorePublished))
STATES = {
    "answered": a.ANSWERED,
    "submitted": a.SUBMITTED,
    "checked": a.CHECKED,
    "with two assessors": SEATED,
    "given by one": (*SEATED, gave(ONE, "3")),
    "given far apart": APART,
    "moderated": MODERATED,
    "given near each other": NEAR,
    "changed after seeing": CHANGED,
    "moderated after that": (*CHANGED, agreed("3", "3", "4")),
    "with a conflict": (*NEAR, fact(PanelConflictDeclared, assessor=ONE, set_aside=1)),
    "returned": (*NEAR, fact(AssessmentReturned, until="2026-11-07")),
    "computed": COMPUTED,
    "objected": (*COMPUTED, fact(ScoreObjected)),
    "published": PUBLISHED,
    "correcting": (*PUBLISHED, fact(ScoreCorrectionOpened, reason=a.WHY)),
}
CHECKED_OTHERWISE = fact(EvidenceChecked, answers=[ANSWER | {"value": "0"}])
