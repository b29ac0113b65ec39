"""A hibah from the window to the accepted report, by the ormas itself and its office. Invented."""

import io
from contextlib import closing
from datetime import date, timedelta

import pytest

from services.registry.domain import Ormas
from services.requests.domain import Grant
from tests.offices import cause_in
from tests.portal.on_pages import carried, read, send, text
from tests.portal.served_here import ServedHere
from tests.portal.told.documents import declared
from tests.portal.told.ormas import legal_basis
from tests.registry.boards import filing
from tests.requests.grants import SETTING
from tests.scenarios.test_own_applications import Own

SCANS = declared("H01", title="Surat dan bukti hibah", demand="if_any")
PAPER = "Surat dan bukti hibah, dokumen ke-"


class OwnHibah(Own):
    """The same two ormas; the first has a legal basis and a board, and the window of a year is open."""

    def __init__(self, office, served) -> None:
        super().__init__(office, served)
        self.day = date.fromisoformat(self.today)
        self.year = str(self.day.year + 1)
        self._office_is_ready()
        ormas = office.registry.load(Ormas, self.forum)
        kind, told = legal_basis("ahu")
        ormas.note(kind, **told)
        ormas.replace_board(**filing(starts="2020-01-01", ends=f"{self.day.year + 2}-01-01"))
        office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
        self.hear()

    def _office_is_ready(self) -> None:
        terms = SETTING | {"budget_year": self.year, "minimum_years": 0, "comparisons_from": 0}
        terms |= {"window_from": self.ahead(-9), "window_until": self.ahead(9)}
        terms |= {"report_due_on": f"{int(self.year) + 1}-01-10", "ground": "Salinan perwali"}
        self.requests.set_grant_terms(cause_in(self.requests, "requests.set_grant_terms"), **terms)
        _, kind = SCANS
        self.office.ask("registry.declare_document_kind", **kind)

    def ahead(self, days: int) -> str:
        return (self.day + timedelta(days=days)).isoformat()

    def brings_one(self, page: str, content: bytes) -> None:
        there = f"{page}/berkas"
        self.does(self.ours, there, there, jenis="H01", berkas=(io.BytesIO(content), "pindaian.pdf"))

    @property
    def grant(self) -> str:
        return list(self.requests.rows_of("requests.GrantProposed"))[-1].stream

    @property
    def wanted(self) -> dict[str, object]:
        return {
            "tahun": self.year, "bentuk": "money", "asal": "direct", "judul": "Latihan gamelan",
            "maksud": "Remaja berlatih.", "rab": "Gamelan; 1; set; 7.000.000", "diusulkan": "7.000.000",
            "pembanding": "0", "keadaan": ["seated_here", "own_account", "not_paid_twice"],
        }  # fmt: skip

    def proposes(self) -> str:
        new = f"{self.page}/hibah/baru"
        self.does(self.ours, new, new, **self.wanted)
        return f"{self.page}/hibah/{self.grant}"

    def sends(self, page: str, document: str) -> None:
        mend = f"{page}/perbaiki"
        self.does(self.ours, mend, mend, **self.wanted, **{"kertas-letter": document})
        self.does(self.ours, page, "ajukan")


@pytest.fixture
def own(office):
    with closing(ServedHere(office.deployment)) as served:
        yield OwnHibah(office, served)


def is_awarded_and_paid(own, page):
    """By a clerk and a head, each step of the office."""
    does, clerk, head, day = own.does, own.clerk, own.head, own.today
    does(head, page, "pengevaluasi", perangkat="Dinas Kebudayaan", dasar_perangkat="Disposisi 7")
    said = {"direkomendasikan": "7.000.000", "hari_rekomendasi": day, "isi_rekomendasi": "Layak sekali"}
    does(head, page, "rekomendasi", **said)
    said = {"dipertimbangkan": "7.000.000", "hari_tapd": day, "isi_tapd": "Setuju penuh"}
    does(clerk, page, "tapd", **said)
    said = {"dianggarkan": "7.000.000", "hari_apbd": day, "rekening_belanja": "5.1", "lampiran": "III"}
    does(clerk, page, "apbd", **said)
    assert f'action="{page}/sk"' not in head.get(page).text, "who recommended does not record the decree"
    does(clerk, page, "sk", ditetapkan="7.000.000", hari_sk=day, sk="SK 12")
    agreement = {"nphd": "900/1", "hari_nphd": day, "tahapan": "7.000.000", "bank": "Bank Contoh"}
    agreement |= {"pemilik_rekening": "Forum Contoh", "nomor_rekening": "000 111", "penanda_tangan": "Rekaan"}
    does(clerk, page, "nphd", **agreement)
    does(clerk, page, "tanda-tangan", ditandatangani=day, pengurus="1")
    does(clerk, page, "cairkan", tahap="1", jumlah_tahap="7000000", hari_pengajuan=day)
    does(own.checker, page, "periksa-tahap", tahap="1", hari_periksa=day)
    does(clerk, page, "bayar", tahap="1", hari_bayar=day, sp2d="SP2D 5")


