"""A doubt about a cell of a sheet ends when somebody looked. Everything is invented."""

import pytest

from services.registry.domain import DOUBT_OUTCOMES, Ormas
from services.registry.events import CorrectionRefused, DoubtNoted, DoubtSettled, RegistrationWithdrawn
from shared.errors import NotFound
from tests.registry.boards import REGISTERED
from tests.scenario import Scenario, fact

DOUBT = fact(DoubtNoted, code="date-ambiguous", cell="DATA!L7", sentence="Sel L7 dapat dibaca dua cara.")
FOUND = "Dicocokkan dengan akta"
SETTLED = fact(DoubtSettled, doubt=2, cell="DATA!L7", doubt_outcome="confirmed", ground=FOUND)


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def answer(outcome="confirmed", doubt=2):
    return {"doubt": doubt, "doubt_outcome": outcome, "ground": FOUND}


@pytest.mark.parametrize("outcome", DOUBT_OUTCOMES)
def test_a_doubt_is_answered_with_what_was_found(outcome):
    story(DOUBT).when(Ormas.settle_doubt, **answer(outcome)).then(
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


def test_what_nobody_doubted_is_not_answered():
    with pytest.raises(NotFound):
        story(DOUBT).when(Ormas.settle_doubt, **answer(doubt=1))
