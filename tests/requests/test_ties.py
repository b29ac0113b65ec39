"""Ties of officers to ormas. Everything is invented."""

import pytest

from services.requests.domain import Ties
from services.requests.events import TieChangeRefused, TieDeclared, TieEnded, TieTakenBack
from shared.errors import NotFound
from tests.requests.cases import ORMAS
from tests.scenario import Scenario, fact

SAID = {"organisation": ORMAS, "tie": "board", "office_role": "division_head"}
DECLARED = fact(TieDeclared, officer="staf-1", **SAID)
END = {"officer": "staf-1", "organisation": ORMAS, "reason": "Kepengurusan berganti."}


def declaring(ties):
    ties.declare("staf-1", **SAID, ground="Pernyataan sendiri")


def ending(ties, by="kabid-1"):
    ties.end(by, **END)


def taking_back(ties, undoable):
    ties.take_back("staf-1", organisation=ORMAS, undoable=undoable)


@pytest.mark.rule("only-a-new-tie-is-taken-back")
def test_a_tie_that_was_a_wrong_click_is_taken_back_while_it_is_new_and_declared_again():
    late = Scenario(Ties).given(DECLARED).when(lambda ties: taking_back(ties, undoable=False))
    late.then(fact(TieChangeRefused, rule="only-a-new-tie-is-taken-back"))
    back = fact(TieTakenBack, officer="staf-1", organisation=ORMAS, tie="board")
    Scenario(Ties).given(DECLARED).when(lambda ties: taking_back(ties, undoable=True)).then(back)
    Scenario(Ties).given(DECLARED, back).when(declaring).then(DECLARED)
    with pytest.raises(NotFound):
        Scenario(Ties).given(DECLARED, back).when(lambda ties: taking_back(ties, undoable=True))


@pytest.mark.rule("a-tie-is-declared-once")
def test_a_tie_is_declared_once_until_it_is_over():
    Scenario(Ties).when(declaring).then(DECLARED)
    Scenario(Ties).given(DECLARED).when(declaring).then(fact(TieChangeRefused, rule="a-tie-is-declared-once"))
    over = Scenario(Ties).given(DECLARED, fact(TieEnded, officer="staf-1", organisation=ORMAS))
    assert over.aggregate.of("staf-1", ORMAS) == ("", "")
    over.when(declaring).then(DECLARED)


def test_of_ties_to_several_entries_of_one_ormas_the_one_that_names_the_highest_superior_counts():
    other = f"ormas-{9:032x}"
    above = fact(TieDeclared, officer="staf-1", organisation=other, tie="family", office_role="agency_head")
    ties = Scenario(Ties).given(DECLARED, above).aggregate
    assert ties.of("staf-1", ORMAS, other) == ties.of("staf-1", other, ORMAS) == ("family", "agency_head")
    assert ties.of("staf-2", ORMAS, other) == ("", "")


@pytest.mark.rule("a-tie-names-somebody-above")
@pytest.mark.parametrize("named", ["sub_division_head", "division_head", "agency_head"])
def test_the_head_of_the_agency_names_somebody_outside_who_decides(named):
    said = SAID | {"office_role": named, "ground": "Pernyataan sendiri", "role": "agency_head"}
    story = Scenario(Ties).when(lambda ties: ties.declare("kaban-1", **said))
    told = "Petugas ini menyatakannya sebagai kepala badan. Sebut atasan di atasnya: sekretaris daerah."
    story.then(fact(TieChangeRefused, rule="a-tie-names-somebody-above", message=told))
    above = said | {"office_role": "regional_secretary"}
    Scenario(Ties).when(lambda ties: ties.declare("kaban-1", **above)).then(
        fact(TieDeclared, officer="kaban-1", office_role="regional_secretary")
    )


@pytest.mark.rule("nobody-ends-the-own-tie")
def test_that_a_tie_is_over_is_said_by_somebody_else():
    own = Scenario(Ties).given(DECLARED).when(lambda ties: ending(ties, "staf-1"))
    own.then(fact(TieChangeRefused, rule="nobody-ends-the-own-tie"))
    Scenario(Ties).given(DECLARED).when(ending).then(fact(TieEnded, **END))
    with pytest.raises(NotFound):
        Scenario(Ties).when(ending)
