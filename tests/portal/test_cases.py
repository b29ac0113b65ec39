"""Cases on their pages, from the paper to complete. Everything is invented."""

import re
from urllib.parse import unquote

import pytest

from services.registry.domain import Ormas, Requirements
from services.registry.events import DocumentFiled
from services.requests.domain import Ties
from services.requests.events import CaseVisitOrdered, CaseVisitRecorded, TieDeclared
from tests.offices import cause_in
from tests.portal.colleagues import open_account, sign_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text
from tests.portal.told.calendar import tell_a_calendar
from tests.portal.told.cases import (
    ASKED,
    berkas,
    checked,
    disposed,
    drafted,
    in_agenda,
    submitted,
    tell_service_cases,
)
from tests.portal.told.documents import declared
from tests.portal.told.ormas import registered, stream
from tests.portal.told.services import configured
from tests.requests.services import CONFIGURATION, GROUND
from tests.requests.test_case_office import OPEN


@pytest.fixture
def told(office):
    tell_a_calendar(office)
    tell_service_cases(office, stream(1), stream(2))
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def test_cases_are_listed_by_where_they_stand_with_the_day_they_are_due(told, colleague, open_portal):
    officer = colleague("case_officer")
    seen = read(officer, "/berkas")
    assert "Berjalan (8)" in seen
    assert "Menunggu perbaikan pemohon sampai 25 November 2026 berhenti selama perbaikan" in seen
    assert "Lengkap 14 November 2026 (batas UU AP bila berlaku) lewat" in seen
    assert "11 November 2026 (janji layanan) lewat" in seen
    late = read(officer, "/berkas?keadaan=lewat")
    assert "Calon Forum Contoh" in late
    assert "Menunggu perbaikan pemohon sampai" not in late
    ended = read(officer, "/berkas?keadaan=berakhir")
    assert all(word in ended for word in ("Selesai", "Ditolak", "Ditarik pemohon", "Gugur"))
    assert "/masuk" in open_portal().get("/berkas").headers["Location"]


def test_a_case_tells_what_is_missing_with_a_sentence_to_send_and_no_decision_by_itself(told, colleague):
    officer = colleague("case_officer")
    page = officer.get(f"/berkas/{berkas(1)}")
    seen = text(page)
    assert "✗ perlu diperbaiki: Masa bakti sudah habis." in seen
    assert "✓ lengkap" in seen
    assert "diinput atas nama Forum Contoh" in seen
    assert "dikirim manual lewat WhatsApp" in seen
    [link] = {
        each for each in re.findall(r'href="https://wa.me/\?text=([^"]+)"', page.text) if "perlu" in each
    }
    sent = unquote(link)
    assert "“SK susunan pengurus di daerah” perlu diperbaiki: Masa bakti sudah habis." in sent
    assert "Mohon disampaikan sampai 25 November 2026." in sent
    complete = read(officer, f"/berkas/{berkas(2)}")
    assert "Program tidak menerbitkan apa pun dengan sendirinya." in complete
    assert "bila UU 30/2014 Ps 53 (sebagaimana diubah) berlaku bagi layanan ini" in complete
    receipt = read(officer, f"/berkas/{berkas(1)}/tanda-terima")
    assert "Tanda terima ini bukan izin dan bukan keputusan." in receipt


def test_what_was_not_checked_is_asked_for_by_no_message_and_several_documents_by_one(told, colleague):
    officer = colleague("case_officer")
    assert "Kalimat untuk WhatsApp" not in read(officer, f"/berkas/{berkas(3)}")
    several = [each["item"] for each in ASKED[:2]]
    told.tell(berkas(40), drafted(stream(1)), submitted(), in_agenda(), disposed(), checked(*several))
    told.catch_up()
    page = officer.get(f"/berkas/{berkas(40)}")
    assert "Semua sekaligus (2 dokumen)" in text(page)
    sent = [unquote(each) for each in re.findall(r'href="https://wa.me/\?text=([^"]+)"', page.text)]
    assert len(sent) == 3
    assert all(f"“{each['title']}”" in sent[0] for each in ASKED[:2])
    assert "mohon melengkapi" not in page.text


def test_a_checklist_that_was_shipped_is_told_as_a_proposal_where_it_is_asked(told, colleague):
    shipped = berkas(1)
    told.tell("service-presence_letter", configured(1), configured(2))
    told.catch_up()
    assert "Daftar syarat ini usulan bawaan program" in read(colleague("case_officer"), f"/berkas/{shipped}")


