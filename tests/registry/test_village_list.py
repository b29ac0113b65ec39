"""The office's list of villages: how a sheet is read, what differs, what is refused."""

import pytest
from marshmallow import ValidationError

from contracts.telling.village_list import Listed, differences, read_list
from services.registry.domain import Territory
from services.registry.events import TerritoryChangeRefused, VillagesListed
from services.registry.schemas.territory import ListVillages
from shared.errors import Conflict
from tests.scenario import Scenario, fact

ONE = {"code": "32.71.01.1001", "village": "Contoh Indah", "district": "Rekaan Selatan"}
OTHER = {"code": "32.71.01.1002", "village": "Umpama", "district": "Rekaan Selatan"}
PAPER = {"source": "Daftar bagian pemerintahan", "ground": "Surat 12/2026"}
LISTED = fact(VillagesListed, number=1, villages=[ONE])
HEADINGS = (1, ["No", "KODE", "Desa/Kelurahan", "Kecamatan"])


def listing(*more):
    villages = [ONE, *(ONE | {"village": "Lain"} | each for each in more)]
    return lambda one: one.list_villages(villages=villages, region=["32.71"], **PAPER)


def test_a_list_says_how_it_differs_from_the_one_before_and_the_same_again_is_nothing():
    first = Scenario(Territory).when(listing())
    first.then(
        fact(VillagesListed, number=1, villages=[ONE], summary="1 nama; 1 ditambahkan, 0 dihapus, 0 diubah")
    )
    Scenario(Territory).given(LISTED).when(listing()).then()
    more = Scenario(Territory).given(LISTED).when(listing(OTHER))
    more.then(fact(VillagesListed, number=2, summary="2 nama; 1 ditambahkan, 0 dihapus, 0 diubah"))


def test_a_list_that_was_compared_with_an_older_one_does_not_replace_a_newer_one():
    listing_at = lambda seen: (
        lambda one: one.list_villages(villages=[ONE, OTHER], region=["32.71"], seen=seen, **PAPER)
    )
    with pytest.raises(Conflict):
        Scenario(Territory).given(LISTED).when(listing_at(0))
    Scenario(Territory).given(LISTED).when(listing_at(1)).then(fact(VillagesListed, number=2))


@pytest.mark.rule("a-listed-village-lies-in-the-region")
def test_a_sheet_of_another_region_is_refused_whole():
    strange = Scenario(Territory).when(listing({"code": "33.74.01.1001"}))
    strange.then(fact(TerritoryChangeRefused, rule="a-listed-village-lies-in-the-region"))


def test_a_sheet_is_read_below_its_headings_with_codes_with_or_without_dots():
    rows = [
        (1, ["Daftar kelurahan"]),
        (3, HEADINGS[1]),
        (4, ["1", "3271011001", "Kel. Contoh  Indah", "Kec. Rekaan"]),
    ]
    assert read_list(rows) == ([Listed("32.71.01.1001", "Contoh Indah", "Rekaan")], [])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([(1, ["nama", "alamat"])], "Tidak ada baris judul"),
        ([HEADINGS, (2, ["1", "327101", "Contoh", "Rekaan"])], "Baris 2: tulis kode 10 angka"),
        ([HEADINGS, (2, ["1", "3271011001", "Contoh", ""])], "Baris 2: tulis kode 10 angka"),
        (
            [HEADINGS, *((n, ["1", "3271011001", f"Contoh {n}", "Rekaan"]) for n in (2, 3))],
            "Kode 32.71.01.1001",
        ),
        (
            [HEADINGS, *((n, ["1", f"327101100{n}", "Contoh", "Rekaan"]) for n in (2, 3))],
            "Contoh (Kec. Rekaan)",
        ),
    ],
)
def test_what_cannot_be_meant_is_said_with_its_row(rows, said):
    [wrong] = read_list(rows)[1]
    assert wrong.startswith(said)


def test_differences_are_told_by_code():
    renamed = ONE | {"village": "Contoh Permai"}
    found = differences([Listed(**ONE), Listed(**OTHER)], [Listed(**renamed)])
    assert (found.added, found.removed) == ((), (Listed(**OTHER),))
    assert found.changed == ((Listed(**ONE), Listed(**renamed)),)
    assert found.words == "0 ditambahkan, 1 dihapus, 1 diubah"


@pytest.mark.parametrize("wrong", [[ONE, ONE], [ONE | {"code": "3271011001"}], []])
def test_the_border_takes_codes_with_dots_and_each_village_once(wrong):
    with pytest.raises(ValidationError):
        ListVillages().load({"villages": wrong} | PAPER)
    assert ListVillages().load({"villages": [ONE, OTHER]} | PAPER)


def test_a_refusal_names_the_code():
    [said] = Scenario(Territory).when(listing({"code": "33.74.01.1001"})).happened
    assert isinstance(said, TerritoryChangeRefused)
    assert "33.74.01.1001" in said.message
