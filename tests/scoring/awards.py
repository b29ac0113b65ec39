"""An Ormas Award as tests tell and ask it. All of it invented."""

from services.scoring.domain import Award, Sheet
from services.scoring.domain.register import Entry
from services.scoring.events import AwardAnnounced, AwardCalled, AwardChangeRefused, CandidateRefused
from services.scoring.events import CandidateWithdrawn as Withdrawn
from services.scoring.instruments.loading import instrument_in
from tests.portal.told import awards as t
from tests.portal.told.instruments import panelled
from tests.portal.told.ormas import stream
from tests.scenario import Scenario, fact
from tests.scoring import assessments as a

ONE, OTHER = stream(1), stream(2)
FIRST, SECOND = t.CATEGORIES
GATED = instrument_in(Sheet.of(panelled() | {"gates": [{"after": "dasar", "least": 60}]}))
GROUND, TODAY, LATE = "Berita acara 2/2026", "2026-10-20", "2026-11-01"
TIED = {"terkait-1"}


def award(*told):
    return Scenario(Award, t.AWARD).given(*(fact(kind, **said) for kind, said in told))


def calling(period=None, asked=GATED):
    said = {name: t.CALLED[name] for name in ("title", "until", "ground")}
    return lambda one: one.call(period or a.period(), asked, categories=t.CATEGORIES, **said)


def nominating(today=TODAY, category=FIRST, organisation=ONE, own=None, **entry):
    said = {"by": "staf-1", "today": today, "ground": GROUND, "own": own, "entry": Entry(**entry)}
    return lambda one: one.nominate(organisation=organisation, category=category, **said)


def of(by, tied=TIED, organisation=ONE):
    return {"organisation": organisation, "by": by, "tied": tied}


def selecting(by="penilai-1"):
    return lambda one: one.select(**of(by), ground=GROUND)


def visiting(by="penilai-1"):
    return lambda one: one.visit(**of(by), day="2026-11-03", minutes="Ruang belajar dipakai.")


def shortlisting(scored=True, by="penilai-1"):
    return lambda one: one.shortlist(**of(by), scored=scored, ground=GROUND)


def refusing(by="penilai-1"):
    return lambda one: one.refuse(**of(by), reason="Laporan belum lengkap.")


def withdrawing(own=None):
    return lambda one: one.withdraw(organisation=ONE, reason="Ormas tidak bersedia.", own=own)


def voting(by="penilai-2", organisation=ONE, hands=()):
    said = of(by, organisation=organisation) | {"hands": hands, "reason": "Kegiatannya luas."}
    return lambda one: one.vote(**said)


def deciding(by="kabid-1", tied=TIED, **now):
    return lambda one: one.decide(**of(by, tied), ground=GROUND, **now)


def announcing(**now):
    return lambda one: one.announce(ground=GROUND, **now)


def refused(rule):
    return fact(AwardChangeRefused, rule=rule)


CALLED = ((AwardCalled, t.CALLED),)
NOMINATED = (*CALLED, t.nominated(ONE))
SELECTED = (*CALLED, *t.shortlisted(ONE)[:2])
VISITED = (*CALLED, *t.shortlisted(ONE)[:3])
SHORTLISTED = (*CALLED, *t.shortlisted(ONE))
BY_ONE = (*SHORTLISTED, t.voted("penilai-3", ONE))
BY_TWO = (*BY_ONE, t.voted("penilai-2", ONE))
DECIDED = (*BY_TWO, t.decided(ONE))
STATES = {
    "not named": CALLED,
    "nominated": NOMINATED,
    "selected": SELECTED,
    "selected and visited": VISITED,
    "shortlisted": SHORTLISTED,
    "voted for by one": BY_ONE,
    "voted for by two": BY_TWO,
    "decided": DECIDED,
    "refused": (*DECIDED, (CandidateRefused, {"organisation": ONE} | t.WHY)),
    "withdrawn": (*DECIDED, (Withdrawn, {"organisation": ONE} | t.WHY)),
    "announced": (*DECIDED, (AwardAnnounced, {"title": "", "awardees": []} | t.GROUND)),
}
