"""Guests from the pages: recorded, a promise kept, an input passed on and answered. All is invented."""

from datetime import datetime, timedelta

import pytest

from contracts.telling.dates import ZONES
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text

TODAY = datetime.now(ZONES["Asia/Jakarta"]).date()
YESTERDAY, SOON, LATER = ((TODAY + timedelta(days)).isoformat() for days in (-1, 30, 60))
NEW = "/buku-tamu/baru"
SAID = {
    "tamu": "Warga Ciumpama",
    "tanggal": YESTERDAY,
    "wakil": "chair",
    "orang": "3",
    "pokok": "Izin pakai aula",
    "masukan": "Jalan menuju sanggar gelap.",
    "janji": "Daftar aula dikirim.",
    "unit": "Bidang Ormas",
    "batas": SOON,
    "dasar": "Buku tamu halaman 12",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("guests") / "data", module_amqp, "clusters") as office:
        yield office


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


@pytest.fixture
def audience(office, officer):
    assert send(officer, NEW, NEW, SAID).status_code == 303
    office.catch_up()
    return newest(office)


def newest(office):
    return list(office.clusters.rows_of("clusters.AudienceReceived"))[-1].stream


def take(office, officer, audience, step, said):
    answer = send(officer, f"/buku-tamu/{audience}", f"/buku-tamu/{audience}/{step}", said)
    office.catch_up()
    return answer


def test_a_promise_is_kept_and_an_input_is_answered(office, officer, audience):
    assert "Warga Ciumpama: Daftar aula dikirim." in read(officer, "/hari-ini")
    assert take(office, officer, audience, "tepati", {"hasil": "Daftarnya dikirim."}).status_code == 303
    passed_on = {"opd": "Dinas Contoh", "surat": "Surat 15/2026"}
    assert take(office, officer, audience, "teruskan", passed_on).status_code == 303
    assert "Menunggu jawaban Dinas Contoh." in read(officer, f"/buku-tamu/{audience}")
    assert take(office, officer, audience, "jawab", {"jawaban": "Lampu dipasang."}).status_code == 303
    seen = read(officer, f"/buku-tamu/{audience}")
    assert "janji ditepati Daftar aula dikirim." in seen
    assert "Hasil: Daftarnya dikirim." in seen
    assert "Dinas Contoh: Lampu dipasang." in seen
    assert "Langkah berikutnya" not in seen
    topics = [row.topic.partition(".")[2] for row in office.clusters.ledger.history(audience)]
    assert topics == ["AudienceReceived", "PromiseFulfilled", "InputPassedOn", "InputAnswered"]


def test_a_promise_that_was_called_kept_by_a_wrong_click_is_open_again_and_the_page_says_so(
    office, officer, audience
):
    page = f"/buku-tamu/{audience}"
    assert take(office, officer, audience, "tepati", {"hasil": "Daftarnya dikirim."}).status_code == 303
    assert "Janji ditepati: Daftarnya dikirim. Salah klik?" in read(officer, page)
    colleague = office.colleague(office.app(patience=0), "case_officer")
    assert "Salah klik?" not in read(colleague, page)
    assert take(office, officer, audience, "batalkan", {}).status_code == 303
    seen = read(officer, page)
    assert "Sudah dibatalkan." in seen
    assert "Catat bahwa janji ditepati" in seen
    assert "Warga Ciumpama: Daftar aula dikirim." in read(officer, "/hari-ini")


