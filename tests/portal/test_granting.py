"""Hibah from the pages, on a real service: from the terms to the control sheet. All is invented."""

import csv
import io
import json
from datetime import datetime, timedelta

import pytest

from contracts.telling.dates import ZONES
from services.registry.domain import Ormas
from services.requests.domain import Grant
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text
from tests.portal.told.ormas import legal_basis
from tests.registry.boards import filing

NAME = "Sanggar <script>Contoh"
TODAY = datetime.now(ZONES["Asia/Jakarta"]).date()
YEAR = str(TODAY.year)
SETTINGS = "/hibah/ketentuan"
TERMS = {
    "tahun_anggaran": YEAR,
    "buka": f"{YEAR}-01-01",
    "tutup": f"{YEAR}-12-31",
    "lama": "0",
    "ringkas": "Rp10.000.000",
    "banding": "0",
    "pagu": "0",
    "lpj": f"{TODAY.year + 1}-01-10",
    "menahan": ["two-years", "late-lpj"],
    "sifat": "proposal",
    "dasar_ketentuan": "Perwali Contoh 9/2025",
    "sumber_ketentuan": "Salinan perwali",
}
PROPOSAL = {
    "tahun": YEAR,
    "bentuk": "money",
    "asal": "musrenbang",
    "sumber_asal": "BA musrenbang 12/2026",
    "judul": "Latihan gamelan",
    "maksud": "Remaja berlatih.",
    "jadwal": "",
    "rab": "Gamelan; 1; set; 5.000.000\nPelatih; 20; kali; 100.000",
    "diusulkan": "7.000.000",
    "pembanding": "0",
    "keadaan": ["seated_here", "own_account", "not_paid_twice"],
    "tunggakan": "0",
    "tanggal": TODAY.isoformat(),
    "dasar": "Surat 3/2026",
}
NPHD = {
    "nphd": "900/1",
    "hari_nphd": TODAY.isoformat(),
    "tahapan": "7.000.000",
    "bank": "Bank Contoh",
    "pemilik_rekening": "SANGGAR <script>contoh",
    "nomor_rekening": "000 111 222",
    "penanda_tangan": "Nama Rekaan",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("granting") / "data", module_amqp, "requests") as office:
        manager = office.manager(office.app(patience=0))
        assert send(manager, SETTINGS, f"{SETTINGS}/tetapkan", TERMS).status_code == 303
        office.catch_up()
        yield office


@pytest.fixture(scope="module")
def ormas(office):
    """With a legal basis and a board whose term is not over."""
    ormas = Ormas.register(name=NAME, abbreviation="", **ENTRY, ground="baris 7")
    kind, told = legal_basis("ahu")
    ormas.note(kind, **told)
    ormas.replace_board(**filing(starts="2020-01-01", ends=f"{TODAY.year + 2}-01-01"))
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas.id


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


@pytest.fixture
def head(office):
    return office.colleague(office.app(patience=0), "division_head")


