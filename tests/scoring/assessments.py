"""Periods and assessments as tests tell and ask them. All of it invented."""

from services.scoring.domain import Assessment, AssessmentPeriod, Edition, Sheet
from services.scoring.domain.register import Entry
from services.scoring.domain.scored import Asked
from services.scoring.events import (
    AssessmentChangeRefused,
    AssessmentPeriodClosed,
    AssessmentPeriodOpened,
    AssessmentReturned,
    AssessmentSubmitted,
    EvidenceChecked,
    InvitationTakenBack,
    ObjectionAnswered,
    OrmasInvitedToAssessment,
    ScoreComputed,
    ScoreCorrectionOpened,
    ScoreDecided,
    ScoreObjected,
    ScorePublished,
    SelfAnswersRecorded,
)
from services.scoring.instruments.loading import instrument_in
from tests.portal.told.assessments import ANSWER, DAYS, PERIOD
from tests.portal.told.instruments import CONTOH, content
from tests.portal.told.ormas import stream
from tests.scenario import Scenario, fact

GROUND, WHY = "Berita acara 6/2026", "Foto papan nama belum ada."
SHEET = Sheet.of(content())
ASKED = Asked(instrument_in(SHEET), SHEET.digest)
OPENED = fact(AssessmentPeriodOpened, title="Penilaian 2026", instrument=CONTOH, edition=1, **DAYS)
PERIODS = {"none": (), "open": (OPENED,), "closed": (OPENED, fact(AssessmentPeriodClosed))}
TODAY, LATE = "2026-10-20", "2026-11-30"
COUNTED, POSITIONS = {"hadir": "2"}, {"clusters": 9}
INVITED = (fact(OrmasInvitedToAssessment, organisation=stream(1), period=PERIOD),)
ANSWERED = (*INVITED, fact(SelfAnswersRecorded, answers=[ANSWER]))
SUBMITTED = (*ANSWERED, fact(AssessmentSubmitted))
CHECKED = (*SUBMITTED, fact(EvidenceChecked, answers=[ANSWER]))


def period(*told):
    return Scenario(AssessmentPeriod, PERIOD).given(*(told or (OPENED,))).aggregate


def opening(state="published"):
    said = {"number": 1, "instrument": CONTOH, "title": "Penilaian 2026", "ground": GROUND}
    return lambda one: one.open(edition=Edition(state, SHEET.digest, SHEET), **said, **DAYS)


def assessment(*told):
    return Scenario(Assessment, Assessment.stream_of(PERIOD, stream(1))).given(*told)


def inviting(of=None, **entry):
    said = {"organisation": stream(1), "ground": GROUND, "entry": Entry(**entry)}
    return lambda one: one.invite(of or period(), **said)


def answering(today=TODAY, of=None, **changed):
    return lambda one: one.answer(of or period(), answers=[ANSWER | changed], today=today, ground=GROUND)


def submitting(today=TODAY):
    return lambda one: one.submit(period(), ASKED, today=today)


def returning():
    return lambda one: one.give_back(period(), until="2026-11-07", reason=WHY)


def checking(by="penilai-1", **changed):
    said = {"answers": [ANSWER | changed], "typists": {"staf-1"}, "tied": {"terkait-1"}, "ground": GROUND}
    return lambda one: one.check(period(), by=by, **said)


def computing(counted=COUNTED, today=TODAY):
    return lambda one: one.compute(period(), ASKED, counted=counted, positions=POSITIONS, today=today)


def objecting(day="2026-10-25"):
    return lambda one: one.raise_objection(day=day, reason="Kegiatan bulan Mei belum dihitung.")


def replying(by="penilai-1"):
    said = {"reply": "Kegiatan bulan Mei dihitung.", "by": by, "tied": {"terkait-1"}}
    return lambda one: one.answer_objection(**said)


def taking_back():
    return lambda one: one.take_back_invitation(reason="Yang dimaksud ormas lain.")


def moving(begun=False, **changed):
    said = DAYS | {"title": "Penilaian 2026"} | changed
    return lambda one: one.correct(begun=begun, reason="Salah ketik.", **said)


def deciding(by="kabid-1", today=LATE, correctors=()):
    said = {"checkers": {"penilai-1"}, "tied": {"terkait-1"}, "correctors": correctors}
    return lambda one: one.decide(by=by, today=today, ground=GROUND, **said)


def correcting(by="penilai-1"):
    return lambda one: one.open_correction(reason=WHY, by=by, tied={"terkait-1"})


def dropping(by="penilai-1", decides=False):
    said = {"by": by, "tied": {"terkait-1"}, "decides": decides}
    return lambda one: one.drop_correction(reason="Hitungannya ternyata sama.", **said)


def publishing():
    return lambda one: one.publish(ground=GROUND)


def refused(rule):
    return fact(AssessmentChangeRefused, rule=rule)


def _computed(*before):
    [told] = assessment(*before).when(computing()).happened
    return (*before, fact(ScoreComputed, **told.public_state()))


COMPUTED = _computed(*CHECKED)
OBJECTED = (*COMPUTED, fact(ScoreObjected))
REPLIED = (*OBJECTED, fact(ObjectionAnswered))
DECIDED = (*COMPUTED, fact(ScoreDecided))
PUBLISHED = (*DECIDED, fact(ScorePublished))
CORRECTING = (*PUBLISHED, fact(ScoreCorrectionOpened, reason=WHY))
RECHECKED = (*CORRECTING, fact(EvidenceChecked, answers=[ANSWER | {"proof": "dokumen nomor 4"}]))
RECOMPUTED = _computed(*RECHECKED)
DECIDED_ANEW = (*RECOMPUTED, fact(ScoreDecided))
STATES = {
    "not invited": (),
    "invited": INVITED,
    "taken back": (*INVITED, fact(InvitationTakenBack)),
    "answered": ANSWERED,
    "submitted": SUBMITTED,
    "returned": (*SUBMITTED, fact(AssessmentReturned, until="2026-11-07")),
    "checked": CHECKED,
    "computed": COMPUTED,
    "objected": OBJECTED,
    "objected, answered": REPLIED,
    "decided": DECIDED,
    "published": PUBLISHED,
    "correcting": CORRECTING,
    "correcting, checked anew": RECHECKED,
    "correcting, computed anew": RECOMPUTED,
    "correcting, decided anew": DECIDED_ANEW,
}
