"""The table: line by line, each from a day on, never from one that is over."""

import pytest

from services.notifications.domain import ObligationTable
from services.notifications.events import ObligationChangeRefused, ObligationSet, ObligationStopped
from shared.errors import Conflict
from tests.notifications.obligations import (
    CODE,
    LINE,
    OTHER,
    SET,
    STOPPED,
    TODAY,
    YESTERDAY,
    adopting,
    changing,
    loading,
    stopping,
)
from tests.scenario import Scenario, fact

LATER = "2026-06-01"


def story(*before):
    return Scenario(ObligationTable, ObligationTable.STREAM).given(*before)


def refused(rule):
    return fact(ObligationChangeRefused, rule=rule)


def test_a_changed_line_keeps_what_starts_and_ends_it_and_holds_from_its_day():
    table = story(SET).when(changing(LATER, text="Janji kepada {name}.")).aggregate
    assert table.in_force(TODAY)[CODE]["text"] == LINE["text"]
    assert table.in_force(LATER)[CODE] == LINE | {"text": "Janji kepada {name}."}


def test_a_later_change_overtakes_one_that_was_planned():
    table = story(SET).when(changing(LATER, title="Kelak")).when(changing(title="Sekarang")).aggregate
    assert table.in_force(LATER)[CODE]["title"] == "Sekarang"


def test_a_line_is_stopped_from_a_day_on_and_used_again():
    table = story(SET).when(stopping(LATER)).aggregate
    assert (set(table.in_force(TODAY)), set(table.in_force(LATER))) == ({CODE}, set())
    story(SET, STOPPED).when(changing()).then(fact(ObligationSet, code=CODE, effective_from=TODAY))


def test_a_file_is_recorded_where_it_says_something_else():
    new = fact(ObligationSet, code="skt-ends", obligation=OTHER)
    story(SET).when(loading(LINE, OTHER)).then(new)
    story(SET).when(loading(OTHER)).then(new)
    story(SET).when(loading(LINE | {"reopens": [], "derived": ""})).then()


def test_what_the_office_changed_or_stopped_is_not_adopted_again():
    story(SET, STOPPED).when(adopting(TODAY, LINE, OTHER)).then(fact(ObligationSet, code="skt-ends"))


@pytest.mark.rule("an-obligation-is-set-first")
def test_a_line_is_set_before_it_is_changed_or_stopped():
    story().when(changing()).then(refused("an-obligation-is-set-first"))
    story().when(stopping()).then(refused("an-obligation-is-set-first"))
    story(SET).when(stopping()).then(fact(ObligationStopped, code=CODE, effective_from=TODAY))


@pytest.mark.rule("an-obligation-is-not-backdated")
@pytest.mark.parametrize(
    "doing",
    [
        changing(YESTERDAY, title="Lain"),
        stopping(YESTERDAY),
        loading(OTHER, effective_from=YESTERDAY),
        adopting(YESTERDAY, OTHER),
    ],
)
def test_no_day_that_is_over_is_changed(doing):
    story(SET).when(doing).then(refused("an-obligation-is-not-backdated"))


def test_the_first_table_may_hold_from_a_day_that_is_over():
    story().when(adopting("2026-01-01")).then(fact(ObligationSet, effective_from="2026-01-01"))


@pytest.mark.rule("a-law-names-its-article")
@pytest.mark.parametrize("source", ["kebijakan kantor", "UU 17/2013", "sepasang 2 lembar", "Permendagri 57"])
def test_a_proposal_is_not_shown_as_law(source):
    story(SET).when(changing(mark="law", source=source)).then(refused("a-law-names-its-article"))


@pytest.mark.parametrize("source", ["Permendagri 57/2017 Pasal 24", "UU 17/2013 Ps 60 ayat (1)", "ps. 61"])
def test_a_line_of_the_law_names_its_article(source):
    story(SET).when(changing(mark="law", source=source)).then(fact(ObligationSet, mark="law", source=source))


@pytest.mark.parametrize("doing", [changing, stopping, loading])
def test_whoever_did_not_see_the_last_change_changes_nothing(doing):
    with pytest.raises(Conflict):
        story(SET, SET).when(doing(seen=1))


def test_a_change_of_another_line_overtakes_nobody():
    other = fact(ObligationSet, code="skt-ends", obligation=OTHER, effective_from=TODAY)
    story(SET, other).when(changing(seen=1, title="Lain")).then(fact(ObligationSet, title="Lain"))
