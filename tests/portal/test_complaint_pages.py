"""Complaints from the pages: received, linked, worked on, closed, opened again. All is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import EntryMerged
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text

NEW = "/pengaduan/baru"
SAID = {
    "tanggal": "2026-03-02",
    "lewat": "letter",
    "tentang": "money",
    "sifat": "biasa",
    "uraian": "Diminta iuran oleh Orang Rekaan.",
    "pelapor": "Pelapor Rekaan",
    "kontak": "0800 000 001",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("complaints") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def staff(office):
    return office.colleague(office.app(patience=0), "case_officer")


@pytest.fixture
def complaint(office, staff):
    sent = send(staff, NEW, NEW, SAID)
    assert (sent.status_code, sent.location) == (303, "/pengaduan")
    office.catch_up()
    return list(office.registry.rows_of("registry.ComplaintReceived"))[-1].stream


def take(office, visitor, complaint, step, said, query=""):
    page = f"/pengaduan/{complaint}"
    answer = send(visitor, page + query, f"{page}/{step}", said)
    office.catch_up()
    return answer


def test_a_complaint_is_answered_linked_worked_on_closed_and_goes_on_again(office, staff, complaint):
    ormas = Ormas.register(name="Sanggar Aduan Contoh", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    page = f"/pengaduan/{complaint}"
    assert "Belum diberi tahu; sebaiknya sampai 16 Maret 2026 usulan" in read(staff, page)
    told = {"diberitahu": "2026-03-04", "dengan": "Surat 21/2026"}
    link = {"ormas": ormas.id, "derajat": "diduga", "dasar": "Menurut kelurahan."}
    for step, said, query in (
        ("beritahu", told, ""),
        ("kaitkan", link, "?nama=aduan"),
        ("kaitkan", link | {"derajat": "terkonfirmasi"}, "?nama=aduan"),
        ("langkah", {"hari": "2026-03-09", "langkah": "Dimintai keterangan."}, ""),
        ("cabut", {"terkait": ormas.id, "alasan_cabut": "Nama yang mirip."}, ""),
        ("tutup", {"akhir": "not_shown", "hasil": "Bukan ormas ini."}, ""),
        ("buka", {"alasan_buka": "Ada keterangan baru."}, ""),
    ):
        assert take(office, staff, complaint, step, said, query).status_code == 303
    seen = read(staff, page)
    assert "Pengaduan dibuka kembali. Alasan: Ada keterangan baru." in seen
    assert "Kaitan dengan “Sanggar Aduan Contoh”: terkonfirmasi." in seen
    assert "Belum dikaitkan dengan ormas mana pun." in seen
    assert "Rekaan" not in seen


def test_a_link_from_before_a_merge_is_found_by_its_name_and_denied(office, staff, complaint):
    one, two = (
        Ormas.register(name=name, abbreviation="", **ENTRY, ground="baris 7")
        for name in ("Forum Ganda Contoh", "Forum Tetap Contoh")
    )
    office.registry.record(one, two, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    link = {"ormas": one.id, "derajat": "diduga", "dasar": "Menurut kelurahan."}
    assert take(office, staff, complaint, "kaitkan", link, "?nama=ganda").status_code == 303
    merged = {"survivor": two.id, "survivor_name": two.name, "reason": "Akta sama."}
    cause = cause_in(office.registry, "registry.merge_ormas")
    office.registry.change(Ormas, one.id, cause, lambda o: o.note(EntryMerged, **merged))
    office.catch_up()
    denied = link | {"derajat": "dibantah", "dasar": "Bukan pengurusnya."}
    assert take(office, staff, complaint, "kaitkan", denied, "?nama=ganda").status_code == 303
    assert "Forum Ganda Contoh dibantah Bukan pengurusnya." in read(staff, f"/pengaduan/{complaint}")


def test_what_was_said_is_read_on_a_page_of_its_own_and_the_reporter_can_be_erased(office, staff, complaint):
    page = f"/pengaduan/{complaint}"
    assert "Orang Rekaan. Pelapor Pelapor Rekaan, 0800 000 001" in read(staff, f"{page}/isi")
    assert f'action="{page}/hapus"' not in staff.get(page).get_data(as_text=True)
    admin = office.manager(office.app(patience=0))
    assert take(office, admin, complaint, "hapus", {"alasan_hapus": "Diminta pelapor."}).status_code == 303
    seen = read(staff, f"{page}/isi")
    assert "Diminta iuran oleh Orang Rekaan." in seen
    assert "Identitas pelapor sudah dihapus untuk selamanya." in seen


def test_a_closed_complaint_says_that_its_reporter_was_not_told_until_that_is_recorded(
    office, staff, complaint
):
    page = f"/pengaduan/{complaint}"
    take(office, staff, complaint, "tutup", {"akhir": "handled", "hasil": "Iuran dikembalikan."})
    assert "Belum diberi tahu. Bila sudah, buka kembali pengaduannya" in read(staff, page)
    take(office, staff, complaint, "buka", {"alasan_buka": "Balasan belum dicatat."})
    take(office, staff, complaint, "beritahu", {"diberitahu": "2026-03-04", "dengan": "Surat 21/2026"})
    take(office, staff, complaint, "tutup", {"akhir": "handled", "hasil": "Iuran dikembalikan."})
    seen = read(staff, page)
    assert "Diberi tahu 4 Maret 2026." in seen
    assert "Belum diberi tahu" not in seen


def test_who_recorded_a_complaint_comes_to_its_page_as_soon_as_it_is_shown(office):
    staff = office.colleague(office.app(), "case_officer")
    with office.projecting():
        sent = send(staff, NEW, NEW, SAID)
    new = list(office.registry.rows_of("registry.ComplaintReceived"))[-1].stream
    assert (sent.status_code, sent.location) == (303, f"/pengaduan/{new}")
    assert "Berhasil Sudah dicatat." in read(staff, sent.location)


def test_what_is_secret_is_refused_with_the_place_where_it_belongs(staff):
    answer = send(staff, NEW, NEW, SAID | {"sifat": "rahasia"})
    assert "Sampaikan langsung kepada kepala badan" in text(answer, 409)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"tanggal": ""}, "tanggal"),
        ({"lewat": ""}, "lewat"),
        ({"tentang": ""}, "tentang"),
        ({"uraian": "x"}, "uraian"),
        ({"pelapor": ""}, "pelapor"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(staff, said, field):
    answer = send(staff, NEW, NEW, SAID | said)
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-salah"' in page
    assert "0800 000 001" in page


def test_a_form_that_was_open_when_a_colleague_closed_the_complaint_says_so(office, staff, complaint):
    page = f"/pengaduan/{complaint}"
    late = carried(staff, page, f"{page}/langkah")
    take(office, staff, complaint, "tutup", {"akhir": "handled", "hasil": "Iuran dikembalikan."})
    answer = staff.post(f"{page}/langkah", data=late | {"hari": "2026-03-09", "langkah": "Ditelepon lagi."})
    assert "Pengaduan ini sudah ditutup." in text(answer, 409)


def test_who_has_another_task_records_nothing_about_a_complaint(office, staff, complaint):
    page = f"/pengaduan/{complaint}"
    form = carried(staff, page, f"{page}/langkah")
    clerk = office.officer(office.app(patience=0))
    said = form | {"hari": "2026-03-09", "langkah": "Ditelepon lagi."}
    assert clerk.post(f"{page}/langkah", data=said).status_code == 403
    assert clerk.get(f"{page}/isi").status_code == 403
