"""A meeting from its pages, from the plan to the closed record. All is invented."""

import re
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from itertools import count

import pytest

from services.clusters.domain import AttendedMeeting
from services.clusters.events import MeetingClosed
from services.portal.web.forms import TOKEN
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text

numbers = count(1)
YESTERDAY = (date.today() - timedelta(2)).isoformat()
PROGRAMME = {
    "judul": "Bina ormas",
    "tahun": YESTERDAY[:4],
    "tujuan": "Ormas mengenal dirinya.",
    "materi": ["leadership"],
    "materi_lain": "Menulis proposal\n\n Arsip  ormas ",
    "dasar": "DPA Contoh",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("coaching") / "data", module_amqp, "clusters") as office:
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        office.catch_up()
        yield office


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


@pytest.fixture(scope="module")
def programme(office):
    officer = office.officer(office.app(patience=0))
    page = "/pembinaan/program-baru"
    assert send(officer, page, page, PROGRAMME).status_code == 303
    office.catch_up()
    [row] = list(office.clusters.rows_of("clusters.ProgrammeOpened"))
    return row.stream


def plan(officer, programme, **changed):
    said = {
        "program": programme,
        "judul": f"Bina ormas ke-{next(numbers)}",
        "materi": ["leadership"],
        "tanggal": YESTERDAY,
        "jam": "09:00",
        "tempat": "Aula Contoh",
        "mitra": "BPS (narasumber)\nDP3A",
    }
    page = "/pembinaan/pertemuan-baru"
    return send(officer, page, page, said | changed)


@pytest.fixture
def meeting(office, officer, programme):
    assert plan(officer, programme).status_code == 303
    office.catch_up()
    return list(office.clusters.rows_of("clusters.MeetingPlanned"))[-1].stream


def enter(office, *names):
    found = [Ormas.register(name=name, abbreviation="", **ENTRY, ground="baris 7") for name in names]
    office.registry.record(*found, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return [each.id for each in found]


def topics(office, meeting):
    return [row.topic.partition(".")[2] for row in office.clusters.ledger.history(meeting)]


def take(office, officer, meeting, step, said=None):
    answer = send(officer, f"/pembinaan/{meeting}", f"/pembinaan/{meeting}/{step}", said or {})
    office.catch_up()
    return answer


def invite(office, officer, meeting, ids, name):
    page = f"/pembinaan/{meeting}/undang"
    filtered = f"{page}?q={name.replace(' ', '+')}"
    answer = send(officer, filtered, filtered, {"ormas": ids})
    office.catch_up()
    return answer


def test_a_programme_keeps_our_modules_and_the_offices_own(office, officer, programme):
    [row] = list(office.clusters.rows_of("clusters.ProgrammeOpened"))
    assert '"modules":["leadership","Menulis proposal","Arsip ormas"]' in row.state
    assert "Materi pokok: kepemimpinan, Menulis proposal, Arsip ormas." in read(
        officer, f"/pembinaan?tahun={YESTERDAY[:4]}"
    )


def test_an_ormas_that_the_register_does_not_have_is_neither_invited_nor_counted(office, officer, meeting):
    [here], nowhere = enter(office, "Forum Tercatat Contoh"), f"ormas-{'0' * 32}"
    page = f"/pembinaan/{meeting}"
    told = text(invite(office, officer, meeting, [here, nowhere], "Forum Tercatat"), 422)
    assert "Ada yang tidak tercatat di register." in told
    assert invite(office, officer, meeting, [here], "Forum Tercatat").status_code == 303
    take(office, officer, meeting, "berlangsung")
    form = carried(officer, f"{page}/hadir", f"{page}/hadir")
    sheet = form | {"ormas": [here, nowhere], f"member-{here}": "2", f"member-{nowhere}": "9"}
    assert "Ada yang tidak tercatat di register." in text(officer.post(f"{page}/hadir", data=sheet), 422)
    assert topics(office, meeting) == ["MeetingPlanned", "OrmasInvited", "MeetingHeld"]


def test_a_meeting_is_planned_on_a_page_and_seen_on_its_own(officer, meeting):
    seen = read(officer, f"/pembinaan/{meeting}")
    assert "direncanakan" in seen
    assert "pukul 09.00 WIB, Aula Contoh" in seen
    assert "BPS (narasumber), DP3A" in seen
    assert "Catat kehadiran" not in seen


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"program": ""}, "program"),
        ({"judul": ""}, "judul"),
        ({"tanggal": "kemarin"}, "tanggal"),
        ({"jam": "pagi"}, "jam"),
        ({"tempat": ""}, "tempat"),
        ({"mitra": "BPS\nBPS"}, "mitra"),
    ],
)
def test_what_is_wrong_with_a_plan_is_said_at_its_field(officer, programme, said, field):
    answer = plan(officer, programme, **said)
    assert answer.status_code == 422
    assert f'id="{field}-salah"' in answer.get_data(as_text=True)


