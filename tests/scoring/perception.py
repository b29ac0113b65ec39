"""Surveys of the public as tests tell and ask them: “pandangan”, a scale of 1–4. All of it invented."""

from services.scoring.domain import PerceptionSurvey, Sheet
from services.scoring.domain.scored import Asked
from services.scoring.events import (
    PerceptionAnswered,
    PerceptionChangeRefused,
    PerceptionSlipsMade,
    PerceptionSurveyClosed,
    PerceptionSurveyOpened,
    PerceptionTallyConfirmed,
    PerceptionTallyTyped,
)
from services.scoring.instruments.loading import instrument_in
from tests.portal.told.assessments import PERIOD
from tests.portal.told.instruments import surveyed
from tests.portal.told.ormas import stream
from tests.scenario import Scenario, fact
from tests.scoring import assessments as a

SHEET = Sheet.of(surveyed())
ASKED = Asked(instrument_in(SHEET), SHEET.digest)
ABOUT = {each.code: each for each in ASKED.instrument.indicators()}
USED, UNUSED, NEW = ("0" * 31 + each for each in "abc")
SAID = {"until": "2026-10-31", "least": 5, "population": 0, "ground": a.GROUND}
TIED = {"tied": {"terkait-1"}}
KEY = PerceptionSurvey.key_of(PERIOD, "pandangan", stream(1))
OPENED = fact(
    PerceptionSurveyOpened,
    period=PERIOD,
    organisation=stream(1),
    indicator="pandangan",
    question="Contoh pandangan?",
    low=1,
    high=4,
    until="2026-10-31",
    least=5,
)
SLIPS = (OPENED, fact(PerceptionSlipsMade, digests=[USED, UNUSED]))
ANSWERED = (*SLIPS, fact(PerceptionAnswered, digest=USED, value=4))


def typed(tally=1, **counts):
    told = [{"value": int(value[1:]), "answers": many} for value, many in counts.items()]
    return fact(
        PerceptionTallyTyped, tally=tally, counts=told, answered=sum(counts.values()), typist="staf-1"
    )


TYPED = (*ANSWERED, typed(v2=2, v3=4))
COMPARED = (*TYPED, fact(PerceptionTallyConfirmed, tally=1))
STATES = {
    "none": (),
    "open": (OPENED,),
    "with slips": ANSWERED,
    "paper typed": TYPED,
    "paper compared": COMPARED,
    "closed": (*COMPARED, fact(PerceptionSurveyClosed)),
}


def survey(*told):
    return Scenario(PerceptionSurvey, PerceptionSurvey.stream_of(KEY)).given(*told)


def opening(about="pandangan", of=None, invited=True, today=a.TODAY, by="kabid-1", **changed):
    said = SAID | {"indicator": about, "organisation": stream(1), "by": by} | TIED | changed
    asked = ABOUT.get(about)
    return lambda one: one.open(of or a.period(), asked, invited=invited, today=today, **said)


def making(digests=(NEW,), today=a.TODAY, by="staf-1"):
    return lambda one: one.make_slips(digests=[*digests], today=today, by=by, **TIED)


def answering(digest=UNUSED, value=3, today=a.TODAY):
    return lambda one: one.answer(digest=digest, value=value, today=today)


def typing(counts=None, by="staf-1"):
    said = {"counts": counts or {1: 2}, "by": by, "tied": {"terkait-1"}, "ground": a.GROUND}
    return lambda one: one.type_tally(**said)


def confirming(tally=1, by="staf-2"):
    said = {"tally": tally, "by": by, "tied": {"terkait-1"}, "ground": a.GROUND}
    return lambda one: one.confirm_tally(**said)


def closing(by="kabid-1"):
    return lambda one: one.close(ground=a.GROUND, by=by, **TIED)


def computing(*surveys):
    said = {"counted": a.COUNTED, "positions": a.POSITIONS, "today": a.TODAY}
    of = [each for each in surveys if each.state]
    return lambda one: one.compute(a.period(), ASKED, surveys=of, **said)


def refused(rule):
    return fact(PerceptionChangeRefused, rule=rule)
