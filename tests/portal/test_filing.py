"""Documents of an ormas on its pages: handed in, judged, opened, told what is missing. All invented."""

import socket
import struct
import threading
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from io import BytesIO
from uuid import uuid4

import pytest

from services.portal.documents.checklist import checklist_of
from services.portal.documents.document_files import MOST_PIXELS
from services.registry.domain import Ormas, Requirements
from services.registry.events import DocumentKindChanged, OfficerRecorded
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, text
from tests.portal.told.documents import tell_documents, tell_requirements, waived
from tests.portal.told.ormas import chair, legal_basis, registered, stream
from tests.registry.requiring import kind

PDF = b"%PDF-1.4\n% rekaan\n%%EOF\n"


def png(width=2, height=3) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\2\0\0\0" + b"\0" * 8


def jpeg(width=2, height=3) -> bytes:
    frame = b"\xff\xc0\0\x0b\x08" + struct.pack(">HH", height, width) + b"\1\1\x11\0"
    return b"\xff\xd8\xff\xe0\0\7JFIF\0" + frame + b"\xff\xd9"


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("filing") / "data", module_amqp) as office:
        catalogue = Requirements(Requirements.STREAM)
        catalogue.declare(**kind("K01", title="Pernyataan contoh", demand="statement", signers=["ketua"]))
        catalogue.declare(**kind("K02", title="Pindaian KTP contoh", personal=True))
        catalogue.declare(**kind("K03", title="Domisili contoh", expires=True))
        office.registry.record(catalogue, cause=cause_in(office.registry, "test"))
        yield office


@pytest.fixture
def ormas(running):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    person = {"role": "ketua", "own_title": "", "name": "Rekaan", "phones": "", "ground": "baris 7"}
    found.note(OfficerRecorded, subject_id=f"s-{uuid4().hex[:6]}", **person)
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


def page_of(ormas, path=""):
    return f"/ormas/{ormas}/dokumen{path}"


def hand_in(visitor, ormas, content=PDF, code="K01", name="KTP Budi Rekaan.pdf", **said):
    page = page_of(ormas, f"/{code}")
    data = carried(visitor, page, f"{page}/berkas") | {"dasar": "Diserahkan di loket"} | said
    data["berkas"] = (BytesIO(content), name)
    answer = visitor.post(f"{page}/berkas", data=data, content_type="multipart/form-data")
    answer.request.environ["wsgi.input"].close()  # the visitor's own copy of what was sent
    return answer


def judge(visitor, ormas, action, code="K01", **said):
    page = page_of(ormas, f"/{code}")
    return visitor.post(f"{page}/{action}", data=carried(visitor, page, f"{page}/{action}") | said)


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][2:]


def files_of(office):
    directory = office.deployment.directory / "documents"
    return {each.name for each in directory.iterdir() if each.is_file()} if directory.exists() else set()


def test_a_statement_is_handed_in_returned_handed_in_again_and_accepted(running, ormas, officer):
    assert hand_in(officer, ormas).status_code == 303
    running.catch_up()
    assert "K01 Pernyataan contoh menunggu pemeriksaan" in read(officer, page_of(ormas))
    answer = judge(officer, ormas, "terima", dasar_terima="Sesuai aslinya")
    assert "belum dicentang bahwa sudah ditandatangani: ketua." in text(answer, 422)
    assert judge(officer, ormas, "kembalikan", masukan="Tanda tangan ketua belum ada").status_code == 303
    running.catch_up()
    seen = read(officer, page_of(ormas))
    assert "dikembalikan Tanda tangan ketua belum ada" in seen
    assert "1. Pernyataan contoh: perlu diperbaiki: Tanda tangan ketua belum ada." in seen
    assert "2. Pindaian KTP contoh: belum ada." in seen
    assert hand_in(officer, ormas, tanda_tangan=["ketua"]).status_code == 303
    running.catch_up()
    assert judge(officer, ormas, "terima", dasar_terima="Sesuai aslinya").status_code == 303
    running.catch_up()
    assert "K01 Pernyataan contoh ada" in read(officer, page_of(ormas))
    one = read(officer, page_of(ormas, "/K01"))
    assert "Dokumen ke-1 dikembalikan digantikan yang lebih baru" in one
    assert "Ditandatangani: ketua." in one
    assert topics(running, ormas) == [
        "DocumentFiled",
        "DocumentReturned",
        "DocumentFiled",
        "DocumentAccepted",
    ]


