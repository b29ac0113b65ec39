"""The register is narrowed by kecamatan, special traits and young members, on both databases."""

from dataclasses import fields, replace

import pytest

from services.portal.clusters.membership import memberships
from services.portal.coaching.inviting import Narrowed, _in_words
from services.portal.search.find import TEXTS, WITHOUT, Search, choices, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.sheets.sheet_out import COLUMNS
from services.portal.web.office_day import OfficeDay
from services.registry.domain import ActivityFields, Traits
from services.registry.events import PresenceReported, PresenceReportEnded
from tests.portal.boards import file_board
from tests.portal.office import catch_up
from tests.portal.test_territory import at
from tests.portal.told.clusters import FIELDS, tell_clusters
from tests.portal.told.field_list import field_renamed
from tests.portal.told.ormas import field, registered, stream, withdrawn
from tests.portal.told.profile import board_youth, members_told, traits
from tests.portal.told.trait_list import trait_renamed

ON = OfficeDay("2026-11-22")


def letter(**changed):
    dates = {"reported_on": "2025-03-03", "valid_from": "2025-03-02", "valid_until": ""} | changed
    said = {"letter": "letter-1", "letter_number": "417", "title": "Surat keterangan melapor", "source": "x"}
    return [(PresenceReported, said | dates)]


def tell_three(office):
    office.tell(
        stream(1),
        registered("Forum Satu"),
        at("Hulu", "Timur", "s1"),
        traits("mitra_kl", "Kedaerahan"),
        members_told("2026-03-02", 40, youth=20),
        members_told("2025-03-02", 40, youth=1),
    )
    office.tell(
        stream(2),
        registered("Forum Dua"),
        at("Hilir", "Barat", "s2"),
        members_told("2026-03-02", 9),
        *letter(),
    )
    office.tell(
        stream(3),
        registered("Forum Tiga"),
        at("Tepi", "Timur", "s3"),
        traits("mitra_kl"),
        members_told("2026-03-02", 40, youth=19),
        *letter(valid_until="2026-01-31"),
    )
    office.tell(stream(4), registered("Forum Empat"), traits("mitra_kl"), withdrawn())


def test_every_choice_finds_as_many_as_stand_beside_it_and_unknown_is_not_few(office, views):
    tell_three(office)
    old = {"letter": "letter-0", "reported_on": "2019-02-01", "valid_from": "2019-02-01"}
    office.tell(stream(3), *letter(**old, valid_until="unknown"))
    mistaken = {"letter": "letter-0", "letter_number": "417", "ended_on": "2026-11-30", "source": "x"}
    office.tell(stream(1), *letter(**old), (PresenceReportEnded, mistaken | {"presence_end": "slip"}))
    catch_up(office.projector(views))
    found = {}
    with views.read() as t:
        offered = choices(t, ON)
        for name in ("kecamatan", "ciri", "pemuda", "lapor"):
            for value, many in offered[name]:
                there = find_ormas(t, replace(Search(), **{name: value or WITHOUT}), NameIndex(), ON)
                assert there.total == many, (name, value)
                found[name, value] = [row["name"].removeprefix("Forum ") for row in there.rows]
    assert found == {
        ("kecamatan", ""): [],
        ("kecamatan", "Barat"): ["Dua"],
        ("kecamatan", "Timur"): ["Satu", "Tiga"],
        ("ciri", ""): ["Dua"],
        ("ciri", "mitra_kl"): ["Satu", "Tiga"],
        ("ciri", "Kedaerahan"): ["Satu"],
        ("pemuda", ""): ["Dua"],
        ("pemuda", "separuh"): ["Satu"],
        ("pemuda", "kurang"): ["Tiga"],
        ("lapor", ""): ["Satu"],
        ("lapor", "berlaku"): ["Dua"],
        ("lapor", "habis"): ["Tiga"],
    }


def test_a_spreadsheet_has_the_kecamatan_and_the_traits_by_their_names(office):
    tell_three(office)
    office.catch_up()
    with office.views.read() as t:
        [row] = find_ormas(t, Search(ciri="Kedaerahan"), NameIndex(), ON).rows
    assert COLUMNS["ciri"].value(row) == "Mitra kementerian/lembaga, Kedaerahan"
    assert COLUMNS["kecamatan"].value(row) == "Timur"