def test_a_new_application_says_where_it_begins_and_old_cases_of_other_services_stay_readable(
    told, colleague
):
    told.tell(stream(1), registered("Forum Contoh"))
    told.catch_up()
    officer = colleague("case_officer")
    nowhere = read(officer, "/berkas/baru")
    assert "Pilih ormasnya dahulu." in nowhere
    assert "Konsultasi untuk calon pendiri ormas" in nowhere
    page = officer.get(f"/berkas/baru?ormas={stream(1)}")
    assert "Surat keterangan melapor belum dibuka." in text(page)
    assert "Belum ada layanan yang dibuka" not in text(page)
    for other in ("laporan-semester", "izin-atribut", "hibah", "konsultasi"):
        assert f'href="/{other}/baru?ormas={stream(1)}"' in page.text
    old = officer.get(f"/berkas/{berkas(3)}")
    assert "Layanan ini sekarang diinput pada halamannya sendiri." in text(old)
    assert f'href="/izin-atribut/baru?ormas={stream(1)}"' in old.text
    assert f'action="/berkas/{berkas(3)}/ajukan"' in old.text


def test_a_handed_over_case_and_the_tie_are_told_to_colleagues_alone(told, colleague, open_portal):
    seen = read(colleague("case_officer"), f"/berkas/{berkas(5)}")
    assert "Dialihkan kepada Kepala bidang pada" in seen
    assert "keluarga pengurus" in read(colleague("case_officer"), "/hubungan-petugas")
    assert "/masuk" in open_portal().get("/hubungan-petugas").headers["Location"]


def test_a_superior_outside_the_office_sees_the_case_that_was_handed_over_and_no_other(told, colleague):
    told.tell(stream(1), registered("Forum Contoh"))
    told.catch_up()
    secretary = colleague("regional_secretary")
    listed = read(secretary, "/berkas")
    assert "Berjalan (1)" in listed
    assert f"/berkas/{berkas(11)}" in secretary.get("/berkas").text
    page = secretary.get(f"/berkas/{berkas(11)}")
    assert "Dialihkan kepada Sekretaris daerah pada" in text(page)
    assert f'action="/berkas/{berkas(11)}/tolak"' in page.text
    assert f"/berkas/{berkas(11)}" in secretary.get("/hari-ini").text
    for other in (1, 5, 6):
        for address in (f"/berkas/{berkas(other)}", f"/berkas/{berkas(other)}/tanda-terima"):
            assert secretary.get(address).status_code == 403
        assert secretary.post(f"/berkas/{berkas(other)}/tolak").status_code in (400, 403)
        assert f"/berkas/{berkas(other)}" not in secretary.get("/hari-ini").text
    assert "Berakhir (0)" in listed
    for page in ("/hubungan-petugas", f"/berkas/{berkas(11)}/surat"):
        assert secretary.get(page).status_code == 403
    assert "/surat/letter-" not in secretary.get("/surat").text
    assert "Berkas layanan" not in read(secretary, f"/ormas/{stream(1)}")


def test_a_field_officer_sees_the_visits_that_were_ordered_and_nothing_else_of_a_case(told, colleague):
    officer = colleague("field_officer")
    assert "Kunjungan berkas yang diperintahkan (1)" in read(officer, "/hari-ini")
    page = officer.get("/kunjungan-berkas").text
    assert set(re.findall(r"/kunjungan-berkas/(case-\w+)", page)) == {berkas(12)}
    page = officer.get(f"/kunjungan-berkas/{berkas(12)}")
    assert "Lihat papan nama" in text(page)
    assert f'action="/kunjungan-berkas/{berkas(12)}"' in page.text
    for address in ("/berkas", f"/berkas/{berkas(12)}", f"/berkas/{berkas(12)}/tanda-terima"):
        assert officer.get(address).status_code == 403
    assert officer.get(f"/kunjungan-berkas/{berkas(1)}").status_code == 404
    minutes = {"visited_on": "2026-11-20", "visit_result": "as_told", "minutes": "Sesuai."}
    told.tell(berkas(12), (CaseVisitRecorded, minutes))
    told.catch_up()
    assert officer.get(f"/kunjungan-berkas/{berkas(12)}").status_code == 404
    assert "Kunjungan berkas yang diperintahkan (" not in read(officer, "/hari-ini")
    told.tell(berkas(12), (CaseVisitOrdered, {"visit_by": "2026-11-28", "note": "Alamat baru"}))
    told.catch_up()
    assert "Alamat baru" in read(officer, f"/kunjungan-berkas/{berkas(12)}")
    assert "Kunjungan berkas yang diperintahkan (1)" in read(officer, "/hari-ini")
    seen = read(colleague("division_head"), f"/berkas/{berkas(12)}")
    assert "Sesuai. Diperintahkan lagi, paling lambat 28 November 2026" in seen
    assert "Perintahkan kunjungan lapangan" in seen
    assert colleague("enumerator").get("/kunjungan-berkas").status_code == 403