def test_the_same_bytes_are_one_file_and_the_page_says_so(running, ormas, officer):
    content = PDF + uuid4().bytes
    hand_in(officer, ormas, content)
    running.catch_up()
    before = files_of(running)
    hand_in(officer, ormas, content, code="K03")
    running.catch_up()
    assert files_of(running) == before
    assert "Berkas yang sama dipakai 1 dokumen lain; disimpan satu kali." in read(
        officer, page_of(ormas, "/K03")
    )


def test_a_form_that_is_sent_twice_is_one_document(running, ormas, officer):
    page = page_of(ormas, "/K01")
    data = carried(officer, page, f"{page}/berkas") | {"dasar": "Diserahkan di loket"}
    for _ in range(2):
        sent = data | {"berkas": (BytesIO(PDF), "a.pdf")}
        assert officer.post(f"{page}/berkas", data=sent).status_code == 303
    assert topics(running, ormas) == ["DocumentFiled"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Berkas ini kosong."),
        (b"MZ\x90\0program", "Kirim PDF, JPEG, atau PNG."),
        (b"<html><script>alert(1)</script>", "Kirim PDF, JPEG, atau PNG."),
        (b"PK\x03\x04 bukan apa-apa", "Kirim PDF, JPEG, atau PNG."),
        (png(100_000, 100_000), "Gambar ini rusak atau terlalu besar."),
        (jpeg(65_000, 65_000), "Gambar ini rusak atau terlalu besar."),
        (png(0, 5), "Gambar ini rusak atau terlalu besar."),
        (b"\xff\xd8\xff\xe0\xff", "Gambar ini rusak atau terlalu besar."),
        (PDF + b"\0" * (10 * 1024 * 1024), "lebih besar dari 10 MB"),
    ],
)
def test_what_the_office_does_not_take_is_told_at_its_field_and_kept_nowhere(
    running, ormas, officer, content, said
):
    before = files_of(running)
    answer = hand_in(officer, ormas, content, name="surat.pdf")
    assert said in text(answer, 422)
    page = answer.get_data(as_text=True)
    assert '<a href="#berkas">' in page
    assert 'value="Diserahkan di loket"' in page
    assert files_of(running) == before
    assert topics(running, ormas) == []


def test_a_form_without_a_file_is_told_so(officer, ormas):
    page = page_of(ormas, "/K01")
    data = carried(officer, page, f"{page}/berkas") | {"dasar": "Diserahkan di loket"}
    assert "Pilih dahulu sebuah berkas." in text(officer.post(f"{page}/berkas", data=data), 422)


@pytest.mark.parametrize(("said", "field"), [({"dasar": ""}, "dasar"), ({"sampai": "besok"}, "sampai")])
def test_a_complaint_of_the_register_leads_to_its_field(ormas, officer, said, field):
    answer = hand_in(officer, ormas, code="K03", **said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)


@pytest.mark.parametrize(("content", "ending"), [(PDF, "pdf"), (png(), "png"), (jpeg(), "jpg")])
def test_a_file_is_given_out_as_bytes_that_do_nothing_and_the_look_is_logged(
    running, ormas, officer, content, ending
):
    hand_in(officer, ormas, content)
    looks = len(running.registry.reads.lines())
    with officer.get(page_of(ormas, "/K01/1")) as answer:
        assert answer.data == content
        headers = answer.headers
    assert headers["Content-Disposition"] == f"attachment; filename=K01-1.{ending}"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    [line] = running.registry.reads.lines()[looks:]
    assert line["purpose"] == "melihat dokumen di portal: dokumen ke-1 (K01)"


