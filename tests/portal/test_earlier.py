"""One ormas as of an earlier day: what was known by that night, and what a page cannot say."""

import pytest

from services.registry import events as r
from tests.portal.boards import file_board
from tests.portal.dated import Dated
from tests.portal.office import catch_up
from tests.portal.on_pages import read
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.ormas import (
    activity,
    field,
    legal_basis,
    merged_into,
    registered,
    secretariat,
    separated,
    stream,
    withdrawn,
)

NEW_NAME = {"old": "Forum Contoh", "name": "Forum Umpama", "abbreviation": "", "reason": "Akta."}
PAGE = f"/ormas/{stream(1)}/pada"


@pytest.fixture
def visitor(office, open_portal):
    """Each position of the register is of another day of 2026: the first of 1 January, one a day."""
    tell_clusters(office)
    basis = legal_basis("skt", "1/2018", "2026-06-30")
    office.tell(stream(1), registered("Forum Contoh"), secretariat("Kampung Contoh"), basis)
    office.tell(stream(1), field("Ekonomi"), secretariat("Tegal Rekaan", "s2"))
    file_board(office, stream(1), "Pengurus Umpama", "1/SK/2026", "2026-02-01", ends="2026-06-30")
    office.tell(stream(2), registered("Forum Tarik"), withdrawn())
    projector = office.projector()
    projector.pages = Dated(office, lambda _, position: f"2026-01-{min(position, 28):02}T03:00:00.000000Z")
    catch_up(projector)
    return open_portal()


def test_where_an_ormas_was_is_told_as_it_was_known_by_that_night(visitor):
    assert "Kampung Contoh" in read(visitor, f"{PAGE}?tanggal=2026-01-04")
    assert "Tegal Rekaan" not in read(visitor, f"{PAGE}?tanggal=2026-01-04")
    later = read(visitor, f"{PAGE}?tanggal=2026-01-10")
    assert "Kelurahan/desa Tegal Rekaan" in later
    assert "Riwayat sampai hari itu (2 peristiwa)" in read(visitor, f"{PAGE}?tanggal=2026-01-02")


def test_name_basis_field_and_activity_are_told_as_the_register_said_them_by_that_night(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), legal_basis("skt", "1/2018", "2026-06-30"))
    office.tell(
        stream(1), field("Ekonomi"), activity("aktif"), (r.NameCorrected, NEW_NAME), field("Pendidikan")
    )
    office.tell(stream(1), activity("tidak_ditemukan"))
    projector = office.projector()
    projector.pages = Dated(office, lambda _, position: f"2026-01-{position:02}T03:00:00.000000Z")
    catch_up(projector)
    visitor = open_portal()
    first, second, third, fourth, last = (
        read(visitor, f"{PAGE}?tanggal=2026-01-{day:02}") for day in (1, 2, 4, 6, 7)
    )
    assert "Menurut register hari itu Nama Forum Contoh" in first
    assert "Nomor –" in first
    assert "Nomor 1/2018" in second
    assert "Bidang kegiatan –" in second
    assert "Bidang kegiatan Ekonomi Keaktifan Aktif" in third
    assert "Menurut register hari itu Nama Forum Umpama" in fourth
    assert "Bidang kegiatan Pendidikan Keaktifan Aktif" in fourth
    assert "Bidang kegiatan Pendidikan Keaktifan Belum diketahui" in last
    assert "Menurut register hari itu" not in read(visitor, f"{PAGE}?tanggal=2025-12-31")


def test_on_a_day_before_it_was_entered_and_after_it_was_withdrawn_it_is_said_to_be_in_no_register(visitor):
    gone = "tidak ada dalam register: belum dicatat, sudah ditarik, atau digabungkan dengan catatan lain."
    assert gone in read(visitor, f"{PAGE}?tanggal=2025-12-31")
    assert gone not in read(visitor, f"{PAGE}?tanggal=2026-01-01")
    assert gone in read(visitor, f"/ormas/{stream(2)}/pada?tanggal=2026-01-31")


@pytest.mark.parametrize("day, state", [("2026-03-01", "menjabat"), ("2026-07-01", "sudah selesai")])
def test_boards_and_certificates_are_told_by_their_days(visitor, day, state):
    seen = read(visitor, f"{PAGE}?tanggal={day}")
    assert "SK 1/SK/2026: 1 Februari 2026 s.d. 30 Juni 2026" in seen
    assert ("Kedaluwarsa" in seen) == (day == "2026-07-01")
    assert state in seen


def test_only_from_the_day_of_a_merge_the_history_of_the_other_entry_is_told(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(stream(2), registered("Forum Umpama"), merged_into(stream(1), "Forum Contoh"))
    office.tell(stream(2), separated(stream(1), "Forum Contoh"))
    projector = office.projector()
    projector.pages = Dated(office, lambda _, position: f"2026-01-0{position}T03:00:00.000000Z")
    catch_up(projector)
    visitor = open_portal()
    told = ["“Forum Umpama” dicatat" in read(visitor, f"{PAGE}?tanggal=2026-01-0{day}") for day in (2, 3, 4)]
    assert told == [False, True, False]


def test_what_cannot_be_shown_is_said_with_the_command_for_an_auditor(visitor):
    seen = read(visitor, f"{PAGE}?tanggal=2026-03-01")
    assert "Sanksi, dokumen, dan data pribadi" in seen
    assert "./ormas rebuild register --as-of 2026-03-01 --keep hasil-2026-03-01" in seen


@pytest.mark.parametrize("typed", ["kemarin", "2099-01-01"])
def test_a_day_that_cannot_be_read_or_has_not_come_is_told_and_today_shown(visitor, typed):
    seen = read(visitor, f"{PAGE}?tanggal={typed}")
    assert "Tanggal yang diminta tidak terbaca atau belum tiba." in seen
    assert "seperti pada 22 November 2026" in seen


def test_the_page_of_an_ormas_leads_there_and_an_unknown_one_has_none(visitor):
    assert f'action="{PAGE}"' in visitor.get(f"/ormas/{stream(1)}").get_data(as_text=True)
    assert visitor.get(f"/ormas/{stream(9)}/pada").status_code == 404
