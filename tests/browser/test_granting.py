"""A hibah in Chromium, from the window to the closed account of it: an ormas and four of the office."""

import pytest
from playwright.sync_api import expect

from services.registry.domain import Ormas
from services.requests.domain import Grant
from tests.browser.walked_requests import People, WalkedOffice, Walker, paper
from tests.offices import cause_in
from tests.portal.told.ormas import legal_basis
from tests.registry.boards import filing

NAME = "Forum Gamelan Contoh"
LETTER, EVIDENCE = "D30", "D31"
LACKING = "Cukup lama melapor di kantor"


@pytest.fixture
def forum(walked: WalkedOffice) -> str:
    """An ormas with a legal basis and a board; since when it reports nobody recorded."""
    stream = walked.register(NAME)
    ormas = walked.registry.load(Ormas, stream)
    kind, told = legal_basis("ahu")
    ormas.note(kind, **told)
    ormas.replace_board(**filing(starts="2020-01-01", ends=walked.ahead(900)))
    walked.registry.record(ormas, cause=cause_in(walked.registry, "registry.import_sheet"))
    walked.hear()
    return stream


@pytest.fixture
def year(walked: WalkedOffice) -> str:
    return str(int(walked.today[:4]) + 1)


def opens_the_window(admin: Walker, office: WalkedOffice, year: str) -> None:
    admin.opens("/hibah/ketentuan")
    terms = {"tahun_anggaran": year, "buka": office.ahead(-9), "tutup": office.ahead(9), "lama": "3"}
    terms |= {"ringkas": "10.000.000", "banding": "0", "lpj": f"{int(year) + 1}-01-10"}
    terms |= {"dasar_ketentuan": "Perwali Contoh 9/2025", "sumber_ketentuan": "Salinan perwali"}
    admin.does("tetapkan", **terms)


def brings(ormas: Walker, kind: str, text: str) -> None:
    """One more scan, from the page of papers that was opened, and back."""
    ormas.does("berkas", jenis=kind, berkas=paper(text))


def proposes(ormas: Walker, year: str) -> str:
    """The page of the proposal."""
    ormas.follows("Ajukan usulan hibah")
    ormas.sees("Hibah tidak wajib dan tidak mengikat")
    wanted = {
        "tahun": year,
        "bentuk": "money",
        "asal": "direct",
        "judul": "Latihan gamelan",
        "maksud": "Remaja berlatih.",
    }
    wanted |= {"rab": "Gamelan; 1; set; 7.000.000", "diusulkan": "7.000.000"}
    wanted |= {"keadaan": ["seated_here", "own_account", "not_paid_twice"]}
    ormas.does("baru", **wanted)
    ormas.sees(f"{LACKING}. Kantor menghitung", "Usulan tetap dapat dikirim; kantor yang menimbangnya.")
    page = ormas.path
    ormas.is_refused("ajukan", "Belum dipilih: surat usulan yang ditandatangani.")
    return page


def sends(ormas: Walker, change: str, text: str, document: str) -> None:
    """The signed letter is brought and chosen, and the proposal sent; the rest stands there already."""
    ormas.follows("kirim pindaiannya")
    brings(ormas, LETTER, text)
    ormas.follows(change)
    ormas.does("perbaiki", **{"kertas-letter": document})
    ormas.does("ajukan")


def is_recommended(head: Walker) -> None:
    """A criterion that is not met holds the recommendation up until it is waived."""
    head.does("pengevaluasi", perangkat="Dinas Kebudayaan", dasar_perangkat="Disposisi 7")
    head.sees("perbaiki atau kesampingkan kriteria yang menahannya: cukup lama melapor di kantor dahulu.")
    head.does("kesampingkan", kriteria="registered", alasan_kriteria="Pindah dari kota lain")
    head.sees(f"{LACKING}: tidak terpenuhi; dikesampingkan: Pindah dari kota lain.")
    head.does("rekomendasi", direkomendasikan="7.000.000", isi_rekomendasi="Layak sekali")


def is_awarded(page: str, clerk: Walker) -> None:
    clerk.opens(page)
    clerk.does("tapd", isi_tapd="Setuju penuh")
    clerk.does("apbd", rekening_belanja="5.1", lampiran="Lampiran III")
    clerk.does("sk", ditetapkan="7.000.000", sk="SK 12")


