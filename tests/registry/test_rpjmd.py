"""Lists of the programmes of the RPJMD, and programmes that point to them. Everything is invented."""

import pytest
from marshmallow import ValidationError

from services.registry.domain import Ormas, Rpjmd
from services.registry.events import (
    ProfileChangeRefused,
    ProgrammeBegun,
    ProgrammeRevised,
    RpjmdListRecorded,
    RpjmdListRefused,
    RpjmdListStruck,
)
from services.registry.schemas.rpjmd import RecordRpjmdList, StrikeRpjmdList
from shared.errors import NotFound
from tests.portal.told.profile import plan
from tests.registry.boards import GROUND, REGISTERED
from tests.scenario import Scenario, fact

LIST = {
    "period": "2025–2029",
    "valid_from": "2025-08-20",
    "legal_basis": "Perda Contoh 5/2025",
    "themes": ["Kota bersih", "Keluarga mandiri"],
    "ground": "Lampiran II",
}
STRIKE = {"number": 1, "reason": "Salah lampiran."}
RECORDED = fact(RpjmdListRecorded, number=1, **LIST)
STRUCK = fact(RpjmdListStruck, **STRIKE)


def lists(*facts):
    return Scenario(Rpjmd, Rpjmd.STREAM).given(*facts)


def test_a_new_list_is_numbered_and_leaves_the_one_before_as_it_was_recorded():
    lists().when(Rpjmd.record, **LIST).then(RECORDED)
    later = LIST | {"valid_from": "2030-03-01", "period": "2030–2034"}
    told = lists(RECORDED)
    told.when(Rpjmd.record, **later).then(fact(RpjmdListRecorded, number=2, **later))
    assert told.aggregate.codes == {"1.1", "1.2", "2.1", "2.2"}


@pytest.mark.rule("one-rpjmd-list-from-a-day")
def test_from_one_day_one_list_holds_until_it_was_struck():
    refused = fact(RpjmdListRefused, rule="one-rpjmd-list-from-a-day")
    lists(RECORDED).when(Rpjmd.record, **LIST).then(refused)
    again = fact(RpjmdListRecorded, number=2, **LIST)
    lists(RECORDED, STRUCK).when(Rpjmd.record, **LIST).then(again)


def test_a_list_that_was_a_mistake_is_struck_once_and_nobody_points_to_it_any_more():
    told = lists(RECORDED)
    told.when(Rpjmd.strike, **STRIKE).then(STRUCK)
    assert told.aggregate.codes == frozenset()
    lists(RECORDED, STRUCK).when(Rpjmd.strike, **STRIKE).then()
    with pytest.raises(NotFound):
        lists().when(Rpjmd.strike, **STRIKE)


@pytest.mark.rule("a-programme-points-to-a-recorded-theme")
def test_a_programme_points_to_a_theme_of_a_list_that_stands_and_to_no_other():
    pointing = {"ground": GROUND, **plan(rpjmd_code="1.2")}
    refused = fact(ProfileChangeRefused, rule="a-programme-points-to-a-recorded-theme")
    Scenario(Ormas).given(REGISTERED).when(Ormas.begin_programme, **pointing).then(refused)
    begun = fact(ProgrammeBegun, programme=1, **plan(rpjmd_code="1.2"))
    Scenario(Ormas).given(REGISTERED).when(Ormas.begin_programme, rpjmd=["1.2"], **pointing).then(begun)
    other = {"ground": GROUND, **plan(rpjmd_code="9.9")}
    Scenario(Ormas).given(REGISTERED, begun).when(Ormas.revise_programme, programme=1, **other).then(refused)


def test_a_programme_goes_on_pointing_to_a_list_that_was_struck_since():
    begun = fact(ProgrammeBegun, programme=1, **plan(rpjmd_code="1.2"))
    now = {"ground": GROUND, **plan(rpjmd_code="1.2", goal="Lain")}
    told = Scenario(Ormas).given(REGISTERED, begun).when(Ormas.revise_programme, programme=1, **now)
    told.then(fact(ProgrammeRevised, programme=1, **plan(rpjmd_code="1.2", goal="Lain")))


@pytest.mark.parametrize(
    ("schema", "said", "field"),
    [
        (RecordRpjmdList, LIST | {"themes": []}, "themes"),
        (RecordRpjmdList, LIST | {"themes": ["Kota bersih", "KOTA BERSIH"]}, "themes"),
        (RecordRpjmdList, LIST | {"valid_from": "2025-02-30"}, "valid_from"),
        (RecordRpjmdList, LIST | {"ground": "ya"}, "ground"),
        (StrikeRpjmdList, STRIKE | {"number": 0}, "number"),
    ],
)
def test_what_cannot_be_is_complained_about_at_its_field(schema, said, field):
    with pytest.raises(ValidationError) as complaint:
        schema().load(said)
    assert list(complaint.value.messages) == [field]
