"""What was written wrongly of a board is put right from its page; a name stays sealed. All is invented."""

import re

import pytest

from services.registry.domain import Ormas
from services.registry.events import OfficerRecorded
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, send, text
from tests.registry.boards import CHAIR, filing

PAPER = {
    "sk": "10/SK/2026",
    "tanggal": "2026-01-05",
    "mulai": "2026-01-10",
    "sampai": "2030-01-09",
    "alasan": "Salah ketik, dicocokkan dengan SK",
}
WRONG, RIGHT = "H. Rekaan Contoh, S.Pd.", "Hj. Rekaan Contoh, M.Pd."


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("correcting-boards") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


@pytest.fixture
def boards(office):
    """The address of the page of one that has a board."""
    found = Ormas.register(name="Forum Contoh", abbreviation="", **ENTRY, ground="baris 7")
    found.replace_board(**filing(officers=[CHAIR | {"subject_id": f"ketua-{found.id[-8:]}"}]))
    office.registry.record(found, cause=cause_in(office.registry, "registry.replace_board"))
    office.catch_up()
    return f"/ormas/{found.id}/kepengurusan"


def topics(office, boards):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(boards.split("/")[2])]


def test_a_misspelt_decree_and_term_are_put_right_and_told(office, officer, boards):
    page = f"{boards}/1/betulkan"
    form = officer.get(page).get_data(as_text=True)
    assert re.search(r'name="sk"[^>]*value="01/SK/2026"', form)
    answer = send(officer, page, page, PAPER)
    assert (answer.status_code, answer.location) == (303, boards)
    office.catch_up()
    seen = read(officer, boards)
    assert "SK 10/SK/2026, 5 Januari 2026 · masa bakti 10 Januari 2026 s.d. 9 Januari 2030" in seen
    told = read(officer, boards.removesuffix("/kepengurusan"))
    assert "dibetulkan: SK 10/SK/2026" in told
    assert "semula tertulis SK 01/SK/2026" in told


def test_a_name_is_put_right_sealed_and_an_office_openly(office, officer, boards):
    page = f"{boards}/1/pengurus/ketua-{boards.split('/')[2][-8:]}"
    assert f"Sekarang tertulis: Ketua (Ketua Umum), {WRONG}" in read(officer, page)
    said = {"jabatan": "ketua", "sebutan": "Ketua Harian", "divisi": "", "nama": RIGHT}
    assert send(officer, page, page, said | {"alasan_orang": "Gelarnya salah ketik"}).status_code == 303
    office.catch_up()
    assert topics(office, boards)[-2:] == ["SeatCorrected", "OfficerNameCorrected"]
    record = boards.removesuffix("/kepengurusan")
    seen = read(officer, record)
    assert RIGHT in seen
    assert WRONG not in seen
    assert "Ketua Harian" in read(officer, boards)
    stranger = office.app(patience=0).test_client()
    assert RIGHT not in read(stranger, record)
    assert RIGHT not in "".join(row.state for row in office.registry.ledger.history(record.split("/")[2]))


def test_a_name_that_is_left_empty_stays_as_it_is(office, officer, boards):
    page = f"{boards}/1/pengurus/ketua-{boards.split('/')[2][-8:]}"
    said = {"jabatan": "ketua", "sebutan": "Ketua", "divisi": "", "nama": "", "alasan_orang": "Salah ketik"}
    assert send(officer, page, page, said).status_code == 303
    office.catch_up()
    assert topics(office, boards)[-1] == "SeatCorrected"
    assert f"Sekarang tertulis: Ketua, {WRONG}" in read(officer, page)


def test_what_is_wrong_is_said_at_its_field_and_what_was_recorded_meanwhile_is_shown(office, officer, boards):
    page = f"{boards}/1/betulkan"
    answer = send(officer, page, page, PAPER | {"sampai": "2020-01-01"})
    assert '<a href="#sampai">' in answer.get_data(as_text=True)
    found = office.registry.load_ormas(boards.split("/")[2])
    before = officer.get(page).get_data(as_text=True)
    found.correct_name(name="Forum Umpama", abbreviation="", reason="Salah ketik")
    office.registry.record(found, cause=cause_in(office.registry, "registry.correct_name"))
    office.catch_up()
    [seen] = re.findall(r'name="versi" value="(\d+)"', before)
    late = send(officer, page, page, PAPER | {"versi": seen})
    assert "Nama diperbaiki dari “Forum Contoh”" in text(late, 409)


def test_only_who_keeps_the_register_sees_the_way_to_put_right(office, officer, boards):
    assert "Betulkan SK atau masa bakti" in read(officer, boards)
    stranger = office.app(patience=0).test_client()
    assert "Betulkan" not in read(stranger, boards)
    assert stranger.get(f"{boards}/1/betulkan").status_code == 403
    assert officer.get(f"{boards}/7/betulkan").status_code == 404
    assert officer.get(f"{boards}/1/pengurus/s-lain").status_code == 404


def test_whoever_came_from_a_sheet_keeps_the_telephone_when_the_name_is_put_right(office, officer):
    found = Ormas.register(name="Forum Lembar", abbreviation="", **ENTRY, ground="baris 8")
    seat = {"subject_id": f"k-{found.id[-8:]}", "role": "ketua", "own_title": "Ketua"}
    phones = '[{"text": "0251-777", "e164": null}]'
    found.note(OfficerRecorded, **seat, name=WRONG, phones=phones, ground="baris 8")
    found.correct_officer(board=1, **seat, division="", name=RIGHT, reason="Salah ketik")
    office.registry.record(found, cause=cause_in(office.registry, "registry.correct_officer"))
    office.catch_up()
    seen = read(officer, f"/ormas/{found.id}")
    assert f"{RIGHT}, 0251-777" in seen
    assert WRONG not in seen


def test_a_later_end_of_a_term_that_is_over_waits_for_a_second_person(office, boards):
    officer = office.colleague(office.app(patience=0), "registry_clerk")
    over, later = PAPER | {"sampai": "2026-02-01"}, PAPER | {"sampai": "2031-01-09"}
    page = f"{boards}/1/betulkan"
    assert send(officer, page, page, over).status_code == 303
    office.catch_up()
    assert "Sebutkan buktinya" in text(send(officer, page, page, later), 409)
    office.catch_up()
    assert send(officer, page, page, later | {"bukti": "Salinan SK lembar 3"}).status_code == 303
    office.catch_up()
    assert topics(office, boards)[-1] == "LaterEndAsked"
    assert "Diperiksa oleh verifikator atau kepala" in read(officer, boards)
    verifier = office.colleague(office.app(patience=0), "verifier")
    assert "Akhir masa bakti yang menunggu orang kedua (1)" in read(verifier, "/hari-ini")
    found = {"hasil": "ya", "dasar": "Dibandingkan dengan SK aslinya"}
    assert send(verifier, boards, f"{boards}/akhir", found).status_code == 303
    office.catch_up()
    assert "9 Januari 2031" in read(verifier, boards)
    assert "Menunggu orang kedua" not in read(verifier, boards)
    assert "Bukti akhir masa bakti kepengurusan ke-1 diperiksa orang kedua" in read(
        verifier, boards.removesuffix("/kepengurusan")
    )