def is_agreed_and_paid(page: str, clerk: Walker, checker: Walker) -> None:
    account = {"bank": "Bank Contoh", "pemilik_rekening": NAME, "nomor_rekening": "000 111 222"}
    clerk.does("nphd", nphd="900/1", penanda_tangan="Rekaan", **account)
    clerk.sees_no("000 111 222")
    clerk.does("tanda-tangan")
    clerk.does("cairkan")
    checker.opens(page)
    checker.does("periksa-tahap")
    clerk.reads_again()
    clerk.does("bayar", sp2d="SP2D 5")


def is_accounted_for(page: str, ours: Walker, head: Walker, office: WalkedOffice) -> None:
    """To the last rupiah, after one return."""
    ours.follows("Isi LPJ tahap 1")
    ours.follows("Kirim pindaian bukti")
    brings(ours, EVIDENCE, "kuitansi")
    ours.follows("Isi LPJ tahap 1")
    ours.is_refused("1", "Rinci pengeluarannya, setiap baris dengan dokumen buktinya.", sisa="0")
    ours.does("1", rincian="Gamelan; 6.800.000; 3", sisa="0")
    head.opens(page)
    head.is_refused("terima-lpj", "Masih Rp200.000 belum dipertanggungjawabkan")
    head.does("kembalikan-lpj", lpj_sampai=office.ahead(9), alasan_lpj="Sisa belum disetor")
    ours.reads_again()
    ours.sees("Sisa belum disetor")
    ours.follows("Perbaiki LPJ tahap 1")
    ours.does("1", sisa="200.000", bukti_setor="STS 9")
    head.reads_again()
    head.does("terima-lpj")


def test_a_hibah_is_proposed_waived_paid_and_closed_and_stands_on_the_control_sheet(
    walked: WalkedOffice, crowd: People, forum: str, year: str
):
    admin, clerk = crowd.colleague("tenant_admin"), crowd.colleague("registry_clerk")
    checker, head = crowd.colleague("verifier"), crowd.colleague("division_head")
    ours = crowd.of_the_ormas(forum, "forum.gamelan")
    opens_the_window(admin, walked, year)
    ours.opens(f"/ormas-saya/{forum}")
    mine = proposes(ours, year)
    sends(ours, "Ubah isi usulan", "surat", "1")
    ours.sees("Diajukan")

    head.opens(f"/hibah?tahun={year}")
    head.follows(NAME)
    page = head.path
    head.sees("diajukan oleh ormas melalui akunnya", "menahan rekomendasi sampai dikesampingkan")
    back = {"perbaiki_sampai": walked.ahead(5), "alasan_kembali": "Surat belum lengkap"}
    head.does("kembalikan", **back, **{"catatan-letter": "Belum distempel"})
    ours.reads_again()
    ours.sees("Surat belum lengkap", "dokumen ke-1. Perlu diperbaiki: Belum distempel.")
    sends(ours, "Perbaiki isi usulan", "surat berstempel", "2")

    head.reads_again()
    is_recommended(head)
    ours.opens(mine)
    ours.sees("Kantor mengesampingkannya untuk usulan ini.", "Direkomendasikan")
    is_awarded(page, clerk)
    ours.reads_again()
    ours.sees("Ditetapkan", "Rp7.000.000, SK 12")
    ours.sees_no("Pindah dari kota lain", "Layak sekali", "Setuju penuh", "Disposisi 7")
    is_agreed_and_paid(page, clerk, checker)
    ours.reads_again()
    ours.sees("LPJ tahap 1, Rp7.000.000, sampai 10 Januari")
    is_accounted_for(page, ours, head, walked)
    clerk.reads_again()
    clerk.does("tutup", alasan_tutup="Semua dipertanggungjawabkan")
    ours.opens(mine)
    ours.sees("Selesai", "belum dipertanggungjawabkan Rp0")
    assert walked.requests.load(Grant, page.rpartition("/")[2]).state == "closed"

    head.opens(f"/hibah/kendali?tahun={year}")
    head.sees("1 penerima", "Bukti Rp6.800.000", "Sisa kembali Rp200.000", "Selisih Rp0")
    row = head.page.get_by_role("row").filter(has=head.page.get_by_role("link", name=NAME))
    expect(row).to_contain_text("SK 12")