def test_what_is_wrong_with_a_plan_is_told_in_the_order_of_its_page(officer, programme):
    nothing = dict.fromkeys(("program", "judul", "tanggal", "jam", "tempat"), "") | {"mitra": "BPS\nBPS"}
    page = plan(officer, programme, **nothing).get_data(as_text=True)
    told = re.findall(r'<li><a href="#(\w+)">', page)
    assert told == ["program", "judul", "tanggal", "jam", "tempat", "mitra"]


def test_what_is_wrong_with_a_correction_names_its_field(office, officer, meeting):
    [ormas] = enter(office, f"Forum Koreksi {next(numbers)}")
    invite(office, officer, meeting, [ormas], "Forum Koreksi")
    take(office, officer, meeting, "berlangsung")
    listed, page = f"/pembinaan/{meeting}/hadir", f"/pembinaan/{meeting}/hadir/{ormas}"
    assert send(officer, listed, listed, {f"member-{ormas}": "3"}).status_code == 303
    office.catch_up()
    told = text(send(officer, page, page, {"kehadiran": "present", "member": "2", "alasan": ""}), 422)
    assert "Alasan: Isi 5 sampai 1000 huruf." in told


MOVED = {"tanggal": YESTERDAY, "jam": "10:00", "tempat": "Balai Contoh", "alasan_pindah": "Aula dipakai"}


def test_two_officers_who_move_one_meeting_see_what_the_other_one_wrote(office, officer, meeting):
    page = f"/pembinaan/{meeting}"
    mine = carried(officer, page, f"{page}/pindah") | MOVED
    colleague = office.colleague(office.app(patience=0), "case_officer")
    assert take(office, colleague, meeting, "pindah", MOVED | {"tempat": "Pendopo Contoh"}).status_code == 303
    seen = text(officer.post(f"{page}/pindah", data=mine), 409)
    assert "orang lain mencatat hal yang sama" in seen
    assert "Dicatat sesudah Anda membuka formulir ini" in seen
    assert "Pendopo Contoh" in seen
    assert topics(office, meeting) == ["MeetingPlanned", "MeetingMoved"]
    assert take(office, officer, meeting, "pindah", MOVED).status_code == 303
    assert topics(office, meeting) == ["MeetingPlanned", "MeetingMoved", "MeetingMoved"]


def test_two_officers_who_put_one_attendance_right_see_what_the_other_one_wrote(office, officer, meeting):
    [ormas] = enter(office, "Forum Betul Contoh")
    assert invite(office, officer, meeting, [ormas], "Forum Betul Contoh").status_code == 303
    take(office, officer, meeting, "berlangsung")
    listed, page = f"/pembinaan/{meeting}/hadir", f"/pembinaan/{meeting}/hadir/{ormas}"
    assert send(officer, listed, listed, {f"member-{ormas}": "3"}).status_code == 303
    office.catch_up()
    right = {"kehadiran": "present", "member": "4", "alasan": "Satu orang terlewat"}
    mine = carried(officer, page, page) | right
    colleague = office.colleague(office.app(patience=0), "case_officer")
    assert send(colleague, page, page, right | {"member": "2"}).status_code == 303
    office.catch_up()
    seen = text(officer.post(page, data=mine), 409)
    assert "orang lain mencatat hal yang sama" in seen
    assert "Dicatat sesudah Anda membuka formulir ini" in seen
    assert topics(office, meeting)[-1:] == ["AttendanceCorrected"]
    assert send(officer, page, page, right).status_code == 303
    assert topics(office, meeting)[-2:] == ["AttendanceCorrected", "AttendanceCorrected"]


