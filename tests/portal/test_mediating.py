"""Cases of public order from the pages: parties, a sealed name, steps, an end. All is invented."""

from datetime import datetime, timedelta

import pytest

from contracts.telling.dates import ZONES
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text

TODAY = datetime.now(ZONES["Asia/Jakarta"]).date()
YESTERDAY, SOON = ((TODAY + timedelta(days)).isoformat() for days in (-1, 30))
NEW = "/kasus-ketertiban/baru"
SAID = {
    "penanganan": "mediation",
    "sifat": "biasa",
    "pokok": "Lahan parkir pasar diperebutkan",
    "tingkat": "tension",
    "kelurahan": "",
    "kecamatan": "",
    "tanggal": YESTERDAY,
    "dasar": "Laporan kelurahan 7/2026",
}
STEP = {
    "hari_langkah": YESTERDAY,
    "langkah": "met",
    "uraian_langkah": "Bertemu di balai.",
    "tingkat_langkah": "potential",
}
END = {"hari_tutup": YESTERDAY, "hasil": "settled", "uraian_hasil": "Dipakai bergantian."}
PERSON = {"jenis": "person", "uraian": "Pemilik lahan", "nama": "Nama Rekaan"}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("cases") / "data", module_amqp, "clusters") as office:
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
def case(office, officer):
    assert send(officer, NEW, NEW, SAID).status_code == 303
    office.catch_up()
    return list(office.clusters.rows_of("clusters.OrderCaseOpened"))[-1].stream


def take(office, officer, case, step, said):
    page = f"/kasus-ketertiban/{case}"
    answer = send(officer, page, f"{page}/{step}", said)
    office.catch_up()
    return answer


def join(office, officer, ormas, case):
    said = {"ormas": ormas, "kasus": case}
    answer = send(officer, f"/kasus-ketertiban/pihak?ormas={ormas}", "/kasus-ketertiban/pihak", said)
    office.catch_up()
    return answer


def test_a_case_from_its_parties_to_its_end_with_a_name_that_is_opened_with_a_log(
    office, officer, ormas, case
):
    page = f"/kasus-ketertiban/{case}"
    assert officer.get(f"{page}/nama").status_code == 404
    assert join(office, officer, ormas, case).status_code == 303
    assert "sudah tercatat sebagai pihak" in text(join(office, officer, ormas, case), 409)
    assert take(office, officer, case, "pihak", PERSON).status_code == 303
    seen = read(officer, page)
    assert "Forum Contoh" in seen
    assert "Perorangan: Pemilik lahan (nama tersegel)" in seen
    assert "Nama Rekaan" not in seen
    assert "Nama Rekaan" in read(officer, f"{page}/nama")
    assert take(office, officer, case, "langkah", STEP).status_code == 303
    assert take(office, officer, case, "tutup", END).status_code == 303
    seen = read(officer, page)
    assert "para pihak dipertemukan. Bertemu di balai. Sesudahnya: potensi." in seen
    assert "Selesai dengan kesepakatan" in seen
    assert "Langkah berikutnya" not in seen
    assert SAID["pokok"] in read(officer, f"/ormas/{ormas}")
    assert take(office, officer, case, "buka", {"alasan_buka": "Warga bertengkar lagi."}).status_code == 303
    seen = read(officer, page)
    assert "Masih terbuka." in seen
    assert "Langkah berikutnya" in seen
    assert "Kasus dibuka kembali. Alasan: Warga bertengkar lagi." in seen


def test_why_a_case_is_reopened_is_asked_at_its_field(office, officer, case):
    take(office, officer, case, "tutup", END)
    answer = take(office, officer, case, "buka", {"alasan_buka": "lagi"})
    assert answer.status_code == 422
    assert '<a href="#alasan_buka">' in answer.get_data(as_text=True)


def test_what_is_secret_is_refused_with_a_sentence_and_nothing_of_it_is_kept(office, officer):
    matter = "Bahan rahasia rekaan"
    answer = send(officer, NEW, NEW, SAID | {"sifat": "rahasia", "pokok": matter})
    assert "Bahan rahasia tidak dicatat di sini, dan yang diketik tidak disimpan." in text(answer, 409)
    office.catch_up()
    [row] = list(office.clusters.rows_of("clusters.OrderCaseChangeRefused"))[-1:]
    assert matter not in row.state


def test_a_form_that_was_open_when_a_colleague_closed_the_case_says_so(office, officer, case):
    late = carried(officer, f"/kasus-ketertiban/{case}", f"/kasus-ketertiban/{case}/langkah")
    take(office, officer, case, "tutup", END)
    answer = officer.post(f"/kasus-ketertiban/{case}/langkah", data=late | STEP)
    assert "Kasus ini sudah ditutup" in text(answer, 409)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"penanganan": ""}, "penanganan"),
        ({"sifat": ""}, "sifat"),
        ({"pokok": ""}, "pokok"),
        ({"tingkat": ""}, "tingkat"),
        ({"tanggal": ""}, "tanggal"),
        ({"dasar": "x"}, "dasar"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(officer, said, field):
    answer = send(officer, NEW, NEW, SAID | said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("step", "said", "field"),
    [
        ("pihak", PERSON | {"nama": ""}, "nama"),
        ("pihak", PERSON | {"uraian": ""}, "uraian"),
        ("langkah", STEP | {"uraian_langkah": "x"}, "uraian_langkah"),
        ("tutup", END | {"hasil": ""}, "hasil"),
    ],
)
def test_what_is_wrong_with_a_step_is_said_at_its_field(office, officer, case, step, said, field):
    answer = take(office, officer, case, step, said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)


def test_an_agency_neither_records_nor_opens_names(office, officer, case):
    take(office, officer, case, "pihak", PERSON)
    form = carried(officer, f"/kasus-ketertiban/{case}", f"/kasus-ketertiban/{case}/tutup")
    agency = office.colleague(office.app(patience=0), "agency_partner")
    assert agency.get(f"/kasus-ketertiban/{case}/nama").status_code == 403
    assert agency.post(f"/kasus-ketertiban/{case}/tutup", data=form | END).status_code == 403
    assert office.clusters.ledger.history(case)[-1].topic == "clusters.PersonJoinedCase"
