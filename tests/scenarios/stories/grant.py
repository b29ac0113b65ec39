"""Usulan hibah: mended, awarded, paid and accounted for; refused in the next year; a lapse."""

from tests.portal.on_pages import read
from tests.portal.test_granting import NPHD, PROPOSAL, SETTINGS, TERMS, TODAY
from tests.portal.told.ormas import legal_basis
from tests.registry.boards import filing

NOW = TODAY.isoformat()
THIS, NEXT = TODAY.year, TODAY.year + 1
BLOCKED = ["two-years", "late-lpj"]


def known(ormas) -> None:
    """A legal basis, and a board whose term is not over."""
    kind, told = legal_basis("ahu")
    ormas.note(kind, **told)
    ormas.replace_board(**filing(starts="2020-01-01", ends=f"{NEXT + 1}-01-01"))


def sets_terms(story, year: int) -> None:
    days = {"buka": f"{THIS - 1}-01-01", "tutup": f"{THIS}-12-31", "lpj": f"{year + 1}-01-10"}
    said = TERMS | {"tahun_anggaran": str(year), **days, "menahan": BLOCKED}
    story.does(story.admin, SETTINGS, f"{SETTINGS}/tetapkan", **said)


def proposes(story, ormas: str, year: int, day: str = NOW) -> str:
    said = PROPOSAL | {"tahun": str(year), "tanggal": day}
    story.does(story.officer, f"/hibah/baru?ormas={ormas}", "/hibah/baru", **said)
    return f"/hibah/{story.newest('requests.GrantProposed')}"


def amount(name: str, day: str, **said: str) -> dict[str, str]:
    return {name: "7.000.000", day: NOW, **said}


def is_agreed(story, page: str, name: str) -> None:
    does, officer, head = story.does, story.officer, story.head
    does(head, page, "pengevaluasi", perangkat="Dinas Kebudayaan", dasar_perangkat="Disposisi 7")
    recommended = amount("direkomendasikan", "hari_rekomendasi", isi_rekomendasi="Layak sekali")
    does(head, page, "rekomendasi", **recommended)
    does(officer, page, "tapd", **amount("dipertimbangkan", "hari_tapd", isi_tapd="Setuju penuh"))
    does(officer, page, "apbd", **amount("dianggarkan", "hari_apbd", rekening_belanja="5.1", lampiran="III"))
    does(officer, page, "sk", **amount("ditetapkan", "hari_sk", sk="SK 12"))
    does(officer, page, "nphd", **NPHD | {"pemilik_rekening": name})
    does(officer, page, "tanda-tangan", ditandatangani=NOW, pengurus="1")


def lives(story) -> None:
    sanggar, forum = story.register("Sanggar Hibah", known), story.register("Forum Hibah", known)
    for year in (THIS, NEXT):
        sets_terms(story, year)

    # sums that do not add up are refused; a revision round; then to the agreement
    wrong = PROPOSAL | {"diusulkan": "7.000.001"}
    new = f"/hibah/baru?ormas={sanggar}"
    said = story.refused(story.officer, new, "/hibah/baru", 422, **wrong)
    assert "RAB berjumlah Rp7.000.000, yang diusulkan Rp7.000.001." in said
    page = proposes(story, sanggar, THIS)
    story.does(story.officer, page, "ajukan", diajukan=NOW)
    back = {"dikembalikan": NOW, "perbaiki_sampai": f"{NEXT}-01-01", "alasan_kembali": "Lengkapi RAB"}
    story.does(story.head, page, "kembalikan", **back)
    mend = f"{page}/perbaiki"
    story.does(story.officer, mend, mend, **PROPOSAL | {"rab": "Gamelan; 2; set; 3.500.000"})
    story.does(story.officer, page, "ajukan", diajukan=NOW)
    is_agreed(story, page, "Sanggar Hibah")
    assert "000 111 222" not in read(story.officer, page)

    # paid, and accounted for to the last rupiah
    stage = {"tahap": "1"}
    story.does(story.officer, page, "cairkan", **stage, jumlah_tahap="7000000", hari_pengajuan=NOW)
    story.does(story.head, page, "periksa-tahap", **stage, hari_periksa=NOW)
    story.does(story.officer, page, "bayar", **stage, hari_bayar=NOW, sp2d="SP2D 5")
    lpj = {**stage, "hari_lpj": NOW, "bukti": "6.900.000", "sisa": "0", "bukti_setor": ""}
    story.does(story.officer, page, "lpj", **lpj)
    short = story.refused(story.head, page, "terima-lpj", **stage, hari_terima=NOW)
    assert "Masih Rp100.000 belum dipertanggungjawabkan" in short
    returned = {"lpj_dikembalikan": NOW, "lpj_sampai": NOW, "alasan_lpj": "Sisa belum disetor"}
    story.does(story.head, page, "kembalikan-lpj", **stage, **returned)
    story.does(story.officer, page, "lpj", **lpj | {"sisa": "100.000", "bukti_setor": "STS 9"})
    story.does(story.head, page, "terima-lpj", **stage, hari_terima=NOW)
    sheet = read(story.head, f"/hibah/kendali?tahun={THIS}")
    assert "Sanggar Hibah" in sheet
    assert "bukti Rp6.900.000" in sheet

    # not two years running, unless it is on the dated list
    again = proposes(story, sanggar, NEXT)
    refused = story.refused(story.officer, again, "ajukan", diajukan=NOW)
    assert f"menerima hibah tahun anggaran {THIS}, dan tidak ada dalam daftar pengecualian" in refused
    excepted = {"dasar_kecuali": "Perwali 9", "kecuali_sejak": f"{THIS}-01-01", "kecuali_sampai": ""}
    excepted |= {"sifat_kecuali": "office", "sumber_kecuali": "Salinan"}
    story.does(story.admin, f"{SETTINGS}?ormas={sanggar}", f"{SETTINGS}/kecualikan", **excepted)
    story.does(story.officer, again, "ajukan", diajukan=NOW)

    # one that was sent back and never answered lapses, not before its day; it may come again
    lost = proposes(story, forum, THIS, story.ago(40))
    story.does(story.officer, lost, "ajukan", diajukan=story.ago(39))
    story.does(story.head, lost, "kembalikan", **back | {"dikembalikan": story.ago(38)})
    early = story.refused(story.officer, lost, "gugur", alasan_gugur="Tidak dijawab")
    assert "Masih ada waktu sampai 1 Januari" in early
    story.does(story.officer, lost, "batalkan", hari_batal=NOW, alasan_batal="Salah batas waktu.")
    second = proposes(story, forum, THIS, story.ago(40))
    story.does(story.officer, second, "ajukan", diajukan=story.ago(39))
    over = {"dikembalikan": story.ago(38), "perbaiki_sampai": story.ago(10)}
    story.does(story.head, second, "kembalikan", **back | over)
    story.does(story.officer, second, "gugur", alasan_gugur="Tidak dijawab")
    assert "gugur" in read(story.officer, second)
    assert proposes(story, forum, THIS) != second
