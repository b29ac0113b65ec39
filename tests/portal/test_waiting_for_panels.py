"""On “Hari ini” an assessor finds the ormas that wait for a panel. All is invented."""

import pytest

from services.requests.domain import Ties
from services.requests.events import TieDeclared
from services.scoring.domain import Assessment
from services.scoring.events import (
    AssessmentPeriodOpened,
    EvidenceChecked,
    InstrumentPublished,
    OrmasInvitedToAssessment,
    PanelAnswersGiven,
    PanelConflictDeclared,
)
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told import assessments as a
from tests.portal.told.instruments import CONTOH, OTHER, content, drafted, panelled
from tests.portal.told.ormas import registered, stream

WAITS = "Ormas yang menunggu dinilai panel"
ASKED = f"period-{6:032x}", f"period-{7:032x}"
JUDGED = {"answers": [a.ANSWER | {"code": "kantor", "value": "3"}], "answered": 1, "after_seeing": []}


def checked(office, period, number):
    """Invited, and its evidence is checked; the stream of its assessment."""
    there = Assessment.stream_of(period, stream(number))
    said = {"organisation": stream(number), "period": period, "period_title": "Penilaian"} | a.GROUND
    office.tell(there, (OrmasInvitedToAssessment, said), (EvidenceChecked, a.ANSWERS | a.GROUND))
    return there


@pytest.fixture
def assessed(office):
    """Two ormas whose instrument asks a panel of two, and one whose instrument asks none."""
    for number in (1, 2, 3):
        office.tell(stream(number), registered(f"Forum Contoh {number}"))
    for instrument, asked in ((CONTOH, panelled()), (OTHER, content("lain"))):
        told = drafted(**asked)
        said = {name: told[0][1][name] for name in ("code", "year", "title", "mark", "digest")}
        office.tell(instrument, *told, (InstrumentPublished, said | {"edition": 1} | a.GROUND))
    for period, instrument in zip(ASKED, (CONTOH, OTHER), strict=True):
        opened = a.OF | a.HELD | a.DAYS | a.GROUND | {"instrument": instrument}
        office.tell(period, (AssessmentPeriodOpened, opened))
    office.catch_up()
    return [checked(office, ASKED[number == 3], number) for number in (1, 2, 3)]


@pytest.fixture
def assessor(office, open_portal):
    def one(login, role="iko_assessor"):
        account = open_account(office.accounts, login, "Rekan Rekaan", (role,))
        return account, sign_in(open_portal(), login)

    return one


def seen(office, visitor):
    office.catch_up()
    return read(visitor, "/hari-ini")


def judge(office, assessment, account):
    said = {"assessor": account} | JUDGED | a.GROUND
    office.tell(assessment, (PanelAnswersGiven, said), actor=f"iko_assessor/{account}")


def test_ormas_wait_for_a_panel_until_enough_assessors_judged(office, assessed, assessor):
    (first, one), (second, other) = assessor("penilai.satu"), assessor("penilai.dua")
    assert f"{WAITS} (2)" in seen(office, one)
    assert "menunggu 2 penilai lagi" in seen(office, one)
    assert "Forum Contoh 3" not in read(one, "/hari-ini/dinilai-panel")
    judge(office, assessed[0], first)
    assert f"{WAITS} (1)" in seen(office, one), "who judged one has the other"
    page = seen(office, other)
    assert f"{WAITS} (2)" in page
    assert "menunggu 1 penilai lagi" in page
    judge(office, assessed[0], second)
    assert f"{WAITS} (1)" in seen(office, other)
    assert WAITS not in seen(office, assessor("rekan.opd", "agency_partner")[1])


def test_who_is_tied_is_not_asked_and_does_not_count(office, assessed, assessor):
    (first, one), (second, other) = assessor("penilai.satu"), assessor("penilai.dua")
    judge(office, assessed[0], first)
    tie = {"assessor": first, "tie": "family", "set_aside": 1} | a.GROUND
    office.tell(assessed[0], (PanelConflictDeclared, tie), actor=f"iko_assessor/{first}")
    assert f"{WAITS} (1)" in seen(office, one)
    assert "menunggu 1 penilai lagi" not in seen(office, other)
    declared = {"officer": second, "organisation": stream(1), "tie": "board", "office_role": "iko_assessor"}
    office.tell(Ties.STREAM, (TieDeclared, declared | a.GROUND))
    assert f"{WAITS} (1)" in seen(office, other)
