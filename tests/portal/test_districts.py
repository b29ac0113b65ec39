"""A district that nobody wrote down serves wherever a recorded one does, and is marked. All is invented."""

from dataclasses import replace

import pytest

from services.portal.involvement.candidates import proposal_for
from services.portal.involvement.involvement_list import request_of
from services.portal.search.find import WITHOUT, Search, choices, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.web.office_day import OfficeDay
from services.registry.domain import Territory
from tests.portal.on_pages import read
from tests.portal.sheets import EditedSheet, uploaded
from tests.portal.test_downloading import book, lines
from tests.portal.test_territory import listed
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.coaching import involvement, requested
from tests.portal.told.ormas import field, registered, secretariat, stream

ON = OfficeDay("2026-11-22")
LISTED = ("Rekaan", "Contoh Timur"), ("Umpama", "Contoh Timur"), ("Kembar", "Barat"), ("Kembar", "Timur")


@pytest.fixture
def office_with_a_list(office):
    """Satu is in the listed Rekaan without a district, Dua says another one, Tiga can be in either Kembar."""
    told = [
        ("Satu", "Rekaan", ""),
        ("Dua", "Rekaan", "Lain"),
        ("Tiga", "Kembar", ""),
        ("Empat", "Umpama", ""),
    ]
    for n, (name, village, district) in enumerate(told, start=1):
        place = secretariat(village, f"s{n}", district=district)
        office.tell(stream(n), registered(f"Forum {name}"), place, field("Ekonomi"))
    return office


def by_district(office) -> dict[str, list[str]]:
    office.catch_up()
    with office.views.read() as t:
        found = {}
        for value, many in choices(t, ON)["kecamatan"]:
            there = find_ormas(t, replace(Search(), kecamatan=value or WITHOUT), NameIndex(), ON)
            assert there.total == many
            found[value] = [row["name"].removeprefix("Forum ") for row in there.rows]
        return found


def test_the_filter_finds_whom_the_list_places_and_follows_every_list(office_with_a_list):
    office = office_with_a_list
    office.tell(Territory.STREAM, listed(("Umpama", "Contoh Timur")))
    assert by_district(office) == {"": ["Tiga"], "Contoh Timur": ["Empat"], "Lain": ["Dua", "Satu"]}
    kind, said = listed(("Umpama", "Baru"), ("Kembar", "Baru"))
    office.tell(Territory.STREAM, (kind, said | {"number": 2}))
    assert by_district(office) == {"Baru": ["Empat", "Tiga"], "Lain": ["Dua", "Satu"]}


def test_a_sheet_marks_the_derived_kecamatan_and_comes_back_without_a_change(
    office_with_a_list, open_portal, signed_in
):
    office_with_a_list.tell(Territory.STREAM, listed(*LISTED))
    officer = signed_in(open_portal())
    found = book(officer, "/unduh/register?bentuk=xlsx&lembar=kecamatan&kolom=nama&kolom=kecamatan&urut=nama")
    assert {tab.title: [row[1:3] for row in lines(tab)[4:]] for tab in found} == {
        "Contoh Timur": [["Forum Empat", "Contoh Timur (diturunkan)"]],
        "Lain": [["Forum Dua", "Lain"]],
        "Tanpa kecamatan": [["Forum Satu", None], ["Forum Tiga", None]],
    }
    sheet = EditedSheet(officer)
    kind, said = listed(("Umpama", "Baru"))
    office_with_a_list.tell(Territory.STREAM, (kind, said | {"number": 2}))
    office_with_a_list.catch_up()
    page = read(officer, uploaded(officer, sheet.content()))
    assert "berbeda dari register" not in page
    assert "Contoh Timur (diturunkan)" not in page


def test_pages_say_which_of_a_chosen_kecamatan_are_derived(office_with_a_list, open_portal):
    office_with_a_list.tell(Territory.STREAM, listed(*LISTED))
    visitor = open_portal()
    assert "Umpama Kec. Contoh Timur (diturunkan)" in read(visitor, "/?kecamatan=Contoh+Timur")
    assert "(diturunkan)" not in read(visitor, "/?kecamatan=Lain")


def test_a_request_puts_those_of_its_derived_kecamatan_first_and_says_so(office_with_a_list):
    office = office_with_a_list
    tell_clusters(office)
    office.tell(Territory.STREAM, listed(("Gudang", "Contoh Timur"), *LISTED))
    kind, said = requested()
    office.tell(involvement(1), (kind, said | {"village": "Gudang", "district": ""}))
    office.catch_up()
    with office.views.read() as t:
        first, *others = proposal_for(t, request_of(t, involvement(1)), ON).proposed
    assert first.name == "Forum Empat"
    assert (
        "Sekretariatnya di Contoh Timur (diturunkan dari nama kelurahan/desanya), kecamatan kegiatan."
        in first.reasons
    )
    assert not any("diturunkan" in each.why for each in others)
