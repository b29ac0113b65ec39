"""Programmes from their pages: recorded, revised, ended, read by everybody. Everything is invented."""

from uuid import uuid4

import pytest

from services.portal.web.forms import TOKEN
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, text
from tests.portal.test_correcting import hidden_in
from tests.portal.told.ormas import registered, stream
from tests.portal.told.profile import tell_a_profile

PLAN = {
    "judul": "Kelas Menjahit Rekaan",
    "tujuan": "Penghasilan sendiri",
    "sasaran": "30 ibu rumah tangga",
    "rpjmd": "",
    "manfaat": "20 peserta berjualan",
    "ukuran": "penjualan dihitung",
    "mulai": "2026-03-02",
    "sampai": "",
    "dasar": "Rencana kerja 2026",
}
END = {"selesai": "2026-08-31", "hasil": "17 peserta berjualan", "dasar_akhir": "Laporan 9/2026"}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("programmes") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def ormas(running):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


def page_of(ormas, path="") -> str:
    return f"/ormas/{ormas}/program{path}"


def send(visitor, ormas, page, form, said):
    shown = visitor.get(page_of(ormas, page)).get_data(as_text=True)
    return visitor.post(page_of(ormas, form), data=hidden_in(shown, page_of(ormas, form)) | said)


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][1:]


def test_a_programme_is_recorded_revised_and_ended_from_its_pages(running, ormas):
    officer = running.officer(running.app())
    with running.projecting():
        sent = send(officer, ormas, "", "", PLAN)
        assert (sent.status_code, sent.location) == (303, page_of(ormas))
        seen = read(officer, sent.location)
        assert "Sudah dicatat." in seen
        assert "Diukur dengan: penjualan dihitung." in seen
        sent = send(officer, ormas, "/1", "/1/ubah", PLAN | {"sasaran": "45 ibu rumah tangga"})
        assert "Untuk 45 ibu rumah tangga, mulai 2 Maret 2026." in read(officer, sent.location)
        sent = send(officer, ormas, "/1", "/1/akhir", END)
        assert "Selesai 31 Agustus 2026. Hasil: 17 peserta berjualan." in read(officer, sent.location)
    assert "Program ini sudah selesai." in read(officer, page_of(ormas, "/1"))
    assert topics(running, ormas) == ["ProgrammeBegun", "ProgrammeRevised", "ProgrammeEnded"]


def test_who_was_overtaken_while_revising_sees_what_the_other_one_wrote(running, ormas, officer):
    send(officer, ormas, "", "", PLAN)
    running.catch_up()
    page = officer.get(page_of(ormas, "/1")).get_data(as_text=True)
    mine = hidden_in(page, page_of(ormas, "/1/ubah")) | PLAN | {"tujuan": "Tujuan saya"}
    send(officer, ormas, "/1", "/1/ubah", PLAN | {"tujuan": "Tujuan rekan"})
    running.catch_up()
    answer = officer.post(page_of(ormas, "/1/ubah"), data=mine)
    assert "Tujuan: Tujuan rekan" in text(answer, 409)
    assert 'value="Tujuan saya"' in answer.get_data(as_text=True)
    assert topics(running, ormas) == ["ProgrammeBegun", "ProgrammeRevised"]


@pytest.mark.parametrize(
    ("page", "form", "said", "field"),
    [
        ("", "", PLAN | {"judul": "?"}, "judul"),
        ("", "", PLAN | {"sampai": "2026-01-01"}, "sampai"),
        ("", "", PLAN | {"ukuran": ""}, "ukuran"),
        ("/1", "/1/ubah", PLAN | {"mulai": "besok"}, "mulai"),
        ("/1", "/1/akhir", END | {"hasil": ""}, "hasil"),
        ("/1", "/1/akhir", END | {"selesai": "2999-01-01"}, "selesai"),
    ],
)
def test_a_complaint_leads_to_its_field(running, ormas, officer, page, form, said, field):
    send(officer, ormas, "", "", PLAN)
    running.catch_up()
    answer = send(officer, ormas, page, form, said)
    shown = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in shown
    assert f'id="{field}-salah"' in shown
    assert topics(running, ormas) == ["ProgrammeBegun"]


def test_a_refusal_is_said_and_nothing_of_what_was_typed_is_lost(running, ormas, officer):
    send(officer, ormas, "", "", PLAN)
    running.catch_up()
    answer = send(officer, ormas, "/1", "/1/akhir", END | {"selesai": "2026-01-01"})
    assert "Tanggal itu sebelum program ke-1 mulai." in text(answer, 409)
    assert 'value="17 peserta berjualan"' in answer.get_data(as_text=True)


def test_who_may_not_record_programmes_reads_them_and_changes_nothing(running, ormas, officer):
    send(officer, ormas, "", "", PLAN)
    running.catch_up()
    stranger, verifier = running.app().test_client(), running.colleague(running.app())
    for visitor in (stranger, verifier):
        page = visitor.get(page_of(ormas)).get_data(as_text=True)
        assert "Kelas Menjahit Rekaan" in page
        assert "<form" not in page
        assert visitor.get(page_of(ormas, "/1")).status_code == 403
        for form in ("", "/1/ubah", "/1/akhir"):
            assert visitor.post(page_of(ormas, form), data=PLAN | END).status_code == 403
    assert officer.post(page_of(ormas), data=PLAN | {TOKEN: "x"}).status_code == 403
    assert officer.get(page_of(ormas, "/7")).status_code == 404
    assert officer.get(page_of(stream(99))).status_code == 404
    assert topics(running, ormas) == ["ProgrammeBegun"]


def test_the_record_names_the_programmes_that_go_on(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    tell_a_profile(office, stream(1))
    assert "Program Taman Baca Rekaan. Lihat 2 program" in read(open_portal(), f"/ormas/{stream(1)}")
    seen = read(open_portal(), page_of(stream(1)))
    assert "Taman Baca Rekaan berjalan" in seen
    assert "Kelas Menjahit Rekaan selesai Untuk 45 ibu rumah tangga" in seen