def test_what_was_ticked_stays_while_a_guest_is_looked_for_and_is_recorded_with_the_guest(
    office, officer, meeting
):
    one, two, guest = enter(office, "Paguyuban Satu", "Paguyuban Dua", "Pelawat Contoh")
    assert invite(office, officer, meeting, [one, two], "Paguyuban").status_code == 303
    take(office, officer, meeting, "berlangsung")
    page = f"/pembinaan/{meeting}/hadir"
    ticked = carried(officer, page, page) | {f"member-{one}": "3", "cari": "Pelawat"}
    found = officer.post(page, data=ticked | {"telusuri": "1"}).get_data(as_text=True)
    assert "1 ormas lain sudah dicentang" in found
    assert f'<input type="hidden" name="member-{one}" value="3">' in found
    guests = ticked | {"ormas": [guest, one], f"tamu-{guest}": "1", f"chair-{guest}": "1"}
    back = officer.post(f"{page}?cari=Pelawat", data=guests | {"kembali": "1"}).get_data(as_text=True)
    assert re.search(rf'id="member-{one}"[^>]*value="3"', back)
    assert f'<input type="hidden" name="chair-{guest}" value="1">' in back
    assert topics(office, meeting)[-1] == "MeetingHeld"
    assert officer.post(f"{page}?cari=Pelawat", data=guests | {"lagi": "1"}).status_code == 303
    assert topics(office, meeting)[-2:] == ["AttendanceRecorded", "AttendanceRecorded"]


def test_the_day_of_an_officer_with_a_meeting(office, officer, meeting):
    name = f"Sanggar {next(numbers)}"
    one, two, three, guest = enter(office, f"{name} Satu", f"{name} Dua", f"{name} Tiga", f"Tamu {name}")
    listed = read(officer, f"/pembinaan/{meeting}/undang?q={name}")
    assert "Ormas yang belum melapor pun dapat diundang." in listed
    assert invite(office, officer, meeting, [one, two, three], name).status_code == 303
    assert take(office, officer, meeting, "berlangsung").status_code == 303

    page = f"/pembinaan/{meeting}/hadir"
    ticked = {f"chair-{one}": "1", f"division-{one}": "3", f"izin-{two}": "1", "sisanya": "1"}
    sent = send(officer, page, page, ticked)
    assert (sent.status_code, sent.location) == (303, f"/pembinaan/{meeting}")
    office.catch_up()
    assert "Kehadiran semua yang diundang sudah dicatat." in read(officer, page)

    wanted = carried(officer, f"{page}?cari=Tamu {name}", f"{page}?cari=Tamu%20{name.replace(' ', '%20')}")
    assert wanted["ormas"] == [guest]
    sent = officer.post(page, data=wanted | {f"member-{guest}": "2"})
    assert (sent.status_code, sent.location) == (303, page)
    office.catch_up()
    seen = read(officer, f"/pembinaan/{meeting}")
    assert "3 diundang; 2 hadir , di antaranya 1 tanpa undangan; 1 tidak hadir dengan izin; 1 tanpa" in seen
    assert "6 orang: ketua 1, sekretaris 0, bendahara 0, divisi 3, anggota 2." in seen

    wrong = f"{page}/{two}"
    said = {"kehadiran": "present", "secretary": "1", "alasan": "Salah baris pada daftar."}
    in_words = officer.post(
        f"{page}/{two}",
        data=carried(officer, f"{page}/{two}", f"{page}/{two}") | said | {"secretary": "satu"},
    )
    assert "Tulis dengan angka, misalnya 2." in text(in_words, 422)
    assert send(officer, wrong, wrong, said).status_code == 303
    office.catch_up()
    assert "dibetulkan: Salah baris pada daftar." in read(officer, f"/pembinaan/{meeting}")

    assert take(office, officer, meeting, "bahan", {"bahan": "Paparan", "letak": "map 12"}).status_code == 303
    averages = {"sebelum": "61,25", "jawaban_sebelum": "7", "sesudah": "78.5", "jawaban_sesudah": "5"}
    assert take(office, officer, meeting, "evaluasi", averages).status_code == 303
    minutes = "Dibuka pukul 09.00.\nNama Rekaan menyampaikan usul."
    assert take(office, officer, meeting, "notulen", {"notulen": minutes}).status_code == 303
    told = read(officer, f"/pembinaan/{meeting}/notulen")
    assert "Dibuka pukul 09.00. Nama Rekaan menyampaikan usul." in told
    assert "Nama Rekaan" not in read(officer, f"/pembinaan/{meeting}")
    closed = take(office, officer, meeting, "tutup", {"kesimpulan": "Sepakat bertemu lagi."})
    assert closed.status_code == 303
    seen = read(officer, f"/pembinaan/{meeting}")
    assert "Sebelum: rata-rata 61,25 (n = 7). Sesudah: rata-rata 78,50 (n = 5)." in seen
    assert "Langkah berikutnya" not in seen
    assert topics(office, meeting)[-1] == "MeetingClosed"


