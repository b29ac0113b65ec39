"""What was typed by a slip of a case that goes on is put right. All of it invented."""

import pytest

from services.requests.events import CaseAgendaCorrected, CaseCompletionTakenBack
from tests.requests import cases as c
from tests.scenario import fact


@pytest.mark.rule("a-letter-rests-on-its-case")
def test_an_agenda_number_is_put_right_until_a_letter_names_it():
    corrected = fact(CaseAgendaCorrected, agenda_number="121/2026", before="112", reason="Angka tertukar.")
    story = c.case(*c.TO_COMPLETE).when(c.correcting()).then(corrected)
    assert (story.aggregate.agenda_number, story.aggregate.state) == ("121/2026", "complete")
    c.case(*c.TO_COMPLETE).when(c.correcting(number="112")).then()
    rule = c.refused("a-letter-rests-on-its-case")
    c.case(*c.TO_LETTER).when(c.correcting()).then(rule)
    c.case(*c.TO_LETTER).when(c.taking_back()).then(rule)


@pytest.mark.parametrize(
    ("given", "state"), [(c.TO_COMPLETE, "checking"), (c.ADVISED, "disposed")], ids=["opened", "disposed"]
)
def test_a_case_that_was_complete_by_a_slip_goes_on_where_it_was(given, state):
    before = c.case(*given[:-1]).aggregate
    story = c.case(*given).when(c.taking_back()).then(fact(CaseCompletionTakenBack))
    assert (story.aggregate.state, story.aggregate.newest) == (state, before.newest)


def test_who_said_that_it_is_complete_takes_it_back_at_once_without_saying_why():
    at_once = c.taking_back(reason="", undoable=True)
    c.case(*c.TO_COMPLETE).when(at_once).then(fact(CaseCompletionTakenBack, reason=""))
    later = c.taking_back(reason="")
    c.case(*c.TO_COMPLETE).when(later).then(c.refused("a-later-slip-says-why"))


def test_a_case_that_was_taken_back_is_complete_again_by_the_rules_of_that_step():
    back = (*c.TO_COMPLETE, fact(CaseCompletionTakenBack), c.CHECKED)
    c.case(*back).when(c.completing()).then(c.refused("nothing-is-missing-in-a-complete-case"))
