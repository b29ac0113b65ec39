"""Semester reports on their pages: what stands where, who owes how many. Everything is invented."""

from datetime import date

import pytest

from contracts.telling.report_periods import Duty, Period, Terms, unjudged
from services.registry.events import PresenceReported
from services.requests.events import ReportDutyStruck
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read, text
from tests.portal.told.letters import CHECKED, REVOKED, SIGNED, drafted, issued, letter, numbered
from tests.portal.told.ormas import legal_basis, registered, stream
from tests.portal.told.semester_reports import accepted, begun, laporan, nil, tell_semester_reports


@pytest.fixture
def told(office):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(stream(2), registered("Sanggar Contoh"))
    tell_semester_reports(office, stream(1), stream(2))
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def test_reports_are_listed_by_where_they_stand_and_semester_and_nobody_else_reads_them(
    told, colleague, open_portal
):
    officer = colleague("case_officer")
    every = read(officer, "/laporan-semester")
    assert "4 laporan" in every
    assert "Semester II 2025 Menunggu pemeriksaan 10 Februari 2026, terlambat" in every
    assert "Semester I 2025 Diterima nihil 20 Juli 2026, tepat waktu" in every
    late = read(officer, "/laporan-semester?keadaan=late")
    assert "1 laporan" in late
    assert "2 laporan" in read(officer, "/laporan-semester?semester=2026-1")
    assert "Tidak ada laporan dalam pilihan ini." in read(
        officer, "/laporan-semester?keadaan=nil&semester=2026-1"
    )
    assert "/masuk" in open_portal().get("/laporan-semester").headers["Location"]
    assert colleague("enumerator").get(f"/laporan-semester/{laporan(3)}").status_code == 403


def test_a_report_tells_its_activities_its_money_exactly_and_what_to_mend(told, colleague):
    officer = colleague("case_officer")
    seen = read(officer, f"/laporan-semester/{laporan(3)}")
    assert "Dikembalikan untuk diperbaiki pada 22 Juli 2026" in seen
    assert "Perlu diperbaiki: Jumlah peserta belum jelas." in seen
    assert "20 Juli 2026, tepat waktu" in seen
    assert "pindaian dokumen ke-1." in seen
    assert "(dokumen ke-5) ditarik kembali pada 3 Agustus 2026: Pindaian laporan lain." in seen
    waiting = officer.get(f"/laporan-semester/{laporan(2)}").text
    assert f'action="/laporan-semester/{laporan(2)}/tarik"' in waiting
    assert "42 orang Rp2.500.000 (iuran anggota)" in seen
    assert "2 kegiatan, biaya seluruhnya Rp5.000.000." in seen
    assert "Rp3.500.000 dari Rp4.000.000, 87,5%" in seen
    assert "Diinput petugas atas nama pemohon. Laporan tertulis" in seen
    assert "Ambil dari laporan lalu" in seen
    page = read(officer, f"/laporan-semester/{laporan(3)}/cetak")
    assert "Atas nama ormas" in page


def test_an_activity_of_last_time_is_taken_over_without_its_day(told, colleague):
    officer = colleague("case_officer")
    page = officer.get(f"/laporan-semester/{laporan(3)}/kegiatan?dari={laporan(2)}:1")
    assert "Diambil dari laporan lalu" in text(page)
    assert 'value="Pelatihan membatik"' in page.text
    assert "2025-09-14" not in page.text


def test_a_discarded_draft_leaves_nothing_behind(told, colleague):
    seen = read(colleague("case_officer"), f"/laporan-semester/{laporan(4)}")
    assert "1 kegiatan" in seen
    assert "Konsep laporan dibatalkan" in seen


def owed_on(office, open_portal, day):
    login = f"rekan.{len(office.accounts.roster().accounts)}"
    open_account(office.accounts, login, "Rekan Rekaan", ("case_officer",))
    visitor = sign_in(open_portal(today=lambda: date.fromisoformat(day)), login)
    return read(visitor, "/laporan-semester?keadaan=owed"), visitor


def test_what_was_due_and_did_not_come_is_owed_and_what_was_sent_back_is_to_be_mended(told, open_portal):
    before, _ = owed_on(told, open_portal, "2026-07-31")
    assert "1 ormas belum menyampaikan" in before
    after, officer = owed_on(told, open_portal, "2026-08-01")
    assert "Sanggar Contoh 1 semester Semester I 2025" in after
    assert "Forum Contoh" not in after
    mending = read(officer, f"/laporan-semester/ormas/{stream(1)}")
    assert "Laporan Semester I 2026 menunggu perbaikan" in mending
    assert "enunggak" not in mending
    let_off = read(officer, f"/laporan-semester/ormas/{stream(2)}")
    assert "Sesudah Semester I 2025: Ternyata unit di bawah pusat." in let_off
    work = read(officer, "/hari-ini")
    assert "Laporan semester yang belum disampaikan" in work
    assert "menunggak 1 semester: Semester I 2025" in work
    assert "Forum Contoh: Semester II 2025 diterima kantor 10 Februari 2026" in work
    assert "Forum Contoh" in read(officer, "/hari-ini/laporan-masuk")


def test_a_body_that_needs_no_registration_owes_nothing_and_one_without_a_letter_neither(told, open_portal):
    told.tell(stream(1), legal_basis("staatsblad_1870_64", "Gb 41/1914", {"forever": True}))
    told.tell(stream(3), registered("Forum Tanpa Surat"))
    after, officer = owed_on(told, open_portal, "2027-08-01")
    assert "Forum" not in after
    assert "Sanggar Contoh 1 semester" in after
    assert "Tidak wajib melapor tiap semester" in read(officer, f"/laporan-semester/ormas/{stream(1)}")
    assert "jadi belum ada kewajiban" in read(officer, f"/laporan-semester/ormas/{stream(3)}")