def test_a_field_officer_declares_a_tie_and_sees_the_own_ones_alone(told, colleague):
    told.tell(stream(1), registered("Forum Contoh"))
    told.catch_up()
    officer = colleague("field_officer")
    assert "Nyatakan hubungan Anda dengan ormas ini" in read(officer, f"/ormas/{stream(1)}")
    page = officer.get(f"/hubungan-petugas?ormas={stream(1)}")
    assert 'action="/hubungan-petugas/nyatakan"' in page.text
    assert "Anda belum menyatakan hubungan." in text(page)
    assert "Berapa orang di belakang sebuah berkas" not in page.text


def test_a_tie_that_is_new_is_offered_to_be_undone_to_who_declared_it_alone(told, colleague):
    told.tell(stream(1), registered("Forum Contoh"))
    officer, head = colleague("case_officer"), colleague("division_head")
    account = list(told.accounts.roster().accounts)[-2]
    tie = {"officer": account, "organisation": stream(1), "tie": "family", "office_role": "agency_head"}
    told.tell(Ties.STREAM, (TieDeclared, tie | {"ground": "Pernyataan sendiri"}))
    told.catch_up()
    assert 'action="/hubungan-petugas/batalkan"' in officer.get("/hubungan-petugas").text
    assert 'action="/hubungan-petugas/batalkan"' not in head.get("/hubungan-petugas").text


def test_the_work_list_tells_what_is_due_what_waits_for_the_applicant_and_what_for_the_head(told, colleague):
    officer = read(colleague("case_officer"), "/hari-ini")
    assert "Berkas yang mendekati atau lewat tenggat" in officer
    assert "sudah lewat: 14 November 2026, batas UU AP bila berlaku" in officer
    assert "Surat keterangan korespondensi sampai 25 November 2026" in officer
    assert "Apakah berlaku adalah pertanyaan hukum" in officer
    assert "menunggu pimpinan" not in officer
    head = colleague("division_head")
    seen = read(head, "/hari-ini")
    assert "menunggu disposisi sejak 3 November 2026" in seen
    assert "dialihkan kepada kepala bidang" in seen
    for subject in ("tenggat-berkas", "menunggu-pemohon", "menunggu-pimpinan"):
        assert "Forum Contoh" in read(head, f"/hari-ini/{subject}")


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("berkas") / "data", module_amqp, "requests") as office:
        yield office


FILED = {
    "document": 1, "document_kind": "D01", "title": "Surat permohonan", "file": "0" * 64, "size": 9,
    "media_type": "application/pdf", "checked": "clean", "expires_on": "", "signed_by": [],
    "personal": False, "speaks_of": [], "ground": "Surat 15/2026",
}  # fmt: skip