def test_an_invitation_keeps_in_words_by_what_its_list_was_narrowed():
    search = Search(kecamatan="Timur", ciri="mitra_kl", dasar="skt", keaktifan="aktif", pemuda="separuh")
    assert _in_words(Narrowed(search, "", {}), {}) == (
        "kecamatan Timur; ciri khusus Mitra kementerian/lembaga; dasar hukum SKT Kemendagri; "
        "keaktifan aktif; berusia 16–30 tahun: separuh anggota atau lebih"
    )


def test_the_register_is_narrowed_by_the_board_that_is_in_office_and_in_a_dispute_nobody_knows(office, views):
    for number, name in enumerate(("Satu", "Dua", "Tiga", "Empat"), 1):
        office.tell(stream(number), registered(f"Forum {name}"))
        file_board(office, stream(number), f"Rekaan {name}", "1/SK/2026", "2026-02-01", ends="2030-12-31")
    office.tell(stream(1), board_youth("2026-03-02", 5), board_youth("2025-03-02", 1))
    office.tell(stream(2), board_youth("2026-03-02", 4))
    later = {"replaces": 1, "decided_on": "2026-06-01"}
    office.tell(stream(3), board_youth("2026-03-02", 9))
    file_board(office, stream(3), "Rekaan Lain", "2/SK/2026", "2026-06-01", **later)
    office.tell(stream(4), board_youth("2026-03-02", 9))
    file_board(office, stream(4), "Rekaan Lain", "2/SK/2026", "2026-06-01", rivals=True)
    catch_up(office.projector(views))
    with views.read() as t:
        offered = dict(choices(t, ON)["pengurus_muda"])
        found = {}
        for value, many in offered.items():
            there = find_ormas(t, Search(pengurus_muda=value or WITHOUT), NameIndex(), ON)
            assert there.total == many, value
            found[value] = [row["name"].removeprefix("Forum ") for row in there.rows]
    assert found == {"": ["Empat", "Tiga"], "separuh": ["Satu"], "kurang": ["Dua"]}


def tell_renamed(office):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Satu"), field("Ekonomi"), traits("mitra_kl"))
    office.tell(stream(2), registered("Forum Dua"), field("Usaha rakyat"), traits("Mitra negara", "mitra_kl"))
    office.tell(stream(3), registered("Forum Tiga"), field("Perekonomian"), traits("Kedaerahan"))
    office.tell(
        ActivityFields.STREAM,
        field_renamed("Ekonomi", "Perekonomian"),
        field_renamed("Perekonomian", "Usaha rakyat"),
    )
    office.tell(Traits.STREAM, trait_renamed("Mitra kementerian/lembaga", "Mitra negara"))


def test_after_a_rename_one_choice_finds_the_records_of_the_old_and_of_the_new_name(office, views):
    tell_renamed(office)
    catch_up(office.projector(views))
    with views.read() as t:
        offered = {name: dict(choices(t, ON)[name]) for name in ("bidang", "ciri")}
        found = {
            (name, value): find_ormas(t, replace(Search(), **{name: value}), NameIndex(), ON).total
            for name in ("bidang", "ciri")
            for value in offered[name]
            if value
        }
        by_old_name = find_ormas(t, Search(bidang="Ekonomi"), NameIndex(), ON).total
        there = memberships(t, ON, [stream(n) for n in (1, 2, 3)])
    assert offered == {"bidang": {"Usaha rakyat": 3}, "ciri": {"": 0, "Mitra negara": 2, "Kedaerahan": 1}}
    assert found == {("bidang", "Usaha rakyat"): 3, ("ciri", "Mitra negara"): 2, ("ciri", "Kedaerahan"): 1}
    assert by_old_name == 3
    assert {each.code for each in there.values()} == {FIELDS["Ekonomi"][0]}


FILTERS = [each.name for each in fields(Search) if each.name in TEXTS and each.name != "ditarik"]


@pytest.mark.parametrize("name", FILTERS)
def test_an_invitation_has_words_for_every_filter_that_an_address_can_have(name):
    assert _in_words(Narrowed(Search.read({name: "contoh"}), "", {}), {}) != "seluruh register"


@pytest.mark.parametrize("name", [each for each in FILTERS if each not in ("q", "impor", "keraguan")])
def test_an_invitation_to_those_without_it_says_so_and_not_the_word_of_the_address(name):
    said = _in_words(Narrowed(Search.read({name: WITHOUT}), "", {}), {})
    assert said.endswith(("belum diketahui", "tidak tercatat", "belum ada", "tanpa surat di kantor ini"))