SPEAKER = {
    "sebagai": "speaker",
    "jenis_lembaga": "kpu",
    "lembaga": "KPU Kota Contoh",
    "pokok": "Pendidikan pemilih",
    "nama_orang": "Siti Rekaan",
}


def test_an_invitation_has_the_institution_of_a_speaker_and_the_name_for_who_may_read_it(
    office, officer, meeting
):
    name = f"Kelompok {next(numbers)}"
    invite(office, officer, meeting, enter(office, name), name)
    assert take(office, officer, meeting, "narasumber", SPEAKER).status_code == 303
    assert take(office, officer, meeting, "narasumber", SPEAKER | {"nama_orang": ""}).status_code == 303
    page = f"/pembinaan/{meeting}"
    seen = read(officer, page)
    assert "Narasumber KPU Kota Contoh, tentang Pendidikan pemilih (KPU; nama tersegel)" in seen
    assert "Siti Rekaan" not in seen
    assert "Siti Rekaan: Narasumber: KPU Kota Contoh" in read(officer, f"{page}/nama-narasumber")
    for what in ("surat", "laporan", "undangan"):
        printed = read(officer, f"{page}/cetak/{what}")
        assert "KPU Kota Contoh (Pendidikan pemilih)" in printed
        assert "Siti Rekaan" not in printed
    assert "Siti Rekaan, KPU Kota Contoh" in read(officer, f"{page}/cetak/surat?nama=ya")
    stranger = office.colleague(office.app(patience=0), "agency_partner")
    assert stranger.get(f"{page}/cetak/surat?nama=ya").status_code == 403
    struck = take(
        office, officer, meeting, "coret-narasumber", {"yang_dicoret": "1", "alasan_coret": "Berhalangan."}
    )
    assert struck.status_code == 303
    assert "nama tersegel" not in read(officer, page).partition("Riwayat")[0]


def test_a_meeting_is_moved_and_called_off_with_a_reason(office, officer, meeting):
    moved = {"tanggal": "2099-01-02", "jam": "13:00", "tempat": "Balai", "alasan_pindah": "Gedung dipakai."}
    assert take(office, officer, meeting, "pindah", moved).status_code == 303
    assert "2 Januari 2099 pukul 13.00 WIB, Balai" in read(officer, f"/pembinaan/{meeting}")
    early = take(office, officer, meeting, "berlangsung")
    assert "Pertemuan ini dijadwalkan 2 Januari 2099" in text(early, 409)
    assert take(office, officer, meeting, "batal", {"alasan_batal": "Banjir di sana."}).status_code == 303
    seen = read(officer, f"/pembinaan/{meeting}")
    assert "Alasan dibatalkan Banjir di sana." in seen
    assert "Undang ormas" not in seen


@pytest.mark.parametrize(
    ("step", "said", "field"),
    [
        ("bahan", {"bahan": "", "letak": "map"}, "bahan"),
        ("evaluasi", {"sebelum": "baik", "jawaban_sebelum": "9"}, "sebelum"),
        ("evaluasi", {"sesudah": "70", "jawaban_sesudah": "banyak"}, "jawaban_sesudah"),
        ("notulen", {"notulen": " \n "}, "notulen"),
        ("tutup", {"kesimpulan": "ya"}, "kesimpulan"),
    ],
)
def test_a_complaint_leads_to_its_field_and_opens_its_form(office, officer, meeting, step, said, field):
    take(office, officer, meeting, "berlangsung")
    answer = take(office, officer, meeting, step, said)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-salah"' in page
    assert '<details class="govuk-details" open>' in page


def test_a_list_on_which_nobody_is_ticked_records_nothing(office, officer, meeting):
    name = f"Kelompok {next(numbers)}"
    invite(office, officer, meeting, enter(office, name), name)
    take(office, officer, meeting, "berlangsung")
    page = f"/pembinaan/{meeting}/hadir"
    answer = send(officer, page, page, {})
    assert "Belum ada yang diisi. Pada setiap ormas centang jabatan yang hadir atau Izin" in text(answer, 422)
    assert topics(office, meeting)[-1] == "MeetingHeld"