def test_a_proposal_begins_with_the_term_of_the_board_and_asks_for_it_where_nobody_recorded_it(
    office, officer, ormas
):
    known = read(officer, f"/hibah/baru?ormas={ormas}")
    assert f"Pengurus yang menjabat: 1 Januari 2020 sampai 1 Januari {TODAY.year + 2}." in known
    other = Ormas.register(name="Forum Tanpa Pengurus", abbreviation="", **ENTRY, ground="baris 8")
    office.registry.record(other, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    assert "Masa bakti pengurus belum tercatat" in read(officer, f"/hibah/baru?ormas={other.id}")
    assert f'href="/ormas/{other.id}/kepengurusan"' in officer.get(f"/hibah/baru?ormas={other.id}").text


def propose(office, officer, ormas, **changed):
    answer = send(officer, f"/hibah/baru?ormas={ormas}", "/hibah/baru", PROPOSAL | changed)
    office.catch_up()
    return answer


def take(office, visitor, grant, step, **said):
    page = f"/hibah/{grant}"
    answer = send(visitor, page, f"{page}/{step}", said)
    office.catch_up()
    return answer


def agreed(office, officer, head, ormas):
    """A proposal in the short form, up to the signed agreement."""
    assert propose(office, officer, ormas).status_code == 303
    grant = list(office.requests.rows_of("requests.GrantProposed"))[-1].stream
    today = TODAY.isoformat()
    ways = (
        (officer, "ajukan", {"diajukan": today}),
        (head, "pengevaluasi", {"perangkat": "Dinas Kebudayaan", "dasar_perangkat": "Disposisi 7"}),
        (officer, "sipd", {"sistem": "SIPD", "nomor_sipd": "77/2026"}),
        (head, "rekomendasi", amount("direkomendasikan", "hari_rekomendasi", isi_rekomendasi="Layak sekali")),
        (officer, "tapd", amount("dipertimbangkan", "hari_tapd", isi_tapd="Setuju penuh")),
        (
            officer,
            "apbd",
            amount("dianggarkan", "hari_apbd", rekening_belanja="5.1.05", lampiran="III"),
        ),
        (officer, "sk", amount("ditetapkan", "hari_sk", sk="SK 12")),
        (officer, "nphd", NPHD),
        (officer, "tanda-tangan", {"ditandatangani": today, "pengurus": "1"}),
    )
    for visitor, step, said in ways:
        assert take(office, visitor, grant, step, **said).status_code == 303, step
    return grant


def amount(name, day, **said):
    return {name: "7.000.000", day: TODAY.isoformat(), **said}


def test_a_hibah_goes_from_the_proposal_to_the_control_sheet(office, officer, head, ormas):
    begun = read(officer, f"/hibah/baru?ormas={ormas}")
    assert "Hibah tidak wajib dan tidak mengikat" in begun
    grant = agreed(office, officer, head, ormas)
    shown = officer.get(f"/hibah/{grant}").get_data(as_text=True)
    assert "Sanggar &lt;script&gt;Contoh" in shown
    assert "Musrenbang: BA musrenbang 12/2026." in shown
    assert "000 111 222" not in shown
    assert "Nama Rekaan" not in shown
    today = TODAY.isoformat()
    stage = {"tahap": "1"}
    said = stage | {"jumlah_tahap": "7000000", "hari_pengajuan": today}
    assert take(office, officer, grant, "cairkan", **said).status_code == 303
    waits = "Pencairan tahap 1 menunggu diperiksa. Yang dapat: Division_Head Contoh (Kepala bidang)"
    assert waits in read(officer, f"/hibah/{grant}")
    assert take(office, head, grant, "periksa-tahap", **stage, hari_periksa=today).status_code == 303
    barred = head.get(f"/hibah/{grant}")
    assert "Catat pencairan tahap 1 : bukan oleh Anda, karena memeriksa pencairan ini." in text(barred)
    assert f'action="/hibah/{grant}/bayar"' not in barred.text
    assert f'action="/hibah/{grant}/bayar"' in officer.get(f"/hibah/{grant}").text
    paid = take(office, officer, grant, "bayar", **stage, hari_bayar=today, sp2d="SP2D 5")
    assert paid.status_code == 303
    said = stage | {"hari_lpj": today, "bukti": "6.900.000", "sisa": "0", "bukti_setor": ""}
    assert take(office, officer, grant, "lpj", **said).status_code == 303
    assert "Yang dapat: Division_Head Contoh (Kepala bidang)" in read(head, f"/hibah/{grant}")
    refused = text(take(office, head, grant, "terima-lpj", **stage, hari_terima=today), 409)
    assert "Masih Rp100.000 belum dipertanggungjawabkan" in refused
    sheet = read(officer, f"/hibah/kendali?tahun={YEAR}")
    assert "1 penerima : ditetapkan Rp7.000.000, diterima Rp7.000.000, bukti Rp6.900.000" in sheet
    assert "Rp100.000" in read(officer, f"/hibah/kendali/cetak?tahun={YEAR}")
    assert officer.get(f"/hibah/kendali/lembar-kendali.xlsx?tahun={YEAR}").data[:2] == b"PK"
    assert_is_open_data(officer, grant)
    assert_slips_are_put_right(office, officer, head, grant)
    assert "Latihan gamelan, tahun anggaran" in read(officer, f"/ormas/{ormas}")


def assert_slips_are_put_right(office, officer, head, grant):
    """The officer undoes the report of a moment ago; the head takes back the payment."""
    page = f"/hibah/{grant}"
    assert "Baru dicatat: LPJ tahap 1. Salah klik?" in read(officer, page)
    assert "Baru dicatat" not in read(head, page)
    assert take(office, officer, grant, "urungkan").status_code == 303
    told = read(officer, page)
    assert "Salah catat, ditarik kembali: LPJ." in told
    assert "Langkah terakhir keliru dicatat" not in told, "an officer takes nothing back later"
    assert "Langkah terakhir keliru dicatat: pencairan tahap 1" in read(head, page)
    said = {"alasan_tarik": "Jumlah keliru dibaca dari SP2D."}
    assert take(office, head, grant, "tarik", **said).status_code == 303
    assert "Diterima ormas" not in read(officer, page)
    assert "diperiksa, menunggu dibayar" in read(officer, page).casefold()
    said = {"yang_diperbaiki": "agreement_number 0", "alasan_perbaikan": "Salah ketik"}
    assert take(office, officer, grant, "perbaiki-nomor", **said, yang_benar="900/11").status_code == 303
    told = read(officer, page)
    assert "Nomor NPHD diperbaiki: 900/11, semula 900/1. Salah ketik" in told
    assert "nomor NPHD (kini 900/11)" in told
    sheet = read(officer, f"/hibah/kendali?tahun={YEAR}")
    assert "Rp0 (diperbaiki)" in sheet
    assert "NPHD: 900/11, " in sheet


def assert_is_open_data(officer, grant):
    """The same grant in both files, and nothing of a person in either."""
    found = json.loads(officer.get(f"/hibah/data-terbuka/hibah.json?tahun={YEAR}").data)["grants"][0]
    assert found["id"] == f"ID-3271-{grant.removeprefix('grant-')}"
    sums = [found[name] for name in ("amountAppliedFor", "amountAwarded", "amountDisbursed")]
    assert (sums, found["currency"]) == ([7_000_000] * 3, "IDR")
    plain = officer.get(f"/hibah/data-terbuka/hibah.csv?tahun={YEAR}").get_data(as_text=True)
    [line] = csv.DictReader(io.StringIO(plain.removeprefix("\ufeff")))
    assert line["Identifier"] == found["id"]
    assert line["Classifications:Title"] == "musrenbang"
    assert (line["Amount Awarded"], line["Recipient Org:Name"]) == ("7000000", NAME)
    for told in (json.dumps(found), plain):
        assert "Rekaan" not in told
        assert "000 111" not in told


def test_what_is_wrong_with_a_proposal_is_said_at_its_field_and_nothing_is_recorded(office, officer, ormas):
    before = len(list(office.requests.rows_of("requests.GrantProposed")))
    wrongs = (
        ({"diusulkan": "7.000.001"}, "RAB berjumlah Rp7.000.000, yang diusulkan Rp7.000.001."),
        ({"diusulkan": "-5"}, "Tulis rupiah utuh dengan angka, tanpa pecahan."),
        ({"rab": "Gamelan; setengah; set; 5"}, "Baris 1 tidak terbaca."),
        ({"rab": "Alat; 1; set; 1\n" * 201}, "Isi 1 sampai 200 baris RAB."),
        ({"tanggal": "2098-01-01"}, "Tanggal ini belum terjadi."),
    )
    for changed, told in wrongs:
        assert told in text(propose(office, officer, ormas, tahun="2030", **changed), 422)
    assert len(list(office.requests.rows_of("requests.GrantProposed"))) == before


def test_a_million_lines_are_refused_before_they_are_read_and_nothing_is_recorded(office, officer, ormas):
    before = office.requests.ledger.head().position
    told = text(propose(office, officer, ormas, tahun="2031", rab="Alat; 1; set; 1\n" * 10**6), 413)
    assert "Yang Anda kirim terlalu besar" in told
    told = text(propose(office, officer, ormas, tahun="2031", rab="Alat; x\n" * 5_000), 422)
    assert "Baris 5 tidak terbaca." in told
    assert "Baris 6 tidak terbaca." not in told
    assert "Masih 4995 baris lain tidak terbaca." in told
    assert office.requests.ledger.head().position == before


@pytest.mark.parametrize(
    "line",
    ["Alat; -1; set; 5", "Alat; 1; set; -5", "Alat; 1; set; 5; -5", "Alat; 1,5; set; 5", "Alat; 0; set; 5"],
)
def test_a_line_of_a_budget_is_never_negative_nor_a_part(office, officer, ormas, line):
    before = office.requests.ledger.head().position
    form = propose(office, officer, ormas, tahun="2031", rab=line, diusulkan="5")
    assert 'id="rab"' in form.get_data(as_text=True)
    assert form.status_code == 422
    assert office.requests.ledger.head().position == before


def test_amounts_and_days_of_a_running_hibah_are_refused_at_their_field(office, officer, head, ormas):
    """Negative, not in the order of the file, or to come: the ledger stays as it is."""
    assert propose(office, officer, ormas, tahun=str(TODAY.year + 4)).status_code == 303
    grant = list(office.requests.rows_of("requests.GrantProposed"))[-1].stream
    before = len(office.requests.ledger.history(grant))
    today, eve = TODAY.isoformat(), (TODAY - timedelta(days=1)).isoformat()
    whole, again = (
        "Tulis rupiah utuh dengan angka, tanpa pecahan.",
        "Tidak lebih awal dari hari dikembalikan.",
    )
    recommended = {"direkomendasikan": "-1", "hari_rekomendasi": today, "isi_rekomendasi": "Layak sekali"}
    wrongs = (
        (officer, "ajukan", {"diajukan": "2098-01-01"}, "Tanggal ini belum terjadi."),
        (head, "rekomendasi", recommended, whole),
        (officer, "sk", {"ditetapkan": "-7.000.000", "hari_sk": today, "sk": "SK 12"}, whole),
        (officer, "lpj", {"tahap": "1", "hari_lpj": today, "bukti": "-1", "sisa": "-1"}, whole),
        (officer, "bast", {"tahap": "1", "nilai": "-1", "hari_serah": today, "bast": "1"}, whole),
        (
            head,
            "kembalikan",
            {"dikembalikan": today, "perbaiki_sampai": eve, "alasan_kembali": "Kurang"},
            again,
        ),
        (
            head,
            "kembalikan-lpj",
            {"tahap": "1", "lpj_dikembalikan": today, "lpj_sampai": eve, "alasan_lpj": "Kurang"},
            again,
        ),
    )
    page = f"/hibah/{grant}"
    for visitor, step, said, told in wrongs:
        answer = visitor.post(f"{page}/{step}", data=carried(visitor, page, f"{page}/ajukan") | said)
        assert told in text(answer, 422), step
    assert len(office.requests.ledger.history(grant)) == before
    early = take(office, officer, grant, "ajukan", diajukan=eve)
    assert '<a href="#diajukan">Tulis tanggal antara' in early.text
    assert early.status_code == 409
    assert office.requests.load(Grant, grant).state == "draft", "the refusal is all that was recorded"


def test_terms_of_a_year_have_days_in_their_order_and_amounts_that_are_none_below_zero(office):
    manager = office.manager(office.app(patience=0))
    before = office.requests.ledger.head().position
    wrongs = (
        ({"tutup": f"{TODAY.year - 1}-01-01"}, "Tidak lebih awal dari hari pertama."),
        ({"lpj": f"{TODAY.year - 1}-01-01"}, "Tidak sebelum tahun anggarannya."),
        ({"pagu": "-1"}, "Tulis rupiah utuh dengan angka, tanpa pecahan."),
        ({"ringkas": "-1"}, "Tulis rupiah utuh dengan angka, tanpa pecahan."),
    )
    for changed, told in wrongs:
        assert told in text(send(manager, SETTINGS, f"{SETTINGS}/tetapkan", TERMS | changed), 422)
    assert office.requests.ledger.head().position == before


def test_a_hibah_serves_a_programme_of_the_list_that_the_office_keeps(office, officer, ormas):
    cause = cause_in(office.registry, "registry.record_rpjmd_list")
    office.registry.record_rpjmd_list(
        cause,
        period="2025–2029",
        valid_from="2025-01-01",
        legal_basis="Perda 5/2025",
        themes=["Kota bersih", "Ekonomi kelurahan"],
        ground="Lampiran II",
    )
    assert propose(office, officer, ormas, tahun=str(TODAY.year + 3)).status_code == 303
    grant = list(office.requests.rows_of("requests.GrantProposed"))[-1].stream
    told = text(take(office, officer, grant, "rpjmd", program_rpjmd="9.9"), 422)
    assert "Pilih program RPJMD dari daftar kantor." in told
    assert take(office, officer, grant, "rpjmd", program_rpjmd="1.2").status_code == 303
    assert "Program RPJMD Ekonomi kelurahan" in read(officer, f"/hibah/{grant}")
    assert take(office, officer, grant, "rpjmd", program_rpjmd="").status_code == 303
    assert "Program RPJMD Ekonomi" not in read(officer, f"/hibah/{grant}")


def test_a_proposal_without_terms_waits_and_a_mended_one_begins_with_what_was_written(office, officer, ormas):
    assert propose(office, officer, ormas, tahun=str(TODAY.year + 2)).status_code == 303
    grant = list(office.requests.rows_of("requests.GrantProposed"))[-1].stream
    told = text(take(office, officer, grant, "ajukan", diajukan=TODAY.isoformat()), 409)
    assert f"Ketentuan hibah tahun anggaran {TODAY.year + 2} belum ditetapkan." in told
    page = f"/hibah/{grant}/perbaiki"
    assert "Gamelan; 1; set; 5000000" in read(officer, page)
    said = PROPOSAL | {"rab": "Gamelan; 2; set; 3.500.000"}
    assert send(officer, page, page, said).status_code == 303
    office.catch_up()
    assert "2 set" in read(officer, f"/hibah/{grant}")


def test_only_an_administrator_lists_exceptions_and_nobody_outside_reads_anything(office, officer, ormas):
    manager = office.manager(office.app(patience=0))
    page = f"{SETTINGS}?ormas={ormas}"
    said = {"dasar_kecuali": "Perwali 9", "kecuali_sejak": "2025-01-01", "kecuali_sampai": ""}
    said |= {"sifat_kecuali": "office", "sumber_kecuali": "Salinan"}
    assert send(manager, page, f"{SETTINGS}/kecualikan", said).status_code == 303
    office.catch_up()
    assert "Ke-1: Sanggar" in read(officer, SETTINGS)
    assert f'action="{SETTINGS}/akhiri"' not in officer.get(SETTINGS).get_data(as_text=True)
    said = {"catatan": "1", "hari_terakhir": "2025-12-31", "alasan": "Dasarnya dicabut."}
    assert send(manager, SETTINGS, f"{SETTINGS}/akhiri", said).status_code == 303
    office.catch_up()
    assert "Diakhiri: Dasarnya dicabut." in read(manager, SETTINGS)
    anybody = office.app(patience=0).test_client()
    for address in ("/hibah", "/hibah/kendali", "/hibah/data-terbuka/hibah.json", SETTINGS):
        assert anybody.get(address).location.startswith("/masuk")