def test_an_ormas_and_its_office_take_a_hibah_from_the_window_to_the_accepted_report(own):
    page = own.proposes()
    office_page = f"/hibah/{own.grant}"
    own.brings_one(page, b"%PDF-1.4 surat rekaan")
    own.sends(page, "1")
    back = {
        "dikembalikan": own.today,
        "perbaiki_sampai": own.ahead(5),
        "alasan_kembali": "Surat belum lengkap",
    }
    own.does(own.head, office_page, "kembalikan", **back, **{"catatan-letter": "Belum distempel"})
    assert f"{PAPER}1. Perlu diperbaiki: Belum distempel." in read(own.ours, page)
    own.brings_one(page, b"%PDF-1.4 surat rekaan berstempel")
    own.sends(page, "2")
    is_awarded_and_paid(own, office_page)
    told = read(own.ours, page)
    assert "Diterima Rp7.000.000" in told
    inside = ("Layak sekali", "Setuju penuh", "Disposisi 7", "000 111", "Riwayat", "Rekan Rekaan")
    assert not [word for word in inside if word in told]

    own.brings_one(page, b"%PDF-1.4 kuitansi rekaan")
    lpj = {"rincian": "Gamelan; 6.800.000; 3", "sisa": "0"}
    own.does(own.ours, f"{page}/lpj/1", f"{page}/lpj/1", **lpj)
    accepting = {"tahap": "1", "hari_terima": own.today}
    gap = send(own.head, office_page, f"{office_page}/terima-lpj", accepting)
    assert "Masih Rp200.000 belum dipertanggungjawabkan" in text(gap, 409)
    returned = {"tahap": "1", "lpj_dikembalikan": own.today, "lpj_sampai": own.ahead(9)}
    own.does(own.head, office_page, "kembalikan-lpj", **returned, alasan_lpj="Sisa belum disetor")
    mended = lpj | {"sisa": "200.000", "bukti_setor": "STS 9"}
    own.does(own.ours, f"{page}/lpj/1", f"{page}/lpj/1", **mended)
    own.does(own.head, office_page, "terima-lpj", **accepting)
    own.does(
        own.clerk, office_page, "tutup", hari_tutup=own.today, alasan_tutup="Semua dipertanggungjawabkan"
    )
    assert own.requests.load(Grant, own.grant).state == "closed"
    assert "Selesai" in read(own.ours, page)


def test_one_number_makes_one_proposal_and_another_ormas_finds_none_of_it(own):
    new = f"{own.page}/hibah/baru"
    form = carried(own.ours, new, new) | own.wanted
    assert [own.ours.post(new, data=form).status_code for _ in range(2)] == [303, 303]
    own.hear()
    assert len(list(own.requests.rows_of("requests.GrantProposed"))) == 1
    page = f"{own.page}/hibah/{own.grant}"
    theirs = page.replace(own.forum, own.sanggar)
    token = carried(own.theirs, (there := f"/ormas-saya/{own.sanggar}/hibah/baru"), there)
    for address in (page, theirs):
        for under in ("", "/perbaiki", "/berkas", "/lpj/1"):
            assert own.theirs.get(f"{address}{under}").status_code == 404
        for under in ("/ajukan", "/batalkan", "/perbaiki", "/berkas", "/lpj/1"):
            assert own.theirs.post(f"{address}{under}", data=token | own.wanted).status_code == 404
    assert own.requests.load(Grant, own.grant).state == "draft"
