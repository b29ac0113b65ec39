"""What the office alone reads of one ormas, opened by everybody, an Admin OPD and an officer."""

import pytest

from services.portal.register.inside import UNSURE
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.ormas import activity, doubt, field, registered, stream, suspected
from tests.portal.told.visits import visited

HERE = f"/ormas/{stream(1)}"
OUTSIDE = ("everybody", "Admin OPD")
INSIDE = {
    "a visit": "Kunjungan lapangan Kunjungan ke-1",
    "who reported an end": "Dilaporkan bubar oleh tetangga",
    "a visit in the history": "Kunjungan ke-1 pada 2 Maret 2026: dilaporkan bubar",
    "a state nobody is sure of": "Keaktifan Dilaporkan bubar",
    "that state in the history": "Keaktifan dicatat lagi: dilaporkan bubar; semula aktif",
    "a suspected double": "Mungkin sama dengan catatan lain Forum Dua",
    "a double in the history": "Mungkin sama dengan catatan lain (Forum Dua)",
    "a doubt": "Keraguan (1) Sel M7 meragukan.",
}


@pytest.fixture
def told(office):
    """A visitor was told that it dissolved; a cell of its list is doubted; another entry is alike."""
    by_visit = activity("dilaporkan_bubar", known_by="field_visit", observed_on="2026-03-02")
    alike = suspected(stream(2), "Forum Dua")
    office.tell(stream(2), registered("Forum Dua"), activity("aktif"))
    tell_clusters(office)
    office.tell(
        stream(1),
        registered("Forum Satu"),
        field("Lingkungan Hidup"),
        activity("aktif"),
        doubt("DATA!M7", "Sel M7 meragukan."),
        alike,
        visited("reported_dissolved"),
        by_visit,
    )
    office.catch_up()
    return office


@pytest.fixture
def readers(told, open_portal, signed_in):
    """By who they are."""
    open_account(told.accounts, "opd.contoh", "Rekan OPD Contoh", ("agency_partner",))
    return {
        "everybody": open_portal(),
        "Admin OPD": sign_in(open_portal(), "opd.contoh"),
        "officer": signed_in(open_portal()),
    }


def test_what_is_found_doubted_or_suspected_is_read_in_the_office_alone(readers):
    officer = read(readers["officer"], HERE)
    assert [what for what, words in INSIDE.items() if words not in officer] == []
    for reader in OUTSIDE:
        seen = read(readers[reader], HERE)
        assert "Forum Satu" in seen
        assert [what for what, words in INSIDE.items() if words in seen] == []
        assert "Keaktifan Aktif" in read(readers[reader], f"/ormas/{stream(2)}")


def test_an_earlier_day_and_the_list_do_not_tell_it_either(readers):
    earlier = f"{HERE}/pada?tanggal=2099-01-01"
    for page in (earlier, "/", "/?keaktifan=dilaporkan_bubar"):
        assert "dilaporkan bubar" in read(readers["officer"], page).lower()
    doubted = read(readers["officer"], "/?keraguan=ya")
    assert "Forum Satu" in doubted
    assert "Forum Dua" not in doubted
    for reader in OUTSIDE:
        for page in (earlier, "/", "/?keraguan=ya", *(f"/?keaktifan={state}" for state in UNSURE)):
            seen = read(readers[reader], page)
            assert "Forum Satu" in seen
            assert "dilaporkan bubar" not in seen.lower()
            assert "1 keraguan" not in seen


def test_its_cluster_and_its_last_check_do_not_tell_it_either(readers):
    last_check = "Keaktifan 2 Maret 2026, kunjungan lapangan"
    cluster = {who: read(reader, "/klaster/lingkungan") for who, reader in readers.items()}
    assert all("Forum Satu" in seen for seen in cluster.values())
    assert ["dilaporkan bubar" in cluster[who].lower() for who in ("officer", *OUTSIDE)] == [
        True,
        False,
        False,
    ]
    assert last_check in read(readers["officer"], HERE)
    for reader in OUTSIDE:
        assert last_check not in read(readers[reader], HERE)
        assert "Keaktifan Belum ada yang tercatat" in read(readers[reader], HERE)


def test_nobody_outside_narrows_the_register_by_the_year_of_a_check(readers):
    narrowed = "/?periksa=2026"
    assert "Forum Dua" not in read(readers["officer"], narrowed)
    for reader in OUTSIDE:
        assert "Forum Dua" in read(readers[reader], narrowed)
        assert "Terakhir diperiksa" not in read(readers[reader], narrowed)


def test_a_state_that_is_sure_does_not_say_outside_that_somebody_went_there(readers, told):
    told.tell(stream(1), activity("aktif", known_by="field_visit", observed_on="2026-05-05"))
    told.catch_up()
    assert "Keaktifan 5 Mei 2026, kunjungan lapangan" in read(readers["officer"], HERE)
    for reader in OUTSIDE:
        assert "5 Mei 2026, kunjungan lapangan" not in read(readers[reader], HERE)


def test_the_sheet_says_of_a_state_that_nobody_is_sure_of_that_it_is_unknown(readers):
    address = "/unduh/register?bentuk=koma&kolom=nama&kolom=keaktifan&kolom=keraguan"
    said = {who: reader.get(address).get_data(as_text=True) for who, reader in readers.items()}
    rows = {who: next(row for row in text.splitlines() if "Forum Satu" in row) for who, text in said.items()}
    assert "Dilaporkan bubar,1" in rows["officer"]
    assert all(rows[who].endswith("Belum diketahui") for who in OUTSIDE)


def test_a_column_of_doubts_is_in_the_office_alone(readers):
    for address, column in (("/", ">Keraguan</th>"), ("/unduh", 'value="keraguan"')):
        pages = {who: reader.get(address).get_data(as_text=True) for who, reader in readers.items()}
        assert {who for who, page in pages.items() if column in page} == set(readers) - set(OUTSIDE)