def test_both_sides_publish_an_answered_input_and_one_takes_it_back(office, officer):
    ormas = Ormas.register(name="Sanggar Umpama", abbreviation="", **ENTRY, ground="baris 8")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    said = {name: value for name, value in SAID.items() if name != "tamu"}
    assert send(officer, f"{NEW}?ormas={ormas.id}", NEW, said | {"ormas": ormas.id}).status_code == 303
    office.catch_up()
    audience = newest(office)
    take(office, officer, audience, "teruskan", {"opd": "Dinas Contoh", "surat": "Surat 15/2026"})
    take(office, officer, audience, "jawab", {"jawaban": "Lampu dipasang."})
    assert "Tidak diumumkan" in read(officer, f"/buku-tamu/{audience}")
    for side in ("ormas", "office"):
        agreed = {"pihak": side, "surat_setuju": "Surat 21/2026"}
        assert take(office, officer, audience, "setuju", agreed).status_code == 303
    assert "Terbaca umum pada halaman ormas." in read(officer, f"/buku-tamu/{audience}")
    stranger = office.app(patience=0).test_client()
    assert "Jawaban Dinas Contoh: Lampu dipasang." in read(stranger, f"/ormas/{ormas.id}")
    nobody = take(office, officer, audience, "tarik", {"pihak_tarik": "", "surat_tarik": "Surat 24/2026"})
    assert '<a href="#pihak_tarik">' in nobody.get_data(as_text=True)
    back = {"pihak_tarik": "ormas", "surat_tarik": "Surat 24/2026"}
    assert take(office, officer, audience, "tarik", back).status_code == 303
    assert "Lampu dipasang." not in read(stranger, f"/ormas/{ormas.id}")
    again = take(office, officer, audience, "setuju", {"pihak": "ormas", "surat_setuju": "x"})
    assert again.status_code == 422


def test_a_form_that_was_open_when_a_colleague_ended_the_promise_says_so(office, officer, audience):
    late = carried(officer, f"/buku-tamu/{audience}", f"/buku-tamu/{audience}/tepati")
    take(office, officer, audience, "cabut", {"alasan_cabut": "Aulanya diperbaiki."})
    answer = officer.post(f"/buku-tamu/{audience}/tepati", data=late | {"hasil": "Daftarnya dikirim."})
    assert "Tidak ada janji yang masih terbuka dalam catatan ini." in text(answer, 409)
    assert "Alasan: Aulanya diperbaiki." in read(officer, f"/buku-tamu/{audience}")


def test_an_ormas_is_received_from_its_own_page(office, officer):
    ormas = Ormas.register(name="Sanggar Contoh", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    page = f"{NEW}?ormas={ormas.id}"
    assert f'href="{page}"' in officer.get(f"/ormas/{ormas.id}").get_data(as_text=True)
    said = {name: value for name, value in SAID.items() if name != "tamu"}
    nothing_promised = {"janji": "", "unit": "", "batas": "", "pokok": "Perkenalan"}
    assert send(officer, page, NEW, said | nothing_promised).status_code == 303
    office.catch_up()
    assert "Perkenalan" in read(officer, f"/ormas/{ormas.id}")
    assert office.officer(office.app(patience=0)).get(f"{NEW}?ormas=ormas-lain").status_code == 404


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"tamu": ""}, "tamu"),
        ({"orang": "banyak"}, "orang"),
        ({"pokok": ""}, "pokok"),
        ({"unit": ""}, "unit"),
        ({"batas": ""}, "batas"),
        ({"janji": ""}, "janji"),
        ({"dasar": "x"}, "dasar"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(officer, said, field):
    answer = send(officer, NEW, NEW, SAID | said)
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-salah"' in page
    assert "Jalan menuju sanggar gelap." in page


def test_the_summary_of_what_is_wrong_calls_each_field_by_its_name(officer):
    told = text(send(officer, NEW, NEW, SAID | {"pokok": "", "dasar": "x"}), 422)
    summary = told.partition("Belum dicatat")[2].partition("Tamu dari mana")[0]
    assert "Pokok pembicaraan: Isi 1 sampai 200 huruf." in summary
    assert "Dasar: Isi 5 sampai 1000 huruf." in summary


def test_guests_of_a_day_to_come_are_refused_with_the_reason(officer):
    answer = send(officer, NEW, NEW, SAID | {"tanggal": SOON, "batas": LATER})
    assert "Hari kedatangan belum tiba" in text(answer, 409)


def test_an_agency_neither_records_guests_nor_ends_a_promise(office, officer, audience):
    form = carried(officer, f"/buku-tamu/{audience}", f"/buku-tamu/{audience}/tepati")
    agency = office.colleague(office.app(patience=0), "agency_partner")
    assert agency.get(NEW).status_code == 403
    said = form | {"hasil": "Daftarnya dikirim."}
    assert agency.post(f"/buku-tamu/{audience}/tepati", data=said).status_code == 403
    assert office.clusters.ledger.history(audience)[-1].topic == "clusters.AudienceReceived"