def test_a_nil_report_ends_the_arrears_of_its_semester(told, open_portal):
    told.tell(
        laporan(5),
        begun(stream(1), "2026-2"),
        nil(stream(1), "2026-2", received_on="2027-01-20", due_on="2027-01-31"),
        accepted(stream(1), "2026-2", nihil=True),
    )
    after, _ = owed_on(told, open_portal, "2027-02-01")
    assert "Forum Contoh" not in after
    later, _ = owed_on(told, open_portal, "2027-08-01")
    assert "Forum Contoh 1 semester Semester I 2027" in later


def test_nobody_is_called_in_order_without_anything_to_judge(office, open_portal):
    for number, dated in ((8, "2026-08-03"), (9, "2025-02-03")):
        office.tell(stream(number), registered("Forum Bersurat"))
        signed = (numbered(number)[0], numbered(number)[1] | {"dated": dated})
        office.tell(letter(number), drafted(number), CHECKED, signed, SIGNED, issued(number))
    _, officer = owed_on(office, open_portal, "2026-11-30")
    for page in ("/laporan-semester/ormas/", "/ormas/"):
        assert "Kewajiban mulai Semester I 2027" in read(officer, f"{page}{stream(8)}")
        told = read(officer, f"{page}{stream(9)}")
        assert "Belum dapat dinilai: batas laporan belum ditetapkan" in told
        assert "Patuh" not in told


@pytest.mark.parametrize(
    ("said", "there", "last", "today"),
    [
        ("belum dapat dinilai: laporan pertama ditunggu sampai 31 Juli 2026", (), None, "2026-07-31"),
        ("", (), None, "2026-08-01"),
        ("", ("2026-1",), None, "2026-07-01"),
        ("kewajiban mulai Semester I 2026", (), None, "2026-06-30"),
        ("tidak ada semester yang wajib dilaporkan", (), Period(2025, 2), "2027-06-30"),
    ],
)
def test_a_duty_is_judged_from_the_first_report_that_came_or_was_due(said, there, last, today):
    terms = [Terms(Period(2025, 1), "07-31", "01-31")]
    assert unjudged(Duty(Period(2026, 1), last), terms, there, today) == said


def test_a_revoked_letter_ends_the_duty_on_its_day_and_leaves_what_was_owed_until_then(told, open_portal):
    told.tell(stream(9), registered("Forum Bersurat"))
    dated = (numbered(9)[0], numbered(9)[1] | {"dated": "2025-02-03"})
    told.tell(letter(9), drafted(9), CHECKED, dated, SIGNED, issued(9))
    until_then, _ = owed_on(told, open_portal, "2027-02-01")
    assert "Forum Bersurat 3 semester Semester II 2025, Semester I 2026, Semester II 2026" in until_then
    told.tell(letter(9), REVOKED)
    after, _ = owed_on(told, open_portal, "2027-08-01")
    assert "Forum Bersurat 2 semester Semester II 2025, Semester I 2026" in after


def test_the_record_and_the_page_of_reports_say_one_sentence_about_reporting_and_its_duty(told, open_portal):
    told.tell(stream(3), registered("Forum Tanpa Surat"))
    on_paper = {"letter": f"reportduty-{1:032x}.1", "letter_number": "220/7/2024", "valid_until": ""}
    dates = {"reported_on": "2024-08-12", "valid_from": "2024-08-12"}
    more = {"title": "Surat keterangan melapor (kertas)", "source": "requests.ReportDutyRecorded"}
    told.tell(stream(1), (PresenceReported, on_paper | dates | more))
    _, officer = owed_on(told, open_portal, "2026-08-01")
    for page in (f"/ormas/{stream(1)}", f"/laporan-semester/ormas/{stream(1)}"):
        seen = read(officer, page)
        assert "Surat keterangan melapor (kertas) nomor 220/7/2024" in seen
        assert "Laporan Semester I 2026 menunggu perbaikan" in seen
        assert "Melapor mulai Semester I 2025" in seen
        assert "Belum melapor" not in seen
    for page in (f"/ormas/{stream(3)}", f"/laporan-semester/ormas/{stream(3)}"):
        assert "Belum ada surat keterangan melapor, jadi belum ada kewajiban" in read(officer, page)
    anybody = read(open_portal(today=lambda: date.fromisoformat("2026-08-01")), f"/ormas/{stream(1)}")
    assert "Melapor tiap semester Melapor mulai Semester I 2025. Kebijakan kantor." in anybody
    assert "menunggu perbaikan" not in anybody


def test_a_record_that_was_struck_binds_nobody(told, colleague):
    page = f"/laporan-semester/ormas/{stream(1)}"
    head = colleague("agency_head")
    assert "Batalkan catatan surat yang salah catat" in read(head, page)
    mistaken = {"organisation": stream(1), "letter_number": "220/7/2024", "struck_on": "2026-11-30"}
    struck = (ReportDutyStruck, mistaken | {"reason": "Surat milik ormas lain."})
    told.tell(stream(1).replace("ormas-", "reportduty-"), struck)
    told.catch_up()
    seen = read(head, page)
    assert "jadi belum ada kewajiban" in seen
    assert "Batalkan catatan" not in seen


def test_the_page_of_the_office_says_that_no_law_names_a_day(told, colleague):
    seen = read(colleague("tenant_admin"), "/laporan-semester/pengaturan")
    assert "tanpa tanggal: tanggal di sini kebijakan kantor" in seen
    assert "Mulai Semester I 2025: semester I sampai 31 Juli, semester II sampai 31 Januari" in seen