def test_a_picture_is_shown_only_when_somebody_asks_for_it(running, ormas, officer):
    hand_in(officer, ormas, png())
    running.catch_up()
    image = f'<img class="preview" src="{page_of(ormas, "/K01/1")}"'
    assert image not in officer.get(page_of(ormas, "/K01")).get_data(as_text=True)
    assert image in officer.get(page_of(ormas, "/K01?lihat=1")).get_data(as_text=True)


def test_who_may_not_see_documents_gets_no_file_and_changes_nothing(running, ormas, officer):
    hand_in(officer, ormas)
    running.catch_up()
    before = files_of(running)
    stranger, partner = running.app().test_client(), running.colleague(running.app(), "agency_partner")
    for visitor in (stranger, partner):
        for path in ("", "/K01", "/K01/1"):
            assert visitor.get(page_of(ormas, path)).status_code in (303, 403)
        for action in ("berkas", "terima", "kembalikan", "hapus"):
            sent = {"berkas": (BytesIO(PDF + uuid4().bytes), "a.pdf"), "dokumen": "1"}
            assert visitor.post(page_of(ormas, f"/K01/{action}"), data=sent).status_code == 403
    forged = {"csrf": "x", "berkas": (BytesIO(PDF + uuid4().bytes), "a.pdf")}
    assert officer.post(page_of(ormas, "/K01/berkas"), data=forged).status_code == 403
    assert files_of(running) == before
    assert topics(running, ormas) == ["DocumentFiled"]


def test_a_file_that_is_gone_or_not_what_it_was_is_told_as_such(running, ormas, officer):
    content = PDF + uuid4().bytes
    hand_in(officer, ormas, content)
    running.catch_up()
    path = running.deployment.directory / "documents" / sha256(content).hexdigest()
    path.write_bytes(b"diubah orang")
    assert "tidak utuh lagi" in text(officer.get(page_of(ormas, "/K01/1")), 404)
    path.unlink()
    assert "Berkasnya tidak ditemukan di komputer kantor." in read(officer, page_of(ormas, "/K01"))


def test_the_name_of_a_file_is_kept_nowhere(running, ormas, officer):
    hand_in(officer, ormas, PDF + uuid4().bytes)
    running.catch_up()
    states = " ".join(row.state for row in running.registry.ledger.history(ormas))
    assert "Budi" not in states
    assert "Budi" not in read(officer, page_of(ormas, "/K01"))


def test_erasing_a_person_removes_the_scan_and_leaves_that_it_was_handed_in(running, ormas):
    manager = running.manager(running.app(patience=0))
    subject = next(iter(running.registry.load_ormas(ormas).roles))
    content = png() + uuid4().bytes
    hand_in(manager, ormas, content, code="K02", orang=[subject])
    running.catch_up()
    assert sha256(content).hexdigest() in files_of(running)
    erase = f"/ormas/{ormas}/hapus-data/{subject}"
    said = carried(manager, erase, erase) | {"ketik": "HAPUS", "alasan": "Permintaan sendiri"}
    assert manager.post(erase, data=said).status_code == 303
    running.catch_up()
    assert sha256(content).hexdigest() not in files_of(running)
    seen = read(manager, page_of(ormas, "/K02"))
    assert "Berkasnya dihapus untuk selamanya: Permintaan sendiri." in seen
    assert "K02 Pindaian KTP contoh kurang" in read(manager, page_of(ormas))


def test_who_manages_the_office_erases_the_file_of_one_document(running, ormas):
    manager = running.manager(running.app(patience=0))
    content = PDF + uuid4().bytes
    hand_in(manager, ormas, content)
    running.catch_up()
    assert judge(manager, ormas, "hapus", alasan="Salah kirim").status_code == 303
    running.catch_up()
    assert "Berkasnya dihapus untuk selamanya: Salah kirim." in read(manager, page_of(ormas, "/K01"))
    assert sha256(content).hexdigest() not in files_of(running)


