"""A semester report through its forms, from the first line to accepted, on a real broker. All invented."""

import re

import pytest

from services.registry.domain import Ormas
from services.registry.events import DocumentFiled, ProgrammeBegun
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, send, text
from tests.portal.test_cases import FILED

PROGRAMME = {
    "programme": 1, "title": "Kampung batik", "goal": "Warga membatik", "target_group": "Ibu rumah tangga",
    "rpjmd_theme": "", "rpjmd_code": "", "benefit": "Pendapatan", "measure": "Penjualan",
    "starts": "2024-01-01", "ends": "", "ground": "Rencana kerja",
}  # fmt: skip
ACTIVITY = {
    "jenis": "pelatihan", "judul": "Pelatihan <b>membatik</b>", "tanggal": "2024-02-14",
    "tempat": "Balai warga", "orang": "40", "biaya": "2.500.000", "sumber": "dues", "opd": "",
    "manfaat": "Warga dapat membatik", "ukuran": "Yang menjual hasilnya", "foto": "2",
}  # fmt: skip


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("semester") / "data", module_amqp, "requests") as office:
        yield office


@pytest.fixture(scope="module")
def ormas(running):
    found = Ormas.register(name="Sanggar Contoh", abbreviation="", **ENTRY, ground="baris 7")
    found.trigger_event(DocumentFiled, **FILED | {"title": "Laporan"})
    picture = {"document": 2, "document_kind": "D11", "title": "Foto pelatihan", "media_type": "image/jpeg"}
    found.trigger_event(DocumentFiled, **FILED | picture)
    found.trigger_event(ProgrammeBegun, **PROGRAMME)
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


@pytest.fixture
def step(running):
    def take(visitor, page, action, **told):
        answer = send(visitor, page, action, told)
        running.catch_up()
        return answer

    return take


def test_a_report_goes_from_its_forms_to_accepted_and_what_is_wrong_is_said_there(running, ormas, step):
    app = running.app(patience=0)
    officer, second = running.officer(app), running.colleague(app)
    admin = running.colleague(app, "tenant_admin")

    data = "/laporan-semester/pengaturan"
    days = {"mulai": "2026-1", "batas_1": "07-31", "batas_2": "01-31", "diputuskan": "2026-01-05"}
    assert step(admin, data, f"{data}/batas", **days, dasar_batas="Edaran 3/2026").status_code == 303
    wrong = text(step(admin, data, f"{data}/jenis", daftar="pelatihan; Pelatihan", dasar_jenis="Edaran"), 422)
    assert "Baris 1 tidak terbaca." in wrong
    listed = {
        "daftar": "pelatihan; Pelatihan; pelatihan\nbakti; Bakti; bakti sosial",
        "dasar_jenis": "Edaran",
    }
    assert step(admin, data, f"{data}/jenis", **listed).status_code == 303
    assert "Daftar kantor." in read(admin, data)

    one = f"/laporan-semester/ormas/{ormas}"
    letter = {"nomor_surat": "220/7/2023", "tanggal_surat": "2023-03-02", "dasar_mulai": "Map lama"}
    assert step(officer, one, f"{one}/mulai", **letter).status_code == 303
    assert "Semester II 2023, semester penuh pertama sesudah surat 220/7/2023" in read(officer, one)
    new = f"/laporan-semester/baru?ormas={ormas}"
    assert (
        step(officer, new, "/laporan-semester/baru", semester="2024-1", dasar="Laporan 9").status_code == 303
    )
    [report] = set(re.findall(r"/laporan-semester/(semesterreport-[0-9a-f]{32})", officer.get(one).text))
    page = f"/laporan-semester/{report}"
    adding = f"{page}/kegiatan"
    for field, value, said in (
        ("biaya", "2,5", "Biaya: Tulis bilangan bulat, tanpa koma."),
        ("biaya", "-5", "Biaya: Tulis bilangan bulat, tanpa koma."),
        ("orang", "empat puluh", "Orang yang dijangkau: Tulis bilangan bulat, tanpa koma."),
        ("judul", "", "Nama kegiatan: Isi 1 sampai 200 huruf."),
    ):
        back = text(step(officer, adding, adding, **ACTIVITY | {field: value}), 422)
        assert said in back
        assert "Diambil dari laporan lalu" not in back
    outside = text(step(officer, adding, adding, **ACTIVITY | {"tanggal": "2024-07-01"}), 409)
    assert "Kegiatan Semester I 2024 bertanggal 1 Januari 2024 sampai 30 Juni 2024." in outside
    assert step(officer, adding, adding, **ACTIVITY).status_code == 303
    assert step(officer, adding, adding, **ACTIVITY | {"judul": "Rapat"}).status_code == 303
    shown = officer.get(page)
    assert "<b>membatik" not in shown.text
    assert "Rp5.000.000" in text(shown)
    dropped = {"kegiatan": "2", "alasan_keluar": "Tertulis dua kali."}
    assert step(officer, page, f"{page}/keluarkan", **dropped).status_code == 303
    first = f"{adding}/1"
    assert "2.500.000" in officer.get(first).text
    assert step(officer, first, first, **ACTIVITY | {"orang": "42"}).status_code == 303
    told = {"kemajuan-1": "on_track", "keterangan-1": "Dua kelompok"}
    assert step(officer, page, f"{page}/program", **told).status_code == 303
    money = {"uang-dues": "3.500.000", "uang-government": "500.000"}
    assert step(officer, page, f"{page}/uang", **money).status_code == 303
    assert "Rp3.500.000 dari Rp4.000.000, 87,5%" in read(officer, page)
    paper = {"diterima": "2024-07-20", "sebab_terlambat": "Dari map lama", "pindaian": "1"}
    unsigned = text(step(officer, page, f"{page}/serahkan", **paper, **{"tanda-tangan": ["ketua"]}), 409)
    assert "Diperlukan 2 tanda tangan dari: ketua, sekretaris." in unsigned
    signed = {"tanda-tangan": ["ketua", "sekretaris"]}
    assert step(officer, page, f"{page}/serahkan", **paper, **signed).status_code == 303
    unsaid = text(step(second, page, f"{page}/kembalikan", dikembalikan="2024-07-22"), 422)
    assert "Isi paling sedikit satu catatan." in unsaid
    judged = {"dikembalikan": "2024-07-22", "catatan-activity-1": "Daftar hadir belum ada"}
    assert step(second, page, f"{page}/kembalikan", **judged).status_code == 303
    assert "Perlu diperbaiki: Daftar hadir belum ada." in read(officer, page)
    again = paper | {"diterima": "2024-08-05"}
    assert step(officer, page, f"{page}/serahkan", **again, **signed).status_code == 303
    accepted = {"diterima_pada": "2024-08-06", "dasar_terima": "Semua bagian dibaca"}
    own = officer.get(page)
    assert "Terima laporan : bukan oleh Anda, karena ikut mengetiknya. Yang dapat: " in text(own)
    assert "Verifier Contoh (Verifikator)" in text(own)
    assert f'action="{page}/terima"' not in own.text
    assert step(second, page, f"{page}/terima", **accepted).status_code == 303
    own = officer.get(page)
    assert "Diterima pada 6 Agustus 2024" in text(own)
    assert "Yang ikut mengetik laporan ini tidak mengembalikannya sesudah diterima." in text(own)
    assert f'action="{page}/kembalikan"' not in own.text
    assert f'action="{page}/kembalikan"' in second.get(page).text


