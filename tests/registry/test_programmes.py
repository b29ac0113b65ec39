"""Programmes: begun with a measure, revised, ended with what was seen. Everything is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    ProfileChangeRefused,
    ProgrammeBegun,
    ProgrammeEnded,
    ProgrammeRevised,
    RegistrationWithdrawn,
)
from shared.errors import Forbidden, InputWrong, NotFound
from shared.tokens import Actor
from tests.offices import found_office
from tests.portal.told.profile import plan
from tests.registry.boards import GROUND, REGISTERED
from tests.registry.serving import calling
from tests.scenario import Scenario, fact

BEGUN = fact(ProgrammeBegun, programme=1, **plan())
OVER = {"programme": 1, "ended_on": "2026-08-31", "result": "17 peserta berjualan", "ground": GROUND}
NOWHERE = {"ormas": f"ormas-{'0' * 32}"}


def told_plan(**changed):
    return {"ground": GROUND, **plan(**changed)}


def refused(rule):
    return fact(ProfileChangeRefused, rule=rule)


def test_a_programme_says_for_whom_it_is_and_how_its_benefit_will_be_measured():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.begin_programme, **told_plan()).then(fact(ProgrammeBegun, programme=1, **plan()))


@pytest.mark.rule("a-programme-is-recorded-once")
def test_the_same_programme_is_recorded_once_and_another_year_is_another_one():
    story = Scenario(Ormas).given(REGISTERED, BEGUN)
    story.when(Ormas.begin_programme, **told_plan(title="KELAS menjahit rekaan")).then(
        refused("a-programme-is-recorded-once")
    )
    next_year = Scenario(Ormas).given(REGISTERED, BEGUN)
    next_year.when(Ormas.begin_programme, **told_plan(starts="2027-03-01")).then(
        fact(ProgrammeBegun, programme=2)
    )


def test_a_plan_that_changed_is_told_as_a_whole_and_the_same_plan_changes_nothing():
    story = Scenario(Ormas).given(REGISTERED, BEGUN)
    story.when(Ormas.revise_programme, programme=1, **told_plan(target_group="45 ibu")).then(
        fact(ProgrammeRevised, programme=1, **plan(target_group="45 ibu"))
    )
    same = Scenario(Ormas).given(REGISTERED, BEGUN)
    same.when(Ormas.revise_programme, programme=1, **told_plan()).then()


@pytest.mark.rule("a-programme-is-recorded-once")
def test_a_programme_is_not_revised_into_another_one():
    story = Scenario(Ormas).given(REGISTERED, BEGUN, fact(ProgrammeBegun, programme=2, **plan(title="Lain")))
    story.when(Ormas.revise_programme, programme=2, **told_plan()).then(
        refused("a-programme-is-recorded-once")
    )


def test_a_programme_ends_with_what_was_seen_by_its_measure():
    story = Scenario(Ormas).given(REGISTERED, BEGUN)
    story.when(Ormas.end_programme, **OVER).then(fact(ProgrammeEnded, **OVER))


@pytest.mark.rule("only-a-going-programme-changes")
def test_a_programme_that_ended_neither_changes_nor_ends_again():
    for ask, said in (
        (Ormas.end_programme, OVER),
        (Ormas.revise_programme, {"programme": 1, **told_plan(goal="Lain")}),
    ):
        story = Scenario(Ormas).given(REGISTERED, BEGUN, fact(ProgrammeEnded, **OVER))
        story.when(ask, **said).then(refused("only-a-going-programme-changes"))


@pytest.mark.rule("a-programme-ends-after-it-began")
def test_a_programme_does_not_end_before_it_began():
    story = Scenario(Ormas).given(REGISTERED, BEGUN)
    story.when(Ormas.end_programme, **OVER | {"ended_on": "2026-03-01"}).then(
        refused("a-programme-ends-after-it-began")
    )
    on_its_day = Scenario(Ormas).given(REGISTERED, BEGUN)
    on_its_day.when(Ormas.end_programme, **OVER | {"ended_on": "2026-03-02"}).then(fact(ProgrammeEnded))


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_programme_that_nobody_recorded_is_not_found(number):
    for ask, said in ((Ormas.end_programme, OVER), (Ormas.revise_programme, told_plan())):
        story = Scenario(Ormas).given(REGISTERED, BEGUN)
        with pytest.raises(NotFound):
            story.when(ask, **said | {"programme": number})


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_begins_nothing():
    story = Scenario(Ormas).given(REGISTERED, fact(RegistrationWithdrawn))
    story.when(Ormas.begin_programme, **told_plan()).then(refused("withdrawn-entries-are-not-corrected"))


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("programmes") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


def test_a_programme_from_its_plan_to_its_result_over_rpc(call):
    ormas = {"ormas": call.register()}
    assert call("begin_programme", ormas | told_plan())["events"]
    assert call("revise_programme", ormas | {"programme": 1} | told_plan(goal="Lain lagi"))["events"]
    assert call("end_programme", ormas | OVER)["events"]
    assert call("end_programme", ormas | OVER)["refused"]["rule"] == "only-a-going-programme-changes"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": "?"}, "/title"),
        ({"measure": ""}, "/measure"),
        ({"starts": "besok"}, "/starts"),
        ({"ends": "2026-03-01"}, "/ends"),
        ({"rpjmd_theme": "x" * 201}, "/rpjmd_theme"),
        ({"ground": "ya"}, "/ground"),
    ],
)
def test_what_is_no_plan_is_complained_about_at_its_field(call, changed, field):
    with pytest.raises(InputWrong) as complaint:
        call("begin_programme", NOWHERE | told_plan() | changed)
    assert {each.pointer for each in complaint.value.fields} == {field}


@pytest.mark.parametrize("role", ["verifier", "agency_head", "field_officer"])
def test_only_who_keeps_the_register_records_programmes(call, role):
    for method, said in (
        ("begin_programme", told_plan()),
        ("revise_programme", told_plan() | {"programme": 1}),
        ("end_programme", OVER),
    ):
        with pytest.raises(Forbidden):
            call(method, NOWHERE | said, actor=Actor("rekan", role))
