"""Sheets for visits: what is recorded, boxes to tick, the way back; what is sealed only where it is asked."""

import re
from urllib.parse import urlsplit

import pytest

from contracts.telling.words import FINDINGS, MET, SHORT_BASES
from services.registry import events as r
from tests.portal.boards import dispute, file_board
from tests.portal.colleagues import sign_in
from tests.portal.on_pages import read
from tests.portal.registry_answers import NobodyAnswers, RegistryAnswers
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.ormas import chair, field, legal_basis, registered, secretariat, stream, withdrawn
from tests.portal.told.profile import accommodations
from tests.portal.told.visits import added, opened, visited
from tests.registry.visiting import ROUND

SHEETS = f"/kunjungan/{ROUND}/lembar"
ONE = f"/kunjungan/{ROUND}/{stream(1)}/lembar"
ADDRESS = r'<span class="address">([^<]+)</span>'


@pytest.fixture
def officer(office, open_portal, signed_in):
    """A round with somebody to be visited, somebody who was visited, and somebody who was withdrawn."""
    tell_clusters(office)
    basis = legal_basis("skt", "220/1/2026", "2031-01-02")
    place = secretariat("Kampung Contoh", "s1", "Contoh Utara", "32.71.01.1001", "-6.5,106.8")
    office.tell(
        stream(1), registered("Forum Contoh", "FC"), field("Ekonomi"), basis, place, chair("k1", "Hj. Rekaan")
    )
    office.tell(stream(2), registered("Forum Umpama"), visited("moved"))
    office.tell(stream(3), registered("Forum Tarik"), withdrawn())
    office.tell(ROUND, opened(), *(added(stream(n)) for n in (1, 2, 3)))
    return signed_in(open_portal())


def test_a_sheet_says_what_is_recorded_and_has_a_box_for_everything_that_can_be_found(officer):
    sheet = read(officer, ONE)
    assert "Forum Contoh (FC)" in sheet
    assert f"{SHORT_BASES['skt']}, 220/1/2026" in sheet
    assert "Ekonomi" in sheet
    assert "Kampung Contoh, Contoh Utara, 32.71.01.1001" in sheet
    assert "belum pernah menurut register" in sheet
    for label in (*FINDINGS.values(), *MET.values()):
        assert f"☐ {label}" in sheet
    assert "Petugas 1 Petugas 2 Yang ditemui, bila bersedia" in sheet


def test_a_sheet_says_which_accommodations_are_needed_and_that_it_is_unknown_where_nobody_told(
    office, officer
):
    assert "Akomodasi yang dibutuhkan belum diketahui" in read(officer, ONE)
    office.tell(stream(1), accommodations("on_site", "sign_language"))
    office.catch_up()
    needed = "Akomodasi yang dibutuhkan kunjungan ke tempat, juru bahasa isyarat"
    assert needed in read(officer, ONE)


def test_a_number_that_says_no_more_than_its_legal_basis_is_not_printed_twice(office, officer):
    none = legal_basis("none", "belum ada")
    office.tell(stream(4), registered("Forum Tanpa Nomor"), none)
    office.tell(ROUND, added(stream(4)))
    office.catch_up()
    sheet = read(officer, ONE.replace(stream(1), stream(4)))
    assert "Dasar hukum Belum ada Bidang kegiatan" in sheet


def test_the_sheets_of_a_round_are_of_those_who_were_not_visited_yet(officer):
    page = officer.get(SHEETS).get_data(as_text=True)
    assert re.findall(r"<strong>(Forum \w+)</strong>", page) == ["Forum Contoh"]
    assert "Forum Umpama" in read(officer, ONE.replace(stream(1), stream(2)))
    assert officer.get(ONE.replace(stream(1), stream(3))).status_code == 404
    assert officer.get(f"/kunjungan/{ROUND}/{stream(9)}/lembar").status_code == 404
    assert officer.get("/kunjungan/round-lain/lembar").status_code == 404


