"""Letters from the pages, on a real service: from the letterhead to the check page. All is invented."""

import hashlib
import io
import re
from datetime import datetime

import pypdfium2
import pytest
import zxingcpp
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from contracts.telling.dates import ZONES
from services.registry.domain import Ormas
from shared.mapper import state_of
from shared.signed_pdf import CertificateFile
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text
from tests.registry.boards import filing
from tests.registry.boards import officer as board_member
from tests.requests.services import CONFIGURATION
from tests.shared.certificates import PASSPHRASE, certificate
from tests.shared.pictures import bomb, png

SERVED = ("requests", "registry")
SETTINGS = "/surat/pengaturan"
HEAD = {
    "pemerintah": "Pemerintah Kota Rekaan",
    "badan": "Badan Kesatuan Bangsa dan Politik",
    "alamat": "Jalan Contoh 1",
    "kota": "Rekaan",
    "portal": "http://localhost",
    "dasar_kop": "Surat 40/2026",
}
TEMPLATE = {
    "judul": "Surat keterangan melapor",
    "isi_surat": "{ormas} telah melaporkan keberadaannya.\nBerlaku {dari} sampai {sampai}.",
    "kertas_surat": "a4",
    "orang": "2",
    "pola": "",
    "dasar_templat": "Surat 40/2026",
}
SIGNER = {
    "kewenangan": "acting",
    "jabatan": "Kepala Badan",
    "keputusan": "Keputusan 9/2026",
    "mulai": "2020-01-01",
    "nama": "Nama Rekaan Sekali",
}


def today() -> str:
    """Of the office, also when midnight comes after the module was read."""
    return datetime.now(ZONES["Asia/Jakarta"]).date().isoformat()


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("lettering") / "data", module_amqp, *SERVED) as office:
        manager = office.manager(office.app(patience=0))
        for step, said in (("kop", HEAD), ("penanda-tangan", SIGNER)):
            assert send(manager, SETTINGS, f"{SETTINGS}/{step}", said).status_code == 303
        template = f"{SETTINGS}/presence_letter"
        assert send(manager, template, template, TEMPLATE).status_code == 303
        office.catch_up()
        yield office