def test_an_officer_takes_a_case_from_paper_to_complete_and_a_second_officer_is_told(running):
    ormas = Ormas.register(name="Forum Contoh", abbreviation="", **ENTRY, ground="baris 7")
    ormas.trigger_event(DocumentFiled, **FILED)
    ormas.trigger_event(DocumentFiled, **(FILED | {"document": 2, "document_kind": "D02", "title": "SKT"}))
    running.registry.record(ormas, cause=cause_in(running.registry, "registry.import_sheet"))
    requests, today = running.requests, running.requests._today()
    said = CONFIGURATION | {"effective_from": today, "ground": GROUND}
    requests.configure_service(cause_in(requests, "requests.configure_service"), **said)
    requests.open_service(cause_in(requests, "requests.open_service"), **OPEN)
    running.catch_up()
    app = running.app(patience=0)
    officer, checker, head = (
        running.officer(app),
        running.colleague(app),
        running.colleague(app, "division_head"),
    )

    def step(visitor, page, action, **told):
        answer = send(visitor, page, action, told)
        running.catch_up()
        return answer

    new = f"/berkas/baru?ormas={ormas.id}"
    began = {"layanan": "presence_letter", "tanggal": today, "dasar": "Surat 15/2026"}
    assert step(officer, new, "/berkas/baru", **began).status_code == 303
    [case] = set(re.findall(r"/berkas/(case-[0-9a-f]{32})", officer.get("/berkas").text))
    page = f"/berkas/{case}"
    shown = officer.get(page).text
    assert re.search(r'<option value="2" selected>[0-9]+ \w+ [0-9]{4} pukul [0-9.]+ WIB: D02 SKT', shown)
    assert "sudah mempunyai berkas berjalan" in text(step(officer, new, "/berkas/baru", **began), 409)
    submitted = {"diajukan": today, "dokumen-legality": "2"}
    assert step(officer, page, f"{page}/ajukan", **submitted).status_code == 303
    entered = {"agenda": "112/2026", "hari_agenda": today, "pindaian": "1"}
    assert step(officer, page, f"{page}/agendakan", **entered).status_code == 303
    unheld = text(
        step(officer, page, f"{page}/disposisi", kepada="case_officer", isi_disposisi="Periksa"), 422
    )
    assert "Tidak ada yang memegang peran Staf/analis dan membuka berkas." in unheld
    assert "Yang dapat: " in unheld
    assert "Verifikator: Verifier Contoh" in unheld
    slip = {"kepada": "verifier", "isi_disposisi": "Periksa"}
    assert step(officer, page, f"{page}/disposisi", **slip).status_code == 303
    overtaken = carried(checker, page, f"{page}/periksa")
    mend = {"periksa-legality": "mend", "catatan-legality": "Salinan tidak terbaca"}
    assert step(officer, page, f"{page}/periksa", **mend).status_code == 303
    late = text(checker.post(f"{page}/periksa", data=overtaken | mend), 409)
    assert "Dicatat sesudah Anda membuka formulir ini" in late
    assert step(officer, page, f"{page}/kembalikan", dikembalikan=today).status_code == 303
    seen = read(officer, page)
    assert "Menunggu perbaikan pemohon" in seen
    answered = {"dijawab": today, "catatan_jawab": "Salinan baru", "dokumen-legality": "2"}
    assert step(officer, page, f"{page}/jawab", **answered).status_code == 303
    found = {"periksa-legality": "complete"}
    assert step(checker, page, f"{page}/periksa", **found).status_code == 303
    assert f'action="{page}/lengkap"' in checker.get(page).text
    unready = running.colleague(app, "sub_division_head")
    assert "Yang mengetik berkas ini tidak menyatakannya lengkap. Yang dapat: " in read(unready, page)
    signed = {"lengkap_sejak": today, "dasar_lengkap": "Semua diperiksa"}
    missing = text(step(checker, page, f"{page}/lengkap", **signed), 409)
    assert "Belum lengkap:" in missing
    for item in ("deed", "statement"):
        waived = {"syarat_kesampingkan": item, "alasan_kesampingkan": "Baru pindah."}
        assert step(head, page, f"{page}/kesampingkan", **waived).status_code == 303
    assert step(checker, page, f"{page}/lengkap", **signed).status_code == 303
    assert "Lengkap sejak" in read(officer, page)
    sent = carried(officer, page, f"{page}/tarik") | {"syarat_pesan": "legality"}
    assert officer.post(f"{page}/pesan", data=sent).status_code == 303
    running.catch_up()
    assert "Pemberitahuan tentang “SK badan hukum atau SKT” dikirim manual" in read(officer, page)


def test_what_an_applicant_needs_stands_where_the_visit_is_ordered_and_made(colleague):
    needed = "Akomodasi yang dibutuhkan juru bahasa isyarat, kunjungan ke tempat"
    seen = read(colleague("division_head"), f"/berkas/{berkas(12)}")
    assert needed in seen
    assert "Pemohon membutuhkan: juru bahasa isyarat, kunjungan ke tempat." in seen
    assert "Tiket di luar kantor SP4N-LAPOR! 7654321" in seen
    visit = read(colleague("field_officer"), f"/kunjungan-berkas/{berkas(12)}")
    assert needed in visit
    assert "LAPOR" not in visit


def test_a_case_shows_what_the_register_says_of_the_same_document_and_where_the_two_differ(told, colleague):
    code = next(each["document_kind"] for each in ASKED if each["document_kind"])
    told.tell(Requirements.STREAM, declared(code))
    seen = read(colleague("case_officer"), f"/berkas/{berkas(2)}")
    assert "Di register: belum ada . Berbeda. Berkas ini menyatakannya lengkap." in seen
    assert "1 syarat dinilai berbeda oleh berkas ini dan oleh register." in seen
