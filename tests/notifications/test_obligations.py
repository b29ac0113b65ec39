"""The table: line by line, each from a day on, never from one that is over."""

import pytest

from services.notifications.domain import ObligationTable
from services.notifications.events import (
    ObligationChangeRefused,
    ObligationPlanTakenBack,
    ObligationSet,
    ObligationStopped,
)
from shared.errors import Conflict
from tests.notifications.obligations import (
    CODE,
    LATER,
    LINE,
    OTHER,
    PLANNED,
    SET,
    STOPPED,
    TODAY,
    YESTERDAY,
    adopting,
    changing,
    loading,
    stopping,
    taking_back,
)
from tests.scenario import Scenario, fact

MUCH_LATER = "2026-09-01"


def story(*before):
    return Scenario(ObligationTable, ObligationTable.STREAM).given(*before)


def refused(rule):
    return fact(ObligationChangeRefused, rule=rule)


def test_a_changed_line_keeps_what_starts_and_ends_it_and_holds_from_its_day():
    table = story(SET).when(changing(LATER, text="Janji kepada {name}.")).aggregate
    assert table.in_force(TODAY)[CODE]["text"] == LINE["text"]
    assert table.in_force(LATER)[CODE] == LINE | {"text": "Janji kepada {name}."}


def titles(table, *days):
    return [table.in_force(day).get(CODE, {}).get("title") for day in days]


def test_what_is_planned_for_several_days_stands_side_by_side():
    table = story(SET).when(changing(MUCH_LATER, title="Sesudahnya")).when(changing(LATER, title="Kelak"))
    table = table.when(changing(title="Sekarang")).aggregate
    assert titles(table, TODAY, LATER, MUCH_LATER) == ["Sekarang", "Kelak", "Sesudahnya"]
    assert table.plans(TODAY) == [(LATER, CODE), (MUCH_LATER, CODE)]
    assert table.plans(LATER) == [(MUCH_LATER, CODE)]


def test_a_line_as_version_1_said_it_took_the_place_of_what_was_planned():
    said = {**SET.said, "effective_from": TODAY, "keeps_planned": False}
    table = story(SET, PLANNED, fact(ObligationSet, **said)).aggregate
    assert titles(table, TODAY, LATER) == [LINE["title"]] * 2


def test_a_stop_leaves_nothing_planned():
    table = story(SET, PLANNED).when(stopping()).aggregate
    assert (table.in_force(TODAY), table.in_force(LATER), table.plans(TODAY)) == ({}, {}, [])


@pytest.mark.rule("only-a-plan-of-a-line-is-taken-back")
def test_what_is_planned_is_taken_back_before_its_day():
    story(SET, PLANNED).when(taking_back(MUCH_LATER)).then(refused("only-a-plan-of-a-line-is-taken-back"))
    story(SET).when(taking_back("2026-01-05")).then(refused("only-a-plan-of-a-line-is-taken-back"))
    taken = story(SET, PLANNED).when(taking_back(LATER))
    taken.then(fact(ObligationPlanTakenBack, code=CODE, effective_from=LATER))
    assert titles(taken.aggregate, TODAY, LATER) == [LINE["title"]] * 2
    stop = fact(ObligationStopped, code=CODE, effective_from=LATER)
    assert titles(story(SET, stop).when(taking_back(LATER)).aggregate, LATER) == [LINE["title"]]


def test_a_line_of_which_nothing_is_left_was_never_set():
    story(PLANNED).when(taking_back(LATER)).when(changing()).then(refused("an-obligation-is-set-first"))


def test_a_change_goes_on_from_what_holds_on_its_day():
    file = LINE | {"title": "Kelak", "ends": []}
    planned = story(SET).when(loading(file, effective_from=LATER)).when(changing(title="Sekarang")).aggregate
    assert planned.in_force(TODAY)[CODE]["ends"] == LINE["ends"]
    assert "ends" not in planned.in_force(LATER)[CODE]


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