@contextmanager
def clamd(path, answer):
    """Answers as ClamAV's daemon does, once it has been given a whole file."""
    given = []

    def serve(listener):
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            with line, line.makefile("rb") as said:
                assert said.read(10) == b"zINSTREAM\0"
                content = b""
                while length := int.from_bytes(said.read(4)):
                    content += said.read(length)
                given.append(content)
                line.sendall(answer)

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(str(path))
        listener.listen()
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        try:
            yield given
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def scanned(running, path):
    app = running.app(patience=0)
    app.config["CLAMD"] = path
    return running.officer(app)


def test_without_clamav_a_document_says_that_it_was_not_checked(running, ormas, tmp_path):
    officer = scanned(running, tmp_path / "none.ctl")
    hand_in(officer, ormas)
    running.catch_up()
    assert "Belum diperiksa virus." in read(officer, page_of(ormas, "/K01"))


def test_what_clamav_finds_clean_is_said_to_be_checked(running, ormas, tmp_path):
    with clamd(tmp_path / "clamd.ctl", b"stream: OK\0") as given:
        officer = scanned(running, tmp_path / "clamd.ctl")
        hand_in(officer, ormas)
    running.catch_up()
    assert given == [PDF]
    seen = read(officer, page_of(ormas, "/K01"))
    assert "Diperiksa, tidak ditemukan virus." in seen
    assert "Belum diperiksa virus." not in seen


def test_what_clamav_finds_a_virus_in_is_put_in_quarantine_and_is_no_document(running, ormas, tmp_path):
    before = files_of(running)
    content = PDF + uuid4().bytes
    with clamd(tmp_path / "clamd.ctl", b"stream: Contoh.Rekaan FOUND\0"):
        officer = scanned(running, tmp_path / "clamd.ctl")
        answer = hand_in(officer, ormas, content)
    assert "ClamAV menemukan virus dalam berkas ini." in text(answer, 422)
    assert files_of(running) == before
    quarantined = running.deployment.directory / "documents" / "quarantine" / sha256(content).hexdigest()
    assert quarantined.stat().st_mode & 0o777 == 0o600
    assert topics(running, ormas) == []


def test_a_daemon_that_answers_something_else_has_not_checked_anything(running, ormas, tmp_path):
    with clamd(tmp_path / "clamd.ctl", b"INSTREAM size limit exceeded. ERROR\0"):
        officer = scanned(running, tmp_path / "clamd.ctl")
        assert hand_in(officer, ormas).status_code == 303
    running.catch_up()
    assert "Belum diperiksa virus." in read(officer, page_of(ormas, "/K01"))


def test_a_picture_of_a_whole_page_at_high_resolution_is_taken(running, ormas, officer):
    assert MOST_PIXELS > 4_960 * 7_016
    assert hand_in(officer, ormas, png(4_960, 7_016)).status_code == 303


@pytest.fixture
def told(office):
    """An office with a catalogue; K02 is asked of foundations."""
    tell_requirements(office)
    office.tell(stream(1), registered("Yayasan Contoh", form="yayasan"), chair("k9", "Rekaan"))
    tell_documents(office, stream(1))
    office.tell(stream(2), registered("Forum Contoh"))
    return office


def standings(office, ormas, today):
    office.catch_up()
    with office.views.read() as t:
        found = checklist_of(t, ormas, today)
    return {each.kind.code: each.standing for each in found.asked}


def test_the_checklist_follows_form_and_days(told):
    assert standings(told, stream(1), date(2026, 11, 22)) == {"K01": "there", "K02": "waiting"}
    assert standings(told, stream(1), date(2027, 1, 1)) == {"K01": "there", "K02": "waiting"}
    assert standings(told, stream(1), date(2027, 1, 2)) == {"K01": "expired", "K02": "waiting"}
    assert standings(told, stream(2), date(2026, 11, 22)) == {"K01": "missing"}


def test_a_branch_is_not_asked_for_what_is_its_heads(told):
    told.tell(Requirements.STREAM, (DocumentKindChanged, kind("K01", asked_of="heads")))
    told.tell(stream(2), legal_basis("badan_hukum_induk"))
    assert standings(told, stream(2), date(2026, 11, 22)) == {}