def test_a_record_that_does_not_say_who_came_is_not_closed_and_leads_to_the_list(office, officer, meeting):
    name = f"Kelompok {next(numbers)}"
    invite(office, officer, meeting, enter(office, name), name)
    take(office, officer, meeting, "berlangsung")
    assert "Kehadiran 1 ormas belum dicatat" in read(officer, f"/pembinaan/{meeting}")
    refused = take(office, officer, meeting, "tutup", {"kesimpulan": "Selesai."})
    assert "Kehadiran 1 ormas yang diundang belum dicatat. Catat dahulu" in text(refused, 409)
    assert topics(office, meeting)[-1] == "MeetingChangeRefused"


def test_attendance_left_open_in_a_closed_record_is_said_with_a_reason(office, officer, meeting):
    name = f"Kelompok {next(numbers)}"
    [ormas] = enter(office, name)
    invite(office, officer, meeting, [ormas], name)
    take(office, officer, meeting, "berlangsung")
    closed = office.clusters.load(AttendedMeeting, meeting)
    closed.trigger_event(MeetingClosed, conclusion="Ditutup menurut aturan yang lama.")
    office.clusters.record(closed, cause=cause_in(office.clusters, "clusters.close_meeting"))
    office.catch_up()
    assert "Belum dicatat 1" in read(officer, f"/pembinaan/{meeting}/cetak/laporan")
    page = f"/pembinaan/{meeting}/hadir/{ormas}"
    assert "Tercatat sekarang: belum dicatat." in read(officer, page)
    said = {"kehadiran": "present", "member": "2", "alasan": "Tertinggal pada daftar"}
    assert send(officer, page, page, said).status_code == 303
    office.catch_up()
    assert "dibetulkan: Tertinggal pada daftar" in read(officer, f"/pembinaan/{meeting}")


def test_a_number_in_words_and_an_excuse_of_who_came_are_said_at_their_ormas(office, officer, meeting):
    name = f"Laskar {next(numbers)}"
    one, two = enter(office, f"{name} Satu", f"{name} Dua")
    invite(office, officer, meeting, [one, two], name)
    take(office, officer, meeting, "berlangsung")
    page = f"/pembinaan/{meeting}/hadir"
    ticked = {f"division-{one}": "dua", f"chair-{two}": "1", f"izin-{two}": "1"}
    answer = send(officer, page, page, ticked)
    seen, written = text(answer, 422), answer.get_data(as_text=True)
    assert f"{name} Satu: divisi “dua” bukan bilangan. Tulis dengan angka, misalnya 2." in seen
    assert f"{name} Dua: tercentang hadir dan izin. Pilih salah satu" in seen
    for place in (f"division-{one}", f"izin-{two}"):
        assert f'<a href="#{place}">' in written
        assert f'id="{place}"' in written
    assert 'value="dua"' in written
    assert "Belum dicatat Belum dicatat." not in seen
    assert topics(office, meeting)[-1] == "MeetingHeld"


def test_an_invitation_of_nobody_is_refused_and_the_filter_stays(office, officer, meeting):
    name = f"Rukun {next(numbers)}"
    enter(office, name)
    answer = invite(office, officer, meeting, [], name)
    assert "Pilih 1 sampai 500 ormas sekaligus." in text(answer, 422)
    assert f"1 ormas (pencarian “{name}”)" in text(answer, 422)
    assert " checked" not in answer.get_data(as_text=True)
    assert topics(office, meeting) == ["MeetingPlanned"]


def test_a_form_that_is_sent_twice_is_one_step(office, officer, meeting):
    action = f"/pembinaan/{meeting}/berlangsung"
    form = carried(officer, f"/pembinaan/{meeting}", action)
    assert [officer.post(action, data=form).status_code for _ in range(2)] == [303, 303]
    assert topics(office, meeting) == ["MeetingPlanned", "MeetingHeld"]


def test_who_coaches_nobody_reads_without_forms_and_records_nothing(office, officer, meeting):
    action = f"/pembinaan/{meeting}/berlangsung"
    form = carried(officer, f"/pembinaan/{meeting}", action)
    budget = office.colleague(office.app(patience=0), "budget_team")
    seen = budget.get(f"/pembinaan/{meeting}").get_data(as_text=True)
    assert "<form" not in seen
    for page in (f"/pembinaan/{meeting}/undang", f"/pembinaan/{meeting}/hadir", "/pembinaan/pertemuan-baru"):
        assert budget.get(page).status_code == 403
    with budget.session_transaction() as session:
        session[TOKEN] = form[TOKEN][0]
    assert budget.post(action, data=form).status_code == 403
    assert office.app().test_client().post(action, data=form).status_code == 403
    assert topics(office, meeting) == ["MeetingPlanned"]
    loaded = office.clusters.load(AttendedMeeting, meeting)
    assert loaded.state == "planned"