@pytest.mark.parametrize(
    "kertas, told", [("f4", "paper-f4.css"), ("a4", "paper-a4.css"), ("a0", "paper-a4.css")]
)
def test_a_sheet_is_printed_on_the_paper_that_was_asked_for(officer, kertas, told):
    assert told in officer.get(f"{SHEETS}?kertas={kertas}").get_data(as_text=True)


def test_what_is_sealed_is_a_line_to_fill_in_until_who_may_see_it_asks_for_it(office, open_portal, officer):
    registry = RegistryAnswers(office)
    visitor = sign_in(open_portal(registry))
    closed = read(visitor, SHEETS)
    assert registry.calls == []
    assert not any(each in closed for each in ("Rekaan", "Jl.", "106.8", "0899"))
    told = read(visitor, f"{SHEETS}?pribadi=ya")
    assert "Jl. Rekaan 1, koordinat -6.5, 106.8" in told
    assert "Ketua Hj. Rekaan, 0899-0000-0001" in told
    assert [(call, said["ormas"]) for call, _, said in registry.calls] == [("registry.reveal", stream(1))]


def test_an_address_before_the_one_that_was_erased_is_not_printed_in_its_place(office, open_portal, officer):
    erased = r.PersonalDataErased, {"subject_id": "s2", "role": "", "reason": "Diminta."}
    office.tell(stream(1), secretariat("Tegal Rekaan", "s2"), erased)
    told = read(sign_in(open_portal()), f"{SHEETS}?pribadi=ya")
    assert "Hj. Rekaan" in told
    assert "Jl. Rekaan 1" not in told


def test_a_sheet_is_printed_with_lines_when_the_registry_is_away(open_portal, officer):
    page = read(sign_in(open_portal(NobodyAnswers())), f"{SHEETS}?pribadi=ya")
    assert "Data pribadi sedang tidak dapat ditampilkan" in page
    assert "Isi dengan tangan." in page
    assert "Forum Contoh" in page


def test_who_is_not_signed_in_gets_no_sheets(open_portal, officer):
    answer = open_portal().get(SHEETS)
    assert (answer.status_code, answer.location.partition("?")[0]) == (303, "/masuk")
    assert open_portal().get(f"/kunjungan/{ROUND}").status_code == 303
    assert "Lembar kunjungan" in read(officer, f"/kunjungan/{ROUND}")


def test_the_board_stands_by_role_and_title_and_a_dispute_names_no_side(office, open_portal, officer):
    file_board(office, stream(2), "Pengurus Umpama", "1/SK/2026", "2026-01-01", ends="2026-06-30")
    dispute(office, stream(1))
    visitor = sign_in(open_portal())
    over = read(visitor, ONE.replace(stream(1), stream(2)))
    assert "berakhir 30 Juni 2026. Tanyakan surat keputusan yang baru." in over
    assert "Ketua (Ketua Umum)" in over
    assert "Ketua divisi" in over
    disputed = read(visitor, ONE)
    assert "Kepengurusan sedang disengketakan." in disputed
    assert "Ketua Umum" not in disputed


@pytest.mark.parametrize(
    "host, hosts, leads_to",
    [
        ("kantor.contoh:8080", ("kantor.contoh",), "http://kantor.contoh:8080"),
        ("localhost:8080", ("kantor.contoh",), "http://kantor.contoh:8080"),
        ("127.0.0.1", ("kantor.contoh",), "http://kantor.contoh"),
        ("[::1]:8080", (), "http://[::1]:8080"),
    ],
)
def test_the_way_back_is_the_name_that_the_office_has_on_its_network(
    open_portal, officer, host, hosts, leads_to
):
    visitor = sign_in(open_portal(hosts=hosts))
    cookie = visitor.get_cookie(visitor.application.config["SESSION_COOKIE_NAME"])
    address = f"http://{host}"
    visitor.set_cookie(cookie.key, cookie.value, domain=urlsplit(address).hostname)
    page = visitor.get(ONE, base_url=address).get_data(as_text=True)
    assert re.findall(ADDRESS, page) == [f"{leads_to}/kunjungan/{ROUND}/{stream(1)}"]
    assert ("hanya dapat dibuka di komputer ini" in page) == (not hosts)