def test_colleagues_read_what_is_missing_and_nobody_else_does(told, open_portal, signed_in):
    visitor, colleague = open_portal(), signed_in(open_portal())
    seen = read(colleague, page_of(stream(1)))
    assert "K01 Surat keterangan contoh ada 1 Januari 2027" in seen
    assert "K02 Surat keterangan contoh menunggu pemeriksaan" in seen
    assert "1 belum lengkap" in read(colleague, f"/ormas/{stream(2)}")
    assert "dikembalikan untuk diperbaiki: Fotonya buram." in read(colleague, f"/ormas/{stream(1)}")
    assert "okumen" not in read(visitor, f"/ormas/{stream(1)}")
    assert visitor.get(page_of(stream(1))).status_code == 303
    assert colleague.get(page_of(stream(9))).status_code == 404
    assert colleague.get(page_of(stream(1), "/K77")).status_code == 404


def test_a_head_frees_an_ormas_of_what_the_office_asks_itself_and_asks_it_again(running, ormas, officer):
    head = running.colleague(running.app(patience=0), "division_head")
    assert "Bebaskan" not in read(officer, page_of(ormas, "/K03"))
    said = {"alasan_bebas": "Menumpang di balai RW", "bebas_sampai": ""}
    assert judge(head, ormas, "bebaskan", "K03", **said).status_code == 303
    running.catch_up()
    seen = read(officer, page_of(ormas))
    assert "K03 Domisili contoh dibebaskan Menumpang di balai RW" in seen
    assert "Domisili contoh: belum ada" not in seen
    answer = judge(head, ormas, "minta-lagi", "K03", alasan_minta="")
    assert 'href="#alasan_minta"' in answer.get_data(as_text=True)
    assert judge(head, ormas, "minta-lagi", "K03", alasan_minta="Sudah pindah").status_code == 303
    running.catch_up()
    assert "Domisili contoh: belum ada" in read(officer, page_of(ormas))
    assert topics(running, ormas) == ["DocumentWaived", "DocumentWaiverRevoked"]
    public = read(running.app(patience=0).test_client(), f"/ormas/{ormas}")
    assert "Menumpang di balai RW" not in public


def test_a_page_asks_for_the_signatures_that_the_ormas_own_bylaws_ask_for(running, ormas, officer):
    rule = {"signatories": ["Rais", "Katib", "ketua"], "signatures": 2, "ground": "ART pasal 58"}
    cause = cause_in(running.registry, "registry.record_signature_rule")
    running.registry.change(Ormas, ormas, cause, lambda o: o.record_signature_rule(**rule))
    running.catch_up()
    assert "2 dari jabatan-jabatan ini. Rais Katib Ketua" in read(officer, page_of(ormas, "/K01"))
    assert hand_in(officer, ormas, tanda_tangan=["Rais"]).status_code == 303
    running.catch_up()
    answer = judge(officer, ormas, "terima", dasar_terima="Sesuai aslinya")
    assert "sudah ditandatangani: katib, ketua." in text(answer, 422)
    assert hand_in(officer, ormas, tanda_tangan=["Rais", "Katib"]).status_code == 303
    running.catch_up()
    assert judge(officer, ormas, "terima", dasar_terima="Sesuai aslinya").status_code == 303
    running.catch_up()
    answer = hand_in(officer, ormas, content=jpeg(), tanda_tangan=["Bendahara Agung"])
    assert "Pilih jabatan dari daftar" in text(answer, 422)
    assert 'href="#tanda_tangan"' in answer.get_data(as_text=True)


def test_a_waiver_ends_with_its_day_and_says_nothing_once_a_regulation_asks_the_document(office):
    tell_requirements(office)
    ormas = registered("Yayasan Umpama", form="yayasan")
    office.tell(stream(7), ormas, waived("K02", "2026-11-22"), waived("K01"))
    office.catch_up()
    assert standings(office, stream(7), date(2026, 11, 22))["K02"] == "waived"
    office.tell(Requirements.STREAM, (DocumentKindChanged, kind("K01", source="Permendagri 57/2017")))
    office.catch_up()
    after = standings(office, stream(7), date(2026, 11, 23))
    assert (after["K01"], after["K02"]) == ("missing", "missing")