def test_whom_a_module_may_help_is_invited_from_there_without_the_reasons(office, officer, programme):
    assert plan(officer, programme, materi=["management"], judul="Menata arsip").status_code == 303
    office.catch_up()
    meeting = list(office.clusters.rows_of("clusters.MeetingPlanned"))[-1].stream
    [one, other] = enter(office, "Forum Baru Satu", "Forum Baru Dua")
    page = "/pembinaan/usulan?materi=management"
    nobody = text(send(officer, page, page, {"pertemuan": "", "ormas": []}), 422)
    assert "Pilih pertemuannya." in nobody
    assert "Centang paling sedikit satu ormas." in nobody
    assert send(officer, page, page, {"pertemuan": meeting, "ormas": [one]}).status_code == 303
    office.catch_up()
    [row] = [row for row in office.clusters.rows_of("clusters.OrmasInvited") if row.stream == meeting]
    assert f'"invited":["{one}"]' in row.state
    assert '"chosen_by":"usulan peserta"' in row.state
    assert other not in row.state


def test_the_head_says_which_modules_answer_a_need(office):
    head = office.colleague(office.app(patience=0), "division_head")
    page = "/pembinaan/usulan/kebutuhan/term_over"
    assert "usulan" in read(head, page)
    said = {"materi": ["leadership"], "materi_lain": "Menyusun SK", "dasar": "Rapat bidang contoh"}
    assert "Isi 5 sampai" in text(send(head, page, page, said | {"dasar": ""}), 422)
    assert send(head, page, page, said).status_code == 303
    office.catch_up()
    assert "kepemimpinan, Menyusun SK" in read(head, "/pembinaan/usulan")


def test_a_signed_list_is_kept_beside_the_ticks_opened_with_a_logged_look_and_removed_by_a_head(
    office, officer, meeting
):
    assert f"/pindaian/{meeting}" not in officer.get(f"/pembinaan/{meeting}").text
    take(office, officer, meeting, "berlangsung")
    page = f"/pindaian/{meeting}"
    assert page in officer.get(f"/pembinaan/{meeting}").text
    scan = b"%PDF-1.4 daftar contoh"
    assert "Kirim PDF, JPEG, atau PNG" in text(
        send(officer, page, page, {"berkas": (BytesIO(b"halo"), "daftar.txt")}), 422
    )
    assert send(officer, page, page, {"berkas": (BytesIO(scan), "Budi.pdf")}).status_code == 303
    office.catch_up()
    digest = sha256(scan).hexdigest()
    looks = len(office.clusters.reads.lines())
    with officer.get(f"{page}/{digest}") as opened:
        assert opened.data == scan
    assert len(office.clusters.reads.lines()) == looks + 1
    assert "Hapus pindaian yang keliru" not in read(officer, page)
    head = office.colleague(office.app(patience=0), "division_head")
    said = {"pindaian": digest, "alasan": "Pindaian pertemuan lain."}
    assert send(head, page, f"{page}/hapus", said).status_code == 303
    office.catch_up()
    assert officer.get(f"{page}/{digest}").status_code == 404
    assert "Belum ada pindaian" in read(officer, page)
    assert topics(office, meeting)[-2:] == ["PaperKept", "PaperRemoved"]
    assert "Budi" not in str([row.state for row in office.clusters.ledger.history(meeting)])


def test_who_may_not_keep_a_scan_leaves_none(office, officer, meeting):
    take(office, officer, meeting, "berlangsung")
    page = f"/pindaian/{meeting}"
    form = carried(officer, page, page)
    budget = office.colleague(office.app(patience=0), "budget_team")
    assert budget.get(page).status_code == 403
    with budget.session_transaction() as session:
        session[TOKEN] = form[TOKEN][0]
    sent = budget.post(page, data=form | {"berkas": (BytesIO(b"%PDF-1.4 x"), "a.pdf")})
    assert sent.status_code == 403
    assert not (office.deployment.directory / "papers" / meeting).exists()
