"""Facilitation from the pages: contact, offer, help, result, mistakes. All is invented."""

from datetime import datetime, timedelta

import pytest

from contracts.telling.dates import ZONES
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text

TODAY = datetime.now(ZONES["Asia/Jakarta"]).date()
YESTERDAY, SOON = ((TODAY + timedelta(days)).isoformat() for days in (-1, 30))
OFFER = {
    "opd": "dp3a",
    "jenis": "venue",
    "uraian": "Aula untuk latihan",
    "jumlah": "2",
    "satuan": "ruang",
    "mulai": YESTERDAY,
    "sampai": SOON,
    "dasar": "Surat 31/2026",
}
HELP = {
    "tawaran": "",
    "opd": "dp3a",
    "jenis": "coaching",
    "tanggal": YESTERDAY,
    "uraian": "Pendampingan menulis proposal",
    "dasar": "Surat 33/2026",
}
CONTACT = {"unit": "Bidang Umum", "telepon": "0251-8000000", "dasar": "Surat 31/2026"}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("helping") / "data", module_amqp, "clusters") as office:
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        yield office


@pytest.fixture(scope="module")
def ormas(office):
    ormas = Ormas.register(name="Sanggar Contoh", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas.id


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


@pytest.fixture
def agency(office):
    return office.colleague(office.app(patience=0), "agency_partner", "dp3a")


def newest(office, topic):
    office.catch_up()
    return list(office.clusters.rows_of(f"clusters.{topic}"))[-1].stream


def offer(office, visitor, **changed):
    answer = send(visitor, "/tawaran/baru", "/tawaran/baru", OFFER | changed)
    assert answer.status_code == 303
    return newest(office, "FacilitationOffered")


def help_(visitor, ormas, **changed):
    page = f"/fasilitasi/baru?ormas={ormas}"
    return send(visitor, page, "/fasilitasi/baru", HELP | {"ormas": ormas} | changed)


def helped(office, visitor, ormas, **changed):
    assert help_(visitor, ormas, **changed).status_code == 303
    return newest(office, "OrmasFacilitated")


def take(office, visitor, page, step, said):
    answer = send(visitor, page, f"{page}/{step}", said)
    office.catch_up()
    return answer


def test_an_agency_tells_its_contact_offers_helps_and_says_what_came_of_it(office, agency, ormas):
    assert take(office, agency, "/opd/dp3a", "penghubung", CONTACT).status_code == 303
    assert "Bidang Umum, telepon kantor 0251-8000000" in read(agency, "/opd/dp3a")
    made = offer(office, agency)
    assert "Aula untuk latihan" in read(agency, "/opd/dp3a")
    given = helped(office, agency, ormas, tawaran=made, opd="", jenis="", uraian="Aula untuk tari")
    assert "Aula untuk tari" in read(agency, f"/tawaran/{made}")
    page = f"/fasilitasi/{given}"
    assert "belum ada hasil" in read(agency, page)
    result = {"hasil": "reached", "uraian_hasil": "Anak-anak tampil."}
    assert take(office, agency, page, "hasil", result).status_code == 303
    assert "tujuan tercapai Anak-anak tampil." in read(agency, page)
    assert "Coret karena keliru dicatat" not in read(agency, page)
    assert "Aula untuk tari" in read(agency, f"/ormas/{ormas}")


def test_an_officer_strikes_what_was_a_mistake_and_it_counts_no_longer(office, officer, ormas):
    what = "Pendampingan yang keliru"
    page = f"/fasilitasi/{helped(office, officer, ormas, uraian=what)}"
    late = carried(officer, page, f"{page}/hasil")
    assert what in read(officer, f"/fasilitasi?tahun={YESTERDAY[:4]}")
    struck = take(office, officer, page, "coret", {"alasan_coret": "Tercatat dua kali."})
    assert struck.status_code == 303
    assert "Alasan dicoret Tercatat dua kali." in read(officer, page)
    assert "Langkah berikutnya" not in read(officer, page)
    for gone in (f"/fasilitasi?tahun={YESTERDAY[:4]}", f"/ormas/{ormas}"):
        assert what not in read(officer, gone)
    said = late | {"hasil": "missed", "uraian_hasil": "Tidak jadi."}
    assert "sudah dicoret" in text(officer.post(f"{page}/hasil", data=said), 409)


def test_an_ended_offer_is_offered_no_longer(office, officer, ormas):
    made = offer(office, officer, uraian="Kursi lipat", mulai="2026-01-05", sampai="")
    page = f"/tawaran/{made}"
    before = {"hari_terakhir": "2025-12-31", "alasan": "Kursinya rusak."}
    refused = take(office, officer, page, "akhiri", before)
    assert "Tawaran ini berlaku mulai 5 Januari 2026 tanpa batas" in text(refused, 409)
    ended = {"hari_terakhir": "2026-01-31", "alasan": "Kursinya rusak."}
    assert take(office, officer, page, "akhiri", ended).status_code == 303
    assert "Diakhiri: Kursinya rusak." in read(officer, page)
    assert "Akhiri tawaran ini" not in read(officer, page)
    assert "Kursi lipat" not in read(officer, f"/fasilitasi/baru?ormas={ormas}")
    late = help_(officer, ormas, tawaran=made, opd="", jenis="")
    assert "Periksa harinya, atau catat fasilitasi tanpa tawaran." in text(late, 409)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"opd": ""}, "opd"),
        ({"jenis": ""}, "jenis"),
        ({"jumlah": "banyak"}, "jumlah"),
        ({"satuan": ""}, "satuan"),
        ({"mulai": ""}, "mulai"),
        ({"sampai": "2020-01-01"}, "sampai"),
        ({"dasar": "x"}, "dasar"),
    ],
)
def test_what_is_wrong_with_an_offer_is_said_at_its_field(officer, said, field):
    answer = send(officer, "/tawaran/baru", "/tawaran/baru", OFFER | said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)
    assert f'id="{field}-salah"' in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"opd": ""}, "opd"),
        ({"jenis": ""}, "jenis"),
        ({"tanggal": ""}, "tanggal"),
        ({"uraian": ""}, "uraian"),
    ],
)
def test_what_is_wrong_with_help_is_said_at_its_field(officer, ormas, said, field):
    answer = help_(officer, ormas, **said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)


def test_a_mobile_telephone_is_not_kept_as_the_contact_of_an_agency(office, officer):
    answer = take(office, officer, "/opd/dp3a", "penghubung", CONTACT | {"telepon": "0812-3456-7890"})
    assert answer.status_code == 422
    assert '<a href="#telepon">' in answer.get_data(as_text=True)
    assert "Bidang Umum" in answer.get_data(as_text=True)


def test_help_of_a_day_to_come_is_refused_with_the_reason(officer, ormas):
    assert "Hari fasilitasi itu belum tiba" in text(help_(officer, ormas, tanggal=SOON), 409)


def test_nothing_is_shown_of_what_nobody_knows(officer):
    for page in ("/fasilitasi/baru?ormas=ormas-lain", "/tawaran/offer-1", "/fasilitasi/f-1", "/opd/khayal"):
        assert officer.get(page).status_code == 404


def test_who_has_another_task_records_nothing(office, ormas):
    budget = office.colleague(office.app(patience=0), "budget_team")
    for page in ("/tawaran/baru", f"/fasilitasi/baru?ormas={ormas}"):
        assert budget.get(page).status_code == 403
    assert "Catat penghubung" not in read(budget, "/opd/dp3a")
