"""A doubt about a cell of a sheet ends when somebody looked. Everything is invented."""

import pytest

from contracts.telling.doubts import ABOUT
from contracts.telling.words import UNDONE
from services.registry.domain import DOUBT_OUTCOMES, Ormas
from services.registry.events import (
    CorrectionRefused,
    DoubtNoted,
    DoubtReopened,
    DoubtSettled,
    LegalBasisRecorded,
    NameCorrected,
    RegistrationWithdrawn,
)
from services.registry.sheet.sentences import DOUBTS
from shared.errors import NotFound
from tests.registry.boards import REGISTERED
from tests.scenario import Scenario, fact

DOUBT = fact(DoubtNoted, code="date-ambiguous", cell="DATA!L7", sentence="Sel L7 dapat dibaca dua cara.")
READ = fact(LegalBasisRecorded, basis="skt", ground="Akta 5")
UNREAD_AGAIN = fact(LegalBasisRecorded, basis="skt", ground=UNDONE)
RENAMED = fact(NameCorrected, old="Perkumpulan Contoh", name="Perkumpulan Contoh Satu")
FOUND = "Dicocokkan dengan akta"
SETTLED = fact(DoubtSettled, doubt=2, cell="DATA!L7", doubt_outcome="confirmed", ground=FOUND)

WHY = "Baris lain yang dimaksud"
REOPENED = fact(DoubtReopened, doubt=2, cell="DATA!L7", doubt_outcome="confirmed", reason=WHY)


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def answer(outcome="confirmed", doubt=2):
    return {"doubt": doubt, "doubt_outcome": outcome, "ground": FOUND}


@pytest.mark.parametrize("outcome", DOUBT_OUTCOMES)
def test_a_doubt_is_answered_with_what_was_found(outcome):
    story(DOUBT, READ).when(Ormas.settle_doubt, **answer(outcome)).then(
        fact(DoubtSettled, doubt=2, cell="DATA!L7", doubt_outcome=outcome, ground=FOUND)
    )


@pytest.mark.rule("a-doubt-is-settled-once")
def test_a_doubt_that_a_colleague_answered_is_not_answered_otherwise():
    story(DOUBT, SETTLED).when(Ormas.settle_doubt, **answer("unfounded")).then(
        fact(CorrectionRefused, rule="a-doubt-is-settled-once", reason=FOUND)
    )


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_doubts_of_a_withdrawn_entry_are_not_answered():
    gone = fact(RegistrationWithdrawn, reason="Salah impor")
    story(DOUBT, gone).when(Ormas.settle_doubt, **answer()).then(
        fact(CorrectionRefused, rule="withdrawn-entries-are-not-corrected")
    )


@pytest.mark.rule("what-is-called-corrected-was-corrected")
@pytest.mark.parametrize(
    "told",
    [(DOUBT,), (READ, DOUBT), (DOUBT, RENAMED), (DOUBT, READ, UNREAD_AGAIN)],
    ids=["nothing", "before the doubt", "something else", "undone"],
)
def test_what_nobody_put_right_since_is_not_called_corrected(told):
    number = 1 + told.index(DOUBT) + 1
    story(*told).when(Ormas.settle_doubt, **answer("corrected", number)).then(
        fact(CorrectionRefused, rule="what-is-called-corrected-was-corrected", reason=FOUND)
    )


@pytest.mark.rule("a-day-with-two-readings-is-read")
def test_a_day_with_two_readings_is_not_called_right_as_it_is_written():
    story(DOUBT).when(Ormas.settle_doubt, **answer("confirmed")).then(
        fact(CorrectionRefused, rule="a-day-with-two-readings-is-read", reason=FOUND)
    )
    other = fact(DoubtNoted, code="village-differs", cell="DATA!F7", sentence="Kelurahannya berbeda.")
    told = story(other).when(Ormas.settle_doubt, **answer("confirmed"))
    assert type(told.happened[0]) is DoubtSettled


def test_a_doubt_that_was_answered_by_mistake_is_reopened_and_answered_otherwise():
    story(DOUBT, SETTLED).when(Ormas.reopen_doubt, doubt=2, reason=WHY).then(REOPENED)
    again = story(DOUBT, SETTLED, REOPENED).when(Ormas.settle_doubt, **answer("unfounded"))
    again.then(fact(DoubtSettled, doubt=2, doubt_outcome="unfounded"))


@pytest.mark.rule("only-an-answered-doubt-is-reopened")
@pytest.mark.parametrize("told", [(DOUBT,), (DOUBT, SETTLED, REOPENED)], ids=["never answered", "reopened"])
def test_a_doubt_that_is_open_is_not_reopened(told):
    story(*told).when(Ormas.reopen_doubt, doubt=2, reason=WHY).then(
        fact(CorrectionRefused, rule="only-an-answered-doubt-is-reopened", reason=WHY)
    )


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_doubts_of_a_withdrawn_entry_are_not_reopened():
    gone = fact(RegistrationWithdrawn, reason="Salah impor")
    story(DOUBT, SETTLED, gone).when(Ormas.reopen_doubt, doubt=2, reason=WHY).then(
        fact(CorrectionRefused, rule="withdrawn-entries-are-not-corrected")
    )


def test_every_doubt_that_is_about_something_is_one_that_is_noted():
    assert set(ABOUT) - {"date-ambiguous"} <= set(DOUBTS)


def test_what_nobody_doubted_is_not_answered():
    with pytest.raises(NotFound):
        story(DOUBT).when(Ormas.settle_doubt, **answer(doubt=1))