def test_a_nil_report_a_discarded_draft_and_a_duty_that_ends_are_told_on_their_pages(running, ormas, step):
    app = running.app(patience=0)
    officer, head = running.officer(app), running.colleague(app, "division_head")

    def begin(period):
        before = set(re.findall(r"semesterreport-[0-9a-f]{32}", officer.get("/laporan-semester").text))
        new = f"/laporan-semester/baru?ormas={ormas}"
        step(officer, new, "/laporan-semester/baru", semester=period, dasar="Laporan 10")
        now = set(re.findall(r"semesterreport-[0-9a-f]{32}", officer.get("/laporan-semester").text))
        [report] = now - before
        return f"/laporan-semester/{report}"

    page = begin("2024-2")
    nothing = {"diterima_nihil": "2025-01-20", "sebab_nihil": "Dari map lama", "pindaian_nihil": "1"}
    nothing |= {"tanda-tangan-nihil": ["ketua", "sekretaris"], "sebab_kosong": "Pengurus baru."}
    assert step(officer, page, f"{page}/nihil", **nothing).status_code == 303
    assert "Laporan nihil Pengurus baru." in read(officer, page)
    mistaken = begin("2025-1")
    assert step(officer, mistaken, f"{mistaken}/batalkan", alasan_batal="Ormas lain.").status_code == 303
    assert "Konsep laporan dibatalkan" in read(officer, mistaken)
    one = f"/laporan-semester/ormas/{ormas}"
    letter = {"nomor_surat": "220/7/2023", "tanggal_surat": "2023-03-02", "dasar_mulai": "Map lama"}
    if "Akhiri kewajiban" not in head.get(one).text:
        assert step(officer, one, f"{one}/mulai", **letter).status_code == 303
    ended = {"semester_terakhir": "2024-2", "alasan_akhir": "Ternyata unit.", "sandaran": "Ps 83 huruf b"}
    assert step(head, one, f"{one}/akhiri", **ended).status_code == 303
    assert "Sesudah Semester II 2024: Ternyata unit. Dasar: Ps 83 huruf b" in read(officer, one)
