"""An ormas files its semester report itself, and reaches the report of no other. Everything is invented."""

import io
import re

import pytest

from contracts.telling.documents import MOST_WAITING
from contracts.telling.report_periods import Period
from services.registry.domain import Requirements
from services.registry.events import ProgrammeBegun, RegistrationWithdrawn, SignatureRuleRecorded
from services.requests.domain import ReportDuty
from services.requests.events import ReportDutyRecorded
from shared.tokens import Actor
from tests.portal.colleagues import ask, open_account, sign_in
from tests.portal.filed_here import FiledHere
from tests.portal.on_pages import carried, read, text
from tests.portal.test_semester_forms import ACTIVITY, PROGRAMME
from tests.portal.told.documents import declared
from tests.portal.told.ormas import legal_basis, merged_into, registered, stream
from tests.portal.told.semester_reports import added, begun, laporan
from tests.shared.pictures import png

OURS, THEIRS, OLD = stream(1), stream(2), stream(3)
MINE = f"/ormas-saya/{OURS}"
BYLAWS = {"signatories": ["ketua", "sekretaris"], "signatures": 2, "ground": "AD/ART pasal 20"}
LATELY = {"judul": "Pelatihan membatik", "foto": []}


@pytest.fixture
def served(office):
    """Two ormas, each with a report; the first stands for an entry that was merged into it."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh"), (OLD, "Forum Lama")):
        office.tell(each, registered(name), legal_basis("ahu"))
    office.tell(OURS, (ProgrammeBegun, PROGRAMME), (SignatureRuleRecorded, BYLAWS))
    office.tell(OLD, merged_into(OURS, "Forum Contoh"))
    office.tell(
        Requirements.STREAM,
        declared("D28", title="Laporan yang ditandatangani", demand="if_any"),
        declared("D29", title="Foto kegiatan", demand="if_any"),
        declared("D08", title="Fotokopi KTP", demand="if_any", personal=True),
        declared("D04", title="AD/ART"),
    )
    office.tell(laporan(2), begun(THEIRS, "2019-1"), added(title="Rahasia sanggar"))
    office.tell(laporan(3), begun(OLD, "2019-1"), added(title="Kerja bakti lama"))
    here = FiledHere(office.deployment)
    here.hear()
    yield here
    here.close()


def report_of(visitor, period):
    """The address of the report of this period on the own page."""
    found = re.findall(
        r'href="(/ormas-saya/[^"]+/semesterreport-[0-9a-f]{32})">([^<]+)', visitor.get(MINE).text
    )
    [address] = {where for where, words in found if words.endswith(period.words)}
    return address


def begin(visitor, step, period):
    new = f"{MINE}/laporan-semester/baru"
    step(visitor, new, new, semester=period.code)
    return report_of(visitor, period)


def bring(visitor, step, page, kind, name, content):
    file = (io.BytesIO(content), name)
    step(visitor, f"{page}/berkas", f"{page}/berkas", jenis=kind, berkas=file)


def test_an_ormas_files_its_report_mends_what_came_back_and_files_it_again(holder, in_role, step, today):
    period = Period.holding(today).before
    page = begin(holder, step, period)
    bring(holder, step, page, "D29", "foto.png", png())
    bring(holder, step, page, "D28", "laporan.pdf", b"%PDF-1.4 laporan rekaan")
    assert "Dokumen ke-1: Foto kegiatan" in read(holder, f"{page}/kegiatan")
    told = ACTIVITY | LATELY | {"tanggal": period.starts, "foto": ["1", "77"]}
    step(holder, f"{page}/kegiatan", f"{page}/kegiatan", **told)
    step(holder, f"{page}/kegiatan", f"{page}/kegiatan", **told | {"judul": "Rapat"})
    step(holder, page, f"{page}/keluarkan", kegiatan="2", alasan_keluar="Tertulis dua kali.")
    step(holder, page, f"{page}/program", **{"kemajuan-1": "on_track", "keterangan-1": "Dua kelompok"})
    step(holder, page, f"{page}/uang", **{"uang-dues": "3.500.000", "uang-government": "500.000"})
    seen = read(holder, page)
    assert "Pelatihan membatik" in seen
    assert "Foto: dokumen ke-1." in seen
    assert "ke-77" not in seen
    assert "Rp3.500.000 dari Rp4.000.000, 87,5%" in seen
    assert "Atas nama ormas" in read(holder, f"{page}/cetak")

    one = {"pindaian": "2", "tanda-tangan": ["ketua"]}
    refused = step(holder, page, f"{page}/serahkan", 409, **one)
    assert "Diperlukan 2 tanda tangan dari: ketua, sekretaris." in text(refused, 409)
    both = one | {"tanda-tangan": ["ketua", "sekretaris"], "diterima": "2020-01-01"}
    invented = step(holder, page, f"{page}/serahkan", 409, **both | {"pindaian": "99"})
    assert "Pilih pindaian laporan yang ditandatangani" in text(invented, 409)
    step(holder, page, f"{page}/serahkan", **both)
    assert "sedang diperiksa kantor" in read(holder, page)
    assert "/serahkan" not in holder.get(page).text
    there = f"/laporan-semester/{page.rpartition('/')[2]}"
    assert "/tarik" not in in_role("case_officer").get(there).text
    step(holder, page, f"{page}/tarik", alasan_tarik="Pindaian laporan lain.")
    assert "Keadaan Konsep Diterima kantor Belum diserahkan" in read(holder, page)
    assert "/tarik" not in holder.get(page).text
    step(holder, page, f"{page}/serahkan", **both)

    officer = in_role("case_officer")
    inside = read(officer, there)
    assert "Diajukan oleh ormas melalui akunnya." in inside
    assert "diajukan oleh ormas" in read(officer, "/laporan-semester")
    assert "ormas itu sendiri" in inside.partition("Riwayat laporan")[2]
    step(officer, there, f"{there}/kembalikan", dikembalikan=today, **{"catatan-activity-1": "Daftar hadir"})
    mending = read(holder, page)
    assert "Perlu diperbaiki: Daftar hadir" in mending
    assert "Rekan Rekaan" not in mending
    assert "perlu diperbaiki Laporan Semester" in read(holder, MINE)
    first = f"{page}/kegiatan/1"
    step(holder, first, first, **told | {"orang": "42"})
    step(holder, page, f"{page}/serahkan", **both)
    step(officer, there, f"{there}/terima", diterima_pada=today, dasar_terima="Semua dibaca")
    assert "Keadaan Diterima" in read(holder, page)


def test_who_gave_the_account_its_code_does_not_accept_its_report(
    office, portal, holder, in_role, step, today
):
    """Who holds a code can be the ormas: one person would report and accept."""
    page = begin(holder, step, Period.holding(today).before)
    bring(holder, step, page, "D28", "laporan.pdf", b"%PDF-1.4 laporan rekaan")
    nil = {"pindaian_nihil": "1", "tanda-tangan-nihil": ["ketua", "sekretaris"], "sebab_kosong": "Libur."}
    step(holder, page, f"{page}/nihil", **nil)
    [account] = [each for each, found in office.accounts.roster().accounts.items() if found.is_of_an_ormas]
    giver = open_account(office.accounts, "pemberi.kode", "Rekan Rekaan", ("case_officer",))
    ask(office.accounts, "issue_ormas_code", Actor(giver, "case_officer"), account=account)
    gave, other = sign_in(portal.test_client(), "pemberi.kode"), in_role("case_officer")
    there = f"/laporan-semester/{page.rpartition('/')[2]}"
    accepting = {"diterima_pada": today, "dasar_terima": "Semua dibaca"}
    form = carried(other, there, f"{there}/terima") | carried(gave, there, f"{there}/kembalikan")
    refused = gave.post(f"{there}/terima", data=form | accepting)
    assert "akun ormas yang Anda bukakan atau Anda beri kode" in text(refused, 422)
    step(other, there, f"{there}/terima", **accepting)
    assert "Keadaan Diterima" in read(holder, page)


def test_what_was_told_last_time_is_taken_over_and_a_draft_is_kept_and_dropped(holder, step, today):
    last = Period.holding(today).before.before
    page = begin(holder, step, last)
    told = ACTIVITY | LATELY | {"tanggal": last.starts}
    step(holder, f"{page}/kegiatan", f"{page}/kegiatan", **told)
    now = begin(holder, step, last.next)
    assert "Ambil dari laporan lalu" in read(holder, now)
    again = holder.get(f"{now}/kegiatan?dari={page.rpartition('/')[2]}:1").text
    assert 'value="Pelatihan membatik"' in again
    assert f'value="{last.starts}"' not in again
    assert f"konsep Laporan {last.next.words}" in read(holder, MINE)
    step(holder, now, f"{now}/batalkan", alasan_batal="Keliru.")
    assert holder.get(now).status_code == 404


def test_an_ormas_answers_that_nothing_was_done_and_the_office_reads_a_nil_report(
    holder, in_role, step, today
):
    period = Period.holding(today).before
    page = begin(holder, step, period)
    bring(holder, step, page, "D28", "nihil.pdf", b"%PDF-1.4 nihil rekaan")
    said = {"pindaian_nihil": "1", "tanda-tangan-nihil": ["ketua", "sekretaris"], "sebab_kosong": "Baru."}
    step(holder, page, f"{page}/nihil", **said)
    assert "nihil" in read(holder, page)
    assert "nihil" in read(in_role("case_officer"), "/laporan-semester?keadaan=nil")


def test_an_ormas_reaches_the_report_of_no_other_but_of_what_was_merged_into_it(
    holder, served, office, step, today
):
    office.catch_up()
    theirs, old = f"{MINE}/laporan-semester/{laporan(2)}", f"{MINE}/laporan-semester/{laporan(3)}"
    sent = {"csrf": re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]}
    for under in ("", "/kegiatan", "/kegiatan/1", "/berkas", "/cetak"):
        assert holder.get(theirs + under).status_code == 404
    for under in ("/uang", "/serahkan", "/batalkan", "/kegiatan", "/kegiatan/1", "/berkas"):
        assert holder.post(theirs + under, data=sent).status_code == 404
    for step_of_office in ("terima", "kembalikan"):
        assert holder.post(f"{old}/{step_of_office}", data=sent).status_code == 404
    assert "Kerja bakti lama" in read(holder, old)
    step(holder, old, f"{old}/uang", **{"uang-dues": "7.000"})
    assert "Rp7.000" in read(holder, old)
    page = begin(holder, step, Period.holding(today))
    assert "Rahasia" not in holder.get(f"{page}/kegiatan?dari={laporan(2)}:1").text


def test_what_is_brought_for_a_report_is_of_a_kind_that_shows_nobody_and_is_asked_of_nobody(
    holder, step, today
):
    page = begin(holder, step, Period.holding(today).before)
    offered = read(holder, f"{page}/berkas")
    assert "Laporan yang ditandatangani" in offered
    assert "Fotokopi KTP" not in offered
    assert "AD/ART" not in offered.partition("Jenis dokumen")[2]
    for kind in ("D04", "D08", "D99"):
        file = (io.BytesIO(b"%PDF-1.4 rekaan"), "surat.pdf")
        wrong = step(holder, f"{page}/berkas", f"{page}/berkas", 422, jenis=kind, berkas=file)
        assert "Pilih dari daftar." in text(wrong, 422)


def test_nothing_is_kept_of_a_file_that_comes_while_enough_of_its_kind_wait(office, holder, step, today):
    page = begin(holder, step, Period.holding(today).before)
    for number in range(MOST_WAITING):
        bring(holder, step, page, "D28", "laporan.pdf", b"%PDF-1.4 rekaan " + str(number).encode())
    there = office.deployment.directory / "documents"
    kept = len(list(there.iterdir()))
    more = (io.BytesIO(b"%PDF-1.4 satu lagi"), "laporan.pdf")
    full = step(holder, f"{page}/berkas", f"{page}/berkas", 422, jenis="D28", berkas=more)
    assert "menunggu pemeriksaan" in text(full, 422)
    assert len(list(there.iterdir())) == kept


def test_nothing_is_kept_of_a_file_that_is_refused_however_often_it_comes(office, holder, step, today):
    """Under a number that was used, and without one: an account could fill the disk of the office."""
    page = begin(holder, step, Period.holding(today).before)
    there, sent = office.deployment.directory / "documents", f"{page}/berkas"
    form = carried(holder, sent, sent) | {"jenis": "D28"}

    def bring(content, **changed):
        file = (io.BytesIO(b"%PDF-1.4 rekaan " + content), "laporan.pdf")
        status = holder.post(sent, data=form | changed | {"berkas": file}).status_code
        office.catch_up()
        return status, len([*there.glob("*")])

    assert bring(b"satu") == (303, 1)
    assert bring(b"dua") == (409, 1)
    assert bring(b"tiga", nomor="") == (400, 1)
    assert bring(b"satu") == (303, 1)
    assert bring(b"satu", jenis="D29") == (409, 1)


def test_foreign_aid_is_told_beside_the_money_that_is_not_of_the_government(holder, step, today):
    page = begin(holder, step, Period.holding(today).before)
    step(holder, page, f"{page}/uang", **{"uang-dues": "300.000", "uang-government": "100.000"})
    assert "Di dalamnya bantuan asing" not in read(holder, page)
    step(holder, page, f"{page}/uang", **{"uang-dues": "300.000", "uang-foreign": "200.000"})
    for address in (page, f"{page}/cetak"):
        assert "Di dalamnya bantuan asing Rp200.000" in read(holder, address).replace("Rp ", "Rp")


def test_no_period_is_offered_from_before_the_ormas_had_to_report(office, holder, today):
    period = Period.holding(today)
    paper = {"organisation": OURS, "letter_number": "12", "valid_until": "", "ground": "Arsip"}
    told = {"letter_on": period.before.before.starts, "period": period.before.code}
    office.tell(ReportDuty.stream_of(OURS), (ReportDutyRecorded, paper | told))
    office.catch_up()
    offered = re.findall(r'<option value="(20[^"]+)"', holder.get(f"{MINE}/laporan-semester/baru").text)
    assert offered == [period.code, period.before.code]


def test_an_ormas_whose_duty_is_to_come_reads_from_when_it_reports(office, holder, today):
    period = Period.holding(today)
    paper = {"organisation": OURS, "letter_number": "12", "valid_until": "", "ground": "Arsip"}
    told = {"letter_on": today, "period": period.next.code}
    office.tell(ReportDuty.stream_of(OURS), (ReportDutyRecorded, paper | told))
    office.catch_up()
    page = read(holder, f"{MINE}/laporan-semester/baru")
    assert f"Belum ada semester yang harus dilaporkan. Laporan pertama untuk {period.next.words}" in page
    assert "sudah ada laporannya" not in page


def test_an_ormas_that_was_struck_goes_on_with_no_report(office, served, holder, step, today):
    page = begin(holder, step, Period.holding(today).before)
    form = carried(holder, page, f"{page}/uang")
    office.tell(OURS, (RegistrationWithdrawn, {"reason": "Salah catat."}))
    served.hear()
    answer = holder.post(f"{page}/uang", data=form | {"uang-dues": "7.000"})
    assert "catatannya ditarik" in text(answer, 409)
