"""Supervisions from the pages: planned, carried out, findings followed up and closed. All is invented."""

import pytest

from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, send, text

PLAN = {"tim": "T1", "sampai": "2026-05-31", "alasan": "routine", "dasar": "Rencana pengawasan 2026"}
DONE = {"hari": "2026-05-12", "oleh": "T2", "dengan": "Berita acara 9/2026"}
FOUND = {"jenis": "address", "sifat": "terbatas", "uraian": "Menurut Orang Rekaan ditempati usaha lain."}
FOLLOW_UP = {
    "temuan_tindak": "1",
    "tindak": "Meminta laporan alamat baru.",
    "penindak": "Bidang Poldagri",
    "tenggat": "2026-06-30",
}
END = {"temuan_tutup": "1", "akhir": "settled", "hasil": "Alamat baru sudah dilaporkan."}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("supervising") / "data", module_amqp) as office:
        cause = cause_in(office.registry, "registry.adopt_oversight_teams")
        office.registry.adopt_oversight_teams(cause, ground="Rapat kantor contoh")
        yield office


@pytest.fixture
def staff(office):
    return office.colleague(office.app(patience=0), "case_officer")


@pytest.fixture
def ormas(office):
    ormas = Ormas.register(name="Sanggar Awas Contoh", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas.id


@pytest.fixture
def supervision(office, staff, ormas):
    page = f"/pengawasan/rencanakan/{ormas}"
    assert send(staff, page, page, PLAN).status_code == 303
    office.catch_up()
    return list(office.registry.rows_of("registry.SupervisionPlanned"))[-1].stream


def take(office, visitor, supervision, step, said):
    page = f"/pengawasan/{supervision}"
    answer = send(visitor, page, f"{page}/{step}", said)
    office.catch_up()
    return answer


def test_a_supervision_is_carried_out_and_its_finding_followed_up_and_closed(office, staff, supervision):
    for step, said in (("lakukan", DONE), ("temuan", FOUND), ("tindak", FOLLOW_UP), ("tutup", END)):
        assert take(office, staff, supervision, step, said).status_code == 303
    page = f"/pengawasan/{supervision}"
    seen = read(staff, page)
    assert "Dilakukan 12 Mei 2026" in seen
    assert "1. Alamat tidak sesuai atau pindah terbatas" in seen
    assert "Tersegel. Oleh Bidang Poldagri sampai 30 Juni 2026." in seen
    assert "ditutup, selesai ditindaklanjuti. Tersegel." in seen
    assert "Hapus isi temuan" not in seen
    opened = read(staff, f"{page}/isi")
    for said in (FOUND["uraian"], FOLLOW_UP["tindak"], END["hasil"]):
        assert said not in seen
        assert said in opened
    admin = office.manager(office.app(patience=0))
    erasing = {
        "temuan_hapus": "1",
        "alasan_hapus_isi": "Diminta pengurus.",
        "dasar_hapus_isi": "Surat 7/2026",
    }
    answer = take(office, admin, supervision, "hapus-isi", erasing)
    assert "Isinya masih disimpan dan hanya dibaca yang berhak; dapat dihapus mulai" in text(answer, 409)


def test_a_finding_of_the_wrong_kind_is_struck_from_its_page_and_the_right_one_is_counted(
    office, staff, supervision
):
    for step, said in (("lakukan", DONE), ("temuan", FOUND | {"sifat": "biasa"})):
        assert take(office, staff, supervision, step, said).status_code == 303
    strike = {"temuan_coret": "1", "alasan_coret": ""}
    wrong = take(office, staff, supervision, "coret", strike)
    assert wrong.status_code == 422
    assert '<a href="#alasan_coret">' in wrong.get_data(as_text=True)
    strike |= {"alasan_coret": "Yang ditemukan tentang pengurus."}
    assert take(office, staff, supervision, "coret", strike).status_code == 303
    right = FOUND | {"sifat": "biasa", "jenis": "board"}
    assert take(office, staff, supervision, "temuan", right).status_code == 303
    seen = read(staff, f"/pengawasan/{supervision}")
    assert "dicoret, salah catat: Yang ditemukan tentang pengurus." in seen
    assert "2. Kepengurusan" in seen
    assert "1 temuan, 1 terbuka" in read(staff, "/pengawasan/tahun/2026")


def test_a_supervision_leaves_the_plan_with_a_reason(office, staff, supervision):
    said = {"alasan_keluar": "Sudah dikunjungi dalam putaran lain."}
    assert take(office, staff, supervision, "keluarkan", said).status_code == 303
    seen = read(staff, f"/pengawasan/{supervision}")
    assert "Dikeluarkan dari rencana. Sudah dikunjungi dalam putaran lain." in seen
    assert "Langkah berikutnya" not in seen


def test_what_is_secret_is_refused_with_the_place_where_it_belongs(office, staff, supervision):
    take(office, staff, supervision, "lakukan", DONE)
    answer = take(office, staff, supervision, "temuan", FOUND | {"sifat": "rahasia"})
    assert "Sampaikan langsung kepada kepala badan" in text(answer, 409)


def test_a_finding_without_follow_up_is_not_closed_and_the_page_says_why(office, staff, supervision):
    take(office, staff, supervision, "lakukan", DONE)
    take(office, staff, supervision, "temuan", FOUND)
    answer = take(office, staff, supervision, "tutup", END)
    assert "Catat dahulu tindak lanjutnya: apa, oleh siapa, dan sampai kapan." in text(answer, 409)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"tim": ""}, "tim"),
        ({"sampai": ""}, "sampai"),
        ({"alasan": ""}, "alasan"),
        ({"alasan": "complaint"}, "pengaduan"),
        ({"dasar": "x"}, "dasar"),
    ],
)
def test_what_is_wrong_with_a_plan_is_said_at_its_field(staff, ormas, said, field):
    page = f"/pengawasan/rencanakan/{ormas}"
    answer = send(staff, page, page, PLAN | said)
    assert answer.status_code == 422
    shown = answer.get_data(as_text=True)
    assert f'<a href="#{field}">' in shown
    assert f'id="{field}-salah"' in shown


@pytest.mark.parametrize(
    ("step", "said", "field"),
    [
        ("temuan", FOUND | {"jenis": ""}, "jenis"),
        ("temuan", FOUND | {"uraian": "x"}, "uraian"),
        ("tindak", FOLLOW_UP | {"temuan_tindak": ""}, "temuan_tindak"),
        ("tindak", FOLLOW_UP | {"penindak": ""}, "penindak"),
        ("tindak", FOLLOW_UP | {"tenggat": ""}, "tenggat"),
        ("tutup", END | {"akhir": ""}, "akhir"),
        ("tutup", END | {"hasil": "x"}, "hasil"),
    ],
)
def test_what_is_wrong_with_a_step_is_said_at_its_field(office, staff, supervision, step, said, field):
    take(office, staff, supervision, "lakukan", DONE)
    take(office, staff, supervision, "temuan", FOUND)
    answer = take(office, staff, supervision, step, said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)
