"""Villages that regulations changed. Every name and regulation is invented."""

import pytest

from services.registry.domain import Territory
from services.registry.events import TerritoryChangeRefused, VillageChangeTakenBack, VillagesChanged
from shared.errors import InputWrong, NotFound
from tests.offices import found_office
from tests.registry.serving import calling
from tests.scenario import Scenario, fact


def regulation(*before, village="Contoh", kind="kelurahan", valid_from="2026-07-01", district=""):
    old = before or ({"village": "Contoh Hulu", "district": ""},)
    paper = {"legal_basis": "Perda Contoh 3/2026", "ground": "Salinan peraturan"}
    days = {"village": village, "kind": kind, "valid_from": valid_from, "district": district}
    return {"before": list(old), **days, **paper}


def named(village, district=""):
    return {"village": village, "district": district}


CHANGED = fact(
    VillagesChanged, change=1, before=[named("Contoh Hulu")], village="Contoh", valid_from="2026-07-01"
)
TAKEN_BACK = fact(VillageChangeTakenBack, change=1, reason="Belum diundangkan")


def test_several_villages_become_one():
    merged = regulation(named("Desa Contoh  Hilir", "Kec. Rekaan"), named("Contoh Hulu"), district="Rekaan")
    Scenario(Territory).when(Territory.change_villages, **merged).then(
        fact(
            VillagesChanged,
            change=1,
            before=[named("Contoh Hilir", "Rekaan"), named("Contoh Hulu")],
            village="Contoh",
            district="Rekaan",
            summary="Contoh Hilir (Kec. Rekaan) dan Contoh Hulu menjadi kelurahan Contoh (Kec. Rekaan)",
        )
    )


def test_a_desa_becomes_a_kelurahan_under_its_own_name():
    Scenario(Territory).when(Territory.change_villages, **regulation(named("Desa Contoh"))).then(
        fact(VillagesChanged, summary="Contoh menjadi kelurahan Contoh", kind="kelurahan")
    )


@pytest.mark.rule("a-village-changes-once-a-day")
@pytest.mark.parametrize("again", ["Contoh Hulu", "kel. CONTOH-HULU"])
def test_one_village_changes_once_on_one_day(again):
    twice = regulation(named(again, "Rekaan"), village="Lain")
    Scenario(Territory).given(CHANGED).when(Territory.change_villages, **twice).then(
        fact(TerritoryChangeRefused, rule="a-village-changes-once-a-day")
    )


def test_a_village_of_the_same_name_in_another_district_changes_on_the_same_day():
    there = fact(VillagesChanged, change=1, before=[named("Contoh", "Hilir")], valid_from="2026-07-01")
    other = regulation(named("Contoh", "Hulu"))
    Scenario(Territory).given(there).when(Territory.change_villages, **other).then(
        fact(VillagesChanged, change=2)
    )


def test_what_was_taken_back_can_be_recorded_again_and_is_taken_back_once():
    story = Scenario(Territory).given(CHANGED, TAKEN_BACK)
    story.when(Territory.take_back, change=1, reason="Belum diundangkan").then()
    story.when(Territory.change_villages, **regulation()).then(fact(VillagesChanged, change=2))


def test_a_change_that_nobody_recorded_is_not_taken_back():
    with pytest.raises(NotFound, match="Perubahan wilayah ke-2 tidak ada"):
        Scenario(Territory).given(CHANGED).when(Territory.take_back, change=2, reason="Salah ketik")


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("territory") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


def test_villages_change_and_change_back_over_rpc(call):
    receipt = call("change_villages", regulation(named("Tegal Rekaan"), village="Rekaan"))
    assert [each["topic"] for each in receipt["events"]] == ["registry.VillagesChanged"]
    refused = call("change_villages", regulation(named("Tegal Rekaan"), village="Lain"))["refused"]
    assert refused["rule"] == "a-village-changes-once-a-day"
    taken_back = call("take_back_village_change", {"change": 1, "reason": "Belum diundangkan"})
    assert [each["topic"] for each in taken_back["events"]] == ["registry.VillageChangeTakenBack"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"before": []}, "/before"),
        ({"before": [named("Contoh")] * 51}, "/before"),
        ({"before": [{"village": "x" * 81}]}, "/before/0/village"),
        ({"kind": "nagari"}, "/kind"),
        ({"village": "?"}, "/village"),
        ({"valid_from": "besok"}, "/valid_from"),
        ({"legal_basis": " "}, "/legal_basis"),
        ({"ground": "ya"}, "/ground"),
    ],
)
def test_what_is_no_regulation_is_complained_about_at_its_field(call, changed, field):
    with pytest.raises(InputWrong) as complaint:
        call("change_villages", regulation() | changed)
    assert [each.pointer for each in complaint.value.fields] == [field]