@pytest.fixture(scope="module")
def ormas(office):
    ormas = Ormas.register(name="Sanggar Contoh", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas.id


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


@pytest.fixture
def head(office):
    return office.colleague(office.app(patience=0), "division_head")


@pytest.fixture
def anybody(office):
    return office.app(patience=0).test_client()


def draft(office, officer, ormas):
    said = {"layanan": "presence_letter", "mulai": today(), "sampai": ""}
    page = f"/surat/baru?ormas={ormas}"
    answer = send(officer, page, "/surat/baru", said | {"berkas_nomor": "31/2026"})
    assert answer.status_code == 303
    office.catch_up()
    return list(office.requests.rows_of("requests.LetterDrafted"))[-1].stream


def take(office, visitor, letter, step, said=()):
    page = f"/surat/{letter}"
    answer = send(visitor, page, f"{page}/{step}", dict(said))
    office.catch_up()
    return answer


def numbered(office, officer, head, ormas, number):
    letter = draft(office, officer, ormas)
    assert take(office, head, letter, "periksa").status_code == 303
    signatory = next(office.requests.rows_of("requests.SignatoryAppointed")).stream
    said = {"penanda_tangan": signatory, "nomor_surat": number, "tanggal": today()}
    assert take(office, officer, letter, "nomori", said).status_code == 303
    return letter


def printed(visitor, letter):
    with visitor.get(f"/surat/{letter}/berkas/cetak") as answer:
        return answer.data


def signed(office, visitor, letter, content, means="ink"):
    said = {"cara": means, "ditandatangani": today(), "berkas": (io.BytesIO(content), "pindaian.pdf")}
    return take(office, visitor, letter, "tanda-tangan", said)


def fingerprint(public):
    """As people copy it: with colons and capital letters."""
    held = x509.load_pem_x509_certificate(public.read_bytes())
    return held.fingerprint(hashes.SHA256()).hex(":").upper()


def compared(visitor, page, content):
    return text(visitor.post(page, data={"berkas": (io.BytesIO(content), "surat.pdf")}))


def test_a_template_begins_with_a_proposed_text_that_is_called_one_and_unknown_places_are_refused(office):
    manager = office.manager(office.app(patience=0))
    page = f"{SETTINGS}/attribute_permit"
    assert "Isi di bawah usulan bawaan program" in read(manager, page)
    assert "Menanggapi permohonan {ormas}" in manager.get(page).text
    unknown = send(manager, page, page, TEMPLATE | {"isi_surat": "{ormas} di {jalan}."})
    assert "Tidak dikenal: {jalan}. Yang diisi: {ormas}, {dari}, {sampai}, {nomor_legalitas}" in text(
        unknown, 422
    )


def test_the_place_is_typed_without_a_day_and_an_address_that_nobody_reaches_is_warned_of(office):
    manager = office.manager(office.app(patience=0))
    assert "Alamat itu hanya terbuka di komputer ini" in read(manager, SETTINGS)
    dated = send(manager, SETTINGS, f"{SETTINGS}/kop", HEAD | {"kota": "Bogor, 2 Maret 2026"})
    assert "Tulis nama tempatnya saja, misalnya Bogor" in text(dated, 422)
    for address, warned in (("http://ormas.contoh.example", True), ("https://ormas.contoh.example", False)):
        assert send(manager, SETTINGS, f"{SETTINGS}/kop", HEAD | {"portal": address}).status_code == 303
        office.catch_up()
        assert ("Alamat itu tidak terenkripsi" in read(manager, SETTINGS)) is warned
    assert send(manager, SETTINGS, f"{SETTINGS}/kop", HEAD).status_code == 303
    office.catch_up()


def test_a_letter_for_a_service_without_a_template_is_not_offered_as_another(office, officer, ormas):
    page = f"/surat/baru?ormas={ormas}&layanan=attribute_permit"
    told = read(officer, page)
    assert "Belum ada templat surat untuk layanan izin atribut" in told
    assert "Minta pengelola membuatnya di Surat, bagian “Kop, templat, dan penanda tangan”." in told
    assert "Surat keterangan melapor" not in told
    assert 'name="layanan"' not in officer.get(page).text
    manager = office.manager(office.app(patience=0)).get(page).text
    assert f'href="{SETTINGS}/attribute_permit">Buat templatnya' in manager
    only = officer.get(f"/surat/baru?ormas={ormas}&layanan=presence_letter").text
    assert 'action="/surat/baru?layanan=presence_letter"' in only
    assert officer.get(f"/surat/baru?ormas={ormas}&layanan=rahasia").status_code == 404


def test_while_its_service_takes_cases_a_letter_of_presence_is_begun_there(office, officer, ormas):
    def ask(command, **said):
        asked = getattr(office.requests, command)
        asked(cause_in(office.requests, f"requests.{command}"), service="presence_letter", **said)
        office.catch_up()

    told = CONFIGURATION | {"effective_from": office.requests._today()}
    ask("configure_service", **{name: said for name, said in told.items() if name != "service"})
    ask("open_service", ground="Rapat")
    page = f"/surat/baru?ormas={ormas}"
    assert "suratnya disusun dari berkas permohonan yang syaratnya diperiksa" in read(officer, page)
    assert f'href="/berkas/baru?ormas={ormas}"' in officer.get(page).text
    assert 'name="layanan"' not in officer.get(page).text
    ask("close_service", reason="Hanya surat.")
    said = {"layanan": "presence_letter", "mulai": today(), "sampai": "", "berkas_nomor": ""}
    said |= carried(officer, page, "/surat/baru")
    ask("open_service", ground="Rapat")
    answer = officer.post("/surat/baru", data=said)
    ask("close_service", reason="Hanya surat.")
    assert "Layanan ini dibuka: mulai dari Input permohonan" in text(answer, 409)


def test_a_letter_goes_from_its_draft_to_the_ormas_and_its_code_is_followed(
    office, officer, head, anybody, ormas
):
    letter = draft(office, officer, ormas)
    waiting = read(officer, "/hari-ini")
    assert "Naskah surat yang menunggu pemeriksa" not in waiting
    assert "Naskah surat yang menunggu pemeriksa (1)" in read(head, "/hari-ini")
    assert take(office, head, letter, "periksa").status_code == 303
    signatory = next(office.requests.rows_of("requests.SignatoryAppointed")).stream
    said = {"penanda_tangan": signatory, "nomor_surat": "200.6.2/417.a", "tanggal": today()}
    assert take(office, officer, letter, "nomori", said).status_code == 303
    printed = officer.get(f"/surat/{letter}/berkas/cetak")
    assert printed.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    content = printed.data
    printed.close()
    document = pypdfium2.PdfDocument(content)
    [code] = zxingcpp.read_barcodes(document[0].render(scale=2).to_pil())
    page = code.text.removeprefix("http://localhost")
    assert "belum terbit" in read(anybody, page)
    assert signed(office, officer, letter, b"%PDF-1.4 pindaian").status_code == 303
    assert take(office, officer, letter, "serahkan", {"diserahkan": today()}).status_code == 303
    seen = read(anybody, page)
    assert "Surat ini terdaftar dan berlaku" in seen
    assert "Surat ini bukan izin dan bukan pengesahan badan hukum." in seen
    assert "200.6.2/417.a" in seen
    assert "Nama Rekaan" not in seen
    assert "sama persis dengan surat yang dicetak" in compared(anybody, page, content)
    assert "sama persis dengan surat yang ditandatangani" in compared(anybody, page, b"%PDF-1.4 pindaian")
    altered = content[:-9] + bytes([content[-9] ^ 1]) + content[-8:]
    assert "tidak sama dengan surat kantor" in compared(anybody, page, altered)
    assert not list((office.deployment.directory / "arriving").iterdir())
    assert "Pilih dahulu sebuah berkas" in text(anybody.post(page, data={}), 422)
    assert "Surat keterangan melapor 200.6.2/417.a" in read(officer, f"/ormas/{ormas}")
    said = {"dicabut": today(), "alasan_cabut": "Bukan milik ormas ini.", "dasar_cabut": "Surat 5/2026"}
    assert take(office, head, letter, "cabut", said).status_code == 303
    assert "Surat ini sudah dicabut" in read(anybody, page)


def test_a_file_signed_elsewhere_is_taken_back_whole_and_told_so_to_everybody(
    office, officer, head, anybody, ormas, tmp_path
):
    letter = numbered(office, officer, head, ormas, "200.6.2/430")
    answer = officer.get(f"/surat/{letter}/berkas/cetak")
    printed = answer.data
    answer.close()
    held, _ = certificate(tmp_path)
    (tmp_path / "lain").mkdir()
    content = CertificateFile(held, PASSPHRASE).sign(printed)
    unsigned = signed(office, officer, letter, printed, "certificate")
    assert '<a href="#berkas">' in unsigned.text
    assert "tidak memuat tanda tangan elektronik" in text(unsigned, 409)
    at = content.index(b"/ByteRange") + 2
    altered = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
    assert signed(office, officer, letter, altered, "certificate").status_code == 409
    manager = office.manager(office.app(patience=0))
    other, _ = certificate(tmp_path / "lain", "Orang Lain")
    signatory = next(office.requests.rows_of("requests.SignatoryAppointed")).stream
    said = {"pemegang": signatory, "sertifikat_sejak": today(), "sertifikat_sampai": today()}
    said |= {"sidik_jari": fingerprint(tmp_path / "kepala.pem"), "dasar_sertifikat": "Surat 12/2026"}
    assert send(manager, SETTINGS, f"{SETTINGS}/sertifikat", said).status_code == 303
    office.catch_up()
    by_another = CertificateFile(other, PASSPHRASE).sign(printed)
    refused = signed(office, officer, letter, by_another, "certificate")
    assert "dibuat dengan sertifikat lain daripada yang dicatat" in text(refused, 409)
    assert signed(office, officer, letter, content, "certificate").status_code == 303
    seen = read(officer, f"/surat/{letter}")
    assert "penerbit sertifikatnya tidak dapat diperiksa" in seen
    assert "Cocok dengan sidik jari yang dicatat untuk penanda tangan" in seen
    assert "Kepala Badan Rekaan" not in seen
    token = state_of(list(office.requests.rows_of("requests.LetterNumbered"))[-1])["token"]
    page = f"/periksa/{token}"
    assert "sama persis dengan surat yang ditandatangani" in compared(anybody, page, content)
    other = CertificateFile(held, PASSPHRASE).sign(printed)
    answer = compared(anybody, page, other)
    assert "yang menandatangani: Kepala Badan Rekaan" in answer
    assert "bukan berkas yang disimpan kantor" in answer
    assert "siapa pun dapat menulis nama ini. Nama itu tidak dicocokkan dengan penanda tangan surat" in answer
    for hostile in (b"[" * 150_000, b"\n%%EOF\n", b"\nstartxref\n99999999999999999999\n%%EOF\n"):
        told = compared(anybody, page, printed + hostile)
        assert "ditambahi selain satu tanda tangan elektronik" in told
        assert "Kepala Badan Rekaan" not in told
    at = content.rindex(b"%%EOF")
    assert "ditambahi selain satu tanda tangan elektronik" in compared(
        anybody, page, content[:at] + b"%%EOG" + content[at + 5 :]
    )


def test_a_wrong_number_and_a_wrong_scan_are_put_right_and_the_check_page_tells_the_holder(
    office, officer, head, anybody, ormas
):
    letter = numbered(office, officer, head, ormas, "200.6.2/741")
    wrong = printed(officer, letter)
    said = {"nomor_benar": "200.6.2/714", "alasan_nomor": "Angkanya tertukar."}
    assert "bukan oleh Anda, karena mengetik nomor itu" in read(officer, f"/surat/{letter}")
    assert take(office, head, letter, "perbaiki-nomor", said).status_code == 303
    content = printed(officer, letter)
    assert content != wrong
    assert signed(office, officer, letter, b"%PDF-1.4 surat lain").status_code == 303
    brought = {"alasan_pindaian": "Milik surat lain.", "berkas": (io.BytesIO(b"%PDF-1.4 benar"), "a.pdf")}
    assert take(office, head, letter, "ganti-pindaian", brought).status_code == 303
    seen = read(officer, f"/surat/{letter}")
    assert "200.6.2/741, diperbaiki" in seen
    assert hashlib.sha256(b"%PDF-1.4 surat lain").hexdigest() in seen
    [code] = zxingcpp.read_barcodes(pypdfium2.PdfDocument(content)[0].render(scale=2).to_pil())
    page = code.text.removeprefix("http://localhost")
    assert "Pada kertas mungkin tertulis 200.6.2/741: salah ketik, yang benar 200.6.2/714" in read(
        anybody, page
    )
    for replaced, why in ((wrong, "Angkanya tertukar."), (b"%PDF-1.4 surat lain", "Milik surat lain.")):
        told = compared(anybody, page, replaced)
        assert "Berkas ini tidak berlaku." in told
        assert "pernah disimpan kantor untuk surat ini dan sudah diganti karena" in told
        assert why in told
        assert "Suratnya sama" not in told
    assert "sama persis dengan surat yang ditandatangani" in compared(anybody, page, b"%PDF-1.4 benar")
    assert letter in officer.get("/?q=200.6.2/741").text


def test_a_letter_that_is_not_signed_leaves_its_number_in_the_book(office, officer, head, ormas):
    letter = numbered(office, officer, head, ormas, "200.6.2/418")
    reason = "Pengurus sudah berganti"
    assert take(office, officer, letter, "batalkan", {"alasan_batal": reason}).status_code == 303
    for page in ("/surat/buku", "/surat/buku/cetak"):
        assert reason in read(officer, page)
    sheet = officer.get("/surat/buku/buku-registrasi.xlsx")
    assert sheet.data[:2] == b"PK"


def test_a_draft_that_came_back_is_written_again_by_the_page_that_says_why(office, officer, head, ormas):
    letter = draft(office, officer, ormas)
    said = {"alasan": "Nama belum sama dengan akta"}
    assert take(office, head, letter, "kembalikan", said).status_code == 303
    assert "Nama belum sama dengan akta" in read(officer, f"/surat/{letter}")
    again = {"mulai": today(), "sampai": ""}
    assert take(office, officer, letter, "susun-ulang", again).status_code == 303
    written = read(officer, f"/surat/{letter}")
    assert "Sanggar Contoh telah melaporkan keberadaannya" in written
    assert re.search(r"Berlaku sejak \d+ \w+ \d{4} tanpa batas waktu", written)
    assert re.search(r"Berlaku \d+ \w+ \d{4} tanpa batas waktu\.", written)


def test_what_was_added_to_a_draft_is_there_again_when_it_came_back(office, officer, head, ormas):
    added = ["Surat ini dibuat untuk keperluan bank.", "Berlaku bersama lampiran."]
    said = {"layanan": "presence_letter", "mulai": today(), "sampai": "", "tambahan": "\n".join(added)}
    assert send(officer, f"/surat/baru?ormas={ormas}", "/surat/baru", said).status_code == 303
    office.catch_up()
    letter = list(office.requests.rows_of("requests.LetterDrafted"))[-1].stream
    take(office, head, letter, "kembalikan", {"alasan": "Nama belum sama dengan akta"})
    assert "\n".join(added) in officer.get(f"/surat/{letter}").text
    wrong = take(office, officer, letter, "susun-ulang", {"mulai": "", "tambahan": "Lain sama sekali."})
    assert "Lain sama sekali.</textarea>" in wrong.text
    manager, page = office.manager(office.app(patience=0)), f"{SETTINGS}/presence_letter"
    longer = TEMPLATE | {"isi_surat": TEMPLATE["isi_surat"] + "\nDemikian."}
    for template in (longer, TEMPLATE):
        assert send(manager, page, page, template).status_code == 303
        office.catch_up()
        seen = officer.get(f"/surat/{letter}").text
        assert "Templat berubah sejak naskah ini disusun." in seen
        assert "\n".join(added) not in seen


def test_a_scan_that_is_no_picture_and_no_pdf_is_refused_at_its_field(office, officer, head, ormas):
    letter = numbered(office, officer, head, ormas, "200.6.2/419")
    answer = signed(office, officer, letter, b"MZ program")
    assert "Kirim PDF, JPEG, atau PNG" in text(answer, 422)


def test_a_code_that_leads_nowhere_is_told_so_politely_and_letters_are_for_colleagues(office, anybody):
    for token in ("x", "a" * 22):
        assert "tidak menuju surat mana pun" in read(anybody, f"/periksa/{token}", 404)
    for page in ("/surat", "/surat/buku", SETTINGS):
        assert anybody.get(page).location.startswith("/masuk")


def test_a_signatory_ends_on_the_page_of_settings_and_is_offered_no_longer(office, officer):
    manager = office.manager(office.app(patience=0))
    said = SIGNER | {"jabatan": "Sekretaris Badan", "kewenangan": "daily"}
    send(manager, SETTINGS, f"{SETTINGS}/penanda-tangan", said)
    office.catch_up()
    signatory = list(office.requests.rows_of("requests.SignatoryAppointed"))[-1].stream
    said = {"penanda_tangan": signatory, "hari_terakhir": today(), "alasan": "Pejabat baru dilantik."}
    assert send(manager, SETTINGS, f"{SETTINGS}/akhiri", said).status_code == 303
    office.catch_up()
    assert "Diakhiri: Pejabat baru dilantik." in read(manager, SETTINGS)
    assert "Nama Rekaan" not in read(manager, SETTINGS)
    assert "penanda_tangan" not in carried(manager, SETTINGS, f"{SETTINGS}/akhiri")
    assert "Pejabat baru dilantik. Keliru diakhiri? Perbaiki masanya Sidik jari" in read(manager, SETTINGS)
    said = {
        "penanda_tangan_masa": signatory,
        "masa_mulai": SIGNER["mulai"],
        "masa_sampai": "",
        "alasan_masa": "Keliru.",
    }
    assert send(manager, SETTINGS, f"{SETTINGS}/masa", said).status_code == 303
    office.catch_up()
    assert "Keliru diakhiri?" not in read(manager, SETTINGS)
    assert "Sekretaris Badan" in read(manager, SETTINGS)


LOGO = "/surat/pengaturan/logo"


def place_logo(office, manager, content):
    said = {"berkas": (io.BytesIO(content), "lambang.png"), "dasar_logo": "Perda lambang daerah"}
    answer = send(manager, LOGO, LOGO, said)
    office.catch_up()
    return answer


def test_a_logo_is_seen_as_it_is_printed_and_taken_off_again(office, anybody):
    manager = office.manager(office.app(patience=0))
    assert "2.000 × 2.000" in text(place_logo(office, manager, bomb()), 422)
    assert "tanpa logo" in read(manager, LOGO)
    assert place_logo(office, manager, png()).status_code == 303
    assert "Logo ke-1" in read(manager, LOGO)
    [picture] = re.findall(rf'src="({LOGO}/[0-9a-f]+)"', manager.get(LOGO).get_data(as_text=True))
    with anybody.get(picture) as shown:
        assert (shown.status_code, shown.mimetype, shown.get_data()) == (200, "image/png", png())
    assert send(manager, LOGO, f"{LOGO}/lepas", {"alasan_logo": "Versi lama."}).status_code == 303
    office.catch_up()
    assert "tanpa logo" in read(manager, LOGO)
    assert anybody.get(picture).status_code == 404


def test_what_a_text_asks_of_the_ormas_begins_with_the_register_and_is_read_by_who_checks(
    office, officer, head, anybody, ormas
):
    people = [board_member("ketua", "Sekar Rekaan", subject_id="p1")]
    found = office.registry.load(Ormas, ormas)
    found.replace_board(**filing("1/SK/2026", "2026-01-01", ends="2030-12-31", officers=people))
    office.registry.record(found, cause=cause_in(office.registry, "registry.replace_board"))
    manager, template = office.manager(office.app(patience=0)), f"{SETTINGS}/grant_proposal"
    body = "Ketua: {ketua}\nMasa bakti: {masa_bakti}\nNomor {nomor_legalitas} untuk {ormas}."
    assert send(manager, template, template, TEMPLATE | {"isi_surat": body}).status_code == 303
    office.catch_up()
    page = f"/surat/baru?ormas={ormas}&layanan=grant_proposal"
    action = "/surat/baru?layanan=grant_proposal"
    begun = officer.get(page).text
    assert 'value="Sekar Rekaan"' in begun
    assert 'value="1 Januari 2026 sampai 31 Desember 2030"' in begun
    said = {"layanan": "grant_proposal", "mulai": today(), "sampai": "", "isi-term": "sampai 2030"}
    lacking = send(officer, page, action, said | {"isi-chair": "Sekar Umpama"})
    assert 'value="Sekar Umpama"' in lacking.text
    assert "Nomor pengesahan badan hukum, SK, atau SKT: isi, atau centang sebagai tidak dimiliki." in text(
        lacking, 422
    )
    done = send(officer, page, action, said | {"isi-chair": "Sekar Umpama", "tanpa": "legal_number"})
    assert done.status_code == 303
    office.catch_up()
    letter = list(office.requests.rows_of("requests.LetterDrafted"))[-1].stream
    shown = read(head, f"/surat/{letter}")
    assert "Ketua: [nama ketua, tersegel] Masa bakti: sampai 2030 Surat ini bukan izin" in shown
    assert "Nama ketua Sekar Umpama" in read(head, f"/surat/{letter}/tersegel")
    assert anybody.get(f"/surat/{letter}/tersegel").location.startswith("/masuk")
    assert take(office, head, letter, "kembalikan", {"alasan": "Masa bakti kurang"}).status_code == 303
    again = officer.get(f"/surat/{letter}").text
    assert 'value="Sekar Umpama"' in again
    assert 'value="sampai 2030"' in again


def test_names_in_a_dropped_letter_are_erased_on_its_page_by_who_administers_the_office(
    office, officer, ormas
):
    manager = office.manager(office.app(patience=0))
    page = f"{SETTINGS}/presence_letter"
    assert send(manager, page, page, TEMPLATE | {"isi_surat": "Ketua {ormas}: {ketua}."}).status_code == 303
    office.catch_up()
    said = {"layanan": "presence_letter", "mulai": today(), "sampai": "", "isi-chair": "Sekar Rekaan"}
    new = f"/surat/baru?ormas={ormas}"
    assert send(officer, new, "/surat/baru", said).status_code == 303
    assert send(manager, page, page, TEMPLATE).status_code == 303
    office.catch_up()
    letter = list(office.requests.rows_of("requests.LetterDrafted"))[-1].stream
    assert "Hapus nama ketua dan alamat" not in read(manager, f"/surat/{letter}")
    take(office, officer, letter, "hentikan", {"alasan_henti": "Permohonan ditarik."})
    assert "Sekar Rekaan" in read(officer, f"/surat/{letter}/tersegel")
    assert "Hapus nama ketua dan alamat" not in read(officer, f"/surat/{letter}")
    why = {"alasan_hapus": "Permintaan ketua.", "dasar_hapus": "Surat 21/2026"}
    unsure = text(take(office, manager, letter, "hapus-nama", why | {"ketik": "hapus"}), 422)
    assert "Ketik HAPUS dengan huruf besar. Belum ada yang dihapus." in unsure
    assert take(office, manager, letter, "hapus-nama", why | {"ketik": "HAPUS"}).status_code == 303
    told = read(manager, f"/surat/{letter}")
    assert "Nama ketua dan alamat yang tersegel dihapus untuk selamanya. Alasan: Permintaan ketua." in told
    assert "surat ini tidak pernah dicetak. Alasan: Permintaan ketua. Dasar: Surat 21/2026" in told
    opened = read(officer, f"/surat/{letter}/tersegel")
    assert "Sudah dihapus untuk selamanya." in opened
    assert "Sekar Rekaan" not in opened
