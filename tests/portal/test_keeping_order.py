"""Activities for public order from the pages: recorded, joined, put right. All is invented."""

from datetime import datetime, timedelta

import pytest

from contracts.telling.dates import ZONES
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text

TODAY = datetime.now(ZONES["Asia/Jakarta"]).date()
YESTERDAY, SOON = ((TODAY + timedelta(days)).isoformat() for days in (-1, 30))
NEW = "/ketertiban/baru"
SAID = {
    "tema": "tolerance",
    "judul": "Jalan santai rukun",
    "tanggal": YESTERDAY,
    "tempat": "Lapangan Contoh",
    "kelurahan": "",
    "kecamatan": "",
    "penyelenggara": "Bidang Ketahanan",
    "orang": "40",
    "dasar": "Daftar hadir",
}
PART = {"peran": "participant", "orang": "12"}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("order") / "data", module_amqp, "clusters") as office:
        yield office


@pytest.fixture(scope="module")
def ormas(office):
    ormas = Ormas.register(name="Forum Contoh", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas.id


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


@pytest.fixture
def activity(office, officer):
    assert send(officer, NEW, NEW, SAID).status_code == 303
    office.catch_up()
    return list(office.clusters.rows_of("clusters.OrderActivityRecorded"))[-1].stream


def join(office, officer, ormas, activity, **changed):
    page = f"/ketertiban/ikut?ormas={ormas}"
    said = PART | {"ormas": ormas, "kegiatan": activity} | changed
    answer = send(officer, page, "/ketertiban/ikut", said)
    office.catch_up()
    return answer


def take(office, officer, activity, step, said):
    answer = send(officer, f"/ketertiban/{activity}", f"/ketertiban/{activity}/{step}", said)
    office.catch_up()
    return answer


def test_an_ormas_joins_from_its_own_page_and_is_taken_out_when_that_was_a_mistake(
    office, officer, ormas, activity
):
    assert f'href="/ketertiban/ikut?ormas={ormas}"' in officer.get(f"/ormas/{ormas}").get_data(as_text=True)
    assert join(office, officer, ormas, activity).status_code == 303
    page = f"/ketertiban/{activity}"
    assert "Forum Contoh : peserta, 12 orang" in read(officer, page)
    too_many = join(office, officer, ormas, activity, orang="41")
    assert "Yang hadir seluruhnya 40 orang" in text(too_many, 409)
    out = {"ormas": ormas, "alasan_keluar": "Salah pilih."}
    assert take(office, officer, activity, "keluarkan", out).status_code == 303
    assert "Belum ada ormas yang tercatat." in read(officer, page)


def test_a_struck_activity_is_counted_and_offered_no_longer(office, officer, ormas, activity):
    late = carried(officer, f"/ketertiban/ikut?ormas={ormas}", "/ketertiban/ikut")
    struck = take(office, officer, activity, "coret", {"alasan_coret": "Tercatat dua kali."})
    assert struck.status_code == 303
    assert "Alasan dicoret Tercatat dua kali." in read(officer, f"/ketertiban/{activity}")
    year = officer.get(f"/ketertiban?tahun={YESTERDAY[:4]}").get_data(as_text=True)
    assert activity not in year
    said = late | PART | {"ormas": ormas, "kegiatan": activity}
    assert "sudah dicoret" in text(officer.post("/ketertiban/ikut", data=said), 409)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"tema": ""}, "tema"),
        ({"judul": ""}, "judul"),
        ({"tempat": ""}, "tempat"),
        ({"orang": "banyak"}, "orang"),
        ({"penyelenggara": ""}, "penyelenggara"),
        ({"dasar": "x"}, "dasar"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(officer, said, field):
    answer = send(officer, NEW, NEW, SAID | said)
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert f'<a href="#{field}">' in page
    assert YESTERDAY in page


def test_an_activity_of_a_day_to_come_is_refused_with_the_reason(officer):
    assert "Hari kegiatan itu belum tiba" in text(send(officer, NEW, NEW, SAID | {"tanggal": SOON}), 409)


def test_nothing_is_shown_of_what_nobody_knows(officer):
    for page in ("/ketertiban/ikut?ormas=ormas-lain", "/ketertiban/activity-1"):
        assert officer.get(page).status_code == 404


def test_an_agency_neither_records_nor_strikes(office, officer, activity):
    form = carried(officer, f"/ketertiban/{activity}", f"/ketertiban/{activity}/coret")
    agency = office.colleague(office.app(patience=0), "agency_partner")
    assert agency.get(NEW).status_code == 403
    said = form | {"alasan_coret": "Tercatat dua kali."}
    assert agency.post(f"/ketertiban/{activity}/coret", data=said).status_code == 403
    assert office.clusters.ledger.history(activity)[-1].topic == "clusters.OrderActivityRecorded"
